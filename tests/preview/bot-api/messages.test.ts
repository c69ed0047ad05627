import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Served, serveBotApi } from './served.ts';

let served: Served;
beforeEach(async () => {
  served = await serveBotApi();
});
afterEach(() => served.api.stop());

const chat_id = 7;
const button = (text: string, callback_data = 'x') => ({ text, callback_data });
const keyboard = (...inline_keyboard: object[][]) => ({ inline_keyboard });
const descriptionOf = async (method: string, parameters: object) => {
  const reply = await served.call(method, parameters);
  expect(reply.status).toBe(reply.error_code ?? 200);
  return reply.description ?? 'accepted';
};
const send = (more: object) => descriptionOf('sendMessage', { chat_id, text: 'x', ...more });

describe('sendMessage', () => {
  test('hands back the message as it stands in the chat, and the ledger has it', async () => {
    const message = await served.ok('sendMessage', {
      chat_id,
      text: 'Halo <b>Sari</b>, /bantuan',
      parse_mode: 'HTML',
      reply_markup: keyboard([button('Berita', 'news')], []),
    });
    expect(message).toMatchObject({
      from: { is_bot: true, username: 'RingkasBot' },
      chat: { id: 7, type: 'private', first_name: 'Sari' },
      text: 'Halo Sari, /bantuan',
      entities: [
        { type: 'bold', offset: 5, length: 4 },
        { type: 'bot_command', offset: 11, length: 8 },
      ],
      reply_markup: { inline_keyboard: [[{ text: 'Berita', callback_data: 'news' }]] },
    });
    expect(served.api.ledger.entries).toMatchObject([
      { index: 0, method: 'sendMessage', chatId: 7, messageId: message.message_id, answered: true },
    ]);
  });

  test.each([
    ['4,096 units after parsing', `<b>${'x'.repeat(4096)}</b>`, 'accepted'],
    ['4,097 units', 'x'.repeat(4097), 'Bad Request: message is too long'],
    ['2,049 emoji', '😀'.repeat(2049), 'Bad Request: message is too long'],
    ['nothing', '', 'Bad Request: message text is empty'],
    ['nothing but space', '<b> </b>\n', 'Bad Request: message text is empty'],
    ['half a surrogate', 'x\udc00', 'Bad Request: strings must be encoded in UTF-8'],
    ['a bare <', '1 < 2', `Bad Request: can't parse entities: Unsupported start tag "" at byte offset 2`],
  ])('%s', async (_, text, expected) => {
    expect(await send({ text, parse_mode: 'HTML' })).toBe(expected);
  });

  test.each([
    ['64 bytes of data', [[button('a', 'é'.repeat(32))]], 'accepted'],
    ['65 bytes of data', [[button('a', `${'é'.repeat(32)}x`)]], 'Bad Request: BUTTON_DATA_INVALID'],
    ['no data', [[button('a', '')]], 'Bad Request: BUTTON_DATA_INVALID'],
    ['no label', [[button(' ')]], 'Bad Request: inline keyboard button text must be non-empty'],
    [
      'no action',
      [[{ text: 'a' }]],
      "Bad Request: can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
    ],
    ['a web address', [[{ text: 'a', url: 'https://example.com/x' }]], 'accepted'],
    ['a Telegram address', [[{ text: 'a', url: 'tg://user?id=1' }]], 'accepted'],
    [
      'another address',
      [[{ text: 'a', url: 'javascript:alert(1)' }]],
      "Bad Request: inline keyboard button URL 'javascript:alert(1)' is invalid: Wrong HTTP URL",
    ],
    ['8 in a row', [Array.from({ length: 8 }, () => button('a'))], 'accepted'],
    [
      '9 in a row',
      [Array.from({ length: 9 }, () => button('a'))],
      'Bad Request: reply markup is too long: expected at most 8 buttons in a row',
    ],
    ['100 buttons', Array.from({ length: 100 }, () => [button('a')]), 'accepted'],
    [
      '101 buttons',
      Array.from({ length: 101 }, () => [button('a')]),
      'Bad Request: reply markup is too long',
    ],
  ])('a keyboard with %s', async (_, inline_keyboard, expected) => {
    expect(await send({ reply_markup: { inline_keyboard } })).toBe(expected);
  });

  test('a reply to a message that is gone is refused unless it may go without', async () => {
    const gone = { message_id: 999 };
    expect(await send({ reply_parameters: gone })).toBe('Bad Request: message to be replied not found');
    expect(await send({ reply_parameters: { ...gone, allow_sending_without_reply: true } })).toBe('accepted');
    const first = await served.ok('sendMessage', { chat_id, text: 'first' });
    const reply = await served.ok('sendMessage', {
      chat_id,
      text: 'x',
      reply_parameters: { message_id: first.message_id },
    });
    expect(reply.reply_to_message).toMatchObject({ text: 'first' });
  });
});

