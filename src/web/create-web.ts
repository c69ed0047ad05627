import type { AddressInfo } from 'node:net';
import { type ServerType, serve } from '@hono/node-server';
import { Hono } from 'hono';

export interface WebOptions {
  readonly host: string;
  /** 0: any that is free. */
  readonly port: number;
}

/** The one web server of the process. */
export interface Web {
  /** Its address, e.g. `http://127.0.0.1:8080`. Rejects when the port cannot be had. */
  start(): Promise<string>;
  /** Ends it and every connection that is open. */
  stop(): Promise<void>;
}

/** Serves /healthz: 200 as long as the process takes turns. Unstarted. */
export function createWeb({ host, port }: WebOptions): Web {
  const app = new Hono();
  app.get('/healthz', (context) => context.text('ok'));
  let server: ServerType | null = null;
  return {
    start: () =>
      new Promise((resolve, reject) => {
        const started = serve({ fetch: app.fetch, hostname: host, port }, (info) => resolve(urlOf(info)));
        started.once('error', reject);
        server = started;
      }),
    stop: () =>
      new Promise((resolve) => {
        if (!server?.listening) return resolve();
        server.close(() => resolve());
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}

function urlOf({ address, family, port }: AddressInfo): string {
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}
