import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../free-port.ts';
import { findPostgres } from './binaries.ts';

/** A Postgres of our own on this machine, empty at its start and gone at its end. */
export interface PostgresServer {
  /** The superuser's address of the database `postgres`. */
  readonly url: string;
  /** Ends every connection and the server at once, as a crash does; what was committed stays. */
  crash(): Promise<void>;
  /** Starts it again after a crash, at the same address. */
  startAgain(): Promise<void>;
  /** Ends it and removes what it kept. */
  stop(): Promise<void>;
}

const settings = [
  ...['max_connections=200', 'shared_buffers=128MB'],
  ...['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'timezone=UTC', 'autovacuum_naptime=5'],
];

/** Durable enough for a server that crashes alone: the machine under it stays up. */
const hasty = ['fsync=off', 'full_page_writes=off'];

/** Creates and starts a server; takes a second or two. `durable`: as careful, and as slow, as one in use. */
export async function startPostgres({ durable = false } = {}): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'ringkas-postgres-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    const { folder: programs, user } = findPostgres(folder);
    const data = join(folder, 'data');
    mkdirSync(data);
    if (user) for (const path of [folder, data]) chownSync(path, user.uid, user.gid);
    const create = spawnSync(
      join(programs, 'initdb'),
      ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'],
      { ...user, cwd: folder, encoding: 'utf8' },
    );
    if (create.status !== 0) throw new Error(`initdb failed: ${create.stderr || create.error}`);
    const port = await freePort();
    const run = () =>
      startServer(join(programs, 'postgres'), data, port, durable ? settings : [...settings, ...hasty], {
        ...user,
        cwd: folder,
      });
    let child = await run();
    // Also when the tests end in an unforeseen way.
    const atExit = () => {
      child.kill('SIGQUIT');
      remove();
    };
    process.once('exit', atExit);
    return {
      url: `postgres://postgres@127.0.0.1:${port}/postgres`,
      crash: () => end(child, 'SIGQUIT'),
      startAgain: async () => {
        child = await run();
      },
      stop: async () => {
        process.off('exit', atExit);
        await end(child, 'SIGINT');
        remove();
      },
    };
  } catch (error) {
    remove();
    throw error;
  }
}

async function startServer(
  program: string,
  data: string,
  port: number,
  settings: readonly string[],
  options: { readonly uid?: number; readonly gid?: number; readonly cwd: string },
): Promise<ChildProcess> {
  const flags = settings.flatMap((setting) => ['-c', setting]);
  const child = spawn(program, ['-D', data, '-p', String(port), ...flags], {
    ...options,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let told = '';
  await new Promise<void>((resolve, reject) => {
    child.stderr?.on('data', (part) => {
      if (told.length < 10_000) told += part;
      if (told.includes('ready to accept connections')) resolve();
    });
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`Postgres ended (${code}) instead of starting:\n${told}`)));
  });
  return child;
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
}
