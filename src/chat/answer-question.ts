import type { Language } from '../language.ts';
import type { Address } from '../render/address.ts';
import type { AnswerContent } from '../render/answer-message.ts';
import type { Focus } from './focus.ts';

/** What a free question is answered with. */
export type QuestionAnswer =
  /** Lines of its own. `focus`: what is being talked about from now on; null: as before. */
  | ({ readonly kind: 'answer'; readonly focus: Focus | null } & AnswerContent)
  /** A view says it: a card, the summary. `language`: the question's own; `focus`: as above. */
  | {
      readonly kind: 'view';
      readonly address: Address;
      readonly language: Language;
      readonly focus: Focus | null;
    };

/** What an answerer may lean on besides the words. */
export interface QuestionContext {
  /** What this person talks about; its briefing is published. Null: nothing yet. */
  readonly focus: Focus | null;
  /** The reader's language, for where the words do not tell theirs. */
  readonly language: Language;
}

/** Answers a free question; says so honestly when it cannot. Pure. */
export type AnswerQuestion = (text: string, context: QuestionContext) => QuestionAnswer;
