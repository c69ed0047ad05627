import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';
import { everyBriefing } from '../harness/briefings.ts';
import { testAnswerer } from '../harness/chat.ts';
import { lastAnswer, lineOf } from './asked.ts';

const answerer = testAnswerer();
const briefings = new Map(everyBriefing().map((briefing) => [briefing.slug, briefing] as const));

/** What is answered, in the question's own language, to the last of these about an article of the fixtures. */
function told(slug: string, ...turns: string[]): { kind: Answer['kind']; text: string } {
  const briefing = briefings.get(slug);
  if (!briefing) throw new Error(`no briefing ${slug}`);
  const reaction = lastAnswer(answerer, slug, turns, [briefing]);
  return { kind: reaction.answer.kind, text: lineOf(reaction.answer, reaction.language) };
}

describe('who is what to whom', () => {
  it.each([
    ['kebocoran-sehatkita', 'Nadia itu keponakannya siapa?', /^Nadia Kartawijaya, keponakan Farid/],
    ['kebocoran-sehatkita', 'whose niece is Nadia', /^Nadia Kartawijaya, Farid Kartawijaya's niece/],
    ['kebocoran-sehatkita', 'How is Farid related to Nadia?', /^Farid Kartawijaya, Nadia's uncle/],
    ['pilkada-randusari', 'Bapaknya Ratna siapa?', /^Surya Wibisono, ayah Ratna/],
    ['mount-sirawan', 'Mateus sama Yosef Lado itu siapanya?', /^Mateus Lado, kakak Yosef/],
    ['perampokan-pettarani', 'haji tompo bapaknya siapa', /^Haji Tompo, ayah Sangkala/],
    ['perampokan-pettarani', 'adiknya Rahmat siapa', /^Jufri, adik Rahmat/],
    ['orangutan-ketapang', "what's the mom's name", /^Melati\b/],
  ])('%s: %s', (slug, question, expected) => {
    expect(told(slug, question).text).toMatch(expected);
  });

  it.each([
    ['a father is no mother', 'pilkada-randusari', 'ibunya Ratna siapa'],
    ['an elder brother is no younger one', 'mount-sirawan', 'adiknya yosef siapa'],
    ['nobody is said to be his wife', 'kebocoran-sehatkita', 'farid istrinya siapa'],
    ['they only bear one name', 'kebakaran-tirtamaya', 'rudi hartanto sm bambang hartanto kakak adek kah'],
  ])('not said where %s', (_, slug, question) => {
    expect(told(slug, question).kind).toBe('not-said');
  });

  it('is yes, or no where the article says that they are none or something else', () => {
    expect(told('festival-teluk-biru', 'johan sama maya tuh sodaraan?').text).toMatch(/^Ya\. Johan/);
    expect(told('pilkada-randusari', 'Are Ratna and Hendra husband and wife?').text).toMatch(
      /^No\. .*not related/,
    );
    expect(told('mount-sirawan', 'are mateus and yosef father and son').text).toMatch(/^No\. .*brother/);
    expect(told('vonis-wanasari', 'wahyu suryadi sodaranya herlambang suryadi?').text).toMatch(
      /^Tidak\. .*bukan kerabat/,
    );
  });
});

describe('names as they are typed', () => {
  it('an ending that belongs to the name is none', () => {
    expect(told('perampokan-pettarani', 'nurul fadillah tuh siapa').text).toMatch(/^Nurul Fadillah, teller/);
  });
});

describe('who somebody is by what he does', () => {
  it.each([
    ['kebocoran-sehatkita', 'who heads the data agency', /^Farid Kartawijaya/],
    ['kebocoran-sehatkita', 'Siapa sih bos aplikasi itu?', /^Nadia Kartawijaya/],
    ['mount-sirawan', 'who owns teras trails', /^Carla Mendes/],
    ['paramitha-sunda-strait', "Who won the men's singles?", /^Haruto Seki/],
    ['paramitha-sunda-strait', "Who won the women's singles?", /^Kirana Paramitha/],
    ['orangutan-ketapang', 'Who speaks for the company?', /^Grace Halim/],
    ['vonis-wanasari', 'Who defends Herlambang?', /^Ruben Simanjuntak/],
    ['vonis-wanasari', 'Who presided over the trial?', /^Nurul Hidayati/],
    ['vonis-wanasari', 'Who is the prosecutor?', /^Fitri Hidayati/],
    ['pilkada-randusari', 'Which judge chaired the panel?', /^Sri Mulyati Rahayu/],
    ['durian-hanoi', 'Menteri Indonesia yang ke Hanoi siapa?', /^Hendra Wirasakti/],
    ['nusawings-meridian', 'sp yg jd chairwoman', /^Joanna Lim/],
    ['durian-hanoi', 'Which governor came along on the trip?', /^Ishak Lamakarate/],
  ])('%s: %s', (slug, question, expected) => {
    expect(told(slug, question).text).toMatch(expected);
  });

  it.each([
    ['one director is not another', 'perampokan-pettarani', 'Siapa direktur utama Bank Sinar Laut?'],
    ['the governor is not who travelled', 'durian-hanoi', 'Which governor travelled with the president?'],
  ])('not said where %s', (_, slug, question) => {
    expect(told(slug, question).kind).toBe('not-said');
  });
});

describe('whom somebody belongs to, and who is not said', () => {
  it('a party, an institute, a country is told first', () => {
    expect(told('pilkada-randusari', 'Hendra dari partai apa?').text).toMatch(
      /^Partai Bahtera Rakyat: Hendra/,
    );
    expect(told('kebocoran-sehatkita', 'Dimas itu dari lembaga apa?').text).toMatch(/^Lembaga Riset Cakra:/);
    expect(told('pilkada-randusari', 'Ratna dari partai apa?').kind).toBe('not-said');
  });

  it('a name is that of just the one asked for, or none', () => {
    const driver = 'Siapa nama sopir mobil pengangkut uangnya?';
    expect(told('perampokan-pettarani', driver).kind).toBe('not-said');
    expect(told('perampokan-pettarani', driver, 'siapa nama satpamnya').text).toMatch(/^Sangkala Tompo/);
  });

  it('where somebody unknown did it, another who did something like it is no answer', () => {
    expect(told('orangutan-ketapang', 'Who shot Melati?').kind).toBe('not-said');
    expect(told('orangutan-ketapang', 'who shot Melati with the dart').text).toMatch(/^Ayu Lestari/);
  });

  it('who said it is found by what was said, in other words too', () => {
    expect(told('kebocoran-sehatkita', 'Yang bilang data obat paling gawat itu siapa?').text).toMatch(
      /^Dimas/,
    );
  });
});

describe('a noun that says who is meant', () => {
  it.each([
    ['siapa kiper yang dijual?', 'Agung'],
    ['siapa pelatih yang dipecat?', 'Duarte'],
  ])('%s asks for whom it was done to', (asked, name) => {
    expect(told('pelatih-rajawali', asked).text).toMatch(new RegExp(`^${name}`));
  });
});
