import type { Part, SpokenDeed, Unit, Wanted, Wh } from './question.ts';
import { setsBeside } from './small-words.ts';
import type { Utterance } from './utterance/normalise.ts';

/** A question on its way to being understood. */
export interface Asking {
  readonly units: readonly Unit[];
  readonly deeds: readonly SpokenDeed[];
  readonly parts: readonly Part[];
  /** The unit whose word says what is wanted; -1: none. */
  readonly whAt: number;
  readonly wh: Wh | null;
  /** All units but the particles, with a space on either side of each. */
  readonly text: string;
  readonly utterance: Utterance;
  /** Units whose words only say what is wanted; whoever takes words adds them. */
  readonly used: Set<number>;
}

/** One way of asking: what is wanted when the question is asked in it, else null. */
export type WayOfAsking = (asking: Asking) => Wanted | null;

/** Takes the units that a pattern fits: they say what is wanted and are no conditions. True when there are any. */
export function takeWords({ units, used }: Asking, pattern: RegExp): boolean {
  const found = units.flatMap((unit, at) => (pattern.test(unit.text) ? [at] : []));
  for (const at of found) used.add(at);
  return found.length > 0;
}

/** Takes the whole question: nothing in it is a condition. */
export function takeAll({ units, used }: Asking): void {
  for (const at of units.keys()) used.add(at);
}

/** Sound words, said for the tone alone. */
const particle = /^(?:sih|dong|deh|nih|kok|tuh|lah|ya|yah|kan|lho|loh)$/;

/** Gets a question ready to be asked what it wants; nothing of it is used yet. */
export function createAsking(
  units: readonly Unit[],
  deeds: readonly SpokenDeed[],
  parts: readonly Part[],
  utterance: Utterance,
): Asking {
  const asked = mainQuestionWord(units);
  // "kok mereka tidak bisa keluar?": without another question word it asks why.
  const wonders = asked < 0 ? units.findIndex((unit) => unit.text === 'kok') : -1;
  const whAt = Math.max(asked, wonders);
  const words = units.flatMap((unit) => (particle.test(unit.text) ? [] : [unit.text]));
  return {
    units,
    deeds,
    parts,
    whAt,
    wh: wonders >= 0 ? 'why' : (units[whAt]?.wh ?? null),
    text: ` ${words.join(' ')} `,
    utterance,
    used: new Set(infinitiveAfter(units, whAt)),
  };
}

/** "who told them where to look", "what to do": what somebody was told is no condition of its own. */
function infinitiveAfter(units: readonly Unit[], whAt: number): readonly number[] {
  const at = units.findIndex(
    ({ text }, index) =>
      index > whAt && /^(?:where|how|what|when)$/.test(text) && units[index + 1]?.text === 'to',
  );
  if (whAt < 0 || at < 0 || units.length - at > 4) return [];
  return units.flatMap((_, index) => (index > at ? [index] : []));
}

const whRank: Readonly<Record<Wh, number>> = {
  clock: 9,
  'how-many': 8,
  when: 7,
  where: 7,
  why: 7,
  how: 6,
  who: 6,
  which: 5,
  what: 4,
  whether: 0,
};

/** "what did she look like when they found her": not a question of its own, unless it is asked besides or at the end. */
function opensClause(units: readonly Unit[], at: number): boolean {
  const joined = setsBeside(units[at - 1]?.text);
  // "has the man who shot it been caught?": the question began before.
  // "what happened to the driver who complained?"
  const asked = units.slice(0, at - 1).some(({ wh }) => wh !== null && wh !== 'whether');
  const told = (units[0]?.auxiliary != null || asked) && units[at]?.text === 'who';
  if (told && at > 1 && isSomebody(units[at - 1])) return true;
  return units[at]?.text === 'when' && !joined && at + 2 < units.length;
}

/** A word for a person, behind which "who" tells which one is meant. */
function isSomebody(unit: Unit | undefined): boolean {
  if (!unit || unit.wh !== null) return false;
  const { offices, relations, text } = unit;
  return (
    /^(?:man|men|woman|women|person|people|one|ones|guy|guys|those)$/.test(text) ||
    offices.length + relations.length > 0
  );
}

/** The unit whose word says what is wanted; -1: none. The most telling one, the first of equals. */
function mainQuestionWord(units: readonly Unit[]): number {
  let best = -1;
  for (const [at, unit] of units.entries()) {
    if (!unit.wh || ((best >= 0 || unit.text === 'who') && opensClause(units, at))) continue;
    const weakest = units[best]?.wh ?? 'whether';
    if (best < 0 || (whRank[weakest] < 6 && whRank[unit.wh] > whRank[weakest])) best = at;
  }
  return best;
}
