import type { Document, Message } from './message.ts';

/** Replies to a reader draw from the pace before digests and notices do. */
export type Priority = 'reply' | 'digest';

/** Why Telegram will not let us write to a chat, for good until the reader does something. */
export type RefusalReason =
  | 'blocked' // the reader blocked the bot
  | 'deactivated' // the account is gone
  | 'not-found' // the chat does not exist, or the bot never met it
  | 'not-member' // the bot was removed from the group or channel
  | 'no-rights'; // the bot may not write there

/** What became of one message. Nothing here is thrown. */
export type SendOutcome =
  /**
   * Telegram has it. `chatId` differs from the one asked for when the group had migrated. `doubtful`: how many earlier
   * calls broke off in a way that leaves open whether Telegram sent them too; 0 means exactly once.
   */
  | { readonly kind: 'sent'; readonly messageId: number; readonly chatId: number; readonly doubtful: number }
  | { readonly kind: 'refused'; readonly reason: RefusalReason; readonly description: string }
  /** Telegram answered 400 for something of ours, or the message grew too old while Telegram was out of reach. */
  | { readonly kind: 'failed'; readonly description: string }
  /** The sender was stopped, or `signal` aborted, before it was done. `doubtful` as in `sent`; 0: nothing was sent. */
  | { readonly kind: 'stopped'; readonly doubtful: number };

/** What became of an edit in place. */
export type EditOutcome =
  /** Edited, or already showing exactly this. */
  | { readonly kind: 'edited' }
  /** The message cannot be edited any more (deleted, too old): send a new one instead. */
  | { readonly kind: 'gone' }
  | Exclude<SendOutcome, { kind: 'sent' }>;

export interface SendOptions {
  readonly priority: Priority;
  /** The message this one answers; ignored by Telegram when it no longer exists. */
  readonly replyToMessageId?: number;
  /** The topic of a forum that it belongs to. */
  readonly topicId?: number;
  /** Told before each call that goes on the wire (1 for the first) and awaited: what it marks is durable before Telegram can act. */
  readonly onAttempt?: (attempt: number) => Promise<void> | void;
  /** Aborting gives up waiting and retrying; a call on the wire is let finish. */
  readonly signal?: AbortSignal;
}

/**
 * The one way out to Telegram: keeps the pace of the bot and of each chat, lets replies go first, waits out 429,
 * repeats what failed on the way, follows migrations, and turns every refusal into a value. Messages of one chat and
 * one priority go in the order they were given. Rejects only when `onAttempt` does.
 */
export interface Sender {
  send(chatId: number, message: Message, options: SendOptions): Promise<SendOutcome>;
  sendDocument(chatId: number, document: Document, options: SendOptions): Promise<SendOutcome>;
  /** Edits have the priority and the pace of replies. */
  edit(chatId: number, messageId: number, message: Message): Promise<EditOutcome>;
  /**
   * Ends the spinner on a pressed button; `text` (at most 200 characters) is shown as a toast, or as a box with `alert`.
   * Goes at once, outside the pace: Telegram does not count it. Never rejects; a press that is too old is let go.
   */
  answerCallback(callbackQueryId: string, text?: string, options?: { alert?: boolean }): Promise<void>;
  /** Takes nothing new, lets the calls on the wire finish, answers what still waits with `stopped`. */
  stop(): Promise<void>;
}
