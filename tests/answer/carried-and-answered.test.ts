import { describe, expect, it } from 'vitest';
import { everyBriefing } from '../harness/briefings.ts';
import { testAnswerer } from '../harness/chat.ts';
import { lastAnswer, lineOf } from './asked.ts';

const answerer = testAnswerer();
const briefings = everyBriefing().filter(({ slug }) => slug === 'putin-trump-petersburg');
const story = 'putin-trump-petersburg';

function told(question: string): string {
  const { answer, language } = lastAnswer(answerer, story, [question], briefings);
  return answer.kind === 'not-said' ? `not said: ${lineOf(answer, language)}` : lineOf(answer, language);
}

describe('what verbs leave to the nouns beside them', () => {
  it.each([
    ['who answers a call was called', 'Siapa yang ngangkat telepon dari Putin?', /^Donald Trump/],
    ['who answers a call was called', 'siapa yang angkat teleponnya', /^Donald Trump/],
    ['who carries thanks for another', 'Who was supposed to pass Putin’s thanks along?', /^Donald Trump/],
    ['who carries thanks for another', 'siapa yang nyampein terima kasih Putin ke Pompeo?', /^Donald Trump/],
    ['who reveals it to somebody informs him', 'yg ngebocorin rencana teroris ke rusia sp', /^CIA/],
    ['what is handed on comes from somebody', 'Intel dari mana yang ngebantu Rusia gagalin teror?', /^CIA/],
    [
      'what came of it is no deed of its own',
      'Lembaga apakah yang memasok informasi sehingga rencana teror itu terbongkar?',
      /^CIA/,
    ],
    [
      'what is raised in a talk is talked about',
      "Which issues had been raised during Thursday's conversation between the two presidents?",
      /^US–Russia relations/,
    ],
    ['two who phone each other', 'brp kali putin trump tlponan', /^Dua kali/],
    ['somebody of a body', 'whos the guy at the cia they mention', /^Mike Pompeo/],
    [
      'how a body and a place hang together',
      'Katedral Kazan ada hubungannya apa sama ISIS?',
      /^Katedral Kazan: Serangan bom/,
    ],
    [
      'words on what their sentence tells',
      'Apa bunyi pernyataan resmi Gedung Putih soal penggagalan itu?',
      /^Gedung Putih: “/,
    ],
    ['what was to be done to somebody, not who planned it', 'Who was going to be killed?', /^Residents/],
    ['what was to be done to somebody, not who planned it', 'who was meant to be attacked', /^Residents/],
    ['what is not meant', 'besides arresting them, what did the FSB do', /^(?!The FSB arrested)/],
    [
      'what is not meant',
      'Apa yang ditemukan dan disita petugas selain menangkap para tersangka?',
      /^Bahan peledak/,
    ],
    ['by what it came about that somebody did it', 'who made Putin call Trump', /^The CIA gave/],
    ['one and what was done', 'What connects the United States with the arrests made in Russia?', /^The CIA/],
    ['one and what was done', 'Apa sangkut pautnya Trump sama penangkapan ISIS itu?', /^Putin mengatakan/],
    [
      'what is handed on, told before the verb',
      'Lewat jalur apa informasi itu akan disampaikan ke AS?',
      /^Lewat saluran mitra/,
    ],
    ['whoever sends news informs', 'siapa pengirim info ke FSB', /^CIA/],
    ['the wrongdoers in other words', 'who r the baddies here', /^Seven members/],
    [
      'by whose help it came about',
      'Atas jasa siapakah aparat Rusia dapat melacak para tersangka?',
      /^CIA memberi/,
    ],
    ['by whose help it came about', 'berkat siapa serangan itu gagal', /^Dengan informasi CIA, /],
    [
      'whoever is said to have done it',
      'Who is said to have furnished the intelligence that led to the arrests?',
      /^The CIA/,
    ],
    ['whom somebody thanks through another', 'who did putin wanna thank thru trump', /^Mike Pompeo/],
    [
      'what is asked before what is wondered at',
      'Putin itu siapa ya, kok bisa nelpon Trump?',
      /Presiden Rusia/,
    ],
    ['how somebody was reached', 'How did Putin get in touch with Trump?', /^Putin phoned/],
    ['who gives may have been given it before', 'kpn cia dpt info itu', /^not said/],
    [
      'a word for a thing is no stranger in its place',
      'Who provided the decisive intelligence?',
      /closest: The CIA/,
    ],
    ['what letters are short for', 'What is the FSB short for?', /^The FSB, Russia/],
    ['that another did too is no denial', 'Did Xi Jinping also phone Trump?', /^not said/],
  ])('%s: %s', (_, question, pattern) => {
    expect(told(question)).toMatch(pattern);
  });

  it.each([
    'Break it down for me',
    'walk me through the story',
    'catch me up on this',
    'apa yang perlu aku tahu',
    'Mohon sampaikan pokok-pokok berita ini.',
  ])('the whole story is asked for: %s', (question) => {
    const { answer } = lastAnswer(answerer, story, [question], briefings);
    expect(answer).toMatchObject({ kind: 'view', view: 'summary' });
  });
});
