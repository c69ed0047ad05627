import { type I18n, inBoth } from '../../i18n.ts';
import { noticePanel } from '../../render/views/notice.ts';
import type { Step, Turn } from '../feature.ts';

/**
 * Lets only those act who may speak for the whole chat (always so in private); others are told with `text`, at a
 * button in a box over the chat.
 */
export function administratorsOnly(
  i18n: I18n,
  text: 'subscription.administratorsOnly' | 'privacy.administratorsOnly' | 'language.administratorsOnly',
): (turn: Turn, act: () => Step | Promise<Step>) => Promise<Step> {
  return async (turn, act) => {
    if (await turn.incoming.isAdministrator()) return act();
    const refused = inBoth(i18n, (t) => t(text));
    if (turn.incoming.body.kind !== 'button') return turn.show(noticePanel([refused], [], i18n));
    return { replies: [{ kind: 'toast', text: refused[turn.reader.language], alert: true }] };
  };
}
