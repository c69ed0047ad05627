import type { Language } from '../language.ts';
import type { Voice } from './form.ts';

/** What a word may stand for. */
export type Sense =
  | { readonly kind: 'deed'; readonly deed: string; readonly language: Language; readonly voice: Voice }
  | { readonly kind: 'office'; readonly office: string; readonly language: Language }
  | { readonly kind: 'relation'; readonly relation: string; readonly language: Language }
  | { readonly kind: 'concept'; readonly concept: string; readonly language: Language };

/** Some words in a row and all that they may stand for. */
export interface Reading {
  /** How many words. */
  readonly length: number;
  readonly senses: readonly Sense[];
}
