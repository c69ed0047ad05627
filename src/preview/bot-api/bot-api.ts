import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer, type ServerType } from '@hono/node-server';
import { Hono } from 'hono';
import type { Clock } from '../../clock.ts';
import { type Announcer, createAnnouncer } from './announcer.ts';
import { createCallbacks } from './callbacks.ts';
import { createChats } from './chats.ts';
import { createFaults, type Faults } from './faults.ts';
import { createFiles, type Files } from './files.ts';
import { createFloodGate, type FloodRules, telegramsFloodRules } from './flood.ts';
import { createLedger, type Ledger } from './ledger.ts';
import { createMethods } from './methods.ts';
import type { Message, Update, User } from './model.ts';
import { createPeople, type People } from './people.ts';
import { createProfile, type Profile } from './profile.ts';
import { createRandom } from './random.ts';
import { createBotApiRoutes, type NodeRoutes } from './routes.ts';
import { createUpdateQueue } from './update-queue.ts';
import { createWebhook } from './webhook.ts';

/** What a local Bot API is made of; all but the clock may be left out. */
export interface BotApiOptions {
  /** Dates messages, counts the flood rules and ends long polls. */
  readonly clock: Clock;
  /** The one token that is right; default `1000000001:local-bot-api`. */
  readonly token?: string;
  /** Default `RingkasBot`. */
  readonly username?: string;
  /** The name that @BotFather was told; default `Ringkas`. */
  readonly name?: string;
  /** Default true: a parameter that Telegram would silently ignore is a 400 that names it. */
  readonly strict?: boolean;
  /** What differs from Telegram's own pace. */
  readonly flood?: Partial<FloodRules>;
  /** What the chance of faults is drawn from, so that a run can be repeated; default 1. */
  readonly seed?: number;
  /** Default false: the bot may only write to people who wrote first. true: to any positive chat id. */
  readonly openToAll?: boolean;
}

/** A Bot API of our own on this machine: as strict as Telegram, with the people's side and faults at hand. */
export interface BotApi {
  readonly token: string;
  readonly bot: User;
  readonly people: People;
  readonly faults: Faults;
  readonly ledger: Ledger;
  readonly profile: Profile;
  readonly files: Files;
  /** Everything that people see, as it happens, and what goes on behind it. */
  readonly listen: Announcer['listen'];
  /** The messages of a chat that are still there, oldest first; none for an unknown chat. */
  messages(chatId: number): readonly Message[];
  /** Updates that the bot has not confirmed. */
  pending(): readonly Update[];
  /** `/bot<token>/<method>` and `/file/bot<token>/<path>`, to be served by @hono/node-server. */
  readonly routes: NodeRoutes;
  /** Serves `routes` alone, on 127.0.0.1 and a free port by default; resolves to the address without a slash at its end. */
  start(port?: number): Promise<string>;
  /** Ends polls, webhook and server; connections that a fault keeps open are cut. */
  stop(): Promise<void>;
}

/** Builds the local Bot API, unstarted: `start` serves it, or mount its `routes`. */
export function createBotApi(options: BotApiOptions): BotApi {
  const { clock, token = '1000000001:local-bot-api', strict = true, openToAll = false } = options;
  const { username = 'RingkasBot', name = 'Ringkas', seed = 1 } = options;
  const bot: User = { id: Number.parseInt(token, 10), is_bot: true, first_name: name, username };

  const announcer = createAnnouncer();
  const chats = createChats({ openToAll });
  const files = createFiles();
  const ledger = createLedger();
  const profile = createProfile(name);
  const callbacks = createCallbacks({ announcer });
  const flood = createFloodGate({ ...telegramsFloodRules, ...options.flood });
  const queue = createUpdateQueue({
    clock,
    firstId: 700_000_001,
    onConfirm: (pending) => announcer.announce({ kind: 'confirmed', pending }),
  });
  const webhook = createWebhook({ clock, queue });
  const faults = createFaults(createRandom(seed));
  const call = createMethods({
    bot,
    chats,
    files,
    flood,
    callbacks,
    profile,
    queue,
    webhook,
    announcer,
    ledger,
    strict,
  });
  const routes = createBotApiRoutes({ token, call, faults, files, ledger, clock });
  let server: ServerType | null = null;

  return {
    token,
    bot,
    faults,
    ledger,
    profile,
    files,
    routes,
    people: createPeople({ bot, chats, callbacks, queue, announcer, clock }),
    listen: announcer.listen,
    messages: (chatId) => [...(chats.all.get(chatId)?.messages.values() ?? [])],
    pending: () => queue.pending,
    async start(port = 0) {
      server = createAdaptorServer({ fetch: new Hono().route('/', routes).fetch });
      server.listen(port, '127.0.0.1');
      await once(server, 'listening');
      return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    },
    async stop() {
      queue.stop();
      webhook.stop();
      if (!server) return;
      const closed = once(server, 'close');
      server.close();
      if ('closeAllConnections' in server) server.closeAllConnections();
      await closed;
      server = null;
    },
  };
}
