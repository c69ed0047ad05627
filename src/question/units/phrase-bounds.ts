import type { Lexicon } from '../../lexicon/lexicon.ts';
import type { Reading } from '../../lexicon/sense.ts';
import { findDates } from '../../text/dates.ts';
import type { NameIndex } from './names.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Whether words that the lexicon knows together are one thing here, and not cut out of something else. */
export function holdsTogether(
  words: readonly string[],
  at: number,
  { length, senses }: Reading,
  names: NameIndex,
): boolean {
  if (length === 1) return true;
  // "what was the call for": the last word hangs on the question, not on the noun.
  const endsAsking = words.at(-1) === 'for' && words[at - 1] !== 'to' && at + length >= words.length;
  return !(
    endsAsking ||
    endsOnDay(words, at + length) ||
    endsInTime(words, at + length) ||
    isMaking(words, at, length) ||
    isSentTo(words, at + length, senses, names) ||
    cutsName(words, at, length, names) ||
    cutsPhrase(words, at + length - 1) ||
    isConcluding(words, at)
  );
}

/** "when had they spoken before that", "before Sunday": a time, rather than whom they spoke before. */
function endsInTime(words: readonly string[], next: number): boolean {
  if (words[next - 1] !== 'before') return false;
  return /^(?:|that|this|then|it)$/.test(words[next] ?? '') || isDay(words, next);
}

function isDay(words: readonly string[], at: number): boolean {
  return findDates(words.slice(at)).some(({ from }) => from === 0);
}

/** "who did he call on Sunday", "where will she go on Thursday": with a day behind it "on" only says when. */
function endsOnDay(words: readonly string[], next: number): boolean {
  return words[next - 1] === 'on' && isDay(words, next);
}

/** "who made it?": a maker is asked for, not who got through. */
function isMaking(words: readonly string[], at: number, length: number): boolean {
  const isMadeIt = /^(?:made|makes|make)$/.test(words[at] ?? '') && words[at + 1] === 'it';
  return isMadeIt && words[at - 1] === 'who' && at + length === words.length;
}

/** "how did they come to capture him", "who got to see it": before another verb it only says that it came about. */
export function comesTo(words: readonly string[], at: number, { lexicon, names }: Vocabulary): boolean {
  if (!/^(?:come|comes|came|get|gets|got)$/.test(words[at] ?? '') || words[at + 1] !== 'to') return false;
  if (names.match(words, at + 2)) return false;
  const [next] = lexicon.match(words, at + 2);
  return (
    next?.senses.some((sense) => sense.kind === 'deed' && /^(?:open|active)$/.test(sense.voice)) === true
  );
}

/** "Putin's call to Trump": whoever stands behind got it, rather than being told to do something. */
function isSentTo(
  words: readonly string[],
  next: number,
  senses: Reading['senses'],
  names: NameIndex,
): boolean {
  const isNoun = senses.every((sense) => sense.kind === 'deed' && sense.voice === 'noun');
  return words[next - 1] === 'to' && isNoun && names.match(words, next) !== null;
}

/** An office is the next word but for an article, and it is yet to be held. */
export function becomesOffice(words: readonly string[], at: number, lexicon: Lexicon): boolean {
  const isAhead = /^(?:will|to|going to|gonna)$/.test(words[at - 1] ?? '');
  // "since when has he been mayor"
  const isSince =
    words[at] === 'been' && words.slice(0, at).some((word) => word === 'when' || word === 'long');
  if (!isAhead && !isSince) return false;
  const next = /^(?:the|a|its|their|new)$/.test(words[at + 1] ?? '') ? at + 2 : at + 1;
  return lexicon.match(words, next)[0]?.senses.some(({ kind }) => kind === 'office') === true;
}

/** "mengangkat anak gajah": a phrase of the lexicon does not end within a name. */
function cutsName(words: readonly string[], at: number, length: number, names: NameIndex): boolean {
  for (let inner = at + 1; inner < at + length; inner += 1) {
    const name = names.match(words, inner);
    if (name?.how === 'whole' && inner + name.length > at + length) return true;
  }
  return false;
}

/** "jadi buruhnya dipecat gak?": so, rather than what somebody becomes. */
function isConcluding(words: readonly string[], at: number): boolean {
  return at === 0 && words[0] === 'jadi' && words.slice(2).some((word) => /^di\p{L}{4}/u.test(word));
}

/** "get in return": the last word of what is read begins a phrase that builds the question. */
function cutsPhrase(words: readonly string[], last: number): boolean {
  return words[last] === 'in' && /^(?:return|exchange)$/.test(words[last + 1] ?? '');
}

const helping = /^(?:do|does|did|will|would|can|could|may|might|must|should|shall|to)$/;

/** "when will the inquiry report": behind its subject and a helping verb, a word for the text in hand is a verb. */
export function standsAsVerb(words: readonly string[], at: number): boolean {
  const helps = words.slice(0, at).findLastIndex((word) => helping.test(word));
  if (words[at] !== 'report' || helps < 0) return false;
  return !/^(?:the|a|an|this|that|its|their|his|her|your|any|news|in|of|by)$/.test(words[at - 1] ?? '');
}
