import { versionNumber } from '../briefing/history.ts';
import type { Library } from '../briefing/library.ts';
import type { Rendered } from '../delivery/create-delivery.ts';
import type { TakenDelivery } from '../delivery/delivery-store.ts';
import type { I18n } from '../i18n.ts';
import type { Language } from '../language.ts';
import { layOut, type Panel } from '../render/panel.ts';
import { changePanel } from '../render/views/change.ts';
import { editionPanel } from '../render/views/edition.ts';
import { parseEdition } from './edition.ts';
import { parseNoticeSubject } from './notice-store.ts';
import { type Versions, versionsText } from './versions.ts';

export interface DeliveryMessagesOptions {
  readonly library: Pick<Library, 'published' | 'find' | 'notices'>;
  readonly slugOf: (number: number) => string | null;
  readonly i18n: I18n;
  /** For a chat whose settings are not kept. */
  readonly defaultLanguage: Language;
}

type Delivery = Pick<TakenDelivery, 'kind' | 'content' | 'subject' | 'language' | 'shows'>;

/** More different editions than are in the queue at one time; beyond it the oldest is rendered anew. */
const mostKept = 500;

/**
 * The message of a delivery, rendered once for each content and language, however many readers get it, and anew when the
 * library has changed; null when none of its briefings is published any more, or a later notice has taken its place.
 */
export function createDeliveryMessages(
  options: DeliveryMessagesOptions,
): (delivery: Delivery) => Rendered | null {
  const { library, slugOf, i18n, defaultLanguage } = options;
  let notices = library.notices();
  let published = library.published();
  const messages = new Map<string, Rendered | null>();

  function panelOf({ kind, subject, content }: Delivery): { panel: Panel; versions: Versions } | null {
    if (kind === 'notice') {
      const { slug, version } = parseNoticeSubject(subject);
      const notice = notices.find((each) => each.slug === slug && each.version === version);
      return notice ? { panel: changePanel(notice, i18n), versions: null } : null;
    }
    const { numbers, more } = parseEdition(content);
    const found = numbers.flatMap((number) => {
      const briefing = library.find(slugOf(number) ?? '');
      return briefing ? [{ number, briefing }] : [];
    });
    if (found.length === 0) return null;
    const versionOf = new Map(found.map(({ number, briefing }) => [number, versionNumber(briefing)]));
    return {
      panel: editionPanel({ briefings: found.map(({ briefing }) => briefing), more, date: subject }, i18n),
      versions: versionsText(numbers, (number) => versionOf.get(number) ?? 1),
    };
  }

  return (delivery) => {
    if (library.published() !== published || library.notices() !== notices) {
      published = library.published();
      notices = library.notices();
      messages.clear();
    }
    const { kind, content, subject, language: chosen, shows } = delivery;
    const language = chosen ?? defaultLanguage;
    const folded = (shows ?? 'both') === 'both';
    const key = `${kind} ${language} ${folded} ${subject} ${content}`;
    const known = messages.get(key);
    if (known !== undefined) return known;
    const shown = panelOf(delivery);
    const presentation = { language, labels: language, folded, lasting: true };
    const rendered = shown && { message: layOut(shown.panel, presentation, i18n), versions: shown.versions };
    const [oldest] = messages.keys();
    if (messages.size >= mostKept && oldest !== undefined) messages.delete(oldest);
    messages.set(key, rendered);
    return rendered;
  };
}
