import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import type { NetworkRules } from '../../src/newsroom/pages/guarded-fetch.ts';

/** What a site answers: a status (default 200), headers and a body. */
export interface SiteAnswer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/** A page's answer, or a function that writes to the response itself; undefined: 404. */
export type SitePage =
  | SiteAnswer
  | ((request: IncomingMessage, response: ServerResponse) => SiteAnswer | undefined);

/** A web site on a free port of 127.0.0.1, by path; ends with the test. `asked`: the paths of all requests so far. */
export async function startSite(pages: Record<string, SitePage>) {
  const asked: string[] = [];
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    requests.push(request);
    const page = pages[request.url ?? ''] ?? { status: 404 };
    const answer = typeof page === 'function' ? page(request, response) : page;
    if (!answer) return;
    response.writeHead(answer.status ?? 200, { 'content-type': 'text/html', ...answer.headers });
    response.end(answer.body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { origin: `http://127.0.0.1:${port}`, port, pages, asked, requests };
}

/** Rules under which every name is 127.0.0.1, and that may be reached. */
export const onlyLoopback: NetworkRules = {
  resolve: async () => [{ address: '127.0.0.1', family: 4 }],
  isAllowed: (address) => address === '127.0.0.1',
};
