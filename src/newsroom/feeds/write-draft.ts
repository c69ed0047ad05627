import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Article } from '../article.ts';
import type { DraftedArticle } from './create-feeds.ts';

const mostOfOneName = 9;

/**
 * Writes the draft of an article into a folder, never over a file: where its name is taken by another article, a number is
 * put behind it; where it is taken by this one (the same `url`), that file is left as it is. `make` names and writes the
 * draft; null: nothing can be made of it.
 */
export async function writeDraft(
  article: Article,
  folder: string,
  make: (article: Article) => { readonly slug: string; readonly text: string } | null,
): Promise<DraftedArticle> {
  const made = make(article);
  if (!made) return { kind: 'refused', message: 'expected an article with sentences, found none' };
  for (let number = 1; number <= mostOfOneName; number += 1) {
    const slug = number === 1 ? made.slug : `${made.slug}-${number}`;
    const file = join(folder, `${slug}.yaml`);
    const text = made.text.replace(/^slug: .*$/m, `slug: ${slug}`);
    try {
      await writeFile(file, text, { flag: 'wx' });
      return { kind: 'written', file };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    if (article.url !== null && urlIn(await readFile(file, 'utf8')) === article.url)
      return { kind: 'there', file };
  }
  return { kind: 'refused', message: `expected a free name like ${made.slug}, all are taken` };
}

function urlIn(text: string): string | undefined {
  return /^url:\s*["']?([^\s"']+)/m.exec(text)?.[1];
}
