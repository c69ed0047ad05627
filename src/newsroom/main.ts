/** `npm run briefing -- <command> …`: what editors do with briefings, from an article to a correction. */
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { systemClock } from '../clock.ts';
import { parseSettings } from '../config.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { loadLexicon } from '../lexicon/load.ts';
import { letReadersLeave } from '../pipes.ts';
import { checkCommand } from './check.ts';
import { type Command, exitCodes, Refusal } from './command.ts';
import { runCommandLine } from './command-line.ts';
import { draftCommand } from './draft.ts';
import { fillCommand } from './fill.ts';
import { previewCommand } from './preview.ts';
import { correctCommand, publishCommand, withdrawCommand } from './publish.ts';

const commands: readonly Command[] = [
  draftCommand,
  fillCommand,
  checkCommand,
  previewCommand,
  publishCommand,
  correctCommand,
  withdrawCommand,
];

let lexicon: Lexicon | undefined;

letReadersLeave(process.stdout, process.stderr);

const parsed = parseSettings(process.env);
if (parsed.kind === 'wrong') {
  process.stderr.write(`${parsed.complaints.join('\n')}\n`);
  process.exitCode = exitCodes.refused;
} else {
  const interrupted = new AbortController();
  process.once('SIGINT', () => interrupted.abort());
  process.once('SIGTERM', () => interrupted.abort());
  process.exitCode = await runCommandLine(process.argv.slice(2), commands, {
    settings: parsed.settings,
    clock: systemClock,
    lexicon: openLexicon,
    readInput: () => buffer(process.stdin),
    say: (line) => process.stdout.write(`${line}\n`),
    note: (line) => process.stderr.write(`${line}\n`),
    signal: interrupted.signal,
  });
}

function openLexicon(): Lexicon {
  if (lexicon !== undefined) return lexicon;
  const loaded = loadLexicon(join(import.meta.dirname, '../../locales/lexicon'));
  if (loaded.kind === 'rejected') throw new Refusal(loaded.complaints.join('\n'));
  lexicon = loaded.lexicon;
  return lexicon;
}
