import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createAnswerer } from '../../src/answer/answerer.ts';
import { createSay } from '../../src/i18n.ts';
import { loadLexicon } from '../../src/lexicon/load.ts';
import { everyBriefing } from '../harness/briefings.ts';
import { converse, lineOf, topicOn } from './asked.ts';

const loaded = loadLexicon(resolve(import.meta.dirname, '../../locales/lexicon'));
if (loaded.kind === 'rejected') throw new Error(loaded.complaints.join('\n'));
const answerer = createAnswerer({ lexicon: loaded.lexicon, say: createSay() });
const published = everyBriefing();

/** What is answered about one article, in Indonesian. */
function told(slug: string, text: string): string {
  const [reaction] = converse(answerer, [text], published, { topic: topicOn(slug) });
  if (reaction?.kind !== 'answer') return reaction?.kind ?? '';
  const { answer } = reaction;
  return `${answer.kind}: ${lineOf(answer, 'id')}`;
}

describe('a question that uses another name', () => {
  it.each([
    ['putin-trump-petersburg', 'Who supplied Moscow with the intelligence about the plot?', /^said: CIA/],
    ['putin-trump-petersburg', 'siapa yang ngasih info ke Negeri Beruang Merah?', /^said: CIA/],
    ['putin-trump-petersburg', 'Siapa presiden Negeri Paman Sam?', /^said: .*Trump/],
    ['putin-trump-petersburg', 'siapa bos Langley?', /^said: .*Pompeo/],
    ['pilkada-randusari', 'apa yang diputuskan pengawal konstitusi?', /^said: /],
    ['vonis-wanasari', 'siapa yang ditangkap lembaga antirasuah?', /^said: .*Herlambang/],
  ])('%s: %s', (slug, text, expected) => {
    expect(told(slug, text)).toMatch(expected);
  });

  it.each([
    ['putin-trump-petersburg', 'siapa yang ditangkap di Moskow?'],
    ['putin-trump-petersburg', 'siapa presiden Korea Selatan?'],
    ['putin-trump-petersburg', 'siapa George Washington?'],
  ])('gets no fact about somebody else: %s: %s', (slug, text) => {
    expect(told(slug, text)).toMatch(/^not-said/);
  });
});
