import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { formatComplaint } from '../../src/briefing/complaint.ts';
import type { WatchFolder } from '../../src/briefing/folder.ts';
import {
  type LibraryChange,
  LibraryError,
  libraryOf,
  type OpenLibraryOptions,
  openLibrary,
  type RejectedFile,
} from '../../src/briefing/library.ts';
import { parseBriefing } from '../../src/briefing/load.ts';
import { versionOf } from '../../src/briefing/version.ts';
import type { Clock } from '../../src/clock.ts';
import { smallBriefingYaml, smallVocabulary } from '../harness/small-briefing.ts';
import { temporaryFolder } from '../harness/temporary-folder.ts';

/** A clock on which the poll never comes and a settling wait does `during`. */
function clockWith(during: () => void = () => {}): Clock {
  return {
    now: () => 0,
    wait: (milliseconds, signal) =>
      new Promise((resolve) => {
        signal?.addEventListener('abort', () => resolve());
        if (milliseconds > 1000) return;
        during();
        setImmediate(resolve);
      }),
  };
}

const noWatch: WatchFolder = () => ({ close() {} });

async function open(folder: string, options: Partial<OpenLibraryOptions> = {}) {
  const rejected: RejectedFile[] = [];
  const library = await openLibrary({
    folder,
    vocabulary: smallVocabulary,
    onRejected: (file) => rejected.push(file),
    clock: clockWith(),
    watch: noWatch,
    ...options,
  });
  onTestFinished(() => library.close());
  return { library, rejected };
}

function write(folder: string, slug: string, changes: Record<string, unknown> = {}): string {
  const file = join(folder, `${slug}.yaml`);
  writeFileSync(file, smallBriefingYaml({ slug, ...changes }));
  return file;
}

const on = (date: string, time?: string) => ({ published: { date, zone: 'Asia/Jakarta', time } });
const slugs = (library: { published(): readonly { slug: string }[] }) =>
  library.published().map(({ slug }) => slug);

describe('what the library holds', () => {
  test('published and corrected briefings, newest first, those of one day by time and then by slug', async () => {
    const folder = temporaryFolder();
    write(folder, 'older', on('2025-02-03'));
    write(folder, 'b-same-day', on('2025-02-04'));
    write(folder, 'a-same-day', on('2025-02-04'));
    write(folder, 'noon', { ...on('2025-02-04', '12:00'), status: 'corrected' });
    const { library } = await open(folder);
    expect(slugs(library)).toEqual(['noon', 'a-same-day', 'b-same-day', 'older']);
    expect(library.find('older')?.outlet).toBe('Warta Contoh');
  });

  test('nothing that is not published can be reached', async () => {
    const folder = temporaryFolder();
    write(folder, 'draft-one', { status: 'draft' });
    write(folder, 'gone-one', { status: 'withdrawn' });
    const { library, rejected } = await open(folder);
    expect(slugs(library)).toEqual([]);
    expect(library.find('draft-one')).toBeNull();
    expect(library.find('gone-one')).toBeNull();
    expect(rejected).toEqual([]);
  });

  test('a library in memory keeps the same rules', () => {
    const parse = (changes: Record<string, unknown>) => {
      const parsed = parseBriefing(smallBriefingYaml(changes), `${changes.slug}.yaml`, smallVocabulary);
      if (parsed.kind === 'rejected') throw new Error(parsed.complaints.map(formatComplaint).join('\n'));
      return parsed.briefing;
    };
    const library = libraryOf([
      parse({ slug: 'older', ...on('2025-02-03') }),
      parse({ slug: 'newer' }),
      parse({ slug: 'draft-one', status: 'draft' }),
    ]);
    expect(slugs(library)).toEqual(['newer', 'older']);
    expect(library.find('draft-one')).toBeNull();
  });

  test('what other programs leave beside the files is not looked at', async () => {
    const folder = temporaryFolder();
    for (const name of ['.x.yaml.swp', 'x.yaml~', '.#x.yaml', 'notes.txt', 'briefing.schema.json'])
      writeFileSync(join(folder, name), 'not: [a briefing');
    const { library, rejected } = await open(folder);
    expect([slugs(library), rejected]).toEqual([[], []]);
  });

  test('a file under another name than its slug, or with another ending, is told and stays out', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'copy.yaml'), smallBriefingYaml());
    writeFileSync(join(folder, 'jembatan-sanggau.yml'), smallBriefingYaml());
    const { library, rejected } = await open(folder);
    expect(slugs(library)).toEqual([]);
    expect(rejected.flatMap(({ complaints }) => complaints.map(({ message }) => message))).toEqual([
      'expected the slug to be the name of the file, got "jembatan-sanggau" in copy.yaml',
      'expected a file name that ends in .yaml, got jembatan-sanggau.yml',
    ]);
  });

  test('a folder where a file should be is told', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'x.yaml'));
    const { rejected } = await open(folder);
    expect(rejected[0]?.complaints[0]?.message).toBe('expected a file that can be read, got EISDIR');
  });

  test('a folder that cannot be read at the start is an error that names it', async () => {
    const folder = join(temporaryFolder(), 'missing');
    await expect(open(folder)).rejects.toThrow(LibraryError);
    await expect(open(folder)).rejects.toThrow(folder);
  });

  test('progress is told after each file', async () => {
    const folder = temporaryFolder();
    for (let index = 0; index < 20; index += 1) write(folder, `b-${index}`);
    const seen: string[] = [];
    await open(folder, { onProgress: ({ done, total }) => seen.push(`${done}/${total}`) });
    expect([seen.length, seen[0], seen.at(-1)]).toEqual([20, '1/20', '20/20']);
  });
});

