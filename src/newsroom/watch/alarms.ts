import type { Clock } from '../../clock.ts';
import type { WatchStore } from './watch-store.ts';

/** Something that the newsroom must hear of. `since`: milliseconds since the epoch. */
export interface Condition {
  readonly kind: 'nothing-published' | 'feed-failing' | 'feed-silent';
  /** Which feed; empty where none is meant. */
  readonly subject: string;
  readonly since: number;
}

export interface AlarmsOptions {
  readonly store: Pick<WatchStore, 'raisedAlarms' | 'raiseAlarm' | 'clearAlarm'>;
  /** All that is wrong at this moment. */
  readonly conditions: () => Promise<readonly Condition[]>;
  /** Resolves to whether somebody was told, or can never be. */
  readonly tell: (condition: Condition) => Promise<boolean>;
  readonly clock: Clock;
}

/**
 * Tells of each condition once, until it has ended and comes again; what was told outlives a restart. It is noted after
 * it was told: a crash in between repeats an alarm rather than swallowing it.
 */
export function createAlarms({ store, conditions, tell, clock }: AlarmsOptions): { look(): Promise<void> } {
  return {
    async look() {
      const raised = new Set(await store.raisedAlarms());
      const now = await conditions();
      for (const condition of now) {
        const name = nameOf(condition);
        if (!raised.delete(name) && (await tell(condition))) await store.raiseAlarm(name, clock.now());
      }
      for (const ended of raised) await store.clearAlarm(ended);
    },
  };
}

function nameOf({ kind, subject }: Condition): string {
  return subject ? `${kind} ${subject}` : kind;
}
