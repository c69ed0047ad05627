import { type I18n, inBoth } from '../../i18n.ts';
import type { Bilingual } from '../../language.ts';
import { addressOf } from '../address.ts';
import { html } from '../html.ts';
import type { Link, Panel } from '../panel.ts';
import { viewLink } from './links.ts';

/** A short message of the interface: its first line, then the others, then buttons. */
export function noticePanel(
  lines: readonly Bilingual[],
  links: readonly Link[],
  i18n: I18n,
  more: Partial<Pick<Panel, 'form' | 'back'>> = {},
): Panel {
  const [first = { id: '', en: '' }, ...rest] = lines;
  return {
    address: null,
    briefing: null,
    lead: inBoth(i18n, (_, language) => html`${first[language]}`),
    leadSentences: [],
    items: rest.map((line) => ({
      text: inBoth(i18n, (_, language) => html`${line[language]}`),
      sentences: [],
    })),
    form: 'short',
    links: [links],
    ...more,
  };
}

/** A button back to the greeting. */
export function backToStart(i18n: I18n): Link {
  return { label: inBoth(i18n, (t) => t('panel.back')), address: addressOf('st') };
}

/** The greeting: what this is, how it answers, and the ways in. `newest`: slug of the newest briefing, null for none. */
export function startPanel(newest: string | null, i18n: I18n): Panel {
  const links = [
    ...(newest === null
      ? []
      : [{ label: inBoth(i18n, (t) => t('start.newest')), address: addressOf('su', newest) }]),
    viewLink('nw', '', i18n),
    viewLink('he', '', i18n),
    viewLink('la', '', i18n),
  ];
  const panel = noticePanel(
    [inBoth(i18n, (t) => t('start.what')), inBoth(i18n, (t) => t('start.how'))],
    links,
    i18n,
  );
  return {
    ...panel,
    lead: inBoth(i18n, (t) => html`<b>${t('start.hello')}</b>`),
    items: [{ text: panel.lead, sentences: [] }, ...panel.items],
  };
}
