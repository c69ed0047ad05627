import type { Announcer } from './announcer.ts';
import type { ChatRecord, Chats } from './chats.ts';
import type { Files } from './files.ts';
import type { FloodGate } from './flood.ts';
import { checkKeyboard } from './keyboard.ts';
import {
  type Answer,
  badRequest,
  done,
  type Entity,
  type Message,
  type Refusal,
  tooManyRequests,
  type User,
} from './model.ts';
import { formatText } from './text.ts';

/** What the methods that write to chats need. */
export interface MessageDependencies {
  readonly bot: User;
  readonly chats: Chats;
  readonly files: Files;
  readonly flood: FloodGate;
  readonly announcer: Announcer;
}

interface Sending {
  readonly chat_id: number | string;
  readonly parse_mode?: string;
  readonly reply_parameters?: { readonly message_id: number; readonly allow_sending_without_reply?: boolean };
  readonly reply_markup?: unknown;
}

interface SendMessage extends Sending {
  readonly text: string;
  readonly entities?: readonly Entity[];
  readonly link_preview_options?: object;
}

interface SendDocument extends Sending {
  readonly document: File | string;
  readonly caption?: string;
  readonly caption_entities?: readonly Entity[];
}

interface Edit {
  readonly chat_id?: number | string;
  readonly message_id?: number;
  readonly text: string;
  readonly parse_mode?: string;
  readonly entities?: readonly Entity[];
  readonly link_preview_options?: object;
  readonly reply_markup?: unknown;
}

const longestText = 4096;
const longestCaption = 1024;
const deletableMs = 48 * 3_600_000;

