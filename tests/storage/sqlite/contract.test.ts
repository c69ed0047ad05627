import { describe } from 'vitest';
import { openStore } from '../../harness/open-store.ts';
import { deliveriesContract } from '../contract/deliveries.ts';
import { digestsContract } from '../contract/digests.ts';
import { feedsContract } from '../contract/feeds.ts';
import { focusContract } from '../contract/focus.ts';
import { noticesContract } from '../contract/notices.ts';
import { personalDataContract } from '../contract/personal-data.ts';
import { readersContract } from '../contract/readers.ts';
import { seenUpdatesContract } from '../contract/seen-updates.ts';
import { statisticsContract } from '../contract/statistics.ts';
import { subscriptionsContract } from '../contract/subscriptions.ts';
import { watchContract } from '../contract/watch.ts';

describe('SQLite', () => {
  readersContract(openStore);
  focusContract(openStore);
  seenUpdatesContract(openStore);
  subscriptionsContract(openStore);
  digestsContract(openStore);
  deliveriesContract(openStore);
  noticesContract(openStore);
  personalDataContract(openStore);
  statisticsContract(openStore);
  feedsContract(openStore);
  watchContract(openStore);
});
