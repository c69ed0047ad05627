import { userInfo } from 'node:os';
import { parseArgs } from 'node:util';
import { formatComplaint } from '../briefing/complaint.ts';
import { type Vocabulary, vocabularyOf } from '../briefing/vocabulary.ts';
import type { Bilingual } from '../language.ts';
import { fileOf, readBriefingFile, replaceBriefingFile } from './briefing-file.ts';
import {
  type ChangedBriefing,
  type ChangeKind,
  changeBriefing,
  type EditorsChange,
} from './change-briefing.ts';
import { type Command, type Desk, type ExitCode, exitCodes, Refusal, UsageError } from './command.ts';
import { foldTodos } from './fold-todos.ts';

/**
 * {@link changeBriefing} of a file, written whole or not at all. A bot that follows the folder takes it in by itself.
 * @throws Refusal where somebody else saves the file meanwhile; the file system's error where it cannot be read or written.
 */
export async function changeBriefingFile(
  file: string,
  change: EditorsChange,
  vocabulary: Vocabulary,
): Promise<ChangedBriefing> {
  const source = await readBriefingFile(file);
  const changed = changeBriefing(source, file, change, vocabulary);
  if (changed.kind === 'changed') await replaceBriefingFile(file, source, changed.text);
  return changed;
}

const done: Readonly<Record<ChangeKind, string>> = {
  publish: 'published',
  correct: 'corrected: who got it in a digest is told',
  withdraw: 'withdrawn: who got it in a digest is told',
};

async function run(kind: ChangeKind, args: readonly string[], desk: Desk): Promise<ExitCode> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: {
      by: { type: 'string' },
      ...(kind === 'publish' ? {} : { 'note-id': { type: 'string' }, 'note-en': { type: 'string' } }),
    },
    allowPositionals: true,
  });
  const [named, ...others] = positionals;
  if (named === undefined || others.length > 0) throw new UsageError('expected one file or slug');
  const signed = { by: values.by ?? userInfo().username, at: desk.clock.now() };
  const change: EditorsChange =
    kind === 'publish' ? { kind, ...signed } : { kind, ...signed, note: noteIn(values) };
  const file = fileOf(named, desk.settings);
  const changed = await changeBriefingFile(file, change, vocabularyOf(desk.lexicon()));
  switch (changed.kind) {
    case 'changed':
      desk.say(`${file}: version ${changed.version}, ${done[kind]}`);
      return exitCodes.fine;
    case 'not-now':
      throw new Refusal(`${file}: expected status ${changed.expected.join(' or ')}, got ${changed.status}`);
    case 'wrong':
      for (const complaint of foldTodos(changed.complaints)) desk.note(formatComplaint(complaint));
      desk.note(`${file} stays as it was: mistakes to put right first: ${changed.complaints.length}`);
      return exitCodes.refused;
  }
}

function noteIn(values: Readonly<Record<string, string | boolean | undefined>>): Bilingual {
  const { 'note-id': id, 'note-en': en } = values;
  if (typeof id !== 'string' || typeof en !== 'string') {
    throw new UsageError('expected --note-id and --note-en: what readers are told, in both languages');
  }
  return { id, en };
}

const byHelp =
  '  --by NAME       who does it, as the history in the file keeps it; else your name on this machine';
const noteHelp = [
  '  --note-id TEXT  what readers are told in Indonesian, at most 200 characters',
  '  --note-en TEXT  the same in English',
  byHelp,
].join('\n');

export const publishCommand: Command = {
  name: 'publish',
  usage: 'publish FILE|SLUG [--by NAME]',
  summary: 'let readers see a draft, or a withdrawn briefing again; refused while check has errors',
  help: `${byHelp}\n\nA running bot takes it in within seconds.`,
  run: (args, desk) => run('publish', args, desk),
};

export const correctCommand: Command = {
  name: 'correct',
  usage: 'correct FILE|SLUG --note-id TEXT --note-en TEXT [--by NAME]',
  summary: 'mark a briefing that you have put right as corrected, and tell those who got it',
  help: `${noteHelp}\n\nPut the facts right in the file first. Who got the briefing in a digest gets the note, once.`,
  run: (args, desk) => run('correct', args, desk),
};

export const withdrawCommand: Command = {
  name: 'withdraw',
  usage: 'withdraw FILE|SLUG --note-id TEXT --note-en TEXT [--by NAME]',
  summary: 'take a briefing away from readers, and tell those who got it',
  help: `${noteHelp}\n\nNo reader reaches it any more; publish brings it back.`,
  run: (args, desk) => run('withdraw', args, desk),
};
