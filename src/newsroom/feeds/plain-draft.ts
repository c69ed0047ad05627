import { stringify } from 'yaml';
import type { Article } from '../article.ts';

/** A draft before it has a file: its text, and a name for it. */
export interface MadeDraft {
  readonly slug: string;
  readonly text: string;
}

const maxSlugLength = 40;

/** The article as a draft in which a person does all the rest: its head and its sentences. `timeZone`: the newsroom's. Pure. */
export function makePlainDraft(article: Article, timeZone: string): MadeDraft | null {
  const language = article.language ?? 'id';
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  const sentences = article.text
    .split('\n')
    .flatMap((line) => [...segmenter.segment(line)].map(({ segment }) => segment.trim()))
    .filter(Boolean);
  if (sentences.length === 0) return null;
  const slug = slugOf(article.title ?? sentences[0] ?? '');
  const todo = { id: 'TODO', en: 'TODO', sentences: [1] };
  const briefing = {
    slug,
    status: 'draft',
    published: { date: article.published ?? 'TODO', zone: timeZone },
    language,
    outlet: article.outlet ?? (article.url ? new URL(article.url).hostname : 'TODO'),
    ...(article.byline && { byline: article.byline }),
    ...(article.url && { url: article.url }),
    sentences: sentences.map((text) => ({ text, translation: 'TODO' })),
    headline: { ...todo, ...(article.title && { [language]: article.title }) },
    summary: todo,
    points: [todo, todo, todo],
  };
  return { slug, text: stringify(briefing, { lineWidth: 0, aliasDuplicateObjects: false }) };
}

function slugOf(title: string): string {
  const words = title
    .normalize('NFD')
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, '')
    .match(/[a-z0-9]+/g);
  let slug = '';
  for (const word of words ?? []) {
    if (slug.length + word.length + 1 > maxSlugLength - 3) break;
    slug += slug ? `-${word}` : word;
  }
  return slug || 'draft';
}
