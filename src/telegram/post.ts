import http from 'node:http';
import https from 'node:https';
import { urlToHttpOptions } from 'node:url';

/** What came back from a post. */
export interface Posted {
  readonly status: number;
  readonly statusText: string;
  readonly text: string;
}

export interface PostOptions {
  readonly timeoutMs: number;
  readonly signal: AbortSignal | undefined;
}

/** No answer within the time that was given. */
export class PostTimeout extends Error {
  override readonly name = 'PostTimeout';
}

/** An idle connection is let go before most servers do, so that no call meets one that is just being closed. */
const idleMs = 30_000;

/**
 * Posts JSON to paths below one address, over connections that are kept: Node's own client, since a call is most of what an
 * answered update costs, and what wraps it (node-fetch under Telegraf, fetch) costs as much again. Rejects with Node's
 * error where no whole answer came, with {@link PostTimeout}, or with the reason of `signal`.
 */
export function createPost(root: string) {
  const url = new URL(root);
  const { Agent, request } = url.protocol === 'https:' ? https : http;
  const { hostname, port, auth } = urlToHttpOptions(url);
  const common = {
    ...{ method: 'POST', hostname, ...(port && { port }), ...(auth && { auth }) },
    agent: new Agent({ keepAlive: true, timeout: idleMs }),
  };

  return (path: string, payload: unknown, { timeoutMs, signal }: PostOptions): Promise<Posted> =>
    new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      const body = JSON.stringify(payload);
      const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
      const call = request({ ...common, path: url.pathname + path, headers }, (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (part) => {
          text += part;
        });
        response.on('error', fail);
        response.on('end', () => {
          settle();
          resolve({ status: response.statusCode ?? 0, statusText: response.statusMessage ?? '', text });
        });
      });
      const timer = setTimeout(() => call.destroy(new PostTimeout()), timeoutMs);
      const give = () => call.destroy(signal?.reason);
      const settle = () => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', give);
      };
      function fail(error: unknown) {
        settle();
        reject(error);
      }
      signal?.addEventListener('abort', give);
      call.on('error', fail);
      call.end(body);
    });
}
