import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSender, type SenderOptions } from '../../src/telegram/create-sender.ts';
import type { Priority } from '../../src/telegram/sender.ts';
import { createFakeClock } from '../harness/fake-clock.ts';
import { busiestWindow, createFakeApi, refusal } from './fake-api.ts';

const message = { html: '<b>Tujuh</b> orang &amp; seorang lagi' };

function setUp(api: Parameters<typeof createFakeApi>[1] = {}, options: Partial<SenderOptions> = {}) {
  const clock = createFakeClock();
  const fake = createFakeApi(clock, api);
  const sender = createSender({ api: fake, clock, ratePerSecond: 30, random: () => 0.5, ...options });
  const send = (chatId: number, priority: Priority = 'reply', html = message.html) =>
    sender.send(chatId, { html }, { priority });
  return { clock, fake, sender, send };
}

describe('the pace of the bot', () => {
  test('with 30 a second allowed, 3,000 chats are served at 97 % of it or more, never above it', async () => {
    const { clock, fake, send } = setUp({ there: () => 4, back: () => 4 });
    const startAt = clock.now();
    await clock.until(Promise.all(Array.from({ length: 3000 }, (_, chat) => send(chat + 1, 'digest'))));
    expect(3000 / ((clock.now() - startAt) / 1000)).toBeGreaterThanOrEqual(0.97 * 30);
    expect(busiestWindow(fake.calls, 1000)).toBeLessThanOrEqual(30);
  });

  test('a server that answers late costs no pace once that is known to be usual', async () => {
    const { clock, fake, send } = setUp({ there: () => 40, back: () => 40 });
    const startAt = clock.now();
    await clock.until(Promise.all(Array.from({ length: 3000 }, (_, chat) => send(chat + 1, 'digest'))));
    expect(3000 / ((clock.now() - startAt) / 1000)).toBeGreaterThanOrEqual(0.97 * 30);
    expect(busiestWindow(fake.calls, 1000)).toBeLessThanOrEqual(30);
  });

  test('no window of a second ever holds more calls than allowed, however long each is on its way', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 60 }),
        fc.array(fc.integer({ min: 0, max: 90 }), { minLength: 1, maxLength: 50 }),
        fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 50 }),
        async (rate, ways, backs) => {
          let there = 0;
          let back = 0;
          const { clock, fake, send } = setUp(
            {
              there: () => ways[there++ % ways.length] ?? 0,
              back: () => backs[back++ % backs.length] ?? 0,
            },
            { ratePerSecond: rate },
          );
          await clock.until(Promise.all(Array.from({ length: 4 * rate }, (_, chat) => send(chat + 1))));
          expect(busiestWindow(fake.calls, 1000)).toBeLessThanOrEqual(rate);
        },
      ),
      { numRuns: 30 },
    );
  });

  test('a call that hangs holds up no other chat', async () => {
    const { clock, fake, send } = setUp({
      there: () => (fake.calls.length === 0 && first-- > 0 ? 15_000 : 1),
    });
    let first = 1;
    const hanging = send(1);
    const others = Promise.all(Array.from({ length: 90 }, (_, chat) => send(chat + 2)));
    const startAt = clock.now();
    await clock.until(others);
    expect(clock.now() - startAt).toBeLessThan(3500);
    await clock.until(hanging);
    expect(fake.calls).toHaveLength(91);
  });

  test('a burst after a pause is small', async () => {
    const { clock, fake, send } = setUp();
    void Promise.all(Array.from({ length: 30 }, (_, chat) => send(chat + 1)));
    await clock.advance(20);
    expect(fake.calls).toHaveLength(3);
  });
});

