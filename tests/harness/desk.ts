import { systemClock } from '../../src/clock.ts';
import { parseSettings } from '../../src/config.ts';
import type { Desk } from '../../src/newsroom/command.ts';
import { openLexicon } from './lexicon.ts';

/** A desk that keeps what is said and noted, line by line. */
export interface TestDesk extends Desk {
  readonly said: string[];
  readonly noted: string[];
}

export interface TestDeskOptions {
  /** Settings by the names of their variables; the rest are defaults. */
  readonly env?: Readonly<Record<string, string>>;
  /** What stands on standard input. */
  readonly input?: string | Uint8Array;
  readonly signal?: AbortSignal;
}

/** The desk of a test: the machine's clock, the real lexicon, nothing of the terminal. */
export function testDesk({ env = {}, input = '', signal }: TestDeskOptions = {}): TestDesk {
  const parsed = parseSettings(env);
  if (parsed.kind === 'wrong') throw new Error(parsed.complaints.join('\n'));
  const said: string[] = [];
  const noted: string[] = [];
  return {
    settings: parsed.settings,
    clock: systemClock,
    lexicon: openLexicon,
    readInput: async () => Buffer.from(input),
    say: (line) => said.push(line),
    note: (line) => noted.push(line),
    signal: signal ?? new AbortController().signal,
    said,
    noted,
  };
}
