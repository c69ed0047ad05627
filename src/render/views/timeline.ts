import { sayDate, withoutDate } from '../../answer/tell/wording.ts';
import type { Briefing, BriefingEvent } from '../../briefing/schema.ts';
import { type I18n, inBoth } from '../../i18n.ts';
import type { Language } from '../../language.ts';
import { addressOf } from '../address.ts';
import { newsDate, timeInWords } from '../dates.ts';
import { type Html, html, joinHtml } from '../html.ts';
import { withoutStop } from '../naming.ts';
import type { Item, Panel } from '../panel.ts';
import { notSaid, viewLink } from './links.ts';

/**
 * The events in order of time under their days; last those whose day the article does not give, when it tells at
 * least something of their time.
 */
export function timelinePanel(briefing: Briefing, i18n: I18n): Panel {
  const dated = briefing.events
    .filter(({ date }) => date)
    .toSorted((left, right) =>
      sortKey(left) < sortKey(right) ? -1 : Number(sortKey(left) > sortKey(right)),
    );
  const undated = briefing.events.filter(({ date, when, announced }) => !date && (when || announced));

  let day = '';
  const items = [...dated, ...undated].map((event): Item => {
    const eventDay = dayOf(event);
    const isNewDay = eventDay !== day;
    day = eventDay;
    return {
      text: inBoth(i18n, (t, language) => {
        const line = html`• ${underItsDay(event, language)}${momentOf(event)(language)}`;
        if (!isNewDay) return line;
        const title = event.date ? daysInWords(event, language) : t('briefing.undated');
        return joinHtml([html`<b>${title}</b>`, line], '\n');
      }),
      sentences: event.sentences,
    };
  });

  function dayOf({ date, until }: BriefingEvent): string {
    return date ? `${date} ${until ?? ''}` : 'undated';
  }

  /** The day stands above it; where the text names another day too, all of it stays. */
  function underItsDay({ text, date }: BriefingEvent, language: Language): string {
    const named = text[language].match(/\(\d+\/\d+/g) ?? [];
    if (!date || named.length !== 1) return text[language];
    return withoutDate(text[language], sayDate(date, language, briefing.published.date.slice(0, 4)));
  }

  function daysInWords({ date = '', until }: BriefingEvent, language: Language): string {
    const from = newsDate(date, briefing.published.date, language);
    if (!until) return from;
    return i18n[language]('briefing.until', {
      from,
      until: newsDate(until, briefing.published.date, language),
    });
  }

  /** " (sesaat sebelum serangan; diumumkan Jumat (15/12))": what is told of its time besides the day. */
  function momentOf({ time, when, announced, date }: BriefingEvent): (language: Language) => Html {
    return (language) => {
      const told = [
        ...(time ? [timeInWords(time, language)] : []),
        ...(when ? [withoutStop(when[language])] : []),
        ...(announced && announced !== date
          ? [
              i18n[language]('briefing.announced', {
                date: newsDate(announced, briefing.published.date, language),
              }),
            ]
          : []),
      ];
      return told.length > 0 ? html` <i>(${told.join('; ')})</i>` : html``;
    };
  }

  return {
    address: addressOf('tl', briefing.slug),
    briefing: briefing.slug,
    lead: inBoth(i18n, (t) => html`<b>${t('briefing.timeline')}</b>`),
    leadSentences: [],
    items: items.length > 0 ? items : [notSaid(i18n)],
    form: 'list',
    links: [],
    back: viewLink('su', briefing.slug, i18n),
  };
}

function sortKey({ date = '', time = '' }: BriefingEvent): string {
  return `${date} ${time}`;
}
