import { type DestinationStream, type Logger, pino } from 'pino';

/** Where what happened is told: fields first, then one sentence. Never a reader's words. */
export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>;

export const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

export type LogLevel = (typeof logLevels)[number];

/**
 * An error with its cause, and of its own fields only plain ones: a driver hangs the whole of its connection on an
 * error, which would bury the line.
 */
function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  return Object.fromEntries(
    Object.entries(pino.stdSerializers.err(error)).filter(
      ([name, value]) => name === 'aggregateErrors' || typeof value !== 'object' || value === null,
    ),
  );
}

/** What a bot token looks like, wherever it stands. */
const tokenPattern = /\d{3,}:[\w-]{20,}/g;

/**
 * One line of JSON for each thing worth telling, on standard output unless `destination` is given. Whatever looks like
 * a bot token, and each of `secrets`, is struck out of every line, however it came in.
 */
export function createLog({
  level,
  secrets = [],
  destination,
}: {
  readonly level: LogLevel;
  readonly secrets?: readonly string[];
  readonly destination?: DestinationStream;
}): Log {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: describeError },
    formatters: { level: (label: string) => ({ level: label }) },
    hooks: {
      streamWrite: (line: string) =>
        secrets.reduce(
          (text, secret) => (secret ? text.replaceAll(secret, '[secret]') : text),
          line.replace(tokenPattern, '[token]'),
        ),
    },
  };
  return destination ? pino(options, destination) : pino(options);
}
