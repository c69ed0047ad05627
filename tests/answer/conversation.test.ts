import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';
import type { Language } from '../../src/language.ts';
import { petersburg } from '../harness/briefings.ts';
import { buttonsOf, createTestChat, messageOf, testAnswerer, unfolded } from '../harness/chat.ts';
import { lastAnswer, lineOf, topicOn } from './asked.ts';

const answerer = testAnswerer();
const briefing = petersburg();

/** The last answer of a conversation about the first article, in the question's own language. */
function told(...turns: string[]): { answer: Answer; text: string; language: Language } {
  const reaction = lastAnswer(answerer, briefing.slug, turns, [briefing]);
  const { answer, language } = reaction;
  return { answer, language, text: lineOf(answer, language) };
}

describe('how a conversation about the first article feels, through the chat', () => {
  it('is answered in a line, in the language of each question, and takes up what was said', async () => {
    const chat = createTestChat([briefing]);
    const ask = async (text: string) => messageOf(await chat.say(text));

    expect(unfolded(await ask('sp sih yg ditangkep?'))).toBe(
      'Tujuh anggota sel ISIS, ditangkap FSB; diumumkan Jumat (15/12).',
    );
    expect(unfolded(await ask('siapa yang nangkap mereka?'))).toMatch(/^FSB\b/);
    expect(unfolded(await ask('and who tipped them off?'))).toMatch(/^The CIA\b.*detain/);
    expect(unfolded(await ask('Kenapa Trump menelepon Putin?'))).toMatch(
      /^Sebaliknya: Putin menelepon Trump pada Minggu \(17\/12\)/,
    );
    const nameless = await ask('siapa nama ketujuh orang itu?');
    expect(unfolded(nameless)).toBe('Artikel ini tidak menyebutkan namanya.');
    expect(buttonsOf(nameless).filter(({ text }) => text.endsWith('?')).length).toBeGreaterThan(1);
    expect(unfolded(await ask('pompio tu siapa'))).toMatch(/^Mike Pompeo, Direktur CIA\b/);
    expect(unfolded(await ask('did the CIA arrest anyone?'))).toMatch(/^No\b.*\bFSB arrested/);
  });
});

describe('what is asked broadly and told narrowly', () => {
  it.each([
    ['senjata apa yang disita?', /^Bahan peledak/i],
    ['what kind of weapons were seized?', /^Explosives/i],
  ])('%s', (question, expected) => {
    expect(told(question).text).toMatch(expected);
  });

  it.each(['pistol apa yang disita?', 'which guns were seized?'])(
    'not the other way round: %s',
    (question) => {
      expect(told(question).answer.kind).toBe('not-said');
    },
  );
});

describe('yes and no', () => {
  it.each([
    ['did the FSB arrest the suspects?', /^Yes\b.*FSB arrested/],
    ['Apakah FSB menangkap anggota ISIS?', /^Ya\b.*FSB menangkap/],
    ['did Putin phone Trump?', /^Yes\b/],
    ['Apakah Putin menelepon Trump hari Minggu?', /^Ya\b/],
    ['was the attack carried out?', /^No, it never came to that\. .*foiled/],
  ])('%s', (question, expected) => {
    expect(told(question).text).toMatch(expected);
  });

  it.each([
    ['did the CIA arrest the suspects?', /^No\b.*FSB arrested/],
    ['apakah anggota ISIS itu ditangkap CIA?', /^Tidak\b.*FSB menangkap/],
    ['apa CIA yang menangkap para tersangka?', /^(?:Tidak|Bukan CIA)\b.*FSB menangkap/],
    ['Apakah Trump yang menelepon Putin?', /Putin menelepon Trump/],
    ['did Obama call Trump?', /^No\b.*Putin phoned Trump/],
    ['were eight people arrested?', /^No\b.*seven/i],
    ['did Putin phone Trump on Friday?', /^No\b.*Sunday/],
  ])('"no" where the briefing has another filler of the same role: %s', (question, expected) => {
    const { answer, text } = told(question);
    expect(answer).toMatchObject({ kind: 'said', as: 'correction' });
    expect(text).toMatch(expected);
  });

  it.each([
    'did Putin visit Washington?',
    'apakah Trump memecat Pompeo?',
    'did the FSB torture the suspects?',
    'apakah Pompeo bertemu Putin?',
    'did Trump resign?',
    'apakah Obama bertemu Putin?',
  ])('not said, rather than "no", where it has none: %s', (question) => {
    expect(told(question).answer.kind).toBe('not-said');
  });
});

