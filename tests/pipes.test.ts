import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { letReadersLeave } from '../src/pipes.ts';

const root = join(import.meta.dirname, '..');

test.each([
  ['newsroom/main.ts', 'stdout', ['help'], 0],
  ['newsroom/main.ts', 'stdout', ['check'], 0],
  ['newsroom/main.ts', 'stderr', ['shout'], 2],
  ['evaluation/main.ts', 'stdout', ['--help'], 0],
  ['evaluation/drafts/main.ts', 'stdout', ['--help'], 0],
  ['lexicon/main.ts', 'stdout', ['diringkus'], 0],
] as const)('%s ends as it should when nobody reads its %s: %j', async (main, output, args, code) => {
  const child = spawn(process.execPath, [join(root, 'src', main), ...args], { cwd: root });
  child[output].destroy();
  const other = text(output === 'stdout' ? child.stderr : child.stdout);
  expect(await once(child, 'exit')).toEqual([code, null]);
  expect(await other).not.toContain('EPIPE');
});

test('what else is wrong with a stream is thrown', () => {
  const full = new Writable();
  letReadersLeave(full);
  expect(() => full.emit('error', Object.assign(new Error('no room'), { code: 'ENOSPC' }))).toThrow(
    'no room',
  );
  expect(full.emit('error', Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }))).toBe(true);
});
