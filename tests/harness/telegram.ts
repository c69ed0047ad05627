import { systemClock } from '../../src/clock.ts';
import { type BotApi, type BotApiOptions, createBotApi } from '../../src/preview/bot-api/bot-api.ts';
import type { Chat, Message, User } from '../../src/preview/bot-api/model.ts';
import type { GroupOptions, PersonOptions, SayOptions } from '../../src/preview/bot-api/people.ts';
import { createWatch } from './watch.ts';

/**
 * A local Telegram for end-to-end tests: the strict local Bot API on a free port of 127.0.0.1, with people who write to
 * the bot and hear what it answers. Nothing sleeps: every wait ends with the event it waits for, or fails with what
 * was seen instead (after `patienceMs` of real time, by default 5 s; the failure, not the pass, takes that long).
 *
 *     const telegram = await startTelegram();
 *     const app = await startTheAppUnderTest({ BOT_TOKEN: telegram.token, TELEGRAM_API_ROOT: telegram.root });
 *     const sari = telegram.person({ firstName: 'Sari', languageCode: 'id' });
 *
 *     const greeting = await sari.asks('/start');          // says it, and gives the next message of the bot
 *     expect(greeting.text).toContain('Ringkas');
 *     const press = await sari.presses(greeting, 'Berita'); // taps the button whose label contains this
 *     expect(press.toast).toBeNull();                       // what answerCallbackQuery showed
 *     const edited = await sari.seesEdit(greeting);         // the message as it stands after the edit
 *
 *     await telegram.stop();                                // in afterEach; safe to call twice
 *
 * That the bot stays silent is seen once it is idle: `group.says(sari, 'just chatting'); await telegram.untilIdle();`
 * and `group.replies()` is empty. For all that a chat holds, see `messages`; for rare things (faults, ledger,
 * migrations, deleted accounts) use `telegram.api` itself.
 */
export interface Telegram {
  /** For TELEGRAM_API_ROOT; no slash at the end. */
  readonly root: string;
  /** For BOT_TOKEN. */
  readonly token: string;
  /** The Bot API behind it: `people`, `faults`, `ledger`, `profile`, `pending`. */
  readonly api: BotApi;
  /** Someone with a private chat that they have not opened yet. Ids count up from 101 unless given. */
  person(options?: Partial<PersonOptions>): Room;
  /** A supergroup unless `type` says otherwise, in which the bot is a member. Ids count down from -1001000000001 unless given. */
  group(options?: Partial<GroupOptions>): GroupRoom;
  /** Resolves when `isTrue` is, looked at now and after each thing that happens in any chat. */
  until(isTrue: () => boolean, what: string): Promise<void>;
  /**
   * Resolves when the bot has confirmed every update. It confirms what it has answered (or refused for good), so then
   * what it did not say it will not say.
   */
  untilIdle(): Promise<void>;
  stop(): Promise<void>;
}

/** What came of pressing a button. */
export interface Press {
  /** The text over the chat, or null. */
  readonly toast: string | null;
  /** Whether it is a box that has to be closed. */
  readonly alert: boolean;
}

/** A private chat, from its reader's chair. */
export interface Room {
  readonly user: User;
  readonly chatId: number;
  says(text: string, options?: SayOptions): Message;
  /** The bot's next message here that was not heard before, waiting for it if need be. */
  hears(): Promise<Message>;
  /** Says it and hears the next message. Messages that came unheard before are passed over. */
  asks(text: string, options?: SayOptions): Promise<Message>;
  /** Presses the button whose label contains `label` (or whose callback data is exactly that) and waits for its answer. */
  presses(message: Message, label: string): Promise<Press>;
  /** The message as it is once it has been edited after `message` was handed out. */
  seesEdit(message: Message): Promise<Message>;
  /** The message as it stands now. */
  sees(message: Message): Message;
  shows(what: 'photo' | 'sticker'): Message;
  blocks(): void;
  unblocks(): void;
  /** Everything in the chat, oldest first. */
  messages(): readonly Message[];
  /** Only what the bot wrote. */
  replies(): readonly Message[];
}

/** A group: the same, but one says who speaks. */
export interface GroupRoom {
  readonly chat: Chat;
  readonly chatId: number;
  says(who: Room, text: string, options?: SayOptions): Message;
  hears(): Promise<Message>;
  asks(who: Room, text: string, options?: SayOptions): Promise<Message>;
  presses(who: Room, message: Message, label: string): Promise<Press>;
  seesEdit(message: Message): Promise<Message>;
  sees(message: Message): Message;
  messages(): readonly Message[];
  replies(): readonly Message[];
}

/** The labels of a message's buttons, row by row. */
export function labelsOf(message: Message): string[][] {
  return (message.reply_markup?.inline_keyboard ?? []).map((row) => row.map((button) => button.text));
}

