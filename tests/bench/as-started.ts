import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import packageJson from '../../package.json' with { type: 'json' };

/** Runs a script of this folder in a process of its own, as the memory of others would be counted else, as `npm start` runs the program; what it prints. */
export function runAsStarted(script: string, argument: string): string {
  const asStarted = packageJson.scripts.start.split(' ').slice(1, -1);
  const command = [...asStarted, join(import.meta.dirname, script), argument];
  const { stdout, status } = spawnSync(process.execPath, command, {
    cwd: resolve(import.meta.dirname, '../..'),
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) throw new Error(`expected ${script} to end well, but it ended with ${status}`);
  return stdout;
}
