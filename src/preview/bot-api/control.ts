import { type Context, Hono } from 'hono';
import { z } from 'zod';
import type { BotApi } from './bot-api.ts';
import type { User } from './model.ts';

const statuses = ['creator', 'administrator', 'member', 'restricted', 'left', 'kicked'] as const;
const when = z.enum(['before', 'after']);
const fault = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('too-many-requests'),
    seconds: z.tuple([z.int().min(1), z.int().min(1)]),
  }),
  z.strictObject({ kind: z.literal('server-error'), status: z.literal([500, 502, 503, 504]) }),
  z.strictObject({ kind: z.literal('reset'), when }),
  z.strictObject({ kind: z.literal('silence'), when }),
]);
const faultRule = z.strictObject({
  fault,
  methods: z.array(z.string()).exactOptional(),
  chatId: z.int().exactOptional(),
  probability: z.number().min(0).max(1).exactOptional(),
  times: z.int().min(1).exactOptional(),
});
const person = z.strictObject({
  id: z.int().positive(),
  firstName: z.string().min(1).default('Reader'),
  languageCode: z.string().exactOptional(),
  username: z.string().exactOptional(),
});
const saying = z.strictObject({
  from: z.int(),
  chatId: z.int().exactOptional(),
  text: z.string(),
  replyTo: z.int().exactOptional(),
});
const pressing = z.strictObject({ from: z.int(), chatId: z.int(), messageId: z.int(), data: z.string() });
const standing = z.strictObject({ chatId: z.int(), status: z.enum(statuses) });
const migrating = z.strictObject({ chatId: z.int(), newId: z.int() });
const group = z.strictObject({
  id: z.int().negative(),
  title: z.string(),
  type: z.enum(['group', 'supergroup', 'channel']).exactOptional(),
  botStatus: z.enum(statuses).exactOptional(),
});

/**
 * The local Bot API by remote control, for tests that run it in a process of its own. All under `/control`, JSON in and out:
 *
 *     GET    /ledger?since=<index>   { entries, calls, struck, complaints }
 *     GET    /pending                how many updates the bot has not confirmed
 *     GET    /messages/<chat id>     the messages that are there
 *     POST   /faults                 one rule or a list of them;  DELETE /faults  all of them off
 *     POST   /people                 one person or a list;  POST /groups  one group
 *     POST   /say                    { from, chatId?, text, replyTo? }: as if typed; an unknown person is made up
 *     POST   /press                  { from, chatId, messageId, data } → { queryId }
 *     POST   /status                 { chatId, status }: `kicked` blocks the bot
 *     POST   /migrate                { chatId, newId }
 *     POST   /updates                any update without its number
 */
export function createControlRoutes(api: BotApi): Hono {
  const routes = new Hono();
  const users = new Map<number, User>();
  const userOf = (id: number): User => {
    const user = users.get(id) ?? api.people.person({ id, firstName: `Reader ${id}` });
    users.set(id, user);
    return user;
  };

  routes.get('/ledger', (c) => {
    const { entries, calls, complaints } = api.ledger;
    return c.json({
      entries: entries.slice(Number(c.req.query('since') ?? 0)),
      calls: Object.fromEntries(calls),
      struck: Object.fromEntries(api.faults.struck),
      complaints,
    });
  });
  routes.get('/pending', (c) => c.json({ pending: api.pending().length }));
  routes.get('/messages/:chat', (c) => c.json(api.messages(Number(c.req.param('chat')))));
  routes.delete('/faults', (c) => {
    api.faults.clear();
    return c.json({ ok: true });
  });

  const act = <Body>(path: string, shape: z.ZodType<Body>, does: (body: Body) => unknown) =>
    routes.post(path, (c) => perform(c, shape, does));
  act('/faults', oneOrMore(faultRule), (rules) => {
    for (const rule of rules) api.faults.add(rule);
  });
  act('/people', oneOrMore(person), (all) => {
    for (const each of all) users.set(each.id, api.people.person(each));
  });
  act('/groups', group, (body) => api.people.group(body));
  act('/say', saying, ({ from, chatId = from, text, replyTo }) =>
    api.people.say(userOf(from), chatId, text, replyTo === undefined ? {} : { replyTo }),
  );
  act('/press', pressing, ({ from, chatId, messageId, data }) => ({
    queryId: api.people.press(userOf(from), chatId, messageId, data),
  }));
  act('/status', standing, ({ chatId, status }) => {
    if (chatId > 0) userOf(chatId);
    api.people.setBotStatus(userOf(Math.abs(chatId)), chatId, status);
  });
  act('/migrate', migrating, ({ chatId, newId }) => api.people.migrate(chatId, newId));
  act('/updates', z.record(z.string(), z.unknown()), (happening) => api.people.push(happening));
  return routes;
}

function oneOrMore<T>(shape: z.ZodType<T>) {
  return z.union([z.array(shape), shape.transform((one) => [one])]);
}

async function perform<Body>(c: Context, shape: z.ZodType<Body>, does: (body: Body) => unknown) {
  const parsed = shape.safeParse(await c.req.json().catch(() => null));
  if (!parsed.success) return c.json({ error: z.prettifyError(parsed.error) }, 400);
  try {
    return c.json((does(parsed.data) ?? { ok: true }) as object);
  } catch (error) {
    if (error instanceof RangeError) return c.json({ error: error.message }, 400);
    throw error;
  }
}
