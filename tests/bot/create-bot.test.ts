import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Bot, type BotEnd, createBot } from '../../src/bot/create-bot.ts';
import { createTurns } from '../../src/bot/turns.ts';
import type { Incoming, Reply } from '../../src/chat/incoming.ts';
import { steadyClock, systemClock } from '../../src/clock.ts';
import { createLog } from '../../src/log.ts';
import { createApi } from '../../src/telegram/api.ts';
import { createSender } from '../../src/telegram/create-sender.ts';
import type { Sender } from '../../src/telegram/sender.ts';
import { memorySeenUpdates } from '../harness/seen-updates.ts';
import { startTelegram, type Telegram } from '../harness/telegram.ts';

const texts = {
  name: 'Ringkas',
  description: 'Berita yang ringkas',
  shortDescription: 'Ringkas',
  commands: [{ command: 'bantuan', description: 'Bantuan' }],
};
const profile = { default: 'id', id: texts, en: { ...texts, name: 'Ringkas news' } } as const;

let telegram: Telegram;
/** What the conversation answers in the test at hand. */
let respond: (incoming: Incoming) => Promise<readonly Reply[]>;
let heard: Incoming[];
let lines: string[];
let seen: Set<number>;
let running: { readonly bot: Bot; readonly sender: Sender; readonly ended: Promise<BotEnd> }[];

const says = (html: string): Reply => ({ kind: 'send', message: { html } });

beforeEach(async () => {
  telegram = await startTelegram();
  respond = async ({ body }) => [says(body.kind === 'text' ? `echo ${body.text}` : body.kind)];
  heard = [];
  lines = [];
  seen = new Set();
  running = [];
});

afterEach(async () => {
  for (const { bot, sender } of running) {
    bot.stop();
    await sender.stop();
  }
  await Promise.all(running.map(({ ended }) => ended));
  await telegram.stop();
});

/** A bot on the local Telegram with what the tests say; starts it. */
function startBot({ root = telegram.root, token = telegram.token } = {}) {
  const log = createLog({ level: 'info', destination: { write: (line) => void lines.push(line) } });
  const api = createApi({ token, root });
  const sender = createSender({ api, clock: steadyClock, ratePerSecond: 1000 });
  const bot = createBot({
    api,
    sender,
    turns: createTurns({
      ...{ seenUpdates: memorySeenUpdates(seen), owner: 'me', mostWaiting: 5 },
      ...{ clock: systemClock, log },
    }),
    webhook: null,
    log,
    profile,
    clock: systemClock,
    steadyClock,
    respond: (incoming) => {
      heard.push(incoming);
      return respond(incoming);
    },
    onMigration: async () => {},
    phrases: {
      slowDown: () => ({ html: 'Pelan-pelan &amp; sabar' }),
      apology: () => ({ html: 'Maaf, ada yang rusak' }),
    },
    random: () => 0,
  });
  const started = { bot, sender, ended: bot.run() };
  running.push(started);
  return started;
}

const textsOf = (messages: readonly { readonly text?: string }[]) => messages.map(({ text }) => text);

describe('answers', () => {
  test('a question is answered, and the update confirmed and noted', async () => {
    startBot();
    const sari = telegram.person({ firstName: 'Sari', languageCode: 'id' });
    expect((await sari.asks('halo')).text).toBe('echo halo');
    await telegram.until(
      () => telegram.api.pending().length === 0 || seen.size === 1,
      'the update to be noted',
    );
    expect(heard[0]).toMatchObject({ chatId: sari.chatId, languageCode: 'id', chatKind: 'private' });
  });

  test('a button edits its message and ends its spinner with the toast', async () => {
    respond = async ({ body }) =>
      body.kind === 'button'
        ? [
            { kind: 'edit', message: { html: 'after' } },
            { kind: 'toast', text: 'Selesai', alert: true },
          ]
        : [{ kind: 'send', message: { html: 'before', buttons: [[{ text: 'Go', data: 'go' }]] } }];
    startBot();
    const sari = telegram.person();
    const message = await sari.asks('halo');
    expect(await sari.presses(message, 'Go')).toEqual({ toast: 'Selesai', alert: true });
    expect((await sari.seesEdit(message)).text).toBe('after');
  });

  test('a press is answered once also when nothing is said, and when the conversation breaks', async () => {
    let broken = false;
    respond = async ({ body }) => {
      if (body.kind !== 'button')
        return [{ kind: 'send', message: { html: 'x', buttons: [[{ text: 'Go', data: 'go' }]] } }];
      if (broken) throw new Error('the store is gone');
      return [];
    };
    startBot();
    const sari = telegram.person();
    const message = await sari.asks('halo');
    expect(await sari.presses(message, 'Go')).toEqual({ toast: null, alert: false });
    broken = true;
    expect(await sari.presses(message, 'Go')).toEqual({ toast: 'Maaf, ada yang rusak', alert: true });
    expect(telegram.api.ledger.calls.get('answerCallbackQuery 200')).toBe(2);
  });

  test('an error is logged once, without the words, and the reader hears an apology; then all goes on', async () => {
    respond = async ({ body }) => {
      if (body.kind === 'text' && body.text === 'rahasia') throw new Error('broken');
      return [says('fine')];
    };
    startBot();
    const sari = telegram.person();
    expect((await sari.asks('rahasia')).text).toBe('Maaf, ada yang rusak');
    expect((await sari.asks('lagi')).text).toBe('fine');
    const errors = lines.filter((line) => line.includes('"level":"error"'));
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatch(/"updateId":\d+/);
    expect(lines.join('')).not.toContain('rahasia');
  });

  test('in a group the answer is a reply to the question', async () => {
    startBot();
    const sari = telegram.person();
    const group = telegram.group({ members: [{ user: sari.user }] });
    group.says(sari, 'kopi?');
    const answer = await group.asks(sari, `@${telegram.api.bot.username} siapa?`);
    expect(answer).toMatchObject({ text: 'echo siapa?', reply_to_message: { message_id: 2 } });
  });
});

