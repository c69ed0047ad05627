import type { Language } from '../language.ts';

/**
 * An article as it was found: its words and what is known about it. Pages, feeds and plain texts become one; a draft is
 * made from it. What nobody says is null: drafting looks for it in the text.
 */
export interface Article {
  /** A paragraph a line, plain text without markup; its dateline, byline and promos may still be in it. */
  readonly text: string;
  /** The headline as the page or the feed gives it. */
  readonly title: string | null;
  /** Where it can be read. */
  readonly url: string | null;
  /** Who wrote it, without "Oleh" or "By". */
  readonly byline: string | null;
  /** Who published it. */
  readonly outlet: string | null;
  /** The day of publication in the newsroom's zone, `YYYY-MM-DD`. */
  readonly published: string | null;
  readonly language: Language | null;
}

/** An article of which nothing but the words is known. */
export function plainArticle(text: string): Article {
  return { text, title: null, url: null, byline: null, outlet: null, published: null, language: null };
}
