import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { voicesIn } from '../../src/lexicon/check.ts';
import { createLexicon, type Lexicon, type Voice } from '../../src/lexicon/lexicon.ts';
import { checkLexicon, loadLexicon } from '../../src/lexicon/load.ts';
import { ownWordsSchema } from '../../src/lexicon/schema.ts';

const folder = join(import.meta.dirname, '../../locales/lexicon');
const loaded = loadLexicon(folder);
const lexicon: Lexicon = loaded.kind === 'loaded' ? loaded.lexicon : createLexicon(ownWordsSchema.parse({}));

function deedsOf(text: string): string[] {
  return lexicon
    .match(text.split(' '), 0)
    .flatMap(({ length, senses }) =>
      senses.flatMap((sense) => (sense.kind === 'deed' ? [`${length} ${sense.deed} ${sense.voice}`] : [])),
    );
}

test('the lexicon in locales/ has no complaints', () => {
  expect(checkLexicon(folder)).toEqual([]);
});

test('it knows at least 250 deeds and 120 offices and relations', () => {
  expect(lexicon.deeds.size).toBeGreaterThanOrEqual(250);
  expect(lexicon.offices.size + lexicon.relations.size).toBeGreaterThanOrEqual(120);
});

test('a concept is all that its broader ones are, near and far', () => {
  expect([...(lexicon.concepts.get('pellet')?.kinds ?? [])]).toEqual(['bullet', 'weapon']);
  expect([...(lexicon.concepts.get('weapon')?.kinds ?? [])]).toEqual([]);
});

test.each([
  'yang',
  'dan',
  'akan',
  'ada',
  'adalah',
  'tentang',
  'maka',
  'oleh',
  'the',
  'will',
  'may',
  'can',
  'is',
  'of',
])('the function word "%s" is no deed', (word) => {
  expect(deedsOf(word)).toEqual([]);
});

describe('every example of every deed', () => {
  test.each([...lexicon.deeds.values()])('of $key is understood in its voice', (deed) => {
    for (const language of ['id', 'en'] as const) {
      const { active = '', passive, question } = deed.examples?.[language] ?? {};
      const holds = (sentence: string, voice: Voice) => {
        const voices = [...voicesIn(lexicon, sentence, deed.key, language)];
        expect(voices.includes(voice) || voices.includes('open'), `${sentence} (${voices.join(', ')})`).toBe(
          true,
        );
      };
      holds(active, 'active');
      if (passive !== undefined) holds(passive, 'passive');
      if (question !== undefined)
        expect(voicesIn(lexicon, question, deed.key, language), question).not.toEqual(new Set());
    }
  });
});

describe('one deed in all the ways people put it', () => {
  test.each([
    ['menangkap', '1 arrest active'],
    ['nangkep', '1 arrest active'],
    ['ditangkep', '1 arrest passive'],
    ['di tangkap', '2 arrest passive'],
    ['ketangkep', '1 arrest passive'],
    ['tertangkap', '1 arrest passive'],
    ['tangkap', '1 arrest open'],
    ['penangkapan', '1 arrest noun'],
    ['rounded up', '2 arrest open'],
    ['caught', '1 arrest open'],
    ['digagalin', '1 foil passive'],
    ['gagalin', '1 foil open'],
    ['ngegagalin', '1 foil active'],
    ['nyuri', '1 steal active'],
    ['stole', '1 steal active'],
    ['stolen', '1 steal passive'],
    ['pencuri', '1 steal agent'],
    ['thieves', '1 steal agent'],
    ['nelpon', '1 phone active'],
    ['mengganti', '1 substitute active'],
    ['membenci', '1 hate active'],
    ['kebakar', '1 burn passive'],
    ['tewas', '1 die active'],
    ['tipped off', '2 inform open'],
  ])('%s is %s', (text, expected) => {
    expect(deedsOf(text)).toContain(expected);
  });

  test.each([
    ['tipped them off', '1 inform open'],
    ['put the big fire out', '1 extinguish open'],
    ['rounded the gang up', '1 arrest open'],
  ])('the particle may stand after the object: %s', (text, expected) => {
    expect(deedsOf(text)[0]).toBe(expected);
  });

  test('after a preposition no particle belongs to the verb', () => {
    expect(deedsOf('tipped by the gang off')).toEqual([]);
  });

  test('answers use the first words', () => {
    expect(lexicon.deeds.get('arrest')?.say).toEqual({
      id: { active: 'menangkap', passive: 'ditangkap' },
      en: { base: 'arrest', past: 'arrested', participle: 'arrested', ing: 'arresting' },
    });
  });

  test.each([
    ['resign', 'mengundurkan diri', null],
    ['die', 'tewas', null],
    ['lie', 'berbohong', null],
    ['thank', 'mengucapkan terima kasih kepada', null],
    ['inform', 'memberi tahu', 'diberi tahu'],
  ])('%s is said as %s, passive %s', (deed, active, passive) => {
    expect(lexicon.deeds.get(deed)?.say.id).toEqual({ active, passive });
  });

  test('the longest reading comes first', () => {
    const lengths = lexicon
      .match('mengucapkan terima kasih kepada trump'.split(' '), 0)
      .map(({ length }) => length);
    expect(lengths[0]).toBe(4);
    expect(lengths).toEqual(lengths.toSorted((a, b) => b - a));
  });
});

describe('a briefing adds words of its own', () => {
  const extra = ownWordsSchema.parse({
    deeds: {
      arrest: { id: ['gelandangin'] },
      unicycle: { plain: ['bersepeda satu roda'], en: ['unicycle'] },
    },
  });
  const more = lexicon.with(extra);

  test('new words of an old deed, new deeds and all old words are known', () => {
    expect(more.match(['menggelandangin'], 0)[0]?.senses).toContainEqual({
      kind: 'deed',
      deed: 'arrest',
      language: 'id',
      voice: 'active',
    });
    expect(more.match(['unicycles'], 0)[0]?.senses).toEqual([
      { kind: 'deed', deed: 'unicycle', language: 'en', voice: 'active' },
    ]);
    expect(more.match(['ditangkap'], 0)).toEqual(lexicon.match(['ditangkap'], 0));
    expect(more.deeds.get('arrest')?.say).toEqual(lexicon.deeds.get('arrest')?.say);
  });

  test('the lexicon it was added to stays as it was', () => {
    expect(lexicon.match(['unicycles'], 0)).toEqual([]);
    expect(lexicon.deeds.has('unicycle')).toBe(false);
  });
});

test('a text of several words is found whole, whatever follows it, and not where its second word is another', () => {
  const texts = [lexicon.offices, lexicon.relations, lexicon.concepts].flatMap((entries) =>
    [...entries.values()].flatMap(({ id, en }) => [...id, ...en]),
  );
  const longer = texts.map((text) => text.toLowerCase().split(' ')).filter((words) => words.length > 1);
  expect(longer.length).toBeGreaterThan(100);
  for (const words of longer) {
    const found = lexicon.match([...words, 'xyz'], 0);
    expect(found[0]?.length, words.join(' ')).toBeGreaterThanOrEqual(words.length);
    const other = lexicon.match([words[0] ?? '', 'xyz', ...words.slice(2)], 0);
    expect(other, words.join(' ')).toEqual(lexicon.match(words.slice(0, 1), 0));
  }
});
