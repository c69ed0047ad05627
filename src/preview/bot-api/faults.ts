/** A way in which a call can go wrong that is nobody's mistake. */
export type Fault =
  /** 429 whatever the pace; the seconds are drawn from the range, both ends included. */
  | { readonly kind: 'too-many-requests'; readonly seconds: readonly [least: number, most: number] }
  | { readonly kind: 'server-error'; readonly status: 500 | 502 | 503 | 504 }
  /** The connection breaks: `before` nothing was done, `after` the call was done and only its answer is lost. */
  | { readonly kind: 'reset'; readonly when: 'before' | 'after' }
  /** No answer ever comes, and the connection stays open. */
  | { readonly kind: 'silence'; readonly when: 'before' | 'after' };

/** Which calls a fault meets. */
export interface FaultRule {
  readonly fault: Fault;
  /** Default: every method. */
  readonly methods?: readonly string[];
  /** Only calls to this chat. */
  readonly chatId?: number;
  /** Chance of each call, 0 to 1; default 1. */
  readonly probability?: number;
  /** After so many hits the rule is spent; default: never. */
  readonly times?: number;
}

/** The faults that are on. Rules are asked in the order they were added; the first that strikes is taken. */
export interface Faults {
  add(rule: FaultRule): void;
  clear(): void;
  /** The fault for this call, or null. */
  strike(method: string, chatId: unknown): Fault | null;
  /** How often each kind struck (`reset-before`, `server-error`, …). */
  readonly struck: ReadonlyMap<string, number>;
}

/** No faults at first. `random` gives numbers in [0, 1): seeded, a run can be repeated. */
export function createFaults(random: () => number): Faults {
  let rules: { readonly rule: FaultRule; left: number }[] = [];
  const struck = new Map<string, number>();
  return {
    struck,
    add: (rule) => void rules.push({ rule, left: rule.times ?? Number.POSITIVE_INFINITY }),
    clear: () => {
      rules = [];
    },
    strike(method, chatId) {
      for (const entry of rules) {
        const { rule } = entry;
        if (rule.methods && !rule.methods.includes(method)) continue;
        if (rule.chatId !== undefined && rule.chatId !== chatId) continue;
        if (random() >= (rule.probability ?? 1)) continue;
        entry.left--;
        if (entry.left <= 0) rules = rules.filter((other) => other !== entry);
        const name = 'when' in rule.fault ? `${rule.fault.kind}-${rule.fault.when}` : rule.fault.kind;
        struck.set(name, (struck.get(name) ?? 0) + 1);
        if (rule.fault.kind !== 'too-many-requests') return rule.fault;
        const [least, most] = rule.fault.seconds;
        const seconds = least + Math.floor(random() * (most - least + 1));
        return { kind: 'too-many-requests', seconds: [seconds, seconds] };
      }
      return null;
    },
  };
}
