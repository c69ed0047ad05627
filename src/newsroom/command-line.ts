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
    if (!isExpected(error)) throw error;
    desk.note(error.message);
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

/** What an editor can do something about: a refusal, or a file or folder that is not there or not readable. */
function isExpected(error: unknown): error is Error {
  if (error instanceof Refusal) return true;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return /^(?:ENOENT|EISDIR|ENOTDIR|EACCES|EPERM|EROFS|ENOSPC|ENAMETOOLONG)$/.test(code);
}
