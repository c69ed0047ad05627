import type { Briefing } from '../../briefing/schema.ts';
import { type I18n, inBoth, type Translate } from '../../i18n.ts';
import type { Language } from '../../language.ts';
import { type Address, addressOf } from '../address.ts';
import { fullDate } from '../dates.ts';
import { html, joinHtml } from '../html.ts';
import type { Item, Link, Panel } from '../panel.ts';
import { viewLink } from './links.ts';

/** Where a story comes from in one line, the outlet apart: via whom, by whom, when. */
export function masthead(
  briefing: Briefing,
  t: Translate,
  language: Language,
): { lead: string; rest: string } {
  const { outlet, via, byline, published } = briefing;
  const told = [
    via ? `, ${t('briefing.via', { via })}` : '',
    byline ? ` · ${t('briefing.byline', { byline })}` : '',
    ` · ${fullDate(published.date, language)}`,
  ];
  return { lead: outlet, rest: told.join('') };
}

/**
 * Where a story comes from, and these sentences of it: the original, then its translation, whatever languages the
 * reader chose. `key` is what the address carries, so that its pages find the same sentences; `back` leads to what
 * rests on them.
 */
export function sourcePanel(
  briefing: Briefing,
  { key, sentences, back }: { key: string; sentences: readonly number[]; back: Address | null },
  i18n: I18n,
): Panel {
  const { slug, url } = briefing;
  const all = briefing.sentences.map((_, at) => at + 1);
  const whole: Link[] =
    sentences.length < all.length
      ? [
          {
            label: inBoth(i18n, (t) => t('briefing.wholeArticle')),
            address: addressOf('so', slug),
          },
        ]
      : [];
  return {
    address: addressOf('so', slug, key),
    briefing: slug,
    lead: inBoth(i18n, (t, language) => {
      const { lead, rest } = masthead(briefing, t, language);
      const lines = [html`<b>${t('briefing.source')}</b>`, html`${lead}${rest}`];
      if (url) lines.push(html`<a href="${url}">${t('briefing.original')}</a>`);
      return joinHtml(lines, '\n');
    }),
    leadSentences: [],
    items: sentences.flatMap((number): Item[] => {
      const sentence = briefing.sentences[number - 1];
      if (!sentence) return [];
      const original = html`<b>[${number}]</b> ${sentence.text}`;
      const text = joinHtml([original, html`<blockquote>${sentence.translation}</blockquote>`], '\n');
      return [{ text: { id: text, en: text }, sentences: [number] }];
    }),
    form: 'list',
    folds: false,
    links: [whole],
    back: back ? backTo(back, i18n) : viewLink('su', slug, i18n),
  };
}

function backTo(address: Address, i18n: I18n): Link {
  return { label: inBoth(i18n, (t) => t('panel.back')), address };
}
