import { describe, expect, it } from 'vitest';
import { everyBriefing } from '../harness/briefings.ts';
import { testAnswerer } from '../harness/chat.ts';
import { lastAnswer, lineOf } from './asked.ts';

const answerer = testAnswerer();
const briefings = everyBriefing();

function told(slug: string, ...turns: string[]): string {
  const published = briefings.filter((briefing) => briefing.slug === slug);
  const reaction = lastAnswer(answerer, slug, turns, published);
  const { answer, language } = reaction;
  if (answer.kind === 'view') return `view: ${answer.view}`;
  return answer.kind === 'not-said' ? `not said: ${lineOf(answer, language)}` : lineOf(answer, language);
}

describe('what happened on a day', () => {
  it.each([
    ['putin-trump-petersburg', 'what happened on thursday?', /^Putin and Trump had last spoken/],
    ['putin-trump-petersburg', 'hari sabtu ada apa?', /(?:serangan|bom).*bunuh diri/i],
    ['putin-trump-petersburg', 'jumat kejadian apa', /^FSB mengumumkan/],
    ['mount-sirawan', 'what happened in 1994', /^Sirawan last erupted/],
    ['mount-sirawan', 'apa yang terjadi hari senin', /^Tim penyelamat/],
    ['perampokan-pettarani', 'hari selasa ada apa', /^Melinda Wijaya/],
    ['nusawings-meridian', 'what happens on Sept. 20', /vote on a strike/],
  ])('is told by the events of that day: %s, %s', (slug, question, expected) => {
    expect(told(slug, question)).toMatch(expected);
  });

  it('is not said of a day that the article does not speak of', () => {
    expect(told('putin-trump-petersburg', 'hari senin ada apa')).toMatch(/^not said/);
  });
});

describe('what happened beside something', () => {
  it.each([
    ['what happened after the arrest', /^The FSB announced/],
    ['apa yang terjadi sebelum putin menelepon trump', /Kamis \(14\/12\)/],
  ])('is told by what came before or of it: %s', (question, expected) => {
    expect(told('putin-trump-petersburg', question)).toMatch(expected);
  });

  it('is told of what was spoken of, when it is asked what came next or for more', () => {
    expect(told('putin-trump-petersburg', 'siapa yang ditangkap?', 'terus apa yang terjadi?')).toMatch(
      /^FSB mengumumkan/,
    );
    expect(told('putin-trump-petersburg', 'siapa yang ditangkap?', 'tell me more')).toMatch(
      /mengumumkan|announced/,
    );
    expect(told('putin-trump-petersburg', 'ceritain lebih lengkap')).toBe('view: summary');
  });

  it('is the background where it is asked whether anything of the kind was before', () => {
    expect(told('kebakaran-tirtamaya', 'sebelumnya pernah kejadian kayak gini ga')).toMatch(/2021/);
  });
});

describe('what came of something', () => {
  it.each([
    ['kebakaran-tirtamaya', 'dampak kebakarannya apa', /^Empat pekerja tewas/],
    ['kebakaran-tirtamaya', 'apa akibatnya buat karyawan', /dirumahkan/],
    ['putin-trump-petersburg', 'what was the impact of the CIA tip', /arrested/],
  ])('is told for whom or of what it is asked: %s, %s', (slug, question, expected) => {
    expect(told(slug, question)).toMatch(expected);
  });

  it('had it not been prevented is told only as the article supposes it', () => {
    expect(told('putin-trump-petersburg', 'kalo ga dicegah gimana')).toMatch(/bisa menewaskan/);
    expect(told('putin-trump-petersburg', 'kalau perang gimana')).toMatch(/^not said/);
  });
});

describe('why and where', () => {
  it.each(['where does putin live', 'putin lahir di mana', 'korban jiwanya berapa'])(
    'is not said by the reason, the place or the number of something else: %s',
    (question) => {
      expect(told('putin-trump-petersburg', question)).toMatch(/^not said(?!.*(?:Petersburg|seven|tujuh))/is);
    },
  );

  it('gives no reason of another deed', () => {
    expect(told('putin-trump-petersburg', 'why did isis want to attack?')).toMatch(/^not said/);
  });

  it('tells what made it possible, and where else', () => {
    expect(told('putin-trump-petersburg', 'what made it possible for the FSB to catch them')).toMatch(
      /^The CIA/,
    );
    expect(told('putin-trump-petersburg', 'selain petersburg mana lagi yg mau diserang')).toMatch(
      /^Katedral Kazan/,
    );
  });
});

describe('how it became known, and when it is undone', () => {
  it.each([
    ['putin-trump-petersburg', 'gimana ceritanya bisa ketahuan', /^CIA memberi/],
    ['putin-trump-petersburg', 'how did the FSB know about the attack', /^The CIA gave/],
    ['perampokan-pettarani', 'gimana polisi nemuin mereka', /^Haji Tompo melaporkan/],
    ['perampokan-pettarani', 'kapan cabangnya buka lagi', /^Senin \(25\/8\)/],
    ['mount-sirawan', 'when does the trail open again', /August|31\/8/],
  ])('is told by what others told, and by its end: %s, %s', (slug, question, expected) => {
    expect(told(slug, question)).toMatch(expected);
  });

  it('is not said of whoever knew first', () => {
    expect(told('putin-trump-petersburg', 'how did the CIA know')).toMatch(/^not said/);
  });
});

describe('what is to come', () => {
  it.each([
    ['perampokan-pettarani', 'langkah bank selanjutnya apa', /^Bank Sinar Laut menutup/],
    ['orangutan-ketapang', "what's next for the pair", /Betung Kerihun/],
    ['putin-trump-petersburg', 'rencana selanjutnya apa', /^Putin berjanji/],
  ])('is what is planned, promised or goes on: %s, %s', (slug, question, expected) => {
    expect(told(slug, question)).toMatch(expected);
  });
});

describe('what came after something', () => {
  it.each([
    ['putin-trump-petersburg', 'what happened after the arrests?', /^The FSB announced the arrests/],
    ['putin-trump-petersburg', 'apa yang terjadi setelah penangkapan itu?', /^FSB mengumumkan penangkapan/],
    ['st-brendan-strike', 'what happened after the strike?', /^Nurses and technicians ended/],
  ])('is what hangs on it: %s, %s', (slug, question, expected) => {
    expect(told(slug, question)).toMatch(expected);
  });

  it.each([
    ['perampokan-pettarani', 'what happened after the robbery?', /2022|pawnshop/],
    ['orangutan-ketapang', 'what happened after the rescue?', /Usman Daud reported/],
  ])('is nothing that was before it: %s, %s', (slug, question, before) => {
    expect(told(slug, question)).not.toMatch(before);
  });

  it.each([
    ['putin-trump-petersburg', 'what happened in 1994?'],
    ['kebocoran-sehatkita', 'what happened on Sunday?'],
  ])('is not said of a day of which nothing is told: %s, %s', (slug, question) => {
    expect(told(slug, question)).toMatch(/^not said/);
  });
});
