import { badRequest, type Chat, forbidden, type Message, type Refusal, type User } from './model.ts';

/** What someone is in a chat (https://core.telegram.org/bots/api#chatmember). */
export type Status = 'creator' | 'administrator' | 'member' | 'restricted' | 'left' | 'kicked';

/** One chat: who is in it, what was written, and whether the bot may write. */
export interface ChatRecord {
  readonly chat: Chat;
  readonly members: Map<number, { readonly user: User; status: Status }>;
  readonly messages: Map<number, Message>;
  /** What the bot is here; in private: `kicked` when the reader blocked it. */
  botStatus: Status;
  /** false: the person has not written to the bot yet, so the bot may not begin. */
  met: boolean;
  /** The account was deleted. */
  deactivated: boolean;
  /** The bot is in the group but may not write. */
  muted: boolean;
  /** The supergroup that this group became. */
  migratedTo: number | null;
}

/** All chats of the bot, by their number. */
export interface Chats {
  readonly all: ReadonlyMap<number, ChatRecord>;
  /** Opens a chat, or gives the one that is there. */
  open(chat: Chat): ChatRecord;
  /** Finds by number or by @name. */
  find(id: number | string): ChatRecord | null;
  /** The next free message number of this chat: supergroups and channels count for themselves, all else together. */
  nextMessageId(chat: Chat): number;
  /** The chat if the bot may write there, or Telegram's refusal. */
  forWriting(id: number | string): ChatRecord | Refusal;
}

/** `openToAll`: a private chat that nobody opened is taken as one whose reader has started the bot (for large runs). */
export function createChats({ openToAll }: { readonly openToAll: boolean }): Chats {
  const all = new Map<number, ChatRecord>();
  const lastIds = new Map<number, number>();

  function open(chat: Chat): ChatRecord {
    const known = all.get(chat.id);
    if (known) return known;
    const record: ChatRecord = {
      chat,
      members: new Map(),
      messages: new Map(),
      botStatus: 'member',
      met: false,
      deactivated: false,
      muted: false,
      migratedTo: null,
    };
    all.set(chat.id, record);
    return record;
  }

  function find(id: number | string): ChatRecord | null {
    if (typeof id === 'number') {
      const known = all.get(id);
      if (known || !openToAll || id <= 0) return known ?? null;
      const record = open({ id, type: 'private', first_name: `Reader ${id}` });
      record.met = true;
      return record;
    }
    const name = id.slice(1).toLowerCase();
    const public_ = [...all.values()].find(
      ({ chat }) => chat.type !== 'private' && chat.username?.toLowerCase() === name,
    );
    return public_ ?? null;
  }

  return {
    all,
    open,
    find,
    nextMessageId(chat) {
      const box = chat.type === 'supergroup' || chat.type === 'channel' ? chat.id : 0;
      const next = (lastIds.get(box) ?? 0) + 1;
      lastIds.set(box, next);
      return next;
    },
    forWriting(id) {
      const record = find(id);
      return record ? (refusalOf(record) ?? record) : badRequest('chat not found');
    },
  };
}

function refusalOf(record: ChatRecord): Refusal | null {
  const { chat, botStatus } = record;
  if (record.migratedTo !== null) {
    return {
      ...badRequest('group chat was upgraded to a supergroup chat'),
      parameters: { migrate_to_chat_id: record.migratedTo },
    };
  }
  if (chat.type === 'private') {
    if (record.deactivated) return forbidden('user is deactivated');
    if (botStatus === 'kicked') return forbidden('bot was blocked by the user');
    return record.met ? null : badRequest('chat not found');
  }
  if (botStatus === 'kicked') return forbidden(`bot was kicked from the ${chat.type} chat`);
  if (botStatus === 'left') return forbidden(`bot is not a member of the ${chat.type} chat`);
  if (chat.type === 'channel' && botStatus !== 'administrator') {
    return badRequest('need administrator rights in the channel chat');
  }
  return record.muted ? badRequest('not enough rights to send text messages to the chat') : null;
}
