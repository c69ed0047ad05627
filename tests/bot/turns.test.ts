import { describe, expect, test } from 'vitest';
import { openStore } from '../harness/open-store.ts';
import { memorySeenUpdates } from '../harness/seen-updates.ts';
import { gated, sharedTurns, turnsOn } from './shared-turns.ts';

describe('in one process', () => {
  test('what came together goes lowest first, one after the other; another chat goes beside it', async () => {
    const work = gated();
    const turns = turnsOn(memorySeenUpdates());
    for (const id of [1, 2]) void turns.take({ updateId: id, chatId: 7 }, true, work.on(id));
    void turns.take({ updateId: 3, chatId: 8 }, true, work.on(3));
    await work.begins(1, 3);
    expect(work.begun).not.toContain(2);
    work.end(1);
    await work.begins(2);
    for (const id of [2, 3]) work.end(id);
  });

  test('an update that is given again while it is in hand is answered once, for both', async () => {
    const work = gated();
    const turns = turnsOn(memorySeenUpdates());
    const update = { updateId: 1, chatId: 7 };
    const both = [1, 2].map((id) => turns.take(update, true, work.on(id)));
    await work.begins(1);
    work.end(1);
    expect(await Promise.all(both)).toEqual([true, true]);
    expect(await turns.take(update, true, work.on(3))).toBe(true);
    expect(work.begun).toEqual([1]);
  });

  test('what was not answered is given back and has another turn when it comes again', async () => {
    const work = gated();
    const turns = turnsOn(memorySeenUpdates());
    const first = turns.take({ updateId: 1, chatId: 7 }, true, work.on(1));
    await work.begins(1);
    work.end(1, false);
    expect(await first).toBe(false);
    expect(await turns.take({ updateId: 1, chatId: 7 }, true, async () => true)).toBe(true);
  });

  test('work that breaks is told, and the line goes on', async () => {
    const turns = turnsOn(memorySeenUpdates());
    const broken = turns.take({ updateId: 1, chatId: 7 }, true, () => Promise.reject(new Error('broken')));
    const next = turns.take({ updateId: 2, chatId: 7 }, true, async () => true);
    await expect(broken).rejects.toThrow('broken');
    expect(await next).toBe(true);
  });

  test('a store that is away is waited for', async () => {
    const seen = memorySeenUpdates();
    let failures = 3;
    const turns = turnsOn({
      ...seen,
      stand: async (...args) => {
        if (failures-- > 0) throw new Error('away');
        return seen.stand(...args);
      },
    });
    const answered = turns.take({ updateId: 1, chatId: 7 }, true, async () => {
      failures = 2;
      return true;
    });
    expect(await answered).toBe(true);
  });

  test('stop lets what has its turn end and gives back the rest', async () => {
    const work = gated();
    const turns = turnsOn(memorySeenUpdates());
    const taken = [1, 2].map((id) => turns.take({ updateId: id, chatId: 7 }, true, work.on(id)));
    await work.begins(1);
    const stopped = turns.stop();
    expect(await taken[1]).toBe(false);
    work.end(1);
    expect(await taken[0]).toBe(true);
    await stopped;
    expect(await turns.take({ updateId: 3, chatId: 7 }, true, work.on(3))).toBe(false);
    expect(work.begun).toEqual([1]);
  });
});

sharedTurns(async () => {
  const store = await openStore();
  return [store, store];
});
