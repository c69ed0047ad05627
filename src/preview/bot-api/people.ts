import type { Clock } from '../../clock.ts';
import type { Announcer } from './announcer.ts';
import type { Callbacks } from './callbacks.ts';
import type { ChatRecord, Chats, Status } from './chats.ts';
import { withoutReply } from './messages.ts';
import type { Chat, Happening, Message, User } from './model.ts';
import { findEntities } from './text.ts';
import type { UpdateQueue } from './update-queue.ts';

/** Someone who may write to the bot. */
export interface PersonOptions {
  readonly id: number;
  readonly firstName: string;
  readonly lastName?: string;
  readonly username?: string;
  /** What their app is set to; left out: Telegram does not say. */
  readonly languageCode?: string;
}

/** A group, supergroup or channel that the bot is in. */
export interface GroupOptions {
  /** Negative; supergroups and channels begin with -100. */
  readonly id: number;
  readonly title: string;
  readonly type?: 'group' | 'supergroup' | 'channel';
  readonly username?: string;
  readonly members?: readonly { readonly user: User; readonly status?: Status }[];
  /** Default `member`. */
  readonly botStatus?: Status;
}

/** How something is said. */
export interface SayOptions {
  /** The message it replies to. */
  readonly replyTo?: number;
  /** An administrator who hides behind the group's name. */
  readonly anonymous?: boolean;
}

/** The side of the people: what they do in their apps becomes updates for the bot. Unknown chats and messages throw. */
export interface People {
  /** Makes a person and their private chat with the bot, which they have not opened yet. */
  person(options: PersonOptions): User;
  /** Makes a group with its members; the bot hears of nothing. */
  group(options: GroupOptions): Chat;
  /** Writes a text. In private the first one opens the chat, and lifts a block first, as pressing "Restart" does. */
  say(user: User, chatId: number, text: string, options?: SayOptions): Message;
  /** Changes a text that was said; the bot gets `edited_message`. */
  editText(chatId: number, messageId: number, text: string): Message;
  /** Sends something that is no text. */
  show(user: User, chatId: number, what: 'photo' | 'sticker', options?: SayOptions): Message;
  /** Presses the button with this callback data and returns the query's id. A message that is gone comes as inaccessible. */
  press(user: User, chatId: number, messageId: number, data: string): string;
  /** What the bot is in this chat now: `kicked` blocks it, `member` lets it in again. */
  setBotStatus(by: User, chatId: number, status: Status): void;
  /** What the bot is in this chat. */
  botStatus(chatId: number): Status;
  /** Makes a member something else, quietly. */
  setMember(chatId: number, user: User, status: Status): void;
  /** The account behind this private chat is deleted. */
  deactivate(chatId: number): void;
  /** Makes a supergroup of a group; returns its chat. */
  migrate(chatId: number, newId: number): Chat;
  /** Puts any update into the queue as it is, for what no app would send. */
  push(happening: Happening): void;
}

/** The account in whose name anonymous administrators write (https://core.telegram.org/bots/api#message, `sender_chat`). */
const anonymousAdministrator: User = {
  id: 1087968824,
  is_bot: true,
  first_name: 'Group',
  username: 'GroupAnonymousBot',
};

/** What the people's side works on. */
export interface PeopleDependencies {
  readonly bot: User;
  readonly chats: Chats;
  readonly callbacks: Callbacks;
  readonly queue: UpdateQueue;
  readonly announcer: Announcer;
  readonly clock: Clock;
}

