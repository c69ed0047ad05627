/** Telegram's objects, as far as this local Bot API hands them out (https://core.telegram.org/bots/api#available-types). */
export interface User {
  readonly id: number;
  readonly is_bot: boolean;
  readonly first_name: string;
  readonly last_name?: string;
  readonly username?: string;
  readonly language_code?: string;
}

/** A place where messages are: a person's chat with the bot, a group or a channel. */
export interface Chat {
  readonly id: number;
  readonly type: 'private' | 'group' | 'supergroup' | 'channel';
  readonly title?: string;
  readonly username?: string;
  readonly first_name?: string;
  readonly last_name?: string;
}

/** A marked stretch of a text; `offset` and `length` in UTF-16 units. */
export interface Entity {
  readonly type: string;
  readonly offset: number;
  readonly length: number;
  readonly url?: string;
  readonly language?: string;
  readonly custom_emoji_id?: string;
}

/** A button below a message. */
export interface InlineButton {
  readonly text: string;
  readonly callback_data?: string;
  readonly url?: string;
  readonly copy_text?: { readonly text: string };
}

/** A file as Telegram names it: `file_id` fetches it again. */
export interface DocumentFile {
  readonly file_id: string;
  readonly file_unique_id: string;
  readonly file_name?: string;
  readonly mime_type?: string;
  readonly file_size?: number;
}

/** A message in a chat; instants in whole seconds since the epoch. */
export interface Message {
  readonly message_id: number;
  readonly from?: User;
  readonly sender_chat?: Chat;
  readonly chat: Chat;
  readonly date: number;
  readonly edit_date?: number;
  readonly text?: string;
  readonly entities?: readonly Entity[];
  readonly caption?: string;
  readonly caption_entities?: readonly Entity[];
  readonly document?: DocumentFile;
  readonly photo?: readonly object[];
  readonly sticker?: object;
  readonly reply_to_message?: Message;
  readonly reply_markup?: { readonly inline_keyboard: readonly (readonly InlineButton[])[] };
  readonly link_preview_options?: object;
  readonly migrate_to_chat_id?: number;
  readonly migrate_from_chat_id?: number;
}

/** One thing that happened, as the bot hears of it; exactly one of the optional fields is there. */
export interface Update {
  readonly update_id: number;
  readonly message?: Message;
  readonly edited_message?: Message;
  readonly channel_post?: Message;
  readonly callback_query?: object;
  readonly my_chat_member?: object;
}

/** What an update carries: an Update that has no number yet. */
export type Happening = Omit<Update, 'update_id'>;

/** Telegram's answer to one call: its HTTP status is `error_code`, or 200. */
export type Answer = { readonly ok: true; readonly result: unknown } | Refusal;

/** A call that was not done, and why. */
export interface Refusal {
  readonly ok: false;
  readonly error_code: number;
  readonly description: string;
  readonly parameters?: { readonly retry_after?: number; readonly migrate_to_chat_id?: number };
}

/** The answer to a call that was done. */
export function done(result: unknown = true): Answer {
  return { ok: true, result };
}

/** 400: the call itself is wrong; `what` in Telegram's words, e.g. `chat not found`. */
export function badRequest(what: string): Refusal {
  return { ok: false, error_code: 400, description: `Bad Request: ${what}` };
}

/** 403: the bot may not write there; `what` in Telegram's words, e.g. `bot was blocked by the user`. */
export function forbidden(what: string): Refusal {
  return { ok: false, error_code: 403, description: `Forbidden: ${what}` };
}

/** 409: another poller, or a webhook, is in the way. */
export function conflict(what: string): Refusal {
  return { ok: false, error_code: 409, description: `Conflict: ${what}` };
}

/** 429: wait `seconds` (whole, at least 1) before the next try. */
export function tooManyRequests(seconds: number): Refusal {
  return {
    ok: false,
    error_code: 429,
    description: `Too Many Requests: retry after ${seconds}`,
    parameters: { retry_after: seconds },
  };
}
