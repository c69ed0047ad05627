import { systemClock } from '../../../src/clock.ts';
import { type BotApi, type BotApiOptions, createBotApi } from '../../../src/preview/bot-api/bot-api.ts';
import type { Message, User } from '../../../src/preview/bot-api/model.ts';

/** A local Bot API that listens, and a way to call it as a bot would. */
export interface Served {
  readonly api: BotApi;
  readonly root: string;
  /** POSTs JSON; the answer as it came, with its HTTP status. */
  call(method: string, parameters?: object): Promise<Reply>;
  /** The result of a call that must succeed. */
  ok<T = Message>(method: string, parameters?: object): Promise<T>;
  /** Sari, who has written to the bot. */
  readonly sari: User;
}

export interface Reply {
  readonly status: number;
  readonly ok: boolean;
  readonly result?: unknown;
  readonly error_code?: number;
  readonly description?: string;
  readonly parameters?: { readonly retry_after?: number; readonly migrate_to_chat_id?: number };
}

export async function serveBotApi(options: Partial<BotApiOptions> = {}): Promise<Served> {
  const api = createBotApi({
    clock: systemClock,
    flood: { privateBurst: 1000, perSecond: 1000 },
    ...options,
  });
  const root = await api.start();
  const sari = api.people.person({ id: 7, firstName: 'Sari', languageCode: 'id' });
  api.people.say(sari, sari.id, '/start');
  async function call(method: string, parameters: object = {}): Promise<Reply> {
    const response = await fetch(`${root}/bot${api.token}/${method}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(parameters),
    });
    return { status: response.status, ...((await response.json()) as Omit<Reply, 'status'>) };
  }
  return {
    api,
    root,
    sari,
    call,
    async ok<T>(method: string, parameters?: object) {
      const reply = await call(method, parameters);
      if (!reply.ok) throw new Error(`${method}: ${reply.description}`);
      return reply.result as T;
    },
  };
}
