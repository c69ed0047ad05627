import { onTestFinished } from 'vitest';
import { systemClock } from '../../../src/clock.ts';
import { openPostgresStore } from '../../../src/storage/postgres/open.ts';
import type { Store } from '../../../src/storage/store.ts';
import { testDatabase } from './database.ts';

/** A store in the database at `url`, by default an empty one of this test's own; it ends with the test. */
export async function openTestStore(url?: string): Promise<Store> {
  const store = await openPostgresStore({ url: url ?? (await testDatabase()), clock: systemClock });
  onTestFinished(() => store.close());
  return store;
}
