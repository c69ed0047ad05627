import type { Form, Voice } from './form.ts';
import { coresIn, guessesOfPlain, guessesOfStem } from './indonesian.ts';
import type { Rules } from './schema.ts';
import type { Reading, Sense } from './sense.ts';
import { settled, type Table } from './table.ts';

/** Looks up the words that start at `from` in a table: every reading, longest first. */
export type LookUp = (words: readonly string[], from: number) => readonly Reading[];

const particles = new Set(['up', 'off', 'down', 'out', 'away', 'over', 'back']);
const prepositions = new Set([
  'to',
  'by',
  'with',
  'from',
  'in',
  'on',
  'at',
  'for',
  'of',
  'into',
  'about',
  'after',
]);

function isObjectStart(word: string | undefined): boolean {
  return word !== undefined && !prepositions.has(word) && !particles.has(word);
}

/** A form that is only guessed at, of a word with as many words. */
interface Guess {
  readonly text: string;
  readonly length: number;
  readonly deed: string;
  readonly voice: Voice;
}

/** What is known of a word before those that follow are seen. */
interface Start {
  /** Its readings where nothing that follows belongs to it: the same array each time. */
  readonly alone: readonly Reading[];
  /** The words after which its readings may be others. */
  readonly next: ReadonlySet<string>;
  /** Words further on may matter, whatever comes next. */
  readonly reaches: boolean;
  /** How many words its longest text has. */
  readonly longest: number;
}

/** For how many words what they stand for is remembered. */
const maxRemembered = 20_000;

/**
 * Makes the look-up of a table. Sure forms are all written out; guesses, twenty for each Indonesian word, are made only
 * for words whose core occurs in what is looked up, and kept.
 */
export function createLookUp(table: Table, rules: Rules): LookUp {
  const sensesOf = (text: string): readonly Sense[] | undefined => table.entries.get(text);
  const never = new Set(rules.never.id);
  /** First word → the guesses that begin with it. */
  const guessed = new Map<string, readonly Guess[]>();

  const guessesFrom = (first: string): readonly Guess[] => {
    const known = guessed.get(first);
    if (known !== undefined) return known;
    const found: Guess[] = [];
    for (const core of coresIn(first)) {
      for (const { deed, word, isStem } of table.guessables.get(core) ?? []) {
        const forms = new Map<string, Form[]>();
        for (const form of isStem ? guessesOfStem(word, rules) : guessesOfPlain(word)) {
          const isIts = form.text === first || form.text.startsWith(`${first} `);
          if (isIts && !never.has(form.text)) forms.set(form.text, [...(forms.get(form.text) ?? []), form]);
        }
        const length = word.split(' ').length;
        for (const [text, all] of forms)
          for (const { voice } of settled(all)) found.push({ text, length, deed, voice });
      }
    }
    if (guessed.size >= maxRemembered) guessed.clear();
    guessed.set(first, found);
    return found;
  };

  const guess = (first: string, words: readonly string[], from: number): Reading[] => {
    const readings = new Map<number, Sense[]>();
    const seen = new Set<string>();
    for (const { text, length, deed, voice } of guessesFrom(first)) {
      if (length > 1 && text !== words.slice(from, from + length).join(' ')) continue;
      const id = `${length} ${deed} ${voice}`;
      if (seen.has(id)) continue;
      seen.add(id);
      const sense: Sense = { kind: 'deed', deed, language: 'id', voice };
      readings.set(length, [...(readings.get(length) ?? []), sense]);
    }
    return [...readings].map(([length, senses]) => ({ length, senses }));
  };

  /** An English verb in an Indonesian mouth: "nge-deny", "ngereject", "di-approve", "diarrest". */
  const mixedSenses = (word: string): readonly Sense[] => {
    const [, prefix = '', verb = ''] = /^(di|nge|ng)-?(\p{L}{3,}?)(?:-?in)?$/u.exec(word) ?? [];
    return (sensesOf(verb) ?? []).flatMap((sense) =>
      sense.kind === 'deed' && sense.language === 'en' && (sense.voice === 'open' || sense.voice === 'active')
        ? [{ ...sense, voice: prefix === 'di' ? ('passive' as const) : ('active' as const) }]
        : [],
    );
  };

  /** English verbs whose particle stands after their object: "tipped them off". */
  const splitSenses = (words: readonly string[], from: number): readonly Sense[] => {
    const first = words[from] ?? '';
    if (!isObjectStart(words[from + 1])) return [];
    for (let at = from + 2; at <= from + 4; at++) {
      const particle = words[at] ?? '';
      if (!particles.has(particle)) continue;
      return (sensesOf(`${first} ${particle}`) ?? []).filter(
        (sense) => sense.kind === 'deed' && sense.language === 'en',
      );
    }
    return [];
  };

  const starts = new Map<string, Start>();

  const startOf = (first: string): Start => {
    const known = starts.get(first);
    if (known !== undefined) return known;
    const longer = guessesFrom(first).filter(({ length }) => length > 1);
    const guessedNext = longer.map(({ text }) => text.split(' ')[1] ?? '');
    const texts = table.entries.longer(first).map((text) => text.split(' '));
    const next = new Set(texts.map(([, second = '']) => second));
    const start: Start = {
      alone: readingsAt([first], 0, 1),
      next: new Set([...next, ...guessedNext]),
      reaches: first === 'di' || !next.isDisjointFrom(particles),
      longest: Math.max(1, ...texts.map(({ length }) => length)),
    };
    if (starts.size >= maxRemembered) starts.clear();
    starts.set(first, start);
    return start;
  };

  return (words, from) => {
    const first = words[from];
    if (first === undefined) return [];
    const { alone, longest, next, reaches } = startOf(first);
    const second = words[from + 1];
    const goesOn = second !== undefined && (reaches || next.has(second));
    return goesOn ? readingsAt(words, from, longest) : alone;
  };

  function readingsAt(words: readonly string[], from: number, longest: number): readonly Reading[] {
    const first = words[from] ?? '';
    const readings: Reading[] = [];
    for (let length = Math.min(longest, words.length - from); length > 0; length--) {
      const senses = sensesOf(length === 1 ? first : words.slice(from, from + length).join(' '));
      if (senses !== undefined) readings.push({ length, senses });
    }
    const next = words[from + 1];
    // Many write di- apart: "di tangkap".
    const passive = first === 'di' && next !== undefined ? sensesOf(`di${next}`) : undefined;
    if (passive !== undefined) readings.push({ length: 2, senses: passive });

    if (readings.length === 0) {
      const mixed = mixedSenses(first);
      if (mixed.length > 0) readings.push({ length: 1, senses: mixed });
    }

    const split = longest > 1 ? splitSenses(words, from) : [];
    if (split.length > 0) {
      const there = readings.findIndex(({ length }) => length === 1);
      const whole = there < 0 ? [] : (readings.splice(there, 1)[0]?.senses ?? []);
      readings.push({ length: 1, senses: [...split, ...whole] });
    }

    for (const guessed of guess(first, words, from)) {
      const there = readings.findIndex(({ length }) => length === guessed.length);
      const sure = readings[there]?.senses ?? [];
      if (sure.some(({ language }) => language === 'id')) continue;
      if (there >= 0) readings.splice(there, 1);
      readings.push({ length: guessed.length, senses: [...sure, ...guessed.senses] });
    }
    return readings.sort((a, b) => b.length - a.length);
  }
}
