import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createAnswerer } from '../answer/answerer.ts';
import { type Complaint, formatComplaint } from '../briefing/complaint.ts';
import { libraryOf } from '../briefing/library.ts';
import { parseBriefing } from '../briefing/load.ts';
import type { Briefing } from '../briefing/schema.ts';
import { type Vocabulary, vocabularyOf } from '../briefing/vocabulary.ts';
import type { Respond } from '../chat/incoming.ts';
import { createAnswerQuestion } from '../chat/questions.ts';
import { createReaderFeatures } from '../chat/reader-features.ts';
import { createRespond } from '../chat/respond.ts';
import { systemClock } from '../clock.ts';
import { createI18n, createSay } from '../i18n.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { loadLexicon } from '../lexicon/load.ts';
import { letReadersLeave } from '../pipes.ts';
import { openSqliteStore } from '../storage/sqlite/open.ts';
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
  const lexicon = openLexicon();
  const briefings = readBriefings(vocabularyOf(lexicon));
  await using open = new AsyncDisposableStack();
  const respond =
    values.baseline === undefined ? await openChat(briefings, lexicon, open) : createBaseline(briefings);
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

/** The whole chat on a store of its own, which is gone when `open` is closed. */
async function openChat(
  briefings: readonly Briefing[],
  lexicon: Lexicon,
  open: AsyncDisposableStack,
): Promise<Respond> {
  const folder = mkdtempSync(join(tmpdir(), 'ringkas-eval-'));
  open.defer(() => rmSync(folder, { recursive: true, force: true }));
  const store = await openSqliteStore({ file: join(folder, 'ringkas.db'), clock: systemClock });
  open.defer(() => store.close());
  const library = libraryOf(briefings);
  const i18n = createI18n();
  const answerer = createAnswerer({ lexicon, say: createSay() });
  return createRespond({
    library,
    readers: store.readers,
    focus: store.focus,
    answerQuestion: createAnswerQuestion({ answerer, library, i18n }),
    i18n,
    defaultLanguage: 'id',
    features: createReaderFeatures({ library, readers: store.readers, answerer, i18n }),
  });
}

function openLexicon(): Lexicon {
  const loaded = loadLexicon(join(root, 'locales/lexicon'));
  if (loaded.kind === 'rejected') throw new UsageError(loaded.complaints.join('\n'));
  return loaded.lexicon;
}

/** All briefings of the content and of the invented articles. */
function readBriefings(vocabulary: Vocabulary): Briefing[] {
  const complaints: Complaint[] = [];
  const briefings = briefingFolders
    .flatMap((folder) => readdirSync(folder).map((file) => join(folder, file)))
    .filter((file) => file.endsWith('.yaml'))
    .flatMap((file) => {
      const parsed = parseBriefing(readFileSync(file), relative(root, file), vocabulary);
      if (parsed.kind === 'briefing') return [parsed.briefing];
      complaints.push(...parsed.complaints);
      return [];
    });
  if (complaints.length > 0) throw new UsageError(complaints.map(formatComplaint).join('\n'));
  return briefings;
}

function showProgress(_trial: unknown, done: number, all: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${all}${done === all ? '\n' : ''}`);
  else if (done % 100 === 0 || done === all) process.stderr.write(`${done} of ${all}\n`);
}

letReadersLeave(process.stdout, process.stderr);
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
