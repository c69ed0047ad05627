import { describe, expect, test } from 'vitest';
import type { FeedState } from '../../../src/newsroom/feeds/feed-store.ts';
import type { Store } from '../../../src/storage/store.ts';

const now = Date.UTC(2026, 10, 24, 7, 0);
const state: FeedState = {
  ...{ url: 'https://a.example/feed', etag: '"1"', lastModified: 'Mon, 23 Nov 2026 00:00:00 GMT' },
  ...{ failures: 2, nextAt: now + 1, failingSince: now - 5, broughtAt: now - 7 },
};

/** What every engine's feeds must do. */
export function feedsContract(open: () => Promise<Store>): void {
  describe('feeds', () => {
    test('each is kept as it was last saved', async () => {
      const { feeds } = await open();
      expect(await feeds.find(state.url)).toBeNull();
      await feeds.save(state);
      expect(await feeds.find(state.url)).toEqual(state);
      const later = { ...state, etag: null, lastModified: null, failures: 0, failingSince: null };
      await feeds.save(later);
      expect(await feeds.find(state.url)).toEqual(later);
      expect(await feeds.find('https://b.example/feed')).toBeNull();
    });

    test('an item is done with or waits for another attempt, under each of its keys', async () => {
      const { feeds } = await open();
      await feeds.saveItems(['a', 'b'], { kind: 'failed', attempts: 2 }, now);
      await feeds.saveItems(['b', 'c'], { kind: 'done' }, now);
      await feeds.saveItems([], { kind: 'done' }, now);
      expect(await feeds.findItems(['a', 'b', 'c', 'd'])).toEqual(
        new Map([
          ['a', { kind: 'failed', attempts: 2 }],
          ['b', { kind: 'done' }],
          ['c', { kind: 'done' }],
        ]),
      );
      expect(await feeds.findItems([])).toEqual(new Map());
    });

    test('what has left its feed is forgotten, what is kept stays', async () => {
      const { feeds } = await open();
      await feeds.saveItems(['old', 'kept'], { kind: 'done' }, now);
      await feeds.keepItems(['kept', 'never seen'], now + 10);
      await feeds.keepItems([], now + 10);
      expect(await feeds.forgetItemsBefore(now + 10)).toBe(1);
      expect([...(await feeds.findItems(['old', 'kept', 'never seen'])).keys()]).toEqual(['kept']);
    });
  });
}
