import type { Clock } from '../clock.ts';
import type { Settings } from '../config.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';

/** What a command ends with: done; refused, because something is wrong with what it was given; not understood. */
export const exitCodes = { fine: 0, refused: 1, wrongUsage: 2 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** What the commands of the newsroom work with: the world around the command line, handed in. */
export interface Desk {
  readonly settings: Settings;
  readonly clock: Clock;
  /** The words of locales/lexicon; read at the first call. @throws Refusal when its files are wrong. */
  lexicon(): Lexicon;
  /** Standard input to its end, as bytes. */
  readInput(): Promise<Uint8Array>;
  /** A line of result, to standard output. */
  say(line: string): void;
  /** A line of warning, complaint or progress, to standard error. */
  note(line: string): void;
  /** Aborted when the editor ends a command that goes on (preview) or takes long. */
  readonly signal: AbortSignal;
}

/** One command of the newsroom: `npm run briefing -- <name> …`. */
export interface Command {
  readonly name: string;
  /** What stands behind `npm run briefing -- `: `draft FILE|URL|- [--lang id|en]`. */
  readonly usage: string;
  /** What it does, in one line. */
  readonly summary: string;
  /** Its options and what else an editor should know; lines. */
  readonly help: string;
  /**
   * Does it. `args` is what stands behind the name, for `parseArgs` of node:util, whose errors count as wrong usage.
   * @throws UsageError for arguments that are not understood; Refusal for what cannot be done.
   */
  run(args: readonly string[], desk: Desk): Promise<ExitCode>;
}

/** Arguments that a command does not understand: told with the command's usage, exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly code = 'usage';
}

/** Something that an editor has to put right: told without a stack, exit code 1. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code = 'refused';
}
