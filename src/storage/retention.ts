import type { Clock } from '../clock.ts';
import type { Store } from './store.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** How long what is kept is kept. A reader's settings stay until they are deleted; a focus says itself when it ends. */
const retentionDays = { seenUpdates: 8, deliveries: 400, feedItems: 400 } as const;

/** Deletes what has been kept long enough at `now`, in milliseconds since the epoch. For once an hour. */
export async function forgetOld(
  store: Pick<Store, 'focus' | 'seenUpdates' | 'deliveries' | 'feeds'>,
  now: number,
): Promise<void> {
  await store.focus.forgetExpired(now);
  await store.seenUpdates.forgetBefore(now - retentionDays.seenUpdates * dayMs);
  const oldest = new Date(now - retentionDays.deliveries * dayMs).toISOString().slice(0, 10);
  await store.deliveries.forgetBefore(oldest);
  await store.feeds.forgetItemsBefore(now - retentionDays.feedItems * dayMs);
}

/** Forgets, once an hour until it is told to end, what has had its time; a failure is told, and tried again an hour later. */
export async function keepTidy(
  store: Parameters<typeof forgetOld>[0],
  clock: Clock,
  signal: AbortSignal,
  onFailure: (error: unknown) => void,
): Promise<void> {
  while (!signal.aborted) {
    await forgetOld(store, clock.now()).catch(onFailure);
    await clock.wait(hourMs, signal);
  }
}
