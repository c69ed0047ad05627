import type { CreateTableBuilder } from 'kysely';
import type { Engine } from '../engine.ts';

/** A whole number up to 2^53; in SQLite `integer`, whose primary key is the row itself instead of a second index. */
export function bigInteger(engine: Engine): 'integer' | 'bigint' {
  return engine.name === 'sqlite' ? 'integer' : 'bigint';
}

/** A primary key that the engine counts up and never gives twice. */
export function numberedRows<Table extends string, Column extends string>(
  engine: Engine,
  table: CreateTableBuilder<Table, Column>,
  name: Column,
): CreateTableBuilder<Table, Column> {
  return engine.name === 'sqlite'
    ? table.addColumn(name, 'integer', (column) => column.primaryKey().autoIncrement())
    : table.addColumn(name, 'bigint', (column) => column.primaryKey().generatedAlwaysAsIdentity());
}
