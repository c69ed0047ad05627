/** Keeps statements short. */
const most = 200;

/**
 * Makes of all calls in one turn of the event loop one call of `all`, which gives a result for each in their order: many
 * chats are answered at once, and a statement for all of them costs little more than one for each would.
 */
export function gather<Asked, Result>(
  all: (asked: readonly Asked[]) => Promise<readonly Result[]>,
): (asked: Asked) => Promise<Result> {
  let waiting: PromiseWithResolvers<Result>[] = [];
  let asked: Asked[] = [];

  async function ask(those: readonly Asked[], waits: readonly PromiseWithResolvers<Result>[]) {
    try {
      const results = await all(those);
      for (const [at, { resolve }] of waits.entries()) resolve(results[at] as Result);
    } catch (error) {
      for (const { reject } of waits) reject(error);
    }
  }

  function askAll() {
    const [those, waits] = [asked, waiting];
    asked = [];
    waiting = [];
    for (let from = 0; from < those.length; from += most)
      void ask(those.slice(from, from + most), waits.slice(from, from + most));
  }

  return (one) => {
    if (waiting.length === 0) setImmediate(askAll);
    const wait = Promise.withResolvers<Result>();
    asked.push(one);
    waiting.push(wait);
    return wait.promise;
  };
}
