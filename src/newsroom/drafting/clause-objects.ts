import type { Language } from '../../language.ts';
import type { Mention } from './mention.ts';
import type { Noun, Unit } from './unit.ts';

/** Verbs that in English have two objects. */
const givingDeeds = new Set([
  'give',
  'pay',
  'lend',
  'send',
  'offer',
  'award',
  'owe',
  'show',
  'teach',
  'hand',
]);

/** Whether nothing speaks against a name's being somebody's. */
function isPerson({ hints }: Mention): boolean {
  return [...hints].every((hint) => hint === 'person');
}

/** What stands behind a verb: its object, who does it where it is undergone, whom it is given or said to. */
export function objectsAfter(units: readonly Unit[], verb: number, language: Language) {
  let at = verb + 1;
  const done = units[verb];
  const isUndergone = done?.kind === 'verb' && done.voice === 'passive' && done.to - done.from > 1;
  while (units[at]?.kind === 'auxiliary' || (units[at]?.kind === 'date' && language === 'id')) at += 1;
  const object: Noun[] = [];
  const by: Noun[] = [];
  const recipient: Noun[] = [];
  const take = (start: number, into: Noun[]): number => {
    const unit = units[start];
    if (!isNoun(unit)) return start;
    into.push(unit);
    let next = start + 1;
    // "Presiden Amerika Serikat, Donald Trump": the name behind the comma is meant.
    const apposed = units[next + 1];
    if (
      units[next]?.kind === 'mark' &&
      unit.kind === 'thing' &&
      apposed?.kind === 'thing' &&
      apposed.mentions.some(({ isInner }) => !isInner) &&
      unit.mentions.at(-1)?.isInner === true &&
      unit.mentions.at(-1)?.end === unit.to
    ) {
      into[into.length - 1] = apposed;
      next += 2;
    }
    // "menetapkan direktur biro, Fadhil Rahman, sebagai tersangka"
    else if (
      unit.kind === 'thing' &&
      unit.mentions.length === 0 &&
      units[next]?.kind === 'mark' &&
      apposed?.kind === 'thing' &&
      apposed.mentions.length === 1 &&
      apposed.mentions[0]?.start === apposed.from &&
      apposed.mentions[0].end === apposed.to &&
      isPerson(apposed.mentions[0]) &&
      (units[next + 2]?.kind === 'mark' || units[next + 2] === undefined)
    ) {
      into[into.length - 1] = apposed;
      next += units[next + 2] === undefined ? 2 : 3;
    }
    const second = units[next + 1];
    if (
      units[next]?.kind === 'conjunction' &&
      /^(?:dan|and|serta|maupun)$/.test((units[next] as { word: string }).word) &&
      isNoun(second)
    ) {
      const third = units[next + 2];
      const isClause = third?.kind === 'verb' || third?.kind === 'auxiliary';
      if (!isClause) into.push(second);
    }
    return next;
  };
  if (isNoun(units[at])) at = take(at, object);
  // "gave the institute $1.2 million": first who gets it, then what.
  const second = units[at];
  if (second?.kind === 'thing' && done?.kind === 'verb' && done.deeds.some((deed) => givingDeeds.has(deed))) {
    recipient.push(...object.splice(0));
    at = take(at, object);
  }
  let led = 0;
  for (let steps = 0; steps < 4; steps += 1) {
    const unit = units[at];
    if (unit?.kind === 'date') at += 1;
    else if (unit?.kind === 'preposition') {
      // "menerima suap dari pengusaha": several words of which something is undergone.
      // "signed in the canteen under a banner sewn by the night shift": whose deed that was is told of the last thing.
      if (unit.word === 'by' && led > 1) break;
      led += 1;
      const isFrom = unit.word === 'dari' && isUndergone;
      const into =
        /^(?:oleh|by)$/.test(unit.word) || isFrom ? by : /^(?:kepada|to)$/.test(unit.word) ? recipient : [];
      at = take(at + 1, into);
      if (!isNoun(units[at - 1]) && at > 0 && into.length === 0) break;
    } else break;
  }
  return { object, by, recipient };
}

/** Whether a unit may be a subject or an object. */
export function isNoun(unit: Unit | undefined): unit is Noun {
  return unit?.kind === 'thing' || unit?.kind === 'pronoun';
}
