import { describe, expect, it } from 'vitest';
import { toldOrNot as told } from './told.ts';

describe('where somebody is now', () => {
  it.each([
    ['mount-sirawan', 'where are the hikers now?', /schools|church/],
    ['gajah-wana-asri', 'where is the calf now?', /health centre/],
    ['serai-hostages', 'where are the engineers now?', /Bellandi/],
  ])('is not told by where others stay: %s, %s', (slug, question, others) => {
    const text = told(slug, question);
    expect(text).toMatch(/^not said/);
    expect(text).not.toMatch(others);
  });

  it('is not told of where something else was done to him', () => {
    expect(told('vonis-wanasari', 'di mana bupati ditangkap sekarang?')).toMatch(/^Rumah dinas/);
  });
});

describe('whoever has the most or the fewest', () => {
  it.each([
    ['pilkada-randusari', 'siapa calon yang paling sedikit suaranya di Surabaya?'],
    ['port-eldran-vote', 'who came third in London?'],
    ['port-eldran-vote', 'who sued the candidate with the most votes?'],
  ])('is not said where more is asked than the figures tell: %s, %s', (slug, question) => {
    expect(told(slug, question)).toMatch(/^not said/);
  });
});

describe('whoever held an office before', () => {
  it.each([
    ['putin-trump-petersburg', 'siapa direktur CIA sebelum Pompeo?'],
    ['vonis-wanasari', 'siapa bupati sebelum Herlambang?'],
  ])('is not the one who is named: %s, %s', (slug, question) => {
    expect(told(slug, question)).toMatch(/^not said/);
  });
});

describe('the source of a thing', () => {
  it.each([
    ['kebakaran-tirtamaya', 'apa sumber apinya?', /Warta Pantura/],
    ['putin-trump-petersburg', "what's the source of the explosives?", /Dreamers/],
  ])('is not that of the article: %s, %s', (slug, question, outlet) => {
    const text = told(slug, question);
    expect(text).toMatch(/^not said/);
    expect(text).not.toMatch(outlet);
  });
});

describe('a verdict', () => {
  it('is what is told, not its reverse', () => {
    expect(told('truk-karangjati', 'was the driver drunk?')).toMatch(/^No\. The driver was not drunk/);
  });

  it('is not given by what is said of nobody who is asked about', () => {
    expect(told('phk-sukarenda', 'are all the workers dismissed?')).not.toMatch(/^No\. Lilis/);
  });

  it('is not given where the day is only a bound that the article does not know', () => {
    expect(told('durian-hanoi', 'was it signed after Friday?')).toMatch(/^not said/);
  });
});

describe('what might have been', () => {
  it('is not told of what the article knows nothing of', () => {
    expect(told('putin-trump-petersburg', 'apa yang akan terjadi kalau CIA membocorkan resep soto?')).toMatch(
      /^not said/,
    );
  });
});

describe('when something was said', () => {
  it.each([['When did the FSB say it?'], ['When was it said by the FSB?']])(
    'is told by the one announcement that has a day: %s',
    (question) => {
      expect(told('putin-trump-petersburg', question)).toMatch(/^Friday \(15\/12\)/);
    },
  );
});
