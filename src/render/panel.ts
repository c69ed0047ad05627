import type { I18n } from '../i18n.ts';
import { type Bilingual, type Language, otherLanguage } from '../language.ts';
import type { Button, Message } from '../telegram/message.ts';
import { type Address, addressOf, encodeAddress, fitsButton, maxPage, sentenceKey } from './address.ts';
import { type Html, html, joinHtml, lengthOf, truncateHtml, truncateText } from './html.ts';

/** A button before it is laid out. */
export interface Link {
  readonly label: Bilingual;
  readonly address: Address;
}

/** One entry of a panel and the sentences that it rests on. */
export interface Item {
  readonly text: Bilingual<Html>;
  readonly sentences: readonly number[];
  /** A button of its own, shown on the page that shows the item. */
  readonly link?: Link;
}

/** What is shown for one address, before a language, a page and a message are made of it. */
export interface Panel {
  /** Where to find it again, for its pages and its other language; null: it cannot be found again. */
  readonly address: Address | null;
  /** The slug of the briefing that it tells of; null: of none in particular. */
  readonly briefing: string | null;
  /** First line, on every page. */
  readonly lead: Bilingual<Html>;
  readonly leadSentences: readonly number[];
  readonly items: readonly Item[];
  /** `short`: cut at {@link maxAnswerLength} a language; `list`: as long as it is, in pages. */
  readonly form: 'short' | 'list';
  /** Between the items; a line by default. */
  readonly gap?: '\n' | '\n\n';
  /** Default: as many as fit. */
  readonly itemsPerPage?: number;
  /** Last line, on every page. */
  readonly foot?: Bilingual<Html>;
  /** What to ask next, in groups that begin a row each. */
  readonly links: readonly (readonly Link[])[];
  readonly back?: Link;
  /** False for what shows both languages by itself. Default true. */
  readonly folds?: false;
}

/** How a panel is shown to one reader. */
export interface Presentation {
  /** What comes first. */
  readonly language: Language;
  /** What its buttons are labelled in. */
  readonly labels: Language;
  /** Whether the other language is folded under it. */
  readonly folded: boolean;
  /** Which page; beyond the last one means the last. Default 0. */
  readonly page?: number;
  /** Whether this message was switched to `language` by hand: its buttons stay in it. */
  readonly pinned?: boolean;
  /** Whether its buttons leave it as it is and send a new message. */
  readonly lasting?: boolean;
}

/** How long an answer may be, per language: UTF-16 units; both together stay below 480. */
export const maxAnswerLength = 220;

/** The longest message that Telegram takes, in UTF-16 units after entities are read. */
export const maxMessageLength = 4096;

// Both languages and the number of the page have to fit into one message.
const pageLength = { folded: 1950, single: 3950 };
const maxLeadLength = 400;
const maxItemLength = 1100;
const maxFootLength = 420;
const maxLabelLength = 40;

/** The items of a panel page by page; at least one page, at most {@link maxPage} + 1 (what lies beyond is out of reach). */
export function pagesOf(panel: Panel): readonly (readonly Item[])[] {
  const room = panel.folds === false ? pageLength.single : pageLength.folded;
  const pages: Item[][] = [[]];
  const used = { id: 0, en: 0 };
  const frame = {
    id: lengthIn(panel.lead, 'id', maxLeadLength) + lengthIn(panel.foot, 'id', maxFootLength),
    en: lengthIn(panel.lead, 'en', maxLeadLength) + lengthIn(panel.foot, 'en', maxFootLength),
  };
  for (const item of panel.items) {
    const size = {
      id: lengthIn(item.text, 'id', maxItemLength),
      en: lengthIn(item.text, 'en', maxItemLength),
    };
    const page = pages.at(-1) ?? [];
    const overflows = (language: Language) => frame[language] + used[language] + size[language] > room;
    const isFull = page.length >= (panel.itemsPerPage ?? Number.POSITIVE_INFINITY);
    if (page.length > 0 && (isFull || overflows('id') || overflows('en'))) {
      pages.push([item]);
      used.id = size.id;
      used.en = size.en;
    } else {
      page.push(item);
      used.id += size.id;
      used.en += size.en;
    }
  }
  return pages.slice(0, maxPage + 1);
}

function lengthIn(text: Bilingual<Html> | undefined, language: Language, limit: number): number {
  // Two more for the line break or the empty line before it.
  return text === undefined ? 0 : Math.min(limit, lengthOf(text[language])) + 2;
}

/** The numbers of the sentences that one page rests on, in order. */
export function sentencesOn(panel: Panel, page: number): readonly number[] {
  const pages = pagesOf(panel);
  const items = pages[Math.min(page, pages.length - 1)] ?? [];
  const numbers = new Set([...panel.leadSentences, ...items.flatMap(({ sentences }) => sentences)]);
  return [...numbers].sort((left, right) => left - right);
}

