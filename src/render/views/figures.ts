import type { Briefing, Figure } from '../../briefing/schema.ts';
import { type I18n, inBoth } from '../../i18n.ts';
import type { Language } from '../../language.ts';
import { addressOf } from '../address.ts';
import { numberInDigits } from '../dates.ts';
import { html } from '../html.ts';
import { nameOf, withoutStop } from '../naming.ts';
import type { Panel } from '../panel.ts';
import { notSaid, viewLink } from './links.ts';

/** The numbers of the story and what they count. */
export function figuresPanel(briefing: Briefing, i18n: I18n): Panel {
  const items = briefing.figures.map((figure) => {
    const counted = nameOf(briefing, figure.of);
    return {
      text: inBoth(i18n, (_, language) => {
        const told = figure.text ?? counted;
        return html`• <b>${figureInWords(figure, language)}</b>: ${withoutStop(told[language])}`;
      }),
      sentences: figure.sentences,
    };
  });
  return {
    address: addressOf('fi', briefing.slug),
    briefing: briefing.slug,
    lead: inBoth(i18n, (t) => html`<b>${t('briefing.figures')}</b>`),
    leadSentences: [],
    items: items.length > 0 ? items : [notSaid(i18n)],
    form: 'list',
    links: [],
    back: viewLink('su', briefing.slug, i18n),
  };
}

function figureInWords({ value, unit, shown }: Figure, language: Language): string {
  return shown?.[language] ?? `${numberInDigits(value, language)} ${unit[language]}`;
}
