import { conjunctions, determiners, prepositions, relatives } from './closed-words.ts';
import { isBaseOf } from './english-forms.ts';
import type { Word } from './reading.ts';
import type { Unit, Voice } from './unit.ts';

/** The deeds that a word may be in some voices. */
export type Deeds = (voices: RegExp) => string[];
/** What a word's form and surroundings make of it; null: no verb. */
export type Found = {
  readonly deeds: readonly string[];
  readonly voice: Voice;
  readonly mayBePassive?: boolean;
} | null;

export const beForms = /^(?:is|are|was|were|be|been|being|got|get|gets)$/;
const modal = /^(?:to|will|would|can|could|may|might|must|should|shall|did|do|does|not)$/;

/** The voice that an English form and the words around it give a verb. */
export function englishVoice(
  word: Word,
  words: readonly Word[],
  at: number,
  length: number,
  last: Unit | undefined,
  deeds: Deeds,
): Found {
  const text = word.word;
  const before = words[at - 1];
  const previous = before?.word ?? '';
  const isBeside = word.before === ' ';
  const active = deeds(/^active$/);
  const passive = deeds(/^passive$/);
  const open = deeds(/^open$/);
  const next = words[at + length];
  const isBeforeNoun = next?.before === ' ' && !prepositions.has(next.word) && !determiners.has(next.word);
  const isAttribute =
    isBeforeNoun &&
    ((isBeside && (determiners.has(previous) || /'s$/.test(previous) || isNumber(before))) ||
      // "Armed men hijacked …": no verb opens a sentence.
      (at === 0 && /ed$/.test(text))) &&
    last?.kind !== 'relative';
  const be = beBefore(words, at);
  // "drawn by the Dutch cartographer …", but "rose by 5 percent"
  const [by, doer] = [words[at + length], words[at + length + 1]];
  const done = [...new Set([...passive, ...open])];
  // "elected chair by her colleagues": a bare form is undergone by nobody.
  const isForm = !isBaseOf(text) || /^(?:over)?run$/.test(text);
  if (
    done.length > 0 &&
    isForm &&
    by?.word === 'by' &&
    !/^\d/.test(doer?.word ?? '') &&
    !haveBefore(words, at)
  )
    return { deeds: done, voice: 'passive' };
  if (passive.length > 0 && active.length === 0) {
    if (isAttribute) return null;
    // "had stolen plans"
    return { deeds: passive, voice: !be && haveBefore(words, at) ? 'active' : 'passive' };
  }
  if (open.length > 0) {
    const isBase = !/(?:ed|t|d|n|k|w|g)$/.test(text) || modal.test(previous) || isBaseOf(text);
    if (be && /(?:ed|t|d|n|e|k|g|wn)$/.test(text) && !isBaseOf(text))
      return { deeds: open, voice: 'passive' };
    if (modal.test(previous) || (last?.kind === 'auxiliary' && modal.test(last.word)))
      return { deeds: open, voice: 'active' };
    if (isAttribute || prepositions.has(previous)) return null;
    if (isBase && isBaseOf(text))
      return last?.kind === 'pronoun' || isPluralSubject(words, at, length, last)
        ? { deeds: open, voice: 'active' }
        : null;
    if (words[at + length]?.word === 'by' && previous !== 'had' && previous !== 'have')
      return { deeds: open, voice: 'passive' };
    return { deeds: open, voice: 'active', mayBePassive: true };
  }
  if (active.length > 0) {
    if (/ing$/.test(text)) {
      if (last?.kind === 'pronoun' && last.means === 'many') return { deeds: active, voice: 'active' };
      if (
        isAttribute ||
        (prepositions.has(previous) && !/^(?:of|for|with|from|by|after|before|without)$/.test(previous))
      )
        return null;
      if (last?.kind === 'thing' && last.to === at && !be && !/,/.test(word.before) && !isDoing(words, at))
        return null;
      return { deeds: active, voice: 'active' };
    }
    // "had stolen plans"
    if (/s$/.test(text) && last?.kind === 'verb' && last.to === at) return null;
    // "talks", "plans": a noun behind a determiner, an adjective or a preposition, a verb behind its subject.
    if (
      /s$/.test(text) &&
      (isAttribute ||
        determiners.has(previous) ||
        prepositions.has(previous) ||
        (!isBeside && !/"/.test(word.before)) ||
        /^(?:dan|and|or)$/.test(previous))
    ) {
      if (!(relatives.has(previous) && previous !== 'that')) return null;
    }
    // "drawn by": no match that ended level.
    if (by?.word === 'by' && /(?:wn|en)$/.test(text)) return null;
    // "in the attic of a retired plumber"
    if (/ed$/.test(text) && isAttribute) return null;
    // "led by retired air marshal George Penhale": what sort of man he is.
    if (
      /ed$/.test(text) &&
      /^(?:by|of|from|with|for)$/.test(previous) &&
      isBeside &&
      words[at + length]?.before === ' ' &&
      !prepositions.has(words[at + length]?.word ?? '') &&
      !determiners.has(words[at + length]?.word ?? '')
    )
      return null;
    if (
      /s$/.test(text) &&
      last?.kind === 'thing' &&
      !/s$/.test(previous) &&
      deeds(/^noun$/).length > 0 &&
      last.mentions.length === 0
    )
      return null;
    return { deeds: active, voice: 'active' };
  }
  return null;
}

/** "soldiers escorting the convoy", "a truck carrying vaccines": what those named before are at, and no sort of thing. */
function isDoing(words: readonly Word[], at: number): boolean {
  const [doer, word, next] = [words[at - 1], words[at], words[at + 1]];
  if (doer === undefined || word?.before !== ' ' || next?.before !== ' ') return false;
  if (determiners.has(next.word) || isNumber(next) || next.isCapital) return true;
  const namesThing = (each: Word) =>
    each.readings.some(({ senses }) => senses.some(({ kind }) => kind === 'concept' || kind === 'office'));
  return (
    namesThing(doer) && !namesThing(word) && !prepositions.has(next.word) && !conjunctions.has(next.word)
  );
}

function isNumber(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    /^(?:\d[\d.,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundred|thousand|million)$/.test(
      word.word,
    )
  );
}

/** "whom unions accuse of …", "residents fear the wall": behind several the bare form is a verb, unless it may name a thing. */
function isPluralSubject(
  words: readonly Word[],
  at: number,
  length: number,
  last: Unit | undefined,
): boolean {
  const word = words[at];
  const subject = words[at - 1];
  if (word === undefined || subject === undefined || last?.kind !== 'thing' || last.to !== at) return false;
  const isMany =
    /(?:[^s'u]s|people|police|men|women|children)$/.test(subject.word) && !/'s?$/.test(subject.surface);
  const namesThing = word.readings.some(
    ({ length: all, senses }) =>
      all === 1 && senses.some((sense) => sense.kind !== 'deed' || sense.voice === 'noun'),
  );
  const next = words[at + length];
  return (
    isMany &&
    !prepositions.has(word.word) &&
    word.before === ' ' &&
    next?.before === ' ' &&
    (!namesThing || determiners.has(next.word) || next.isCapital)
  );
}

function haveBefore(words: readonly Word[], at: number): boolean {
  for (let back = 1; back <= 2; back += 1) {
    const text = words[at - back]?.word ?? '';
    if (/^(?:have|has|had|having)$/.test(text)) return true;
    if (!/ly$|^(?:not|also|already|just|never|ever|since)$/.test(text)) return false;
  }
  return false;
}

function beBefore(words: readonly Word[], at: number): boolean {
  for (let back = 1; back <= 3; back += 1) {
    const word = words[at - back];
    if (word === undefined) return false;
    if (beForms.test(word.word)) return true;
    if (
      !/ly$|^(?:not|also|already|still|just|now|then|never|being|recently|later|soon|first)$/.test(word.word)
    )
      return false;
  }
  return false;
}
