import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import packageJson from '../../package.json' with { type: 'json' };
import { freePort } from '../harness/free-port.ts';
import { startPostgres } from '../harness/postgres/server.ts';
import type { Figure } from './main.ts';
import type { Load, LoadReport } from './webhook-load.ts';

const secret = 'the-secret-of-the-bench';
const questions = ['siapa yang ditangkap?', 'who called Putin?', 'kapan serangan itu?'];
const mixed = [...questions, '/ringkasan', '/siapa'];
const command = ['/bantuan'];
const seconds = Number(process.env.BENCH_SECONDS ?? 30);
const saturatedSeconds = Math.min(10, seconds);

/** Updates brought to two replicas on one Postgres at a steady pace; then as many as one replica, and as many as a bare bot takes. */
export async function measure(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'ringkas-bench-'));
  const postgres = await startPostgres();
  const telegram = fork(join(import.meta.dirname, 'webhook-load.ts'));
  const started: ChildProcess[] = [telegram];
  try {
    const [{ root }] = (await once(telegram, 'message')) as [{ root: string }];
    const bring = async (load: Omit<Load, 'secret'>) => {
      telegram.send({ ...load, secret });
      return ((await once(telegram, 'message')) as [LoadReport])[0];
    };
    const replica = async (name: string, rate: number, settings: Record<string, string>) => {
      const port = await freePort();
      const child = startReplica(join(folder, name), root, port, rate, settings);
      started.push(child);
      await untilReady(`http://127.0.0.1:${port}/readyz`, child);
      return { url: `http://127.0.0.1:${port}`, child };
    };
    const onPostgres = { DATABASE_URL: postgres.url };

    const two = [await replica('a', 1000, onPostgres), await replica('b', 1000, onPostgres)];
    const targets = two.map(({ url }) => url);
    await bring({ targets, seconds: 3, perSecond: 50, texts: mixed });
    const paced = await bring({ targets, seconds, perSecond: 300, texts: mixed });
    for (const { child } of two) await end(child);

    const echo = fork(join(import.meta.dirname, 'echo-bot.ts'), [root, secret]);
    started.push(echo);
    const [{ port }] = (await once(echo, 'message')) as [{ port: number }];
    const saturated = async (target: string, texts: readonly string[]) => {
      // Code is optimised as it runs.
      await bring({ targets: [target], seconds: saturatedSeconds, inFlight: 64, texts });
      return bring({ targets: [target], seconds: saturatedSeconds, inFlight: 64, texts });
    };
    const bare = await saturated(`http://127.0.0.1:${port}`, command);
    await end(echo);
    const one = await replica('c', 10_000, onPostgres);
    const ours = await saturated(one.url, command);
    const asked = await saturated(one.url, questions);
    await end(one.child);
    const alone = await replica('d', 10_000, {});
    const embedded = await saturated(alone.url, command);
    await end(alone.child);
    const lost = ours.miscounted + asked.miscounted + embedded.miscounted;
    const ofBare = ({ perSecond }: LoadReport) => (perSecond / bare.perSecond) * 100;

    return [
      { what: '300 updates a second to two replicas: brought', value: paced.brought, unit: '' },
      { what: 'not answered 200', value: paced.refused, unit: '', atMost: 0 },
      { what: 'chats with a message too many or too few', value: paced.miscounted, unit: '', atMost: 0 },
      { what: 'chats answered out of order', value: paced.disordered, unit: '', atMost: 0 },
      { what: 'from update to 200, median', value: paced.p50Ms, unit: 'ms' },
      { what: 'from update to 200, p99', value: paced.p99Ms, unit: 'ms', atMost: 200 },
      { what: 'from update to 200, slowest', value: paced.slowestMs, unit: 'ms' },
      { what: 'a bare Telegraf echo bot, saturated', value: bare.perSecond, unit: 'updates/s' },
      { what: 'one replica on Postgres, saturated with /bantuan', value: ours.perSecond, unit: 'updates/s' },
      { what: 'of the bare bot', value: ofBare(ours), unit: '%', atLeast: 60 },
      { what: 'the same with questions', value: asked.perSecond, unit: 'updates/s' },
      { what: 'of the bare bot', value: ofBare(asked), unit: '%' },
      {
        what: 'one process on SQLite, saturated with /bantuan',
        value: embedded.perSecond,
        unit: 'updates/s',
      },
      { what: 'of the bare bot', value: ofBare(embedded), unit: '%' },
      { what: 'lost or repeated meanwhile', value: lost, unit: 'chats', atMost: 0 },
    ];
  } finally {
    for (const child of started) child.kill('SIGKILL');
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function startReplica(
  data: string,
  root: string,
  port: number,
  rate: number,
  settings: Record<string, string>,
) {
  const [, ...asStarted] = packageJson.scripts['start:replica'].split(' ');
  return spawn(process.execPath, asStarted, {
    cwd: join(import.meta.dirname, '../..'),
    env: {
      PATH: process.env.PATH,
      ...{ BOT_TOKEN: '5:bench', TELEGRAM_API_ROOT: root, DATA_DIR: data, PORT: String(port) },
      ...{ WEBHOOK_URL: `http://127.0.0.1:${port}/hook`, WEBHOOK_SECRET: secret },
      ...{ SEND_RATE: String(rate), LOG_LEVEL: 'error' },
      ...settings,
    },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
}

async function untilReady(url: string, child: ChildProcess): Promise<void> {
  for (;;) {
    if (child.exitCode !== null)
      throw new Error(`the program ended with ${child.exitCode} before it was ready`);
    const response = await fetch(url).catch(() => null);
    if (response?.status === 200) return;
    await sleep(50);
  }
}

async function end(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}
