import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Clock } from '../../../src/clock.ts';
import type { Update } from '../../../src/preview/bot-api/model.ts';
import { createMovableClock, type MovableClock } from '../../../src/preview/movable-clock.ts';
import { type Served, serveBotApi } from './served.ts';

/** Stands still unless it is moved. */
const still: Clock = {
  now: () => 1_000_000,
  wait: (milliseconds, signal) =>
    new Promise((resolve) => {
      if (milliseconds <= 0 || signal?.aborted) resolve();
      signal?.addEventListener('abort', () => resolve());
    }),
};

let clock: MovableClock;
let served: Served;
beforeEach(async () => {
  clock = createMovableClock(still);
  served = await serveBotApi({ clock });
});
afterEach(() => served.api.stop());

const say = (text: string) => served.api.people.say(served.sari, 7, text);
const poll = (parameters: object = {}) => served.ok<Update[]>('getUpdates', parameters);
const textsOf = (updates: readonly Update[]) => updates.map(({ message }) => message?.text);

describe('getUpdates', () => {
  test('an offset confirms what lies before it; nothing else does', async () => {
    say('a');
    say('b');
    const [first, second] = await poll();
    expect(textsOf(await poll())).toEqual(['/start', 'a', 'b']);
    expect(textsOf(await poll({ offset: (second?.update_id ?? 0) + 1 }))).toEqual(['b']);
    expect(textsOf(await poll({ offset: first?.update_id ?? 0 }))).toEqual(['b']);
    expect(served.api.pending()).toHaveLength(1);
  });

  test('a negative offset keeps only the last ones, and the limit holds', async () => {
    say('a');
    say('b');
    expect(textsOf(await poll({ limit: 2 }))).toEqual(['/start', 'a']);
    expect(textsOf(await poll({ offset: -1 }))).toEqual(['b']);
    expect(textsOf(await poll())).toEqual(['b']);
    expect(await served.call('getUpdates', { limit: 101 })).toMatchObject({ status: 400 });
  });

  test('a long poll waits for the next update', async () => {
    const [start] = await poll();
    const waiting = poll({ offset: (start?.update_id ?? 0) + 1, timeout: 30 });
    await untilPolled();
    say('a');
    expect(textsOf(await waiting)).toEqual(['a']);
  });

  test('a long poll ends empty when its time is over', async () => {
    const [start] = await poll();
    const waiting = poll({ offset: (start?.update_id ?? 0) + 1, timeout: 30 });
    await untilPolled();
    clock.moveBy(30_000);
    expect(await waiting).toEqual([]);
  });

  test('of two pollers the older one hears 409', async () => {
    const [start] = await poll();
    const parameters = { offset: (start?.update_id ?? 0) + 1, timeout: 30 };
    const older = served.call('getUpdates', parameters);
    await untilPolled();
    const younger = poll(parameters);
    expect(await older).toMatchObject({
      status: 409,
      description: expect.stringMatching(/terminated by other/),
    });
    say('a');
    expect(textsOf(await younger)).toEqual(['a']);
  });

  test('kinds that the bot did not ask for are not kept', async () => {
    await poll({ allowed_updates: ['my_chat_member'] });
    say('a');
    served.api.people.setBotStatus(served.sari, 7, 'kicked');
    const updates = await poll();
    expect(updates.map((update) => Object.keys(update)[1])).toEqual(['message', 'my_chat_member']);
    expect(updates[1]?.my_chat_member).toMatchObject({ new_chat_member: { status: 'kicked' } });
  });

  /** The server has taken the poll and waits: it has asked the clock to. */
  async function untilPolled() {
    while (waits() === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  let asked = 0;
  const waits = () => asked;
  beforeEach(() => {
    asked = 0;
    const { wait } = clock;
    Object.assign(clock, {
      wait(milliseconds: number, signal?: AbortSignal) {
        asked++;
        return wait(milliseconds, signal);
      },
    });
  });
});

describe('what people do becomes updates', () => {
  test('a text, an edit, a reply, a sticker, a press, a message that is gone', async () => {
    const message = say('halo @RingkasBot');
    served.api.people.editText(7, message.message_id, 'halo');
    served.api.people.say(served.sari, 7, 'ya', { replyTo: message.message_id });
    served.api.people.show(served.sari, 7, 'sticker');
    served.api.people.press(served.sari, 7, 999, 'old');
    const [, ...updates] = await poll();
    expect(updates).toMatchObject([
      { message: { text: 'halo @RingkasBot', entities: [{ type: 'mention', offset: 5, length: 11 }] } },
      { edited_message: { text: 'halo', edit_date: 1000 } },
      { message: { text: 'ya', reply_to_message: { message_id: message.message_id, text: 'halo' } } },
      { message: { sticker: { emoji: '👍' } } },
      { callback_query: { data: 'old', from: { id: 7 }, message: { message_id: 999, date: 0 } } },
    ]);
  });

  test('groups, anonymous administrators, channels and migrations', async () => {
    const { people } = served.api;
    people.group({ id: -5, title: 'G', type: 'group', members: [{ user: served.sari }] });
    people.group({ id: -1009, title: 'Kanal', type: 'channel', botStatus: 'administrator' });
    people.say(served.sari, -5, '/berita');
    people.say(served.sari, -5, 'atas nama grup', { anonymous: true });
    people.say(served.sari, -1009, 'kabar');
    people.migrate(-5, -1005);
    const [, ...updates] = await poll();
    expect(updates).toMatchObject([
      { message: { chat: { id: -5, type: 'group' }, from: { id: 7 }, entities: [{ type: 'bot_command' }] } },
      { message: { from: { username: 'GroupAnonymousBot' }, sender_chat: { id: -5 } } },
      { channel_post: { sender_chat: { id: -1009 }, text: 'kabar' } },
      { message: { chat: { id: -5 }, migrate_to_chat_id: -1005 } },
      { message: { chat: { id: -1005 }, migrate_from_chat_id: -5 } },
    ]);
  });

  test('a mistake of the test’s own is thrown', () => {
    expect(() => served.api.people.say(served.sari, 404, 'x')).toThrow(/expected the id of a chat/);
    expect(() => served.api.people.say(served.sari, 7, 'x', { replyTo: 404 })).toThrow(
      /to reply to, got 404/,
    );
  });
});