describe('who cannot be written to', () => {
  test('a chat that nobody opened, and one whose person never wrote', async () => {
    served.api.people.person({ id: 8, firstName: 'Emma' });
    expect(await send({ chat_id: 8 })).toBe('Bad Request: chat not found');
    expect(await send({ chat_id: 9 })).toBe('Bad Request: chat not found');
  });

  test('a person who blocked the bot, until they write again', async () => {
    const { people } = served.api;
    people.setBotStatus(served.sari, 7, 'kicked');
    expect(await served.call('sendMessage', { chat_id, text: 'x' })).toMatchObject({
      status: 403,
      description: 'Forbidden: bot was blocked by the user',
    });
    people.say(served.sari, 7, '/start');
    expect(await send({})).toBe('accepted');
    people.deactivate(7);
    expect(await send({})).toBe('Forbidden: user is deactivated');
  });

  test('a group that threw it out, muted it, or moved on', async () => {
    const { people } = served.api;
    const group = people.group({ id: -5, title: 'G', type: 'group' });
    expect(await send({ chat_id: group.id })).toBe('accepted');
    people.setBotStatus(served.sari, -5, 'kicked');
    expect(await send({ chat_id: -5 })).toBe('Forbidden: bot was kicked from the group chat');
    people.setBotStatus(served.sari, -5, 'member');
    people.migrate(-5, -1005);
    expect(await served.call('sendMessage', { chat_id: -5, text: 'x' })).toMatchObject({
      status: 400,
      description: 'Bad Request: group chat was upgraded to a supergroup chat',
      parameters: { migrate_to_chat_id: -1005 },
    });
    expect(await send({ chat_id: -1005 })).toBe('accepted');
  });

  test('a channel in which it is no administrator', async () => {
    const { people } = served.api;
    people.group({ id: -1009, title: 'Kanal', type: 'channel', username: 'kanal' });
    expect(await send({ chat_id: '@kanal' })).toBe(
      'Bad Request: need administrator rights in the channel chat',
    );
    people.setBotStatus(served.sari, -1009, 'administrator');
    expect(await send({ chat_id: '@kanal' })).toBe('accepted');
  });
});

describe('edits and deletions', () => {
  const edit = (message_id: number, more: object) =>
    descriptionOf('editMessageText', { chat_id, message_id, text: 'x', ...more });

  test('an edit replaces text and keyboard; the same once more is refused', async () => {
    const { message_id } = await served.ok('sendMessage', {
      chat_id,
      text: 'x',
      reply_markup: keyboard([button('a')]),
    });
    expect(await edit(message_id, { reply_markup: keyboard([button('a')]) })).toMatch(
      /^Bad Request: message is not modified: /,
    );
    expect(await edit(message_id, {})).toBe('accepted');
    expect(served.api.messages(7).at(-1)?.reply_markup).toBeUndefined();
    expect(
      await descriptionOf('editMessageReplyMarkup', {
        chat_id,
        message_id,
        reply_markup: keyboard([button('b')]),
      }),
    ).toBe('accepted');
    expect(served.api.messages(7).at(-1)).toMatchObject({
      text: 'x',
      reply_markup: { inline_keyboard: [[{ text: 'b' }]] },
      edit_date: expect.any(Number),
    });
  });

  test('only the bot’s own texts that are there can be edited', async () => {
    expect(await edit(999, {})).toBe('Bad Request: message to edit not found');
    expect(await edit(1, {})).toBe("Bad Request: message can't be edited");
    expect(await descriptionOf('editMessageText', { text: 'x' })).toBe('Bad Request: chat_id is empty');
  });

  test('a deleted message is gone', async () => {
    const { message_id } = await served.ok('sendMessage', { chat_id, text: 'x' });
    expect(await descriptionOf('deleteMessage', { chat_id, message_id })).toBe('accepted');
    expect(await descriptionOf('deleteMessage', { chat_id, message_id })).toBe(
      'Bad Request: message to delete not found',
    );
    expect(await edit(message_id, {})).toBe('Bad Request: message to edit not found');
  });
});

describe('documents', () => {
  const post = async (entries: Record<string, string | File>) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(entries)) form.set(name, value);
    const url = `${served.root}/bot${served.api.token}/sendDocument`;
    return (await fetch(url, { method: 'POST', body: form })).json();
  };

  test('come as multipart, also attached by name, and can be fetched and sent again', async () => {
    const file = new File(['{"a":1}'], 'data.json', { type: 'application/json' });
    const sent = await post({
      chat_id: '7',
      caption: 'Milik <b>Anda</b>',
      parse_mode: 'HTML',
      document: file,
    });
    expect(sent).toMatchObject({
      ok: true,
      result: { caption: 'Milik Anda', document: { file_name: 'data.json', file_size: 7 } },
    });
    expect(await post({ chat_id: '7', document: 'attach://it', it: file })).toMatchObject({ ok: true });
    expect(await post({ chat_id: '7', document: 'attach://no' })).toMatchObject({ ok: false });
    const { file_id } = sent.result.document;
    expect(await descriptionOf('sendDocument', { chat_id, document: file_id })).toBe('accepted');
    const { file_path } = await served.ok<{ file_path: string }>('getFile', { file_id });
    const download = await fetch(`${served.root}/file/bot${served.api.token}/${file_path}`);
    expect(await download.text()).toBe('{"a":1}');
  });

  test('an empty file, a long caption and an unknown id are refused', async () => {
    const file = new File(['x'], 'x.txt');
    expect(await post({ chat_id: '7', document: new File([], 'x.txt') })).toMatchObject({
      description: 'Bad Request: file must be non-empty',
    });
    expect(await post({ chat_id: '7', document: file, caption: 'x'.repeat(1025) })).toMatchObject({
      description: 'Bad Request: message caption is too long',
    });
    expect(await descriptionOf('sendDocument', { chat_id, document: 'nope' })).toBe(
      'Bad Request: wrong file identifier/HTTP URL specified',
    );
  });
});
