import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseBriefing } from '../../../src/briefing/load.ts';
import { vocabularyOf } from '../../../src/briefing/vocabulary.ts';
import { plainArticle } from '../../../src/newsroom/article.ts';
import { draftItem } from '../../../src/newsroom/feeds/draft-item.ts';
import { testDesk } from '../../harness/desk.ts';
import { temporaryFolder } from '../../harness/temporary-folder.ts';

const lexicon = testDesk().lexicon();
const article = {
  ...plainArticle('Wali Kota Rina Lestari membuka jembatan, Senin (3/2).\nWarga datang.'),
  ...{ title: 'Jembatan dibuka', url: 'https://warta.example/a', published: '2025-02-04' },
};

test('it is a draft that the loader takes', async () => {
  const folder = temporaryFolder();
  const drafted = await draftItem(article, { folder, zone: 'Asia/Jakarta', lexicon });
  const file = join(folder, 'jembatan-dibuka.yaml');
  expect(drafted).toMatchObject({ kind: 'written', file });
  expect(parseBriefing(readFileSync(file), file, vocabularyOf(lexicon))).toMatchObject({
    kind: 'briefing',
    briefing: { status: 'draft', url: article.url },
  });
});

test('a file is never written over: this article stays one, another gets a number', async () => {
  const folder = temporaryFolder();
  const options = { folder, zone: 'Asia/Jakarta', lexicon };
  const edited = `# an editor's\nurl: ${article.url}\n`;
  writeFileSync(join(folder, 'jembatan-dibuka.yaml'), edited);
  expect(await draftItem(article, options)).toMatchObject({ kind: 'there' });
  const other = { ...article, url: 'https://warta.example/b' };
  expect(await draftItem(other, options)).toMatchObject({
    kind: 'written',
    file: join(folder, 'jembatan-dibuka-2.yaml'),
  });
  expect(await draftItem(other, options)).toMatchObject({ kind: 'there' });
  expect(readFileSync(join(folder, 'jembatan-dibuka.yaml'), 'utf8')).toBe(edited);
  expect(readdirSync(folder).filter((name) => name.endsWith('.yaml'))).toHaveLength(2);
});

test('what an editor has drafted by hand, under a name of his own, is not drafted again', async () => {
  const folder = temporaryFolder();
  const options = { folder, zone: 'Asia/Jakarta', lexicon };
  writeFileSync(join(folder, 'mine.yaml'), `slug: mine\nurl: "${article.url}"\n`);
  expect(await draftItem(article, options)).toEqual({ kind: 'there', file: join(folder, 'mine.yaml') });
  expect(readdirSync(folder)).toEqual(['mine.yaml']);
  expect(await draftItem(article, { ...options, folder: join(folder, 'new') })).toMatchObject({
    kind: 'written',
  });
});
