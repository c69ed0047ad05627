import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import packageJson from '../../package.json' with { type: 'json' };
import type { Figure } from './main.ts';

const runs = 5;

/**
 * From the start of the process to its first getUpdates, and what it holds of memory then: the very first start, with
 * nothing kept of the program or its data, and the least of five restarts, since other work on the machine only adds.
 */
export async function measure(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'ringkas-bench-'));
  try {
    const first = await startOnce(folder);
    const again = [];
    for (let run = 0; run < runs; run += 1) again.push(await startOnce(folder));
    const [ms, mb] = [again.map((start) => start.ms), again.map((start) => start.mb)];
    return [
      { what: 'first start to first getUpdates', value: first.ms, unit: 'ms' },
      { what: 'resident memory then', value: first.mb, unit: 'MB' },
      { what: 'restart to first getUpdates', value: Math.min(...ms), unit: 'ms', atMost: 1500 },
      { what: 'the slowest of five', value: Math.max(...ms), unit: 'ms' },
      { what: 'resident memory then', value: Math.max(...mb), unit: 'MB', atMost: 130 },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The smallest Telegram there can be, in this process: it only has to notice the first poll. */
async function startOnce(folder: string): Promise<{ ms: number; mb: number }> {
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
      DATA_DIR: join(folder, 'data'),
      NODE_COMPILE_CACHE: join(folder, 'compiled'),
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
  child.kill('SIGTERM'); // in order, so that what was compiled is kept
  await ended;
  return { ms, mb };
}
