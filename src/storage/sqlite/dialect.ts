import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import { SqliteDialect, type SqliteStatement } from 'kysely';

/** Longer texts are lists of values of changing length: keeping them would only fill the memory. */
const cachedTextLength = 1_000;
const cachedStatements = 200;

/** Kysely's SQLite dialect on Node's own SQLite, whose statements answer to other names. */
export function createNodeSqliteDialect(database: DatabaseSync): SqliteDialect {
  const statements = new Map<string, SqliteStatement>();
  return new SqliteDialect({
    database: {
      close: () => database.close(),
      prepare: (text) => {
        const known = statements.get(text);
        if (known) return known;
        const statement = adapt(database.prepare(text));
        if (text.length <= cachedTextLength && statements.size < cachedStatements)
          statements.set(text, statement);
        return statement;
      },
    },
  });
}

function adapt(statement: StatementSync): SqliteStatement {
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...parameters.map(toSqlite)),
    run: (parameters) => statement.run(...parameters.map(toSqlite)),
    iterate: (parameters) => statement.iterate(...parameters.map(toSqlite)),
  };
}

/** SQLite knows no booleans, and `undefined` is a value left out. */
function toSqlite(value: unknown): SQLInputValue {
  if (typeof value === 'boolean') return value ? 1 : 0;
  return (value ?? null) as SQLInputValue;
}
