import type { Language } from '../language.ts';
import { wordsOf } from '../text/tokens.ts';
import { gazetteerFaults } from './check-gazetteer.ts';
import type { Fault } from './fault.ts';
import { createLexicon, type Lexicon, type Voice } from './lexicon.ts';
import type { DeedData, LexiconData, Rules } from './schema.ts';
import type { Sense } from './sense.ts';
import { type Table, tabulate } from './table.ts';

/**
 * What is wrong with data that has the right shape, all at once: keys that lead nowhere, opposites and reversals that the
 * other side does not know, a word in two deeds that do not say they share it, an example that is not understood.
 */
export function faultsIn(data: LexiconData & { readonly rules: Rules }): Fault[] {
  /** Text → what it may stand for, each with the listed word that the text is a form of. */
  const meanings = new Map<string, { sense: Sense; word: string }[]>();
  const table = tabulate(data, data.rules, undefined, (text, sense, word) => {
    meanings.set(text, [...(meanings.get(text) ?? []), { sense, word }]);
  });
  return [
    ...referenceFaults(data),
    ...clashFaults(data, meanings),
    ...exampleFaults(data, table, createLexicon(data, table)),
    ...gazetteerFaults(data),
  ];
}

/** Keys that lead nowhere, and opposites and reversals that the other side does not know. */
export function referenceFaults(data: LexiconData): Fault[] {
  const faults: Fault[] = [];
  for (const [key, deed] of Object.entries(data.deeds)) {
    const at = (...path: (string | number)[]) => ['deeds', key, ...path];
    const linked = (name: 'broader' | 'opposite' | 'reverse', other: string): DeedData | undefined => {
      const found = data.deeds[other];
      if (found === undefined)
        faults.push({ path: at(name), message: `expected a deed's key, got "${other}"` });
      return found;
    };
    for (const other of deed.broader) linked('broader', other);
    for (const other of deed.opposite) {
      if (linked('opposite', other)?.opposite.includes(key) === false)
        faults.push({
          path: at('opposite'),
          message: `expected ${other} to name ${key} as its opposite too`,
        });
    }
    for (const { deed: other } of deed.reverse) {
      if (linked('reverse', other)?.reverse.some((back) => back.deed === key) === false)
        faults.push({ path: at('reverse'), message: `expected ${other} to name ${key} as its reverse too` });
    }
  }
  for (const [name, family] of Object.entries(data.families ?? {})) {
    for (const [at, key] of family.entries()) {
      const path = ['families', name, at];
      if (data.deeds[key] === undefined)
        faults.push({ path, message: `expected a deed's key, got "${key}"` });
      for (const other of data.deeds[key]?.opposite ?? [])
        if (family.includes(other))
          faults.push({ path, message: `expected no opposites in one family, got ${key} and ${other}` });
    }
  }
  for (const [key, { broader }] of Object.entries(data.concepts)) {
    for (const other of broader)
      if (data.concepts[other] === undefined)
        faults.push({
          path: ['concepts', key, 'broader'],
          message: `expected a concept's key, got "${other}"`,
        });
  }
  for (const section of ['offices', 'relations'] as const) {
    for (const [key, { does }] of Object.entries(data[section])) {
      for (const deed of does)
        if (data.deeds[deed] === undefined)
          faults.push({ path: [section, key, 'does'], message: `expected a deed's key, got "${deed}"` });
    }
  }
  for (const [key, { reverse }] of Object.entries(data.relations)) {
    if (reverse === undefined) continue;
    const path = ['relations', key, 'reverse'];
    const other = data.relations[reverse];
    if (other === undefined) faults.push({ path, message: `expected a relation's key, got "${reverse}"` });
    else if (other.reverse !== key)
      faults.push({ path, message: `expected ${reverse} to name ${key} as its reverse too` });
  }
  return faults;
}

function clashFaults(
  data: LexiconData,
  meanings: ReadonlyMap<string, readonly { readonly sense: Sense; readonly word: string }[]>,
): Fault[] {
  // One complaint per word and pair of deeds: a clash of a verb is a clash of all its forms.
  const faults = new Map<string, Fault>();
  for (const [text, entries] of meanings) {
    if (entries.length < 2) continue;
    for (const { sense, word } of entries) {
      if (sense.kind !== 'deed') continue;
      const others = new Set<string>();
      for (const { sense: other } of entries)
        if (other.kind === 'deed' && other.language === sense.language && other.deed !== sense.deed)
          others.add(other.deed);
      const shared = data.deeds[sense.deed]?.shared ?? [];
      if (others.size === 0 || shared.includes(word) || shared.includes(text)) continue;
      const names = [...others].join(', ');
      const id = `${sense.deed} ${word} ${names}`;
      if (faults.has(id)) continue;
      const as = word === text ? '' : ` (as "${text}")`;
      faults.set(id, {
        path: ['deeds', sense.deed],
        message: `"${word}"${as} also belongs to ${names}: expected it in shared, or in one of them only`,
      });
    }
  }
  return [...faults.values()];
}

function exampleFaults(data: LexiconData, table: Table, lexicon: Lexicon): Fault[] {
  const faults: Fault[] = [];
  for (const [deed, { examples }] of Object.entries(data.deeds)) {
    for (const language of ['id', 'en'] as const) {
      for (const [name, sentence = ''] of Object.entries(examples?.[language] ?? {})) {
        const expected: Voice | null = name === 'question' ? null : name === 'passive' ? 'passive' : 'active';
        // Most examples are plain at first sight; guessing at the forms of all their words takes ten times as long.
        if (isSurely(table, wordsOf(sentence), deed, language, expected)) continue;
        const voices = voicesIn(lexicon, sentence, deed, language);
        if (expected === null ? voices.size > 0 : voices.has(expected) || voices.has('open')) continue;
        const got = voices.size === 0 ? 'none of its forms' : [...voices].join(', ');
        faults.push({
          path: ['deeds', deed, 'examples', language, name],
          message: `expected a form of ${deed}${expected === null ? '' : ` in the ${expected} or open voice`}, got ${got}`,
        });
      }
    }
  }
  return faults;
}

/** Whether a sure form of a deed stands among the words in the expected voice (null: in any). */
function isSurely(
  table: Table,
  words: readonly string[],
  deed: string,
  language: Language,
  expected: Voice | null,
): boolean {
  for (let from = 0; from < words.length; from++) {
    let text = '';
    for (const word of words.slice(from, from + 5)) {
      text = text === '' ? word : `${text} ${word}`;
      for (const sense of table.entries.get(text) ?? []) {
        if (sense.kind !== 'deed' || sense.deed !== deed || sense.language !== language) continue;
        if (expected === null || sense.voice === expected || sense.voice === 'open') return true;
      }
    }
  }
  return false;
}

/** In which voices a deed's forms stand in a sentence. */
export function voicesIn(
  lexicon: Lexicon,
  sentence: string,
  deed: string,
  language: Language,
): ReadonlySet<Voice> {
  const words = wordsOf(sentence);
  const bare = words.map((word) => word.replace(/('s|(?<=..)-?nya|(?<=..)[kl]ah)$/u, ''));
  const voices = new Set<Voice>();
  for (let from = 0; from < words.length; from++) {
    // As written too: what looks like -lah or -nya may be part of the word (kalah, punya).
    for (const { senses } of [words, bare].flatMap((each) => lexicon.match(each, from))) {
      for (const sense of senses)
        if (sense.kind === 'deed' && sense.deed === deed && sense.language === language)
          voices.add(sense.voice);
    }
  }
  return voices;
}
