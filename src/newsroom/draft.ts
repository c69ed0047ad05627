import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { type Language, languages } from '../language.ts';
import { type Article, plainArticle } from './article.ts';
import { type Command, type Desk, exitCodes, Refusal, UsageError } from './command.ts';
import { draftArticle, longestSlug } from './draft-article.ts';
import { decodeText, isText } from './pages/charset.ts';
import { fetchArticle } from './pages/fetch-article.ts';
import { createGuardedFetch } from './pages/guarded-fetch.ts';
import { readPageApart } from './pages/read-page-apart.ts';

const help = `  FILE|URL|-        the article as text or as a page (HTML): a file, an address, standard input
  --lang id|en      the language of the article (default: what its words tell)
  --published DATE  the day of publication, YYYY-MM-DD; default: what the page says; else years stay TODO
  --slug NAME       what the briefing is called (default: from its headline)

Writes CONTENT_DIR/<slug>.yaml with status draft and prints its path. TODO stands wherever a person is needed, above all in the
other language. A file that is there already is never touched.`;

/** `draft`: an article becomes a briefing that an editor finishes. */
export const draftCommand: Command = {
  name: 'draft',
  usage: 'draft FILE|URL|- [--lang id|en] [--published YYYY-MM-DD] [--slug name]',
  summary: 'write an article as a draft of a briefing, TODO where a person is needed',
  help,
  async run(args, desk) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { lang: { type: 'string' }, published: { type: 'string' }, slug: { type: 'string' } },
    });
    const [source, ...rest] = positionals;
    if (source === undefined || rest.length > 0)
      throw new UsageError(`expected one article, got ${positionals.length}`);
    const [language, published, slug] = [
      languageFrom(values.lang),
      dayFrom(values.published),
      slugFrom(values.slug),
    ];
    const article = await readArticle(source, desk);
    const { CONTENT_DIR: folder, DEFAULT_TIME_ZONE: zone } = desk.settings;
    const drafted = await draftArticle(
      { ...article, language: language ?? article.language, published: published ?? article.published },
      { folder, zone, lexicon: desk.lexicon(), slug },
    );
    if (drafted.kind === 'there')
      throw new Refusal(
        `expected a new briefing, but ${drafted.file} is there already (--slug gives another name)`,
      );
    if (drafted.kind === 'refused') throw new Refusal(drafted.message);
    for (const note of drafted.notes) desk.note(note);
    desk.say(drafted.file);
    return exitCodes.fine;
  },
};

async function readArticle(source: string, desk: Desk): Promise<Article> {
  const { clock, settings, signal } = desk;
  const timeZone = settings.DEFAULT_TIME_ZONE;
  if (/^https?:\/\//i.test(source)) {
    desk.note(`fetching ${source}`);
    const fetch = createGuardedFetch({ clock, internalHosts: settings.INTERNAL_HOSTS });
    const fetched = await fetchArticle(source, { fetch, clock, timeZone, signal }).finally(fetch.close);
    if (fetched.kind === 'failed') throw new Refusal(fetched.message);
    return fetched.article;
  }
  const bytes = source === '-' ? await desk.readInput() : await readFile(source);
  const text = decodeText(bytes, null);
  const place = source === '-' ? 'standard input' : source;
  if (text.trim() === '') throw new Refusal(`expected an article in ${place}, got nothing`);
  if (!isText(text))
    throw new Refusal(
      `expected an article in ${place} as text or as a page (HTML), got something else: save it as text first`,
    );
  if (!/^\s*(?:<!doctype html|<html|<head|<body|<article|<div|<p\b|<!--)/i.test(text))
    return plainArticle(text);
  const page = await readPageApart(text, { url: null, timeZone }, { clock });
  if (page.kind === 'none') throw new Refusal(page.message);
  return page.article;
}

function languageFrom(text: string | undefined): Language | null {
  if (text === undefined) return null;
  const language = languages.find((each) => each === text);
  if (language === undefined) throw new UsageError(`--lang: expected ${languages.join(' or ')}, got ${text}`);
  return language;
}

function dayFrom(text: string | undefined): string | null {
  if (text === undefined) return null;
  const isDay =
    /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) === true;
  if (!isDay) throw new UsageError(`--published: expected a day such as 2017-12-18, got ${text}`);
  return text;
}

function slugFrom(text: string | undefined): string | null {
  if (text === undefined) return null;
  if (/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text) && text.length <= longestSlug) return text;
  throw new UsageError(
    `--slug: expected small letters, digits and hyphens, at most ${longestSlug}, got ${text}`,
  );
}
