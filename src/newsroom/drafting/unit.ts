import type { Mention } from './mention.ts';

export type Voice = 'active' | 'passive';

/** A part of a sentence that is looked at as one; `from` and `to` are words, `to` exclusive. */
export type Unit =
  | {
      readonly kind: 'thing';
      readonly from: number;
      readonly to: number;
      readonly mentions: readonly Mention[];
      /** Whether it opens with "a" or "seorang", or with "whose". */
      readonly opener?: 'one' | 'whose';
    }
  | {
      readonly kind: 'pronoun';
      readonly from: number;
      readonly to: number;
      readonly means: 'one' | 'many' | 'thing' | 'speaker';
    }
  /** `deeds` is empty for a verb that the lexicon does not know. */
  | {
      readonly kind: 'verb';
      readonly from: number;
      readonly to: number;
      readonly deeds: readonly string[];
      readonly voice: Voice;
      /** Whether its form is that of both voices, "sentenced", and it was read as active. */
      readonly mayBePassive?: boolean;
      /** Whether it is one in -ing: "carrying". */
      readonly isParticiple?: boolean;
      /** Whether whoever does it may stand right behind it: "ditangkap polisi", not "terancam hukuman". */
      readonly hasBareAgent?: boolean;
    }
  | {
      readonly kind: 'preposition' | 'conjunction' | 'auxiliary' | 'relative' | 'date' | 'mark' | 'quotation';
      readonly from: number;
      readonly to: number;
      readonly word: string;
    };

/** Something that may be a subject or an object. */
export type Noun = Extract<Unit, { kind: 'thing' | 'pronoun' }>;
