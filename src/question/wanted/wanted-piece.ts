import type { Asking } from '../asking.ts';
import type { Unit } from '../question.ts';

/** Words for the part that somebody plays in what happened. */
export const partWord = /^(?:peran|role|part|andil|kontribusi)$/;

/** "the most dangerous part", "which part of the body": a piece of something, and nothing that anybody plays. */
export function isPlayed({ text }: Unit, at: number, units: readonly Unit[]): boolean {
  const before = units[at - 1];
  const isPiece =
    text === 'part' &&
    ((units[at + 1]?.text === 'of' && !isPartIn(at, units)) ||
      (before !== undefined && before.concepts.length > 0 && before.names.length === 0));
  return partWord.test(text) && !isPiece;
}

/** "the part of the FSB in foiling it": that which somebody played in something. */
function isPartIn(at: number, units: readonly Unit[]): boolean {
  const name = units.findIndex(({ names }, index) => index > at + 1 && index <= at + 3 && names.length > 0);
  return name > 0 && units[name + 1]?.text === 'in' && (units[name + 2]?.deeds.length ?? 0) > 0;
}

/** "what part of his body was hurt", "bagian tubuh mana yang luka": any piece of it is meant. */
export function takePiece({ units, used, wh }: Asking): void {
  const at = units.findIndex(({ text }) => /^(?:part|bagian)$/.test(text));
  const body = units.findIndex(({ text }, index) => index > at && /^(?:body|tubuh|badan)$/.test(text));
  if (at < 0 || body < 0 || (wh !== 'what' && wh !== 'which') || units[at - 1]?.preposition) return;
  used.add(at);
  used.add(body);
}
