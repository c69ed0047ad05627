import { sentence } from '../../answer/tell/wording.ts';
import type { Briefing, BriefingEvent, Filler } from '../../briefing/schema.ts';
import { type I18n, inBoth } from '../../i18n.ts';
import type { Bilingual } from '../../language.ts';
import { addressOf } from '../address.ts';
import { newsDate, timeInWords } from '../dates.ts';
import { html, joinHtml } from '../html.ts';
import { nameOf, startingLarge, withoutStop } from '../naming.ts';
import type { Item, Panel } from '../panel.ts';
import { notSaid, viewLink } from './links.ts';

/** What happened: the points of the briefing. */
export function whatPanel(briefing: Briefing, i18n: I18n): Panel {
  const points = briefing.points.map((point) => bullet(point, point.sentences, i18n));
  const { headline: spoken } = briefing;
  // A line among sentences, it ends like them.
  const headline = bullet({ id: sentence(spoken.id), en: sentence(spoken.en) }, spoken.sentences, i18n);
  return side(briefing, 'wt', 'briefing.what', [headline, ...points], i18n);
}

/** When: the days that the article names and what they are the days of, in order. */
export function whenPanel(briefing: Briefing, i18n: I18n): Panel {
  const told = briefing.times.map(({ date, time, what, sentences }) => ({ date, time, what, sentences }));
  const dated = briefing.events.flatMap(({ date, time, text, sentences }) =>
    date && !told.some((known) => known.date === date) ? [{ date, time, what: text, sentences }] : [],
  );
  const items = [...told, ...dated]
    .toSorted((left, right) =>
      compareText(`${left.date} ${left.time ?? ''}`, `${right.date} ${right.time ?? ''}`),
    )
    .map(({ date, time, what, sentences }) => ({
      text: inBoth(i18n, (_, language) => {
        const day = newsDate(date, briefing.published.date, language);
        const moment = time ? `${day} ${timeInWords(time, language)}` : day;
        return html`• <b>${moment}</b>: ${withoutStop(what[language])}`;
      }),
      sentences,
    }));
  return side(briefing, 'wn', 'briefing.when', items, i18n);
}

/** Where: each event that has a place, then its places; places without an event come last. */
export function wherePanel(briefing: Briefing, i18n: I18n): Panel {
  const placed = briefing.events.filter(({ place }) => place);
  const used = new Set(placed.flatMap(({ place = [] }) => place));
  const rest = briefing.places.filter(({ key }) => !used.has(key));
  return side(
    briefing,
    'wr',
    'briefing.where',
    [
      ...placed.map(({ text, place = [], sentences }) => {
        const places = place.map((filler) => describePlace(briefing, filler));
        return {
          text: inBoth(i18n, (_, language) => {
            const lines = [
              html`${text[language]}`,
              ...places.map((name) => html`• ${startingLarge(name[language])}`),
            ];
            return joinHtml(lines, '\n');
          }),
          sentences,
        };
      }),
      ...rest.map((place) => bullet(describePlace(briefing, place.key), place.sentences, i18n)),
    ],
    i18n,
  );
}

function describePlace(briefing: Briefing, filler: Filler): Bilingual {
  const name = nameOf(briefing, filler);
  const description = briefing.places.find(({ key }) => key === filler)?.description;
  if (!description) return name;
  return { id: `${name.id} (${description.id})`, en: `${name.en} (${description.en})` };
}

/** Why: purposes, reasons and the events that led to others. */
export function whyPanel(briefing: Briefing, i18n: I18n): Panel {
  const items = briefing.events.flatMap((event): Item[] => {
    const { purpose, reason, because } = event;
    const told = [purpose, reason].flatMap((text) => text ?? []);
    // The reason of the article itself says it better than a link to another event does.
    const causes = told.length > 0 ? [] : because.filter((link) => link.event !== event.key);
    if (causes.length > 0) {
      const texts = causes.map(({ event: cause }) => nameOf(briefing, cause));
      const text = inBoth(i18n, (t, language) =>
        t('briefing.because', { text: texts.map((each) => withoutStop(each[language])).join('; ') }),
      );
      return [
        explained(
          event,
          i18n,
          [text],
          causes.flatMap(({ sentences }) => sentences),
        ),
      ];
    }
    return told.length > 0 ? [explained(event, i18n, told)] : [];
  });
  return side(briefing, 'wy', 'briefing.why', items, i18n);
}

/** How: by what means, with what and what came of it. */
export function howPanel(briefing: Briefing, i18n: I18n): Panel {
  const items = briefing.events.flatMap((event): Item[] => {
    const { means, outcome } = event;
    // What the event's own line says already would only be said twice.
    const told = [means, outcome].flatMap((text) => (text && !repeats(event.text, text) ? text : []));
    return told.length > 0 ? [explained(event, i18n, told)] : [];
  });
  return side(briefing, 'hw', 'briefing.how', items, i18n);
}

/** What the article tells besides the events. */
export function backgroundPanel(briefing: Briefing, i18n: I18n): Panel {
  const items = briefing.background.map((fact) => bullet(fact, fact.sentences, i18n));
  return side(briefing, 'bg', 'briefing.background', items, i18n);
}

/** An event, then what is told about it, which stands out. */
function explained(
  event: BriefingEvent,
  i18n: I18n,
  told: readonly Bilingual[],
  more: readonly number[] = [],
): Item {
  return {
    text: inBoth(i18n, (_, language) => {
      const answers = told.map((text) => withoutStop(text[language])).join('; ');
      return html`• ${withoutStop(event.text[language])} — <b>${answers}</b>`;
    }),
    sentences: [...event.sentences, ...more],
  };
}

function repeats(line: Bilingual, part: Bilingual): boolean {
  return line.id.includes(part.id) && line.en.includes(part.en);
}

function bullet(text: Bilingual, sentences: readonly number[], i18n: I18n): Item {
  return { text: inBoth(i18n, (_, language) => html`• ${startingLarge(text[language])}`), sentences };
}

function side(
  briefing: Briefing,
  code: string,
  title: `briefing.${'what' | 'when' | 'where' | 'why' | 'how' | 'background'}`,
  items: readonly Item[],
  i18n: I18n,
): Panel {
  return {
    address: addressOf(code, briefing.slug),
    briefing: briefing.slug,
    lead: inBoth(i18n, (t) => html`<b>${t(title)}</b>`),
    leadSentences: [],
    items: items.length > 0 ? items : [notSaid(i18n)],
    form: 'list',
    links: [],
    back: viewLink('su', briefing.slug, i18n),
  };
}

function compareText(left: string, right: string): number {
  return left < right ? -1 : Number(left > right);
}
