import { Telegraf } from 'telegraf';
import type { Update, UserFromGetMe } from 'telegraf/types';
import type { Clock } from '../clock.ts';
import { allowedUpdates } from './allowed-updates.ts';
import { type ConversationOptions, createConversation } from './conversation.ts';
import { createPolling } from './polling.ts';
import { type Profile, updateProfile } from './profile.ts';
import { toIncoming } from './to-incoming.ts';
import { createWebhook, type Received, type WebhookPlace } from './webhook.ts';

export interface BotOptions extends ConversationOptions {
  /** A clock that does not jump, for pauses. */
  readonly steadyClock: Clock;
  readonly profile: Profile;
  /** Where updates are brought; null: they are fetched by long polling. */
  readonly webhook: WebhookPlace | null;
  /** Told the bot's user name once Telegram has said it. */
  readonly onReady?: (username: string) => void;
  /** Told of each update that comes, also of one that comes again. */
  readonly onUpdate?: (kind: UpdateKind) => void;
  /** For the jitter of the pauses. Default Math.random. */
  readonly random?: () => number;
}

/** What Telegram calls it; `other`: nothing that we asked for. */
export type UpdateKind = (typeof allowedUpdates)[number] | 'other';

/** Why the bot ended. */
export type BotEnd =
  | { readonly kind: 'stopped' }
  /** Telegram does not know the token: somebody has to look. */
  | { readonly kind: 'token-refused'; readonly description: string };

/** The bot as a whole: it hears by long polling or is brought updates, and answers through the sender. */
export interface Bot {
  /** Starts, waiting for Telegram as long as it takes; resolves when it has ended, with everything in hand dealt with. */
  run(): Promise<BotEnd>;
  /** Takes an update that Telegram brought; `later` unless the bot runs and has a webhook. */
  receive(update: unknown): Promise<Received>;
  /** Somebody came to the webhook with another secret. */
  doubtWebhook(): void;
  /** Takes no more updates; `run` resolves when those in hand are dealt with. */
  stop(): void;
}

const firstRetryMs = 500;
const longestRetryMs = 30_000;

/** The bot over Telegraf; unstarted. */
export function createBot(options: BotOptions): Bot {
  const { api, log, steadyClock, profile, onReady, random = Math.random } = options;
  const converse = createConversation(options);
  const stopping = new AbortController();
  let intake: Intake | null = null;

  /** Who we are, or that Telegram does not know us; null when stopped while waiting. */
  async function getMe(): Promise<UserFromGetMe | Extract<BotEnd, { kind: 'token-refused' }> | null> {
    for (let failures = 0; !stopping.signal.aborted; failures += 1) {
      const answer = await api.call('getMe', {}, { signal: stopping.signal });
      if (answer.kind === 'ok') {
        const me = answer.result as UserFromGetMe | null;
        if (Number.isSafeInteger(me?.id) && me?.username) return me;
      } else if (answer.kind === 'refused' && (answer.code === 401 || answer.code === 404))
        return { kind: 'token-refused', description: `${answer.code} ${answer.description}` };
      if (stopping.signal.aborted) return null;
      const description =
        answer.kind === 'ok' ? 'getMe: expected a bot with a user name' : answer.description;
      if (failures === 0) log.warn({ description }, 'Telegram cannot be reached: waiting for it');
      const waitMs = Math.min(longestRetryMs, firstRetryMs * 2 ** Math.min(failures, 10));
      await steadyClock.wait(waitMs * (0.5 + random() / 2), stopping.signal);
    }
    return null;
  }

  const unanswered = new Set<number>();
  function createTelegraf(me: UserFromGetMe) {
    // Without a token: nothing may go out past the sender and its pace. A handler may wait for that pace as long as
    // it must: nothing is gained by taking it for lost.
    const telegraf = new Telegraf('', { handlerTimeout: Number.POSITIVE_INFINITY });
    telegraf.botInfo = me;
    telegraf.use(async ({ update }) => {
      options.onUpdate?.(allowedUpdates.find((kind) => kind in update) ?? 'other');
      const answered = await converse(toIncoming(update, me), update.update_id);
      if (!answered) unanswered.add(update.update_id);
    });
    telegraf.catch((error, { update }) => {
      log.error({ err: error, updateId: update.update_id }, 'An update could not be handled');
    });
    return telegraf;
  }

  /** Deals with updates as they come until stopped. */
  function createIntake(telegraf: Telegraf): Intake {
    const common = {
      api,
      clock: steadyClock,
      log,
      handle: async (update: unknown, updateId: number) => {
        await telegraf.handleUpdate(update as Update);
        return !unanswered.delete(updateId);
      },
    };
    if (!options.webhook) return createPolling({ ...common, random });
    const webhook = createWebhook({ ...common, ...options.webhook });
    return {
      ...webhook,
      run: async () => {
        await webhook.run();
        return { kind: 'stopped' };
      },
    };
  }

  return {
    async run() {
      const me = await getMe();
      if (me === null || stopping.signal.aborted) return { kind: 'stopped' };
      if ('kind' in me) return me;
      const profileUpdate = updateProfile({ api, clock: steadyClock, log, profile, signal: stopping.signal });
      intake = createIntake(createTelegraf(me));
      onReady?.(me.username);
      const end = await intake.run();
      stopping.abort();
      await options.turns.stop();
      await profileUpdate;
      return end;
    },
    receive: async (update) => (await intake?.receive?.(update)) ?? 'later',
    doubtWebhook: () => intake?.doubt?.(),
    stop() {
      stopping.abort();
      intake?.stop();
      void options.turns.stop();
    },
  };
}

/** One way of getting updates. */
interface Intake {
  run(): Promise<BotEnd>;
  stop(): void;
  receive?(update: unknown): Promise<Received>;
  doubt?(): void;
}
