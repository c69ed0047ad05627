import { expect, onTestFinished, test } from 'vitest';
import { createSharedTurn } from '../../../src/storage/postgres/sending-turn.ts';
import { testDatabase } from '../../harness/postgres/database.ts';
import { createWatch } from '../../harness/watch.ts';

const log = {
  info: () => {},
  error: (fields: Readonly<Record<string, unknown>>) => expect.fail(String(fields.err)),
};

/** A replica that notes when it has the turn. */
function createReplica(url: string, look: () => void) {
  const turn = createSharedTurn({ url, log });
  onTestFinished(() => turn.stop());
  const replica = { ...turn, sends: false, turns: 0 };
  replica.start = () =>
    turn.start(async (signal) => {
      replica.sends = true;
      replica.turns += 1;
      look();
      await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
      replica.sends = false;
      look();
    });
  return replica;
}

test('of three replicas that start together one has the turn; when it leaves, one of the others takes it', async () => {
  const url = await testDatabase();
  const watch = createWatch(20_000);
  let most = 0;
  const replicas = Array.from({ length: 3 }, () =>
    createReplica(url, () => {
      most = Math.max(most, replicas.filter(({ sends }) => sends).length);
      watch.look();
    }),
  );
  await Promise.all(replicas.map((replica) => replica.start(async () => {})));
  for (let left = 3; left > 0; left -= 1) {
    await watch.until(
      () => replicas.some(({ sends }) => sends),
      () => `a turn with ${left} there`,
    );
    await replicas.find(({ sends }) => sends)?.stop();
  }
  expect(most).toBe(1);
  expect(replicas.map(({ turns }) => turns)).toEqual([1, 1, 1]);
});

test('a replica that leaves before it had the turn never gets it', async () => {
  const url = await testDatabase();
  const replica = createReplica(url, () => {});
  const starting = replica.start(async () => {});
  await replica.stop();
  await starting.catch(() => {});
  expect(replica.turns).toBe(0);
});
