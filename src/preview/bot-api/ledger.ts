/** One call that put, changed or removed something in a chat. */
export interface LedgerEntry {
  /** Position in the ledger, from 0. */
  readonly index: number;
  readonly method: string;
  readonly chatId: number;
  readonly messageId: number;
  /** The bare text (or caption), without markup. */
  readonly text: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** false: it was done, but a fault swallowed the answer, so the bot cannot know. */
  readonly answered: boolean;
}

/** Everything that was accepted, in order, and how often what was refused: what a test counts lost and repeated by. */
export interface Ledger {
  readonly entries: readonly LedgerEntry[];
  /** Calls by method and outcome: `sendMessage 200`, `sendMessage 429`. */
  readonly calls: ReadonlyMap<string, number>;
  /** Parameters that Telegram would silently ignore, met while `strict` was off. */
  readonly complaints: readonly string[];
}

/** A ledger that can be written; memory is one small object an entry. */
export interface WritableLedger extends Ledger {
  accept(entry: Omit<LedgerEntry, 'index'>): void;
  count(method: string, status: number): void;
  complain(complaint: string): void;
}

export function createLedger(): WritableLedger {
  const entries: LedgerEntry[] = [];
  const calls = new Map<string, number>();
  const complaints: string[] = [];
  return {
    entries,
    calls,
    complaints,
    accept: (entry) => void entries.push({ index: entries.length, ...entry }),
    count(method, status) {
      const key = `${method} ${status}`;
      calls.set(key, (calls.get(key) ?? 0) + 1);
    },
    complain: (complaint) => void complaints.push(complaint),
  };
}
