import { describe, expect, it } from 'vitest';
import { petersburg } from '../../harness/briefings.ts';
import { createTestChat, messageOf, unfolded } from '../../harness/chat.ts';
import { told } from '../told.ts';

describe('where it is not said', () => {
  it('the fact that comes closest is told as such, with its sentences', () => {
    const { answer, text } = told('putin-trump-petersburg', 'who runs the FSB?');
    expect(text).toMatch(/^The article does not say exactly that\. What comes closest: .*\.$/);
    expect(answer).toMatchObject({ kind: 'not-said', nearest: { sentences: expect.any(Array) } });
    expect(answer.kind === 'not-said' && answer.nearest?.sentences.length).toBeGreaterThan(0);
  });

  it('its source is a button away', async () => {
    const message = messageOf(await createTestChat([petersburg()]).say('who runs the FSB?'));
    expect(unfolded(message)).toMatch(/^The article does not say exactly that/);
    expect(JSON.stringify(message)).toMatch(/Sumber|Source/);
  });

  it.each([
    ['a name that the article does not know', 'siapa Jokowi?'],
    ['an age, which no other number tells', 'how old is Pompeo?'],
    ['when another thing took place', 'when will Putin and Trump meet?'],
    ['what somebody is called', 'siapa nama ketujuh orang itu?'],
  ])('nothing comes close to %s', (_, question) => {
    expect(told('putin-trump-petersburg', question).answer).toMatchObject({
      kind: 'not-said',
      nearest: null,
    });
  });
});

describe('a question that says a little more, or in other words', () => {
  it.each([
    [
      'nusawings-meridian',
      'Siapa yang menuding maskapai tidak jujur soal jumlah PHK?',
      /^Serikat Awak Kabin/,
    ],
    ['nusawings-meridian', 'Who snubbed Meridian a couple of years ago?', /^Luzon Skyways/],
    ['nusawings-meridian', 'yang nge-deny tuduhan serikat siapa?', /^Joanna Lim/],
    ['putin-trump-petersburg', 'siapa yang nge-arrest anggota sel itu?', /^FSB/],
    ['kebakaran-tirtamaya', 'which cop talked about the short circuit?', /^Rudi Hartanto/],
    ['kebakaran-tirtamaya', 'direktur pabriknya siapa?', /^Tan Kian Seng/],
  ])('%s: %s', (slug, question, expected) => {
    const { answer, text } = told(slug, question);
    expect(answer).toMatchObject({ kind: 'said', as: 'answer' });
    expect(text).toMatch(expected);
  });

  it.each([
    ['putin-trump-petersburg', 'Siapa yang mendanai rencana serangan itu?'],
    ['festival-teluk-biru', 'siapa yang jadi worst actor?'],
    ['putin-trump-petersburg', 'Who succeeded Mr Pompeo as director?'],
  ])('is not answered where what it says is weighty: %s: %s', (slug, question) => {
    expect(told(slug, question).answer.kind).toBe('not-said');
  });
});

it('what was asked of one is asked of another by his name alone', () => {
  const turns = ['Berapa persen jatah pemegang saham NusaWings?', 'Kalau Meridian?'];
  expect(told('nusawings-meridian', ...turns).text).toMatch(/\b42 persen\b/);
});

it('a thing is its owner’s: "filmnya apa?"', () => {
  const turns = ['siapa Johan Tumbelaka?', 'filmnya apa?'];
  expect(told('festival-teluk-biru', ...turns).text).toMatch(/^"Rumah Nomor 9"/);
});

describe('an answer that speaks of too little of the question', () => {
  it('is told as what comes closest', () => {
    const { answer, text } = told('pilkada-randusari', 'no i mean the third one');
    expect(answer).toMatchObject({ kind: 'not-said' });
    expect(text).toMatch(/^The article does not say/);
  });
});

describe('of several facts that come close', () => {
  it.each([
    ['vonis-wanasari', 'Who defends the ex-bupati?', /Ruben Simanjuntak/],
    ['valmora-voting-age', 'What is in store for the trio who broke ranks?', /will expel the three/],
  ])('%s: the one with the word that few others have: %s', (slug, question, expected) => {
    expect(told(slug, question).text).toMatch(expected);
  });

  it.each([
    ['banjir-anau', 'Why did the chopper stay on the ground?', /fog/],
    ['orangutan-ketapang', 'Kenapa sisa pelornya dibiarin aja di dalam tubuh?', /tulang belakang/],
  ])('%s: asked why, one that gives a reason: %s', (slug, question, expected) => {
    expect(told(slug, question).text).toMatch(expected);
  });
});
