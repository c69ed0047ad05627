import { expect, test } from 'vitest';
import { createPolling } from '../../src/bot/polling.ts';
import { createLog } from '../../src/log.ts';
import type { ApiAnswer } from '../../src/telegram/api.ts';
import { createFakeClock } from '../harness/fake-clock.ts';

/** Telegram's side of getUpdates over a list of ids: what an offset confirms is gone for good. */
function setUp(ids: number[], answers: (ApiAnswer | null)[] = []) {
  const clock = createFakeClock();
  const pending = [...ids];
  const asked: { offset: number; timeout: number; at: number }[] = [];
  const methods: string[] = [];
  const lines: string[] = [];
  const release = new Map<number, (dealtWith?: boolean) => void>();
  const polling = createPolling({
    clock,
    log: createLog({ level: 'info', destination: { write: (line) => void lines.push(line) } }),
    random: () => 0,
    handle: (_, id) => new Promise((resolve) => release.set(id, (dealtWith = true) => resolve(dealtWith))),
    api: {
      async call(method, payload, { signal } = {}) {
        methods.push(method);
        if (method !== 'getUpdates') return { kind: 'ok', result: true };
        const { offset, timeout, limit } = payload as { offset: number; timeout: number; limit: number };
        asked.push({ offset, timeout, at: clock.now() });
        const answer = answers.shift();
        if (answer) return answer;
        while (pending[0] !== undefined && pending[0] < offset) pending.shift();
        if (pending.length === 0 && timeout > 0) await clock.wait(timeout * 1000, signal);
        return { kind: 'ok', result: pending.slice(0, limit).map((update_id) => ({ update_id })) };
      },
    },
  });
  return { clock, pending, asked, methods, lines, release, polling, ended: polling.run() };
}

const refused = (code: number, description: string): ApiAnswer => ({
  kind: 'refused',
  code,
  description,
  retryAfterSeconds: null,
  migrateToChatId: null,
});

test('an update is confirmed only when it and all before it are dealt with', async () => {
  const { clock, pending, release, polling } = setUp([10, 11, 12]);
  await clock.advance(10);
  expect([...release.keys()]).toEqual([10, 11, 12]);
  release.get(11)?.();
  await clock.advance(500);
  expect(pending).toEqual([10, 11, 12]);
  release.get(10)?.();
  await clock.advance(500);
  expect(pending).toEqual([12]);
  polling.stop();
});

test('while one is in hand new ones are found, and none is handled twice', async () => {
  const { clock, pending, release, polling } = setUp([10]);
  await clock.advance(1000);
  pending.push(11);
  await clock.advance(110);
  expect([...release.keys()]).toEqual([10, 11]);
  release.get(11)?.();
  release.delete(11);
  await clock.advance(1000);
  expect([...release.keys()]).toEqual([10]);
  polling.stop();
});

test('what could not be dealt with is given again until it is, and not confirmed before', async () => {
  const { clock, pending, release, polling, ended } = setUp([10, 11]);
  await clock.advance(10);
  for (let tries = 0; tries < 3; tries += 1) {
    release.get(10)?.(false);
    release.delete(10);
    await clock.advance(1000);
    expect([...release.keys()].sort()).toEqual([10, 11]);
    expect(pending).toEqual([10, 11]);
  }
  release.get(10)?.();
  await clock.advance(500);
  expect(pending).toEqual([11]);
  // As we stop it is the next process's.
  polling.stop();
  release.get(11)?.(false);
  expect(await ended).toEqual({ kind: 'stopped' });
  expect(pending).toEqual([11]);
});

test('with nothing in hand it polls long', async () => {
  const { clock, asked, polling } = setUp([]);
  await clock.advance(101_000);
  expect(asked.map(({ timeout }) => timeout)).toEqual([50, 50, 50]);
  polling.stop();
});

test('a hundred in hand of which the first hangs keep nobody out for longer than half a minute', async () => {
  const ids = Array.from({ length: 130 }, (_, n) => 100 + n);
  const { clock, release, polling } = setUp(ids);
  await clock.advance(10);
  for (const id of ids.slice(1)) release.get(id)?.();
  await clock.advance(1000);
  expect(release.has(229)).toBe(false);
  await clock.advance(30_000);
  expect(release.has(229)).toBe(true);
  polling.stop();
});

test('stop waits for what is in hand, then confirms it', async () => {
  const { clock, asked, release, polling, ended } = setUp([10]);
  await clock.advance(10);
  polling.stop();
  release.get(10)?.();
  expect(await clock.until(ended)).toEqual({ kind: 'stopped' });
  expect(asked.at(-1)).toMatchObject({ offset: 11, timeout: 0 });
});

test('silence and errors are waited out with growing pauses, told once', async () => {
  const silent: ApiAnswer = { kind: 'silent', description: 'reset', mayHaveArrived: true };
  const { clock, asked, lines, polling } = setUp([], [silent, refused(502, 'Bad Gateway'), silent]);
  const startAt = clock.now();
  await clock.advance(10_000);
  expect(asked.map(({ at }) => at - startAt)).toEqual([0, 250, 750, 1750]);
  await clock.advance(60_000);
  expect(lines.map((line) => JSON.parse(line).msg)).toEqual([
    'No updates from Telegram: trying again',
    'Updates come again',
  ]);
  polling.stop();
});

test('another process with the same token is explained and waited out', async () => {
  const conflict = refused(409, 'Conflict: terminated by other getUpdates request');
  const { clock, asked, lines, polling } = setUp([], [conflict, conflict]);
  await clock.advance(5000);
  expect(asked).toHaveLength(3);
  expect(lines[0]).toContain('Another process polls with the same token');
  polling.stop();
});

test('a webhook in the way is removed', async () => {
  const { clock, methods, polling } = setUp(
    [],
    [refused(409, "Conflict: can't use getUpdates while webhook is active")],
  );
  await clock.advance(5000);
  expect(methods.slice(0, 3)).toEqual(['getUpdates', 'deleteWebhook', 'getUpdates']);
  polling.stop();
});

test('a token that is taken back ends it', async () => {
  const { clock, ended } = setUp([], [refused(401, 'Unauthorized')]);
  expect(await clock.until(ended)).toEqual({ kind: 'token-refused', description: 'Unauthorized' });
});

test('a webhook that another process sets while this one polls is left to it, and told once', async () => {
  const conflict = refused(409, "Conflict: can't use getUpdates method while webhook is active");
  const { clock, methods, lines, polling } = setUp([], [{ kind: 'ok', result: [] }, conflict, conflict]);
  await clock.advance(60_000);
  expect(methods).not.toContain('deleteWebhook');
  expect(lines.filter((line) => line.includes('Another process has set a webhook'))).toHaveLength(1);
  polling.stop();
});
