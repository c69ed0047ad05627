import type { Question } from '../../question/question.ts';
import type { Told } from '../desk.ts';
import { harming } from './deeds.ts';
import type { Fit } from './match.ts';

/** The events of a briefing in the order in which they may answer; each is told once, and only where somebody asks. */
export interface Ranking {
  /** These fits, best first; equals stay as they stand. A part of all is ordered as it would be among all. */
  order(fits: readonly Fit[]): readonly Fit[];
  /** What the event of a fit tells; null: not what is asked. */
  told(fit: Fit): Told | null;
}

/**
 * @param tell puts into words what an event answers: by far the dearest part of asking, and most events are none that could answer
 * @param rankOf the higher the better; `answers`: the event tells something
 */
export function createRanking(
  tell: (fit: Fit) => Told | null,
  rankOf: (fit: Fit, answers: boolean) => number,
): Ranking {
  const known = new Map<Fit, Told | null>();
  function told(fit: Fit): Told | null {
    const before = known.get(fit);
    if (before !== undefined) return before;
    const found = tell(fit);
    known.set(fit, found);
    return found;
  }
  return {
    told,
    order(fits) {
      if (fits.length < 2) return fits;
      return fits
        .map((fit) => ({ fit, rank: rankOf(fit, told(fit) !== null) }))
        .sort((left, right) => right.rank - left.rank)
        .map(({ fit }) => fit);
    },
  };
}

/** "Who got burnt?": of several who were hurt, whoever suffered burns. */
export function isInItsWords({ deeds, units }: Question, { prepared: { terms } }: Fit): boolean {
  const harms = deeds.filter(({ readings }) => readings.some(({ deed }) => harming.has(deed)));
  if (harms.length === 0) return false;
  const asked = harms.flatMap(({ unit }) => units[unit]?.text.split(' ') ?? []);
  const own = [...terms].flatMap((term) => (term.startsWith('w:') && term.length > 5 ? term.slice(2) : []));
  return asked.some((word) => own.some((each) => word.includes(each)));
}
