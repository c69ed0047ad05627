import type { Clock } from '../../clock.ts';
import { type Answer, badRequest, done, type Update } from './model.ts';
import type { UpdateQueue } from './update-queue.ts';

/** What setWebhook was given. */
export interface WebhookRequest {
  readonly url: string;
  readonly ip_address?: string;
  readonly max_connections?: number;
  readonly allowed_updates?: readonly string[];
  readonly drop_pending_updates?: boolean;
  readonly secret_token?: string;
}

/** Brings updates to the bot's webhook: those of one chat one after another, chats beside each other. */
export interface Webhook {
  readonly isSet: boolean;
  /** An empty `url` removes it. http:// is taken, as a local Bot API server does. */
  set(request: WebhookRequest): Answer;
  info(): object;
  stop(): void;
}

const firstRetryMs = 1000;
const longestRetryMs = 60_000;

export function createWebhook({ clock, queue }: { clock: Clock; queue: UpdateQueue }): Webhook {
  let current: { readonly request: WebhookRequest; readonly ended: AbortController } | null = null;
  let lastError: { date: number; message: string } | null = null;
  let chains = new Map<number, Promise<void>>();
  let running = 0;
  let free: (() => void)[] = [];

  async function deliver(update: Update, { request, ended }: NonNullable<typeof current>) {
    for (let waitMs = firstRetryMs; !ended.signal.aborted; waitMs = Math.min(waitMs * 2, longestRetryMs)) {
      if (running >= (request.max_connections ?? 40))
        await new Promise<void>((resolve) => free.push(resolve));
      if (ended.signal.aborted) return;
      running++;
      const failure = await post(update, request, ended.signal);
      running--;
      free.shift()?.();
      if (failure === null) return queue.confirm(update.update_id);
      lastError = { date: Math.floor(clock.now() / 1000), message: failure };
      await clock.wait(waitMs, ended.signal);
    }
  }

  function enqueue(update: Update) {
    if (!current) return;
    const chat = chatOf(update);
    const here = current;
    const chain = (chains.get(chat) ?? Promise.resolve()).then(() => deliver(update, here));
    chains.set(chat, chain);
    void chain.then(() => {
      if (chains.get(chat) === chain) chains.delete(chat);
    });
  }

  function end() {
    current?.ended.abort();
    current = null;
    queue.onPush = null;
    chains = new Map();
    for (const resolve of free) resolve();
    free = [];
  }

  return {
    get isSet() {
      return current !== null;
    },
    set(request) {
      if (request.drop_pending_updates) queue.clear();
      if (request.url === '') {
        end();
        return done();
      }
      if (!URL.canParse(request.url) || !/^https?:/.test(request.url)) {
        return badRequest('bad webhook: an HTTPS URL must be provided for webhook');
      }
      const { secret_token: secret, max_connections: connections, allowed_updates: allowed } = request;
      if (secret !== undefined && !/^[A-Za-z0-9_-]{1,256}$/.test(secret)) {
        return badRequest('secret token contains unallowed characters');
      }
      if (connections !== undefined && (connections < 1 || connections > 100)) {
        return badRequest(`max_connections: expected 1 to 100, got ${connections}`);
      }
      end();
      lastError = null;
      if (allowed) queue.allowed = allowed.length > 0 ? allowed : null;
      current = { request, ended: new AbortController() };
      queue.onPush = enqueue;
      for (const update of queue.pending) enqueue(update);
      return done();
    },
    info: () => ({
      url: current?.request.url ?? '',
      has_custom_certificate: false,
      pending_update_count: queue.pending.length,
      ...(current && { max_connections: current.request.max_connections ?? 40 }),
      ...(current?.request.ip_address && { ip_address: current.request.ip_address }),
      ...(lastError && { last_error_date: lastError.date, last_error_message: lastError.message }),
      ...(queue.allowed && { allowed_updates: queue.allowed }),
    }),
    stop: end,
  };
}

/** Why the webhook did not take the update, or null. */
async function post(update: Update, request: WebhookRequest, signal: AbortSignal): Promise<string | null> {
  try {
    const response = await fetch(request.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(request.secret_token && { 'x-telegram-bot-api-secret-token': request.secret_token }),
      },
      body: JSON.stringify(update),
      signal,
    });
    await response.arrayBuffer();
    return response.ok ? null : `Wrong response from the webhook: ${response.status} ${response.statusText}`;
  } catch (error) {
    return `Connection failed: ${error instanceof Error ? error.message : String(error)}`;
  }
}

function chatOf(update: Update): number {
  const query = update.callback_query as { readonly message?: { chat: { id: number } } } | undefined;
  const membership = update.my_chat_member as { readonly chat: { id: number } } | undefined;
  const message = update.message ?? update.edited_message ?? update.channel_post ?? query?.message;
  return message?.chat.id ?? membership?.chat.id ?? 0;
}
