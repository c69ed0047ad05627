import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toIncoming } from '../../src/bot/to-incoming.ts';

const me = { id: 999, username: 'Ringkas_Bot' };
const sari = { id: 7, is_bot: false, first_name: 'Sari', language_code: 'id' };
const room = { id: 7, type: 'private', first_name: 'Sari' };
const group = { id: -100, type: 'supergroup', title: 'Warung' };
const channel = { id: -200, type: 'channel', title: 'Kabar' };

const inPrivate = (fields: object) =>
  toIncoming({ update_id: 1, message: { message_id: 5, date: 1, chat: room, from: sari, ...fields } }, me);
const inGroup = (fields: object) =>
  toIncoming({ update_id: 1, message: { message_id: 5, date: 1, chat: group, from: sari, ...fields } }, me);
const bodyOf = (heard: ReturnType<typeof toIncoming>) => (heard.kind === 'incoming' ? heard.body : null);
const mention = (text: string, name = '@ringkas_bot') => ({
  text,
  entities: [{ type: 'mention', offset: text.indexOf(name), length: name.length }],
});

describe('in private', () => {
  test('text is heard, with who says it in what language', () => {
    expect(inPrivate({ text: 'siapa dia?' })).toEqual({
      kind: 'incoming',
      chatId: 7,
      chatKind: 'private',
      personId: 7,
      languageCode: 'id',
      body: { kind: 'text', text: 'siapa dia?', messageId: 5, replied: null },
      administrator: 'yes',
      callbackQueryId: null,
      topicId: null,
    });
  });

  test.each([
    ['/siapa@ringkas_bot cia', 'siapa', 'cia'],
    ['/SIAPA  pompeo  itu ', 'siapa', 'pompeo  itu'],
    ['/start b_putin-trump', 'start', 'b_putin-trump'],
    ['/ringkasan\n1', 'ringkasan', '1'],
    ['/bantuan@other_bot', 'bantuan', ''],
  ])('%j is the command %s with "%s"', (text, name, argument) => {
    expect(bodyOf(inPrivate({ text }))).toMatchObject({ kind: 'command', name, argument, addressed: true });
  });

  test('a slash alone is text', () => {
    expect(bodyOf(inPrivate({ text: '/ apa' }))).toMatchObject({ kind: 'text', text: '/ apa' });
  });

  test.each(['photo', 'sticker', 'voice', 'location', 'poll'])('a %s is media', (kind) => {
    expect(bodyOf(inPrivate({ [kind]: {} }))).toEqual({ kind: 'media', messageId: 5 });
  });

  test('a service message is nothing', () => {
    expect(inPrivate({ pinned_message: {} })).toEqual({ kind: 'nothing' });
  });

  test('a reply to us brings the data of its buttons', () => {
    const buttons = [
      [
        { text: 'a', callback_data: 'who:1' },
        { text: 'b', url: 'https://example.org' },
      ],
    ];
    const answered = {
      message_id: 3,
      from: { id: 999, is_bot: true },
      reply_markup: { inline_keyboard: buttons },
    };
    expect(bodyOf(inPrivate({ text: 'kenapa?', reply_to_message: answered }))).toMatchObject({
      replied: { messageId: 3, buttonData: ['who:1'] },
    });
  });

  test('half a surrogate pair becomes a harmless sign', () => {
    expect(bodyOf(inPrivate({ text: 'a\ud83d' }))).toMatchObject({ text: 'a\ufffd' });
  });

  test('a bot is not talked to', () => {
    expect(inPrivate({ text: 'halo', from: { ...sari, is_bot: true } })).toEqual({ kind: 'nothing' });
  });
});

describe('in a group', () => {
  test('what is not meant for us is nothing', () => {
    expect(inGroup({ text: 'siapa mau kopi?' })).toEqual({ kind: 'nothing' });
    expect(inGroup({ photo: [] })).toEqual({ kind: 'nothing' });
    expect(inGroup(mention('@other_bot siapa?', '@other_bot'))).toEqual({ kind: 'nothing' });
    expect(inGroup({ text: '/siapa@other_bot' })).toEqual({ kind: 'nothing' });
  });

  test.each([
    ['@ringkas_bot siapa dia?', 'siapa dia?'],
    ['siapa dia @ringkas_bot?', 'siapa dia?'],
    ['eh @ringkas_bot siapa dia?', 'eh siapa dia?'],
    ['@ringkas_bot', ''],
  ])('%j is the text "%s"', (text, words) => {
    expect(bodyOf(inGroup(mention(text)))).toMatchObject({ kind: 'text', text: words });
  });

  test('a command after the mention is a command to us', () => {
    expect(bodyOf(inGroup(mention('@ringkas_bot /siapa cia')))).toMatchObject({
      kind: 'command',
      name: 'siapa',
      addressed: true,
    });
  });

  test('a command without a name is passed on as not addressed, with our name as addressed', () => {
    expect(bodyOf(inGroup({ text: '/siapa cia' }))).toMatchObject({ addressed: false });
    expect(bodyOf(inGroup({ text: '/siapa@Ringkas_bot cia' }))).toMatchObject({ addressed: true });
  });

  test('a reply to us is meant for us, a reply to somebody else is not', () => {
    const answered = (id: number) => ({ text: 'terus?', reply_to_message: { message_id: 3, from: { id } } });
    expect(bodyOf(inGroup(answered(999)))).toMatchObject({ text: 'terus?', replied: { messageId: 3 } });
    expect(inGroup(answered(8))).toEqual({ kind: 'nothing' });
  });

  test('who is an administrator is asked, but for an anonymous one, and never granted to another channel', () => {
    const anonymous = { id: 1087968824, is_bot: true };
    const command = { text: '/langganan@ringkas_bot' };
    expect(inGroup(command)).toMatchObject({ administrator: 'ask', personId: 7 });
    expect(inGroup({ ...command, from: anonymous, sender_chat: group })).toMatchObject({
      administrator: 'yes',
      personId: -100,
    });
    expect(inGroup({ ...command, from: anonymous, sender_chat: channel })).toMatchObject({
      administrator: 'no',
    });
  });

  test('a topic is kept', () => {
    expect(inGroup({ text: '/siapa', is_topic_message: true, message_thread_id: 44 })).toMatchObject({
      topicId: 44,
    });
  });
});

