import type { Briefing } from '../../briefing/schema.ts';
import { type I18n, inBoth } from '../../i18n.ts';
import type { Bilingual } from '../../language.ts';
import { addressOf } from '../address.ts';
import { fullDate } from '../dates.ts';
import { html, joinHtml } from '../html.ts';
import type { Item, Panel } from '../panel.ts';
import { viewLink } from './links.ts';

/** How many briefings a list shows at once. */
const newsPerPage = 5;

/** The published briefings, newest first, numbered as `/ringkasan n` counts them. `page` counts from 0 and has no end. */
export function newsPanel(briefings: readonly Briefing[], page: number, i18n: I18n): Panel {
  const pages = Math.max(1, Math.ceil(briefings.length / newsPerPage));
  const shown = Math.min(Math.max(0, page), pages - 1);
  const from = shown * newsPerPage;
  const turn = (to: number, label: Bilingual) => ({ label, address: addressOf('nw', '', String(to)) });
  const links = [
    ...(shown > 0
      ? [
          turn(
            shown - 1,
            inBoth(i18n, (t) => t('panel.previous')),
          ),
        ]
      : []),
    ...(shown < pages - 1
      ? [
          turn(
            shown + 1,
            inBoth(i18n, (t) => t('panel.next')),
          ),
        ]
      : []),
  ];
  const title = inBoth(i18n, (t) =>
    pages > 1 ? `${t('news.title')} (${t('panel.page', { page: shown + 1, pages })})` : t('news.title'),
  );
  return {
    address: addressOf('nw', '', String(shown)),
    briefing: null,
    lead: inBoth(i18n, (_, language) => html`<b>${title[language]}</b>`),
    leadSentences: [],
    items:
      briefings.length > 0
        ? briefings
            .slice(from, from + newsPerPage)
            .map((briefing, at) => briefingItem(briefing, from + at + 1, briefing.headline, i18n))
        : [{ text: inBoth(i18n, (t) => html`${t('news.none')}`), sentences: [] }],
    form: 'list',
    gap: '\n\n',
    links: [links],
  };
}

/** One line of a search's outcome. */
export interface FoundBriefing {
  readonly briefing: Briefing;
  /** The text of it that holds most of the words. */
  readonly passage: Bilingual;
}

/** What a search found, best first; `words` is what was looked for, already shortened. */
export function searchPanel(words: string, found: readonly FoundBriefing[], i18n: I18n): Panel {
  const count = found.length;
  return {
    address: null,
    briefing: null,
    lead: inBoth(i18n, (t) => {
      const title = count > 0 ? t('search.found', { count, words }) : t('search.nothing', { words });
      return html`<b>${title}</b>`;
    }),
    leadSentences: [],
    items: found.map(({ briefing, passage }, at) => {
      const item = briefingItem(briefing, at + 1, briefing.headline, i18n);
      if (passage.id === briefing.headline.id) return item;
      return {
        ...item,
        text: inBoth(i18n, (_, language) =>
          joinHtml([item.text[language], html`${passage[language]}`], '\n'),
        ),
      };
    }),
    form: 'list',
    gap: '\n\n',
    itemsPerPage: newsPerPage,
    links: [[viewLink('nw', '', i18n)]],
  };
}

function briefingItem(briefing: Briefing, number: number, title: Bilingual, i18n: I18n): Item {
  return {
    text: inBoth(i18n, (_, language) => {
      const told = `${fullDate(briefing.published.date, language)} · ${briefing.outlet}`;
      return joinHtml([html`${number}. <b>${title[language]}</b>`, html`<i>${told}</i>`], '\n');
    }),
    sentences: [],
    link: { label: { id: String(number), en: String(number) }, address: addressOf('su', briefing.slug) },
  };
}
