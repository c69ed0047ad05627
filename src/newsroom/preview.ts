import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { formatComplaint } from '../briefing/complaint.ts';
import { vocabularyOf } from '../briefing/vocabulary.ts';
import { fileOf, readBriefingFile } from './briefing-file.ts';
import { checkBriefingFile } from './check-briefing.ts';
import { type Command, type Desk, type ExitCode, exitCodes, Refusal, UsageError } from './command.ts';
import { foldTodos } from './fold-todos.ts';

const program = join(import.meta.dirname, '../main.ts');
const lookMs = 300;
/** The bot takes a saved file in within this. */
const takenInMs = 1_000;
/** Settings of a bot that has readers: the preview has a Telegram and a store of its own. */
const notHere = [
  'BOT_TOKEN',
  'TELEGRAM_API_ROOT',
  'WEBHOOK_URL',
  'WEBHOOK_SECRET',
  'DATABASE_URL',
  'NODE_ENV',
];

async function run(args: readonly string[], desk: Desk): Promise<ExitCode> {
  const { positionals } = parseArgs({ args: [...args], options: {}, allowPositionals: true });
  const [named, ...others] = positionals;
  if (named === undefined || others.length > 0) throw new UsageError('expected one file or slug');
  const file = fileOf(named, desk.settings);
  tellState(await readBriefingFile(file), file, desk);
  const env = { ...process.env, CONTENT_DIR: dirname(resolve(file)) };
  for (const name of notHere) Reflect.deleteProperty(env, name);
  const bot = spawn(process.execPath, [...process.execArgv, program, '--drafts'], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(bot, 'close');
  desk.signal.addEventListener('abort', () => bot.kill('SIGTERM'));
  if (desk.signal.aborted) bot.kill('SIGTERM');
  const address = await addressIn(bot.stdout);
  if (address !== null) {
    desk.say(`${file}: open ${address} in a browser; what you save shows there. Ctrl+C ends it.`);
    const stopped = new AbortController();
    void ended.then(() => stopped.abort());
    await follow(file, address, AbortSignal.any([desk.signal, stopped.signal]), desk);
  }
  const [code] = await ended;
  if (desk.signal.aborted) return exitCodes.fine;
  throw new Refusal(`the preview ended by itself (${code})`);
}

/** The address that the bot prints when its page can be opened; null: it ended before. */
async function addressIn(output: NodeJS.ReadableStream): Promise<string | null> {
  for await (const line of createInterface({ input: output })) {
    const found = /https?:\/\/\S+/.exec(line)?.[0];
    if (found !== undefined) {
      output.resume();
      return found;
    }
  }
  return null;
}

/** Opens the story on both readers' screens, and again each time the file is saved, until aborted. */
async function follow(file: string, address: string, signal: AbortSignal, desk: Desk): Promise<void> {
  await openStory(file, address);
  let seen = await printOf(file);
  while (!signal.aborted) {
    await desk.clock.wait(lookMs, signal);
    const print = await printOf(file);
    // An editor that saves by renaming leaves a gap.
    if (print === null || print === seen || signal.aborted) continue;
    seen = print;
    tellState(await readBriefingFile(file), file, desk);
    await desk.clock.wait(takenInMs, signal);
    if (!signal.aborted) await openStory(file, address);
  }
}

async function printOf(file: string): Promise<string | null> {
  try {
    const { mtimeNs, size, ino } = await stat(file, { bigint: true });
    return `${mtimeNs} ${size} ${ino}`;
  } catch {
    return null;
  }
}

/** Lets the preview's two readers, Sari and Emma, follow the deep link of the story. */
async function openStory(file: string, address: string): Promise<void> {
  const text = `/start b_${basename(file).replace(/\.ya?ml$/, '')}`;
  for (const reader of [1001, 1002]) {
    await fetch(new URL(`/preview/chats/${reader}/messages`, address), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text }),
    });
  }
}

/** What keeps it from being published, as it was saved just now. */
function tellState(source: string, file: string, desk: Desk): void {
  const options = { vocabulary: vocabularyOf(desk.lexicon()), others: [], answerer: null };
  const { briefing, errors } = checkBriefingFile(source, file, options);
  for (const error of foldTodos(errors)) desk.note(formatComplaint(error));
  if (briefing === null) desk.note(`${file} cannot be shown like this; the version before stays on the page`);
}

export const previewCommand: Command = {
  name: 'preview',
  usage: 'preview FILE|SLUG',
  summary: 'the chat page with drafts in it, for you alone, following the file as you save it',
  help: 'HOST and PORT say where the page is. The bot of your readers never shows drafts.',
  run,
};
