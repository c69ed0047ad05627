import type { ApiAnswer } from './api.ts';
import type { RefusalReason } from './sender.ts';

/** What an answer of Telegram means for the message that was sent or edited. */
export type Verdict =
  | { readonly kind: 'done'; readonly messageId: number | null }
  /** The chat (or the bot) sends too fast: again after so many seconds. */
  | { readonly kind: 'wait'; readonly afterSeconds: number }
  /** The group became a supergroup: again to this chat. */
  | { readonly kind: 'migrated'; readonly chatId: number }
  /** The HTML was not understood: once more as plain text. */
  | { readonly kind: 'unparsed'; readonly description: string }
  /** The message to edit is gone or may not be edited any more. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'refused'; readonly reason: RefusalReason; readonly description: string }
  /** Nobody's fault that lasts: again after a pause. `mayHaveArrived`: Telegram may have sent it all the same. */
  | { readonly kind: 'again'; readonly description: string; readonly mayHaveArrived: boolean }
  | { readonly kind: 'failed'; readonly description: string };

/** The wait when Telegram refuses for haste without saying how long, in seconds. */
const defaultRetryAfterSeconds = 5;

// Telegram's descriptions as they are met in the wild; the code alone does not tell, 400 stands for many of them.
const refusals: readonly (readonly [RegExp, RefusalReason])[] = [
  [/user is deactivated|input_user_deactivated/i, 'deactivated'],
  [/bot was blocked by the user|user_is_blocked|user_blocked/i, 'blocked'],
  [
    /bot was kicked|bot is not a member|bot_kicked|channel_private|group chat was d(eleted|eactivated)/i,
    'not-member',
  ],
  [/can't initiate conversation|can't send messages to bots|chat not found|peer_id_invalid/i, 'not-found'],
  [/user not found|user_id_invalid|chat_id is empty/i, 'not-found'],
  [
    /not enough rights|have no rights|need administrator rights|chat_write_forbidden|chat_restricted|chat_admin_required/i,
    'no-rights',
  ],
  [/chat_send_\w+_forbidden|topic_closed|chat is read.only/i, 'no-rights'],
];

/** Reads an answer to sendMessage, sendDocument or editMessageText. */
export function verdictOf(answer: ApiAnswer): Verdict {
  if (answer.kind === 'ok') return { kind: 'done', messageId: messageIdOf(answer.result) };
  if (answer.kind === 'silent') return { ...answer, kind: 'again' };
  const { code, description } = answer;
  if (answer.migrateToChatId !== null) return { kind: 'migrated', chatId: answer.migrateToChatId };
  if (code === 429)
    return { kind: 'wait', afterSeconds: answer.retryAfterSeconds ?? defaultRetryAfterSeconds };
  // The token is not (any longer) known: that is told at the door, and no message is to blame for it.
  if (code === 401 || code === 404) return { kind: 'again', description, mayHaveArrived: false };
  if (code >= 500) return { kind: 'again', description, mayHaveArrived: true };
  if (/message is not modified/i.test(description)) return { kind: 'done', messageId: null };
  if (/can't parse entities|can't find end of the entity|unsupported start tag/i.test(description))
    return { kind: 'unparsed', description };
  if (
    /message to edit not found|message can't be edited|message_id_invalid|message_edit_time_expired/i.test(
      description,
    )
  )
    return { kind: 'gone' };
  const reason = refusals.find(([pattern]) => pattern.test(description))?.[1];
  if (reason) return { kind: 'refused', reason, description };
  if (code === 403) return { kind: 'refused', reason: 'no-rights', description };
  return { kind: 'failed', description: `${code} ${description}` };
}

function messageIdOf(result: unknown): number | null {
  const id = (result as { message_id?: unknown } | null)?.message_id;
  return typeof id === 'number' ? id : null;
}
