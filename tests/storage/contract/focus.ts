import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { focusLifetimeMs, type JsonValue } from '../../../src/chat/focus-store.ts';
import type { Store } from '../../../src/storage/store.ts';

const now = Date.UTC(2026, 10, 24, 7, 0);

/** What every engine's focus must do. */
export function focusContract(open: () => Promise<Store>): void {
  describe('focus', () => {
    test('each person of a chat has an own one, and each chat', async () => {
      const { focus } = await open();
      await focus.save(-5, 1, { briefing: 'a' }, now);
      await focus.save(-5, 2, { briefing: 'b' }, now);
      await focus.save(1, 1, { briefing: 'c' }, now);
      expect(await focus.find(-5, 1, now)).toEqual({ briefing: 'a' });
      expect(await focus.find(-5, 2, now)).toEqual({ briefing: 'b' });
      expect(await focus.find(1, 1, now)).toEqual({ briefing: 'c' });
      expect(await focus.find(1, 2, now)).toBeNull();
    });

    test('it lives for half an hour after it was last saved, not a millisecond longer', async () => {
      const { focus } = await open();
      await focus.save(1, 1, 'old', now - 60_000);
      await focus.save(1, 1, 'new', now);
      expect(await focus.find(1, 1, now + focusLifetimeMs - 1)).toBe('new');
      expect(await focus.find(1, 1, now + focusLifetimeMs)).toBeNull();
    });

    test('what has expired is forgotten, the rest stays', async () => {
      const { focus } = await open();
      await focus.save(1, 1, 'old', now);
      await focus.save(2, 2, 'new', now + 1);
      expect(await focus.forgetExpired(now + focusLifetimeMs)).toBe(1);
      expect(await focus.find(1, 1, now)).toBeNull();
      expect(await focus.find(2, 2, now)).toBe('new');
    });

    test('any JSON comes back as it was saved', async () => {
      const { focus } = await open();
      await fc.assert(
        fc.asyncProperty(fc.jsonValue(), async (value) => {
          const saved = JSON.parse(JSON.stringify(value)) as JsonValue;
          await focus.save(1, 1, saved, now);
          expect(await focus.find(1, 1, now)).toEqual(saved);
        }),
        { numRuns: 50 },
      );
    });
  });
}
