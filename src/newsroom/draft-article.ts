import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { briefingJsonSchemaText, schemaFile } from '../briefing/json-schema.ts';
import { vocabularyOf } from '../briefing/vocabulary.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Article } from './article.ts';
import { assemble } from './drafting/assemble.ts';
import { slugOf } from './drafting/keys.ts';
import { settle } from './drafting/settle.ts';
import { understand } from './drafting/understand.ts';

/** The longest slug of a briefing. */
export const longestSlug = 40;

export interface DraftArticleOptions {
  /** The folder of the briefings. */
  readonly folder: string;
  /** IANA zone of the day of publication. */
  readonly zone: string;
  readonly lexicon: Lexicon;
  /** What the briefing is called; null: after its headline. */
  readonly slug: string | null;
}

/** Longer than any article, in characters; a whole book would keep the bot from answering while it is read. */
const longestArticle = 50_000;

/** As many proposals that were dropped are told. */
const mostDropped = 8;

/** What came of drafting an article. */
export type Drafted =
  /** `notes`: what an editor should know, a line each. */
  | { readonly kind: 'written'; readonly file: string; readonly notes: readonly string[] }
  | { readonly kind: 'there'; readonly file: string }
  | { readonly kind: 'refused'; readonly message: string };

/** The text of a draft and what an editor should know of it. */
export interface MadeDraft {
  readonly slug: string;
  readonly text: string;
  /** A line each. */
  readonly notes: readonly string[];
}

/** Makes the draft of an article; null: no sentence can be found in it. Pure. */
function makeDraft(
  article: Article,
  { zone, lexicon, slug: wanted }: Omit<DraftArticleOptions, 'folder'>,
): MadeDraft | null {
  const known = understand(article, lexicon);
  const [first] = known.sentences;
  if (first === undefined) return null;
  const slug = wanted ?? (slugOf(known.body.title ?? first.clean, longestSlug) || 'draft');
  const draft = assemble(article, known, { slug, zone, lexicon });
  const { text, todos, dropped } = settle(draft, `${slug}.yaml`, vocabularyOf(lexicon));
  const notes = known.body.leftOut.map(
    (line) => `left out: ${line.length > 100 ? `${line.slice(0, 99)}…` : line}`,
  );
  if (known.published === null)
    notes.unshift('the day of publication is not known: years stay TODO (--published YYYY-MM-DD)');
  if (dropped.length > 0)
    notes.push(
      ...dropped
        .slice(0, mostDropped)
        .map(({ field, message }) => `left to you: ${field.replace(/\[\d+\].*/, '')} (${message})`),
    );
  notes.push(`${known.sentences.length} sentences, ${todos.length} places where a person is needed (TODO)`);
  return { slug, text, notes };
}

/** Writes an article as a draft, `<slug>.yaml`; a file that is there is never touched. @throws the file system's error. */
export async function draftArticle(article: Article, options: DraftArticleOptions): Promise<Drafted> {
  if (article.text.length > longestArticle) {
    const message = `expected an article of at most ${longestArticle} characters, got ${article.text.length}`;
    return { kind: 'refused', message };
  }
  const made = makeDraft(article, options);
  if (made === null) return { kind: 'refused', message: 'expected an article, got no sentence of one' };
  const file = join(options.folder, `${made.slug}.yaml`);
  await mkdir(dirname(file), { recursive: true });
  try {
    await writeFile(file, made.text, { flag: 'wx' });
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || error.code !== 'EEXIST') throw error;
    return { kind: 'there', file };
  }
  await keepSchema(options);
  return { kind: 'written', file, notes: made.notes };
}

/** The first line of a draft leads to the schema beside it: there it is, as this program knows it. */
async function keepSchema({ folder, lexicon }: DraftArticleOptions): Promise<void> {
  const file = join(folder, schemaFile);
  const text = briefingJsonSchemaText(lexicon);
  if ((await readFile(file, 'utf8').catch(() => null)) !== text) await writeFile(file, text);
}
