import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { systemClock } from '../../src/clock.ts';
import { openSqliteStore } from '../../src/storage/sqlite/open.ts';
import type { Store } from '../../src/storage/store.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** An empty store on a real file, which ends with the test. */
export async function openStore(): Promise<Store> {
  const store = await openSqliteStore({ file: join(temporaryFolder(), 'ringkas.db'), clock: systemClock });
  onTestFinished(() => store.close());
  return store;
}
