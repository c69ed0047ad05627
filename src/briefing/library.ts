import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type Clock, systemClock } from '../clock.ts';
import type { BriefingCache } from './cache.ts';
import type { Complaint } from './complaint.ts';
import { batches, createFolderLook, type FolderChange, type WatchFolder, watchFolder } from './folder.ts';
import { type BriefingNotice, noticeOf, type Withdrawn } from './history.ts';
import type { ParsedBriefing } from './load.ts';
import type { Briefing } from './schema.ts';
import { versionOf } from './version.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Slugs of published briefings that came, changed or went, each list in no particular order. */
export interface LibraryChange {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

/** The briefings that readers may see, status published or corrected; of others no more than that they were withdrawn. */
export interface Library {
  /** Newest first; those of one day by their time, then by slug. The same list until something changes. */
  published(): readonly Briefing[];
  /** The published briefing of this slug, or null. */
  find(slug: string): Briefing | null;
  /** The corrections and withdrawals that readers are to be told of. The same list until something changes. */
  notices(): readonly BriefingNotice[];
  /** What may be said of a story that was withdrawn; null for any other. */
  findWithdrawn(slug: string): Withdrawn | null;
  /** Calls back after each change, when `published` tells it already; returns the way to stop that. Listeners must not throw. */
  onChange(listener: (change: LibraryChange) => void): () => void;
}

/** A library over a folder of files that editors change while it is open. */
export interface OpenLibrary extends Library {
  /** Looks at the folder now; resolves when all that changed is taken in. For who has just written a file. */
  refresh(): Promise<void>;
  /** Stops looking; the briefings stay readable. Resolves when nothing runs any more. */
  close(): Promise<void>;
}

/** A file that is not taken in. */
export interface RejectedFile {
  readonly file: string;
  readonly complaints: readonly Complaint[];
  /** Whether the version before stays in the library. */
  readonly kept: boolean;
}

export interface OpenLibraryOptions {
  /** Where the briefings are, one `<slug>.yaml` each. */
  readonly folder: string;
  readonly vocabulary: Vocabulary;
  /** Whether drafts are shown as if they were published: for an editor's preview alone. Default false. */
  readonly drafts?: boolean;
  /** Told of each wrong file, once per content. */
  readonly onRejected?: (rejected: RejectedFile) => void;
  /** Told after each file of the first load. */
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void;
  /** Told when the folder cannot be read any more; the library stays as it was. Once until it can be read again. */
  readonly onUnreadable?: (cause: unknown) => void;
  /** Keeps parsed briefings for the next start; without it each start reads every file anew. */
  readonly cache?: BriefingCache;
  readonly clock?: Clock;
  /** How long a file must stand still before it counts as written; default 100. */
  readonly settleMs?: number;
  /** How often the folder is looked at although nothing was heard of it; default 4,000. */
  readonly pollMs?: number;
  readonly watch?: WatchFolder;
}

/** The folder of briefings cannot be read at the start. */
export class LibraryError extends Error {
  override readonly name = 'LibraryError';
  readonly code = 'library-unreadable';
  readonly folder: string;
  constructor(folder: string, options: ErrorOptions) {
    super(`expected a folder of briefings at ${folder}, but it cannot be read`, options);
    this.folder = folder;
  }
}

const readerStatuses: ReadonlySet<Briefing['status']> = new Set(['published', 'corrected']);
// A file that is written without a pause is left to the next look.
const maxLooks = 20;

/** A library of these briefings that never changes; what is not published stays out of reach here too. */
export function libraryOf(briefings: readonly Briefing[]): Library {
  const published = inOrder(briefings);
  const bySlug = new Map(published.map((briefing) => [briefing.slug, briefing]));
  const notices = briefings.flatMap((briefing) => noticeOf(briefing) ?? []);
  const withdrawn = new Map(
    briefings.flatMap(({ slug, status, headline: { id, en }, history }): [string, Withdrawn][] => {
      const note = history.at(-1)?.note ?? null;
      return status === 'withdrawn' ? [[slug, { slug, headline: { id, en }, note }]] : [];
    }),
  );
  return {
    published: () => published,
    find: (slug) => bySlug.get(slug) ?? null,
    notices: () => notices,
    findWithdrawn: (slug) => withdrawn.get(slug) ?? null,
    onChange: () => () => {},
  };
}

/**
 * Reads every briefing of a folder and follows its changes until closed. A file that is wrong keeps its last good
 * version; a file that is gone takes its briefing along.
 * @throws LibraryError when the folder cannot be read.
 */
export async function openLibrary(options: OpenLibraryOptions): Promise<OpenLibrary> {
  const { folder, vocabulary, cache, clock = systemClock, settleMs = 100, pollMs = 4_000 } = options;
  const stop = new AbortController();
  const { signal } = stop;
  const { look } = createFolderLook({ folder, accepts: isBriefingFile, clock, settleMs, signal });

  /** File name → its last good version (published or not) and the content it was last read with. */
  const files = new Map<string, { content: string; briefing: Briefing | null }>();
  let current = libraryOf([]);
  const listeners = new Set<(change: LibraryChange) => void>();

  async function take(
    { written, gone }: FolderChange,
    onProgress?: OpenLibraryOptions['onProgress'],
  ): Promise<void> {
    for (const name of gone) files.delete(name);
    let done = 0;
    // A few at a time: the disk is kept busy, and memory holds few texts at once.
    for (const batch of batches(written, 16)) {
      const contents = await Promise.all(batch.map((name) => readFile(join(folder, name)).catch(failed)));
      for (const [index, name] of batch.entries()) {
        const content = contents[index];
        if (content !== undefined) await takeFile(name, content);
        done += 1;
        onProgress?.({ done, total: written.length });
      }
    }
    settle();
  }

  async function takeFile(name: string, bytes: Buffer | Unreadable): Promise<void> {
    const file = join(basename(folder), name);
    const before = files.get(name);
    // The name belongs to it: a copy under another name is wrong, whatever its text.
    const content = `${name} ${'why' in bytes ? bytes.why : hash('sha256', bytes)}`;
    if (before?.content === content) return;
    const known = cache?.find(content);
    if (known) {
      files.set(name, { content, briefing: known });
      return;
    }
    // Loaded where it is needed: most starts read no file anew, and it takes 8 MB.
    const { parseBriefing } = await import('./load.ts');
    const parsed: ParsedBriefing =
      'why' in bytes
        ? { kind: 'rejected', complaints: [unreadable(file, bytes.why)] }
        : parseBriefing(bytes, file, vocabulary);
    if (parsed.kind === 'briefing') {
      files.set(name, { content, briefing: cache?.keep(content, parsed.briefing) ?? parsed.briefing });
      return;
    }
    const briefing = before?.briefing ?? null;
    files.set(name, { content, briefing });
    options.onRejected?.({ file, complaints: parsed.complaints, kept: briefing !== null });
  }

  /** Makes what was taken in visible, all at once. */
  function settle(): void {
    const before = current;
    const taken = [...files.values()].flatMap(({ briefing }) => briefing ?? []);
    current = libraryOf(options.drafts ? taken.map(asPublished) : taken);
    const change = changeBetween(before, current);
    if (change === null) return;
    for (const listener of listeners) listener(change);
  }

  const first = await look().catch((cause: unknown) => {
    throw new LibraryError(folder, { cause });
  });
  await take(first, options.onProgress);
  cache?.forgetOthers();

  let readable = true;
  async function refreshNow(): Promise<void> {
    for (let looks = 0; looks < maxLooks && !signal.aborted; looks += 1) {
      let change: FolderChange;
      try {
        change = await look();
        readable = true;
      } catch (cause) {
        if (readable) options.onUnreadable?.(cause);
        readable = false;
        return;
      }
      if (change.written.length + change.gone.length > 0) await take(change);
      if (!change.restless) return;
    }
  }
  // One look after another: two at once would tell each other's half of a change.
  let running: Promise<void> = Promise.resolve();
  let waiting: Promise<void> | null = null;
  function refresh(): Promise<void> {
    waiting ??= running.then(() => {
      waiting = null;
      running = refreshNow();
      return running;
    });
    return waiting;
  }

  const watcher = (options.watch ?? watchFolder)(folder, () => void refresh());
  const polling = (async () => {
    while (!signal.aborted) {
      await clock.wait(pollMs, signal);
      if (!signal.aborted) await refresh();
    }
  })();

  return {
    published: () => current.published(),
    find: (slug) => current.find(slug),
    notices: () => current.notices(),
    findWithdrawn: (slug) => current.findWithdrawn(slug),
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    refresh,
    async close() {
      stop.abort();
      watcher.close();
      await polling;
      await (waiting ?? running);
    },
  };
}

/** What editors' programs leave beside a file (`.x.yaml.swp`, `x.yaml~`, `.#x.yaml`) is no briefing. */
function isBriefingFile(name: string): boolean {
  return /^[^.#~].*\.ya?ml$/.test(name);
}

interface Unreadable {
  readonly why: string;
}

/** Undefined when the file has gone meanwhile: the next look tells that. */
function failed(error: NodeJS.ErrnoException): Unreadable | undefined {
  return error.code === 'ENOENT' ? undefined : { why: error.code ?? error.message };
}

function unreadable(file: string, why: string): Complaint {
  return { file, line: 1, column: 1, field: '', message: `expected a file that can be read, got ${why}` };
}

/** A draft as readers will see it. */
function asPublished(briefing: Briefing): Briefing {
  return briefing.status === 'draft' ? { ...briefing, status: 'published' } : briefing;
}

function inOrder(briefings: readonly Briefing[]): readonly Briefing[] {
  return briefings
    .filter(({ status }) => readerStatuses.has(status))
    .map((briefing) => ({
      briefing,
      at: `${briefing.published.date} ${briefing.published.time ?? ''}`,
      slug: briefing.slug,
    }))
    .sort((left, right) => compare(right.at, left.at) || compare(left.slug, right.slug))
    .map(({ briefing }) => briefing);
}

function compare(left: string, right: string): number {
  return left < right ? -1 : Number(left > right);
}

function changeBetween(before: Library, after: Library): LibraryChange | null {
  const added: string[] = [];
  const changed: string[] = [];
  for (const briefing of after.published()) {
    const old = before.find(briefing.slug);
    if (old === null) added.push(briefing.slug);
    else if (old !== briefing && versionOf(old) !== versionOf(briefing)) changed.push(briefing.slug);
  }
  const removed = before
    .published()
    .filter(({ slug }) => after.find(slug) === null)
    .map(({ slug }) => slug);
  return added.length + changed.length + removed.length === 0 ? null : { added, changed, removed };
}
