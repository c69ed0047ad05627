import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { formatComplaint } from '../../src/briefing/complaint.ts';
import { parseBriefing } from '../../src/briefing/load.ts';
import type { Briefing } from '../../src/briefing/schema.ts';
import { vocabularyOf } from '../../src/briefing/vocabulary.ts';
import { openLexicon } from '../harness/lexicon.ts';

const root = resolve(import.meta.dirname, '../..');
const content = join(root, 'content');
const vocabulary = vocabularyOf(openLexicon());

function read(file: string): Briefing {
  const parsed = parseBriefing(readFileSync(join(content, file)), file, vocabulary);
  if (parsed.kind === 'rejected') throw new Error(parsed.complaints.map(formatComplaint).join('\n'));
  return parsed.briefing;
}

const files = readdirSync(content).filter((name) => name.endsWith('.yaml'));

describe('the briefings of the house', () => {
  test.each(files)('%s is right', (file) => {
    expect(read(file).slug).toBe(file.replace('.yaml', ''));
  });

  test.each(files)('%s is the same briefing when written and read back', (file) => {
    const briefing = read(file);
    const again = parseBriefing(stringify(briefing), file, vocabulary);
    expect(again).toEqual({ kind: 'briefing', briefing, todos: [] });
  });

  test.each(files)('%s: every sentence is the ground of something', (file) => {
    const { sentences, ...facts } = read(file);
    const used = new Set<unknown>();
    JSON.stringify(facts, (name, value) => {
      if (name === 'sentences') for (const number of value) used.add(number);
      return value;
    });
    expect(sentences.map((_, index) => index + 1).filter((number) => !used.has(number))).toEqual([]);
  });
});

describe('the first briefing', () => {
  const briefing = read('putin-trump-petersburg.yaml');
  const event = (key: string) => briefing.events.find((each) => each.key === key);

  test('holds its article word for word and in order, without dateline, promo and byline', () => {
    const article = readFileSync(join(root, 'tests/fixtures/content/putin-trump-petersburg.id.txt'), 'utf8');
    const body = article
      .split('\n')
      .filter((line) => !/^(?:Baca juga:|\(rmh\))/.test(line))
      .join(' ')
      .replace('DREAMERS.ID - ', '');
    const compact = (text: string) => text.replace(/\s+/g, '');
    expect(compact(briefing.sentences.map(({ text }) => text).join(''))).toBe(compact(body));
    for (const { text } of briefing.sentences) expect(article).toContain(text);
    expect(briefing.sentences).toHaveLength(12);
  });

  test('dates the call, not the attack, by its first sentence', () => {
    expect(event('call')).toMatchObject({ date: '2017-12-17', sentences: [1] });
    expect(event('attack')).toMatchObject({ date: '2017-12-16', status: 'foiled' });
  });

  test('tells the day on which the arrest was announced, not that of the arrest, and no place of it', () => {
    expect(event('arrest')).toMatchObject({
      announced: '2017-12-15',
      when: { id: 'sesaat sebelum serangan' },
    });
    expect(event('arrest')).not.toHaveProperty('date');
    expect(event('arrest')).not.toHaveProperty('place');
    expect(event('arrest')?.sentences).toContain(3);
  });

  test('lets both leaders agree, and the White House tell it', () => {
    expect(event('agreement')).toMatchObject({ agent: ['putin', 'trump'], sentences: [3] });
    expect(briefing.quotes[0]).toMatchObject({ speaker: 'white-house', via: 'The Straits Times' });
  });

  test('names no speaker of the last quotation', () => {
    expect(briefing.quotes.at(-1)).not.toHaveProperty('speaker');
  });

  test('keeps Korea to the call of Thursday', () => {
    const aboutKorea = briefing.events.filter((each) => JSON.stringify(each).includes('Kor'));
    expect(aboutKorea.map(({ key, date }) => [key, date])).toEqual([['earlier-call', '2017-12-14']]);
  });

  test('takes the second city for Saint Petersburg, Kazan for a cathedral, and the second call for the second', () => {
    const place = (key: string) => briefing.places.find((each) => each.key === key);
    expect(place('petersburg')?.aliases).toContain('kota kedua di Rusia');
    expect(place('kazan-cathedral')).toMatchObject({ kind: { en: 'cathedral' }, within: 'petersburg' });
    expect(briefing.figures.find(({ key }) => key === 'three-days')?.text?.en).toContain('second phone call');
  });

  test('says that the seven are the suspects as a conclusion of the editors', () => {
    expect(briefing.actors.find(({ key }) => key === 'cell')?.inferred?.en).toContain('infer');
  });
});
