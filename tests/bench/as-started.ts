import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import packageJson from '../../package.json' with { type: 'json' };

/** Runs a script of this folder in a process of its own, as the memory of others would be counted else, with the flags of `npm start`; what it prints. */
export function runAsStarted(script: string, argument: string): string {
  const flags = packageJson.scripts.start.split(' ').filter((word) => /^--(?!import)/.test(word));
  const command = [...flags, join(import.meta.dirname, script), argument];
  const { stdout, status } = spawnSync(process.execPath, command, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) throw new Error(`expected ${script} to end well, but it ended with ${status}`);
  return stdout;
}
