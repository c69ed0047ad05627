import { describe, expect, it } from 'vitest';
import { petersburg } from '../harness/briefings.ts';
import { testAnswerer } from '../harness/chat.ts';
import { lastAnswer, lineOf } from './asked.ts';

const answerer = testAnswerer();
const briefing = petersburg();

/** What a conversation about the first article is told last, in the question's own language. */
function told(...turns: string[]): string {
  const { answer, language } = lastAnswer(answerer, briefing.slug, turns, [briefing]);
  return answer.kind === 'view' ? answer.view : lineOf(answer, language);
}

describe('what a question takes for granted', () => {
  it.each([
    ['Why did Mr Pompeo, the director of the FSB, receive thanks?', /^Mike Pompeo, Director of the CIA/],
    ['kenapa presiden amerika putin nelpon trump', /^Vladimir Putin, Presiden Rusia/],
    ['Did the FSB carry out the arrests on its own information?', /^No\. The CIA gave/],
    ['Rusia gagalin serangannya sendirian?', /^Tidak\. CIA memberi/],
    ['kenapa bukan trump yang nelpon duluan', /tidak menyebutkan alasannya/],
    ['Did the Russian authorities capture the terrorists?', /^Yes\. The FSB arrested/],
    ['Did American authorities capture the terrorists?', /^No\. The FSB arrested/],
  ])('is put right where it is wrong: %s', (question, expected) => {
    expect(told(question)).toMatch(expected);
  });

  it.each([
    ['Who would have died if the attack had gone ahead?', /^Residents in crowded areas/],
    ['siapa yg bakal mati kalo bomnya jadi meledak', /^Warga di daerah padat/],
    ['Apa yang akan terjadi seandainya rencana itu terlaksana?', /bisa menewaskan banyak orang/],
  ])('may be what did not come about: %s', (question, expected) => {
    expect(told(question)).toMatch(expected);
  });
});

describe('who is meant', () => {
  it.each([
    ['For what purpose did the Russian President telephone Washington?', /^To thank him/],
    ['siapa yang menjadi mitra bicara Presiden Putin dalam percakapan telepon itu?', /^Donald Trump/],
    ['Which organisation did the would-be bombers belong to?', /ISIS/],
    ['Who passed the tip along to Russia?', /^The CIA/],
    ['Who else did Putin want to thank?', /^Mike Pompeo/],
    ['who said that seven were detained', /^The FSB announced/],
    ['Siapakah yang menyampaikan pernyataan bahwa kedua pemimpin telah sepakat?', /^Gedung Putih/],
    ['Siapakah yang memberikan jaminan bahwa informasi ancaman akan segera dikirimkan?', /^Putin/],
    ['Kapan sih FSB ngasih tau soal penangkapannya?', /^Jumat \(15\/12\)/],
    ['Pejabat Amerika manakah, selain Presiden Trump, yang disebut namanya?', /^Mike Pompeo/],
    ['who is mentioned besides putin and trump?', /^Mike Pompeo/],
  ])('is told from how others are spoken of: %s', (question, expected) => {
    expect(told(question)).toMatch(expected);
  });

  it.each([
    [['What did they seize?', 'Who were they?'], /^Seven members of an ISIS cell/],
    [['Apakah yang diminta Putin dari Trump?', 'Kepada siapakah hal itu harus disampaikan?'], /^Mike Pompeo/],
    [['wat was isis plannin', 'which church'], /^The Kazan Cathedral/],
    [['sp yg dtangkep', 'ma sp'], /^FSB/],
  ])('may have been told of just before: %s', (turns, expected) => {
    expect(told(...turns)).toMatch(expected);
  });
});

describe('what a question is after', () => {
  it.each([
    ['Apakah yang dimaksud dengan FSB dalam berita ini?', /^FSB, dinas keamanan federal Rusia/],
    ['What does Donald Trump do, according to this?', /^Donald Trump, President of the United States/],
    ["What were the White House's exact words?", /^The White House: “/],
    ['Through which publication was the White House remark reported?', /^source$/],
    ['Ini berita dari situs mana sih?', /^source$/],
    ['Whereabouts in the city is the Kazan Cathedral situated?', /city centre/],
    ['which country came up in their Thursday call?', /North Korea/],
    ['daerah kayak apa yg diincer', /daerah padat/],
    ['Had the two leaders talked before Sunday?', /^Yes\..*Thursday \(14\/12\)/],
    ['were they caught before saturday?', /^Yes\. The FSB arrested/],
  ])('is known by how it is asked: %s', (question, expected) => {
    expect(told(question)).toMatch(expected);
  });

  it('stands after a name that ends a sentence', () => {
    expect(told('Pretend the CIA director is Jane Doe. Who is the CIA director?')).toMatch(/^Mike Pompeo/);
  });
});

describe('what is asked in other ways', () => {
  it.each([
    [['Against whom was the planned violence directed?'], /^Residents/],
    [['What is the official position of Vladimir Putin?'], /President of Russia/],
    [['fsb itu semacam apa, like police?'], /dinas keamanan federal Rusia/],
    [['wen did the fsb say it'], /^Friday \(15\/12\)/],
    [['apa kt gedung putih'], /^Gedung Putih: “/],
    [['Can you sum this up for me?'], /^summary$/],
    [['Who made the call?', 'What was its purpose?'], /^To thank him/],
    [['When did Mr Putin call Mr Trump?', 'And the previous call?'], /^Thursday \(14\/12\)/],
    [['CIA itu apa?', 'who is in charge?'], /Mike Pompeo/],
    [['wat did the white house say', 'where did they get that'], /^source$/],
    [['What was Trump doing when Putin phoned?'], /^The article does not say/],
    [['wat did putin say russia wud do 4 the us'], /threats/],
    [['To which state does the Federal Security Service answer?'], /Russia/],
    [['Kindly reproduce the statement issued by the White House.'], /^The White House/],
  ])('is told all the same: %s', (turns, expected) => {
    expect(told(...turns)).toMatch(expected);
  });
});
