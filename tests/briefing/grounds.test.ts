import { describe, expect, test } from 'vitest';
import { formatComplaint } from '../../src/briefing/complaint.ts';
import { checkGrounds } from '../../src/briefing/grounds.ts';
import { parseBriefing } from '../../src/briefing/load.ts';
import { type Briefing, briefingSchema } from '../../src/briefing/schema.ts';
import { smallBriefing, smallBriefingYaml, smallVocabulary } from '../harness/small-briefing.ts';

const published = '2025-03-12'; // a Wednesday

interface Case {
  /** Sentence 1; its translation is the same unless given. */
  readonly text: string;
  readonly translation?: string;
  readonly language?: 'id' | 'en';
  readonly actors?: readonly object[];
}

/** A briefing of one sentence whose only fact beyond the bare form is `more`. */
function briefing({ text, translation, language = 'id', actors = [] }: Case, more: object): Briefing {
  const nothing = { id: 'ini', en: 'this', sentences: [1] };
  return briefingSchema.parse({
    ...smallBriefing(),
    published: { date: published, zone: 'Asia/Jakarta' },
    language,
    sentences: [{ text, translation: translation ?? text }],
    headline: nothing,
    summary: nothing,
    points: [nothing, nothing, nothing],
    ...{ actors, places: [], events: [], times: [], figures: [], quotes: [] },
    ...more,
  });
}

/** What the checks have against a headline over one sentence. */
function against(sentence: string | Case, id: string, en = 'this'): string[] {
  const given = typeof sentence === 'string' ? { text: sentence } : sentence;
  const found = checkGrounds(briefing(given, { headline: { id, en, sentences: [1] } }));
  return found.map(({ path, message }) => `${path.at(-1)}: ${message}`);
}

function againstDate(sentence: string, date: string): string[] {
  const what = { id: 'ini', en: 'this' };
  const given = briefing({ text: sentence }, { times: [{ date, what, sentences: [1] }] });
  return checkGrounds(given).map(({ message }) => message);
}

const person = (key: string, name: string, aliases: readonly string[] = []) => ({
  ...{ key, kind: 'person', name: { id: name, en: name }, aliases, sentences: [1] },
});