/** The message that shows one page of a panel. */
export function layOut(panel: Panel, presentation: Presentation, i18n: I18n): Message {
  const pages = pagesOf(panel);
  const page = Math.min(presentation.page ?? 0, pages.length - 1);
  const items = pages[page] ?? [];
  const own = bodyIn(panel, items, presentation.language);
  const number =
    pages.length > 1
      ? i18n[presentation.language]('panel.page', { page: page + 1, pages: pages.length })
      : '';
  const parts: Html[] = [own];
  if (presentation.folded && panel.folds !== false) {
    const other = bodyIn(panel, items, otherLanguage(presentation.language));
    parts.push(html`<blockquote expandable>${other}</blockquote>`);
  }
  if (number) parts.push(html`<i>${number}</i>`);
  const buttons = buttonsOf(panel, items, page, pages.length, presentation, i18n);
  return { html: joinHtml(parts, '\n').toString(), ...(buttons.length > 0 ? { buttons } : {}) };
}

function bodyIn(panel: Panel, items: readonly Item[], language: Language): Html {
  const parts = [
    truncateHtml(panel.lead[language], maxLeadLength),
    ...items.map(({ text }) => truncateHtml(text[language], maxItemLength)),
  ].filter((part) => part.toString() !== '');
  const gap = panel.gap ?? '\n';
  const foot = panel.foot && truncateHtml(panel.foot[language], maxFootLength);
  const body = joinHtml(parts, gap);
  if (panel.form !== 'short') return foot ? joinHtml([body, foot], gap) : body;
  if (!foot) return truncateHtml(body, maxAnswerLength);
  // What stands at the end is kept; it is the answer that is cut.
  return joinHtml([truncateHtml(body, maxAnswerLength - lengthOf(foot) - gap.length), foot], gap);
}

function buttonsOf(
  panel: Panel,
  items: readonly Item[],
  page: number,
  pages: number,
  presentation: Presentation,
  i18n: I18n,
): readonly (readonly Button[])[] {
  const { labels, language, pinned = false, lasting = false } = presentation;
  const way = { language: pinned ? language : null, anew: lasting };
  const t = i18n[labels];
  const button = (label: string, address: Address): Button => ({
    text: truncateText(label, maxLabelLength),
    data: encodeAddress(address),
  });
  const linked = (link: Link) => button(link.label[labels], { ...link.address, ...way });

  const { address } = panel;
  const turning: Button[] = [];
  if (address && page > 0) turning.push(button(t('panel.previous'), { ...address, ...way, page: page - 1 }));
  if (address && page < pages - 1)
    turning.push(button(t('panel.next'), { ...address, ...way, page: page + 1 }));

  const last: Button[] = [];
  const source = sourceAddress(panel, page);
  if (source) last.push(button(t('view.source'), { ...source, ...way, anew: way.anew || source.anew }));
  if (address && panel.folds !== false) {
    const other = otherLanguage(language);
    last.push(button(t(`panel.in.${other}`), { ...address, page, language: other }));
  }
  if (panel.back) last.push(button(`‹ ${panel.back.label[labels]}`, { ...panel.back.address, ...way }));

  return [
    ...rowsOf(items.flatMap(({ link }) => (link ? [linked(link)] : []))),
    ...panel.links.flatMap((group) => rowsOf(group.map(linked))),
    turning,
    last,
  ].filter((row) => row.length > 0);
}

/** Where the sentences are shown that a page of a panel rests on; null when it rests on none. */
export function sourceAddress(panel: Panel, page: number): Address | null {
  const { address, briefing } = panel;
  const sentences = sentencesOn(panel, page);
  if (briefing === null || sentences.length === 0 || panel.folds === false) return null;
  const ofView = address && `${address.code}${page}${address.key}`;
  if (ofView && fitsButton({ slug: briefing, key: ofView })) return addressOf('so', briefing, ofView);
  // What cannot be found again must not be replaced by its source.
  return addressOf('so', briefing, sentenceKey(sentences), { anew: true });
}

// The longest label, in characters, that a phone shows whole with so many buttons beside each other: they are equally wide.
const longestLabel = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 18, 11, 7, 4];

/** Buttons in rows, as many beside each other as can be read on a phone. */
function rowsOf(buttons: readonly Button[]): Button[][] {
  const rows: Button[][] = [];
  for (const button of buttons) {
    const row = rows.at(-1);
    const longest = Math.max(button.text.length, ...(row ?? []).map(({ text }) => text.length));
    if (row && longest <= (longestLabel[row.length + 1] ?? 0)) row.push(button);
    else rows.push([button]);
  }
  return rows;
}
