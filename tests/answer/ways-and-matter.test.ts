import { describe, expect, it } from 'vitest';
import { everyBriefing } from '../harness/briefings.ts';
import { testAnswerer } from '../harness/chat.ts';
import { lastAnswer, lineOf } from './asked.ts';

const answerer = testAnswerer();
const briefings = everyBriefing();

function ask(slug: string, question: string) {
  const { answer, language } = lastAnswer(answerer, slug, [question], briefings);
  return { answer, text: lineOf(answer, language) };
}

const petersburg = 'putin-trump-petersburg';

describe('how something is done', () => {
  it.each([
    ['asked by a noun for it', petersburg, 'Modus serangannya kayak gimana?', /^Dengan bom bunuh diri/],
    [
      'of somebody who planned it',
      petersburg,
      'what method did the attackers plan to use',
      /^With suicide bombs/,
    ],
    ['of what would have been done', petersburg, 'how would they have done it', /^With suicide bombs/],
    ['through what', petersburg, 'lewat jalur apa info dikirim', /^Lewat saluran mitra/],
    [
      'by what',
      'kebocoran-sehatkita',
      'dengan metode apa peretas masuk',
      /^Lewat akun milik seorang mantan karyawan/,
    ],
    ['how one came by it', petersburg, 'how did the FSB get the information', /^The CIA/],
    ['how one came by it, in short', petersburg, 'gimana cara fsb dapet info', /^CIA/],
  ])('is told: %s', (_, slug, question, expected) => {
    expect(ask(slug, question).text).toMatch(expected);
  });

  it('is not what somebody else did about him', () => {
    expect(ask('perampokan-pettarani', 'what tactic did the robbers use').answer.kind).toBe('not-said');
  });
});

describe('what a call was about', () => {
  it.each([
    ['apa isi telepon putin ke trump', /^Untuk berterima kasih/],
    ["what was the content of Putin's call to Trump", /^To thank him/],
    ['what did Putin and Trump talk about on Sunday', /^To thank him/],
    ['what did they talk about on Thursday', /^US–Russia relations/],
    ['yg dibahas wkt telpon kamis ap', /^Hubungan AS-Rusia/],
  ])('is its purpose where nothing else is told of it: %s', (question, expected) => {
    expect(ask(petersburg, question).text).toMatch(expected);
  });
});

describe('who somebody is', () => {
  it.each([
    ['Donald Trump disebut sebagai apa di sini?', /^Donald Trump, Presiden Amerika Serikat/],
    ['How is Mike Pompeo described in the text?', /^Mike Pompeo, Director of the CIA/],
    ['So where does the CIA come into all this?', /^The CIA gave Russia information/],
  ])('is asked by what he is called, or where he comes in: %s', (question, expected) => {
    expect(ask(petersburg, question).text).toMatch(expected);
  });
});

describe('what the article knows of nobody', () => {
  it.each([
    ['Was it al-Qaeda that planned to bomb the cathedral?', /^No\. It was seven members of an ISIS cell\./],
    [
      'apakah Al-Qaeda yang merencanakan serangan itu?',
      /^Tidak\. Yang melakukannya tujuh anggota sel ISIS\./,
    ],
  ])('is put right by who it was: %s', (question, expected) => {
    expect(ask(petersburg, question).text).toMatch(expected);
  });

  it.each([
    [petersburg, 'When did Russia learn about the plot?'],
    [petersburg, 'kapan FSB tahu rencana itu'],
    [petersburg, 'why saint petersburg'],
    [petersburg, "Who published the White House's remarks?"],
  ])('is not made of something else: %s, %s', (slug, question) => {
    expect(ask(slug, question).answer.kind).toBe('not-said');
  });
});
