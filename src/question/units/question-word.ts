/** One word of a question, as it is meant. */
export interface QuestionWord {
  /** Lower case, everyday spelling resolved, enclitics and possessive 's removed. */
  readonly word: string;
  /** The same with its endings: "kalah" and "punya" are words as they stand. */
  readonly full: string;
  /** As the reader typed it. */
  readonly typed: string;
  /** `-nya` or a possessive 's was on it: something that is known already, or somebody's. */
  readonly enclitic: 'nya' | 's' | null;
  /** It was said twice: `kota2`, `siapa-siapa`. */
  readonly doubled: boolean;
  readonly capital: boolean;
  /** A slash stands between this word and the next: `17/12`. */
  readonly slash: boolean;
  /** A hyphen stands between this word and the next: `al-Qaeda`. */
  readonly hyphen: boolean;
  /** A mark that ends a clause stands after it. */
  readonly ends: boolean;
}
