import { Worker } from 'node:worker_threads';
import type { Clock } from '../../clock.ts';
import type { Article } from '../article.ts';
import type { PageTask } from './page-worker.ts';
import type { PageContext } from './read-page.ts';

export type ReadPage =
  | { readonly kind: 'article'; readonly article: Article }
  /** None in it, or it took too much to find out; `message` says which, for people. */
  | { readonly kind: 'none'; readonly message: string };

const mostMs = 10_000;
const mostMegabytes = 256;

/**
 * `readPage` in a thread of its own: readers are answered meanwhile, a page that is built to take for ever is given up
 * after 10 s, and the memory is given back.
 */
export async function readPageApart(
  html: string,
  context: PageContext,
  { clock }: { clock: Clock },
): Promise<ReadPage> {
  const task: PageTask = { html, context };
  const worker = new Worker(new URL('./page-worker.ts', import.meta.url), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: mostMegabytes },
  });
  const done = new AbortController();
  try {
    return await new Promise<ReadPage>((resolve) => {
      const none = (message: string) =>
        resolve({ kind: 'none', message: `expected a page with an article, ${message}` });
      worker.once('message', (article: Article | null) => {
        if (article) resolve({ kind: 'article', article });
        else none('found none in it');
      });
      worker.once('error', (error) =>
        none(`got one that cannot be read: ${error instanceof Error ? error.message : error}`),
      );
      void clock
        .wait(mostMs, done.signal)
        .then(() => none(`got one that takes more than ${mostMs / 1000} s to read`));
    });
  } finally {
    done.abort();
    await worker.terminate();
  }
}
