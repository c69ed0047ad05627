import type { Sentence } from './reading.ts';

/** A headline as a sentence is written, and the sentences that it may rest on. */
export interface Headline {
  readonly text: string;
  readonly sentences: readonly number[];
}

/**
 * Takes the capitals from a headline that has one at every word, save those that the article's own sentences give them: "Bus
 * Rombongan Tabrak Truk" → "Bus rombongan tabrak truk". It rests on the first sentences and on those that its names and numbers
 * are first said in.
 */
export function headlineOf(title: string, sentences: readonly Sentence[]): Headline {
  const names = new Set<string>();
  for (const { words } of sentences)
    for (const word of words) if (word.isCapital && !word.opens) names.add(plain(word.surface));
  const words = title.split(' ');
  const capitals = words.filter((word) => /^\P{L}*\p{Lu}/u.test(word)).length;
  const isTitleCase = capitals > 3 && capitals / words.filter((word) => /\p{L}{4}/u.test(word)).length > 0.8;
  const text = isTitleCase
    ? words
        .map((word, at) => {
          const isName = names.has(plain(word)) || /\p{Lu}.*\p{Lu}|\d/u.test(word);
          return at === 0 || isName || /[:?!.]$/.test(words[at - 1] ?? '') ? word : word.toLowerCase();
        })
        .join(' ')
    : title;
  const wanted = text
    .split(' ')
    .filter((word, at) => /\d/.test(word) || (at > 0 && /^\P{L}*\p{Lu}/u.test(word)));
  const found = new Set(sentences.slice(0, 2).map(({ number }) => number));
  const holds = (number: number, word: string) =>
    sentences[number - 1]?.words.some(({ surface }) => plain(surface) === plain(word));
  for (const word of wanted) {
    if ([...found].some((number) => holds(number, word))) continue;
    const first = sentences.find(({ number }) => holds(number, word));
    if (first !== undefined) found.add(first.number);
  }
  return { text, sentences: [...found].toSorted((a, b) => a - b) };
}

function plain(word: string): string {
  return word.replace(/^[^\p{L}\d]+|[^\p{L}\d]+$|'s$/gu, '');
}
