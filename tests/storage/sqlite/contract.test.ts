import { describe } from 'vitest';
import { openStore } from '../../harness/open-store.ts';
import { storeContract } from '../contract/all.ts';

describe('SQLite', () => storeContract(openStore));
