import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { createBot } from '../../src/bot/create-bot.ts';
import { createTurns } from '../../src/bot/turns.ts';
import type { WebhookStore } from '../../src/bot/webhook-store.ts';
import type { Reply } from '../../src/chat/incoming.ts';
import { steadyClock, systemClock } from '../../src/clock.ts';
import { createLog } from '../../src/log.ts';
import { createApi } from '../../src/telegram/api.ts';
import { createSender } from '../../src/telegram/create-sender.ts';
import { createWeb } from '../../src/web/create-web.ts';
import { createWebhookRoutes } from '../../src/web/webhook-routes.ts';
import { memorySeenUpdates } from '../harness/seen-updates.ts';
import { startTelegram, type Telegram } from '../harness/telegram.ts';

const texts = { name: 'R', description: 'R', shortDescription: 'R', commands: [] };
const profile = { default: 'id', id: texts, en: texts } as const;

let telegram: Telegram;
let told: string | null;
let lines: string[];
let respond: (text: string) => Promise<readonly Reply[]>;
const calls = (name: string) => telegram.api.ledger.calls.get(`${name} 200`) ?? 0;
const says = (html: string): Reply[] => [{ kind: 'send', message: { html } }];

beforeEach(async () => {
  // It brings again at once what was not taken.
  telegram = await startTelegram({
    clock: { ...systemClock, wait: (_, signal) => systemClock.wait(5, signal) },
  });
  told = null;
  lines = [];
  respond = async (text) => says(`echo ${text}`);
});
afterEach(() => telegram.stop());

/** A bot behind its webhook on a server of its own, as main.ts puts it together. */
async function startBot({ secret = 'the-secret-of-this-hook', port = 0 } = {}) {
  const store: WebhookStore = {
    secret: async (made) => made,
    told: async () => told,
    noteTold: async (now) => {
      told = now;
    },
  };
  const log = createLog({ level: 'info', destination: { write: (line) => void lines.push(line) } });
  const api = createApi({ token: telegram.token, root: telegram.root });
  const sender = createSender({ api, clock: steadyClock, ratePerSecond: 1000 });
  const web = createWeb({ host: '127.0.0.1', port });
  const address = await web.start();
  const bot = createBot({
    ...{ api, sender, log, profile, steadyClock, clock: systemClock },
    turns: createTurns({
      ...{ seenUpdates: memorySeenUpdates(), owner: 'me', mostWaiting: 5, clock: systemClock, log },
    }),
    webhook: { url: `${address}/hook`, secret, store },
    respond: ({ body }) => respond(body.kind === 'text' ? body.text : ''),
    onMigration: async () => {},
    phrases: { slowDown: () => ({ html: '-' }), apology: () => ({ html: '-' }) },
  });
  web.open([
    createWebhookRoutes({ path: '/hook', secret, receive: bot.receive, onRefused: () => bot.doubtWebhook() }),
  ]);
  const ended = bot.run();
  const stop = async () => {
    bot.stop();
    await ended;
    await sender.stop();
    await web.stop();
  };
  onTestFinished(stop);
  return { bot, ended, stop, port: Number(new URL(address).port) };
}

describe('updates that are brought', () => {
  test('are answered one after the other, and confirmed when they are', async () => {
    await startBot();
    const sari = telegram.person();
    expect((await sari.asks('satu')).text).toBe('echo satu');
    expect((await sari.asks('dua')).text).toBe('echo dua');
    await telegram.untilIdle();
  });

  test('are confirmed only when they are answered', async () => {
    let release = () => {};
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    respond = async () => {
      await gate;
      return says('late');
    };
    await startBot();
    const sari = telegram.person();
    sari.says('halo');
    await vi.waitUntil(() => calls('setWebhook') === 1);
    expect(telegram.api.pending()).toHaveLength(1);
    release();
    expect((await sari.hears()).text).toBe('late');
    await telegram.untilIdle();
  });

  test('come again after a stop, and the webhook stays', async () => {
    const first = await startBot();
    const sari = telegram.person();
    await sari.asks('satu');
    await first.stop();
    sari.says('dua');
    await startBot({ port: first.port });
    expect((await sari.hears()).text).toBe('echo dua');
    expect(calls('deleteWebhook')).toBe(0);
  });
});

describe('Telegram is told of the webhook', () => {
  const isTold = () => vi.waitUntil(() => told !== null);

  test('once, and not again while nothing differs', async () => {
    const first = await startBot();
    await isTold();
    await first.stop();
    const second = await startBot({ port: first.port });
    await vi.waitUntil(() => calls('getWebhookInfo') === 2);
    await second.stop();
    expect(calls('setWebhook')).toBe(1);
  });

  test('again when the secret is another, which Telegram does not show', async () => {
    const first = await startBot();
    await isTold();
    await first.stop();
    await startBot({ port: first.port, secret: 'another-secret-of-this-hook' });
    await vi.waitUntil(() => calls('setWebhook') === 2);
    const sari = telegram.person();
    expect((await sari.asks('halo')).text).toBe('echo halo');
  });

  test('again when it comes with a secret that somebody else has told it', async () => {
    await startBot();
    await isTold();
    const api = createApi({ token: telegram.token, root: telegram.root });
    const info = await api.call('getWebhookInfo', {});
    const { url, allowed_updates } = (info.kind === 'ok' ? info.result : {}) as Record<string, unknown>;
    await api.call('setWebhook', { url, allowed_updates, max_connections: 100, secret_token: 'foreign' });
    const sari = telegram.person();
    expect((await sari.asks('halo')).text).toBe('echo halo');
    expect(calls('setWebhook')).toBe(3);
  });

  test('as soon as it can be reached', async () => {
    telegram.api.faults.add({
      ...{ fault: { kind: 'too-many-requests', seconds: [1, 1] }, methods: ['setWebhook'], times: 1 },
    });
    await startBot();
    expect((await telegram.person().asks('halo')).text).toBe('echo halo');
    expect(lines.join('')).toContain('WEBHOOK_URL could not be told to Telegram: trying again');
    expect(lines.join('')).not.toContain('the-secret-of-this-hook');
  });
});
