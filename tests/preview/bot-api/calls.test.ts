import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Served, serveBotApi } from './served.ts';

let served: Served;
beforeEach(async () => {
  served = await serveBotApi();
});
afterEach(() => served.api.stop());

describe('the way calls come', () => {
  const request = async (path: string, init?: RequestInit) => {
    const response = await fetch(`${served.root}/bot${served.api.token}/${path}`, init);
    return (await response.json()) as { ok: boolean; description?: string; result?: { text: string } };
  };

  test('query, form, multipart and JSON are all read', async () => {
    const form = new FormData();
    form.set('chat_id', '7');
    form.set('text', 'multipart');
    const markup = encodeURIComponent('{"inline_keyboard":[[{"text":"a","callback_data":"b"}]]}');
    const replies = await Promise.all([
      request('sendMessage?chat_id=7&text=query'),
      request('sendmessage', {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: `chat_id=7&text=form&disable_notification=true&reply_markup=${markup}`,
      }),
      request('sendMessage', { method: 'POST', body: form }),
      request('sendMessage', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{"chat_id":7,"text":"json"}',
      }),
    ]);
    expect(replies.map(({ result }) => result?.text)).toEqual(['query', 'form', 'multipart', 'json']);
  });

  test('broken JSON is a 400', async () => {
    const reply = await request('sendMessage', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"chat_id":7',
    });
    expect(reply).toMatchObject({ ok: false, description: "Bad Request: can't parse JSON object" });
  });

  test('another token is 401, no token at all 404, an unknown method 404', async () => {
    const statusOf = async (path: string) => (await fetch(`${served.root}/${path}`)).status;
    expect(await statusOf('bot123:ABC/getMe')).toBe(401);
    expect(await statusOf('botnonsense/getMe')).toBe(404);
    expect(await statusOf('elsewhere')).toBe(404);
    expect(await served.call('sendTelepathy')).toMatchObject({ status: 404, error_code: 404 });
  });
});

describe('the types of parameters', () => {
  test('everything wrong is told at once, with what was expected and got', async () => {
    const { description } = await served.call('sendMessage', {
      chat_id: 'seven',
      text: 5,
      disable_notification: 'maybe',
      reply_markup: { inline_keyboard: [[{ callback_data: 7 }]] },
    });
    expect(description?.split('; ')).toEqual([
      'Bad Request: chat_id: expected an integer, got "seven"',
      'disable_notification: expected a boolean, got "maybe"',
      'reply_markup.inline_keyboard[0][0].text: is required',
      'reply_markup.inline_keyboard[0][0].callback_data: expected a string, got 7',
      'text: expected a string, got 5',
    ]);
    expect((await served.call('sendMessage', { text: 'x' })).description).toBe(
      'Bad Request: parameter "chat_id" is required',
    );
  });

  test('a parameter that Telegram would silently ignore is refused by its name', async () => {
    const { description } = await served.call('sendMessage', {
      chat_id: 7,
      text: 'x',
      disable_web_page_preview: true,
      reply_markup: { inline_keyboard: [[{ text: 'a', callback_data: 'b', hide: false }]] },
    });
    expect(description).toBe(
      'Bad Request: sendMessage has no parameter "reply_markup.inline_keyboard[0][0].hide"; sendMessage has no parameter "disable_web_page_preview"',
    );
  });

  test('without strict it is let through and noted', async () => {
    const lenient = await serveBotApi({ strict: false });
    expect(await lenient.call('sendMessage', { chat_id: 7, text: 'x', hide: true })).toMatchObject({
      ok: true,
    });
    expect(lenient.api.ledger.complaints).toEqual(['sendMessage has no parameter "hide"']);
    await lenient.api.stop();
  });
});

