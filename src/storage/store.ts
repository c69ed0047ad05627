import type { Kysely } from 'kysely';
import type { SeenUpdates } from '../bot/seen-updates.ts';
import type { FocusStore } from '../chat/focus-store.ts';
import type { ReaderStore } from '../reader/reader.ts';
import { createFocusStore } from './focus.ts';
import { createReaderStore } from './readers.ts';
import type { Schema } from './schema.ts';
import { createSeenUpdates } from './seen-updates.ts';

/** Everything that is kept, each part behind the interface that stands beside what it stores. */
export interface Store {
  readonly readers: ReaderStore;
  readonly focus: FocusStore;
  readonly seenUpdates: SeenUpdates;
  /** Closes what the store holds open and lets the next process in; the parts must not be used after it. */
  close(): Promise<void>;
}

/** The parts over an open database; `close` is what ends it. */
export function createStore(db: Kysely<Schema>, close: () => Promise<void>): Store {
  return {
    readers: createReaderStore(db),
    focus: createFocusStore(db),
    seenUpdates: createSeenUpdates(db),
    close,
  };
}
