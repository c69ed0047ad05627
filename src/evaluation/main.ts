import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { formatComplaint, parseBriefing } from '../briefing/load.ts';
import type { Briefing } from '../briefing/schema.ts';
import type { Respond } from '../chat/incoming.ts';
import { createBaseline } from './baseline.ts';
import { parseQuestionSet, QuestionSetError } from './question-set.ts';
import { renderJson, renderReport } from './report.ts';
import { runSets } from './run.ts';
import { tally } from './tally.ts';

const root = resolve(import.meta.dirname, '../..');
const questionFolder = join(root, 'tests/fixtures/questions');
const briefingFolders = [join(root, 'content'), join(root, 'tests/fixtures/briefings')];

const usage = `npm run eval [-- options] [files…]

Puts sets of readers' questions to the whole chat and scores the replies.
Without files: every set of tests/fixtures/questions but the held-out ones.

  --held-out               the held-out sets instead; their failures are counted, not shown
  --all                    chats open with a plain /start instead of on the set's own briefing
  --reader <tag>           the language that the readers' apps are set to (default: id)
  --baseline minisearch    score a full-text search for the best sentence instead of the chat
  --json                   figures and replies as JSON
  --help                   this text
`;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      'held-out': { type: 'boolean', default: false },
      all: { type: 'boolean', default: false },
      reader: { type: 'string', default: 'id' },
      baseline: { type: 'string' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(usage);
    return 0;
  }
  if (values.baseline !== undefined && values.baseline !== 'minisearch') {
    throw new UsageError(`--baseline: expected minisearch, got ${values.baseline}`);
  }
  const files = positionals.length > 0 ? positionals : questionFiles(values['held-out']);
  const sets = files.map((file) => parseQuestionSet(file, readFileSync(file, 'utf8')));
  const respond = openRespond(values.baseline);
  const trials = await runSets(respond, sets, {
    focus: !values.all,
    languageCode: values.reader,
    firstChatId: 1_000_001,
    now: Date.now,
    elapsed: () => performance.now(),
    onTrial: showProgress,
  });
  const figures = tally(trials);
  process.stdout.write(values.json ? renderJson(figures, trials) : renderReport(figures, trials));
  return 0;
}

class UsageError extends Error {
  readonly code = 'USAGE';
  override readonly name = 'UsageError';
}

function questionFiles(heldOut: boolean): string[] {
  return readdirSync(questionFolder)
    .filter((file) => file.endsWith('.jsonl') && file.includes('.held-out.') === heldOut)
    .sort()
    .map((file) => join(questionFolder, file));
}

function openRespond(baseline: string | undefined): Respond {
  if (baseline === undefined) {
    throw new UsageError('expected --baseline minisearch: the chat cannot be asked yet');
  }
  return createBaseline(readBriefings());
}

/** All briefings of the content and of the invented articles; of the words in them the baseline needs none. */
function readBriefings(): Briefing[] {
  const files = briefingFolders.flatMap((folder) =>
    readdirSync(folder)
      .filter((file) => file.endsWith('.yaml'))
      .map((file) => join(folder, file)),
  );
  return files.map((file) => {
    const parsed = parseBriefing(readFileSync(file, 'utf8'), file, {
      isDeed: () => true,
      isOffice: () => true,
      keys: { deeds: [], offices: [] },
    });
    if (parsed.kind === 'briefing') return parsed.briefing;
    throw new UsageError(parsed.complaints.map(formatComplaint).join('\n'));
  });
}

function showProgress(_trial: unknown, done: number, all: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${all}${done === all ? '\n' : ''}`);
  else if (done % 100 === 0 || done === all) process.stderr.write(`${done} of ${all}\n`);
}

try {
  process.exitCode = await main();
} catch (error) {
  const told =
    error instanceof UsageError ||
    error instanceof QuestionSetError ||
    (error instanceof Error &&
      'code' in error &&
      /^(ENOENT|EISDIR|EACCES|ERR_PARSE_ARGS)/.test(String(error.code)));
  if (!told || !(error instanceof Error)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
