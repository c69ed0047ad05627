import { describe } from 'vitest';
import { openTestStore } from '../../harness/postgres/open-store.ts';
import { storeContract } from '../contract/all.ts';

describe('Postgres', () => storeContract(openTestStore));
