import { once } from 'node:events';
import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { type Context, Hono } from 'hono';
import type { Clock } from '../../clock.ts';
import type { Fault, Faults } from './faults.ts';
import type { Files } from './files.ts';
import type { WritableLedger } from './ledger.ts';
import type { Call } from './methods.ts';
import { type Answer, badRequest, tooManyRequests } from './model.ts';
import { readRequest } from './request.ts';

/** Routes that need Node's own request and response at hand, for breaking a connection. */
export type NodeRoutes = Hono<{ Bindings: HttpBindings }>;

/** What the HTTP side needs. */
export interface RouteDependencies {
  readonly token: string;
  readonly call: (call: Call) => Promise<Answer>;
  readonly faults: Faults;
  readonly files: Files;
  readonly ledger: WritableLedger;
  readonly clock: Clock;
}

/** The Bot API over HTTP: token, parameters and faults; what the methods do is not decided here. */
export function createBotApiRoutes(dependencies: RouteDependencies): NodeRoutes {
  const { token, call, faults, files, ledger, clock } = dependencies;
  const routes: NodeRoutes = new Hono();

  routes.all('/:bot{bot[^/]+}/:method', async (c) => {
    const refusal = checkToken(c.req.param('bot').slice(3), token);
    if (refusal) return c.json(refusal, refusal.error_code);
    const read = await readRequest(c.req.raw);
    if (read.kind === 'unreadable') return c.json(badRequest(read.why), 400);
    const method = c.req.param('method');
    const { parameters } = read;
    const fault = faults.strike(method, parameters.chat_id);
    if (fault && !isAfter(fault)) {
      const struck = await strike(c, fault);
      if (struck instanceof Response) return struck;
      ledger.count(method, struck.error_code);
      return c.json(struck, struck.error_code);
    }
    const answer = await call({ method, parameters, at: clock.now(), gone: goneOf(c), answered: !fault });
    if (fault) {
      await strike(c, fault);
      return RESPONSE_ALREADY_SENT;
    }
    return answer.ok ? c.json(answer) : c.json(answer, answer.error_code as 400);
  });

  routes.get('/file/:bot{bot[^/]+}/documents/:id', (c) => {
    const refusal = checkToken(c.req.param('bot').slice(3), token);
    const file = refusal ? null : files.find(c.req.param('id'));
    return file ? c.body(file.content, 200, { 'content-type': file.type }) : c.notFound();
  });

  routes.notFound((c) => c.json({ ok: false, error_code: 404, description: 'Not Found' }, 404));
  return routes;
}

/** Telegram's 401 for a token that could be one, 404 for what is none. */
function checkToken(given: string, token: string) {
  if (given === token) return null;
  return /^\d+:[\w-]+$/.test(given)
    ? ({ ok: false, error_code: 401, description: 'Unauthorized' } as const)
    : ({ ok: false, error_code: 404, description: 'Not Found' } as const);
}

function isAfter(fault: Fault): boolean {
  return 'when' in fault && fault.when === 'after';
}

/** Lets the fault happen: an answer in place of the method's, or a connection that broke or stayed silent until it was given up. */
async function strike(c: Context<{ Bindings: HttpBindings }>, fault: Fault) {
  if (fault.kind === 'too-many-requests') {
    return { ...tooManyRequests(fault.seconds[0]), error_code: 429 as const };
  }
  if (fault.kind === 'server-error') {
    return { ok: false, error_code: fault.status, description: 'Internal Server Error' } as const;
  }
  const { socket } = c.env.incoming;
  if (fault.kind === 'reset') socket.resetAndDestroy();
  else if (!socket.destroyed) await once(socket, 'close');
  return RESPONSE_ALREADY_SENT;
}

/** Aborted when the caller hangs up. */
function goneOf(c: Context<{ Bindings: HttpBindings }>): AbortSignal {
  const gone = new AbortController();
  c.env.outgoing.once('close', () => gone.abort());
  return gone.signal;
}
