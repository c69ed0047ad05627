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
/** As many as Telegram brings at once, where a bot lets it (max_connections). */
const inFlight = 100;
const saturatedSeconds = Math.min(10, seconds);
const turnSeconds = 2;

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
    const one = await replica('c', 10_000, onPostgres);
    const alone = await replica('d', 10_000, {});
    const cpuOfEcho = async () => {
      echo.send('processor time?');
      return ((await once(echo, 'message')) as [number])[0];
    };
    const [bare, ours, asked, embedded] = await saturate(bring, [
      { target: `http://127.0.0.1:${port}`, texts: command, cpuSeconds: cpuOfEcho },
      { target: one.url, texts: command, cpuSeconds: () => cpuOf(one.url) },
      { target: one.url, texts: questions, cpuSeconds: () => cpuOf(one.url) },
      { target: alone.url, texts: command, cpuSeconds: () => cpuOf(alone.url) },
    ]);
    for (const child of [echo, one.child, alone.child]) await end(child);
    const lost = ours.miscounted + asked.miscounted + embedded.miscounted;

    return [
      { what: '300 updates a second to two replicas: brought', value: paced.brought, unit: '' },
      { what: 'not answered 200', value: paced.refused, unit: '', atMost: 0 },
      { what: 'chats with a message too many or too few', value: paced.miscounted, unit: '', atMost: 0 },
      { what: 'chats answered out of order', value: paced.disordered, unit: '', atMost: 0 },
      { what: 'chats so although both were on their way at once', value: paced.overtaken, unit: '' },
      { what: 'from update to 200, median', value: paced.p50Ms, unit: 'ms' },
      { what: 'from update to 200, p99', value: paced.p99Ms, unit: 'ms', atMost: 200 },
      { what: 'from update to 200, slowest', value: paced.slowestMs, unit: 'ms' },
      { what: 'a bare Telegraf echo bot, saturated', value: bare.perSecond, unit: 'updates/s' },
      ...besideBare('one replica on Postgres, saturated with /bantuan', ours, bare, 60),
      ...besideBare('the same with questions', asked, bare),
      ...besideBare('one process on SQLite, saturated with /bantuan', embedded, bare),
      { what: 'lost or repeated meanwhile', value: lost, unit: 'chats', atMost: 0 },
    ];
  } finally {
    for (const child of started) child.kill('SIGKILL');
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Side {
  readonly target: string;
  readonly texts: readonly string[];
  /** Processor time that the process has used so far. */
  readonly cpuSeconds: () => Promise<number>;
}

interface Saturated {
  readonly perSecond: number;
  readonly cpuMicroseconds: number;
  readonly miscounted: number;
}

/** As many as each takes, in short turns one after the other: what else the machine does falls on all alike. */
async function saturate<Sides extends readonly Side[]>(
  bring: (load: Omit<Load, 'secret'>) => Promise<LoadReport>,
  sides: readonly [...Sides],
): Promise<{ readonly [side in keyof Sides]: Saturated }> {
  const sums = sides.map(() => ({ taken: 0, seconds: 0, cpuSeconds: 0, miscounted: 0 }));
  const turn = (side: Side, seconds: number) =>
    bring({ targets: [side.target], seconds, inFlight, texts: side.texts });
  // Code is optimised as it runs.
  for (const side of sides) await turn(side, saturatedSeconds / 2);
  for (let round = 0; round < saturatedSeconds / turnSeconds; round += 1)
    for (const [at, side] of sides.entries()) {
      const before = await side.cpuSeconds();
      const report = await turn(side, turnSeconds);
      const sum = sums[at];
      if (!sum) continue;
      const taken = report.brought - report.refused;
      sum.taken += taken;
      sum.seconds += taken / report.perSecond;
      sum.cpuSeconds += (await side.cpuSeconds()) - before;
      sum.miscounted += report.miscounted;
    }
  return sums.map(({ taken, seconds, cpuSeconds, miscounted }) => ({
    ...{ perSecond: taken / seconds, miscounted },
    cpuMicroseconds: (cpuSeconds / taken) * 1e6,
  })) as { readonly [side in keyof Sides]: Saturated };
}

function besideBare(what: string, ours: Saturated, bare: Saturated, atLeast?: number): Figure[] {
  const bound = atLeast === undefined ? {} : { atLeast };
  const share = (ours.perSecond / bare.perSecond) * 100;
  const cpu = (bare.cpuMicroseconds / ours.cpuMicroseconds) * 100;
  return [
    { what, value: ours.perSecond, unit: 'updates/s' },
    { what: 'of the bare bot', value: share, unit: '%', ...bound },
    { what: 'and of what it would be by processor time of the two processes', value: cpu, unit: '%' },
  ];
}

async function cpuOf(url: string): Promise<number> {
  const metrics = await (await fetch(`${url}/metrics`)).text();
  return Number(/^process_cpu_seconds_total (\S+)/m.exec(metrics)?.[1]);
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
