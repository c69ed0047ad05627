import fc from 'fast-check';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { SeenUpdates } from '../../src/bot/seen-updates.ts';
import { createTurns, type Turn } from '../../src/bot/turns.ts';
import { systemClock } from '../../src/clock.ts';
import { createLog } from '../../src/log.ts';
import type { Store } from '../../src/storage/store.ts';

const log = createLog({ level: 'silent' });
const quick = { ...systemClock, wait: (_: number, signal?: AbortSignal) => systemClock.wait(0, signal) };

export function turnsOn(seenUpdates: SeenUpdates, owner = 'a') {
  // Pauses are not waited for, so that asking again comes at once.
  const turns = createTurns({ seenUpdates, owner, mostWaiting: 5, clock: quick, log });
  onTestFinished(() => turns.stop());
  return turns;
}

/** Work that says when it began, and ends when told. */
export function gated() {
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

/** What two processes on one store must do, whatever the store is. */
export function sharedTurns(open: () => Promise<readonly [Store, Store]>): void {
  describe('two on one store', () => {
    test('one waits for the other, and a redelivered update is answered once', async () => {
      const [one, other] = await open();
      const [a, b] = [turnsOn(one.seenUpdates, 'a'), turnsOn(other.seenUpdates, 'b')];
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
      const [one, other] = await open();
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
            const owners = {
              a: turnsOn(one.seenUpdates, `a${base}`),
              b: turnsOn(other.seenUpdates, `b${base}`),
            };
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
}
