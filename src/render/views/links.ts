import { type I18n, inBoth } from '../../i18n.ts';
import type { Bilingual } from '../../language.ts';
import { type Address, addressOf } from '../address.ts';
import { type Html, html } from '../html.ts';
import type { Item, Link } from '../panel.ts';

const labels = {
  su: 'summary',
  wo: 'who',
  wt: 'what',
  wn: 'when',
  wr: 'where',
  wy: 'why',
  hw: 'how',
  tl: 'timeline',
  qu: 'quotes',
  fi: 'figures',
  bg: 'background',
  so: 'source',
  nw: 'news',
  he: 'help',
  la: 'language',
} as const;

/** A button that opens a view, labelled with the view's name. */
export function viewLink(
  code: keyof typeof labels,
  slug: string,
  i18n: I18n,
  how: Partial<Pick<Address, 'key' | 'page'>> = {},
): Link {
  const { key = '', ...rest } = how;
  return { label: inBoth(i18n, (t) => t(`view.${labels[code]}`)), address: addressOf(code, slug, key, rest) };
}

/** The last line of whatever is told of a briefing that was corrected. */
export function correctedFoot(i18n: I18n): Bilingual<Html> {
  return inBoth(i18n, (t) => html`<i>${t('briefing.corrected')}</i>`);
}

/** The honest line of a view that the article says nothing for. */
export function notSaid(i18n: I18n): Item {
  return { text: inBoth(i18n, (t) => html`${t('briefing.notSaid')}`), sentences: [] };
}
