import type { Library } from '../briefing/library.ts';
import { type I18n, inBoth } from '../i18n.ts';
import { addressOf } from '../render/address.ts';
import { viewLink } from '../render/views/links.ts';
import { sideLinks } from '../render/views/summary.ts';
import type { AnswerQuestion } from './answer-question.ts';
import { findNamed } from './find-actors.ts';

/**
 * The simplest honest answerer: a name that stands in the question is answered with that actor's card, in the
 * briefing talked about, else in the newest that has the name; anything else with what the bot can do.
 */
export function createNameAnswer({ library, i18n }: { library: Library; i18n: I18n }): AnswerQuestion {
  return (text, { focus, language }) => {
    const current = focus && library.find(focus.slug);
    const briefings = [...(current ? [current] : []), ...library.published()];
    for (const briefing of briefings) {
      const [actor] = findNamed(briefing, text);
      if (actor) return { kind: 'view', address: addressOf('ac', briefing.slug, actor.key), language };
    }
    const [newest] = briefings;
    return {
      kind: 'answer',
      language,
      lines: [inBoth(i18n, (t) => t('reply.canDo')), inBoth(i18n, (t) => t('reply.tryThis'))],
      slug: null,
      sentences: [],
      suggestions: newest ? sideLinks(newest, i18n) : [viewLink('he', '', i18n)],
      focus: null,
    };
  };
}
