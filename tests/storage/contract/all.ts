import type { Store } from '../../../src/storage/store.ts';
import { deliveriesContract } from './deliveries.ts';
import { digestsContract } from './digests.ts';
import { feedsContract } from './feeds.ts';
import { focusContract } from './focus.ts';
import { noticesContract } from './notices.ts';
import { paceContract } from './pace.ts';
import { personalDataContract } from './personal-data.ts';
import { readersContract } from './readers.ts';
import { seenUpdatesContract } from './seen-updates.ts';
import { statisticsContract } from './statistics.ts';
import { subscriptionsContract } from './subscriptions.ts';
import { watchContract } from './watch.ts';

/** All that every engine must do. */
export function storeContract(open: () => Promise<Store>): void {
  readersContract(open);
  feedsContract(open);
  watchContract(open);
  focusContract(open);
  seenUpdatesContract(open);
  subscriptionsContract(open);
  digestsContract(open);
  deliveriesContract(open);
  noticesContract(open);
  paceContract(open);
  personalDataContract(open);
  statisticsContract(open);
}
