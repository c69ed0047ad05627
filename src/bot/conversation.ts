import type { Incoming, Reply, Respond } from '../chat/incoming.ts';
import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import type { Api } from '../telegram/api.ts';
import type { Message } from '../telegram/message.ts';
import { plainText } from '../telegram/plain-text.ts';
import type { EditOutcome, Sender, SendOptions, SendOutcome } from '../telegram/sender.ts';
import type { Heard } from './to-incoming.ts';
import type { Turns } from './turns.ts';

/** What the bot says when the conversation itself cannot, in the language of the one who spoke. */
export interface Phrases {
  /** Too many questions wait in this chat; those from now on are not answered. */
  slowDown(incoming: Incoming): Message;
  /** Something of ours broke: sorry, try again. */
  apology(incoming: Incoming): Message;
}

export interface ConversationOptions {
  readonly respond: Respond;
  readonly sender: Sender;
  readonly turns: Turns;
  /** Told when a group turns out to have become another chat: what is kept of it belongs to that one. */
  readonly onMigration: (fromChatId: number, toChatId: number) => Promise<void>;
  /** Asked who is an administrator of a group. */
  readonly api: Api;
  /** Tells a failure that passes, such as a store that is away for a while: what met it is not answered, and comes again. */
  readonly isPassing?: (error: unknown) => boolean;
  readonly phrases: Phrases;
  /** Told of each update that was answered. */
  readonly onAnswer?: (kind: AnswerKind) => void;
  /** Tells when something came. */
  readonly clock: Clock;
  readonly log: Log;
}

/** What was answered, or with what instead of an answer. */
export type AnswerKind = Incoming['body']['kind'] | 'apology' | 'slow-down';

/** Answers what was heard. False: it was not answered, because we stop or something is away, and must be heard again. */
export type Converse = (heard: Heard, updateId: number) => Promise<boolean>;

type Told = Extract<Heard, { kind: 'incoming' }>;

/**
 * From what was heard to the replies: one after the other in a chat, each update once, every press answered exactly
 * once, and an apology when something of ours breaks. This is the one place that logs it.
 */
export function createConversation(options: ConversationOptions): Converse {
  const { respond, sender, turns, api, phrases, onAnswer, clock, log, isPassing = () => false } = options;

  function incomingOf(told: Told): Incoming {
    const { chatId, chatKind, personId, languageCode, body, administrator } = told;
    let asked: Promise<boolean> | null = null;
    return {
      chatId,
      chatKind,
      personId,
      languageCode,
      body,
      at: clock.now(),
      isAdministrator() {
        if (administrator !== 'ask') return Promise.resolve(administrator === 'yes');
        asked ??= askForAdministrator(api, chatId, personId);
        return asked;
      },
    };
  }

  async function answer(told: Told, incoming: Incoming, updateId: number): Promise<boolean> {
    let replies: readonly Reply[];
    let kind: AnswerKind = told.body.kind;
    try {
      replies = await respond(incoming);
    } catch (error) {
      if (isPassing(error)) {
        log.warn({ err: error, updateId }, 'An update cannot be answered now: it comes again');
        return false;
      }
      log.error({ err: error, updateId, kind: told.body.kind }, 'An update could not be answered');
      kind = 'apology';
      const sorry = phrases.apology(incoming);
      replies =
        told.callbackQueryId === null
          ? [{ kind: 'send', message: sorry }]
          : [{ kind: 'toast', text: plainText(sorry.html), alert: true }];
    }
    const answered = await deliver(told, replies, updateId);
    if (answered) onAnswer?.(kind);
    log.debug({ updateId, kind, answered, ms: clock.now() - incoming.at }, 'An update had its turn');
    return answered;
  }

  async function follow(from: number, to: number, updateId: number) {
    try {
      await options.onMigration(from, to);
    } catch (error) {
      log.error({ err: error, updateId }, 'What is kept of a group that migrated could not be moved');
    }
  }

  async function deliver(told: Told, replies: readonly Reply[], updateId: number): Promise<boolean> {
    const { chatId, body, callbackQueryId, topicId } = told;
    const toast = replies.find((reply) => reply.kind === 'toast');
    // Not waited for before the messages go out: it ends a spinner, and has no place in the pace.
    const pressAnswered =
      callbackQueryId === null
        ? Promise.resolve()
        : sender.answerCallback(callbackQueryId, toast?.text, { alert: toast?.alert ?? false });
    let answersTo = told.chatKind !== 'private' && 'messageId' in body ? body.messageId : null;
    const editable = body.kind === 'button' ? body.messageId : null;
    let answered = true;
    for (const reply of replies) {
      if (reply.kind === 'toast') continue;
      const sendOptions: SendOptions = {
        priority: 'reply',
        ...(topicId !== null && { topicId }),
        ...(body.kind !== 'button' && answersTo !== null && { replyToMessageId: answersTo }),
      };
      const outcome = await put(chatId, reply, editable, sendOptions);
      if (outcome.kind === 'stopped') answered = false;
      if (outcome.kind === 'sent' && outcome.chatId !== chatId)
        await follow(chatId, outcome.chatId, updateId);
      if (outcome.kind === 'failed')
        log.error({ updateId, description: outcome.description }, 'A reply could not be sent');
      // Nothing more will get through, and each try would be counted against us.
      if (outcome.kind === 'refused' || outcome.kind === 'stopped') break;
      answersTo = null;
    }
    await pressAnswered;
    return answered;
  }

  async function put(
    chatId: number,
    reply: Exclude<Reply, { kind: 'toast' }>,
    editable: number | null,
    sendOptions: SendOptions,
  ): Promise<SendOutcome | EditOutcome> {
    if (reply.kind === 'document') return sender.sendDocument(chatId, reply.document, sendOptions);
    if (reply.kind === 'edit' && editable !== null) {
      const outcome = await sender.edit(chatId, editable, reply.message);
      if (outcome.kind !== 'gone') return outcome;
    }
    return sender.send(chatId, reply.message, sendOptions);
  }

  async function turnAway(told: Told, incoming: Incoming, first: boolean): Promise<boolean> {
    const slowDown = phrases.slowDown(incoming);
    if (told.callbackQueryId !== null)
      await sender.answerCallback(told.callbackQueryId, plainText(slowDown.html));
    else if (first)
      await sender.send(told.chatId, slowDown, {
        priority: 'reply',
        ...(told.topicId !== null && { topicId: told.topicId }),
      });
    onAnswer?.('slow-down');
    return true;
  }

  return async (heard, updateId) => {
    if (heard.kind === 'nothing') return true;
    if (heard.kind === 'press') {
      await sender.answerCallback(heard.callbackQueryId);
      return true;
    }
    const incoming = incomingOf(heard);
    const patient = heard.body.kind !== 'membership';
    return turns.take({ updateId, chatId: heard.chatId }, patient, (turn) =>
      turn.kind === 'answer' ? answer(heard, incoming, updateId) : turnAway(heard, incoming, turn.first),
    );
  };
}

/** False where Telegram does not say: nobody's settings are changed on a guess. */
async function askForAdministrator(api: Api, chatId: number, personId: number): Promise<boolean> {
  const answer = await api.call('getChatMember', { chat_id: chatId, user_id: personId });
  const status = answer.kind === 'ok' ? (answer.result as { status?: unknown } | null)?.status : null;
  return status === 'creator' || status === 'administrator';
}
