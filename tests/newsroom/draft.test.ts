import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatComplaint, parseBriefing } from '../../src/briefing/load.ts';
import { vocabularyOf } from '../../src/briefing/vocabulary.ts';
import { runCommandLine } from '../../src/newsroom/command-line.ts';
import { draftCommand } from '../../src/newsroom/draft.ts';
import { testDesk } from '../harness/desk.ts';
import { temporaryFolder } from '../harness/temporary-folder.ts';

const article = join(
  resolve(import.meta.dirname, '../..'),
  'tests/fixtures/content/putin-trump-petersburg.id.txt',
);

async function draft(folder: string, args: readonly string[], input = '') {
  const desk = testDesk({ env: { CONTENT_DIR: folder }, input });
  const code = await runCommandLine(['draft', ...args], [draftCommand], desk);
  return { code, said: desk.said, noted: desk.noted.join('\n') };
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
    expect(readdirSync(folder)).toEqual(['wali-kota-resmikan-jembatan.yaml']);
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
});
