import type { Language } from '../../language.ts';
import type { Lexicon } from '../../lexicon/lexicon.ts';
import type { Reading } from '../../lexicon/sense.ts';
import { cleanText, opensAfter, type Token, tokenize } from '../../text/tokens.ts';
import { isKnownPlace } from './gazetteer.ts';
import { quotationSpans } from './split-sentences.ts';

/** A word of a sentence with what stands around it. */
export interface Word extends Token {
  /** Without possessives and enclitics: `rumahnya` → `rumah`; only where the rest is a word of the lexicon. */
  readonly bare: string;
  /** What stands between the word before and this one; of the first: what opens the sentence. */
  readonly before: string;
  readonly isCapital: boolean;
  /** Whether a sentence or a quotation opens with it, so that its capital says nothing. */
  readonly opens: boolean;
  /** Its readings in the lexicon, in the article's language, longest first. */
  readonly readings: readonly Reading[];
}

/** A sentence of the article. */
export interface Sentence {
  /** Counted from 1. */
  readonly number: number;
  /** Word for word. */
  readonly text: string;
  /** Plain quotation marks and dashes, white space folded: what all offsets refer to. */
  readonly clean: string;
  /** Which paragraph it stands in, counted from 0. */
  readonly paragraph: number;
  readonly words: readonly Word[];
  /** Where quotations stand in `clean`, their marks included. */
  readonly quotations: readonly { readonly from: number; readonly to: number }[];
  /** Whether a name is a place's that is widely known or that the lexicon knows. */
  readonly isPlace: (name: string) => boolean;
}

/** Reads a sentence: its words, and what the lexicon says of each. */
export function readSentence(
  text: string,
  number: number,
  paragraph: number,
  language: Language,
  lexicon: Lexicon,
): Sentence {
  const clean = cleanText(text);
  const tokens = tokenize(clean);
  const plain = tokens.map((token) => token.word.replace(/'s?$/, ''));
  const bare = plain.map((word) => withoutEnclitic(word, language, lexicon));
  const words = tokens.map((token, at): Word => {
    const before = clean.slice(tokens[at - 1]?.end ?? 0, token.start);
    return {
      ...token,
      bare: bare[at] ?? token.word,
      before,
      isCapital: /^\p{Lu}/u.test(token.surface),
      opens: at === 0 || opensAfter(before),
      readings: inLanguage(lexicon.match(bare, at), language),
    };
  });
  const isPlace = (name: string) =>
    isKnownPlace(name) || lexicon.gazetteer.called(name).some(({ sort }) => sort === 'place');
  return { number, text, clean, paragraph, words, quotations: quotationSpans(clean), isPlace };
}

function withoutEnclitic(word: string, language: Language, lexicon: Lexicon): string {
  if (language !== 'id' || word.length < 6) return word;
  const rest = /^(.{3,}?)(?:-?nya|lah|kah|pun)$/.exec(word)?.[1];
  if (
    rest === undefined ||
    lexicon
      .match([word], 0)
      .some(({ senses }) => senses.some((sense) => sense.language === 'id' && sense.kind !== 'deed'))
  )
    return word;
  return rest;
}

function inLanguage(readings: readonly Reading[], language: Language): readonly Reading[] {
  return readings.flatMap(({ length, senses }) => {
    const own = senses.filter((sense) => sense.language === language);
    return own.length === 0 ? [] : [{ length, senses: own }];
  });
}

const indonesian =
  /\b(?:yang|dan|di|ke|dari|untuk|dengan|pada|ini|itu|tidak|akan|telah|sudah|dalam|oleh|juga|karena|kepada|bahwa|para|adalah|seorang|tersebut)\b/giu;
const english =
  /\b(?:the|and|of|to|in|is|was|were|that|for|with|said|has|have|from|by|on|at|an|its|his|her|their|will|which)\b/giu;

/** The language of a text, by the small words in it; Indonesian where nothing tells. */
export function languageOf(text: string): Language {
  return (text.match(english)?.length ?? 0) > (text.match(indonesian)?.length ?? 0) ? 'en' : 'id';
}
