import type { Library } from '../briefing/library.ts';
import type { TakenDelivery } from '../delivery/delivery-store.ts';
import type { I18n } from '../i18n.ts';
import type { Language } from '../language.ts';
import { layOut } from '../render/panel.ts';
import { editionPanel } from '../render/views/edition.ts';
import type { Message } from '../telegram/message.ts';
import { parseEdition } from './edition.ts';

export interface EditionMessagesOptions {
  readonly library: Pick<Library, 'published' | 'find'>;
  readonly slugOf: (number: number) => string | null;
  readonly i18n: I18n;
  /** For a chat whose settings are not kept. */
  readonly defaultLanguage: Language;
}

/** More different editions than are in the queue at one time; beyond it the oldest is rendered anew. */
const mostKept = 500;

/**
 * The message of a digest's delivery, rendered once for each content and language, however many readers get it, and
 * anew when the library has changed; null when none of its briefings is published any more.
 */
export function createEditionMessages(
  options: EditionMessagesOptions,
): (delivery: Pick<TakenDelivery, 'content' | 'subject' | 'language' | 'shows'>) => Message | null {
  const { library, slugOf, i18n, defaultLanguage } = options;
  let published = library.published();
  const messages = new Map<string, Message | null>();

  return ({ content, subject, language: chosen, shows }) => {
    if (library.published() !== published) {
      published = library.published();
      messages.clear();
    }
    const language = chosen ?? defaultLanguage;
    const folded = (shows ?? 'both') === 'both';
    const key = `${language} ${folded} ${subject} ${content}`;
    const known = messages.get(key);
    if (known !== undefined) return known;
    const { numbers, more } = parseEdition(content);
    const briefings = numbers.flatMap((number) => library.find(slugOf(number) ?? '') ?? []);
    const panel = editionPanel({ briefings, more, date: subject }, i18n);
    const presentation = { language, labels: language, folded, lasting: true };
    const message = briefings.length === 0 ? null : layOut(panel, presentation, i18n);
    const [oldest] = messages.keys();
    if (messages.size >= mostKept && oldest !== undefined) messages.delete(oldest);
    messages.set(key, message);
    return message;
  };
}
