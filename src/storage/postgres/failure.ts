import { DatabaseError } from 'pg';

/**
 * What failed: `lost` the connection, or there was none to be had, and another may be had later; `conflict` this
 * transaction gave way to another one and may be done again; `statement` neither would help.
 */
export type FailureKind = 'lost' | 'conflict' | 'statement';

/** https://www.postgresql.org/docs/current/errcodes-appendix.html: connection, too many, shutting down, starting up. */
const lostStates = /^(08...|53300|57P0[1-3])$/;
/** serialization_failure, deadlock_detected. */
const conflictStates = /^40(001|P01)$/;
/** From the operating system, by way of the socket. */
const lostCodes = /^(ECONN(REFUSED|RESET|ABORTED)|EPIPE|ETIMEDOUT|E(HOST|NET)UNREACH|EAI_AGAIN|ENOTFOUND)$/;
/** What pg says without a code. */
const lostMessages = /terminated|timeout|not queryable|connection error/i;

/** Tells what kind of failure of pg this is. */
export function kindOfFailure(error: unknown): FailureKind {
  if (!(error instanceof Error)) return 'statement';
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (error instanceof DatabaseError) {
    if (conflictStates.test(code)) return 'conflict';
    return lostStates.test(code) ? 'lost' : 'statement';
  }
  return lostCodes.test(code) || (code === '' && lostMessages.test(error.message)) ? 'lost' : 'statement';
}

/** In a few words; an error of several addresses tried has none of its own. */
export function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join('; ');
  return error instanceof Error ? error.message : String(error);
}
