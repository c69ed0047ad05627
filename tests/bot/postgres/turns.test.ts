import { testDatabase } from '../../harness/postgres/database.ts';
import { openTestStore } from '../../harness/postgres/open-store.ts';
import { sharedTurns } from '../shared-turns.ts';

// Each with connections of its own, as two replicas have.
sharedTurns(async () => {
  const url = await testDatabase();
  return [await openTestStore(url), await openTestStore(url)];
});
