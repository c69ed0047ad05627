import type { Asking } from '../asking.ts';
import type { SpokenDeed } from '../question.ts';

/** "who made him call", "siapa yang bikin dia menelepon": by what it came about. */
export function asksWhoMade({ deeds, parts, units, used, wh }: Asking): boolean {
  const at = deeds.findIndex(
    ({ readings, voice }) =>
      voice === 'active' && readings.some(({ deed }) => deed === 'make' || deed === 'cause'),
  );
  const [makes, next] = [deeds[at], deeds[at + 1]];
  const whom = parts.find(
    ({ keys, unit }) => keys.length > 0 && unit > (makes?.unit ?? 0) && unit < (next?.unit ?? 0),
  );
  if (wh !== 'who' || !makes || !next || !whom || next.voice === 'noun') return false;
  // Those whom the verb behind them is done to are no doers: "who made them arrested".
  if (next.voice === 'passive' || units[makes.unit + 1]?.text === 'of') return false;
  used.add(makes.unit);
  return true;
}

/** "atas jasa siapa", "berkat bantuan siapa", "thanks to whom": by whom it came about. */
export function asksThanksToWhom({ units, used, wh, whAt }: Asking): boolean {
  const [before, help] = [units[whAt - 2]?.text ?? '', units[whAt - 1]?.text ?? ''];
  if (wh !== 'who') return false;
  const isHelp = /^(?:jasa|bantuan|pertolongan|informasi|kerja|upaya)$/.test(help);
  if (/^(?:atas|berkat|dengan)$/.test(before) && isHelp) used.add(whAt - 1);
  else if (help !== 'berkat' && !(help === 'to' && before === 'thanks') && help !== 'thanks to') return false;
  else
    for (const at of [whAt - 2, whAt - 1]) if (/^(?:thanks|berkat)/.test(units[at]?.text ?? '')) used.add(at);
  return true;
}

/** Verbs for having in mind to do something. */
export const planning: ReadonlySet<string> = new Set(['plan', 'intend', 'want', 'try', 'hope', 'expect']);

/** "who was going to be killed", "meant to be attacked": of what was to be done to somebody, not of who planned it. */
export function withoutPlanning(
  [first, next]: readonly SpokenDeed[],
  { units, used }: Asking,
): SpokenDeed | undefined {
  const plans = first?.readings.every(({ deed }) => planning.has(deed)) === true;
  const isDone = next?.voice === 'passive' || /^be /.test(units[next?.unit ?? -1]?.text ?? '');
  if (!first || !next || !plans || !isDone) return first;
  if (!units.slice(first.unit + 1, next.unit).every(({ isFunction }) => isFunction)) return first;
  used.add(first.unit);
  return next;
}
