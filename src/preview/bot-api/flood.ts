import type { Chat } from './model.ts';

/** How fast the bot may go before it hears 429 (https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this). */
export interface FloodRules {
  /** Messages a second over all chats; a tenth more is let through, for calls that the wire bunched together. Default 30. */
  readonly perSecond: number;
  /** Messages that one private chat takes at once before one a second is the pace. Default 4. */
  readonly privateBurst: number;
  /** Messages that one group or channel takes in any minute. Default 20. */
  readonly groupPerMinute: number;
  /** Calls of each setMy… method in any hour. Default 30. */
  readonly profilePerHour: number;
}

/** What Telegram's FAQ names, and what bots see where it is silent. */
export const telegramsFloodRules: FloodRules = {
  perSecond: 30,
  privateBurst: 4,
  groupPerMinute: 20,
  profilePerHour: 30,
};

/** Counts what was let through. */
export interface FloodGate {
  /** Lets one message through to this chat (0), or says how many whole seconds to wait, at least 1. */
  message(chat: Chat, at: number): number;
  /** Lets one edit through: it counts for the bot as a whole, not for the chat. */
  edit(at: number): number;
  /** Lets one call of a setMy… method through. */
  profile(method: string, at: number): number;
}

/** Allows `burst` at once and `perMs` on average; remembers one number. */
interface Bucket {
  tokens: number;
  at: number;
}

/** The flood rules of Telegram over one bot. A refused scope stays refused until the seconds it named are over. */
export function createFloodGate(rules: FloodRules): FloodGate {
  const all: Bucket = { tokens: Number.POSITIVE_INFINITY, at: 0 };
  const privates = new Map<number, Bucket>();
  const windows = new Map<string, number[]>();
  const refusedUntil = new Map<string, number>();

  const peek = (bucket: Bucket, burst: number, perMs: number, at: number): number => {
    bucket.tokens = Math.min(burst, bucket.tokens + Math.max(0, at - bucket.at) * perMs);
    bucket.at = at;
    return bucket.tokens >= 1 ? 0 : (1 - bucket.tokens) / perMs;
  };
  const peekWindow = (key: string, most: number, lengthMs: number, at: number): number => {
    const passed = (windows.get(key) ?? []).filter((each) => each > at - lengthMs);
    windows.set(key, passed);
    return passed.length < most ? 0 : (passed[passed.length - most] ?? at) + lengthMs - at;
  };
  const overall = (at: number) => peek(all, Math.ceil(rules.perSecond * 1.1), rules.perSecond / 1000, at);
  const verdict = (scope: string, waitMs: number, at: number): number => {
    let until = refusedUntil.get(scope) ?? 0;
    if (until <= at) {
      refusedUntil.delete(scope);
      if (waitMs <= 0) return 0;
      until = at + Math.ceil(waitMs / 1000) * 1000;
      refusedUntil.set(scope, until);
    }
    return Math.ceil((until - at) / 1000);
  };

  return {
    message(chat, at) {
      const scope = String(chat.id);
      let wait: number;
      let bucket: Bucket | undefined;
      if (chat.type === 'private') {
        bucket = privates.get(chat.id) ?? { tokens: rules.privateBurst, at };
        privates.set(chat.id, bucket);
        wait = peek(bucket, rules.privateBurst, 1 / 1000, at);
      } else wait = peekWindow(scope, rules.groupPerMinute, 60_000, at);
      const seconds = verdict(scope, wait, at) || verdict('bot', overall(at), at);
      if (seconds > 0) return seconds;
      all.tokens--;
      if (bucket) bucket.tokens--;
      else windows.get(scope)?.push(at);
      return 0;
    },
    edit(at) {
      const seconds = verdict('bot', overall(at), at);
      if (seconds === 0) all.tokens--;
      return seconds;
    },
    profile(method, at) {
      const seconds = verdict(method, peekWindow(method, rules.profilePerHour, 3_600_000, at), at);
      if (seconds === 0) windows.get(method)?.push(at);
      return seconds;
    },
  };
}
