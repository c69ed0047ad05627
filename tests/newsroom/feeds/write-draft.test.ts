import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseBriefing } from '../../../src/briefing/load.ts';
import { vocabularyOf } from '../../../src/briefing/vocabulary.ts';
import { plainArticle } from '../../../src/newsroom/article.ts';
import { makePlainDraft } from '../../../src/newsroom/feeds/plain-draft.ts';
import { writeDraft } from '../../../src/newsroom/feeds/write-draft.ts';
import { testDesk } from '../../harness/desk.ts';
import { temporaryFolder } from '../../harness/temporary-folder.ts';

const article = {
  ...plainArticle('Jembatan dibuka. Warga datang.'),
  title: 'Jembatan dibuka',
  url: 'https://warta.example/a',
};
const make = (each: typeof article) => makePlainDraft(each, 'Asia/Jakarta');

test('a draft is a draft that the loader takes', async () => {
  const folder = temporaryFolder();
  const written = await writeDraft(article, folder, (each) => makePlainDraft(each, 'Asia/Jakarta'));
  const file = join(folder, 'jembatan-dibuka.yaml');
  expect(written).toEqual({ kind: 'written', file });
  const parsed = parseBriefing(readFileSync(file), file, vocabularyOf(testDesk().lexicon()));
  expect(parsed).toMatchObject({ kind: 'briefing', briefing: { status: 'draft', url: article.url } });
});

test('a file is never written over: this article stays one, another gets a number', async () => {
  const folder = temporaryFolder();
  const again = () => writeDraft(article, folder, () => make(article));
  await again();
  writeFileSync(join(folder, 'jembatan-dibuka.yaml'), `# an editor's\nurl: ${article.url}\n`);
  expect(await again()).toMatchObject({ kind: 'there' });
  const other = { ...article, url: 'https://warta.example/b' };
  expect(await writeDraft(other, folder, () => make(other))).toMatchObject({
    kind: 'written',
    file: join(folder, 'jembatan-dibuka-2.yaml'),
  });
  expect(readFileSync(join(folder, 'jembatan-dibuka-2.yaml'), 'utf8')).toMatch(/^slug: jembatan-dibuka-2$/m);
  expect(readdirSync(folder)).toHaveLength(2);
});

test('nothing comes of nothing', async () => {
  const folder = temporaryFolder();
  const empty = { ...plainArticle(' \n'), title: null };
  expect(await writeDraft(empty, folder, (each) => makePlainDraft(each, 'UTC'))).toMatchObject({
    kind: 'refused',
  });
  expect(readdirSync(folder)).toEqual([]);
});
