import { type Asking, takeWords } from '../asking.ts';
import type { Unit, Wanted } from '../question.ts';

/** Words for how something is done, which say nothing of what was done. */
export const wayWord =
  /^(?:modus|modus operandi|metode|metoda|teknik|taktik|method|methods|tactics?|technique|techniques|approach)$/;

/** Words for what something is sent or done through. */
const channelWord = /^(?:jalur|saluran|rute|sarana|kanal|channels?|routes?|means|medium|avenues?)$/;

const using: ReadonlySet<string> = new Set(['use', 'plan', 'intend']);
const throughWord = /^(?:by|via|through|over|lewat|melalui|dengan|pakai|menggunakan)$/;

/** "modus serangannya apa", "what method did they use", "by what route", "lewat jalur apa": how it is done. */
export function asksWay(asking: Asking): Wanted | null {
  const { units, wh } = asking;
  if (wh !== 'how' && wh !== 'what' && wh !== 'which') return null;
  // "what form was the attack to take"
  if (/ (?:what|which) form (?:.*) take $/.test(asking.text) && takeWords(asking, /^(?:form|take)$/))
    return { kind: 'manner' };
  const beside = channelBeside(units);
  if (beside >= 0) {
    asking.used.add(beside);
    return { kind: 'manner' };
  }
  // "which method was banned": of one of several something is told.
  const verbs = asking.deeds.filter(({ voice }) => voice === 'active' || voice === 'passive');
  const isUsed = verbs.every(({ readings }) => readings.some(({ deed }) => using.has(deed)));
  if ((wh !== 'how' && !isUsed) || !takeWords(asking, wayWord)) return null;
  return { kind: 'manner' };
}

/** The word for a channel or a way beside "what" or "which" with a word such as "through" before; -1: none. */
export function channelBeside(units: readonly Unit[]): number {
  return units.findIndex(({ text }, at) => {
    if (!channelWord.test(text) && !wayWord.test(text)) return false;
    const asks = (each: Unit | undefined) => each?.wh === 'what' || each?.wh === 'which';
    const through = (each: Unit | undefined) => throughWord.test(each?.text ?? '');
    return (asks(units[at - 1]) && through(units[at - 2])) || (asks(units[at + 1]) && through(units[at - 1]));
  });
}
