import { type Context, Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { z } from 'zod';
import type { NodeRoutes } from './bot-api/routes.ts';
import { nextTimeOfDay } from './next-time-of-day.ts';
import { type PreviewReader, readState, type StateDependencies } from './preview-state.ts';

const saying = z.strictObject({ text: z.string().min(1).max(4096), replyTo: z.int().optional() });
const pressing = z.strictObject({ messageId: z.int(), data: z.string() });
const blocking = z.strictObject({ blocked: z.boolean() });
const moving = z.union([
  z.strictObject({ minutes: z.int().min(1).max(527_040) }), // a year of them
  z.strictObject({ timeOfDay: z.iso.time({ precision: -1 }) }),
  z.strictObject({ nextMinute: z.literal(true) }),
]);

/** What the page needs besides its state. */
export interface ChatRouteDependencies extends StateDependencies {
  /** Aborted when the app stops: open event streams end. */
  readonly stopped: AbortSignal;
}

/**
 * What the page asks for: `GET events` (server-sent events: `state` whole, then each announcement, `clock` after a
 * move), `POST chats/<reader>/messages | presses | block`, `POST clock`, `GET files/<id>`. Bodies are JSON, which keeps
 * other sites' forms out.
 */
export function createChatRoutes(dependencies: ChatRouteDependencies): NodeRoutes {
  const { botApi, clock, readers, timeZone, stopped } = dependencies;
  const routes: NodeRoutes = new Hono();
  const { people } = botApi;

  routes.get('/events', (c) =>
    streamSSE(c, async (stream) => {
      const send = (event: string, data: unknown) =>
        void stream.writeSSE({ event, data: JSON.stringify(data) });
      const sendState = () => send('state', readState(dependencies));
      sendState();
      const endings = [
        botApi.listen((event) => {
          if (event.kind === 'profile') sendState();
          else if (event.kind === 'confirmed') return;
          else if (readers.some(({ user }) => user.id === event.chatId)) send('chat', event);
        }),
        clock.onMove((now) => send('clock', { now })),
      ];
      await new Promise<void>((resolve) => {
        stream.onAbort(resolve);
        if (stopped.aborted) resolve();
        stopped.addEventListener('abort', () => resolve(), { once: true });
      });
      for (const end of endings) end();
    }),
  );

  const chat = <Body>(
    path: string,
    shape: z.ZodType<Body>,
    act: (reader: PreviewReader, body: Body) => unknown,
  ) =>
    routes.post(`/chats/:id/${path}`, async (c) => {
      const reader = readers.find(({ user }) => String(user.id) === c.req.param('id'));
      if (!reader) return c.json({ error: 'there is no such reader' }, 404);
      return answer(c, shape, (body) => act(reader, body));
    });

  chat('messages', saying, ({ user }, { text, replyTo }) =>
    people.say(user, user.id, text, replyTo === undefined ? {} : { replyTo }),
  );
  chat('presses', pressing, ({ user }, { messageId, data }) => ({
    queryId: people.press(user, user.id, messageId, data),
  }));
  chat('block', blocking, ({ user }, { blocked }) => {
    people.setBotStatus(user, user.id, blocked ? 'kicked' : 'member');
    return { blocked };
  });

  routes.post('/clock', (c) =>
    answer(c, moving, (move) => {
      if ('minutes' in move) clock.moveBy(move.minutes * 60_000);
      else if ('nextMinute' in move) clock.moveBy(60_000 - (clock.now() % 60_000));
      else clock.moveTo(nextTimeOfDay(clock.now(), move.timeOfDay, timeZone));
      return { now: clock.now() };
    }),
  );

  routes.get('/files/:id', (c) => {
    const file = botApi.files.find(c.req.param('id'));
    if (!file) return c.notFound();
    return c.body(file.content, 200, {
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      'x-content-type-options': 'nosniff',
    });
  });

  return routes;
}

/** Reads the body in its shape and answers with what came of it; 400 with the reason where that could not be. */
async function answer<Body>(c: Context, shape: z.ZodType<Body>, act: (body: Body) => unknown) {
  if (!c.req.header('content-type')?.includes('application/json')) {
    return c.json({ error: 'expected content-type application/json' }, 415);
  }
  const parsed = shape.safeParse(await c.req.json().catch(() => null));
  if (!parsed.success) return c.json({ error: z.prettifyError(parsed.error) }, 400);
  try {
    return c.json(act(parsed.data) as object);
  } catch (error) {
    if (error instanceof RangeError) return c.json({ error: error.message }, 400);
    throw error;
  }
}
