import type { Document, Message } from '../telegram/message.ts';

/** What kind of room the update came from. */
export type ChatKind = 'private' | 'group' | 'channel';

/** One thing that happened in a chat, as the conversation needs to know it: no Telegram object travels further in. */
export interface Incoming {
  readonly chatId: number;
  readonly chatKind: ChatKind;
  /** Who speaks: a user's id, or the id of the chat in whose name they speak (anonymous administrator, channel). */
  readonly personId: number;
  /** IETF tag that the reader's app is set to, e.g. `id`, `en-GB`; null when Telegram does not say. */
  readonly languageCode: string | null;
  /** When it reached us, in milliseconds since the epoch. */
  readonly at: number;
  /** Whether this person may change what the whole chat gets: always true in private. Asks Telegram at most once. */
  readonly isAdministrator: () => Promise<boolean>;
  readonly body: IncomingBody;
}

export type IncomingBody =
  /** Free text meant for the bot (in groups: it was mentioned, the mention removed, or replied to). */
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly messageId: number;
      readonly replied: Replied | null;
    }
  /** `/siapa@bot cia` → name `siapa` (lower case), argument `cia`. `addressed`: it named this bot, or the chat is private. */
  | {
      readonly kind: 'command';
      readonly name: string;
      readonly argument: string;
      readonly addressed: boolean;
      readonly messageId: number;
      readonly replied: Replied | null;
    }
  /** A button of ours was pressed. `messageId` null: the message is too old for Telegram to say which it was. */
  | { readonly kind: 'button'; readonly data: string; readonly messageId: number | null }
  /** A photo, sticker, voice message and the like. */
  | { readonly kind: 'media'; readonly messageId: number }
  /** The bot was blocked or removed here (`false`), or let in again (`true`). */
  | { readonly kind: 'membership'; readonly canWrite: boolean };

/** The message of ours that the reader replied to. */
export interface Replied {
  readonly messageId: number;
  /** The callback data of its buttons, which say what briefing and answer it was. */
  readonly buttonData: readonly string[];
}

/** What the bot does in answer to one Incoming, in this order. */
export type Reply =
  | { readonly kind: 'send'; readonly message: Message }
  | { readonly kind: 'document'; readonly document: Document }
  /** Replaces the message whose button was pressed; sent anew where that is no longer possible. */
  | { readonly kind: 'edit'; readonly message: Message }
  /** A short line over the chat, at most 200 characters; only in answer to a button. `alert`: a box to be closed. */
  | { readonly kind: 'toast'; readonly text: string; readonly alert?: boolean };

/** One conversation step. Throws only for a defect of ours or a store that is out of reach. */
export type Respond = (incoming: Incoming) => Promise<readonly Reply[]>;
