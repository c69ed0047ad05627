import { setImmediate } from 'node:timers/promises';
import type { BriefingNotice } from '../briefing/history.ts';
import type { NoticeStore } from './notice-store.ts';

export interface NoticesOptions {
  readonly store: Pick<NoticeStore, 'begin' | 'plan'>;
  /** What readers are to be told of now; the same array as long as nothing changes. */
  readonly notices: () => readonly BriefingNotice[];
  /** Told after planning: deliveries may be waiting. */
  readonly onPlanned: () => void;
  readonly log: { error(fields: Readonly<Record<string, unknown>>, message: string): void };
  /** Deliveries planned in one transaction; 250 by default, at most 1,000. */
  readonly chunk?: number;
}

/** Turns corrections and withdrawals into deliveries to who got the briefing. */
export interface Notices {
  /** Plans what is new, and what an earlier process left half planned; a call during another one is made up for after it. Never rejects. */
  plan(now: number): Promise<void>;
  /** Plans no further chunk; resolves when the one in hand is done. */
  stop(): Promise<void>;
}

export function createNotices({ store, notices, onPlanned, log, chunk = 250 }: NoticesOptions): Notices {
  let begun: readonly BriefingNotice[] | null = null;
  let planning: Promise<void> | null = null;
  let askedAgain = false;
  let stopped = false;

  async function planAll(now: number): Promise<void> {
    do {
      askedAgain = false;
      const current = notices();
      if (current !== begun) await store.begin(current, now);
      begun = current;
      while (!stopped && (await store.plan(now, chunk))) {
        onPlanned();
        // Between two chunks updates are answered and messages are sent.
        await setImmediate();
      }
    } while (askedAgain && !stopped);
  }

  return {
    plan: async (now) => {
      askedAgain = true;
      if (stopped) return;
      planning ??= planAll(now)
        .catch((error: unknown) => {
          log.error({ err: error }, 'notices could not be planned, trying again in a minute');
        })
        .finally(() => {
          planning = null;
        });
      await planning;
    },
    stop: async () => {
      stopped = true;
      await planning;
    },
  };
}
