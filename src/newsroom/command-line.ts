import { type Command, type Desk, type ExitCode, exitCodes, Refusal, UsageError } from './command.ts';

/**
 * Runs one command line of the newsroom (what stands behind `npm run briefing --`) and resolves to its exit code. All that
 * goes wrong in an expected way is told in a line; anything else is thrown.
 */
export async function runCommandLine(
  args: readonly string[],
  commands: readonly Command[],
  desk: Desk,
): Promise<ExitCode> {
  const [name, ...rest] = args;
  const about = name === 'help' ? rest[0] : name;
  const command = commands.find((each) => each.name === about);
  if (about === undefined || about === '--help' || about === '-h') {
    desk.say(overview(commands));
    return exitCodes.fine;
  }
  if (command === undefined) {
    desk.note(`expected one of ${commands.map((each) => each.name).join(', ')}, got ${about}`);
    desk.note('npm run briefing -- help tells what they do');
    return exitCodes.wrongUsage;
  }
  if (name === 'help' || rest.includes('--help') || rest.includes('-h')) {
    desk.say(`npm run briefing -- ${command.usage}\n\n${command.summary}\n\n${command.help.trimEnd()}`);
    return exitCodes.fine;
  }
  try {
    return await command.run(rest, desk);
  } catch (error) {
    if (isUsageError(error)) {
      desk.note(error.message);
      desk.note(`usage: npm run briefing -- ${command.usage}`);
      return exitCodes.wrongUsage;
    }
    const told = messageOf(error);
    if (told === null) throw error;
    desk.note(told);
    return exitCodes.refused;
  }
}

function overview(commands: readonly Command[]): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  const lines = commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`);
  return [
    'npm run briefing -- <command> …',
    '',
    ...lines,
    '',
    'npm run briefing -- help <command> tells more. Exit codes: 0 done, 1 refused or wrong, 2 not understood.',
  ].join('\n');
}

function isUsageError(error: unknown): error is Error {
  if (error instanceof UsageError) return true;
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}

const troubles: Readonly<Record<string, string>> = {
  ENOENT: 'is not there',
  ENOTDIR: 'lies in no folder',
  EISDIR: 'is a folder, expected a file',
  EACCES: 'may not be read or written by you',
  EPERM: 'may not be read or written by you',
  EROFS: 'lies where nothing can be written',
  ENOSPC: 'has no room: the disk is full',
  ENAMETOOLONG: 'has too long a name',
};

/** What an editor can do something about, a refusal or a file that is not there or not readable, in a line; else null. */
function messageOf(error: unknown): string | null {
  if (error instanceof Refusal) return error.message;
  if (!(error instanceof Error && 'code' in error)) return null;
  const trouble = troubles[String(error.code)];
  if (trouble === undefined) return null;
  return 'path' in error && error.path !== undefined ? `${error.path} ${trouble}` : error.message;
}
