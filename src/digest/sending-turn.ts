/**
 * Sees to it that of all processes on one store one sends digests: Telegram's limit is per bot. What it hands out is the
 * turn alone; who gets what stands in the delivery rows, so a turn that is given twice repeats no message.
 */
export interface SendingTurn {
  /**
   * Calls `send` each time the turn comes to this process, one call at a time; `signal` says that the turn is over, and
   * `send` resolves as soon as it has given back what it had in hand. Resolves when the turn is waited for.
   */
  start(send: (signal: AbortSignal) => Promise<void>): Promise<void>;
  /** Ends the turn, or the waiting for it; resolves when `send` has. */
  stop(): Promise<void>;
}

/** The turn of a process that is the only one on its store: it has it from the start to the end. */
export function createOwnTurn(): SendingTurn {
  const stopping = new AbortController();
  let sending = Promise.resolve();
  return {
    start: async (send) => {
      sending = send(stopping.signal);
    },
    stop: async () => {
      stopping.abort();
      await sending;
    },
  };
}