describe('elsewhere', () => {
  test('a command in a channel is heard from the channel itself', () => {
    const post = { message_id: 5, chat: channel, sender_chat: channel, text: '/langganan@ringkas_bot 07:00' };
    expect(toIncoming({ update_id: 1, channel_post: post }, me)).toMatchObject({
      chatKind: 'channel',
      personId: -200,
      administrator: 'yes',
      body: { kind: 'command', argument: '07:00' },
    });
  });

  test('an edited message is nothing', () => {
    const edited = { message_id: 5, chat: room, from: sari, text: 'siapa?' };
    expect(toIncoming({ update_id: 1, edited_message: edited }, me)).toEqual({ kind: 'nothing' });
  });

  test('a press is heard with its message; an old message has no id; without data only the press is left', () => {
    const press = (fields: object) =>
      toIncoming({ update_id: 1, callback_query: { id: '77', from: sari, ...fields } }, me);
    const under = { message_id: 4, chat: room, date: 1 };
    expect(press({ data: 'who:1', message: under })).toMatchObject({
      callbackQueryId: '77',
      body: { kind: 'button', data: 'who:1', messageId: 4 },
    });
    expect(bodyOf(press({ data: 'who:1', message: { ...under, date: 0 } }))).toMatchObject({
      messageId: null,
    });
    expect(press({ message: under })).toEqual({ kind: 'press', callbackQueryId: '77' });
    expect(press({ data: 'who:1' })).toEqual({ kind: 'press', callbackQueryId: '77' });
  });

  test.each([
    [room, { status: 'kicked' }, false],
    [room, { status: 'member' }, true],
    [group, { status: 'left' }, false],
    [group, { status: 'restricted', can_send_messages: false }, false],
    [group, { status: 'restricted', can_send_messages: true }, true],
    [channel, { status: 'administrator', can_post_messages: true }, true],
    [channel, { status: 'administrator' }, false],
    [channel, { status: 'member' }, false],
  ])('membership in %j as %j lets us write: %s', (chat, status, canWrite) => {
    const member = { chat, from: sari, new_chat_member: { user: { id: 999 }, ...status } };
    expect(bodyOf(toIncoming({ update_id: 1, my_chat_member: member }, me))).toEqual({
      kind: 'membership',
      canWrite,
    });
  });
});

test('10,000 updates of any shape end nothing, and what is heard is well-formed', () => {
  const odd = fc.oneof(
    fc.constantFrom<unknown>(
      null,
      undefined,
      0,
      -1,
      1.5,
      Number.NaN,
      '',
      'x'.repeat(4096),
      [],
      {},
      [[]],
      '/a@',
      '\udc00',
    ),
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.integer(),
  );
  const maybe = (type: fc.Arbitrary<unknown>) =>
    fc.oneof({ weight: 5, arbitrary: type }, { weight: 1, arbitrary: odd });
  const record = (fields: Record<string, fc.Arbitrary<unknown>>) =>
    fc.record(Object.fromEntries(Object.entries(fields).map(([name, type]) => [name, maybe(type)])), {
      requiredKeys: [],
    });
  const person = record({
    id: fc.integer(),
    is_bot: fc.boolean(),
    language_code: fc.constantFrom('id', 'en'),
  });
  const chat = record({
    id: fc.integer(),
    type: fc.constantFrom('private', 'group', 'supergroup', 'channel', 'planet'),
  });
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.constantFrom('/siapa cia', '@ringkas_bot apa?', `/${'x'.repeat(4095)}`, '\ud83d'.repeat(4096)),
  );
  const entity = record({
    type: fc.constantFrom('mention', 'text_mention', 'bot_command'),
    offset: fc.integer({ min: -3, max: 5000 }),
    length: fc.integer({ min: -3, max: 5000 }),
    user: person,
  });
  const button = record({ text, callback_data: text });
  const keyboard = record({
    inline_keyboard: fc.array(fc.array(button, { maxLength: 2 }), { maxLength: 2 }),
  });
  const said = record({
    message_id: fc.integer(),
    chat,
    from: person,
    sender_chat: chat,
    text,
    entities: fc.array(entity, { maxLength: 3 }),
    photo: fc.constant([]),
    reply_to_message: record({ message_id: fc.integer(), from: person, reply_markup: keyboard }),
    is_topic_message: fc.boolean(),
    message_thread_id: fc.integer(),
  });
  const update = record({
    update_id: fc.nat(),
    message: said,
    channel_post: said,
    callback_query: record({ id: fc.string(), from: person, data: text, message: said }),
    my_chat_member: record({ chat, from: person, new_chat_member: record({ status: fc.string() }) }),
    something_new: odd,
  });
  let heardOf = 0;
  fc.assert(
    fc.property(maybe(update), (value) => {
      const heard = toIncoming(value, me);
      if (heard.kind !== 'incoming') return;
      heardOf += 1;
      expect(Number.isSafeInteger(heard.chatId) && Number.isSafeInteger(heard.personId)).toBe(true);
      if (heard.body.kind === 'text') expect(heard.body.text.isWellFormed()).toBe(true);
    }),
    { numRuns: 10_000 },
  );
  expect(heardOf).toBeGreaterThan(500);
});
