import { setImmediate } from 'node:timers/promises';
import type { DigestStore } from './digest-store.ts';
import { type Edition, editionFor, editionText, hadAtStart } from './edition.ts';
import { addHad } from './had.ts';
import { createPlanner } from './plan.ts';
import { createNumberedBriefings, type Published } from './published.ts';
import { versionsText } from './versions.ts';

/** What a reader gets with `/digest`: briefings newest first, and how many more are new. */
export interface DigestNow {
  readonly slugs: readonly string[];
  readonly more: number;
}

export interface DigestOptions {
  readonly store: DigestStore;
  /** The published briefings, newest first; the same array as long as nothing changes. */
  readonly published: () => readonly Published[];
  /** Told after planning: deliveries may be waiting. */
  readonly onPlanned: () => void;
  readonly log: { error(fields: Readonly<Record<string, unknown>>, message: string): void };
  /** Readers planned in one transaction, at most 1,000; by default what the store says. */
  readonly chunk?: number;
}

/** Turns due minutes into deliveries. */
export interface Digest {
  /** Learns the briefings' numbers, which deliveries tell of: before the first is sent. */
  prepare(): Promise<void>;
  /**
   * Plans everything that is due at `now`, in milliseconds since the epoch. Called each minute and whenever the clock
   * was moved; a call during another one returns at once, its work falls to the next. Never rejects.
   */
  tick(now: number): Promise<void>;
  /** Why due minutes are not looked at as they should be `now`; null: they are. */
  tickTrouble(now: number): string | null;
  /** Plans no further chunk; resolves when the one in hand is done. Ticks after it do nothing. */
  stop(): Promise<void>;
  /** A chat subscribes: it starts with the five newest briefings, unless it has begun before. */
  begin(chatId: number): Promise<void>;
  /** The next edition, which counts as had from `now` on; null: nothing is new. */
  takeNow(chatId: number, now: number): Promise<DigestNow | null>;
  /** null: not published (any more), or not prepared. */
  slugOf(number: number): string | null;
}

/** No schedule leads further ahead: from Friday past a weekend, with a day had already on either side. */
const furthestAheadMs = 8 * 24 * 3_600_000;

/** A tick a minute, and room for one that was late. */
const longestTickGapMs = 150_000;

export function createDigest(options: DigestOptions): Digest {
  const { store, published, onPlanned, log, chunk = store.chunkSize } = options;
  const briefings = createNumberedBriefings(store, published);
  let ticking: Promise<void> | null = null;
  let stopped = false;
  let lastTick: { readonly at: number; readonly failed: boolean } | null = null;

  async function planAll(now: number): Promise<void> {
    const { numbers } = await briefings.current();
    const decide = createPlanner(numbers, now);
    await inChunks((limit) => store.planDue(now, limit, decide));
    if (!stopped) await inChunks((limit) => store.planStray(now + furthestAheadMs, limit, decide));
  }

  async function inChunks(plan: (limit: number) => Promise<number>): Promise<void> {
    for (;;) {
      const planned = await plan(chunk);
      if (planned > 0) onPlanned();
      if (planned < chunk || stopped) return;
      // Between two chunks updates are answered and messages are sent.
      await setImmediate();
    }
  }

  return {
    prepare: async () => {
      await briefings.current();
    },
    tick: async (now) => {
      if (ticking || stopped) return;
      ticking = planAll(now).then(
        () => {
          lastTick = { at: now, failed: false };
        },
        (error: unknown) => {
          lastTick = { at: now, failed: true };
          log.error({ err: error }, 'digests could not be planned, trying again in a minute');
        },
      );
      await ticking;
      ticking = null;
      onPlanned();
    },
    tickTrouble: (now) => {
      if (stopped) return 'stopping';
      // Whoever has not begun stands by, or waits for Telegram.
      if (ticking || lastTick === null) return null;
      if (lastTick.failed) return 'digests could not be planned in the last minute';
      return now - lastTick.at > longestTickGapMs
        ? `no tick since ${new Date(lastTick.at).toISOString()}`
        : null;
    },
    stop: async () => {
      stopped = true;
      await ticking;
    },
    begin: async (chatId) => {
      const { numbers } = await briefings.current();
      await store.beginHad(chatId, hadAtStart(numbers));
    },
    takeNow: async (chatId, now) => {
      const { numbers, slugOf, versionOf } = await briefings.current();
      let taken: Edition | null = null;
      await store.changeHad(
        chatId,
        (had) => {
          const before = had ?? hadAtStart(numbers);
          taken = editionFor(numbers, before);
          return taken ? addHad(before, taken.numbers) : before;
        },
        () =>
          taken && {
            at: now,
            content: editionText(taken),
            versions: versionsText(taken.numbers, versionOf),
          },
      );
      const edition = taken as Edition | null;
      return (
        edition && { slugs: edition.numbers.flatMap((number) => slugOf(number) ?? []), more: edition.more }
      );
    },
    slugOf: briefings.slugOf,
  };
}
