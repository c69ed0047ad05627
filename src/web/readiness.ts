import { Hono } from 'hono';
import type { Clock } from '../clock.ts';
import type { Routes } from './create-web.ts';

/** Gives a text where something is wrong, the reason in a few words, or rejects with it; whatever else it gives is well. */
export type Check = () => unknown;

/** What a replica needs to serve; one that stands by for the digest is ready too. */
export interface Checks {
  readonly store: Check;
  readonly telegram: Check;
  readonly tick: Check;
  readonly content: Check;
}

const patienceMs = 2_000;

/** `/readyz`: 200 where every check is `ok`, else 503; either way JSON that tells each. */
export function createReadinessRoutes(checks: Checks, clock: Clock): Routes {
  async function told(check: Check): Promise<string> {
    const patience = new AbortController();
    try {
      const late = clock
        .wait(patienceMs, patience.signal)
        .then(() => `no answer within ${patienceMs / 1000} s`);
      const found = await Promise.race([check(), late]);
      return typeof found === 'string' ? found : 'ok';
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    } finally {
      patience.abort();
    }
  }
  const app: Routes = new Hono();
  app.get('/readyz', async (context) => {
    const all = await Promise.all(
      Object.entries(checks).map(async ([name, check]) => [name, await told(check)] as const),
    );
    return context.json(Object.fromEntries(all), all.every(([, state]) => state === 'ok') ? 200 : 503);
  });
  return app;
}
