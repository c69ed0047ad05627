import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createAnswerer } from '../../../src/answer/answerer.ts';
import { createSay } from '../../../src/i18n.ts';
import { loadLexicon } from '../../../src/lexicon/load.ts';
import { everyBriefing } from '../../harness/briefings.ts';
import { converse, lineOf, topicOn } from '../asked.ts';

const loaded = loadLexicon(resolve(import.meta.dirname, '../../../locales/lexicon'));
if (loaded.kind === 'rejected') throw new Error(loaded.complaints.join('\n'));
const answerer = createAnswerer({ lexicon: loaded.lexicon, say: createSay() });
const published = everyBriefing();

function told(slug: string, text: string): string {
  const [reaction] = converse(answerer, [text], published, { topic: topicOn(slug) });
  return reaction?.kind === 'answer'
    ? `${reaction.answer.kind}: ${lineOf(reaction.answer, 'id')}`
    : String(reaction?.kind);
}

describe('of several with one name', () => {
  it.each([
    ['nusawings-meridian', 'Santoso yang CEO siapa?', /^said: Arief/],
    ['vonis-wanasari', 'Hidayati yang jaksa siapa?', /^said: Fitri/],
    ['kebakaran-tirtamaya', 'Hartanto yang manajer siapa?', /^said: Bambang/],
    ['paramitha-sunda-strait', 'Paramitha yang pelatih siapa?', /^said: Ratih/],
    ['nusawings-meridian', 'siapa Santoso?', /^which: /],
  ])('the words beside it say who is meant: %s: %s', (slug, text, expected) => {
    expect(told(slug, text)).toMatch(expected);
  });
});

describe('a body of somebody', () => {
  it('is the one that he belongs to', () => {
    expect(told('putin-trump-petersburg', "what did Pompeo's agency give to Russia?")).toMatch(
      /^said: .*nformasi/,
    );
  });

  it('is nobody’s where it is another sort of body', () => {
    expect(told('pilkada-randusari', 'partai Hendra memerintahkan apa?')).toMatch(/^not-said/);
  });
});

it('two and "siapanya" ask how they hang together', () => {
  expect(told('kebocoran-sehatkita', 'Nadia siapanya Farid?')).toMatch(/paman|keponakan/i);
  expect(told('pilkada-randusari', 'Surya itu siapanya Ratna?')).toMatch(/ayah/i);
});

it('"kota itu" is the city that was spoken of, never a country', () => {
  const turns = (...texts: string[]) => {
    const reaction = converse(answerer, texts, published, { topic: topicOn('putin-trump-petersburg') }).at(
      -1,
    );
    return reaction?.kind === 'answer' ? lineOf(reaction.answer, 'id') : '';
  };
  expect(turns('apa itu Saint Petersburg?', 'siapa yang mau menyerang kota itu?')).toMatch(/ISIS/);
  expect(turns('apa itu Rusia?', 'apa itu kota itu?')).not.toMatch(/^Rusia/);
  expect(turns('apa itu Rusia?', 'siapa yang membantu negara itu?')).toMatch(/CIA/);
});