/** sendMessage, sendDocument, editMessageText, editMessageReplyMarkup, deleteMessage, sendChatAction. `at`: milliseconds. */
export function createMessageMethods({ bot, chats, files, flood, announcer }: MessageDependencies) {
  /** Puts a checked message into the chat; the flood rules are asked last, so that a wrong call costs nothing. */
  function put(record: ChatRecord, request: Sending, content: Partial<Message>, at: number): Answer {
    const keyboard = checkKeyboard(request.reply_markup);
    if (keyboard && 'ok' in keyboard) return keyboard;
    const replyTo = request.reply_parameters && record.messages.get(request.reply_parameters.message_id);
    if (request.reply_parameters && !replyTo && !request.reply_parameters.allow_sending_without_reply) {
      return badRequest('message to be replied not found');
    }
    const seconds = flood.message(record.chat, at);
    if (seconds > 0) return tooManyRequests(seconds);
    const message: Message = {
      message_id: chats.nextMessageId(record.chat),
      ...(record.chat.type === 'channel' ? { sender_chat: record.chat } : { from: bot }),
      chat: record.chat,
      date: Math.floor(at / 1000),
      ...content,
      ...(replyTo && { reply_to_message: withoutReply(replyTo) }),
      ...(keyboard && { reply_markup: keyboard }),
    };
    record.messages.set(message.message_id, message);
    announcer.announce({ kind: 'message', chatId: record.chat.id, message });
    return done(message);
  }

  /** The bot's own message that an edit means, or Telegram's refusal. */
  function own(id: number | string | undefined, messageId: number | undefined): Refusal | OwnMessage {
    if (id === undefined) return badRequest('chat_id is empty');
    if (messageId === undefined) return badRequest('message identifier is not specified');
    const record = chats.forWriting(id);
    if ('ok' in record) return record;
    const message = record.messages.get(messageId);
    if (!message) return badRequest('message to edit not found');
    const mine = message.from?.id === bot.id || message.sender_chat?.id === record.chat.id;
    return mine ? { record, message } : badRequest("message can't be edited");
  }

  function replace({ record, message }: OwnMessage, next: Message, at: number): Answer {
    if (look(message) === look(next)) {
      return badRequest(
        'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
      );
    }
    const seconds = flood.edit(at);
    if (seconds > 0) return tooManyRequests(seconds);
    const edited: Message = { ...next, edit_date: Math.floor(at / 1000) };
    record.messages.set(message.message_id, edited);
    announcer.announce({ kind: 'edited', chatId: record.chat.id, message: edited });
    return done(edited);
  }

  return {
    sendMessage(request: SendMessage, at: number): Answer {
      const record = chats.forWriting(request.chat_id);
      if ('ok' in record) return record;
      const content = textContent(request);
      return 'ok' in content ? content : put(record, request, content, at);
    },

    async sendDocument(request: SendDocument, at: number): Promise<Answer> {
      const record = chats.forWriting(request.chat_id);
      if ('ok' in record) return record;
      const caption = formatText({
        text: request.caption ?? '',
        parseMode: request.parse_mode,
        entities: request.caption_entities,
      });
      if ('ok' in caption) return caption;
      if (caption.text.length > longestCaption) return badRequest('message caption is too long');
      const stored = typeof request.document === 'string' ? files.find(request.document) : null;
      if (typeof request.document === 'string' && !stored) {
        return badRequest('wrong file identifier/HTTP URL specified');
      }
      if (request.document instanceof File && request.document.size === 0) {
        return badRequest('file must be non-empty');
      }
      const document = stored ? files.describe(stored) : await files.add(request.document as File);
      const said = caption.text === '' ? {} : { caption: caption.text };
      const entities = caption.entities.length === 0 ? {} : { caption_entities: caption.entities };
      return put(record, request, { document, ...said, ...entities }, at);
    },

    editMessageText(request: Edit, at: number): Answer {
      const found = own(request.chat_id, request.message_id);
      if ('ok' in found) return found;
      if (found.message.text === undefined) return badRequest('there is no text in the message to edit');
      const content = textContent(request);
      if ('ok' in content) return content;
      const keyboard = checkKeyboard(request.reply_markup);
      if (keyboard && 'ok' in keyboard) return keyboard;
      const { entities: _, link_preview_options: __, ...rest } = withoutKeyboard(found.message);
      return replace(found, { ...rest, ...content, ...(keyboard && { reply_markup: keyboard }) }, at);
    },

    editMessageReplyMarkup(request: Omit<Edit, 'text'>, at: number): Answer {
      const found = own(request.chat_id, request.message_id);
      if ('ok' in found) return found;
      const keyboard = checkKeyboard(request.reply_markup);
      if (keyboard && 'ok' in keyboard) return keyboard;
      const next = { ...withoutKeyboard(found.message), ...(keyboard && { reply_markup: keyboard }) };
      return replace(found, next, at);
    },

    deleteMessage(request: { chat_id: number | string; message_id: number }, at: number): Answer {
      const record = chats.forWriting(request.chat_id);
      if ('ok' in record) return record;
      const message = record.messages.get(request.message_id);
      if (!message) return badRequest('message to delete not found');
      const mine = message.from?.id === bot.id || record.chat.type === 'private';
      if (at - message.date * 1000 > deletableMs || !(mine || record.botStatus === 'administrator')) {
        return badRequest("message can't be deleted for everyone");
      }
      record.messages.delete(request.message_id);
      announcer.announce({ kind: 'deleted', chatId: record.chat.id, messageId: request.message_id });
      return done();
    },

    sendChatAction(request: { chat_id: number | string; action: string }): Answer {
      const record = chats.forWriting(request.chat_id);
      if ('ok' in record) return record;
      announcer.announce({ kind: 'action', chatId: record.chat.id, action: request.action });
      return done();
    },
  };
}

interface OwnMessage {
  readonly record: ChatRecord;
  readonly message: Message;
}

function textContent(request: Pick<Edit, 'text' | 'parse_mode' | 'entities' | 'link_preview_options'>) {
  const formatted = formatText({
    text: request.text,
    parseMode: request.parse_mode,
    entities: request.entities,
  });
  if ('ok' in formatted) return formatted;
  if (formatted.text === '') return badRequest('message text is empty');
  if (formatted.text.length > longestText) return badRequest('message is too long');
  return {
    text: formatted.text,
    ...(formatted.entities.length > 0 && { entities: formatted.entities }),
    ...(request.link_preview_options && { link_preview_options: request.link_preview_options }),
  };
}

/** A message that is replied to is handed out without the one it replies to. */
export function withoutReply(message: Message): Message {
  const { reply_to_message: _, ...rest } = message;
  return rest;
}

function withoutKeyboard(message: Message): Message {
  const { reply_markup: _, ...rest } = message;
  return rest;
}

function look({ text, entities, caption, reply_markup, link_preview_options }: Message): string {
  return JSON.stringify([text, entities ?? [], caption, reply_markup, link_preview_options]);
}
