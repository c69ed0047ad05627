import { parseEdition } from '../../digest/edition.ts';
import type {
  DeliveryRecord,
  EditionCount,
  StatisticsStore,
  SubscriberCount,
} from '../../digest/statistics.ts';
import { type I18n, inBoth } from '../../i18n.ts';
import type { Bilingual } from '../../language.ts';
import { addressOf } from '../../render/address.ts';
import { fullDate, numberInDigits } from '../../render/dates.ts';
import type { Link, Panel } from '../../render/panel.ts';
import { noticePanel } from '../../render/views/notice.ts';
import type { Feature, Step, Turn } from '../feature.ts';

export interface StatisticsFeatureOptions {
  readonly statistics: StatisticsStore;
  /** Telegram users who run the newsroom. */
  readonly administrators: readonly number[];
  readonly slugOf: (number: number) => string | null;
  /** Told when deliveries were put back into the queue. */
  readonly onSendAgain: () => void;
  readonly i18n: I18n;
}

const editionsShown = 5;
const pageSize = 1_000;
/** Telegram takes files of 50 MB; a line has some 100 bytes. */
const mostLines = 300_000;

/** The newsroom's figures, for the newsroom alone, and in private only. */
export function createStatisticsFeature(options: StatisticsFeatureOptions): Feature {
  const { statistics, administrators, slugOf, onSendAgain, i18n } = options;

  async function guarded(turn: Turn, act: () => Promise<Step>): Promise<Step> {
    const { chatKind, personId } = turn.incoming;
    if (chatKind === 'private' && administrators.includes(personId)) return act();
    return turn.show(noticePanel([inBoth(i18n, (t) => t('statistics.newsroomOnly'))], [], i18n));
  }

  async function show(turn: Turn): Promise<Step> {
    const [subscribers, editions] = await Promise.all([
      statistics.subscribers(),
      statistics.editions(editionsShown),
    ]);
    return turn.show(statisticsPanel(subscribers, editions, i18n));
  }

  async function sendFile(turn: Turn, subject: string): Promise<Step> {
    const lines = [csvHeader];
    let after: number | null = null;
    while (lines.length <= mostLines) {
      const records: readonly DeliveryRecord[] = await statistics.records('digest', subject, after, pageSize);
      for (const record of records) lines.push(csvLine(record, slugOf));
      after = records.at(-1)?.chatId ?? null;
      if (records.length < pageSize) break;
    }
    const { language } = turn.reader;
    const date = fullDate(subject, language);
    const caption =
      lines.length > mostLines
        ? i18n[language]('statistics.cut', { date, count: mostLines })
        : i18n[language]('statistics.caption', { date });
    const document = { fileName: `digest-${subject}.csv`, content: `${lines.join('\n')}\n`, caption };
    return { replies: [{ kind: 'document', document }] };
  }

  async function sendAgain(turn: Turn, subject: string): Promise<Step> {
    const count = await statistics.sendFailedAgain('digest', subject);
    onSendAgain();
    const text = i18n[turn.reader.language]('statistics.again', { count });
    const shown = await show(turn);
    return { ...shown, replies: [...shown.replies, { kind: 'toast', text }] };
  }

  return {
    commands: [{ names: { id: 'statistik', en: 'stats' }, run: (turn) => guarded(turn, () => show(turn)) }],
    presses: {
      ed: (turn, { key }) => guarded(turn, () => sendFile(turn, key)),
      ea: (turn, { key }) => guarded(turn, () => sendAgain(turn, key)),
    },
  };
}

function statisticsPanel(
  subscribers: readonly SubscriberCount[],
  editions: readonly EditionCount[],
  i18n: I18n,
): Panel {
  const lines: Bilingual[] = [
    ...subscribers.map(({ state, language: spoken, count }) =>
      inBoth(i18n, (t, language) =>
        t('statistics.line', {
          state: t(`statistics.states.${state}`),
          language: spoken === null ? t('statistics.noLanguage') : t(`language.names.${spoken}`),
          count: numberInDigits(count, language),
        }),
      ),
    ),
    ...(subscribers.length === 0 ? [inBoth(i18n, (t) => t('statistics.none'))] : []),
    inBoth(i18n, (t) => t(editions.length === 0 ? 'statistics.noEditions' : 'statistics.editions')),
    ...editions.map(({ subject, counts }) =>
      inBoth(i18n, (t, language) => {
        const inDigits = (count = 0) => numberInDigits(count, language);
        return t('statistics.edition', {
          date: fullDate(subject, language),
          sent: inDigits(counts.sent),
          refused: inDigits(counts.refused),
          failed: inDigits(counts.failed),
          waiting: inDigits((counts.due ?? 0) + (counts.sending ?? 0)),
        });
      }),
    ),
  ];
  const files = editions.map(
    ({ subject }): Link => ({
      label: inBoth(i18n, (t, language) => t('statistics.fileButton', { date: fullDate(subject, language) })),
      address: addressOf('ed', '', subject),
    }),
  );
  const again = editions.flatMap(({ subject, counts }): Link[] =>
    counts.failed
      ? [
          {
            label: inBoth(i18n, (t, language) =>
              t('statistics.againButton', { count: counts.failed ?? 0, date: fullDate(subject, language) }),
            ),
            address: addressOf('ea', '', subject),
          },
        ]
      : [],
  );
  const title = inBoth(i18n, (t) => t('statistics.subscribers'));
  const panel = noticePanel([title, ...lines], [], i18n, { form: 'list' });
  return { ...panel, links: [files, again] };
}

const csvHeader = 'chat_id,state,briefings,attempts,doubtful,message_id,detail,due_at,closed_at';

function csvLine(record: DeliveryRecord, slugOf: (number: number) => string | null): string {
  const { chatId, state, content, attempts, doubtful, messageId, detail, dueAt, closedAt } = record;
  const briefings = parseEdition(content)
    .numbers.map((number) => slugOf(number) ?? `#${number}`)
    .join(' ');
  const cells = [
    ...[chatId, state, briefings, attempts, doubtful, messageId ?? '', detail ?? ''],
    new Date(dueAt).toISOString(),
    closedAt === null ? '' : new Date(closedAt).toISOString(),
  ];
  return cells.map((cell) => csvCell(String(cell))).join(',');
}

function csvCell(text: string): string {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