/** Starts it. The flood rules are wide open unless `flood` is given, so that a quick test does not meet them by accident. */
export async function startTelegram(
  options: Partial<BotApiOptions> & { readonly patienceMs?: number } = {},
): Promise<Telegram> {
  const { patienceMs = 5000, ...apiOptions } = options;
  const api = createBotApi({
    clock: systemClock,
    flood: { perSecond: 100_000, privateBurst: 100_000, groupPerMinute: 100_000, profilePerHour: 100_000 },
    ...apiOptions,
  });
  const watch = createWatch(patienceMs);
  const answers = new Map<string, Press>();
  api.listen((event) => {
    if (event.kind === 'callback-answered') {
      answers.set(event.queryId, { toast: event.text, alert: event.alert });
    }
    watch.look();
  });
  const root = await api.start();
  let nextPerson = 101;
  let nextGroup = -1_001_000_000_001;

  function chatRoom(chatId: number) {
    const heard = new Set<number>();
    const messages = () => api.messages(chatId);
    const replies = () =>
      messages().filter(({ from, sender_chat }) => from?.id === api.bot.id || (!from && sender_chat));
    const unheard = () => replies().find(({ message_id }) => !heard.has(message_id));
    const find = (message: Message) => messages().find(({ message_id }) => message_id === message.message_id);
    const sees = (message: Message) => {
      const found = find(message);
      if (!found)
        throw new Error(`expected message ${message.message_id} of chat ${chatId} to be there still`);
      return found;
    };
    const lastLines = () =>
      messages()
        .slice(-5)
        .map(({ message_id, text, caption }) => `  ${message_id}: ${text ?? caption ?? '(no text)'}`)
        .join('\n');
    async function hears(): Promise<Message> {
      await watch.until(
        () => unheard() !== undefined,
        () => `a message of the bot in chat ${chatId}; the last ones there:\n${lastLines()}`,
      );
      const message = unheard();
      if (!message) throw new Error('a message was deleted while it was waited for');
      heard.add(message.message_id);
      return message;
    }
    return {
      chatId,
      messages,
      replies,
      sees,
      hears,
      says: (user: User, text: string, options?: SayOptions) => api.people.say(user, chatId, text, options),
      asks(user: User, text: string, options?: SayOptions) {
        for (const { message_id } of replies()) heard.add(message_id);
        api.people.say(user, chatId, text, options);
        return hears();
      },
      async presses(user: User, message: Message, label: string): Promise<Press> {
        const buttons = (sees(message).reply_markup?.inline_keyboard ?? []).flat();
        const button =
          buttons.find((each) => each.callback_data === label) ??
          buttons.find((each) => each.callback_data !== undefined && each.text.includes(label));
        if (button?.callback_data === undefined) {
          const labels = buttons.map((each) => each.text).join(' | ');
          throw new Error(`expected a button "${label}", got ${labels || 'none'}`);
        }
        const id = api.people.press(user, chatId, message.message_id, button.callback_data);
        await watch.until(
          () => answers.has(id),
          () => `an answer to the button "${label}" of message ${message.message_id} in chat ${chatId}`,
        );
        return answers.get(id) ?? { toast: null, alert: false };
      },
      async seesEdit(message: Message): Promise<Message> {
        // By content, not by time: two edits can share a second.
        const before = JSON.stringify(message);
        await watch.until(
          () => JSON.stringify(find(message)) !== before,
          () =>
            `an edit of message ${message.message_id} in chat ${chatId}; the last ones there:\n${lastLines()}`,
        );
        return sees(message);
      },
    };
  }

  return {
    root,
    token: api.token,
    api,
    untilIdle: () =>
      watch.until(
        () => api.pending().length === 0,
        () => `the bot to confirm all updates; ${api.pending().length} are left`,
      ),
    until: (isTrue, what) => watch.until(isTrue, () => what),
    person(personOptions = {}) {
      const user = api.people.person({ id: nextPerson++, firstName: 'Reader', ...personOptions });
      const room = chatRoom(user.id);
      return {
        ...room,
        user,
        says: (text, sayOptions) => room.says(user, text, sayOptions),
        asks: (text, sayOptions) => room.asks(user, text, sayOptions),
        presses: (message, label) => room.presses(user, message, label),
        shows: (what) => api.people.show(user, user.id, what),
        blocks: () => api.people.setBotStatus(user, user.id, 'kicked'),
        unblocks: () => api.people.setBotStatus(user, user.id, 'member'),
      };
    },
    group(groupOptions = {}) {
      const chat = api.people.group({ id: nextGroup--, title: 'Group', ...groupOptions });
      const room = chatRoom(chat.id);
      return {
        ...room,
        chat,
        says: (who, text, sayOptions) => room.says(who.user, text, sayOptions),
        asks: (who, text, sayOptions) => room.asks(who.user, text, sayOptions),
        presses: (who, message, label) => room.presses(who.user, message, label),
      };
    },
    stop: () => api.stop(),
  };
}
