import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Measured, measureFolder } from '../../../src/evaluation/drafts/measure.ts';
import { type Room, rooms } from '../../../src/evaluation/drafts/score.ts';
import { testDesk } from '../../harness/desk.ts';

const folder = join(resolve(import.meta.dirname, '../../..'), 'tests/fixtures/newsroom');
const first = 'putin-trump-petersburg';
let measured: Measured[] = [];
beforeAll(async () => {
  measured = await measureFolder(folder, testDesk().lexicon());
}, 120_000);

/** A few words that somebody chose ("not another report") are a quotation or none, as one likes. */
const chosen: Readonly<Record<string, number>> = {
  'ferry-inquiry': 2,
  'quikdash-fine': 1,
  'tellworth-mill': 1,
};

/** Found of what is expected, over all invented articles. */
function share(room: Room): number {
  const scores = measured.filter(({ name }) => name !== first).map(({ score }) => score[room]);
  const sum = (of: 'found' | 'expected') => scores.reduce((all, score) => all + score[of], 0);
  return sum('found') / sum('expected');
}

describe('drafts of thirty-seven invented articles', () => {
  test('each was drafted', () => {
    expect(measured).toHaveLength(38);
  });

  test.each<[Room, number]>([
    ['sentences', 0.95],
    ['dates', 0.9],
    ['quotes', 0.95],
    ['figures', 0.95],
    ['actors', 0.9],
    ['events', 0.8],
  ])('find their %s', (room, floor) => {
    expect(share(room)).toBeGreaterThanOrEqual(floor);
  });

  test('hold no sentence and no quotation that is none', () => {
    for (const { score, name } of measured) {
      expect(score.sentences.proposed, name).toBe(score.sentences.expected);
      expect(score.quotes.proposed, name).toBe(score.quotes.expected + (chosen[name] ?? 0));
    }
  });

  test('propose hardly more events than there are to find', () => {
    const sum = (of: 'proposed' | 'expected') =>
      measured.reduce((all, { score }) => all + score.events[of], 0);
    expect(sum('proposed') / sum('expected')).toBeLessThan(1.75);
  });
});

describe('the draft of the first article', () => {
  const score = () => measured.find(({ name }) => name === first)?.score;

  test.each(rooms.filter((room) => !/actors|events/.test(room)))('has all its %s', (room) => {
    expect(score()?.[room].missing).toEqual([]);
  });

  test('has most of its actors and events', () => {
    expect(score()?.actors.found).toBeGreaterThanOrEqual(9);
    expect(score()?.events.found).toBeGreaterThanOrEqual(10);
  });

  test('has no promo, and knows outlet, medium and author', () => {
    const { draft } = measured.find(({ name }) => name === first) ?? {};
    expect(JSON.stringify(draft)).not.toContain('Taylor Swift');
    expect(draft).toMatchObject({
      outlet: 'Dreamers.id',
      via: 'Straits Times',
      byline: 'rmh',
      status: 'draft',
    });
  });
});
