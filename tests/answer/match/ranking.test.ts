import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Told } from '../../../src/answer/desk.ts';
import type { Fit } from '../../../src/answer/match/match.ts';
import { createRanking } from '../../../src/answer/match/ranking.ts';

const told: Told = {
  line: { id: { lead: '', rest: '' }, en: { lead: '', rest: '' } },
  sentences: [],
  actors: [],
};

/** Fits of which only the deed matters here: a whole number says that its event tells something. */
function fitsOf(deeds: readonly number[]): Fit[] {
  return deeds.map((deed) => ({ deed }) as Fit);
}

function rankingOf(asked: Fit[] = []) {
  return createRanking(
    (fit) => {
      asked.push(fit);
      return Number.isInteger(fit.deed) ? told : null;
    },
    (fit, answers) => Math.floor(fit.deed) + (answers ? 2 : 0),
  );
}

describe('the order in which events may answer', () => {
  test('a part of all is ordered as it would be among all', () => {
    const deed = fc.integer({ min: 0, max: 10 }).map((half) => half / 2);
    fc.assert(
      fc.property(fc.array(fc.tuple(deed, fc.boolean())), (drawn) => {
        const fits = fitsOf(drawn.map(([each]) => each));
        const part = new Set(fits.filter((_, at) => drawn[at]?.[1]));
        const among = rankingOf()
          .order(fits)
          .filter((fit) => part.has(fit));
        expect(rankingOf().order(fits.filter((fit) => part.has(fit)))).toEqual(among);
      }),
    );
  });

  test('what tells something comes before what ranks alike without', () => {
    const [silent, telling] = fitsOf([1.5, 1]) as [Fit, Fit];
    expect(rankingOf().order([silent, telling])).toEqual([telling, silent]);
  });

  test('an event is told once, and one that stands alone is not told to be ordered', () => {
    const asked: Fit[] = [];
    const ranking = rankingOf(asked);
    const [one, other] = fitsOf([1, 2]) as [Fit, Fit];
    ranking.order([one]);
    expect(asked).toEqual([]);
    ranking.order([one, other]);
    ranking.told(one);
    expect(asked).toEqual([one, other]);
  });
});
