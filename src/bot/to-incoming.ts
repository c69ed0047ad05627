import { z } from 'zod';
import type { ChatKind, IncomingBody, Replied } from '../chat/incoming.ts';

/** Who the bot is, from getMe. */
export interface Me {
  readonly id: number;
  readonly username: string;
}

/** What an update means for the conversation. */
export type Heard =
  | {
      readonly kind: 'incoming';
      readonly chatId: number;
      readonly chatKind: ChatKind;
      readonly personId: number;
      readonly languageCode: string | null;
      readonly body: IncomingBody;
      /** `ask`: only Telegram knows whether this person is an administrator of the chat. */
      readonly administrator: 'yes' | 'no' | 'ask';
      /** The press that has to be answered once, when a button was pressed. */
      readonly callbackQueryId: string | null;
      /** The topic of a forum in which it was said. */
      readonly topicId: number | null;
    }
  /** A press that cannot be told to the conversation, but has to be answered all the same. */
  | { readonly kind: 'press'; readonly callbackQueryId: string }
  /** Not for us, or nothing that we know. */
  | { readonly kind: 'nothing' };

// Only what is read here, and nothing that is odd in one field takes the others along: `.catch` is that field's absence.
const id = z.number().int().safe();
const text = z.string();
const optional = <T extends z.ZodType>(type: T) => type.optional().catch(undefined);
const user = z.object({ id, is_bot: optional(z.boolean()), language_code: optional(text) });
const chat = z.object({ id, type: z.enum(['private', 'group', 'supergroup', 'channel']) });
const entity = z.object({
  type: text,
  offset: z.number().int(),
  length: z.number().int(),
  user: optional(z.object({ id })),
});
const keyboard = z.object({
  inline_keyboard: z.array(z.array(z.object({ callback_data: optional(text) }))),
});
const media = [
  'photo',
  'sticker',
  'voice',
  'video',
  'video_note',
  'animation',
  'audio',
  'document',
  'location',
  'venue',
  'contact',
  'poll',
  'dice',
  'story',
  'game',
  'paid_media',
  'checklist',
] as const;
const message = z.looseObject({
  message_id: id,
  chat,
  from: optional(user),
  sender_chat: optional(z.object({ id })),
  is_automatic_forward: optional(z.boolean()),
  is_topic_message: optional(z.boolean()),
  message_thread_id: optional(id),
  text: optional(text),
  entities: optional(z.array(entity)),
  reply_to_message: optional(
    z.object({ message_id: id, from: optional(user), reply_markup: optional(keyboard) }),
  ),
});
const press = z.object({
  id: text,
  from: user,
  data: optional(text),
  // `date` 0: Telegram no longer knows the message, or we may not see it.
  message: optional(
    z.object({
      message_id: id,
      chat,
      date: optional(z.number()),
      message_thread_id: optional(id),
      is_topic_message: optional(z.boolean()),
    }),
  ),
});
const membership = z.object({
  chat,
  from: user,
  new_chat_member: z.object({
    status: text,
    can_send_messages: optional(z.boolean()),
    can_post_messages: optional(z.boolean()),
  }),
});
const update = z.object({
  message: optional(message),
  channel_post: optional(message),
  callback_query: optional(press),
  my_chat_member: optional(membership),
});

type Message = z.infer<typeof message>;
type Membership = z.infer<typeof membership>;
type Press = z.infer<typeof press>;

const nothing: Heard = { kind: 'nothing' };
const chatKinds: Readonly<Record<Message['chat']['type'], ChatKind>> = {
  private: 'private',
  group: 'group',
  supergroup: 'group',
  channel: 'channel',
};

/**
 * What an update of the Bot API says to us. Takes whatever comes: what is missing, of the wrong type or of a kind
 * that is not known is nothing, never an error. In groups and channels only what is meant for the bot is heard:
 * commands, mentions, replies to it and its buttons.
 */
export function toIncoming(value: unknown, me: Me): Heard {
  const parsed = update.safeParse(value);
  if (!parsed.success) return nothing;
  const { message: said, channel_post: post, callback_query: pressed, my_chat_member: member } = parsed.data;
  if (said) return fromMessage(said, me);
  if (post) return fromMessage(post, me);
  if (pressed) return fromPress(pressed);
  if (member) return fromMembership(member);
  return nothing;
}

function fromMessage(said: Message, me: Me): Heard {
  const { chat: room, from, sender_chat: senderChat } = said;
  const chatKind = chatKinds[room.type];
  // Other bots are not talked to, and what a channel's group gets copied from it was not said to us there.
  if (said.is_automatic_forward || (from?.is_bot && !senderChat)) return nothing;
  if (chatKind === 'private' && !from) return nothing;
  const body = bodyOf(said, chatKind, me);
  if (!body) return nothing;
  return {
    kind: 'incoming',
    chatId: room.id,
    chatKind,
    personId: senderChat?.id ?? from?.id ?? room.id,
    languageCode: senderChat ? null : (from?.language_code ?? null),
    body,
    administrator: administratorOf(said, chatKind),
    callbackQueryId: null,
    topicId: topicOf(said),
  };
}

