import MiniSearch from 'minisearch';
import type { Library } from '../briefing/library.ts';
import type { Briefing } from '../briefing/schema.ts';
import type { Bilingual } from '../language.ts';
import type { FoundBriefing } from '../render/views/news.ts';
import { foldWord, wordsOf } from '../text/tokens.ts';

/** Finds briefings by words in either language. */
export interface Search {
  /** The best briefings first, at most `limit`; those with all the words, or where there are none, with some. */
  find(words: string, limit: number): readonly FoundBriefing[];
}

const fields = ['headline', 'names', 'points', 'body'] as const;
type Entry = { readonly slug: string } & Record<(typeof fields)[number], string>;

/** A search over a library that follows its changes; the index is built when it is first needed. */
export function createSearch(library: Library): Search {
  let index: MiniSearch<Entry> | null = null;
  library.onChange(({ added, changed, removed }) => {
    if (!index) return;
    for (const slug of [...changed, ...removed]) if (index.has(slug)) index.discard(slug);
    for (const slug of [...added, ...changed]) {
      const briefing = library.find(slug);
      if (briefing && !index.has(slug)) index.add(entryOf(briefing));
    }
  });

  function open(): MiniSearch<Entry> {
    if (index) return index;
    index = new MiniSearch<Entry>({
      idField: 'slug',
      fields: [...fields],
      tokenize: wordsOf,
      processTerm: foldWord,
      searchOptions: {
        boost: { headline: 4, names: 3, points: 2 },
        prefix: (term) => term.length > 3,
        fuzzy: (term) => (term.length > 4 ? 0.2 : false),
      },
    });
    index.addAll(library.published().map(entryOf));
    return index;
  }

  return {
    find(words, limit) {
      const searched = open();
      const all = searched.search(words, { combineWith: 'AND' });
      const results = all.length > 0 ? all : searched.search(words, { combineWith: 'OR' });
      return results.slice(0, limit).flatMap(({ id, terms }) => {
        const briefing = library.find(String(id));
        return briefing ? [{ briefing, passage: bestPassage(briefing, new Set(terms)) }] : [];
      });
    },
  };
}

function entryOf(briefing: Briefing): Entry {
  const both = (texts: readonly Bilingual[]) => texts.flatMap(({ id, en }) => [id, en]).join('\n');
  const { slug, headline, summary, points, topics, actors, places, events, sentences } = briefing;
  return {
    slug,
    headline: both([headline, ...topics]),
    names: [
      slug.replaceAll('-', ' '),
      both([...actors, ...places].map(({ name }) => name)),
      ...[...actors, ...places].flatMap(({ aliases }) => aliases),
    ].join('\n'),
    points: both([summary, ...points]),
    body: [
      both(events.map(({ text }) => text)),
      ...sentences.flatMap(({ text, translation }) => [text, translation]),
    ].join('\n'),
  };
}

/** The text with most of the words found; the headline where none has more. */
function bestPassage(briefing: Briefing, terms: ReadonlySet<string>): Bilingual {
  const held = ({ id, en }: Bilingual) =>
    Math.max(...[id, en].map((text) => new Set(wordsOf(text).filter((word) => terms.has(word))).size));
  let best: Bilingual = briefing.headline;
  for (const text of [...briefing.points, ...briefing.events.map((event) => event.text)]) {
    if (held(text) > held(best)) best = text;
  }
  return best;
}