describe('what the sentences do not hold', () => {
  test.each([
    ['a number', 'Tujuh orang ditahan.', 'delapan orang ditahan', 'number', 'delapan'],
    ['a number in digits', 'Ada 1.200 orang.', 'ada 1.300 orang', 'number', '1.300'],
    ['a number of another size', 'Rp 1,2 triliun.', 'Rp 1,2 miliar', 'number', '1,2 miliar'],
    ['an age', 'Pria 45 tahun.', 'pria berusia 46 tahun', 'number', '46'],
    ['a place in an order', 'Gol kedua.', 'gol ketiga', 'number', 'ketiga'],
    ['a date', 'Minggu (17/12).', 'pada Senin (18/12)', 'date', 'Senin (18/12)'],
    ['a weekday that is another', 'Pada 12 Maret.', 'pada Kamis', 'date', 'Kamis'],
    ['a day where only a month is given', 'Pada Maret.', 'pada 5 Maret', 'date', '5 Maret'],
    ['a time', 'Pukul 02.40 WIB.', 'pukul 03.40', 'time', 'pukul 03.40'],
    ['a name', 'Putin menelepon Trump.', 'ia menelepon Obama', 'name', 'Obama'],
    ['a name after a title', 'Putin menonton "Perang".', 'ia menonton "Perang" Obama', 'name', 'Obama'],
    ['a name after a time', 'Putin datang pukul 13.15.', 'ia datang pukul 13.15 Obama', 'name', 'Obama'],
    ['a name one letter off', 'Putin menelepon Pompeo.', 'ia menelepon Pompei', 'name', 'Pompei'],
    ['a part of a double name', 'Hubungan AS-Rusia.', 'hubungan AS-Cina', 'name', 'Cina'],
  ])('%s', (_, sentence, id, kind, said) => {
    expect(against(sentence, id)).toEqual([
      `id: expected every ${kind} to be in sentence 1, got "${said}"`,
      // What only one language says is told for the other one too.
      ...(kind === 'number' ? [`en: ${sameNumbers(said)}`] : []),
    ]);
  });

  const sameNumbers = (said: string) =>
    `expected the same numbers in both languages, got "${said}" in id only`;

  test('a number in one language only, whichever', () => {
    expect(against('Tujuh dari sembilan orang.', 'tujuh orang', 'nine people')).toEqual([
      'en: expected the same numbers in both languages, got "tujuh" in id only',
      'id: expected the same numbers in both languages, got "nine" in en only',
    ]);
    expect(against('Tujuh dari sembilan orang.', 'tujuh orang', 'seven people')).toEqual([]);
  });

  test('one namesake where the other is meant', () => {
    const actors = [person('rudi', 'Rudi Hartanto'), person('bambang', 'Bambang Hartanto')];
    const sentence = { text: 'Kata Rudi Hartanto.', actors: [actors[0]] } as Case;
    expect(against(sentence, 'kata Rudi')).toEqual([]);
    const both = { text: 'Kata Rudi Hartanto.', actors } as Case;
    expect(against(both, 'kata Bambang Hartanto')[0]).toContain('got "Bambang"');
  });

  test('the exact words of a quotation, in the article and in the translation', () => {
    const quote = (text: string, translation: string) =>
      checkGrounds(
        briefing(
          { text: '"Ini milik kita," kata dia.', translation: '"This is ours," she said.' },
          { quotes: [{ text, translation, sentences: [1] }] },
        ),
      ).map(({ path, message }) => `${path.join('.')} ${message}`);
    expect(quote('Ini milik kita', 'This is ours')).toEqual([]);
    expect(quote('Ini punya kita', 'This is ours')).toEqual([
      'quotes.0.text expected the exact words of sentence 1',
    ]);
    expect(quote('Ini milik kita', 'This is mine')).toEqual([
      'quotes.0.translation expected the exact words of the translation of sentence 1',
    ]);
    expect(quote('“Ini milik kita,”', 'This is ours')).toEqual([
      'quotes.0.text expected the words without the quotation marks around them',
    ]);
  });

  test('a figure, whose unit may hold the thousands', () => {
    const figure = (value: number, unit: string) =>
      checkGrounds(
        briefing(
          { text: 'Kerugian Rp 38,5 miliar.' },
          {
            figures: [{ value, unit: { id: unit, en: 'x' }, of: { id: 'ini', en: 'this' }, sentences: [1] }],
          },
        ),
      ).map(({ message }) => message);
    expect(figure(38_500_000_000, 'rupiah')).toEqual([]);
    expect(figure(38.5, 'miliar rupiah')).toEqual([]);
    expect(figure(38.5, 'rupiah')).toEqual(['expected a number that is in sentence 1, got 38.5']);
    expect(figure(38.5, 'juta rupiah')).toEqual(['expected a number that is in sentence 1, got 38.5']);
  });

  test('an end before the beginning', () => {
    const until = (last: string) => {
      const event = {
        ...{ key: 'x', action: 'open', date: '2025-03-04', until: last, sentences: [1] },
        text: { id: 'ini', en: 'this' },
      };
      const given = briefing({ text: 'Pada 3 Maret, 4 Maret dan 5 Maret.' }, { events: [event] });
      return checkGrounds(given).map(({ message }) => message);
    };
    expect(until('2025-03-05')).toEqual([]);
    expect(until('2025-03-04')).toEqual([]);
    expect(until('2025-03-03')).toEqual(['expected 2025-03-04 or a later day, got 2025-03-03']);
  });
});

