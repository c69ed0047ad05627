import { watch } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '../clock.ts';

/** What became of a folder's files since the last look, by file name. */
export interface FolderChange {
  readonly written: readonly string[];
  readonly gone: readonly string[];
  /** A file was being written during the look; it is told by a later one. */
  readonly restless: boolean;
}

/** Looks at a folder again and again and tells what changed. */
export interface FolderLook {
  /**
   * The files that are new, changed or gone since the last call. A change counts once it stood still for `settleMs`, so
   * that neither a half-written file nor the gap of a save by renaming is taken for an edit; the first call does not wait.
   * @throws the file system's error when the folder cannot be read.
   */
  look(): Promise<FolderChange>;
}

export interface FolderLookOptions {
  readonly folder: string;
  /** Which file names count. */
  readonly accepts: (name: string) => boolean;
  readonly clock: Clock;
  readonly settleMs: number;
  readonly signal?: AbortSignal;
}

/** A folder that nobody has looked at yet. */
export function createFolderLook(options: FolderLookOptions): FolderLook {
  const { folder, accepts, clock, settleMs, signal } = options;
  let known: ReadonlyMap<string, string> | null = null;

  async function look(): Promise<FolderChange> {
    const first = await fingerprints(folder, accepts);
    if (known === null) {
      known = first;
      return { written: [...first.keys()].sort(), gone: [], restless: false };
    }
    const before = known;
    const names = [...new Set([...before.keys(), ...first.keys()])].sort();
    if (names.every((name) => before.get(name) === first.get(name))) {
      return { written: [], gone: [], restless: false };
    }
    await clock.wait(settleMs, signal);
    const second = await fingerprints(folder, accepts);
    const settled = new Map(before);
    const written: string[] = [];
    const gone: string[] = [];
    let restless = false;
    for (const name of new Set([...names, ...second.keys()])) {
      const print = second.get(name);
      if (print !== first.get(name)) restless = true;
      else if (print === before.get(name)) continue;
      else if (print === undefined) {
        settled.delete(name);
        gone.push(name);
      } else {
        settled.set(name, print);
        written.push(name);
      }
    }
    known = settled;
    return { written, gone, restless };
  }

  return { look };
}

/** File name → what changes with any write: time, size and the file's own number. */
async function fingerprints(
  folder: string,
  accepts: (name: string) => boolean,
): Promise<Map<string, string>> {
  const names = (await readdir(folder)).filter(accepts).sort();
  const prints = new Map<string, string>();
  for (const batch of batches(names, 64)) {
    const all = await Promise.all(batch.map((name) => fingerprint(join(folder, name))));
    for (const [index, name] of batch.entries()) {
      const print = all[index];
      if (print != null) prints.set(name, print);
    }
  }
  return prints;
}

async function fingerprint(path: string): Promise<string | null> {
  try {
    const { mtimeNs, size, ino } = await stat(path, { bigint: true });
    return `${mtimeNs} ${size} ${ino}`;
  } catch {
    return null; // removed since it was listed, or a link that leads nowhere
  }
}

/** A list in runs of at most `size`. */
export function* batches<T>(list: readonly T[], size: number): Generator<readonly T[]> {
  for (let from = 0; from < list.length; from += size) yield list.slice(from, from + size);
}

/** Calls back at any sign of a change in a folder; the signs may be too many, or missing on some file systems. */
export type WatchFolder = (folder: string, onSign: () => void) => { close(): void };

/** The operating system's notices; on a file system that gives none, nothing is ever called. */
export const watchFolder: WatchFolder = (folder, onSign) => {
  try {
    const watcher = watch(folder, { persistent: false }, () => onSign());
    // The folder was removed, or no more can be watched: whoever also looks from time to time misses nothing.
    watcher.on('error', () => watcher.close());
    return watcher;
  } catch {
    return { close() {} };
  }
};
