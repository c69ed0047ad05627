import { hash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import type { Routes } from './create-web.ts';

/** Why a request was not taken for an update of Telegram. */
export type WebhookRefusal = 'method' | 'secret' | 'size' | 'body';

export interface WebhookRoutesOptions {
  /** Path on the web server, e.g. `/telegram`. */
  readonly path: string;
  /** What Telegram was told to show with each request. */
  readonly secret: string;
  /** `answered`: it is dealt with for good; `later`: it must be brought again. */
  readonly receive: (update: unknown) => Promise<'answered' | 'later' | 'malformed'>;
  /** Told of each request that is refused; there is nothing more to know of it. */
  readonly onRefused: (why: WebhookRefusal) => void;
}

/** An update with all that a message may hold takes some tens of kilobytes. */
const largestBody = 1024 * 1024;
const statusOf = { method: 405, secret: 403, size: 413, body: 400 } as const;

/** The door that Telegram brings updates to: 200 once an update is dealt with, 503 when it has to come again. */
export function createWebhookRoutes({ path, secret, receive, onRefused }: WebhookRoutesOptions): Routes {
  const app = new Hono<{ Bindings: HttpBindings }>();
  const expected = digest(secret);
  const refuse = (why: WebhookRefusal) => {
    onRefused(why);
    return new Response(null, {
      status: statusOf[why],
      ...(why === 'method' && { headers: { allow: 'POST' } }),
    });
  };

  app.all(path, async (context) => {
    if (context.req.method !== 'POST') return refuse('method');
    // Digests have one length, so that the comparison takes the same time for whatever is shown.
    const shown = digest(context.req.header('x-telegram-bot-api-secret-token') ?? '');
    if (!timingSafeEqual(shown, expected)) return refuse('secret');
    const body = await readBody(context.env.incoming, largestBody);
    if (body === null) return refuse('size');
    let update: unknown;
    try {
      update = JSON.parse(body);
    } catch {
      return refuse('body');
    }
    const received = await receive(update);
    if (received === 'malformed') return refuse('body');
    return received === 'answered' ? context.body(null) : context.body(null, 503, { 'retry-after': '1' });
  });
  return app;
}

function digest(text: string): Buffer {
  return hash('sha256', text, 'buffer');
}

/**
 * What was sent, or null where it is longer than `largest` bytes. From the events of Node's own stream: by way of a web
 * stream, as Hono's limit reads it, it took as long as all the rest of this door, and by way of its iterator half of that.
 */
function readBody(incoming: IncomingMessage, largest: number): Promise<string | null> {
  return new Promise((resolve) => {
    if (Number(incoming.headers['content-length']) > largest) return resolve(null);
    const parts: Buffer[] = [];
    let length = 0;
    incoming.on('data', (part: Buffer) => {
      length += part.length;
      parts.push(part);
      if (length <= largest) return;
      // Left open where it is too long: a destroyed stream could not be answered.
      incoming.pause();
      resolve(null);
    });
    incoming.on('end', () => resolve(Buffer.concat(parts).toString()));
    // Whoever goes away in the middle has sent no update.
    incoming.on('error', () => resolve(''));
  });
}
