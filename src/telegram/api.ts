import { Telegram, TelegramError } from 'telegraf';

/** Telegram said no. `retryAfterSeconds` and `migrateToChatId` are given where Telegram gives them. */
export interface ApiRefusal {
  readonly kind: 'refused';
  /** Telegram's error code, e.g. 429. */
  readonly code: number;
  readonly description: string;
  readonly retryAfterSeconds: number | null;
  readonly migrateToChatId: number | null;
}

/** No answer that can be understood came back. `mayHaveArrived`: Telegram may have done what was asked all the same. */
export interface ApiSilence {
  readonly kind: 'silent';
  readonly description: string;
  readonly mayHaveArrived: boolean;
}

/** What came of one call: Telegram's `result`, as unknown as everything that comes from outside, or why there is none. */
export type ApiAnswer = { readonly kind: 'ok'; readonly result: unknown } | ApiRefusal | ApiSilence;

export interface CallOptions {
  /** After this long without an answer the call is `silent`. Default 15,000. */
  readonly timeoutMs?: number;
  /** Aborting ends the call at once; it is then `silent`. */
  readonly signal?: AbortSignal;
}

/**
 * The Bot API, one method call at a time; never throws, never repeats, never tells the token. A `File` among the
 * fields of the payload is uploaded.
 */
export interface Api {
  call(method: string, payload: Readonly<Record<string, unknown>>, options?: CallOptions): Promise<ApiAnswer>;
}

/** Errors of a connection that was never made: Telegram cannot have seen the call. */
const neverArrived = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EHOSTDOWN',
]);

/**
 * The Bot API at `root` (http or https, a path before `/bot…` is kept) through Telegraf's client, which was measured
 * to take two thirds of the processor time of fetch; what it lacks is added here: a time limit per call, refusals and
 * silence as values, no token in any text, and files (its own upload never ends on Node 26).
 */
export function createApi({ token, root }: { readonly token: string; readonly root: string }): Api {
  const apiRoot = root.endsWith('/') ? root : `${root}/`;
  const telegram = new Telegram(token, { apiRoot, webhookReply: false });
  const callApi = telegram.callApi.bind(telegram) as (
    method: string,
    payload: Payload,
    options: { signal: AbortSignal },
  ) => Promise<unknown>;
  const withoutToken = (text: string) => text.replaceAll(token, '[token]');

  return {
    async call(method, payload, { timeoutMs = 15_000, signal: ended } = {}) {
      // Not AbortSignal.timeout: at a thousand calls a second it keeps fifteen thousand timers alive.
      const call = new AbortController();
      let timedOut = false;
      const timer = setTimeout(() => {
        timedOut = true;
        call.abort();
      }, timeoutMs);
      const end = () => call.abort();
      if (ended?.aborted) end();
      else ended?.addEventListener('abort', end);
      const hasFile = Object.values(payload).some((value) => value instanceof File);
      try {
        const result = hasFile
          ? await upload(new URL(`./bot${token}/${method}`, apiRoot), payload, call.signal)
          : await callApi(method, payload, { signal: call.signal });
        return { kind: 'ok', result };
      } catch (error) {
        if (error instanceof TelegramError) return refusalOf(error, withoutToken);
        const { message, code, cause } = error as {
          message?: unknown;
          code?: unknown;
          cause?: { code?: unknown };
        };
        return {
          kind: 'silent',
          description: timedOut
            ? `${method}: expected an answer within ${timeoutMs} ms, got none`
            : `${method}: ${withoutToken(String(message))}`,
          mayHaveArrived: !neverArrived.has(String(code ?? cause?.code)),
        };
      } finally {
        clearTimeout(timer);
        ended?.removeEventListener('abort', end);
      }
    },
  };
}

type Payload = Readonly<Record<string, unknown>>;

async function upload(url: URL, payload: Payload, signal: AbortSignal): Promise<unknown> {
  const form = new FormData();
  for (const [name, value] of Object.entries(payload)) {
    if (value instanceof File) form.append(name, value, value.name);
    else form.append(name, typeof value === 'object' ? JSON.stringify(value) : String(value));
  }
  const response = await fetch(url, { method: 'POST', body: form, signal });
  if (response.status >= 500)
    throw new TelegramError({ error_code: response.status, description: response.statusText });
  const answer = (await response.json()) as
    | { ok: true; result: unknown }
    | { ok: false; error_code: number; description: string };
  if (!answer.ok) throw new TelegramError(answer);
  return answer.result;
}

function refusalOf(error: TelegramError, withoutToken: (text: string) => string): ApiRefusal {
  const { retry_after: retryAfter, migrate_to_chat_id: migrateTo } = error.parameters ?? {};
  return {
    kind: 'refused',
    code: error.code,
    description: withoutToken(String(error.description)),
    retryAfterSeconds: typeof retryAfter === 'number' && retryAfter >= 0 ? retryAfter : null,
    migrateToChatId: Number.isSafeInteger(migrateTo) ? (migrateTo ?? null) : null,
  };
}
