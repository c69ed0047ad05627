import type { Clock } from '../../clock.ts';
import { type I18n, inBoth } from '../../i18n.ts';
import type { Language } from '../../language.ts';
import type { Log } from '../../log.ts';
import type { ReaderStore } from '../../reader/reader.ts';
import { layOut } from '../../render/panel.ts';
import { noticePanel } from '../../render/views/notice.ts';
import type { Sender } from '../../telegram/sender.ts';
import type { Condition } from './alarms.ts';

const hourMs = 3_600_000;

/** Writes to each administrator in private, in their own language. */
export function createTellAdministrators({
  administrators,
  readers,
  sender,
  i18n,
  defaultLanguage,
  clock,
  log,
}: {
  readonly administrators: readonly number[];
  readonly readers: Pick<ReaderStore, 'find'>;
  readonly sender: Pick<Sender, 'send'>;
  readonly i18n: I18n;
  readonly defaultLanguage: Language;
  readonly clock: Clock;
  readonly log: Pick<Log, 'warn'>;
}): (condition: Condition) => Promise<boolean> {
  return async ({ kind, subject, since }) => {
    const hours = Math.floor((clock.now() - since) / hourMs);
    log.warn({ kind, subject, hours }, 'The newsroom is told that something has stopped');
    const told = inBoth(i18n, (t) => {
      const span =
        hours < 2 * 24
          ? t('alarm.hours', { count: hours })
          : t('alarm.days', { count: Math.floor(hours / 24) });
      return t(`alarm.${kind}`, { span, subject });
    });
    const panel = noticePanel([told], [], i18n, { form: 'list' });
    const outcomes = await Promise.all(
      administrators.map(async (chatId) => {
        const language = (await readers.find(chatId))?.language ?? defaultLanguage;
        const message = layOut(panel, { language, labels: language, folded: false }, i18n);
        return (await sender.send(chatId, message, { priority: 'reply' })).kind;
      }),
    );
    // Somebody heard it, or all have shut the door: once more would change nothing.
    return outcomes.includes('sent') || outcomes.every((kind) => kind === 'refused');
  };
}
