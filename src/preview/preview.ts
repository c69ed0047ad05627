import type { Clock } from '../clock.ts';
import { type BotApi, createBotApi } from './bot-api/bot-api.ts';
import type { NodeRoutes } from './bot-api/routes.ts';
import { createChatRoutes } from './chat-routes.ts';
import { createMovableClock, type MovableClock } from './movable-clock.ts';
import { createPageRoutes } from './page-routes.ts';
import type { PreviewReader } from './preview-state.ts';

/** The whole bot in a browser without a token: what it needs to be told. */
export interface PreviewOptions {
  /** Gives the pace of the preview's own clock. */
  readonly clock: Clock;
  /** IANA zone that the readers' phones are set to; default Asia/Jakarta. */
  readonly timeZone?: string;
}

/** A Bot API on this machine with two readers in it, and the page on which they chat. */
export interface Preview {
  /** For the bot, in place of BOT_TOKEN. */
  readonly token: string;
  /** The preview's time, which the page can move ahead: the whole app must run on it. */
  readonly clock: MovableClock;
  readonly botApi: BotApi;
  /**
   * The page at `/`, what it asks for, and the Bot API at `/bot<token>/…`: to be mounted on the app's own server (by
   * @hono/node-server), whose address is then TELEGRAM_API_ROOT.
   */
  readonly routes: NodeRoutes;
  /** Ends what is kept open: long polls and the pages' event streams. Call it before the server is closed. */
  stop(): Promise<void>;
}

/** Sari's phone speaks Indonesian, Emma's English. */
const people = [
  { id: 1001, firstName: 'Sari', username: 'sari', languageCode: 'id' },
  { id: 1002, firstName: 'Emma', username: 'emma', languageCode: 'en' },
] as const;

/** Builds the preview; nothing listens yet. */
export function createPreview({ clock: base, timeZone = 'Asia/Jakarta' }: PreviewOptions): Preview {
  const clock = createMovableClock(base);
  const botApi = createBotApi({ clock });
  const readers: readonly PreviewReader[] = people.map((person) => ({
    user: botApi.people.person(person),
    languageCode: person.languageCode,
  }));
  const stopped = new AbortController();
  const routes = createPageRoutes();
  routes.route('/preview', createChatRoutes({ botApi, clock, readers, timeZone, stopped: stopped.signal }));
  routes.route('/', botApi.routes);
  return {
    token: botApi.token,
    clock,
    botApi,
    routes,
    stop() {
      stopped.abort();
      return botApi.stop();
    },
  };
}
