import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatComplaint } from '../../src/briefing/complaint.ts';
import { parseBriefing } from '../../src/briefing/load.ts';
import { vocabularyOf } from '../../src/briefing/vocabulary.ts';
import { runCommandLine } from '../../src/newsroom/command-line.ts';
import { draftCommand } from '../../src/newsroom/draft.ts';
import { testDesk } from '../harness/desk.ts';
import { startSite } from '../harness/site.ts';
import { temporaryFolder } from '../harness/temporary-folder.ts';

const article = join(
  resolve(import.meta.dirname, '../..'),
  'tests/fixtures/content/putin-trump-petersburg.id.txt',
);

async function draft(
  folder: string,
  args: readonly string[],
  input: string | Uint8Array = '',
  env: Readonly<Record<string, string>> = {},
) {
  const desk = testDesk({ env: { CONTENT_DIR: folder, ...env }, input });
  const code = await runCommandLine(['draft', ...args], [draftCommand], desk);
  return { code, said: desk.said, noted: desk.noted.join('\n') };
}

/** A web site of the own network. */
async function site(pages: Parameters<typeof startSite>[0]) {
  const { origin, port } = await startSite(pages);
  return { origin, env: { INTERNAL_HOSTS: `127.0.0.1:${port}` } };
}

describe('npm run briefing -- draft', () => {
  test('writes a draft of which the loader wants nothing but the TODOs, and prints its path', async () => {
    const folder = temporaryFolder();
    const { code, said } = await draft(folder, [article, '--published', '2017-12-18', '--slug', 'first']);
    const file = join(folder, 'first.yaml');
    expect({ code, said }).toEqual({ code: 0, said: [file] });
    const text = readFileSync(file, 'utf8');
    const parsed = parseBriefing(text, file, vocabularyOf(testDesk().lexicon()));
    if (parsed.kind === 'rejected') throw new Error(parsed.complaints.map(formatComplaint).join('\n'));
    expect(parsed.briefing).toMatchObject({ slug: 'first', status: 'draft', language: 'id' });
    expect(parsed.todos).toHaveLength(text.split('TODO').length - 1);
    expect(text).toMatch(/^# yaml-language-server/);
    expect(text).toContain('  - text: >-\n      Presiden Rusia');
  });

  test('never touches a file that is there', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'first.yaml'), 'mine');
    const { code, noted } = await draft(folder, [article, '--slug', 'first']);
    expect(code).toBe(1);
    expect(noted).toContain('is there already');
    expect(readFileSync(join(folder, 'first.yaml'), 'utf8')).toBe('mine');
  });

  test('without a day of publication the years stay TODO, and it says so', async () => {
    const folder = temporaryFolder();
    const { noted } = await draft(folder, [article, '--slug', 'first']);
    const text = readFileSync(join(folder, 'first.yaml'), 'utf8');
    expect(noted).toContain('years stay TODO');
    expect(text).toContain('date: TODO-12-17');
    expect(text).not.toContain('2017-');
  });

  test('reads standard input, and names the file after the headline', async () => {
    const folder = temporaryFolder();
    const text =
      'Wali Kota Resmikan Jembatan\nSANGGAU, Warta Contoh - Wali Kota Sanggau Rina Lestari membuka jembatan, Senin (3/2).\n';
    const { code } = await draft(folder, ['-', '--published', '2025-02-04'], text);
    expect(code).toBe(0);
    expect(readdirSync(folder)).toEqual(['briefing.schema.json', 'wali-kota-resmikan-jembatan.yaml']);
  });

  test.each([
    [['-', '--published', '2025-02-30'], '--published'],
    [['-', '--published', '3/2/2025'], '--published'],
    [['-', '--lang', 'fr'], '--lang'],
    [['-', '--slug', 'Ein Name'], '--slug'],
    [[], 'one article'],
    [['a.txt', 'b.txt'], 'one article'],
  ])('%j is wrong usage', async (args, told) => {
    const { code, noted } = await draft(temporaryFolder(), args, 'Rina Lestari membuka jembatan.');
    expect(code).toBe(2);
    expect(noted).toContain(told);
  });

  test.each([[['-']], [['nowhere.txt']]])('%j without an article is refused', async (args) => {
    const folder = temporaryFolder();
    expect((await draft(folder, args)).code).toBe(1);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('the schema that its first line names stands beside it, as the program knows it', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'briefing.schema.json'), 'an older one');
    await draft(folder, [article, '--slug', 'first']);
    expect(JSON.parse(readFileSync(join(folder, 'briefing.schema.json'), 'utf8'))).toMatchObject({
      title: 'Ringkas briefing',
    });
  });

  test.each([
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d])],
    ['a PDF', Buffer.from('%PDF-1.4 Rina Lestari membuka jembatan.')],
    ['a word processor’s file', Buffer.from('{\\rtf1\\ansi Rina Lestari membuka jembatan.}')],
  ])('%s is refused, with what to do', async (_, bytes) => {
    const folder = temporaryFolder();
    const { code, noted } = await draft(folder, ['-'], bytes);
    expect({ code, noted }).toEqual({ code: 1, noted: expect.stringContaining('save it as text first') });
    expect(readdirSync(folder)).toEqual([]);
  });

  test('a whole book is refused before it is read', async () => {
    const folder = temporaryFolder();
    const { code, noted } = await draft(folder, ['-'], 'Rina Lestari membuka jembatan. '.repeat(2_000));
    expect({ code, noted }).toEqual({ code: 1, noted: expect.stringContaining('at most 50000 characters') });
    expect(readdirSync(folder)).toEqual([]);
  });

  test('a page of the own network, where it is named; its connections end with the command', async () => {
    const folder = temporaryFolder();
    const open: boolean[] = [];
    const { origin, env } = await site({
      '/a': ({ socket }) => {
        open.push(true);
        socket.once('close', () => open.pop());
        return { body: '<html><body><article><p>Rina Lestari membuka jembatan.</p></article></body></html>' };
      },
    });
    expect(await draft(folder, [`${origin}/a`])).toMatchObject({
      code: 1,
      noted: expect.stringContaining('INTERNAL_HOSTS'),
    });
    expect((await draft(folder, [`${origin}/a`, '--slug', 'bridge'], '', env)).code).toBe(0);
    expect(readdirSync(folder)).toContain('bridge.yaml');
    expect(open).toEqual([]);
  });
});
