import type english from '../../locales/answers.en.json';
import type { Bilingual, Language } from '../language.ts';
import type { Asked } from './recall/asked.ts';

/** A line of an answer in one language: what is asked for first, which readers see in bold, then the rest. */
export interface Line {
  readonly lead: string;
  readonly rest: string;
}

/** What a button under an answer asks next: a question that this briefing can answer. */
export interface Suggestion {
  readonly slug: string;
  /** Key of the event that answers. */
  readonly event: string;
  readonly wanted: SuggestedKind;
  readonly label: Bilingual;
}

export type SuggestedKind = 'agent' | 'target' | 'time' | 'place' | 'reason' | 'manner';

/** What the conversation keeps of an answer, so that the next question may point back to it. Everything by key. */
export interface Topic {
  readonly slug: string;
  /** Who was spoken of, the latest first. */
  readonly actors: readonly string[];
  readonly event: string | null;
  readonly place: string | null;
  /** What was asked last; null: nothing yet. */
  readonly asked: Asked | null;
  /** What was asked before that. */
  readonly before?: Asked | null | undefined;
  /** The fingerprint of the line that was said last. */
  readonly told?: string | undefined;
  /** The numbers of the sentences that hold what was said last. */
  readonly sentences?: readonly number[];
  /** Which stories a question may be about that waits for one of them to be chosen. */
  readonly which?: readonly StoryChoice[] | undefined;
}

/** A story, and the question as it is read there. */
export interface StoryChoice {
  readonly slug: string;
  readonly asked: Asked;
}

/** What one question comes to. */
export type Answer =
  | {
      readonly kind: 'said';
      /** `answer` to what was asked, `correction` of a wrong premise. */
      readonly as: 'answer' | 'correction';
      readonly slug: string;
      readonly line: Bilingual<Line>;
      /** Words quoted in full, since just these were asked for: they may be longer than a line. */
      readonly verbatim?: boolean;
      /** The numbers of the sentences that hold everything which the line says; never empty. */
      readonly sentences: readonly number[];
      readonly next: readonly Suggestion[];
      readonly topic: Topic;
      /** 0 to 1: how well it fits; to choose between briefings. */
      readonly score: number;
    }
  | {
      readonly kind: 'not-said';
      readonly slug: string;
      readonly line: Bilingual;
      /** The fact that comes closest, which the line tells as such; null: it tells none. */
      readonly nearest: { readonly line: Bilingual; readonly sentences: readonly number[] } | null;
      /** It is about a name that the article does not know. */
      readonly stranger: boolean;
      readonly next: readonly Suggestion[];
      readonly topic: Topic;
      /** 0 to 1: how much of the question this briefing knows nevertheless. */
      readonly score: number;
    }
  /** One of the views of a briefing answers it best. */
  | {
      readonly kind: 'view';
      readonly view: 'summary' | 'cast' | 'timeline' | 'source' | 'quotes';
      readonly slug: string;
      readonly topic: Topic;
    }
  /** Two fit: the reader chooses. `actor`: who is meant; the question is asked again with it. */
  | {
      readonly kind: 'which';
      readonly slug: string;
      readonly line: Bilingual;
      readonly choices: readonly { readonly key: string; readonly label: Bilingual }[];
      readonly topic: Topic;
    };

type Texts = typeof english;

/** A text of locales/answers.*.json. */
export type AnswerKey = Exclude<keyof Texts, 'notSaid'> | `notSaid.${keyof Texts['notSaid']}`;

/** Fills a text of locales/answers.*.json. */
export type Say = (language: Language, key: AnswerKey, values?: Readonly<Record<string, string>>) => string;

/** The topic of a chat in which nothing was said about this story yet. */
export function aboutNothing(slug: string): Topic {
  return { slug, actors: [], event: null, place: null, asked: null };
}

/** What was held word for word against what somebody is says it in whatever words. */
export const wordForWord = 0.95;
