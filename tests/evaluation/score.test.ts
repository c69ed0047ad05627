import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contains, fold, isAbstention, score } from '../../src/evaluation/score.ts';
import { asked } from './asked.ts';

describe('what counts as contained', () => {
  test('letters are compared without case, width and extra white space', () => {
    expect(contains(fold('The MAYOR,\n  Ｈａｎａ  Wijaya'), 'mayor, hana wijaya')).toBe(true);
  });

  test.each([
    ['48 votes', '48', true],
    ['148 votes', '48', false],
    ['480 votes', '48', false],
    ['48.917 votes', '48', true],
    ['on 17/12', '7/12', false],
    ['on 17/12, at noon', '17/12', true],
    ['17/120', '17/12', false],
    ['x17/12', '17/12', true],
  ])('a digit must not touch another digit: %j holds %j: %j', (text, alternative, held) => {
    expect(contains(fold(text), alternative)).toBe(held);
  });

  test.each([
    ['the CIA knew', 'CIA', true],
    ['a social club', 'CIA', false],
    ['CIAs', 'CIA', false],
    ['(CIA)', 'CIA', true],
    ['presidents', 'president', true],
    ['di AS.', ' AS', true],
    ['di ASEAN', ' AS', false],
    ['7 orang', '7', true],
    ['B7', '7', false],
  ])('up to three letters must be a whole word: %j holds %j: %j', (text, alternative, held) => {
    expect(contains(fold(text), alternative)).toBe(held);
  });

  test('a later place counts when an earlier one touches', () => {
    expect(contains(fold('114 people at 14 stations'), '14')).toBe(true);
  });

  test('every text of four letters and more holds each of its own parts that begins and ends with letters', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{4,12}$/), fc.string(), fc.string(), (word, before, after) => {
        expect(contains(fold(`${before} ${word} ${after}`), word)).toBe(true);
      }),
    );
  });
});

describe('what counts as saying that the article does not say it', () => {
  test.each([
    'Artikel ini tidak menyebutkan usianya.',
    'Artikel ini tidak menyebut nama mereka.',
    'Berita ini belum menjelaskan siapa pelakunya.',
    'Di artikel ini tidak disebutkan berapa biayanya.',
    'Hal itu tidak dijelaskan dalam berita ini.',
    'Tidak ada keterangan tentang itu di artikel ini.',
    'The article does not say how old she is.',
    'The article doesn’t name them.',
    'This story never mentions a price.',
    'The article gives no reason.',
    'That is not stated in the article.',
    'Their names were not given.',
  ])('%s', (text) => {
    expect(isAbstention(text)).toBe(true);
  });

  test.each([
    'Tidak. Keduanya bukan keluarga.',
    'Polisi tidak menahan penjaga itu.',
    'Artikel ini dimuat Kabar Sentosa.',
    'No: the guards carried no weapons.',
    'She said the deal was not related to fuel.',
    'The company denied the report.',
    'Sebaliknya: Ratna yang menggugat.',
    '',
  ])('but not: %s', (text) => {
    expect(isAbstention(text)).toBe(false);
  });
});

describe('an answerable question', () => {
  const question = asked({ accept: [['Hana'], ['mayor', 'wali kota']], reject: ['Budi'] });

  test('is right with one alternative of every group', () => {
    expect(score(question, 'Hana Wijaya, the mayor.').outcome).toBe('right');
    expect(score(question, 'Wali kota Hana.').outcome).toBe('right');
  });

  test('is wrong but confident without one group', () => {
    expect(score(question, 'Hana Wijaya.')).toEqual({
      outcome: 'confident',
      abstained: false,
      faults: [{ kind: 'missing', alternatives: ['mayor', 'wali kota'] }],
    });
  });

  test('is wrong with a rejected word, whatever else it holds', () => {
    expect(score(question, 'Mayor Hana, not Budi.').faults).toEqual([
      { kind: 'rejected', alternative: 'Budi' },
    ]);
  });

  test('is wrongly not said when the reply abstains', () => {
    expect(score(question, 'The article does not say who won.').outcome).toBe('not-said');
  });

  test('is right up to its length and wrong beyond', () => {
    const short = asked({ accept: [['Hana']], maxLength: 10 });
    expect(score(short, 'Hana WWWWW').outcome).toBe('right');
    expect(score(short, 'Hana WWWWWW').faults).toEqual([{ kind: 'too-long', length: 11, limit: 10 }]);
  });

  test('is wrong without a reply', () => {
    expect(score(question, '  ')).toEqual({
      outcome: 'confident',
      abstained: false,
      faults: [{ kind: 'silent' }],
    });
  });

  test('stays right, but is marked, when the right reply also says that something is absent', () => {
    const verdict = score(question, 'Hana, the mayor. The article does not say her age.');
    expect(verdict).toMatchObject({ outcome: 'right', abstained: true });
  });
});

describe('a question that the article does not answer', () => {
  const question = asked({ answerable: false, abstain: true, reject: ['54 years'] });

  test('is right when the reply says so', () => {
    expect(score(question, 'The article does not say her age.').outcome).toBe('right');
  });

  test('is wrong but confident when it is answered', () => {
    expect(score(question, 'She is 53 years old.')).toMatchObject({
      outcome: 'confident',
      faults: [{ kind: 'not-abstained' }],
    });
  });

  test('is faulty when the reply says so and holds a rejected word', () => {
    expect(score(question, 'The article does not say her age: 54 years.').outcome).toBe('faulty');
  });
});

describe('a question that may be left unanswered', () => {
  const question = asked({ abstainOk: true, accept: [['shortly before']], reject: ['Friday'] });

  test('is right either way', () => {
    expect(score(question, 'Shortly before noon.').outcome).toBe('right');
    expect(score(question, 'The article does not state the day.').outcome).toBe('right');
  });

  test('is wrong when it is neither, or holds a rejected word', () => {
    expect(score(question, 'On Monday.').outcome).toBe('confident');
    expect(score(question, 'The article does not say it was Friday.').outcome).toBe('faulty');
  });

  test('is right only as an abstention when there is nothing to accept', () => {
    const silentArticle = asked({ abstainOk: true });
    expect(score(silentArticle, 'Yes.').faults).toEqual([{ kind: 'not-abstained' }]);
  });
});

describe('small talk', () => {
  const question = asked({ chitchat: true, answerable: false, reject: ['Hana'], maxLength: 40 });

  test('counts rejected words and length alone', () => {
    expect(score(question, 'You are welcome!').outcome).toBe('right');
    expect(score(question, 'Hana says hello.').outcome).toBe('confident');
    expect(score(question, 'W'.repeat(41)).outcome).toBe('confident');
  });

  test('may be met with silence only where the question allows it', () => {
    expect(score({ ...question, silenceOk: true }, '').outcome).toBe('right');
    expect(score(question, '').outcome).toBe('confident');
  });
});
