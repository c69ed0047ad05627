import { parseArgs } from 'node:util';
import { describe, expect, test } from 'vitest';
import { type Command, exitCodes, Refusal, UsageError } from '../../src/newsroom/command.ts';
import { runCommandLine } from '../../src/newsroom/command-line.ts';
import { testDesk } from '../harness/desk.ts';

/** A command that does what the test says. */
function command(run: Command['run']): Command {
  return {
    name: 'greet',
    usage: 'greet NAME [--loud]',
    summary: 'greet somebody',
    help: '  --loud  shout',
    run,
  };
}

async function runWith(run: Command['run'], ...args: string[]) {
  const desk = testDesk();
  const code = await runCommandLine(args, [command(run)], desk);
  return { code, said: desk.said.join('\n'), noted: desk.noted.join('\n') };
}

const fine: Command['run'] = async () => exitCodes.fine;

describe('the command line of the newsroom', () => {
  test.each([[[]], [['help']], [['--help']]])('%j lists the commands', async (args) => {
    expect(await runWith(fine, ...args)).toMatchObject({
      code: 0,
      said: expect.stringContaining('greet somebody'),
    });
  });

  test.each([[['help', 'greet']], [['greet', '--help']]])('%j tells of one command', async (args) => {
    const { code, said } = await runWith(() => Promise.reject(new Error('must not run')), ...args);
    expect(code).toBe(0);
    expect(said).toContain('greet NAME [--loud]');
    expect(said).toContain('--loud  shout');
  });

  test('a command that there is not is wrong usage', async () => {
    expect(await runWith(fine, 'shout')).toMatchObject({
      code: 2,
      noted: expect.stringContaining('got shout'),
    });
  });

  test('a command gets what stands behind its name, and its exit code is the program’s', async () => {
    const seen: string[] = [];
    const { code } = await runWith(
      async (args) => {
        seen.push(...args);
        return exitCodes.refused;
      },
      'greet',
      'Rina',
    );
    expect({ code, seen }).toEqual({ code: 1, seen: ['Rina'] });
  });

  test.each([
    ['a usage error', () => Promise.reject(new UsageError('expected a name'))],
    [
      'an option that there is not',
      async () => {
        parseArgs({ args: ['--quiet'], options: {} });
        return exitCodes.fine;
      },
    ],
  ] satisfies [string, Command['run']][])('%s is told with the usage', async (_, run) => {
    const { code, noted } = await runWith(run, 'greet');
    expect(code).toBe(2);
    expect(noted).toContain('usage: npm run briefing -- greet NAME');
  });

  test('a refusal and a file that is not there are told in a line', async () => {
    expect(await runWith(() => Promise.reject(new Refusal('no')), 'greet')).toMatchObject({
      code: 1,
      noted: 'no',
    });
    const missing = Object.assign(new Error('ENOENT: no such file'), { code: 'ENOENT' });
    expect(await runWith(() => Promise.reject(missing), 'greet')).toMatchObject({ code: 1 });
  });

  test('anything else is thrown on', async () => {
    await expect(runWith(() => Promise.reject(new TypeError('a bug')), 'greet')).rejects.toThrow('a bug');
  });
});
