import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { parseBriefing } from '../../briefing/load.ts';
import type { Briefing } from '../../briefing/schema.ts';
import { vocabularyOf } from '../../briefing/vocabulary.ts';
import { systemClock } from '../../clock.ts';
import type { Lexicon } from '../../lexicon/lexicon.ts';
import { type Article, plainArticle } from '../../newsroom/article.ts';
import { assemble } from '../../newsroom/drafting/assemble.ts';
import { settle } from '../../newsroom/drafting/settle.ts';
import { understand } from '../../newsroom/drafting/understand.ts';
import { readPageApart } from '../../newsroom/pages/read-page-apart.ts';
import { type Expected, parseExpected } from './expected.ts';
import { type DraftScore, scoreDraft } from './score.ts';

/** A draft and what it finds of what a person finds. */
export interface Measured {
  readonly name: string;
  readonly draft: Briefing;
  readonly expected: Expected;
  readonly score: DraftScore;
}

/** Drafts every article of a folder beside which a `*.expected.yaml` stands. @throws Error for a draft that the loader refuses. */
export async function measureFolder(folder: string, lexicon: Lexicon): Promise<Measured[]> {
  const files = readdirSync(folder).filter((file) => file.endsWith('.expected.yaml'));
  const measured: Measured[] = [];
  // One after another: pages are read in threads of their own, and these have a time limit.
  for (const file of files) {
    const expected = parseExpected(readFileSync(join(folder, file), 'utf8'));
    const article = await readArticle(resolve(folder, expected.article));
    const name = basename(file, '.expected.yaml');
    const draft = draftOf({ ...article, published: expected.published }, name, lexicon);
    measured.push({ name, draft, expected, score: scoreDraft(draft, expected) });
  }
  return measured;
}

async function readArticle(file: string): Promise<Article> {
  const text = readFileSync(file, 'utf8');
  if (!file.endsWith('.html')) return plainArticle(text);
  const page = await readPageApart(text, { url: null, timeZone: 'Asia/Jakarta' }, { clock: systemClock });
  if (page.kind === 'none') throw new Error(`${file}: ${page.message}`);
  return page.article;
}

function draftOf(article: Article, slug: string, lexicon: Lexicon): Briefing {
  const vocabulary = vocabularyOf(lexicon);
  const file = `${slug}.yaml`;
  const known = understand(article, lexicon);
  const { text } = settle(
    assemble(article, known, { slug, zone: 'Asia/Jakarta', lexicon }),
    file,
    vocabulary,
  );
  const parsed = parseBriefing(text, file, vocabulary);
  if (parsed.kind === 'rejected') throw new Error(`${file}: ${parsed.complaints[0]?.message}`);
  return parsed.briefing;
}