describe('the pace of a chat', () => {
  test('three replies go at once to one reader, then one a second', async () => {
    const { clock, fake, send } = setUp();
    const startAt = clock.now();
    await clock.until(Promise.all(Array.from({ length: 6 }, () => send(7))));
    const seconds = fake.calls.map(({ at }) => Math.floor((at - startAt) / 1000));
    expect(seconds).toEqual([0, 0, 0, 1, 2, 3]);
  });

  test('digests to one reader keep a second between them, also after a burst of replies', async () => {
    const { clock, fake, send } = setUp();
    const startAt = clock.now();
    await clock.until(Promise.all([send(7), send(7), send(7), send(7, 'digest'), send(7, 'digest')]));
    expect(fake.calls.slice(3).map(({ at }) => Math.floor((at - startAt) / 1000))).toEqual([3, 4]);
  });

  test('a group gets at most 20 in any minute, and its wait holds up nobody else', async () => {
    const { clock, fake, send } = setUp();
    const group = Promise.all(Array.from({ length: 45 }, () => send(-100)));
    await clock.advance(30_000);
    const startAt = clock.now();
    await clock.until(send(7));
    expect(clock.now() - startAt).toBeLessThan(100);
    await clock.until(group);
    expect(
      busiestWindow(
        fake.calls.filter(({ chatId }) => chatId === -100),
        60_000,
      ),
    ).toBe(20);
  });

  test('messages of one chat and priority arrive in the order given, none lost, none twice, whatever goes wrong', async () => {
    const fault = fc.constantFrom(
      undefined,
      undefined,
      undefined,
      refusal(502, 'Bad Gateway'),
      refusal(429, 'Too Many Requests: retry after 2', { retryAfterSeconds: 2 }),
      { kind: 'silent', description: 'reset', mayHaveArrived: true } as const,
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.integer({ min: -3, max: 5 }), fc.constantFrom<Priority>('reply', 'digest')), {
          maxLength: 60,
        }),
        fc.array(fault, { minLength: 1, maxLength: 40 }),
        async (wanted, faults) => {
          const arrived: string[] = [];
          const tries = new Map<string, number>();
          const { clock, send } = setUp({
            answer: ({ payload }, count) => {
              const text = String(payload.text);
              tries.set(text, (tries.get(text) ?? 0) + 1);
              // At the seventh try Telegram is well again: what is lost then was lost by us.
              const answer = (tries.get(text) ?? 0) < 7 ? faults[count % faults.length] : undefined;
              if (!answer) arrived.push(text);
              return answer;
            },
          });
          const outcomes = await clock.until(
            Promise.all(
              wanted.map(([chat, priority], n) => send(chat, priority, `${chat} ${priority} ${n}`)),
            ),
          );
          expect(outcomes.map(({ kind }) => kind)).toEqual(wanted.map(() => 'sent'));
          const all = wanted.map(([chat, priority], n) => `${chat} ${priority} ${n}`);
          expect([...arrived].sort()).toEqual([...all].sort());
          const lineOf = (text: string) => text.split(' ').slice(0, 2).join(' ');
          for (const line of new Set(all.map(lineOf)))
            expect(arrived.filter((text) => lineOf(text) === line)).toEqual(
              all.filter((text) => lineOf(text) === line),
            );
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('priority', () => {
  test('a reply goes ahead of the digests that wait, at the next place in the pace', async () => {
    const { clock, send } = setUp();
    const digests = Promise.all(Array.from({ length: 900 }, (_, chat) => send(chat + 1, 'digest')));
    await clock.advance(5000);
    const startAt = clock.now();
    await clock.until(send(9999));
    expect(clock.now() - startAt).toBeLessThan(100);
    await clock.until(digests);
  });

  test('digests are not starved by replies without end: one goes after nine of them', async () => {
    const { clock, fake, send } = setUp();
    const digests = Promise.all(Array.from({ length: 20 }, (_, chat) => send(chat + 1, 'digest')));
    const replies = Promise.all(Array.from({ length: 600 }, (_, chat) => send(chat + 1000)));
    await clock.until(digests);
    expect(fake.calls.length).toBeLessThanOrEqual(203);
    await clock.until(replies);
  });

  test('digests go in the order they were given', async () => {
    const { clock, fake, send } = setUp();
    await clock.until(Promise.all(Array.from({ length: 100 }, (_, chat) => send(chat + 1, 'digest'))));
    expect(fake.calls.map(({ chatId }) => chatId)).toEqual(
      Array.from({ length: 100 }, (_, chat) => chat + 1),
    );
  });
});

describe('what Telegram refuses', () => {
  const tooMany = refusal(429, 'Too Many Requests: retry after 3', { retryAfterSeconds: 3 });

  test('a chat that is refused for haste waits as long as asked, the others do not', async () => {
    const { clock, fake, send } = setUp({
      answer: ({ chatId }, count) => (chatId === 1 && count === 1 ? tooMany : undefined),
    });
    const refused = send(1);
    await clock.until(send(2));
    const [first] = fake.calls;
    await clock.until(refused);
    expect(fake.calls.map(({ chatId }) => chatId)).toEqual([1, 2, 1]);
    expect((fake.calls[2]?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(3000);
  });

  test('when a second chat is refused meanwhile, all wait: it is the bot that is too fast', async () => {
    const { clock, fake, send } = setUp({
      answer: ({ chatId }, count) => (chatId < 3 && count <= 2 ? tooMany : undefined),
    });
    const refused = Promise.all([send(1), send(2)]);
    await clock.advance(100);
    const startAt = clock.now();
    await clock.until(send(3));
    expect(clock.now() - startAt).toBeGreaterThan(2800);
    await refused;
    expect(fake.calls).toHaveLength(5);
  });

  test('the same chat refused twice does not hold up the others', async () => {
    const { clock, send } = setUp({ answer: ({ chatId }) => (chatId === 1 ? tooMany : undefined) });
    void send(1);
    await clock.advance(3500);
    const startAt = clock.now();
    await clock.until(send(2));
    expect(clock.now() - startAt).toBeLessThan(100);
  });

  test.each([
    [403, 'Forbidden: bot was blocked by the user', 'blocked'],
    [403, 'Forbidden: user is deactivated', 'deactivated'],
    [403, 'Forbidden: bot was kicked from the supergroup chat', 'not-member'],
    [403, 'Forbidden: bot is not a member of the channel chat', 'not-member'],
    [403, "Forbidden: bot can't initiate conversation with a user", 'not-found'],
    [400, 'Bad Request: chat not found', 'not-found'],
    [400, 'Bad Request: PEER_ID_INVALID', 'not-found'],
    [400, 'Bad Request: not enough rights to send text messages to the chat', 'no-rights'],
    [400, 'Bad Request: CHAT_WRITE_FORBIDDEN', 'no-rights'],
    [403, 'Forbidden: something new', 'no-rights'],
  ])('%i "%s" is a refusal: %s', async (code, description, reason) => {
    const { clock, fake, send } = setUp({ answer: () => refusal(code, description) });
    expect(await clock.until(send(1))).toEqual({ kind: 'refused', reason, description });
    expect(fake.calls).toHaveLength(1);
  });

  test('a group that migrated is followed, and its new chat reported', async () => {
    const { clock, send } = setUp({
      answer: ({ chatId }) =>
        chatId === -5
          ? refusal(400, 'Bad Request: group chat was upgraded', { migrateToChatId: -1005 })
          : undefined,
    });
    expect(await clock.until(send(-5))).toMatchObject({ kind: 'sent', chatId: -1005, doubtful: 0 });
  });

  test('HTML that Telegram cannot parse is sent once more as plain text', async () => {
    const { clock, fake, send } = setUp({
      answer: (_, count) =>
        count === 1 ? refusal(400, "Bad Request: can't parse entities: unsupported start tag") : undefined,
    });
    expect(await clock.until(send(1))).toMatchObject({ kind: 'sent' });
    expect(fake.calls[1]?.payload).toMatchObject({ text: 'Tujuh orang & seorang lagi' });
    expect(fake.calls[1]?.payload).not.toHaveProperty('parse_mode');
  });

  test('plain text that is not taken either has failed', async () => {
    const { clock, fake, send } = setUp({
      answer: () => refusal(400, "Bad Request: can't parse entities: again"),
    });
    expect(await clock.until(send(1))).toMatchObject({ kind: 'failed' });
    expect(fake.calls).toHaveLength(2);
  });

  test('a token that is not known any more is no message’s fault: it waits', async () => {
    const { clock, send } = setUp({
      answer: (_, count) => (count === 1 ? refusal(401, 'Unauthorized') : undefined),
    });
    expect(await clock.until(send(1))).toMatchObject({ kind: 'sent' });
  });

  test('any other 400 has failed at once', async () => {
    const { clock, send } = setUp({ answer: () => refusal(400, 'Bad Request: message is too long') });
    expect(await clock.until(send(1))).toEqual({
      kind: 'failed',
      description: '400 Bad Request: message is too long',
    });
  });
});

describe('when Telegram is out of reach', () => {
  test('it is tried again with growing pauses, and a broken connection is told as doubtful', async () => {
    const { clock, fake, send } = setUp({
      answer: (_, count) =>
        count <= 4
          ? { kind: 'silent', description: 'ECONNRESET', mayHaveArrived: count % 2 === 0 }
          : undefined,
    });
    expect(await clock.until(send(1))).toMatchObject({ kind: 'sent', doubtful: 2 });
    const pauses = fake.calls.slice(1).map(({ at }, n) => at - (fake.calls[n]?.at ?? 0));
    expect(pauses.map((pause) => Math.round(pause / 100) * 100)).toEqual([400, 800, 1500, 3000]);
  });

  test('a reply is given up after ten minutes, a digest not before three hours', async () => {
    const { clock, send } = setUp({ answer: () => refusal(502, 'Bad Gateway') });
    const startAt = clock.now();
    expect(await clock.until(send(1))).toMatchObject({ kind: 'failed' });
    expect(clock.now() - startAt).toBeGreaterThan(9 * 60_000);
    expect(await clock.until(send(2, 'digest'))).toMatchObject({ kind: 'failed' });
    expect(clock.now() - startAt).toBeGreaterThan(179 * 60_000);
  });
});

describe('attempts', () => {
  test('each is told and awaited before its call goes out', async () => {
    const told: string[] = [];
    const { clock, sender } = setUp({
      answer: (_, count) => {
        told.push(`call ${count}`);
        return count === 1 ? refusal(500, 'Internal Server Error') : undefined;
      },
    });
    const onAttempt = async (attempt: number) => {
      await clock.wait(20);
      told.push(`attempt ${attempt}`);
    };
    await clock.until(sender.send(1, message, { priority: 'digest', onAttempt }));
    expect(told).toEqual(['attempt 1', 'call 1', 'attempt 2', 'call 2']);
  });

  test('one that cannot be marked is not made: the error comes out, the next message goes', async () => {
    const { clock, fake, sender, send } = setUp();
    const broken = sender.send(1, message, {
      priority: 'reply',
      onAttempt: () => Promise.reject(new Error('disk full')),
    });
    await expect(clock.until(broken)).rejects.toThrow('disk full');
    expect(await clock.until(send(1))).toMatchObject({ kind: 'sent' });
    expect(fake.calls).toHaveLength(1);
  });
});

describe('giving up and stopping', () => {
  test('an aborted message that still waits is never sent', async () => {
    const { clock, fake, sender, send } = setUp();
    const controller = new AbortController();
    const others = [send(1), send(1), send(1)];
    const given = sender.send(1, message, { priority: 'reply', signal: controller.signal });
    const after = send(1);
    controller.abort();
    expect(await given).toEqual({ kind: 'stopped', doubtful: 0 });
    await clock.until(Promise.all([...others, after]));
    expect(fake.calls).toHaveLength(4);
  });

  test('stop lets the calls on the wire finish, answers the waiting ones, and takes nothing new', async () => {
    const { clock, fake, sender, send } = setUp({ there: () => 500 });
    const outcomes = Array.from({ length: 50 }, (_, chat) => send(chat + 1));
    await clock.advance(100);
    await clock.until(sender.stop());
    const kinds = (await Promise.all(outcomes)).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'sent')).toHaveLength(fake.calls.length);
    expect(kinds.filter((kind) => kind === 'stopped')).toHaveLength(50 - fake.calls.length);
    expect(fake.calls.length).toBeGreaterThan(0);
    expect(await send(1)).toEqual({ kind: 'stopped', doubtful: 0 });
  });

  test('a call that fails while stopping is not repeated', async () => {
    const { clock, fake, sender, send } = setUp({ answer: () => refusal(502, 'Bad Gateway') });
    const outcome = send(1);
    await clock.advance(0);
    await clock.until(sender.stop());
    expect(await outcome).toEqual({ kind: 'stopped', doubtful: 1 });
    expect(fake.calls).toHaveLength(1);
  });
});

describe('edits and presses', () => {
  test.each([
    ['Bad Request: message is not modified: specified new message content is exactly the same', 'edited'],
    ['Bad Request: message to edit not found', 'gone'],
    ["Bad Request: message can't be edited", 'gone'],
  ])('an edit answered "%s" is %s', async (description, kind) => {
    const { clock, sender } = setUp({ answer: () => refusal(400, description) });
    expect(await clock.until(sender.edit(1, 5, message))).toEqual({ kind });
  });

  test('buttons, topics and replies are told as Telegram wants them', async () => {
    const { clock, fake, sender } = setUp();
    const buttons = [
      [
        { text: 'Siapa', data: 'who' },
        { text: 'Sumber', url: 'https://example.org/' },
      ],
    ];
    const options = { priority: 'reply', replyToMessageId: 9, topicId: 4 } as const;
    await clock.until(sender.send(-1, { ...message, buttons }, options));
    expect(fake.calls[0]?.payload).toMatchObject({
      chat_id: -1,
      parse_mode: 'HTML',
      message_thread_id: 4,
      reply_parameters: { message_id: 9, allow_sending_without_reply: true },
      reply_markup: {
        inline_keyboard: [
          [
            { text: 'Siapa', callback_data: 'who' },
            { text: 'Sumber', url: 'https://example.org/' },
          ],
        ],
      },
    });
  });

  test('a press is answered at once while every place in the pace is taken', async () => {
    const { clock, fake, sender, send } = setUp();
    void Promise.all(Array.from({ length: 300 }, (_, chat) => send(chat + 1)));
    await clock.advance(1000);
    const before = clock.now();
    await clock.until(sender.answerCallback('77', 'Sudah', { alert: true }));
    expect(clock.now() - before).toBeLessThan(10);
    expect(fake.calls.at(-1)?.payload).toEqual({ callback_query_id: '77', text: 'Sudah', show_alert: true });
  });

  test('a press that is too old is let go without an error', async () => {
    const { clock, fake, sender } = setUp({ answer: () => refusal(400, 'Bad Request: query is too old') });
    await clock.until(sender.answerCallback('77'));
    expect(fake.calls).toHaveLength(1);
  });
});
