import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Complaint, formatComplaint } from '../../src/briefing/complaint.ts';
import { parseBriefing } from '../../src/briefing/load.ts';
import type { Briefing } from '../../src/briefing/schema.ts';
import { vocabularyOf } from '../../src/briefing/vocabulary.ts';
import type { Lexicon } from '../../src/lexicon/lexicon.ts';
import { loadLexicon } from '../../src/lexicon/load.ts';

const fixtures = resolve(import.meta.dirname, '../fixtures');
const briefings = readdirSync(join(fixtures, 'briefings')).filter((file) => file.endsWith('.yaml'));
const articles = readdirSync(join(fixtures, 'articles')).filter((file) => file.endsWith('.txt'));

const vocabulary = vocabularyOf(loadedLexicon());

function loadedLexicon(): Lexicon {
  const loaded = loadLexicon(resolve(fixtures, '../../locales/lexicon'));
  if (loaded.kind !== 'loaded') throw new Error('the lexicon of locales/ does not load');
  return loaded.lexicon;
}

function briefingOf(file: string): { briefing: Briefing | null; complaints: readonly Complaint[] } {
  const parsed = parseBriefing(readFileSync(join(fixtures, 'briefings', file), 'utf8'), file, vocabulary);
  return parsed.kind === 'briefing'
    ? { briefing: parsed.briefing, complaints: [] }
    : { briefing: null, complaints: parsed.complaints };
}

/** The article without its dateline, promo and byline, and without white space. */
function body(text: string): string {
  return text
    .split('\n')
    .filter((line) => !/^(?:(?:Baca|Simak) juga:|Read more:|\(.*\)$)/.test(line))
    .join('')
    .replace(/^[^-]+ - /, '')
    .replace(/\s+/g, '');
}

describe('the invented articles', () => {
  test('each has a briefing', () => {
    expect(articles.map((file) => `${basename(file, '.txt').replace(/\.(?:id|en)$/, '')}.yaml`)).toEqual(
      briefings,
    );
  });

  test.each(briefings)('the briefing %s is taken without complaints', (file) => {
    expect(briefingOf(file).complaints.map(formatComplaint)).toEqual([]);
  });

  test.each(briefings)('the briefing %s holds its article word for word', (file) => {
    const { briefing } = briefingOf(file);
    const article = readFileSync(
      join(fixtures, 'articles', `${briefing?.slug}.${briefing?.language}.txt`),
      'utf8',
    );
    expect(briefing?.sentences.map(({ text }) => text.replace(/\s+/g, '')).join('')).toBe(body(article));
  });
});