describe('what editors do while it is open', () => {
  test('new, changed and removed files are taken in and told', async () => {
    const folder = temporaryFolder();
    write(folder, 'stays');
    write(folder, 'changes');
    const file = write(folder, 'goes');
    const { library } = await open(folder);
    const changes: LibraryChange[] = [];
    library.onChange((change) => changes.push(change));
    const before = library.find('changes');

    write(folder, 'comes');
    write(folder, 'changes', { outlet: 'Another' });
    rmSync(file);
    await library.refresh();
    expect(changes).toEqual([{ added: ['comes'], changed: ['changes'], removed: ['goes'] }]);
    expect(library.find('changes')?.outlet).toBe('Another');
    expect(before?.outlet).toBe('Warta Contoh');
    expect(library.find('goes')).toBeNull();
  });

  test('a withdrawn briefing is gone, a comment alone changes nothing', async () => {
    const folder = temporaryFolder();
    const file = write(folder, 'one');
    write(folder, 'two');
    const { library } = await open(folder);
    const changes: LibraryChange[] = [];
    const stop = library.onChange((change) => changes.push(change));
    writeFileSync(file, `# checked\n${smallBriefingYaml({ slug: 'one' })}`);
    await library.refresh();
    expect(changes).toEqual([]);
    write(folder, 'two', { status: 'withdrawn' });
    await library.refresh();
    expect(changes).toEqual([{ added: [], changed: [], removed: ['two'] }]);
    stop();
    write(folder, 'two');
    await library.refresh();
    expect(changes).toHaveLength(1);
    expect(slugs(library)).toEqual(['one', 'two']);
  });

  test('a broken file keeps its last good version and is told once per content', async () => {
    const folder = temporaryFolder();
    const file = write(folder, 'one');
    const { library, rejected } = await open(folder);
    writeFileSync(file, 'slug: one\n  outlet: [');
    await library.refresh();
    await library.refresh();
    writeFileSync(file, 'slug: one\n  outlet: ['); // the same words, saved again
    await library.refresh();
    expect(rejected.map(({ kept }) => kept)).toEqual([true]);
    expect(library.find('one')?.outlet).toBe('Warta Contoh');

    writeFileSync(file, smallBriefingYaml({ slug: 'one', outlet: undefined }));
    await library.refresh();
    expect(rejected).toHaveLength(2);
    write(folder, 'one', { outlet: 'Mended' });
    await library.refresh();
    expect(library.find('one')?.outlet).toBe('Mended');
    expect(rejected).toHaveLength(2);
  });

  test('a file that is being written is taken when it stands still', async () => {
    const folder = temporaryFolder();
    const file = write(folder, 'one');
    const whole = smallBriefingYaml({ slug: 'one', outlet: 'Whole' });
    let waits = 0;
    const clock = clockWith(() => {
      waits += 1;
      if (waits < 4) writeFileSync(file, whole.slice(0, waits * 100));
      if (waits === 4) writeFileSync(file, whole);
    });
    const { library, rejected } = await open(folder, { clock });
    writeFileSync(file, '');
    await library.refresh();
    expect(rejected).toEqual([]);
    expect(library.find('one')?.outlet).toBe('Whole');
  });

  test('a save by renaming, with a gap in which the file is missing, removes nothing', async () => {
    const folder = temporaryFolder();
    const file = write(folder, 'one');
    let missing = true;
    const clock = clockWith(() => {
      if (missing) write(folder, 'one', { outlet: 'Renamed' });
      missing = false;
    });
    const { library } = await open(folder, { clock });
    const changes: LibraryChange[] = [];
    library.onChange((change) => changes.push(change));
    renameSync(file, `${file}~`);
    await library.refresh();
    expect(changes).toEqual([{ added: [], changed: ['one'], removed: [] }]);
  });

  test('a folder that vanishes is told once, and what was read stays', async () => {
    const folder = join(temporaryFolder(), 'content');
    mkdirSync(folder);
    write(folder, 'one');
    const unreadable: unknown[] = [];
    const { library } = await open(folder, { onUnreadable: (cause) => unreadable.push(cause) });
    renameSync(folder, `${folder}-away`);
    await library.refresh();
    await library.refresh();
    expect(unreadable).toHaveLength(1);
    expect(slugs(library)).toEqual(['one']);
    renameSync(`${folder}-away`, folder);
    write(folder, 'two');
    await library.refresh();
    expect(slugs(library)).toEqual(['one', 'two']);
  });
});

