import { wordsOf } from '../text/tokens.ts';
import type { Lexicon } from './lexicon.ts';
import type { Sense } from './sense.ts';

/** What a word of an article, in whatever form, is called in a briefing: a line for each entry, with its first words. */
export function tellWord(text: string, lexicon: Lexicon): readonly string[] {
  const words = wordsOf(text);
  const whole = lexicon.match(words, 0).find(({ length }) => length === words.length);
  const lines = (whole?.senses ?? []).map((sense) => `${text}: ${entryOf(sense, lexicon)}`);
  return lines.length > 0 ? [...new Set(lines)] : [`${text}: not in the lexicon`];
}

function entryOf(sense: Sense, lexicon: Lexicon): string {
  const [key, entry] =
    sense.kind === 'deed'
      ? [sense.deed, lexicon.deeds.get(sense.deed)]
      : sense.kind === 'office'
        ? [sense.office, lexicon.offices.get(sense.office)]
        : sense.kind === 'relation'
          ? [sense.relation, lexicon.relations.get(sense.relation)]
          : [sense.concept, lexicon.concepts.get(sense.concept)];
  const first = [...(entry?.id.slice(0, 3) ?? []), ...(entry?.en.slice(0, 3) ?? [])];
  return `${sense.kind} ${key} (${first.join(', ')})`;
}
