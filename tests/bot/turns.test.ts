import fc from 'fast-check';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { SeenUpdates } from '../../src/bot/seen-updates.ts';
import { createTurns, type Turn } from '../../src/bot/turns.ts';
import { systemClock } from '../../src/clock.ts';
import { createLog } from '../../src/log.ts';
import { openStore } from '../harness/open-store.ts';
import { memorySeenUpdates } from '../harness/seen-updates.ts';

const log = createLog({ level: 'silent' });
const quick = { ...systemClock, wait: (_: number, signal?: AbortSignal) => systemClock.wait(0, signal) };

function turnsOn(seenUpdates: SeenUpdates, owner = 'a') {
  // Pauses are not waited for, so that asking again comes at once.
  const turns = createTurns({ seenUpdates, owner, mostWaiting: 5, clock: quick, log });
  onTestFinished(() => turns.stop());
  return turns;
}

/** Work that says when it began, and ends when told. */
function gated() {
  const begun: number[] = [];
  const gates = new Map<number, (answered: boolean) => void>();
  return {
    begun,
    on: (id: number) => () => {
      begun.push(id);
      return new Promise<boolean>((resolve) => void gates.set(id, resolve));
    },
    end: (id: number, answered = true) => gates.get(id)?.(answered),
    begins: (...ids: readonly number[]) => vi.waitUntil(() => ids.every((id) => begun.includes(id))),
  };
}

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
    const failing =
      <Args extends unknown[], Result>(call: (...args: Args) => Promise<Result>) =>
      async (...args: Args) => {
        if (failures-- > 0) throw new Error('away');
        return call(...args);
      };
    const turns = turnsOn({ ...seen, stand: failing(seen.stand), finish: failing(seen.finish) });
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

describe('two on one store', () => {
  test('one waits for the other, and a redelivered update is answered once', async () => {
    const { seenUpdates } = await openStore();
    const [a, b] = [turnsOn(seenUpdates, 'a'), turnsOn(seenUpdates, 'b')];
    const work = gated();
    const taken = [a.take({ updateId: 1, chatId: 7 }, true, work.on(1))];
    await work.begins(1);
    taken.push(b.take({ updateId: 1, chatId: 7 }, true, work.on(-1)));
    taken.push(b.take({ updateId: 2, chatId: 7 }, true, work.on(2)));
    taken.push(b.take({ updateId: 3, chatId: 8 }, true, work.on(3)));
    await work.begins(3);
    expect(work.begun).toEqual([1, 3]);
    work.end(1);
    await work.begins(2);
    for (const id of [2, 3]) work.end(id);
    expect(await Promise.all(taken)).toEqual([true, true, true, true]);
    expect(work.begun).toEqual([1, 3, 2]);
  });

  test('however updates come to them: each once, one at a time in a chat, of those that have arrived the lowest', async () => {
    const { seenUpdates } = await openStore();
    let base = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            id: fc.nat(15),
            chat: fc.constantFrom(7, 8),
            to: fc.constantFrom('a', 'b'),
            // How many turns of the event loop until the next one comes.
            after: fc.nat(3),
          }),
          { minLength: 1, maxLength: 25 },
        ),
        async (arrivals) => {
          base += 100;
          const owners = { a: turnsOn(seenUpdates, `a${base}`), b: turnsOn(seenUpdates, `b${base}`) };
          const running = new Map<number, number>();
          const begun: { readonly id: number; readonly chat: number; readonly turn: Turn['kind'] }[] = [];
          const chatOf = new Map<number, number>();
          const taken: Promise<boolean>[] = [];
          for (const { id, chat, to, after } of arrivals) {
            // An update is of one chat, whoever brings it.
            const chatId = chatOf.get(id) ?? chat;
            chatOf.set(id, chatId);
            taken.push(
              owners[to].take({ updateId: base + id, chatId: base + chatId }, false, async (turn) => {
                expect(running.get(chatId) ?? 0).toBe(0);
                running.set(chatId, 1);
                begun.push({ id, chat: chatId, turn: turn.kind });
                await new Promise((resolve) => setImmediate(resolve));
                running.set(chatId, 0);
                return true;
              }),
            );
            for (let n = 0; n < after; n += 1) await new Promise((resolve) => setImmediate(resolve));
          }
          expect(await Promise.all(taken)).toEqual(taken.map(() => true));
          expect(begun.map(({ id }) => id).sort()).toEqual([...chatOf.keys()].sort());
          if (arrivals.every(({ after }) => after === 0)) {
            // All were there before the first began, so they go in order.
            for (const chat of [7, 8]) {
              const ids = begun.filter((one) => one.chat === chat).map(({ id }) => id);
              const sorted = [...ids].sort((x, y) => x - y);
              // The two ask one after the other: what the first asked for may have begun before the second asked.
              expect(ids.slice(1)).toEqual(sorted.filter((id) => id !== ids[0]));
            }
          }
          await Promise.all([owners.a.stop(), owners.b.stop()]);
        },
      ),
      { numRuns: 60 },
    );
  });
});