describe('dates of facts', () => {
  test.each([
    ['Rabu (12/3) dini hari', '2025-03-12'],
    ['Rabu (12/3) dini hari', '2025-03'],
    ['Rabu (12/3) dini hari', '2025'],
    ['on Tuesday', '2025-03-11'],
    ['on Tuesday', '2025-03-18'],
    ['on Tuesday', '2025-03-25'], // 13 days ahead
    ['pada Desember', '2024-12'],
    ['pada 6 Desember 2019', '2019-12-06'],
    ['pada Agustus 2021', '2021-08'],
    ['pada 2019', '2019'],
    ['tahun lalu', '2024'],
    ['last year', '2024'],
    ['tahun depan', '2026'],
    ['this year', '2025'],
    ['bulan lalu', '2025-02'],
    ['tiga tahun lalu', '2022'],
    ['two days ago', '2025-03-10'],
    ['kemarin', '2025-03-11'],
    ['besok', '2025-03-13'],
    ['12 Maret', '2025-03-12'],
    ['12 Maret', '2024-03-12'], // 365 days before the publication
    ['11 Maret', '2024-03-11'], // 366 days
    ['selama 3-5 Maret', '2025-03-05'],
  ])('"%s" gives %s', (sentence, date) => expect(againstDate(sentence, date)).toEqual([]));

  test.each([
    ['Rabu (12/3) dini hari', '2025-03-13'],
    ['on Tuesday', '2025-03-12'],
    ['on Tuesday', '2025-04-01'], // 20 days ahead
    ['pada Agustus 2021', '2021-08-15'],
    ['pada 2019', '2019-05'],
    ['pada 2019', '2018'],
    ['tahun lalu', '2024-05'],
    ['tahun lalu', '2025'],
    ['ini terjadi lalu', '2025-03-11'],
    ['dua minggu', '2025-03-09'],
    ['kemarin', '2025-03-13'],
    ['tidak ada', '2025-03-12'],
  ])('"%s" does not give %s', (sentence, date) => {
    expect(againstDate(sentence, date)).toEqual([`expected a date that is in sentence 1, got ${date}`]);
  });

  test.each([
    ['10 Maret', '2024-03-10'], // 367 days before
    ['14 Maret', '2026-03-14'],
    ['Sabtu (16/12)', '2027-12-16'],
    ['pada Desember', '2023-12'],
  ])('"%s" gives %s only in a year that it would have to say', (sentence, date) => {
    expect(againstDate(sentence, date)).toEqual([
      `expected a date within a year of the publication (2025-03-12), since sentence 1 says no year, got ${date}`,
    ]);
  });

  test('a time of day on either clock', () => {
    const at = (sentence: string, time: string) => {
      const what = { id: 'ini', en: 'this' };
      const more = { times: [{ date: '2025-03-12', time, what, sentences: [1] }] };
      return checkGrounds(briefing({ text: `12 Maret ${sentence}` }, more)).map(({ message }) => message);
    };
    for (const sentence of ['pukul 14.40 WIB', '14:40', 'at 2:40 p.m.', 'pukul 02.40 siang'])
      expect(at(sentence, '14:40'), sentence).toEqual([]);
    expect(at('pukul 2 siang', '14:00')).toEqual([]);
    for (const sentence of ['pukul 14.41 WIB', '2.40 meter', 'tanpa waktu'])
      expect(at(sentence, '14:40'), sentence).toEqual(['expected a time that is in sentence 1, got 14:40']);
  });
});

