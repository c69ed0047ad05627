import type { Briefing } from '../../briefing/schema.ts';
import { type I18n, inBoth } from '../../i18n.ts';
import { addressOf } from '../address.ts';
import { weekdayAndDay } from '../dates.ts';
import { type Html, html, truncateHtml } from '../html.ts';
import type { Panel } from '../panel.ts';

/** Two lines on a phone, more or less. */
const teaserLength = 140;
/** The end of a sentence before another, and not of an abbreviation (Kombes Pol. Hartanto). */
const sentenceEnd = /(?:\p{Ll}{4}|[)”\d])[.!?](?=\s+[\p{Lu}“"])/gu;

export interface EditionView {
  /** Newest first. */
  readonly briefings: readonly Briefing[];
  /** How many more are new to the reader. */
  readonly more: number;
  /** The local date that it is the digest of, `YYYY-MM-DD`; null: asked for in between. */
  readonly date: string | null;
}

/** A digest: of each briefing its headline, two lines and a button; then how to change or stop it. */
export function editionPanel({ briefings, more, date }: EditionView, i18n: I18n): Panel {
  const items = briefings.map(({ slug, headline, summary }) => ({
    text: inBoth(i18n, (_, language) => {
      return html`<b>${headline[language]}</b>\n${teaserOf(summary[language])}`;
    }),
    sentences: [],
    link: { label: headline, address: addressOf('su', slug) },
  }));
  return {
    address: null,
    briefing: null,
    lead: inBoth(i18n, (t, language) =>
      date === null
        ? html`<b>${t('digest.now')}</b>`
        : html`<b>${t('digest.title', { date: weekdayAndDay(date, language) })}</b>`,
    ),
    leadSentences: [],
    items,
    form: 'list',
    gap: '\n\n',
    foot: inBoth(i18n, (t) => {
      const rest =
        more === 0 ? '' : `${t(date === null ? 'digest.moreNow' : 'digest.more', { count: more })}\n`;
      return html`<i>${rest}${t('digest.foot')}</i>`;
    }),
    links: [],
  };
}

/** The first sentences of a summary that two lines have room for; where the first is longer, its beginning. */
function teaserOf(summary: string): Html {
  const room = summary.length > teaserLength ? summary.slice(0, teaserLength + 2) : summary;
  const end = room === summary ? null : [...room.matchAll(sentenceEnd)].at(-1);
  return end
    ? html`${room.slice(0, end.index + end[0].length)}`
    : truncateHtml(html`${summary}`, teaserLength);
}
