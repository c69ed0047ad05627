import type { AddressInfo } from 'node:net';
import { type HttpBindings, type ServerType, serve } from '@hono/node-server';
import { Hono } from 'hono';

/** Routes that a part of the app wants served, for @hono/node-server. */
export type Routes = Hono<{ Bindings: HttpBindings }>;

export interface WebOptions {
  readonly host: string;
  /** 0: any that is free. */
  readonly port: number;
}

/** The one web server of the process. */
export interface Web {
  /** Its address, e.g. `http://127.0.0.1:8080`. @throws WebError when the port cannot be had. */
  start(): Promise<string>;
  /** Serves these too from now on, the first that knows an address; until then all but /healthz is answered 503. */
  open(routes: readonly Routes[]): void;
  /** Takes no new connection, and ends those that are open when their answers are sent. */
  stop(): Promise<void>;
}

/** The port that HOST and PORT name cannot be listened on. */
export class WebError extends Error {
  override readonly name = 'WebError';
  readonly code = 'web-port';
  constructor(host: string, port: number, cause: Error) {
    super(`HOST and PORT: expected to listen on ${host}, port ${port}, got: ${cause.message}`, { cause });
  }
}

const lastAnswersMs = 250;

/** Serves /healthz: 200 as long as the process takes turns. Unstarted. */
export function createWeb({ host, port }: WebOptions): Web {
  let app = withHealth();
  app.all('*', (context) => context.text('starting', 503, { 'retry-after': '1' }));
  let server: ServerType | null = null;
  return {
    start: () =>
      new Promise((resolve, reject) => {
        const started = serve(
          { fetch: (...request) => app.fetch(...request), hostname: host, port },
          (info) => resolve(urlOf(info)),
        );
        started.once('error', (error) => reject(new WebError(host, port, error)));
        server = started;
      }),
    open: (routes) => {
      app = withHealth();
      for (const part of routes) app.route('/', part);
    },
    stop: () =>
      new Promise((resolve) => {
        if (!server?.listening) return resolve();
        const ending = server;
        // Answers that are on their way out are let out; whoever only listens is not waited for.
        const timer = setTimeout(() => {
          if ('closeAllConnections' in ending) ending.closeAllConnections();
        }, lastAnswersMs);
        ending.close(() => {
          clearTimeout(timer);
          resolve();
        });
      }),
  };
}

function withHealth(): Routes {
  const app: Routes = new Hono();
  app.get('/healthz', (context) => context.text('ok'));
  return app;
}

function urlOf({ address, family, port }: AddressInfo): string {
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}
