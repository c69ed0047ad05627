import { describe, expect, test } from 'vitest';
import type { HeldUpdate, SeenUpdates } from '../../../src/bot/seen-updates.ts';
import type { Store } from '../../../src/storage/store.ts';

const now = Date.UTC(2026, 10, 24, 7, 0);
const chat = (chatId: number, ...ids: readonly number[]): HeldUpdate[] =>
  ids.map((updateId) => ({ updateId, chatId }));

/** What every engine's lines of updates must do. */
export function seenUpdatesContract(open: () => Promise<Store>): void {
  describe('seen updates', () => {
    async function openLines(...owners: readonly string[]): Promise<SeenUpdates> {
      const { seenUpdates } = await open();
      for (const owner of owners) await seenUpdates.renewLease(owner, now + 1000);
      return seenUpdates;
    }
    const finish = (seen: SeenUpdates, owner: string, ...answered: readonly number[]) =>
      seen.stand(owner, now, [], { answered, returned: [] });
    const standings = async (seen: SeenUpdates, owner: string, held: readonly HeldUpdate[], at = now) =>
      Object.fromEntries(
        [...(await seen.stand(owner, at, held))].map(([id, standing]) => [
          id,
          standing.kind === 'waiting' ? standing.ahead : standing.kind,
        ]),
      );

    test('the lowest of a chat has its turn, the others wait; another chat goes beside it', async () => {
      const seen = await openLines('a');
      expect(await standings(seen, 'a', [...chat(7, 12, 10, 11), ...chat(8, 13)])).toEqual({
        ...{ 10: 'turn', 11: 1, 12: 2 },
        13: 'turn',
      });
      await finish(seen, 'a', 10);
      expect(await standings(seen, 'a', chat(7, 12, 11))).toEqual({ 11: 'turn', 12: 1 });
    });

    test('what has begun is let finish, then the lowest goes, whoever has it', async () => {
      const seen = await openLines('a', 'b');
      expect(await standings(seen, 'a', chat(7, 10, 12))).toEqual({ 10: 'turn', 12: 1 });
      expect(await standings(seen, 'b', chat(7, 9))).toEqual({ 9: 1 });
      expect(await standings(seen, 'a', chat(7, 12))).toEqual({ 12: 2 });
      await finish(seen, 'a', 10);
      expect(await standings(seen, 'a', chat(7, 12))).toEqual({ 12: 1 });
      expect(await standings(seen, 'b', chat(7, 9))).toEqual({ 9: 'turn' });
    });

    test('to ask again is harmless, also for what has its turn', async () => {
      const seen = await openLines('a');
      await standings(seen, 'a', chat(7, 10, 11));
      expect(await standings(seen, 'a', chat(7, 10, 11))).toEqual({ 10: 'turn', 11: 1 });
    });

    test('an update that two have is answered by the first; then it is answered for both, and for ever', async () => {
      const seen = await openLines('a', 'b');
      await standings(seen, 'a', chat(7, 10));
      expect(await standings(seen, 'b', chat(7, 10, 11))).toEqual({ 10: 'elsewhere', 11: 1 });
      await finish(seen, 'b', 10);
      expect(await standings(seen, 'b', chat(7, 10))).toEqual({ 10: 'elsewhere' });
      await finish(seen, 'a', 10);
      await finish(seen, 'a', 10);
      expect(await standings(seen, 'b', chat(7, 10, 11))).toEqual({ 10: 'answered', 11: 'turn' });
      expect(await standings(seen, 'a', chat(7, 10))).toEqual({ 10: 'answered' });
    });

    test('what was given back is anybody’s', async () => {
      const seen = await openLines('a', 'b');
      await standings(seen, 'a', chat(7, 10));
      await seen.stand('a', now, [], { answered: [], returned: [10] });
      expect(await standings(seen, 'b', chat(7, 10))).toEqual({ 10: 'turn' });
    });

    test('when a lease is over what its owner held holds up nobody, and is anybody’s', async () => {
      const seen = await openLines('a', 'b');
      await standings(seen, 'a', chat(7, 10, 11));
      await seen.renewLease('b', now + 5000);
      expect(await standings(seen, 'b', chat(7, 12), now + 999)).toEqual({ 12: 2 });
      expect(await standings(seen, 'b', chat(7, 11, 12), now + 1000)).toEqual({ 11: 'turn', 12: 1 });
      await finish(seen, 'a', 11);
      expect(await standings(seen, 'b', chat(7, 12), now + 1000)).toEqual({ 12: 1 });
    });

    test('whoever ends its lease leaves nothing in line', async () => {
      const seen = await openLines('a', 'b');
      await standings(seen, 'a', chat(7, 10));
      await seen.endLease('a');
      expect(await standings(seen, 'b', chat(7, 11))).toEqual({ 11: 'turn' });
    });

    test('what was marked before an instant is forgotten, what was marked at it stays', async () => {
      const seen = await openLines('a');
      await standings(seen, 'a', [...chat(7, 1), ...chat(8, 2)]);
      await seen.stand('a', now - 1, [], { answered: [1], returned: [] });
      await finish(seen, 'a', 2);
      expect(await seen.forgetBefore(now)).toBe(1);
      expect(await standings(seen, 'a', [...chat(7, 1), ...chat(8, 2)])).toEqual({
        1: 'turn',
        2: 'answered',
      });
    });

    test('of many who ask at once each update has one that answers it', async () => {
      const owners = ['a', 'b', 'c', 'd'];
      const seen = await openLines(...owners);
      const held = [5, 6, 7, 8].flatMap((chatId) => chat(chatId, chatId * 10, chatId * 10 + 1));
      const answers = await Promise.all(owners.map((owner) => standings(seen, owner, held)));
      for (const { updateId } of held) {
        const kinds = answers.map((answer) => answer[updateId]).sort();
        const wanted = updateId % 10 === 0 ? 'turn' : 1;
        expect(kinds.filter((kind) => kind !== 'elsewhere')).toEqual([wanted]);
      }
    });
  });
}
