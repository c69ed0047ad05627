import type { PostgresPool, PostgresPoolClient } from 'kysely';
import { Pool, type PoolClient, types } from 'pg';
import type { Clock } from '../../clock.ts';
import { StoreError } from '../store-error.ts';
import { kindOfFailure, reasonOf } from './failure.ts';

export interface ConnectionsOptions {
  /** `postgres://user:password@host:port/database?…`; never shown. */
  readonly url: string;
  readonly clock: Clock;
  /** Connections open at once. */
  readonly most: number;
  /** How long a connection is tried for while the server cannot be reached. */
  readonly patienceMs: number;
  /** How long one statement may take; null: as long as it wants. */
  readonly statementMs: number | null;
  /** Told when the server turns out to be away, at most once until a connection works again. */
  readonly onLost?: (reason: string) => void;
}

const retryMs = 200;
const connectMs = 5_000;
const int8 = 20;
const beginning = /^(begin|start transaction)/;
const ending = /^(commit|rollback)$/;

/**
 * Connections to one Postgres, for Kysely. A server that restarts is waited for, since nothing was said to it yet. A
 * statement outside a transaction whose connection breaks is said once more on another one: all such statements here
 * may be repeated. Within a transaction nothing is repeated; storage/transaction.ts does that as a whole.
 * Every failure is a StoreError, or what Postgres says of a statement that is wrong.
 */
export function createConnections(options: ConnectionsOptions): PostgresPool {
  const { url, clock, most, patienceMs, statementMs, onLost } = options;
  const pool = new Pool({
    connectionString: url,
    max: most,
    connectionTimeoutMillis: connectMs,
    keepAlive: true,
    application_name: 'ringkas',
    ...(statementMs !== null && { statement_timeout: statementMs, query_timeout: statementMs + connectMs }),
    types: {
      getTypeParser: (oid, format) => (oid === int8 ? wholeNumber : types.getTypeParser(oid, format)),
    },
  });
  const unreachable = (error: unknown) =>
    new StoreError('store-unreachable', `cannot use Postgres at ${placeOf(url)}: ${reasonOf(error)}`, {
      cause: error,
    });
  let isAway = false;
  const away = (error: unknown) => {
    if (!isAway) onLost?.(reasonOf(error));
    isAway = true;
  };
  // Without these a connection that breaks while nobody uses it, or between two statements, would end the process.
  pool.on('error', away);
  pool.on('connect', (client) => client.on('error', away));

  async function checkOut(): Promise<PoolClient> {
    const until = clock.now() + patienceMs;
    for (;;) {
      try {
        const client = await pool.connect();
        isAway = false;
        return client;
      } catch (error) {
        const mayCome = kindOfFailure(error) === 'lost';
        if (mayCome) away(error);
        if (!mayCome || clock.now() >= until) throw unreachable(error);
      }
      await clock.wait(retryMs);
    }
  }

  async function connect(): Promise<PostgresPoolClient> {
    /** null: broken, and given up. */
    let client: PoolClient | null = await checkOut();
    let inTransaction = false;

    async function say(text: string, values: readonly unknown[]) {
      if (!client) throw unreachable(new Error('the connection broke'));
      try {
        const result = await client.query(text, [...values]);
        if (beginning.test(text)) inTransaction = true;
        if (ending.test(text)) inTransaction = false;
        return result;
      } catch (error) {
        const kind = kindOfFailure(error);
        if (kind === 'statement') throw error;
        if (kind === 'conflict') throw new StoreError('store-conflict', reasonOf(error), { cause: error });
        // Not to be used again: what it may still bring belongs to nobody.
        client.release(true);
        client = null;
        away(error);
        throw unreachable(error);
      }
    }

    async function query(text: string, values: readonly unknown[] = []) {
      const mayRepeat = !inTransaction;
      try {
        return await say(text, values);
      } catch (error) {
        if (client !== null || !mayRepeat) throw error;
        client = await checkOut();
        return await say(text, values);
      }
    }

    return {
      // Kysely asks for a cursor only where rows are streamed, which nobody does here.
      query: query as unknown as PostgresPoolClient['query'],
      release: (destroy) => {
        client?.release(destroy);
        client = null;
      },
    };
  }

  return { connect, end: () => pool.end(), options: {} };
}

/** Where it is, without who and with which password. */
export function placeOf(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}

function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number)) throw new RangeError(`expected a whole number up to 2^53, got ${text}`);
  return number;
}
