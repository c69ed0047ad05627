import type { Engine } from '../engine.ts';

/** A whole number up to 2^53; in SQLite `integer`, whose primary key is the row itself instead of a second index. */
export function bigInteger(engine: Engine): 'integer' | 'bigint' {
  return engine.name === 'sqlite' ? 'integer' : 'bigint';
}