describe('order', () => {
  test('in one chat one after the other, while another chat is answered', async () => {
    let release = () => {};
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    respond = async ({ body }) => {
      if (body.kind === 'text' && body.text === '1') await gate;
      return [says(body.kind === 'text' ? body.text : '')];
    };
    startBot();
    const sari = telegram.person();
    for (const text of ['1', '2', '3']) sari.says(text);
    expect((await telegram.person().asks('quick')).text).toBe('quick');
    expect(sari.replies()).toEqual([]);
    release();
    await telegram.until(() => sari.replies().length === 3, 'three replies');
    expect(textsOf(sari.replies())).toEqual(['1', '2', '3']);
  });
});

describe('restarts', () => {
  test('what was in hand at the end comes again, what was answered does not', async () => {
    const first = startBot();
    const sari = telegram.person();
    await sari.asks('satu');
    const inHand = Promise.withResolvers<void>();
    respond = () => {
      inHand.resolve();
      return new Promise(() => {});
    };
    sari.says('dua');
    await inHand.promise;
    // As if killed: nothing of the first bot reaches Telegram any more, and a new one starts on the same store.
    first.bot.stop();
    running = [];
    respond = async ({ body }) => [says(body.kind === 'text' ? `again ${body.text}` : '')];
    startBot();
    expect((await sari.hears()).text).toBe('again dua');
    expect(textsOf(sari.replies())).toEqual(['echo satu', 'again dua']);
  });

  test('an update that was noted as answered is not answered again', async () => {
    const sari = telegram.person();
    sari.says('lama');
    seen.add(telegram.api.pending()[0]?.update_id ?? 0);
    startBot();
    await sari.asks('baru');
    expect(textsOf(sari.replies())).toEqual(['echo baru']);
  });

  test('stop lets what is in hand be answered and confirms it', async () => {
    let release = () => {};
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    const inHand = Promise.withResolvers<void>();
    respond = async () => {
      inHand.resolve();
      await gate;
      return [says('late')];
    };
    const { bot, ended } = startBot();
    const sari = telegram.person();
    sari.says('halo');
    await inHand.promise;
    bot.stop();
    release();
    expect(await ended).toEqual({ kind: 'stopped' });
    expect(textsOf(sari.replies())).toEqual(['late']);
    expect(telegram.api.pending()).toEqual([]);
  });
});

describe('the network', () => {
  test('a token that Telegram does not know ends the bot with its words', async () => {
    const { ended } = startBot({ token: '5:wrong' });
    expect(await ended).toEqual({ kind: 'token-refused', description: '401 Unauthorized' });
  });

  test('errors of Telegram at the start and at any later time are waited out', async () => {
    telegram.api.faults.add({ fault: { kind: 'server-error', status: 502 }, methods: ['getMe'], times: 1 });
    telegram.api.faults.add({ fault: { kind: 'reset', when: 'before' }, methods: ['getUpdates'], times: 1 });
    startBot();
    const sari = telegram.person();
    expect((await sari.asks('halo')).text).toBe('echo halo');
    expect(lines.join('')).toContain('Telegram cannot be reached: waiting for it');
    expect(lines.join('')).toContain('Updates come again');
  });

  test('a webhook that is left from before is removed', async () => {
    const api = createApi({ token: telegram.token, root: telegram.root });
    await api.call('setWebhook', { url: 'https://example.org/hook' });
    startBot();
    expect((await telegram.person().asks('halo')).text).toBe('echo halo');
    expect(lines.join('')).toContain('A webhook is set for this bot');
  });

  test('odd updates end nothing', async () => {
    startBot();
    const push = telegram.api.people.push as (happening: unknown) => void;
    for (const odd of [
      { message: null },
      { message: { chat: 5 } },
      { callback_query: {} },
      { planet: 1 },
      {},
    ])
      push(odd);
    expect((await telegram.person().asks('halo')).text).toBe('echo halo');
  });
});

test('a profile that Telegram will not take yet delays no answer', async () => {
  telegram.api.faults.add({
    fault: { kind: 'too-many-requests', seconds: [3000, 3000] },
    methods: ['setMyCommands'],
  });
  startBot();
  expect((await telegram.person().asks('halo')).text).toBe('echo halo');
});
