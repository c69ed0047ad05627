import { describe, expect, it } from 'vitest';
import { everyBriefing } from '../harness/briefings.ts';
import { testAnswerer } from '../harness/chat.ts';
import { lastAnswer, lineOf } from './asked.ts';

const answerer = testAnswerer();
const briefings = everyBriefing();
const petersburg = 'putin-trump-petersburg';

function ask(slug: string, question: string) {
  const { answer, language } = lastAnswer(answerer, slug, [question], briefings);
  return { answer, text: lineOf(answer, language) };
}

describe('what is told', () => {
  it.each([
    [
      'what there is between two',
      petersburg,
      'Ceritain dong ada apa antara Putin dan Trump',
      /^Putin menelepon/,
    ],
    ['what there is between two', petersburg, "what's going on between Putin and Trump", /^Putin phoned/],
    [
      'why it did not come about',
      petersburg,
      'why was the attack not carried out',
      /^With information from the CIA/,
    ],
    ['why it did not come about', petersburg, 'apa sebabnya serangan tidak terjadi', /^Dengan informasi CIA/],
    [
      'the words that speak of somebody',
      petersburg,
      'kutipan ttg dinas intelijen rusia dong',
      /^“Vladimir Putin/,
    ],
    ['what somebody says that he did', petersburg, 'Who does the FSB say it arrested?', /^Seven members/],
    ['in which country it was', petersburg, 'which country did this happen in', /^Russia\./],
    ['who leads, in other words', petersburg, 'Siapa orang nomor satu di CIA?', /^Mike Pompeo/],
    ['what happened on a day of the month', petersburg, 'what happened on the 15th?', /^The FSB announced/],
    [
      'what somebody said of another',
      petersburg,
      'apa yg dikatakan putin soal info cia',
      /^Bahwa informasi dari CIA/,
    ],
    ['whose deed it was', petersburg, 'Whose plan was it to blow up the cathedral?', /^Seven members/],
    ['why it failed', petersburg, 'Gimana ceritanya serangan itu bisa gagal?', /^Dengan informasi CIA/],
    ['what could have come of it', petersburg, 'apa dampak serangan itu kalau berhasil', /menewaskan/],
    [
      'what a country promised by its head',
      petersburg,
      'rusia janji mo ngasih ap',
      /^Informasi tentang ancaman teroris/,
    ],
    ['who spoke for a side', petersburg, 'Yang kasih pernyataan dari pihak Amerika siapa?', /^Gedung Putih/],
    [
      'what one has to do with a deed',
      petersburg,
      'Apa sangkut paut CIA dengan penangkapan tersebut?',
      /^CIA memberi/,
    ],
    ['all of a sort, however many', petersburg, 'Which two spy agencies are mentioned?', /^The CIA/],
  ])('%s: %s, %s', (_, slug, question, expected) => {
    expect(ask(slug, question).text).toMatch(expected);
  });

  it.each([
    'Pompeo yang jadi presiden Amerika itu kenapa dikasih makasih?',
    'why did Pompeo, who is the US president, get thanked',
  ])('what somebody is whom the question takes for another: %s', (question) => {
    const { answer, text } = ask(petersburg, question);
    expect(answer).toMatchObject({ kind: 'said', as: 'correction' });
    expect(text).toMatch(/^Mike Pompeo, /);
  });
});

describe('what is not said', () => {
  it.each([
    [petersburg, 'kenapa putin mau bantu amerika'],
    ['perampokan-pettarani', 'kenapa perampokannya tidak terjadi'],
    [petersburg, 'Siapa yang duluan tahu soal rencana serangan?'],
    [petersburg, 'Trump bales ngomong apa ke Putin?'],
    [petersburg, 'Apa jabatan orang yang ditelepon Putin?'],
    ['kebakaran-tirtamaya', 'who made a statement for the company'],
    ['kebakaran-tirtamaya', 'which country did this happen in'],
  ])('is not made of another deed: %s, %s', (slug, question) => {
    expect(ask(slug, question).answer.kind).toBe('not-said');
  });
});
