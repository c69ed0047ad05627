import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createAnswerer } from '../../src/answer/answerer.ts';
import { createSay } from '../../src/i18n.ts';
import { loadLexicon } from '../../src/lexicon/load.ts';
import { everyBriefing } from '../harness/briefings.ts';
import { lastAnswer, lineOf } from './asked.ts';

const loaded = loadLexicon(resolve(import.meta.dirname, '../../locales/lexicon'));
if (loaded.kind === 'rejected') throw new Error(loaded.complaints.join('\n'));
const answerer = createAnswerer({ lexicon: loaded.lexicon, say: createSay() });
const published = everyBriefing();

function told(slug: string, ...turns: string[]): string {
  const { answer } = lastAnswer(answerer, slug, turns, published);
  return `${answer.kind}: ${lineOf(answer, 'en')}`;
}

describe('what has to come about first', () => {
  it.each([
    ['northgale-kestrel', 'What must happen before the deal can close?', /^said: Two thirds .* watchdog/],
    ['nusawings-meridian', 'What must happen before the merger goes through?', /^said: .*needs approval/],
  ])('is all that the article says is needed: %s: %s', (slug, text, expected) => {
    expect(told(slug, text)).toMatch(expected);
  });
});

describe('a thing of somebody’s', () => {
  it('is asked after rather than he himself', () => {
    expect(told('nusawings-meridian', "What happened to Meridian's stock after the news?")).toMatch(
      /^said: Shares of Meridian fell/,
    );
  });
});

describe('a number', () => {
  it.each([
    ['gajah-wana-asri', 'berapa lama anak gajahnya kejebak?', /^said: 16 hours/],
    ['nusawings-meridian', 'what share will Meridian investors get', /^said: 42 percent/],
  ])('is of what is measured, never an age: %s: %s', (slug, text, expected) => {
    expect(told(slug, text)).toMatch(expected);
  });

  it('is money where it is asked how much somebody won', () => {
    expect(told('hadiah-lontar', 'How much did Galih Prasetya win?')).not.toMatch(/pages/);
  });

  it('counts in its own units: manuscripts are no publishers', () => {
    expect(told('hadiah-lontar', 'tahun lalu yang masuk berapa naskah?')).not.toMatch(/^said: .*ublishers/);
  });

  it('is of whoever was told of, be he named second', () => {
    expect(told('hadiah-lontar', 'Siapa yang menang?', 'dapet duit berapa?')).toMatch(
      /^said: Rp 150 million/,
    );
  });
});

describe('an office', () => {
  it('is a title where it is won', () => {
    expect(told('hadiah-lontar', 'who won best translator')).toMatch(/^said: Rosa Lim/);
  });

  it('that somebody will hold is not held by whoever holds one now', () => {
    expect(
      told('nusawings-meridian', 'Who will run the combined airline?', 'and who will be chair?'),
    ).toMatch(/^said: Joanna Lim/);
  });
});

describe('what is read', () => {
  it('takes no word for a name that only ends in one letter more', () => {
    expect(told('gajah-wana-asri', 'polisi hutan yang luka dirawat di mana?')).toMatch(/^said: .*Labuhan/);
  });

  it('cuts no name in two for a phrase', () => {
    expect(told('gajah-wana-asri', 'alat apa yang dipakai buat ngangkat anak gajahnya?')).toMatch(
      /^said: .*excavator/,
    );
  });

  it('knows the earlier of two as the first', () => {
    expect(told('northgale-kestrel', 'when did the board say no to the first offer')).toMatch(
      /^said: January/,
    );
  });
});

describe('an election', () => {
  it.each([
    ['By how many votes did she win?', /^said: 312 votes/],
    ['By how much did Brandt win last time?', /More than 9,000 votes/],
    ['umur Lena berapa?', /^not-said/],
    ['Since when has Brandt been mayor?', /^said: 2013/],
    ['partainya Lena apa?', /^said: Lena .*Green Alliance/],
    ['who is the judge', /^said: Helen Duarte/],
    ['sp yg urutan ketiga', /Dario/],
  ])('is won by a margin, by one person of one party: %s', (text, expected) => {
    expect(told('port-eldran-vote', text)).toMatch(expected);
  });
});
