import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Hono } from 'hono';
import type { NodeRoutes } from './bot-api/routes.ts';

const folder = join(import.meta.dirname, 'page');

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
};

/** The page may load nothing but its own files and talk to nobody but this server. */
const headers = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-cache',
};

/** The chat page's own files: `/`, and `/page/<file>` read from disk each time, so that an edit shows on reload. */
export function createPageRoutes(): NodeRoutes {
  const routes: NodeRoutes = new Hono();

  async function file(name: string): Promise<Response | null> {
    const type = /^[a-z][a-z-]*\.([a-z]+)$/.exec(name)?.[1];
    const contentType = type && types[type];
    if (!contentType) return null;
    try {
      return new Response(await readFile(join(folder, name)), {
        headers: { ...headers, 'content-type': contentType },
      });
    } catch {
      return null;
    }
  }

  routes.get('/', async (c) => (await file('index.html')) ?? c.notFound());
  routes.get('/page/:name', async (c) => (await file(c.req.param('name'))) ?? c.notFound());
  return routes;
}