describe('what the bot says of itself', () => {
  const set = async (commands: object[], more: object = {}) =>
    (await served.call('setMyCommands', { commands, ...more })).description ?? 'accepted';
  const command = (name: string, description = 'x') => ({ command: name, description });

  test.each([
    ['a good one', [command('siapa_2')], 'accepted'],
    ['an upper-case name', [command('Siapa')], 'Bad Request: BOT_COMMAND_INVALID'],
    ['32 letters', [command('a'.repeat(32))], 'accepted'],
    ['33 letters', [command('a'.repeat(33))], 'Bad Request: BOT_COMMAND_INVALID'],
    ['no description', [command('a', '')], 'Bad Request: BOT_COMMAND_DESCRIPTION_INVALID'],
    ['256 of description', [command('a', 'x'.repeat(256))], 'accepted'],
    ['257 of description', [command('a', 'x'.repeat(257))], 'Bad Request: BOT_COMMAND_DESCRIPTION_INVALID'],
    ['100 commands', Array.from({ length: 100 }, (_, i) => command(`c${i}`)), 'accepted'],
    [
      '101 commands',
      Array.from({ length: 101 }, (_, i) => command(`c${i}`)),
      'Bad Request: too many commands specified',
    ],
  ])('commands: %s', async (_, commands, expected) => {
    expect(await set(commands)).toBe(expected);
  });

  test('a list belongs to its scope and language; a reader sees the closest one', async () => {
    await set([command('help')]);
    await set([command('bantuan')], { language_code: 'id' });
    await set([command('start')], { scope: { type: 'all_private_chats' }, language_code: 'id' });
    expect(await served.ok('getMyCommands', { language_code: 'id' })).toEqual([command('bantuan')]);
    expect(await served.ok('getMyCommands', { language_code: 'fr' })).toEqual([]);
    const menu = (language: string) => served.api.profile.menuFor(7, language).map((each) => each.command);
    expect(menu('id')).toEqual(['start']);
    expect(menu('en')).toEqual(['help']);
    await served.ok('deleteMyCommands', { scope: { type: 'all_private_chats' }, language_code: 'id' });
    expect(menu('id')).toEqual(['bantuan']);
    expect(await set([command('a')], { language_code: 'Indonesian' })).toBe(
      'Bad Request: invalid language code specified',
    );
  });

  test.each([
    ['Name', 'name', 64],
    ['Description', 'description', 512],
    ['ShortDescription', 'short_description', 120],
  ])(
    'setMy%s takes its longest and refuses one more; a language falls back',
    async (method, field, longest) => {
      await served.ok(`setMy${method}`, { [field]: 'x'.repeat(longest) });
      expect((await served.call(`setMy${method}`, { [field]: 'x'.repeat(longest + 1) })).status).toBe(400);
      await served.ok(`setMy${method}`, { [field]: 'Halo', language_code: 'id' });
      expect(await served.ok(`getMy${method}`, { language_code: 'id' })).toEqual({ [field]: 'Halo' });
      expect(await served.ok(`getMy${method}`, { language_code: 'en' })).toEqual({
        [field]: 'x'.repeat(longest),
      });
    },
  );

  test('too many changes are flood', async () => {
    const busy = await serveBotApi({ flood: { profilePerHour: 1 } });
    await busy.ok('setMyName', { name: 'A' });
    expect(await busy.call('setMyName', { name: 'B' })).toMatchObject({
      status: 429,
      parameters: { retry_after: expect.any(Number) },
    });
    expect(await busy.ok('getMe')).toMatchObject({ first_name: 'A', is_bot: true });
    await busy.api.stop();
  });
});

describe('chats and their members', () => {
  test('administrators are told, with the bot where it is one', async () => {
    const { people } = served.api;
    const emma = people.person({ id: 8, firstName: 'Emma' });
    people.group({
      id: -1001,
      title: 'G',
      botStatus: 'administrator',
      members: [{ user: served.sari, status: 'creator' }, { user: emma }],
    });
    const all = await served.ok<{ user: { id: number }; status: string }[]>('getChatAdministrators', {
      chat_id: -1001,
    });
    expect(all.map(({ user, status }) => [user.id, status])).toEqual([
      [7, 'creator'],
      [served.api.bot.id, 'administrator'],
    ]);
    expect(await served.ok('getChatMember', { chat_id: -1001, user_id: 8 })).toMatchObject({
      status: 'member',
    });
    expect(await served.call('getChatMember', { chat_id: -1001, user_id: 9 })).toMatchObject({ status: 400 });
    expect(await served.ok('getChat', { chat_id: -1001 })).toMatchObject({ title: 'G', type: 'supergroup' });
    expect(await served.call('getChatAdministrators', { chat_id: 7 })).toMatchObject({ status: 400 });
  });
});

describe('pressed buttons', () => {
  test('are answered once, briefly and in time', async () => {
    let now = 1_000_000;
    const timed = await serveBotApi({ clock: { now: () => now, wait: () => new Promise(() => {}) } });
    const message = await timed.ok('sendMessage', {
      chat_id: 7,
      text: 'x',
      reply_markup: { inline_keyboard: [[{ text: 'a', callback_data: 'b' }]] },
    });
    const press = () => timed.api.people.press(timed.sari, 7, message.message_id, 'b');
    const answer = async (callback_query_id: string, text?: string) =>
      (await timed.call('answerCallbackQuery', { callback_query_id, ...(text && { text }) })).description ??
      'accepted';
    const tooOld = 'Bad Request: query is too old and response timeout expired or query ID is invalid';
    const first = press();
    expect(await answer(first, 'x'.repeat(201))).toBe('Bad Request: MESSAGE_TOO_LONG');
    expect(await answer(first, 'x'.repeat(200))).toBe('accepted');
    expect(await answer(first)).toBe(tooOld);
    expect(await answer('77')).toBe(tooOld);
    const late = press();
    now += 60_001;
    expect(await answer(late)).toBe(tooOld);
    expect(() => timed.api.people.press(timed.sari, 7, message.message_id, 'c')).toThrow(/data of a button/);
    await timed.api.stop();
  });
});
