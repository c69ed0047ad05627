import { createPost, type Posted, type PostOptions, PostTimeout } from './post.ts';

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
 * The Bot API at `root` (http or https, a path before `/bot…` is kept): refusals and silence as values, a time limit for
 * each call, no token in any text.
 */
export function createApi({ token, root }: { readonly token: string; readonly root: string }): Api {
  const methods = new URL(`./bot${token}/`, root.endsWith('/') ? root : `${root}/`).href;
  const post = createPost(methods);
  const withoutToken = (text: string) => text.replaceAll(token, '[token]');

  function answerOf({ status, statusText, text }: Posted): ApiAnswer {
    if (status >= 500) return refusalOf({ error_code: status, description: statusText }, withoutToken);
    const answer = JSON.parse(text) as ApiResponse;
    return answer.ok ? { kind: 'ok', result: answer.result } : refusalOf(answer, withoutToken);
  }

  return {
    async call(method, payload, { timeoutMs = 15_000, signal } = {}) {
      const hasFile = Object.values(payload).some((value) => value instanceof File);
      try {
        return answerOf(
          hasFile
            ? await upload(methods + method, payload, { timeoutMs, signal })
            : await post(method, payload, { timeoutMs, signal }),
        );
      } catch (error) {
        const { message, code, cause } = error as {
          message?: unknown;
          code?: unknown;
          cause?: { code?: unknown };
        };
        return {
          kind: 'silent',
          description:
            error instanceof PostTimeout
              ? `${method}: expected an answer within ${timeoutMs} ms, got none`
              : `${method}: ${withoutToken(String(message))}`,
          mayHaveArrived: !neverArrived.has(String(code ?? cause?.code)),
        };
      }
    },
  };
}

type Payload = Readonly<Record<string, unknown>>;

interface Refusal {
  readonly error_code: number;
  readonly description: string;
  readonly parameters?: { readonly retry_after?: unknown; readonly migrate_to_chat_id?: unknown };
}

type ApiResponse = { readonly ok: true; readonly result: unknown } | ({ readonly ok: false } & Refusal);

/** Rare, and by way of fetch, which knows forms. */
async function upload(url: string, payload: Payload, { timeoutMs, signal }: PostOptions): Promise<Posted> {
  const form = new FormData();
  for (const [name, value] of Object.entries(payload)) {
    if (value instanceof File) form.append(name, value, value.name);
    else form.append(name, typeof value === 'object' ? JSON.stringify(value) : String(value));
  }
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(new PostTimeout()), timeoutMs);
  try {
    const ended = AbortSignal.any(signal ? [late.signal, signal] : [late.signal]);
    const response = await fetch(url, { method: 'POST', body: form, signal: ended });
    return { status: response.status, statusText: response.statusText, text: await response.text() };
  } finally {
    clearTimeout(timer);
  }
}

function refusalOf(
  { error_code: code, description, parameters }: Refusal,
  withoutToken: (text: string) => string,
): ApiRefusal {
  const { retry_after: retryAfter, migrate_to_chat_id: migrateTo } = parameters ?? {};
  return {
    kind: 'refused',
    code,
    description: withoutToken(String(description)),
    retryAfterSeconds: typeof retryAfter === 'number' && retryAfter >= 0 ? retryAfter : null,
    migrateToChatId: Number.isSafeInteger(migrateTo) ? (migrateTo as number) : null,
  };
}
