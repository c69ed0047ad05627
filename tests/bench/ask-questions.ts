/**
 * Asks the whole chat questions of the fixture sets and prints how long that took, as JSON. Of the first `<count>` briefings of content/ and
 * tests/fixtures/briefings the questions about these; of the library over `<folder>/content` all.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createAnswerer } from '../../src/answer/answerer.ts';
import { openBriefingCache } from '../../src/briefing/cache.ts';
import { libraryOf, openLibrary } from '../../src/briefing/library.ts';
import { parseBriefing } from '../../src/briefing/load.ts';
import { vocabularyOf } from '../../src/briefing/vocabulary.ts';
import { type Focus, focusOn, serializeFocus } from '../../src/chat/focus.ts';
import type { Incoming } from '../../src/chat/incoming.ts';
import { createAnswerQuestion } from '../../src/chat/questions.ts';
import { createReaderFeatures } from '../../src/chat/reader-features.ts';
import { createRespond } from '../../src/chat/respond.ts';
import { systemClock } from '../../src/clock.ts';
import { createBaseline } from '../../src/evaluation/baseline.ts';
import { createI18n, createSay } from '../../src/i18n.ts';
import { loadLexicon } from '../../src/lexicon/load.ts';
import type { ReaderStore } from '../../src/reader/reader.ts';
import { openSqliteStore } from '../../src/storage/sqlite/open.ts';
import { endThrift } from '../../src/thrift/end.ts';

const rounds = 4;
/** Of more questions these many, spread evenly: enough to tell the slowest of a hundred. */
const most = 600;
const root = resolve(import.meta.dirname, '../..');
/** As from the second start on: what the first one has built of the words is packed. */
function openLexicon() {
  const home = mkdtempSync(join(tmpdir(), 'ringkas-bench-'));
  try {
    const keptIn = join(home, 'lexicon.json');
    spawnSync(process.execPath, [join(import.meta.dirname, 'keep-lexicon.ts'), keptIn], { stdio: 'inherit' });
    const loaded = loadLexicon(join(root, 'locales/lexicon'), { keptIn });
    if (loaded.kind === 'rejected') throw new Error(loaded.complaints.join('\n'));
    return loaded;
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

const { lexicon, source: words } = openLexicon();
const vocabulary = vocabularyOf(lexicon);
const [among = ''] = process.argv.slice(2);
const folder = /^\d+$/.test(among) ? undefined : among;

function fewBriefings(count: number) {
  const files = ['content', 'tests/fixtures/briefings'].flatMap((name) =>
    readdirSync(join(root, name)).map((file) => join(root, name, file)),
  );
  const parsed = files
    .filter((file) => file.endsWith('.yaml'))
    .slice(0, count)
    .map((file) => parseBriefing(readFileSync(file), file, vocabulary));
  return libraryOf(parsed.flatMap((each) => (each.kind === 'briefing' ? [each.briefing] : [])));
}

async function manyBriefings(from: string) {
  const cache = openBriefingCache({ file: join(from, 'briefings.db'), vocabulary, words });
  const library = await openLibrary({ folder: join(from, 'content'), vocabulary, cache });
  process.once('exit', () => cache.close());
  return { library, made: cache.made };
}

const { library, made } =
  folder === undefined
    ? { library: fewBriefings(Number(among)), made: undefined }
    : await manyBriefings(folder);
const published = library.published();
const answerer = createAnswerer({ lexicon, say: createSay(), ...(made && { made }) });

const questionFolder = join(root, 'tests/fixtures/questions');
const all = readdirSync(questionFolder)
  .filter((file) => file.endsWith('.jsonl'))
  .filter((file) => folder !== undefined || library.find(file.split('.')[0] ?? '') !== null)
  .flatMap((file) => readFileSync(join(questionFolder, file), 'utf8').trim().split('\n'))
  .flatMap((line) => (JSON.parse(line) as { turns: readonly string[] }).turns.slice(0, 1));
const step = Math.max(1, all.length / most);
const questions = all.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step));

// As main.ts does when it is ready.
endThrift();
const learnedAt = performance.now();
let longestPieceMs = 0;
for (let left = 1; left > 0; ) {
  const pieceAt = performance.now();
  left = answerer.learn(published);
  longestPieceMs = Math.max(longestPieceMs, performance.now() - pieceAt);
}
const learnMs = performance.now() - learnedAt;
const mbReady = process.memoryUsage().rss / 2 ** 20;

/** Each question by the best of its rounds: what other work on the machine adds is none of its own. */
async function timed(ask: (question: string, at: number) => unknown) {
  const best = questions.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < rounds; round += 1) {
    for (const [at, question] of questions.entries()) {
      const startedAt = performance.now();
      await ask(question, at);
      best[at] = Math.min(best[at] ?? 0, performance.now() - startedAt);
    }
  }
  best.sort((left, right) => left - right);
  const share = (part: number) => best[Math.floor(best.length * part)] ?? Number.NaN;
  return { p50: share(0.5), p99: share(0.99) };
}

/** The whole chat on a reader whose focus is always this; what is kept costs nothing here. */
function chatAbout(focusAt: (at: number) => Focus | null) {
  const i18n = createI18n();
  const readers: ReaderStore = { find: async () => null, save: async () => {} };
  const respond = createRespond({
    ...{ library, readers, i18n, defaultLanguage: 'id' },
    focus: {
      find: async (at) => {
        const focus = focusAt(at);
        return focus && serializeFocus(focus);
      },
      save: async () => {},
      forgetExpired: async () => 0,
    },
    answerQuestion: createAnswerQuestion({ answerer, library, i18n }),
    features: createReaderFeatures({ library, readers, answerer, i18n }),
  });
  return (text: string, at: number) => respond(said(text, at));
}

function said(text: string, chatId: number): Incoming {
  return {
    ...{ chatId, chatKind: 'private', personId: chatId, languageCode: 'id', at: 0 },
    isAdministrator: async () => true,
    body: { kind: 'text', text, messageId: 1, replied: null },
  };
}

const slugAt = (at: number) => published[(at * 7919) % published.length]?.slug ?? '';
const fresh = await timed(chatAbout(() => null));
const focused = await timed(chatAbout((at) => focusOn(slugAt(at))));
const mb = process.memoryUsage().rss / 2 ** 20;

const search = folder === undefined ? createBaseline(published) : null;
const baseline = search && (await timed((text, at) => search(said(text, at))));

/** What the chat keeps of a question: whose it is, what it is about, that it was answered; the writes are on the disk when they return. */
async function measureKept() {
  const kept = mkdtempSync(join(tmpdir(), 'ringkas-bench-'));
  const store = await openSqliteStore({ file: join(kept, 'ringkas.db'), clock: systemClock });
  let updateId = 0;
  try {
    await store.seenUpdates.renewLease('bench', 1);
    return await timed(async (_, at) => {
      updateId += 1;
      await store.seenUpdates.stand('bench', 0, [{ updateId, chatId: at }]);
      await store.readers.find(at);
      await store.focus.find(at, at, 0);
      await store.focus.save(at, at, serializeFocus(focusOn(slugAt(at))), 0);
      await store.seenUpdates.stand('bench', 0, [], { answered: [updateId], returned: [] });
    });
  } finally {
    await store.close();
    rmSync(kept, { recursive: true, force: true });
  }
}
const kept = folder === undefined ? await measureKept() : null;

process.stdout.write(
  JSON.stringify({
    ...{ briefings: published.length, questions: questions.length, fresh, focused, baseline, kept },
    ...{ learnMs, longestPieceMs, mbReady, mb },
  }),
);
process.exit();
