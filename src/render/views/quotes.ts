import type { Briefing } from '../../briefing/schema.ts';
import { type I18n, inBoth } from '../../i18n.ts';
import { addressOf } from '../address.ts';
import { html, joinHtml } from '../html.ts';
import { nameOf } from '../naming.ts';
import type { Item, Panel } from '../panel.ts';
import { notSaid, viewLink } from './links.ts';
import { actorLink } from './who.ts';

/** Who said what word for word, and the medium it came by; all of them, or those of one speaker. */
export function quotesPanel(briefing: Briefing, speaker: string, i18n: I18n): Panel {
  const quotes = briefing.quotes.filter((quote) => speaker === '' || quote.speaker === speaker);
  const actor = briefing.actors.find(({ key }) => key === speaker);
  return {
    address: addressOf('qu', briefing.slug, speaker),
    briefing: briefing.slug,
    lead: inBoth(i18n, (t, language) => {
      const title = actor ? t('briefing.quotesOf', { name: actor.name[language] }) : t('briefing.quotes');
      return html`<b>${title}</b>`;
    }),
    leadSentences: [],
    items:
      quotes.length > 0
        ? quotes.map(({ text, translation, speaker: said, via, sentences }): Item => {
            const name = said === undefined ? null : nameOf(briefing, said);
            return {
              text: inBoth(i18n, (t, language) => {
                const words = language === briefing.language ? text : translation;
                const who = name ? name[language] : t('briefing.unnamedSpeaker');
                const attributed = via ? `${who}, ${t('briefing.via', { via })}` : who;
                return joinHtml([html`“${words}”`, html`— <i>${attributed}</i>`], '\n');
              }),
              sentences,
            };
          })
        : [notSaid(i18n)],
    form: 'list',
    gap: '\n\n',
    links: [],
    back: actor ? actorLink(briefing, actor) : viewLink('su', briefing.slug, i18n),
  };
}