export function createPeople(dependencies: PeopleDependencies): People {
  const { bot, chats, callbacks, queue, announcer, clock } = dependencies;

  function recordOf(chatId: number): ChatRecord {
    const record = chats.find(chatId);
    if (!record) throw new RangeError(`expected the id of a chat that was opened, got ${chatId}`);
    return record;
  }

  function put(
    user: User | null,
    record: ChatRecord,
    content: Partial<Message>,
    options: SayOptions,
  ): Message {
    const { chat } = record;
    if (chat.type === 'private' && user) {
      if (record.botStatus === 'kicked') people.setBotStatus(user, chat.id, 'member');
      record.met = true;
    }
    const replyTo = options.replyTo === undefined ? undefined : record.messages.get(options.replyTo);
    if (options.replyTo !== undefined && !replyTo) {
      throw new RangeError(`expected a message of chat ${chat.id} to reply to, got ${options.replyTo}`);
    }
    const sender =
      chat.type === 'channel'
        ? { sender_chat: chat }
        : options.anonymous || !user
          ? { from: anonymousAdministrator, sender_chat: chat }
          : { from: user };
    const message: Message = {
      message_id: chats.nextMessageId(chat),
      ...sender,
      chat,
      date: Math.floor(clock.now() / 1000),
      ...content,
      ...(replyTo && { reply_to_message: withoutReply(replyTo) }),
    };
    record.messages.set(message.message_id, message);
    announcer.announce({ kind: 'message', chatId: chat.id, message });
    const heard = record.botStatus !== 'left' && record.botStatus !== 'kicked';
    if (heard) queue.push(chat.type === 'channel' ? { channel_post: message } : { message });
    return message;
  }

  const people: People = {
    person({ id, firstName, lastName, username, languageCode }) {
      const names = {
        first_name: firstName,
        ...(lastName && { last_name: lastName }),
        ...(username && { username }),
      };
      chats.open({ id, type: 'private', ...names });
      return { id, is_bot: false, ...names, ...(languageCode && { language_code: languageCode }) };
    },
    group({ id, title, type = 'supergroup', username, members = [], botStatus = 'member' }) {
      const record = chats.open({ id, type, title, ...(username && { username }) });
      record.botStatus = botStatus;
      for (const { user, status = 'member' } of members) record.members.set(user.id, { user, status });
      return record.chat;
    },
    say: (user, chatId, text, options = {}) => put(user, recordOf(chatId), textOf(text), options),
    editText(chatId, messageId, text) {
      const record = recordOf(chatId);
      const message = record.messages.get(messageId);
      if (!message) throw new RangeError(`expected a message of chat ${chatId}, got ${messageId}`);
      const { entities: _, ...rest } = message;
      const edited = { ...rest, ...textOf(text), edit_date: Math.floor(clock.now() / 1000) };
      record.messages.set(messageId, edited);
      announcer.announce({ kind: 'edited', chatId, message: edited });
      queue.push({ edited_message: edited });
      return edited;
    },
    show: (user, chatId, what, options = {}) => put(user, recordOf(chatId), pictures[what], options),
    press(user, chatId, messageId, data) {
      const record = recordOf(chatId);
      const message = record.messages.get(messageId);
      const buttons = message?.reply_markup?.inline_keyboard.flat() ?? [];
      if (message && !buttons.some((button) => button.callback_data === data)) {
        throw new RangeError(
          `expected the data of a button of message ${messageId}, got ${JSON.stringify(data)}`,
        );
      }
      const id = callbacks.open(chatId, clock.now());
      const shown = message ?? { chat: record.chat, message_id: messageId, date: 0 };
      queue.push({
        callback_query: { id, from: user, message: shown, chat_instance: String(chatId), data },
      });
      return id;
    },
    setBotStatus(by, chatId, status) {
      const record = recordOf(chatId);
      const old = record.botStatus;
      record.botStatus = status;
      queue.push({
        my_chat_member: {
          chat: record.chat,
          from: by,
          date: Math.floor(clock.now() / 1000),
          old_chat_member: { user: bot, status: old, ...(old === 'kicked' && { until_date: 0 }) },
          new_chat_member: { user: bot, status, ...(status === 'kicked' && { until_date: 0 }) },
        },
      });
    },
    botStatus: (chatId) => recordOf(chatId).botStatus,
    setMember: (chatId, user, status) => void recordOf(chatId).members.set(user.id, { user, status }),
    deactivate(chatId) {
      recordOf(chatId).deactivated = true;
    },
    migrate(chatId, newId) {
      const record = recordOf(chatId);
      const { title = '' } = record.chat;
      const next = chats.open({ id: newId, type: 'supergroup', title });
      next.botStatus = record.botStatus;
      for (const [id, member] of record.members) next.members.set(id, member);
      put(null, record, { migrate_to_chat_id: newId }, {});
      record.migratedTo = newId;
      put(null, next, { migrate_from_chat_id: chatId }, {});
      return next.chat;
    },
    push: (happening) => void queue.push(happening),
  };
  return people;
}

const pictures = {
  photo: { photo: [{ file_id: 'photo', file_unique_id: 'uphoto', width: 640, height: 480 }] },
  sticker: {
    sticker: {
      file_id: 'sticker',
      file_unique_id: 'usticker',
      type: 'regular',
      width: 512,
      height: 512,
      is_animated: false,
      is_video: false,
      emoji: '👍',
    },
  },
} satisfies Record<string, Partial<Message>>;

function textOf(text: string): Partial<Message> {
  const entities = findEntities(text);
  return { text, ...(entities.length > 0 && { entities }) };
}