describe('what an honest editor writes', () => {
  const cia = {
    key: 'cia',
    kind: 'organisation',
    name: { id: 'CIA', en: 'the CIA' },
    aliases: ['Badan Intelijen Pusat'],
    sentences: [1],
  };
  const germany = {
    key: 'germany',
    kind: 'country',
    name: { id: 'Jerman', en: 'Germany' },
    aliases: [],
    sentences: [1],
  };
  test.each<[string, string | Case, string, string?]>([
    ['a possessive', { text: 'Data CIA.', actors: [cia] }, 'data CIA', "the CIA's data"],
    [
      'a possessive in the article',
      { text: "Russia's agency", language: 'en' },
      'badan Russia',
      'the agency of Russia',
    ],
    [
      'an adjective of a country',
      { text: 'Jatuh di Rusia.', translation: 'Fell in Russia.' },
      'di Rusia',
      'a Russian fall',
    ],
    [
      'another adjective',
      { text: 'x', translation: 'America, Italy, China and Israel' },
      'ini',
      'the American, Italian, Chinese and Israeli',
    ],
    ['another name of the same', { text: 'Kata CIA.', actors: [cia] }, 'kata Badan Intelijen Pusat'],
    ['a country in its other language', { text: 'Di Jerman.', actors: [germany] }, 'di Jerman', 'in Germany'],
    ['a double name whose parts are given', 'Hubungan AS dan Rusia.', 'hubungan AS-Rusia', 'AS–Rusia'],
    ['parts of a double name that is given', 'Hubungan AS-Rusia.', 'AS dan Rusia'],
    ['a word at the start of a sentence', 'Ia tiba. Lalu pergi.', 'Kemudian ia pergi. Setelah itu tiba.'],
    ['an acronym in brackets', 'Mahkamah Konstitusi (MK) memutus.', 'MK memutus', 'the MK ruled'],
    [
      'a first name alone',
      { text: 'Ujar Rudi.', actors: [person('rudi', 'Rudi Hartanto')] },
      'ujar Rudi Hartanto',
    ],
    ['a percentage', 'Naik 58 persen.', 'naik 58%', 'up 58 percent'],
    ['large money', 'Rp1,2 triliun', 'Rp 1,2 triliun', 'Rp 1.2 trillion'],
    ['dollars', { text: '$3.4 billion', language: 'en' }, '3,4 miliar dolar', '$3.4 billion'],
    ['a range', '10–15 orang', '10 sampai 15 orang', '10-15 people'],
    ['an age', 'RS (45 tahun)', 'berusia 45 tahun', 'a 45-year-old'],
    [
      'an age in words',
      { text: 'a two-hour, eight-month-old case', language: 'en' },
      'delapan bulan, dua jam',
      'eight months, two hours',
    ],
    [
      'an order',
      'Untuk ke-3 kalinya, juara kelima.',
      'ketiga kalinya, yang ke-5',
      'the third time, the fifth',
    ],
    ['a group taken whole', 'Tujuh orang.', 'ketujuh orang itu', 'the seven'],
    ['both of two', 'Putin dan Trump sepakat.', 'kedua pemimpin sepakat', 'both leaders agreed'],
    ['both', { text: 'Para pihak', translation: 'Both sides' }, 'kedua pihak', 'both sides'],
    ['a decade', 'Era 1990-an.', 'era 1990-an', 'the 1990s'],
    ['a dozen', { text: 'a dozen men', language: 'en' }, 'dua belas pria', 'a dozen men'],
    ['one and a', 'Seorang pria.', 'satu pria', 'one man'],
    ['digits in a name', 'Di KTT G20 dan A380.', 'G20, A380', 'the G20 and A380'],
    ['a week in small letters', 'Selama dua pekan.', 'dua minggu', 'two weeks'],
    ['may and march', { text: 'They can walk.', language: 'en' }, 'ini', 'they may march'],
    ['a date written otherwise', 'Minggu (17/12)', 'pada 17 Desember', 'on December 17'],
    ['a date with its year', 'Rabu (12/3)', 'pada 12 Maret 2025', 'on 12 March 2025'],
    ['a weekday for its date', 'Pada 12 Maret.', 'Rabu', 'Wednesday'],
    ['a date for its weekday', { text: 'on Tuesday', language: 'en' }, 'Selasa (11/3)', 'Tuesday'],
    ['a month for a day', 'Rabu (12/3)', 'pada Maret', 'in March'],
    ['a span of days', 'Pada 3-5 Maret.', 'pada 3 hingga 5 Maret', 'from 3 to 5 March'],
    ['a time on another clock', 'Pukul 14.40 WIB.', 'pukul 14.40', 'at 2:40 p.m.'],
    ['a year', 'Sejak 2019.', 'sejak 2019', 'since 2019'],
    ['thousands', 'Sebanyak 18.300 penonton.', '18.300 penonton', '18,300 viewers'],
  ])('%s', (_, sentence, id, en = id) => {
    expect(against(sentence, id, en)).toEqual([]);
  });
});

test('the small briefing, on which other tests build, is right', () => {
  const parsed = parseBriefing(smallBriefingYaml(), 'jembatan-sanggau.yaml', smallVocabulary);
  expect(parsed.kind === 'rejected' ? parsed.complaints.map(formatComplaint) : []).toEqual([]);
});