/** Who writes in the name of the chat itself is one of its administrators; in the name of another channel, nobody knows. */
function administratorOf({ chat: room, sender_chat: senderChat }: Message, chatKind: ChatKind) {
  if (chatKind !== 'group') return 'yes';
  if (!senderChat) return 'ask';
  return senderChat.id === room.id ? 'yes' : 'no';
}

function topicOf(said: { is_topic_message?: boolean | undefined; message_thread_id?: number | undefined }) {
  return said.is_topic_message ? (said.message_thread_id ?? null) : null;
}

function bodyOf(said: Message, chatKind: ChatKind, me: Me): IncomingBody | null {
  const messageId = said.message_id;
  if (said.text === undefined)
    return chatKind === 'private' && media.some((kind) => said[kind] !== undefined)
      ? { kind: 'media', messageId }
      : null;
  const replied = repliedTo(said, me);
  const { words, mentioned } = withoutMention(said.text.toWellFormed(), said.entities ?? [], me);
  const meant = chatKind === 'private' || mentioned || replied !== null;
  const command = /^\/([\p{L}\p{N}_]{1,64})(?:@(\w{1,64}))?(?:\s+([\s\S]*))?$/u.exec(words);
  if (command) {
    const [, name = '', addressee, argument = ''] = command;
    const toUs = addressee?.toLowerCase() === me.username.toLowerCase();
    if (addressee && !toUs && chatKind !== 'private') return null;
    return {
      kind: 'command',
      name: name.toLowerCase(),
      argument: argument.trim(),
      addressed: meant || toUs,
      messageId,
      replied,
    };
  }
  return meant ? { kind: 'text', text: words, messageId, replied } : null;
}

function repliedTo({ reply_to_message: answered }: Message, me: Me): Replied | null {
  if (answered?.from?.id !== me.id) return null;
  const buttons = (answered.reply_markup?.inline_keyboard ?? []).flat();
  return {
    messageId: answered.message_id,
    buttonData: buttons.flatMap(({ callback_data: data }) => (data === undefined ? [] : [data])),
  };
}

/** The text without the bot's own name in it, and whether it was there. Offsets count UTF-16 units, as strings do. */
function withoutMention(said: string, entities: readonly z.infer<typeof entity>[], me: Me) {
  const name = `@${me.username.toLowerCase()}`;
  const ours = entities
    .filter(
      ({ type, offset, length, user: named }) =>
        (type === 'mention' && said.slice(offset, offset + length).toLowerCase() === name) ||
        (type === 'text_mention' && named?.id === me.id),
    )
    .sort((a, b) => b.offset - a.offset);
  let words = said;
  for (const { offset, length } of ours) {
    const before = words.slice(0, Math.max(0, offset)).trimEnd();
    const after = words.slice(Math.max(0, offset + length)).trimStart();
    words = /^[\p{L}\p{N}/]/u.test(after) && before ? `${before} ${after}` : before + after;
  }
  return { words: words.trim(), mentioned: ours.length > 0 };
}

function fromPress({ id: callbackQueryId, from, data, message: under }: Press): Heard {
  if (!under || data === undefined) return { kind: 'press', callbackQueryId };
  const chatKind = chatKinds[under.chat.type];
  return {
    kind: 'incoming',
    chatId: under.chat.id,
    chatKind,
    personId: from.id,
    languageCode: from.language_code ?? null,
    body: {
      kind: 'button',
      data: data.toWellFormed(),
      messageId: under.date === 0 ? null : under.message_id,
    },
    administrator: chatKind === 'private' ? 'yes' : 'ask',
    callbackQueryId,
    topicId: topicOf(under),
  };
}

function fromMembership({ chat: room, from, new_chat_member: now }: Membership): Heard {
  const chatKind = chatKinds[room.type];
  return {
    kind: 'incoming',
    chatId: room.id,
    chatKind,
    personId: from.id,
    languageCode: from.language_code ?? null,
    body: { kind: 'membership', canWrite: canWrite(now, chatKind) },
    administrator: chatKind === 'private' ? 'yes' : 'ask',
    callbackQueryId: null,
    topicId: null,
  };
}

function canWrite(now: Membership['new_chat_member'], chatKind: ChatKind): boolean {
  switch (now.status) {
    case 'creator':
      return true;
    case 'administrator':
      return chatKind !== 'channel' || now.can_post_messages === true;
    case 'member':
      return chatKind !== 'channel';
    case 'restricted':
      return now.can_send_messages === true;
    default:
      return false;
  }
}
