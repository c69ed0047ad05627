import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import packageJson from '../../package.json' with { type: 'json' };
import type { Figure } from './main.ts';

const runs = 5;

/** From the start of the process to its first getUpdates, and what it holds of memory then; the middle one of five starts. */
export async function measure(): Promise<Figure[]> {
  const starts = [];
  for (let run = 0; run < runs; run += 1) starts.push(await startOnce());
  return [
    {
      what: 'start to first getUpdates',
      value: middle(starts.map(({ ms }) => ms)),
      unit: 'ms',
      atMost: 1500,
    },
    { what: 'resident memory then', value: middle(starts.map(({ mb }) => mb)), unit: 'MB', atMost: 130 },
  ];
}

/** The smallest Telegram there can be, in this process: it only has to notice the first poll. */
async function startOnce(): Promise<{ ms: number; mb: number }> {
  const dataDir = mkdtempSync(join(tmpdir(), 'ringkas-bench-'));
  let polled = () => {};
  const firstPoll = new Promise<void>((resolve) => {
    polled = resolve;
  });
  const server = createServer((request, response) => {
    request.resume();
    if (request.url?.endsWith('/getUpdates')) return polled(); // left open: a long poll
    response.end(
      JSON.stringify({ ok: true, result: { id: 5, is_bot: true, first_name: 'R', username: 'RingkasBot' } }),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const startedAt = performance.now();
  const [, ...asStarted] = packageJson.scripts.start.split(' ');
  const child = spawn(process.execPath, asStarted, {
    cwd: join(import.meta.dirname, '../..'),
    env: {
      BOT_TOKEN: '5:bench',
      TELEGRAM_API_ROOT: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      DATA_DIR: dataDir,
      PORT: '0',
      LOG_LEVEL: 'silent',
    },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const endedEarly = new Promise<never>((_, reject) =>
    child.once('close', (code) => reject(new Error(`the program ended with ${code} before its first poll`))),
  );
  endedEarly.catch(() => {});
  await Promise.race([firstPoll, endedEarly]);
  const ms = performance.now() - startedAt;
  const mb = Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]) / 1024;
  const ended = new Promise((resolve) => child.once('close', resolve));
  server.closeAllConnections();
  server.close();
  child.kill('SIGKILL');
  await ended;
  rmSync(dataDir, { recursive: true, force: true });
  return { ms, mb };
}

function middle(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
