import { stem } from '../text/stem.ts';
import type { CircleData } from './schema.ts';
import type { Sense } from './sense.ts';
import { type TextTable, tableOf } from './text-table.ts';

/**
 * What belongs to circles → the places of its circles among all, which stand for them: `w:` a word by its stem, or words with spaces; `d:`, `c:`, `o:`, `r:` a deed, concept,
 * office or relation that a word of the circle stands for.
 */
export type CircleTable = TextTable<readonly number[]>;

/** A word with more meanings than these says too little about the circle that it stands in. */
const maxMeanings = 2;

/** Tells of every word which circles it belongs to, and of every sense that words of a circle stand for. */
export function tabulateCircles(
  circles: Readonly<Record<string, CircleData>>,
  sensesOf: (word: string) => readonly Sense[],
): CircleTable {
  const table = new Map<string, Set<number>>();
  const put = (term: string, circle: number) => {
    const there = table.get(term);
    if (there) there.add(circle);
    else table.set(term, new Set([circle]));
  };
  for (const [at, { id, en }] of Object.values(circles).entries()) {
    for (const word of [...id, ...en]) {
      put(wordTerm(word), at);
      const meanings = new Set(sensesOf(word).map(senseTerm));
      if (meanings.size <= maxMeanings) for (const meaning of meanings) put(meaning, at);
    }
  }
  // Many belong to the same circles: they share the list.
  const lists = new Map<string, readonly number[]>();
  return tableOf(
    new Map(
      [...table].map(([term, all]) => {
        const name = [...all].join();
        const list = lists.get(name) ?? [...all];
        lists.set(name, list);
        return [term, list] as const;
      }),
    ),
  );
}

/** Whether a circle lists a word in this very form. */
export function isListed(table: CircleTable, word: string): boolean {
  return table.get(wordTerm(word)) !== undefined;
}

/** Looks up circles, whatever form a word has; what was looked up is remembered. */
export function createCircleLookUp(table: CircleTable): (term: string) => readonly number[] {
  const known = new Map<string, readonly number[]>();
  return (term) => {
    const before = known.get(term);
    if (before) return before;
    const roots = term.startsWith('w:') && !term.includes(' ') ? rootsOf(term.slice(2)) : [];
    const found = [...new Set([term, ...roots.map(wordTerm)].flatMap((each) => table.get(each) ?? []))];
    if (known.size >= maxRemembered) known.clear();
    known.set(term, found);
    return found;
  };
}

const maxRemembered = 20_000;

function wordTerm(word: string): string {
  return `w:${word.includes(' ') ? word : stem(word)}`;
}

function senseTerm(sense: Sense): string {
  if (sense.kind === 'deed') return `d:${sense.deed}`;
  if (sense.kind === 'concept') return `c:${sense.concept}`;
  return sense.kind === 'office' ? `o:${sense.office}` : `r:${sense.relation}`;
}

/** Indonesian prefixes, longest first, and the letters that may have fallen behind them. */
const prefixes: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(?:meny|peny|ny)(?=[aeiou])/, ['s', 'c']],
  [/^(?:menge|penge|nge)(?=[a-z]{3})/, ['']],
  [/^(?:meng|peng|ng)(?=[aeiou])/, ['', 'k']],
  [/^(?:meng|peng)/, ['']],
  [/^(?:men|pen)(?=[aeiou])/, ['t', '']],
  [/^(?:men|pen)/, ['']],
  [/^(?:mem|pem)(?=[aeiou])/, ['p', '']],
  [/^(?:mem|pem)/, ['']],
  [/^(?:me|pe|di|ter|ber|per|ke|se|be)/, ['']],
];
const suffixes = ['kannya', 'annya', 'nya', 'kan', 'an', 'in', 'i', 'ing', 'ed', 'es', 'er', 'or', 'd', 's'];

/** The words that a word may have been formed from, all that can be thought of: a wrong one stands in no circle. */
function rootsOf(word: string): readonly string[] {
  const roots = new Set<string>();
  const cut = (form: string) => {
    for (const ending of suffixes) {
      if (!form.endsWith(ending) || form.length - ending.length < 3) continue;
      const base = form.slice(0, -ending.length);
      roots.add(base);
      // "baking", "stopped"
      if (/^(?:ing|ed|er|d)$/.test(ending)) {
        roots.add(`${base}e`);
        if (base.at(-1) === base.at(-2)) roots.add(base.slice(0, -1));
      }
    }
  };
  cut(word);
  for (const [prefix, fallen] of prefixes) {
    if (!prefix.test(word)) continue;
    for (const letter of fallen) {
      const base = word.replace(prefix, letter);
      if (base.length < 3) continue;
      roots.add(base);
      cut(base);
    }
  }
  return [...roots];
}
