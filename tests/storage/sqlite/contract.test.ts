import { join } from 'node:path';
import { describe, onTestFinished } from 'vitest';
import { systemClock } from '../../../src/clock.ts';
import { openSqliteStore } from '../../../src/storage/sqlite/open.ts';
import type { Store } from '../../../src/storage/store.ts';
import { temporaryFolder } from '../../harness/temporary-folder.ts';
import { deliveriesContract } from '../contract/deliveries.ts';
import { digestsContract } from '../contract/digests.ts';
import { focusContract } from '../contract/focus.ts';
import { personalDataContract } from '../contract/personal-data.ts';
import { readersContract } from '../contract/readers.ts';
import { seenUpdatesContract } from '../contract/seen-updates.ts';
import { subscriptionsContract } from '../contract/subscriptions.ts';

async function open(): Promise<Store> {
  const store = await openSqliteStore({ file: join(temporaryFolder(), 'ringkas.db'), clock: systemClock });
  onTestFinished(() => store.close());
  return store;
}

describe('SQLite', () => {
  readersContract(open);
  focusContract(open);
  seenUpdatesContract(open);
  subscriptionsContract(open);
  digestsContract(open);
  deliveriesContract(open);
  personalDataContract(open);
});
