/** Waits for things to become true, looked at whenever something happened. */
export interface Watch {
  /** Looks at everything that is waited for. */
  look(): void;
  /** Resolves as soon as `isTrue`; rejects with `what` was waited for once the patience is over. */
  until(isTrue: () => boolean, what: () => string): Promise<void>;
}

/** `patienceMs` of real time bound a wait that would never end; a passing wait never takes them. */
export function createWatch(patienceMs: number): Watch {
  const waiting = new Set<{ readonly isTrue: () => boolean; readonly resolve: () => void }>();
  return {
    look() {
      for (const wait of waiting) if (wait.isTrue()) wait.resolve();
    },
    until(isTrue, what) {
      if (isTrue()) return Promise.resolve();
      return new Promise((resolve, reject) => {
        const wait = { isTrue, resolve: end };
        const timer = setTimeout(() => {
          waiting.delete(wait);
          reject(new Error(`waited ${patienceMs} ms for ${what()}`));
        }, patienceMs);
        waiting.add(wait);
        function end() {
          clearTimeout(timer);
          waiting.delete(wait);
          resolve();
        }
      });
    },
  };
}
