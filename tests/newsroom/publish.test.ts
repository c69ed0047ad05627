import { chmodSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type OpenLibrary, openLibrary } from '../../src/briefing/library.ts';
import { vocabularyOf } from '../../src/briefing/vocabulary.ts';
import { replaceBriefingFile } from '../../src/newsroom/briefing-file.ts';
import { runCommandLine } from '../../src/newsroom/command-line.ts';
import { correctCommand, publishCommand, withdrawCommand } from '../../src/newsroom/publish.ts';
import { testDesk } from '../harness/desk.ts';
import { smallBriefingYaml } from '../harness/small-briefing.ts';
import { temporaryFolder } from '../harness/temporary-folder.ts';

const commands = [publishCommand, correctCommand, withdrawCommand];
const slug = 'jembatan-sanggau';

function newsroom(changes: Record<string, unknown> = { status: 'draft' }) {
  const folder = temporaryFolder();
  const file = join(folder, `${slug}.yaml`);
  writeFileSync(file, smallBriefingYaml(changes));
  const desk = testDesk({ env: { CONTENT_DIR: folder } });
  const runs = (...args: string[]) => runCommandLine(args, commands, desk);
  return { folder, file, desk, runs, text: () => readFileSync(file, 'utf8') };
}

async function reading(folder: string): Promise<OpenLibrary> {
  const desk = testDesk();
  return openLibrary({ folder, vocabulary: vocabularyOf(desk.lexicon()), settleMs: 1 });
}

const notes = ['--note-id', 'Panjangnya 1.200 meter.', '--note-en', 'It is 1,200 metres long.'];

describe('publishing, correcting and withdrawing from the command line', () => {
  test('a bot that is running takes each step in without a restart', async () => {
    const { folder, file, desk, runs } = newsroom();
    const library = await reading(folder);
    expect(library.find(slug)).toBeNull();
    expect(await runs('publish', file, '--by', 'Sari')).toBe(0);
    await library.refresh();
    expect(library.find(slug)).toMatchObject({ status: 'published', history: [{ by: 'Sari', version: 1 }] });
    expect(await runs('correct', slug, ...notes)).toBe(0);
    await library.refresh();
    expect(library.find(slug)?.status).toBe('corrected');
    expect(await runs('withdraw', slug, ...notes)).toBe(0);
    await library.refresh();
    expect(library.find(slug)).toBeNull();
    await library.close();
    expect(desk.said).toEqual([
      `${file}: version 1, published`,
      expect.stringContaining('version 2, corrected'),
      expect.stringContaining('version 3, withdrawn'),
    ]);
  });

  test('what is wrong is not published: each mistake is told, the file stays as it was', async () => {
    const { file, desk, runs, text } = newsroom({ status: 'draft', outlet: 'TODO' });
    const before = text();
    expect(await runs('publish', file)).toBe(1);
    expect(text()).toBe(before);
    expect(desk.noted).toEqual([
      expect.stringMatching(/jembatan-sanggau\.yaml:\d+:\d+ outlet: .*TODO/),
      expect.stringContaining('stays as it was'),
    ]);
  });

  test('what is still to be written is one line for each kind of text, behind what is wrong', async () => {
    const { desk, runs } = newsroom({
      status: 'draft',
      outlet: 'TODO',
      sentences: [
        { text: 'Rina Lestari membuka jembatan.', translation: 'TODO' },
        { text: 'Warga datang.', translation: 'TODO' },
      ],
    });
    expect(await runs('publish', slug)).toBe(1);
    const todos = desk.noted.filter((line) => line.includes('TODO'));
    expect(todos).toEqual([
      expect.stringMatching(/ outlet: TODO, to write$/),
      expect.stringMatching(/ sentences\[\]\.translation: TODO, to write in 2 lines: \d+, \d+$/),
    ]);
    expect(desk.noted.at(-1)).toContain('stays as it was');
  });

  test('a step that does not fit says what was expected', async () => {
    const { runs, desk, text } = newsroom();
    const before = text();
    expect(await runs('correct', slug, ...notes)).toBe(1);
    expect(desk.noted).toEqual([
      expect.stringContaining('expected status published or corrected, got draft'),
    ]);
    expect(text()).toBe(before);
  });

  test('a correction without a note in both languages is wrong usage', async () => {
    const { runs } = newsroom({});
    expect(await runs('correct', slug, '--note-id', 'Salah.')).toBe(2);
    expect(await runs('correct')).toBe(2);
    expect(await runs('publish', slug, '--note-id', 'x')).toBe(2);
  });

  test('a file that is not there is told in a line', async () => {
    const { runs, desk, folder } = newsroom();
    expect(await runs('publish', 'nobody')).toBe(1);
    expect(desk.noted).toEqual([`${join(folder, 'nobody.yaml')} is not there`]);
  });
});

describe('a briefing’s file', () => {
  test('is replaced whole, with its rights, through a link too, and nothing is left beside it', async () => {
    const { folder, file } = newsroom();
    chmodSync(file, 0o640);
    const link = join(temporaryFolder(), 'link.yaml');
    symlinkSync(file, link);
    const before = readFileSync(file, 'utf8');
    await replaceBriefingFile(link, before, 'after');
    expect(readFileSync(file, 'utf8')).toBe('after');
    expect(statSync(file).mode & 0o777).toBe(0o640);
    expect(readdirSync(folder)).toEqual([`${slug}.yaml`]);
  });

  test('is left alone where somebody has saved it meanwhile', async () => {
    const { folder, file, text } = newsroom();
    await expect(replaceBriefingFile(file, 'what it was', 'after')).rejects.toThrow('somebody else');
    expect(text()).toBe(smallBriefingYaml({ status: 'draft' }));
    expect(readdirSync(folder)).toEqual([`${slug}.yaml`]);
  });
});
