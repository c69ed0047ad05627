import { describe, expect, it } from 'vitest';
import { everyBriefing } from '../harness/briefings.ts';
import { testAnswerer } from '../harness/chat.ts';
import { lastAnswer, lineOf } from './asked.ts';

const answerer = testAnswerer();
const briefings = everyBriefing();

function told(slug: string, ...turns: readonly string[]): string {
  const published = briefings.filter((briefing) => briefing.slug === slug);
  const { answer, language } = lastAnswer(answerer, slug, turns, published);
  return answer.kind === 'not-said' ? `not said: ${lineOf(answer, language)}` : lineOf(answer, language);
}

describe('somebody who is known by a deed', () => {
  it.each([
    ['orangutan-ketapang', 'udah ketangkep blm yg nembak?', /^Tidak\. Polisi sedang mencari/],
    ['orangutan-ketapang', 'has the man who shot the orangutan been arrested?', /^No\. Police are looking/],
    ['kebocoran-sehatkita', 'yang jualin data sudah ketangkap?', /^Tidak\. "Kucinghitam" masih diburu/],
    [
      'putin-trump-petersburg',
      'apakah orang yang merencanakan serangan sudah ditangkap?',
      /^Ya\. FSB menangkap/,
    ],
    [
      'putin-trump-petersburg',
      'have the people who planned the attack been arrested?',
      /^Yes\. The FSB arrested/,
    ],
  ])('is whoever did it, not another of whom the same is told: %s, %s', (slug, question, expected) => {
    expect(told(slug, question)).toMatch(expected);
  });
});

describe('what was done to somebody', () => {
  it.each([
    ['orangutan-ketapang', 'satpamnya diapain?', /^Seorang penjaga perkebunan diperiksa .* dilepaskan/],
    ['kebakaran-tirtamaya', 'Bambang Hartanto diapain polisi?', /^Polisi telah memeriksa sebelas saksi/],
    ['putin-trump-petersburg', 'diapain FSB tersangkanya?', /FSB menangkap tujuh anggota/],
    ['putin-trump-petersburg', 'Pompeo diapain FSB?', /^not said/],
  ])('is told of whoever did it, and of nobody else: %s, %s', (slug, question, expected) => {
    expect(told(slug, question)).toMatch(expected);
  });
});

describe('who comes first and last', () => {
  it.each([
    ['pilkada-randusari', 'who got the most votes', /^Hendra won 48,917 votes/],
    ['pilkada-randusari', 'siapa yang suaranya paling dikit', /^Lukman Hakim Siregar memperoleh 9\.240/],
    ['pilkada-randusari', 'siapa yang di urutan kedua', /^Ratna memperoleh 48\.605/],
    ['pilkada-randusari', 'who finished last', /^Lukman/],
    ['nusawings-meridian', 'siapa pemegang saham terbesar?', /^Pemegang saham NusaWings/],
  ])('is told by the figures of them all: %s, %s', (slug, question, expected) => {
    expect(told(slug, question)).toMatch(expected);
  });

  it.each([
    ['pilkada-randusari', 'siapa yang paling banyak menuduh?', /^not said/],
    ['pilkada-randusari', 'siapa yang saksinya paling banyak', /^not said/],
    ['nusawings-meridian', 'Maskapai manakah yang terbesar di Asia Tenggara?', /^not said/],
  ])('is not told by figures of something else: %s, %s', (slug, question, expected) => {
    expect(told(slug, question)).toMatch(expected);
  });
});

it('an earlier one is meant by what was once so', () => {
  expect(told('kebakaran-tirtamaya', 'dulu gudangnya prnh ludes jg kpn')).toMatch(/^Agustus 2021/);
});
