import { describe, expect, it } from 'vitest';
import { expectLine, toldLine as told } from './told.ts';

describe('whether it is so', () => {
  it.each([
    ['paramitha-sunda-strait', 'was the protest accepted by the ref', /^No\. Referee Mette Friis rejected/],
    ['pilkada-randusari', 'Did Hendra admit handing out food packages?', /^No\. Hendra denied/],
    ['kebocoran-sehatkita', 'kucinghitam udah ketangkep kan?', /^Tidak\. "Kucinghitam" masih diburu/],
  ])('is no where the opposite is told: %s, %s', expectLine);

  it.each([
    ['orangutan-ketapang', 'Was the baby hurt?', /^No\. .*unharmed/],
    ['perampokan-pettarani', 'maling pegadaian 2022 udh ketangkep blm', /^Tidak\. .*belum tertangkap/],
  ])('is no where the article denies it outright: %s, %s', expectLine);

  it('is not yet for what is planned, and yes to what is to come', () => {
    expect(told('nusawings-meridian', 'Have the crews already voted to strike?')).toMatch(/^Not yet/);
    expect(told('mount-sirawan', 'bandaranya dibuka lagi kamis kan?')).toMatch(/^Ya\. /);
  });

  it('that somebody was released says nothing of whether he was arrested, but that he is no longer', () => {
    expect(told('orangutan-ketapang', 'Is the plantation guard still in custody?')).toMatch(
      /^No\. .*released/,
    );
    expect(told('orangutan-ketapang', 'Was the plantation guard arrested?')).not.toMatch(/^(?:Yes|No)\b/);
  });

  it.each([
    ['kebakaran-tirtamaya', 'semua korban luka msh dirawat?'],
    ['orangutan-ketapang', 'semua pelurunya udah dikeluarin?'],
    ['perampokan-pettarani', 'yg 2 lg udh ketangkep blm'],
    ['perampokan-pettarani', 'are the other two in custody?'],
  ])('is not yes for all, nor for the others, where it is told of some: %s, %s', (slug, question) => {
    expect(told(slug, question)).not.toMatch(/^(?:Ya|Yes)\b/);
  });

  it('takes whoever stands after "belum" and "gak" for its subject', () => {
    expect(told('putin-trump-petersburg', 'udh ketangkep blm pelakunya')).toMatch(/^Ya\. FSB menangkap/);
    expect(told('putin-trump-petersburg', 'jd meledak gak bomnya')).toMatch(
      /^Tidak, itu tidak sampai terjadi/,
    );
  });
});

describe('who and what was said to be', () => {
  it.each([
    [
      'festival-teluk-biru',
      "Is it true that Johan is Maya's brother?",
      /^Yes\. Johan Tumbelaka, Maya's older brother/,
    ],
    [
      'pilkada-randusari',
      'Apakah pemungutan suara akan diulang di seluruh kota?',
      /^Tidak\. Majelis hakim menolak/,
    ],
    ['nusawings-meridian', 'saham meridian naik jg?', /^Tidak\. Saham Meridian turun/],
    ['festival-teluk-biru', 'Hilda ikut milih film Maya?', /^Tidak\. .*tidak ikut memberi suara/],
    ['kebakaran-tirtamaya', 'Was the fire put out within an hour?', /^No\. .*six hours/],
    [
      'putin-trump-petersburg',
      'did trump phone putin or the other way round',
      /^The other way round: Putin phoned/,
    ],
    [
      'putin-trump-petersburg',
      'Mengapa FSB menyerahkan informasi itu kepada CIA?',
      /^Sebaliknya: CIA memberi/,
    ],
    ['putin-trump-petersburg', 'so the attack was planned for friday right', /^No\. .*Saturday/],
  ])('is told with yes, no or the other way round: %s, %s', expectLine);
});

describe('what is not told', () => {
  it.each([
    ['vonis-wanasari', 'di lapas mana herlambang ditahan', 'a court is no prison'],
    ['durian-hanoi', 'Where did Suryani Hanafiah study?', 'she spoke there'],
    ['orangutan-ketapang', 'Di mana ayah bayi orangutan itu?', 'no father is told of'],
    ['mount-sirawan', 'Siapa nama kesebelas pendaki itu?', 'one of them is named'],
    ['putin-trump-petersburg', 'kpn sidangnya', 'no trial is told of'],
    ['putin-trump-petersburg', 'What are the names of the arrested men?', 'none is named'],
    [
      'perampokan-pettarani',
      'In which prison are Rahmat and Jufri being held?',
      'they were arrested in a mosque',
    ],
  ])('is not answered with something else: %s, %s (%s)', (slug, question) => {
    expect(told(slug, question)).toMatch(/^(?:The article does not|Artikel ini tidak)/);
  });
});