describe('wrong premises', () => {
  it.each([
    ['Kenapa Trump menelepon Putin?', /^Sebaliknya: Putin menelepon Trump/],
    ['why did Trump thank Putin?', /^The other way round: Putin thanked Trump/],
    ['kapan CIA menangkap para tersangka?', /FSB menangkap/],
    ['why did the CIA arrest the suspects?', /FSB arrested/],
  ])('are corrected with the fact: %s', (question, expected) => {
    const { answer, text } = told(question);
    expect(answer).toMatchObject({ kind: 'said', as: 'correction' });
    expect(text).toMatch(expected);
  });
});

describe('strangers', () => {
  it.each([
    'siapa Jokowi?',
    'who is Macron?',
    'siapa Rasputin?',
    'apa kata Merkel?',
    'who is Mike Pence?',
    'kapan Obama menelepon Putin?',
  ])('are not said: %s', (question) => {
    expect(told(question).answer.kind).toBe('not-said');
  });

  it('nobody is answered in place of another whose name is a letter away', () => {
    expect(told('siapa Vladimir Rutin?').answer.kind).toBe('not-said');
  });
});

describe('what was spoken of before', () => {
  it.each([
    [['siapa yang ditangkap?', 'oleh siapa?'], /^FSB\b/],
    [['siapa yang ditangkap?', 'kapan?'], /15\/12/],
    [['siapa yang ditangkap?', 'apakah mereka ditangkap CIA?'], /^Tidak\b.*FSB menangkap/],
    [['who was arrested?', 'why did the CIA arrest them?'], /FSB arrested/],
    [['who was arrested?', 'by whom?'], /^(?:The )?FSB\b/],
    [['siapa Mike Pompeo?', 'dia kerja di mana?'], /CIA/],
    [['Putin menelepon siapa?', 'kapan?'], /17\/12/],
    [['Putin menelepon siapa?', 'kenapa?'], /berterima kasih/],
    [['who did Putin phone?', 'why?'], /thank/],
    [['what did the CIA do?', 'who leads that agency?'], /Pompeo/],
    [['siapa yang menggagalkan serangan itu?', 'kapan serangannya direncanakan?'], /16\/12/],
    [['siapa Pompeo?', 'kalau Trump?'], /Trump/],
    [['siapa Pompeo?', 'bukan, maksudku CIA'], /CIA/],
  ])('%j', (turns, expected) => {
    const { answer, text } = told(...turns);
    expect(answer.kind).toBe('said');
    expect(text).toMatch(expected);
  });

  it('nothing is taken up from another briefing', () => {
    const elsewhere = topicOn('another', { actors: ['trump'], event: 'call' });
    const reaction = answerer.answer('siapa dia?', [briefing], 'id', elsewhere);
    expect(reaction.kind === 'answer' && reaction.answer.kind).toBe('not-said');
  });
});

describe('figures and quotations', () => {
  it.each([
    ['berapa orang yang ditangkap?', /tujuh/i],
    ['how many people were arrested?', /seven/i],
    ['how many suspects did the FSB detain?', /seven/i],
  ])('%s', (question, expected) => {
    const { answer, text } = told(question);
    expect(answer.kind).toBe('said');
    expect(text).toMatch(expected);
  });

  it.each([
    'berapa senjata yang disita?',
    'how many people died?',
    'how old is Pompeo?',
    'berapa lama teleponnya?',
  ])('a number that is not given is not said: %s', (question) => {
    expect(told(question).answer.kind).toBe('not-said');
  });

  it('who is quoted is quoted word for word, with the sentence', () => {
    const { answer, text } = told('apa kata Gedung Putih?');
    expect(text).toMatch(/^Gedung Putih: “Berdasarkan informasi yang diberikan Amerika Serikat,/);
    expect(answer.kind === 'said' && answer.sentences).toContain(3);
  });

  it('who is not quoted is not given the words of another', () => {
    expect(told('kutip ucapan Pompeo').text).not.toMatch(/“/);
  });
});
