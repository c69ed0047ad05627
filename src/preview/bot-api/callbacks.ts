import type { Announcer } from './announcer.ts';
import { type Answer, badRequest, done } from './model.ts';

/** The buttons that were pressed and wait for an answer. */
export interface Callbacks {
  /** Remembers a press; returns the query's number as text. */
  open(chatId: number, at: number): string;
  /** answerCallbackQuery: once, within a minute (the reference names no limit; clients stop waiting after it). */
  answer(request: CallbackAnswer, at: number): Answer;
}

/** What answerCallbackQuery takes. */
export interface CallbackAnswer {
  readonly callback_query_id: string;
  readonly text?: string;
  readonly show_alert?: boolean;
  readonly url?: string;
}

const answerableMs = 60_000;
const longestText = 200;

export function createCallbacks({ announcer }: { readonly announcer: Announcer }): Callbacks {
  const waiting = new Map<string, { readonly chatId: number; readonly at: number }>();
  let last = 4_200_000_000_000;
  return {
    open(chatId, at) {
      last++;
      waiting.set(String(last), { chatId, at });
      return String(last);
    },
    answer(request, at) {
      const { callback_query_id: queryId, text = '', show_alert: alert = false, url = null } = request;
      const query = waiting.get(queryId);
      if (!query || at - query.at > answerableMs) {
        return badRequest('query is too old and response timeout expired or query ID is invalid');
      }
      if (!text.isWellFormed()) return badRequest('strings must be encoded in UTF-8');
      if (text.length > longestText) return badRequest('MESSAGE_TOO_LONG');
      waiting.delete(queryId);
      const { chatId } = query;
      announcer.announce({ kind: 'callback-answered', chatId, queryId, text: text || null, alert, url });
      return done();
    },
  };
}
