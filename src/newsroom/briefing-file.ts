import { randomUUID } from 'node:crypto';
import { open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import type { Settings } from '../config.ts';
import { Refusal } from './command.ts';

/** The file that an editor means: a path, or a slug of CONTENT_DIR. */
export function fileOf(named: string, { CONTENT_DIR }: Pick<Settings, 'CONTENT_DIR'>): string {
  const isSlug = !named.includes('/') && !named.includes(sep) && !/\.ya?ml$/.test(named);
  return isSlug ? join(CONTENT_DIR, `${named}.yaml`) : named;
}

/**
 * The text of a briefing's file.
 * @throws Refusal where it is not in UTF-8; the file system's error where it cannot be read.
 */
export async function readBriefingFile(file: string): Promise<string> {
  const bytes = await readFile(file);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Refusal(`${file}:1:1 expected a text in UTF-8`);
  }
}

/**
 * Puts `after` in the place of `before`, whole or not at all: whoever reads the file meanwhile sees the one or the other.
 * @throws Refusal where the file is not `before` any more: somebody else has saved it.
 */
export async function replaceBriefingFile(file: string, before: string, after: string): Promise<void> {
  const real = await realpath(file);
  // The library passes over names that begin with a dot.
  const partial = join(dirname(real), `.${basename(real)}.${randomUUID()}.partial`);
  try {
    const { mode } = await stat(real);
    const handle = await open(partial, 'wx', mode);
    try {
      await handle.writeFile(after);
      await handle.sync();
    } finally {
      await handle.close();
    }
    if ((await readBriefingFile(real)) !== before) {
      throw new Refusal(`${file} was saved by somebody else meanwhile: look at it, then try again`);
    }
    await rename(partial, real);
  } finally {
    await rm(partial, { force: true });
  }
}
