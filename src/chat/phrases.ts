import { type I18n, inBoth } from '../i18n.ts';
import type { Language } from '../language.ts';
import { languageOfCode } from '../reader/reader.ts';
import { layOut } from '../render/panel.ts';
import { noticePanel } from '../render/views/notice.ts';
import type { Message } from '../telegram/message.ts';
import type { Incoming } from './incoming.ts';

/** What is said where the conversation itself cannot speak; in the language of the reader's app. */
export function createPhrases({
  i18n,
  defaultLanguage,
}: {
  readonly i18n: I18n;
  readonly defaultLanguage: Language;
}): { slowDown(incoming: Incoming): Message; apology(incoming: Incoming): Message } {
  const say =
    (key: 'reply.slowDown' | 'reply.apology') =>
    ({ languageCode }: Incoming): Message => {
      const language = languageOfCode(languageCode, defaultLanguage);
      const panel = noticePanel([inBoth(i18n, (t) => t(key))], [], i18n);
      return layOut(panel, { language, labels: language, folded: false }, i18n);
    };
  return { slowDown: say('reply.slowDown'), apology: say('reply.apology') };
}
