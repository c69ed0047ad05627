import { open, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Article } from '../article.ts';
import { type DraftArticleOptions, draftArticle, longestSlug } from '../draft-article.ts';
import type { DraftedArticle } from './create-feeds.ts';

const mostOfOneName = 9;

/** The head of a briefing, with its `url`, is no longer. */
const headBytes = 2_048;

/**
 * The article of a feed as a draft, never over a file: where its name is taken by another article, a number is put behind
 * it; where a briefing is of this very article (the same `url`), under whatever name, that one is left as it is.
 */
export async function draftItem(
  article: Article,
  options: Omit<DraftArticleOptions, 'slug'>,
): Promise<DraftedArticle> {
  const there = article.url === null ? null : await fileWithUrl(options.folder, article.url);
  if (there !== null) return { kind: 'there', file: there };
  let slug: string | null = null;
  let name = '';
  for (let number = 2; number <= mostOfOneName + 1; number += 1) {
    const drafted = await draftArticle(article, { ...options, slug });
    if (drafted.kind !== 'there') return drafted;
    name ||= basename(drafted.file, '.yaml')
      .slice(0, longestSlug - 2)
      .replace(/-$/, '');
    slug = `${name}-${number}`;
  }
  return { kind: 'refused', message: `expected a free name like ${name}, all are taken` };
}

async function fileWithUrl(folder: string, url: string): Promise<string | null> {
  for (const name of await readdir(folder).catch(() => [])) {
    const file = join(folder, name);
    if (name.endsWith('.yaml') && !name.startsWith('.') && urlIn(await headOf(file)) === url) return file;
  }
  return null;
}

/** Nothing, where it has just gone or cannot be read. */
async function headOf(file: string): Promise<string> {
  try {
    await using handle = await open(file);
    const { buffer, bytesRead } = await handle.read({ buffer: Buffer.alloc(headBytes) });
    return buffer.toString('utf8', 0, bytesRead);
  } catch {
    return '';
  }
}

function urlIn(text: string): string | undefined {
  return /^url:\s*["']?([^\s"']+)/m.exec(text)?.[1];
}
