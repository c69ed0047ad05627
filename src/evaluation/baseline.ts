import MiniSearch from 'minisearch';
import type { Reply, Respond } from '../chat/incoming.ts';

/** What the baseline reads of a briefing. */
export interface Article {
  readonly slug: string;
  readonly sentences: readonly { readonly text: string; readonly translation: string }[];
}

interface Passage {
  readonly id: number;
  readonly slug: string;
  readonly text: string;
  readonly translation: string;
}

/**
 * A chat to be compared with: it answers with the sentence of the chat's article (of all articles after a plain
 * /start) that full-text search ranks first, and its translation, and knows nothing else. MiniSearch with its default
 * scoring (BM25+); stop words are kept, since leaving them out makes Indonesian worse.
 */
export function createBaseline(articles: readonly Article[]): Respond {
  const passages = articles.flatMap(({ slug, sentences }) =>
    sentences.map(({ text, translation }) => ({ slug, text, translation })),
  );
  const index = new MiniSearch<Passage>({
    fields: ['text', 'translation'],
    storeFields: ['slug', 'text', 'translation'],
  });
  index.addAll(passages.map((passage, id) => ({ id, ...passage })));
  const focusOf = new Map<number, string>();

  return async ({ chatId, body }) => {
    if (body.kind === 'command' && body.name === 'start') {
      const slug = body.argument.replace(/^b_/, '');
      if (slug) focusOf.set(chatId, slug);
      return [say('Halo! / Hello!')];
    }
    if (body.kind !== 'text' && body.kind !== 'command') return [];
    const query = body.kind === 'text' ? body.text : `${body.name} ${body.argument}`;
    const slug = focusOf.get(chatId);
    const [best] = index.search(query, {
      ...(slug === undefined ? {} : { filter: (found) => found.slug === slug }),
      prefix: true,
      fuzzy: 0.2,
    });
    if (!best) return [say('Artikel ini tidak menyebutkan itu. / The article does not say that.')];
    return [say(`${escaped(best.text)}\n<blockquote expandable>${escaped(best.translation)}</blockquote>`)];
  };
}

function say(html: string): Reply {
  return { kind: 'send', message: { html } };
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
