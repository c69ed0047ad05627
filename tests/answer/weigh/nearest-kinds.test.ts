import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/answer/answer.ts';
import { everyBriefing } from '../../harness/briefings.ts';
import { testAnswerer } from '../../harness/chat.ts';
import { lastAnswer, lineOf } from '../asked.ts';

const answerer = testAnswerer();
const briefings = new Map(everyBriefing().map((briefing) => [briefing.slug, briefing] as const));

function told(slug: string, ...turns: string[]): { kind: Answer['kind']; text: string } {
  const briefing = briefings.get(slug);
  if (!briefing) throw new Error(`no briefing ${slug}`);
  const { answer, language } = lastAnswer(answerer, slug, turns, [briefing]);
  const nearest = answer.kind === 'not-said' ? (answer.nearest?.line[language] ?? '') : '';
  return { kind: answer.kind, text: nearest || lineOf(answer, language) };
}

describe('what comes closest by the sort of thing asked for', () => {
  it.each([
    [
      'his words, whatever they are about',
      'phk-sukarenda',
      'Apa kata Bambang soal keputusan itu?',
      /pulangkan/,
    ],
    ['how many of the group there are', 'orangutan-ketapang', 'how many rangers came', /\b12 rangers/],
    ['the only one of that office', 'durian-hanoi', 'Which governor came along on the trip?', /Ishak/],
  ])('%s', (_, slug, question, expected) => {
    expect(told(slug, question).text).toMatch(expected);
  });

  it('a figure of somebody counts nothing that only belongs to them', () => {
    expect(told('phk-sukarenda', 'How many shoes does the factory make each year?').text).not.toMatch(
      /1,840/,
    );
  });
});

describe('what is told without a number, a name or a verb of its own', () => {
  it.each([
    ['a share is how much', 'valmora-voting-age', ['berapa yang disetujui kementerian keuangan?'], /separuh/],
    [
      'who denied what did not happen',
      'valmora-voting-age',
      ['who denied that she would resign?'],
      /^Felix Adeyo/,
    ],
    ['what somebody denied', 'valmora-voting-age', ['what did quillens spokesman deny'], /would resign/],
    [
      'an office that is a verb elsewhere',
      'phk-sukarenda',
      ['What did the union chair say about hours?'],
      /^Dedi/,
    ],
    ['what somebody is, by what he does', 'phk-sukarenda', ['What does Bambang do?'], /President Director/],
    ['by what he works as', 'phk-sukarenda', ['euis kerja sbg apa'], /buruh bagian jahit/],
    [
      'whoever a passive hangs on',
      'phk-sukarenda',
      ['Siapa Kapolres Sukarenda?', 'Apa yang ditegaskannya?'],
      /gas air mata/,
    ],
    ['whoever they were', 'phk-sukarenda', ['What did the police do?', 'were they released?'], /^Yes\./],
  ])('%s', (_, slug, turns, expected) => {
    expect(told(slug, ...turns).text).toMatch(expected);
  });

  it.each([
    [
      'what was called off does not stand',
      'vaksin-dengara',
      ['pesanan dua juta dosis itu jadi nggak?'],
      /^Tidak\..*membatalkan/,
    ],
    ['the age of whoever did it', 'vaksin-dengara', ['Umur anak yang pingsan berapa?'], /^Tujuh tahun/],
    ['a year alone goes on', 'vaksin-dengara', ['berapa yang mati karena dengue?', 'tahun berapa?'], /^2024/],
    [
      'by what, not how he is',
      'vaksin-dengara',
      ['sp yg daftarin keluarga', 'naik apa dia'],
      /^Dengan sepeda motor/,
    ],
    ['a thing with a name of its own', 'vaksin-dengara', ['What is the vaccine called?'], /Dengara/],
    ['a claim comes with its denial', 'vaksin-dengara', ['Is the contract secret?'], /denied/],
    [
      'a law is no invitation',
      'valmora-voting-age',
      ['Apakah Dewan Kanton bisa memblokir undang-undang itu?'],
      /^Tidak/,
    ],
  ])('%s', (_, slug, turns, expected) => {
    expect(told(slug, ...turns).text).toMatch(expected);
  });

  it.each([
    ['a thing that no lexicon knows', 'Who brought the insulin?', /^Dina Safitri/],
    ['the earlier one of two', 'Kapan desa-desa itu dilanda banjir sebelumnya?', /^2012/],
  ])('%s is asked of like any other', (_, question, expected) => {
    expect(told('banjir-anau', question).text).toMatch(expected);
  });

  it('people of whom nothing is told are not counted by the people who are', () => {
    expect(told('banjir-anau', 'How many children are among the dead?').kind).toBe('not-said');
  });

  it('how much is bought with a loan is not how big it is', () => {
    expect(told('vaksin-dengara', 'Berapa besar pinjaman dari Dana Kesehatan Asia?').kind).toBe('not-said');
  });

  it('whose baby it is says nothing of what the baby is called', () => {
    expect(told('phk-sukarenda', 'Siapa nama bayi Euis Rohaeti?').kind).toBe('not-said');
  });

  it('how many went is not how many came back', () => {
    const { kind } = told(
      'phk-sukarenda',
      'How many workers were furloughed in 2020?',
      'and how many came back?',
    );
    expect(kind).toBe('not-said');
  });

  it('why somebody did what others did is not read out of a sentence that names him', () => {
    const { text } = told('valmora-voting-age', 'Why did Quillen vote in favour of the bill?');
    expect(text).not.toMatch(/^In the article's words/);
  });
});
