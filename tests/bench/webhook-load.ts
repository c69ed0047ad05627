import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Pool } from 'undici';

/*
 * Telegram's side for the webhook's bench, in a process of its own: answers every call, remembers which chat was sent
 * what, and brings updates. Messages in: a {@link Load}; out: { root } once, then a {@link LoadReport} for each.
 */

/** Updates to bring: `perSecond` of them in pairs of one chat, each to another replica, or, without it, as many as come back with `inFlight` under way. */
export interface Load {
  /** Where to, each a `http://127.0.0.1:port`; the path is `/hook`. */
  readonly targets: readonly string[];
  readonly secret: string;
  readonly seconds: number;
  readonly perSecond?: number;
  readonly inFlight?: number;
  readonly texts: readonly string[];
}

export interface LoadReport {
  readonly brought: number;
  /** Answers 200 a second. */
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly slowestMs: number;
  /** Answers other than 200. */
  readonly refused: number;
  /** Chats that got more or fewer messages than they wrote. */
  readonly miscounted: number;
  /** Chats whose messages were answered in another order, though each was brought when the one before was taken, as Telegram does. */
  readonly disordered: number;
  /** The same of chats whose second message was brought while the first was under way: on a busy machine it may have been the first to arrive. */
  readonly overtaken: number;
}

/** What each chat was sent, in order. */
let sent = new Map<number, string[]>();
const me = { id: 5, is_bot: true, first_name: 'R', username: 'RingkasBot' };
const results: Readonly<Record<string, unknown>> = {
  getMe: me,
  getWebhookInfo: { url: '' },
  getMyCommands: [],
};
let nextMessage = 1;

const telegram = createServer((request, response) => {
  const method = request.url?.slice(request.url.lastIndexOf('/') + 1) ?? '';
  const parts: Buffer[] = [];
  request.on('data', (part) => parts.push(part));
  request.on('end', () => {
    let result = results[method] ?? true;
    if (method === 'sendMessage') {
      const { chat_id: chatId, text } = JSON.parse(Buffer.concat(parts).toString());
      const texts = sent.get(chatId);
      if (texts) texts.push(text);
      else sent.set(chatId, [text]);
      result = { message_id: nextMessage++, date: 0, chat: { id: chatId, type: 'private' } };
    }
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ ok: true, result }));
  });
});
telegram.keepAliveTimeout = 60_000;
telegram.listen(0, '127.0.0.1', () => {
  process.send?.({ root: `http://127.0.0.1:${(telegram.address() as AddressInfo).port}` });
});
process.on('disconnect', () => process.exit());
process.on('message', async (load: Load) => process.send?.(await bring(load)));

let nextUpdate = 1;
let firstChat = 1_000_000;

async function bring({
  targets,
  secret,
  seconds,
  perSecond,
  inFlight = 1,
  texts,
}: Load): Promise<LoadReport> {
  sent = new Map();
  const pools = targets.map((target) => new Pool(target, { connections: 100 }));
  const wrote = new Map<number, number>();
  const tookMs: number[] = [];
  let refused = 0;
  const headers = { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': secret };

  /** Every second message of a chat is a command that nobody knows, so that its answer tells which it answers. */
  async function post(chatId: number, target: number): Promise<void> {
    const updateId = nextUpdate++;
    const nth = (wrote.get(chatId) ?? 0) + 1;
    wrote.set(chatId, nth);
    const text = nth % 2 === 0 ? `/nomor${nth}` : (texts[updateId % texts.length] ?? '');
    const message = {
      ...{ message_id: updateId, date: 0, chat: { id: chatId, type: 'private' }, text },
      from: { id: chatId, is_bot: false, first_name: 'R', language_code: 'id' },
      ...(text.startsWith('/') && { entities: [{ type: 'bot_command', offset: 0, length: text.length }] }),
    };
    const body = JSON.stringify({ update_id: updateId, message });
    const startedAt = performance.now();
    const response = await pools[target % pools.length]?.request({
      path: '/hook',
      method: 'POST',
      headers,
      body,
    });
    await response?.body.dump();
    tookMs.push(performance.now() - startedAt);
    if (response?.statusCode !== 200) refused += 1;
  }

  const startedAt = performance.now();
  const endsAt = startedAt + seconds * 1000;
  if (perSecond) {
    // In every other chat the second comes a moment after the first, so that it has to wait for it.
    const chats = perSecond * 4;
    const posts: Promise<void>[] = [];
    for (let pair = 0; performance.now() < endsAt; ) {
      for (; pair < ((performance.now() - startedAt) / 1000) * (perSecond / 2); pair += 1) {
        const chatId = firstChat + (pair % chats);
        const first = post(chatId, pair);
        posts.push(
          first,
          (chatId % 2 === 0 ? first : pause(25)).then(() => post(chatId, pair + 1)),
        );
      }
      await pause(1);
    }
    await Promise.all(posts);
    firstChat += chats;
  } else {
    const bringOn = async (worker: number) => {
      while (performance.now() < endsAt) await post(firstChat++, worker);
    };
    await Promise.all(Array.from({ length: inFlight }, (_, worker) => bringOn(worker)));
  }
  const took = (performance.now() - startedAt) / 1000;
  await Promise.all(pools.map((pool) => pool.close()));
  tookMs.sort((a, b) => a - b);
  const share = (part: number) => tookMs[Math.min(tookMs.length - 1, Math.floor(tookMs.length * part))] ?? 0;
  const chats = [...wrote];
  const disordered = chats.filter(([chatId]) => !isInOrder(sent.get(chatId) ?? []));
  return {
    ...{ brought: tookMs.length, perSecond: (tookMs.length - refused) / took, refused },
    ...{ p50Ms: share(0.5), p99Ms: share(0.99), slowestMs: share(1) },
    miscounted: chats.filter(([chatId, count]) => sent.get(chatId)?.length !== count).length,
    disordered: disordered.filter(([chatId]) => chatId % 2 === 0).length,
    overtaken: disordered.filter(([chatId]) => chatId % 2 === 1).length,
  };
}

/** Whether the second, fourth, … answer names the second, fourth, … message. */
function isInOrder(answers: readonly string[]): boolean {
  return answers.every((answer, at) => {
    const named = /\/?nomor(\d+)/.exec(answer)?.[1];
    return at % 2 === 0 ? named === undefined : named === String(at + 1);
  });
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
