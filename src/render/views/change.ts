import type { BriefingNotice } from '../../briefing/history.ts';
import { type I18n, inBoth } from '../../i18n.ts';
import { addressOf } from '../address.ts';
import { html } from '../html.ts';
import type { Panel } from '../panel.ts';
import { viewLink } from './links.ts';

/** Tells who has read a story that it was corrected, with a button to it, or withdrawn: which story, then what was wrong. */
export function changePanel({ slug, change, headline, note }: BriefingNotice, i18n: I18n): Panel {
  const link =
    change === 'corrected'
      ? { label: inBoth(i18n, (t) => t('change.read')), address: addressOf('su', slug) }
      : viewLink('nw', '', i18n);
  return {
    address: null,
    briefing: null,
    lead: inBoth(i18n, (t) => html`<b>${t(`change.${change}`)}</b>`),
    leadSentences: [],
    items: [
      { text: inBoth(i18n, (_, language) => html`“${headline[language]}”`), sentences: [] },
      { text: inBoth(i18n, (_, language) => html`${note[language]}`), sentences: [] },
    ],
    form: 'list',
    links: [[link]],
  };
}
