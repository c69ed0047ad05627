import { parentPort, workerData } from 'node:worker_threads';
import { type PageContext, readPage } from './read-page.ts';

/** What the thread is given: see `readPageApart`. */
export interface PageTask {
  readonly html: string;
  readonly context: PageContext;
}

const { html, context } = workerData as PageTask;
parentPort?.postMessage(readPage(html, context));
