import type { Api, ApiAnswer } from '../../src/telegram/api.ts';
import type { FakeClock } from '../harness/fake-clock.ts';

/** One call as the fake Telegram saw it. */
export interface SeenCall {
  readonly method: string;
  readonly chatId: number;
  readonly payload: Readonly<Record<string, unknown>>;
  /** When it arrived. */
  readonly at: number;
}

/** Answers with what `answer` says, after `there` and `back` milliseconds of the fake clock (default 1 each). */
export function createFakeApi(
  clock: FakeClock,
  {
    answer = () => undefined,
    there = () => 1,
    back = () => 1,
  }: {
    /** undefined: sent, with the count of calls as message id. */
    readonly answer?: (call: SeenCall, count: number) => ApiAnswer | undefined;
    readonly there?: () => number;
    readonly back?: () => number;
  } = {},
): Api & { readonly calls: readonly SeenCall[] } {
  const calls: SeenCall[] = [];
  return {
    calls,
    async call(method, payload) {
      await clock.wait(there());
      const call = { method, payload, chatId: Number(payload.chat_id), at: clock.now() };
      const count = calls.push(call);
      const result = answer(call, count) ?? { kind: 'ok', result: { message_id: count } };
      await clock.wait(back());
      return result;
    },
  };
}

/** Telegram's no, as the wire hands it on. */
export function refusal(
  code: number,
  description: string,
  parameters: { readonly retryAfterSeconds?: number; readonly migrateToChatId?: number } = {},
): ApiAnswer {
  return {
    kind: 'refused',
    code,
    description,
    retryAfterSeconds: null,
    migrateToChatId: null,
    ...parameters,
  };
}

/** The greatest number of calls in any window [t, t + windowMs). */
export function busiestWindow(calls: readonly { readonly at: number }[], windowMs: number): number {
  const times = calls.map(({ at }) => at).sort((a, b) => a - b);
  let first = 0;
  let most = 0;
  times.forEach((at, index) => {
    while (at - (times[first] ?? at) >= windowMs) first += 1;
    most = Math.max(most, index - first + 1);
  });
  return most;
}
