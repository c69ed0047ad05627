import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { steadyClock } from '../../src/clock.ts';
import { createApi } from '../../src/telegram/api.ts';
import { createSender } from '../../src/telegram/create-sender.ts';
import type { Figure } from './main.ts';

/** The sender's own pace against the local Bot API in another process, and how soon a reply goes out meanwhile. */
export async function measure(): Promise<Figure[]> {
  return [...(await paceAt(30, 900, 0.97)), ...(await paceAt(1000, 20_000, 0.95))];
}

async function paceAt(ratePerSecond: number, messages: number, share: number): Promise<Figure[]> {
  const telegram = fork(join(import.meta.dirname, 'local-bot-api.ts'), [String(ratePerSecond)]);
  const [{ root, token }] = (await once(telegram, 'message')) as [{ root: string; token: string }];
  const sender = createSender({ api: createApi({ token, root }), clock: steadyClock, ratePerSecond });
  const html = 'Ringkasan pagi: <b>FSB menangkap tujuh anggota sel ISIS.</b>';

  const cpuBefore = process.cpuUsage();
  const startedAt = performance.now();
  let waiting = true;
  const digests = Promise.all(
    Array.from({ length: messages }, (_, chat) => sender.send(chat + 1, { html }, { priority: 'digest' })),
  ).finally(() => {
    waiting = false;
  });
  const replyMs: number[] = [];
  for (let chat = 1_000_000; waiting; chat += 1) {
    await steadyClock.wait(500);
    if (!waiting) break;
    const askedAt = performance.now();
    await sender.send(chat, { html }, { priority: 'reply' });
    replyMs.push(performance.now() - askedAt);
  }
  await digests;
  const seconds = (performance.now() - startedAt) / 1000;
  const { user, system } = process.cpuUsage(cpuBefore);

  telegram.send('figures');
  const [{ refused, times }] = (await once(telegram, 'message')) as [{ refused: number; times: number[] }];
  telegram.disconnect();
  const sent = messages + replyMs.length;
  const at = `at ${ratePerSecond} a second: `;
  return [
    {
      what: `${at}share of the pace that is used`,
      value: (sent / seconds / ratePerSecond) * 100,
      unit: '%',
      atLeast: share * 100,
    },
    { what: `${at}refused for haste`, value: refused, unit: 'calls', atMost: 0 },
    {
      what: `${at}most in any second, as the server counts`,
      value: busiestSecond(times),
      unit: 'calls',
      atMost: ratePerSecond,
    },
    { what: `${at}a reply during the digests, p95`, value: p95(replyMs), unit: 'ms', atMost: 150 },
    {
      what: `${at}processor time`,
      value: ((user + system) / 1000 / seconds / 1000) * 100,
      unit: '% of one core',
    },
    { what: `${at}resident memory`, value: process.memoryUsage().rss / 2 ** 20, unit: 'MB' },
  ];
}

function busiestSecond(times: readonly number[]): number {
  let first = 0;
  let most = 0;
  times.forEach((at, index) => {
    while (at - (times[first] ?? at) >= 1000) first += 1;
    most = Math.max(most, index - first + 1);
  });
  return most;
}

function p95(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? Number.NaN;
}
