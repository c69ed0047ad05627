import { describe, expect, test } from 'vitest';
import type { Store } from '../../../src/storage/store.ts';

const now = Date.UTC(2026, 10, 24, 7, 0);

/** What every engine's record of answered updates must do. */
export function seenUpdatesContract(open: () => Promise<Store>): void {
  describe('seen updates', () => {
    test('an update is known once it is marked, and marking it again is harmless', async () => {
      const { seenUpdates } = await open();
      expect(await seenUpdates.has(10)).toBe(false);
      await seenUpdates.mark(10, now);
      await seenUpdates.mark(10, now + 5);
      expect(await seenUpdates.has(10)).toBe(true);
      expect(await seenUpdates.has(11)).toBe(false);
    });

    test('what was marked before an instant is forgotten, what was marked at it stays', async () => {
      const { seenUpdates } = await open();
      await seenUpdates.mark(1, now - 1);
      await seenUpdates.mark(2, now);
      expect(await seenUpdates.forgetBefore(now)).toBe(1);
      expect(await seenUpdates.has(1)).toBe(false);
      expect(await seenUpdates.has(2)).toBe(true);
    });
  });
}
