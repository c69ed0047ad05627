import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuestionSet } from '../../../src/evaluation/question-set.ts';
import { isFrame, withoutFrame } from '../../../src/question/utterance/frame.ts';
import { readUtterance } from '../../../src/question/utterance/normalise.ts';

const folder = resolve(import.meta.dirname, '../../fixtures/questions');
const openings = {
  id: /^(?:siapa|apa saja|kapan|di mana|ke mana|kenapa|mengapa|bagaimana|berapa)\b/iu,
  en: /^(?:who|whom|what|when|where|why|how)\b/iu,
};

/** Questions of readers that begin with what they ask for. */
function questionsIn(language: 'id' | 'en'): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.jsonl') && !file.includes('.held-out.'))
    .flatMap((file) => parseQuestionSet(file, readFileSync(join(folder, file), 'utf8')).questions)
    .filter(({ chitchat, language: own, turns }) => own === language && turns.length === 1 && !chitchat)
    .map(({ turns }) => turns[0] ?? '')
    .filter((text) => openings[language].test(text) && /^[^.?!;:"\n]+\?$/.test(text));
}

const small = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
const bare = (text: string) => text.replace(/\?$/, '');

const frames: Readonly<Record<'id' | 'en', readonly ((question: string) => string)[]>> = {
  id: [
    (question) => `halo min, mau nanya dong, ${small(question)}`,
    (question) => `kak, bisa tolong jelasin ${small(question)}`,
    (question) => `penasaran nih, ${small(question)}`,
    (question) => `btw serius nanya: ${small(question)}`,
    (question) => `maaf mau tanya ${small(question)}`,
    (question) => `ada yang tau gak ${small(question)}`,
    (question) => `gue udah baca beritanya tapi lupa, ${small(question)}`,
    (question) => `Mohon informasinya, ${small(question)}`,
    (question) => `Apakah Anda tahu ${small(question)}`,
    (question) => `masih belum jelas buat saya ${small(question)}`,
    (question) => `ngomong-ngomong ${small(question)}`,
    (question) => `Menurut berita ini, ${small(question)}`,
    (question) => `Selamat pagi redaksi. ${question}`,
    (question) => `${question} Saya kurang paham.`,
    (question) => `${bare(question)} kak makasih`,
  ],
  en: [
    (question) => `hi, quick question: ${small(question)}`,
    (question) => `do you happen to know ${small(question)}`,
    (question) => `Could you please tell me ${small(question)}`,
    (question) => `I was wondering ${small(question)}`,
    (question) => `sorry if this is obvious but ${small(question)}`,
    (question) => `not sure if this was mentioned, but ${small(question)}`,
    (question) => `I skimmed it and missed this: ${small(question)}`,
    (question) => `does it say ${small(question)}`,
    (question) => `remind me, ${small(question)}`,
    (question) => `According to the article, ${small(question)}`,
    (question) => `Good morning. ${question}`,
    (question) => `${question} I'm confused.`,
    (question) => `${bare(question)}, thanks`,
  ],
};

const wordsOf = (text: string, language: 'id' | 'en') =>
  readUtterance(text, language).words.map(({ word }) => word);

describe('what is said around a question', () => {
  it.each(['id', 'en'] as const)('leaves its words as they are, %s', (language) => {
    const anyQuestion = fc.constantFrom(...questionsIn(language));
    const anyFrame = fc.constantFrom(...frames[language]);
    fc.assert(
      fc.property(anyQuestion, anyFrame, (question, frame) => {
        expect(wordsOf(frame(question), language)).toEqual(wordsOf(question, language));
      }),
      { numRuns: 1500 },
    );
  });

  it.each([
    ['id', 'Apakah Anda tahu kenapa Pompeo ikut disebut?', 'kenapa pompeo ikut disebut'],
    ['en', 'do you happen to know why he is mentioned?', 'why he is mentioned'],
    ['id', 'Pompeo siapa sih, kok ikut disebut?', 'pompeo siapa sih'],
    ['en', 'who is Pompeo and why is he mentioned?', 'who is pompeo'],
  ] as const)(
    'takes wondering why somebody is mentioned for one only behind a question: %s, %s',
    (...row) => {
      const [language, text, left] = row;
      expect(wordsOf(text, language).join(' ')).toBe(left);
    },
  );

  it.each([
    ['info soal rencana itu dari siapa?'],
    ['buat apa mereka ke sana?'],
    ['I heard he called the driver, when was it?'],
    ['the driver, who called him?'],
    ['yang kasih tau polisi siapa?'],
    ['yang kasih pernyataan siapa?'],
    ['siapa yang bilang terima kasih'],
    ['why did he say thanks'],
    ['who leads the rescue team'],
    ['what is the C.I.A.'],
    ['makasih ya'],
    ['tolong jelasin'],
  ])('is not taken for a part of it: %s', (text) => {
    expect(withoutFrame(text)).toBe(text);
  });

  it.each([
    ['maaf mau tanya buat apa mereka ke sana?', 'buat apa mereka ke sana?'],
    ['boleh tau info soal rencana itu dari siapa?', 'info soal rencana itu dari siapa?'],
    ['do you know if he called?', 'he called?'],
    ['Sorry if this was asked before, but who called him?', 'who called him?'],
    ['dijelasin gak bomnya jadi meledak?', 'bomnya jadi meledak?'],
    ['bomnya meledak ya kak makasih', 'bomnya meledak ya'],
    ['what I want to know is who called him?', 'who called him?'],
    ["I'm writing a report, who called the driver?", 'who called the driver?'],
    ['for my homework: who called the driver?', 'who called the driver?'],
    ['siapa yang menelepon sopir (serius nanya)', 'siapa yang menelepon sopir'],
    ['who called the driver, does anyone know?', 'who called the driver?'],
    ['astaga, siapa yang menelepon sopir?', 'siapa yang menelepon sopir?'],
  ])('ends where the question begins: %s', (text, question) => {
    expect(withoutFrame(text)).toBe(question);
  });

  it('may be a sentence of its own, beside one that asks without a question word', () => {
    expect(isFrame('Saya kurang paham.')).toBe(true);
    expect(wordsOf('I read about this on the train. So they got nine?', 'en').join(' ')).toBe(
      'so they got nine',
    );
    expect(wordsOf('bomnya jadi meledak? penasaran aja', 'id').join(' ')).toBe('bom jadi meledak');
  });
});
