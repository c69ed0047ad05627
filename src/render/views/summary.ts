import type { Briefing } from '../../briefing/schema.ts';
import { type I18n, inBoth } from '../../i18n.ts';
import { addressOf } from '../address.ts';
import { fullDate } from '../dates.ts';
import { html } from '../html.ts';
import type { Link, Panel } from '../panel.ts';
import { viewLink } from './links.ts';
import { mainActors, shortNameLink } from './who.ts';

/** Headline, summary, date and outlet, with the ways into the story. */
export function summaryPanel(briefing: Briefing, i18n: I18n): Panel {
  const { slug, headline, summary, published, outlet, via, status, history } = briefing;
  return {
    address: addressOf('su', slug),
    briefing: slug,
    lead: inBoth(i18n, (_, language) => html`<b>${headline[language]}</b>`),
    leadSentences: [...headline.sentences, ...summary.sentences],
    items: [
      { text: inBoth(i18n, (_, language) => html`${summary[language]}`), sentences: summary.sentences },
    ],
    form: 'list',
    gap: '\n\n',
    foot: inBoth(i18n, (t, language) => {
      const told = [
        fullDate(published.date, language),
        via ? `${outlet}, ${t('briefing.via', { via })}` : outlet,
      ];
      if (status !== 'corrected') return html`<i>${told.join(' · ')}</i>`;
      const note = history.at(-1)?.note?.[language];
      const corrected = note ? `${t('briefing.corrected')}: ${note}` : t('briefing.corrected');
      return html`<i>${told.join(' · ')}\n${corrected}</i>`;
    }),
    links: [
      mainActors(briefing)
        .slice(0, 3)
        .map((actor) => shortNameLink(briefing, actor)),
      sideLinks(briefing, i18n),
    ],
    back: viewLink('nw', '', i18n),
  };
}

/** Buttons to the sides of a story that its briefing tells something about. */
export function sideLinks(briefing: Briefing, i18n: I18n): Link[] {
  const { slug, actors, times, places, events, quotes, figures, background } = briefing;
  const told: readonly (readonly [Parameters<typeof viewLink>[0], boolean])[] = [
    ['wo', actors.length > 0],
    ['wt', true],
    ['wn', times.length > 0 || events.some(({ date }) => date)],
    ['wr', places.length > 0],
    ['wy', events.some(({ purpose, reason, because }) => purpose || reason || because.length > 0)],
    ['hw', events.some(({ means, outcome }) => means || outcome)],
    ['tl', events.some(({ date }) => date)],
    ['qu', quotes.length > 0],
    ['fi', figures.length > 0],
    ['bg', background.length > 0],
  ];
  return told.filter(([, isTold]) => isTold).map(([code]) => viewLink(code, slug, i18n));
}
