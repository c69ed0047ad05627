import type { Language } from '../../language.ts';
import type { Lexicon } from '../../lexicon/lexicon.ts';
import type { NameIndex } from './names.ts';

/** What the words of a question are looked up in. */
export interface Vocabulary {
  readonly lexicon: Lexicon;
  readonly names: NameIndex;
  /** The known word that this one is a misspelling of, or null; known words are never asked about. */
  correct(word: string, language: Language): string | null;
}