describe('how it hears of changes', () => {
  const changeOf = (library: { onChange(listener: (change: LibraryChange) => void): unknown }) =>
    new Promise<LibraryChange>((resolve) => library.onChange(resolve));

  test('from the operating system', async () => {
    const folder = temporaryFolder();
    const library = await openLibrary({ folder, vocabulary: smallVocabulary, settleMs: 1 });
    onTestFinished(() => library.close());
    const change = changeOf(library);
    write(folder, 'one');
    expect((await change).added).toEqual(['one']);
  });

  test('by looking from time to time where the operating system is silent', async () => {
    const folder = temporaryFolder();
    const polls: (() => void)[] = [];
    const quiet = clockWith();
    const clock: Clock = {
      now: () => 0,
      wait: (milliseconds, signal) =>
        milliseconds === 7000
          ? new Promise((resolve) => {
              polls.push(resolve);
              signal?.addEventListener('abort', () => resolve());
            })
          : quiet.wait(milliseconds, signal),
    };
    const { library } = await open(folder, { clock, pollMs: 7000 });
    const change = changeOf(library);
    write(folder, 'one');
    polls.shift()?.();
    expect((await change).added).toEqual(['one']);
  });

  test('after it is closed it hears nothing, and what was read stays', async () => {
    const folder = temporaryFolder();
    write(folder, 'one');
    const library = await openLibrary({ folder, vocabulary: smallVocabulary, settleMs: 1 });
    await library.close();
    await library.close();
    write(folder, 'two');
    await library.refresh();
    expect(slugs(library)).toEqual(['one']);
  });
});

describe('the version of a briefing', () => {
  test('is the same for the same content and another one after a correction', async () => {
    const folder = temporaryFolder();
    const file = write(folder, 'one');
    const { library } = await open(folder);
    const version = () => {
      const briefing = library.find('one');
      return briefing && versionOf(briefing);
    };
    const first = version();
    expect(first).toMatch(/^[0-9a-f]{12}$/);
    writeFileSync(file, `# a comment\n${smallBriefingYaml({ slug: 'one' })}`);
    await library.refresh();
    expect(version()).toBe(first);
    write(folder, 'one', { status: 'corrected' });
    await library.refresh();
    expect(version()).not.toBe(first);
  });
});
