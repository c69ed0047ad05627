import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createFaults } from '../../../src/preview/bot-api/faults.ts';
import { createRandom } from '../../../src/preview/bot-api/random.ts';
import { type Served, serveBotApi } from './served.ts';

describe('over the wire', () => {
  let served: Served;
  beforeEach(async () => {
    served = await serveBotApi();
  });
  afterEach(() => served.api.stop());
  const send = () => served.call('sendMessage', { chat_id: 7, text: 'x' });
  const sent = () => served.api.ledger.entries.map(({ answered }) => answered);

  test('429 with its seconds, 5xx, then all is well again', async () => {
    const { faults } = served.api;
    faults.add({ fault: { kind: 'too-many-requests', seconds: [3, 3] }, times: 1 });
    faults.add({ fault: { kind: 'server-error', status: 502 }, times: 1 });
    expect(await send()).toMatchObject({ status: 429, parameters: { retry_after: 3 } });
    expect(await send()).toMatchObject({ status: 502, ok: false });
    expect(await send()).toMatchObject({ status: 200 });
    expect(sent()).toEqual([true]);
    expect(Object.fromEntries(served.api.ledger.calls)).toEqual({
      'sendMessage 429': 1,
      'sendMessage 502': 1,
      'sendMessage 200': 1,
    });
  });

  test('a connection reset before the call does nothing, one after it has done it', async () => {
    served.api.faults.add({ fault: { kind: 'reset', when: 'before' }, times: 1 });
    await expect(send()).rejects.toThrow();
    expect(sent()).toEqual([]);
    served.api.faults.add({ fault: { kind: 'reset', when: 'after' }, times: 1 });
    await expect(send()).rejects.toThrow();
    expect(sent()).toEqual([false]);
    expect(Object.fromEntries(served.api.faults.struck)).toEqual({ 'reset-before': 1, 'reset-after': 1 });
  });

  test.each(['before', 'after'] as const)(
    'silence %s the call lasts until the caller gives up',
    async (when) => {
      served.api.faults.add({ fault: { kind: 'silence', when }, times: 1 });
      const giveUp = new AbortController();
      const call = fetch(`${served.root}/bot${served.api.token}/sendMessage?chat_id=7&text=x`, {
        signal: giveUp.signal,
      });
      // The next call is answered: the silent one was taken before it.
      while (served.api.faults.struck.size === 0) await served.call('getMe');
      giveUp.abort();
      await expect(call).rejects.toThrow(/abort/);
      expect(sent()).toEqual(when === 'after' ? [false] : []);
    },
  );
});

describe('which calls a rule meets', () => {
  const error = { kind: 'server-error', status: 500 } as const;

  test('only its methods, its chat, and so often', () => {
    const faults = createFaults(() => 0);
    faults.add({ fault: error, methods: ['sendMessage'], chatId: 7, times: 2 });
    expect(faults.strike('getUpdates', 7)).toBeNull();
    expect(faults.strike('sendMessage', 8)).toBeNull();
    expect([1, 2, 3].map(() => faults.strike('sendMessage', 7))).toEqual([error, error, null]);
  });

  test('as often as its chance says, and the same again with the same seed', () => {
    const run = () => {
      const faults = createFaults(createRandom(42));
      faults.add({ fault: { kind: 'too-many-requests', seconds: [1, 5] }, probability: 0.25 });
      return Array.from({ length: 4000 }, () => faults.strike('sendMessage', 1));
    };
    const first = run();
    const struck = first.filter((fault) => fault !== null);
    expect(struck.length).toBeGreaterThan(850);
    expect(struck.length).toBeLessThan(1150);
    expect(new Set(struck.map((fault) => JSON.stringify(fault))).size).toBe(5);
    expect(run()).toEqual(first);
  });

  test('none any more once they are cleared', () => {
    const faults = createFaults(() => 0);
    faults.add({ fault: error });
    faults.clear();
    expect(faults.strike('sendMessage', 1)).toBeNull();
  });
});
