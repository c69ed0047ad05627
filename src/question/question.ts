import type { Role } from '../briefing/schema.ts';
import type { Language } from '../language.ts';
import type { Voice } from '../lexicon/lexicon.ts';
import type { SpokenDate } from '../text/dates.ts';

/** What a question wants to be told. */
export type Wanted =
  /** Who or what fills a part of a deed; null: who or what at all. `fromWhom`: whoever it came from, which part that may be. */
  | {
      readonly kind: 'filler';
      readonly role: Role | null;
      readonly deed: number | null;
      readonly fromWhom?: true;
    }
  /** `end`: until when. */
  | { readonly kind: 'time'; readonly clock: boolean; readonly end: boolean }
  | { readonly kind: 'place' }
  | { readonly kind: 'reason' }
  | { readonly kind: 'manner' }
  | { readonly kind: 'number' }
  /** Who or what somebody is. */
  | { readonly kind: 'identity' }
  /** What somebody did, or what happened. */
  | { readonly kind: 'doing' }
  /** How somebody or something fares, what became of them. */
  | { readonly kind: 'state' }
  /** What somebody said or did in answer to something. */
  | { readonly kind: 'reaction' }
  /** How two hang together. */
  | { readonly kind: 'relation' }
  /** What somebody is called. */
  | { readonly kind: 'name' }
  | { readonly kind: 'quote' }
  | { readonly kind: 'source' }
  | { readonly kind: 'background' }
  /** What came of it. */
  | { readonly kind: 'outcome' }
  | { readonly kind: 'summary' }
  | { readonly kind: 'timeline' }
  | { readonly kind: 'cast' }
  | { readonly kind: 'truth' }
  /** A word or two without a question: what there is about it. */
  | { readonly kind: 'topic' };

/** What sort of filler is meant: "who", "which agency", "negara mana". */
export type WantedType = 'person' | 'organisation' | 'country' | 'place' | 'thing' | null;

/** Words in a row that belong together, and everything that they may stand for. */
export interface Unit {
  readonly from: number;
  readonly length: number;
  /** The words, normalised, with spaces. */
  readonly text: string;
  readonly typed: string;
  /** Keys of actors and places; empty: names nobody. */
  readonly names: readonly string[];
  /** `seat`: it is where a country is governed from that names it, as in "Moscow denies it". */
  readonly nameHow: 'whole' | 'part' | 'typo' | 'seat' | null;
  /** Named by a description ("best actress"), not by a name. */
  readonly descriptive: boolean;
  /** Named by the office that he holds ("the CIA director"). */
  readonly titled: boolean;
  readonly deeds: readonly { readonly deed: string; readonly voice: Voice }[];
  readonly offices: readonly string[];
  readonly relations: readonly string[];
  readonly concepts: readonly string[];
  readonly number: { readonly value: number; readonly ordinal: boolean } | null;
  readonly date: SpokenDate | null;
  readonly wh: Wh | null;
  readonly preposition: boolean;
  readonly auxiliary: 'do' | 'be' | 'get' | 'modal' | 'have' | null;
  readonly pronoun: Pronoun | null;
  /** It only builds the question. */
  readonly isFunction: boolean;
  readonly capital: boolean;
  readonly enclitic: boolean;
}

/** What is asked of something that took place: when, where, why, how. */
export const circumstances: ReadonlySet<Wanted['kind']> = new Set(['time', 'place', 'reason', 'manner']);

export type Wh =
  | 'who'
  | 'what'
  | 'when'
  | 'clock'
  | 'where'
  | 'why'
  | 'how'
  | 'how-many'
  | 'which'
  | 'whether';
export type Pronoun = 'person' | 'they' | 'it' | 'there';

/** The voice of a deed as the question uses it. */
export type SpokenVoice = 'active' | 'passive' | 'noun' | 'agent' | 'patient';

/** A deed in the question. */
export interface SpokenDeed {
  readonly unit: number;
  readonly readings: readonly { readonly deed: string; readonly voice: SpokenVoice }[];
  /** The voice that the sentence gives the verb; nouns keep theirs. */
  readonly voice: SpokenVoice;
}

/** Somebody named, and the part that the question gives them. */
export interface Part {
  readonly unit: number;
  readonly keys: readonly string[];
  /** null: mentioned, with no part that the words give. */
  readonly role: Role | 'source' | null;
  /** Index into `deeds` of the verb that gives the part. */
  readonly deed: number | null;
}

/** A question, understood as far as words go; what is true is not looked at. */
export interface Question {
  readonly language: Language;
  readonly units: readonly Unit[];
  readonly wanted: Wanted;
  readonly type: WantedType;
  /** The unit that says of what sort the wanted thing is ("mesin apa", "which judge"); null: none. */
  readonly sort: number | null;
  readonly deeds: readonly SpokenDeed[];
  readonly parts: readonly Part[];
  /** Units that must be met by whatever answers: conditions, things, qualities, strangers. */
  readonly rest: readonly number[];
  /** Who is not meant: "selain Trump", or whom an earlier answer named where "who else" is asked. */
  readonly besides: readonly string[];
  /** Deeds that are not meant: "selain menangkap", "besides arresting them". */
  readonly apart: readonly string[];
  /** "katedral mana": keys of what is wanted, when the question names the sort by a description; empty: none. */
  readonly only: readonly string[];
  /** "siapa lagi", "who else". */
  readonly more: boolean;
  /** It points back: pronouns without a name, "terus", "what about". */
  readonly continues: boolean;
  /** An earlier one of its kind is meant: "sebelumnya", "the call before this one". */
  readonly order: 'before' | null;
  readonly negated: boolean;
  /** It takes back what was asked before. */
  readonly takesBack: boolean;
  /** Key of the event that a follow-up asks of without naming it; null: none. */
  readonly event: string | null;
  /** What the reader put in quotation marks; null: nothing. */
  readonly quoted: string | null;
}
