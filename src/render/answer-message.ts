import type { I18n } from '../i18n.ts';
import type { Bilingual, Language } from '../language.ts';
import type { Message } from '../telegram/message.ts';
import { type Html, html } from './html.ts';
import { mapBilingual } from './naming.ts';
import { type Link, layOut, type Panel } from './panel.ts';
import { correctedFoot } from './views/links.ts';

/** What a question is answered with, filled in already. */
export interface AnswerContent {
  /** The question's own language: it comes first. */
  readonly language: Language;
  /** `lead` is the answer itself and stands out (empty: nothing does), `rest` goes on right after it. */
  readonly line: Bilingual<{ readonly lead: string; readonly rest: string }>;
  /** Further lines; with the first at most 220 characters a language. */
  readonly more: readonly Bilingual[];
  /** Lists and quotations may be longer. Default `short`. */
  readonly form?: 'short' | 'list';
  /** The briefing that it comes from; null: from none (a greeting, what the bot can do). */
  readonly slug: string | null;
  /** Whether that briefing was corrected: said under the answer. Default false. */
  readonly corrected?: boolean;
  /** Numbers of the sentences that say it: Source opens exactly these. */
  readonly sentences: readonly number[];
  /** What to ask next. */
  readonly suggestions: readonly Link[];
}

/**
 * The message of an answer. Its buttons are in the reader's language and send a new message each: nobody can bring
 * the answer back.
 */
export function renderAnswer(
  answer: AnswerContent,
  reader: { readonly language: Language; readonly folded: boolean },
  i18n: I18n,
): Message {
  const panel: Panel = {
    address: null,
    briefing: answer.slug,
    lead: mapBilingual(
      answer.line,
      ({ lead, rest }): Html => (lead === '' ? html`${rest}` : html`<b>${lead}</b>${rest}`),
    ),
    leadSentences: answer.sentences,
    items: answer.more.map((line) => ({
      text: mapBilingual(line, (text): Html => html`${text}`),
      sentences: [],
    })),
    form: answer.form ?? 'short',
    ...(answer.corrected && { foot: correctedFoot(i18n) }),
    links: [answer.suggestions],
  };
  const presentation = {
    language: answer.language,
    labels: reader.language,
    folded: reader.folded,
    lasting: true,
  };
  return layOut(panel, presentation, i18n);
}
