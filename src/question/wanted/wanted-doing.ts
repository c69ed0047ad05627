import type { Asking } from '../asking.ts';
import type { SpokenDeed, Unit, Wanted } from '../question.ts';
import { isPlayed, partWord } from './wanted-piece.ts';

/** Words that put anybody's deed in place of a verb: "what did he do", "Putin ngapain". */
const anyDeed =
  /^(?:lakukan|melakukan|dilakukan|ngelakuin|dilakuin|perbuat|diperbuat|berbuat|do|did|done|doing|terjadi|happen|happened|happening|up|kerjakan|dikerjakan|ngapain|peran|role|perannya)$/;

export const isAnyDeed = (unit: Unit | undefined) => anyDeed.test(unit?.text ?? '');

/** The verb of "what did he do about it", "apa yang terjadi pada dia". */
export const mereDeed =
  /^(?:lakukan|melakukan|dilakukan|ngelakuin|dilakuin|perbuat|diperbuat|kerjakan|dikerjakan|do|done|doing|undertaken?|terjadi|kejadian|happen|happened|happening)$/;

/** Words for what somebody does next or against something. */
const stepWord = /^(?:langkah|tindakan|upaya|steps?|moves?|measures?)$/;

/** "what role did the FSB play". */
export function asksForPart({ parts, units, used }: Asking): Wanted | null {
  if (parts.length === 0 || !units.some(isPlayed)) return null;
  for (const [at, unit] of units.entries())
    if (partWord.test(unit.text) || /^(?:play|played|memainkan)$/.test(unit.text)) used.add(at);
  return { kind: 'doing' };
}

/** "what did Luzon do with the offer", "apa langkah jaksa setelah vonis", "what happened to the server". */
export function asksForDeeds(
  { parts, units, used, wh, whAt }: Asking,
  verbs: readonly SpokenDeed[],
): Wanted | null {
  if (wh !== 'what' || parts.length === 0) return null;
  const isDeed = (unit: Unit, at: number) => {
    if (stepWord.test(unit.text)) return true;
    if (!mereDeed.test(unit.text) || (unit.text === 'do' && at === whAt + 1)) return false;
    return !verbs.some((deed) => deed.unit > whAt && deed.unit < at);
  };
  const at = units.findIndex(isDeed);
  if (at < 0) return null;
  used.add(at);
  return { kind: 'doing' };
}

/** "ngapain Putin nelpon": why; "Putin ngapain": what. */
export function asksNgapain({ deeds, units, whAt }: Asking, verbs: readonly SpokenDeed[]): Wanted | null {
  if (units[whAt]?.text !== 'ngapain') return null;
  if (whAt === 0 && verbs.length > 0) return { kind: 'reason' };
  const accusing = verbs.at(-1);
  return accusing ? { kind: 'filler', role: 'about', deed: deeds.indexOf(accusing) } : { kind: 'doing' };
}

/** Without a verb of its own: what somebody did, or who he is. */
export function asksWithoutVerb(asking: Asking, verbs: readonly SpokenDeed[]): Wanted | null {
  const { deeds, parts, units, used, wh, whAt } = asking;
  if (verbs.length > 0 || !deeds.every((deed) => deed.voice !== 'noun' || isAnyDeed(units[deed.unit])))
    return null;
  // "dapat apa dia", "what did she get": neither who he is nor what he did.
  const gets = units.some(({ text }) => text === 'dapat') || /^(?:get|got)$/.test(units.at(-1)?.text ?? '');
  if (wh === 'what' && gets && parts.length > 0) return { kind: 'filler', role: 'target', deed: null };
  if (units.some(isAnyDeed) && wh !== 'who') {
    for (const [at, unit] of units.entries()) if (isAnyDeed(unit)) used.add(at);
    return { kind: 'doing' };
  }
  // "info itu dari X ke siapa": whom it went to.
  const goesTo = /^(?:ke|kepada|buat|untuk|to|for)$/.test(units[whAt - 1]?.text ?? '');
  const isThing = units.some(({ concepts, names }) => names.length === 0 && concepts.length > 0);
  if (wh === 'who' && goesTo && isThing && parts.length > 0)
    return { kind: 'filler', role: 'recipient', deed: null };
  const somebody =
    parts.length > 0 || units.some((unit) => unit.offices.length > 0 || unit.relations.length > 0);
  return somebody ? { kind: 'identity' } : null;
}
