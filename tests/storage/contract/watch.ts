import { describe, expect, test } from 'vitest';
import type { Store } from '../../../src/storage/store.ts';

const now = Date.UTC(2026, 10, 24, 7, 0);

/** What every engine must keep for those who watch. */
export function watchContract(open: () => Promise<Store>): void {
  describe('duties', () => {
    test('one has it until its time is over, and may keep it', async () => {
      const { watch } = await open();
      expect(await watch.claimDuty('feeds', 'a', now, now + 100)).toBe(true);
      expect(await watch.claimDuty('feeds', 'b', now + 99, now + 200)).toBe(false);
      expect(await watch.claimDuty('feeds', 'a', now + 50, now + 150)).toBe(true);
      expect(await watch.claimDuty('feeds', 'b', now + 149, now + 250)).toBe(false);
      expect(await watch.claimDuty('feeds', 'b', now + 150, now + 250)).toBe(true);
      expect(await watch.claimDuty('feeds', 'a', now + 151, now + 250)).toBe(false);
    });

    test('of several who come at once one gets it', async () => {
      const { watch } = await open();
      const claims = ['a', 'b', 'c', 'd'].map((owner) => watch.claimDuty('feeds', owner, now, now + 100));
      expect((await Promise.all(claims)).filter(Boolean)).toHaveLength(1);
    });

    test('it is given back by whose it is, and no other duty with it', async () => {
      const { watch } = await open();
      await watch.claimDuty('feeds', 'a', now, now + 100);
      await watch.endDuty('feeds', 'b');
      expect(await watch.claimDuty('feeds', 'b', now, now + 100)).toBe(false);
      expect(await watch.claimDuty('other', 'b', now, now + 100)).toBe(true);
      await watch.endDuty('feeds', 'a');
      expect(await watch.claimDuty('feeds', 'b', now, now + 100)).toBe(true);
      expect(await watch.claimDuty('other', 'a', now, now + 100)).toBe(false);
    });
  });

  describe('alarms', () => {
    test('are raised until they are cleared', async () => {
      const { watch } = await open();
      await watch.raiseAlarm('b', now);
      await watch.raiseAlarm('a', now);
      await watch.raiseAlarm('a', now + 1);
      expect(await watch.raisedAlarms()).toEqual(['a', 'b']);
      await watch.clearAlarm('a');
      await watch.clearAlarm('never raised');
      expect(await watch.raisedAlarms()).toEqual(['b']);
    });
  });
}
