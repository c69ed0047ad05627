import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Article } from '../article.ts';
import { type DraftArticleOptions, draftArticle, longestSlug } from '../draft-article.ts';
import type { DraftedArticle } from './create-feeds.ts';

const mostOfOneName = 9;

/**
 * The article of a feed as a draft, never over a file: where its name is taken by another article, a number is put behind
 * it; where a file is of this very article (the same `url`), that one is left as it is.
 */
export async function draftItem(
  article: Article,
  options: Omit<DraftArticleOptions, 'slug'>,
): Promise<DraftedArticle> {
  let slug: string | null = null;
  let name = '';
  for (let number = 2; number <= mostOfOneName + 1; number += 1) {
    const drafted = await draftArticle(article, { ...options, slug });
    if (drafted.kind !== 'there') return drafted;
    const { file } = drafted;
    if (article.url !== null && urlIn(await readFile(file, 'utf8')) === article.url) return drafted;
    name ||= basename(file, '.yaml')
      .slice(0, longestSlug - 2)
      .replace(/-$/, '');
    slug = `${name}-${number}`;
  }
  return { kind: 'refused', message: `expected a free name like ${name}, all are taken` };
}

function urlIn(text: string): string | undefined {
  return /^url:\s*["']?([^\s"']+)/m.exec(text)?.[1];
}
