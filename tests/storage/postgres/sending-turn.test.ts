import { Client } from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { systemClock } from '../../../src/clock.ts';
import { createSharedTurn } from '../../../src/storage/postgres/sending-turn.ts';
import { testDatabase } from '../../harness/postgres/database.ts';
import { createWatch } from '../../harness/watch.ts';

const log = {
  info: () => {},
  error: (fields: Readonly<Record<string, unknown>>) => expect.fail(String(fields.err)),
};

/** A replica that notes when it has the turn. */
function createReplica(url: string, look: () => void) {
  const turn = createSharedTurn({ url, clock: systemClock, log });
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

test('a replica may leave at any moment of its start, and never has the turn afterwards', async () => {
  const url = await testDatabase();
  const client = new Client({ connectionString: url });
  await client.connect();
  onTestFinished(() => client.end());
  for (const moments of [0, 3, 10, 30, 60, 100, 150]) {
    const replica = createReplica(url, () => {});
    const starting = replica.start(async () => {});
    for (let moment = 0; moment < moments; moment += 1) await client.query('select 1');
    await replica.stop();
    const { turns } = replica;
    await starting;
    expect(replica.sends).toBe(false);
    expect(replica.turns).toBe(turns);
  }
});

test('the turn goes on where the job that stood ready for it was lost', async () => {
  const url = await testDatabase();
  const watch = createWatch(30_000);
  const [first, second] = [createReplica(url, watch.look), createReplica(url, watch.look)];
  await first.start(async () => {});
  await watch.until(
    () => first.sends,
    () => 'the first turn',
  );
  await second.start(async () => {});
  const client = new Client({ connectionString: url });
  await client.connect();
  onTestFinished(() => client.end());
  // As when the sender is killed between taking its job and putting the next one there.
  await client.query("delete from pgboss.job where name = 'send-what-is-due' and state = 'created'");
  await first.stop();
  await watch.until(
    () => second.sends,
    () => 'the turn of the second',
  );
});
