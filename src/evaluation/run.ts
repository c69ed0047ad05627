import type { Incoming, IncomingBody, Reply, Respond } from '../chat/incoming.ts';
import type { Language } from '../language.ts';
import type { QuestionSet, ReaderQuestion } from './question-set.ts';
import { firstLanguage, replyText } from './reply-text.ts';
import { score, type Verdict } from './score.ts';

/** What became of one question. */
export interface Trial {
  readonly set: QuestionSet;
  readonly question: ReaderQuestion;
  /** What was scored: the text of all messages sent for the last turn; empty: none. */
  readonly reply: string;
  readonly verdict: Verdict;
  /** The language that the reply starts with; null: it cannot be told, or nothing was replied. */
  readonly language: Language | null;
  /** How long each turn took (the opening /start left out), in milliseconds. */
  readonly turnMs: readonly number[];
  /** The chat threw: a defect, counted as a wrong reply. */
  readonly error: Error | null;
}

export interface RunOptions {
  /** Opens each chat on the set's own briefing (`/start b_<slug>`) instead of a plain `/start`. */
  readonly focus: boolean;
  /** The language that the readers' apps are set to. */
  readonly languageCode: string | null;
  /** The chat of the first question; each further one has the next number. */
  readonly firstChatId: number;
  /** A clock for stamping updates, in milliseconds since the epoch. */
  readonly now: () => number;
  /** A clock for measuring, in milliseconds, that never jumps. */
  readonly elapsed: () => number;
  readonly onTrial?: (trial: Trial, done: number, all: number) => void;
}

/** Puts every question of every set to the chat, one after another, each in a chat of its own. */
export async function runSets(
  respond: Respond,
  sets: readonly QuestionSet[],
  options: RunOptions,
): Promise<Trial[]> {
  const asked = sets.flatMap((set) => set.questions.map((question) => ({ set, question })));
  const trials: Trial[] = [];
  for (const [index, { set, question }] of asked.entries()) {
    const trial = await tryQuestion(respond, set, question, options.firstChatId + index, options);
    trials.push(trial);
    options.onTrial?.(trial, trials.length, asked.length);
  }
  return trials;
}

async function tryQuestion(
  respond: Respond,
  set: QuestionSet,
  question: ReaderQuestion,
  chatId: number,
  options: RunOptions,
): Promise<Trial> {
  const turnMs: number[] = [];
  let replies: readonly Reply[] = [];
  let error: Error | null = null;
  try {
    await respond(incomingOf(options.focus ? `/start b_${set.slug}` : '/start', chatId, 1, options));
    for (const [index, turn] of question.turns.entries()) {
      const incoming = incomingOf(turn, chatId, (index + 2) * 10, options);
      const startedAt = options.elapsed();
      replies = await respond(incoming);
      turnMs.push(options.elapsed() - startedAt);
    }
  } catch (thrown) {
    replies = [];
    error = thrown instanceof Error ? thrown : new Error(String(thrown), { cause: thrown });
  }
  const reply = replyText(replies);
  // A chat that broke down is not a chat that chose to be silent.
  const scored = error ? { ...question, silenceOk: false } : question;
  return {
    set,
    question,
    reply,
    verdict: score(scored, reply),
    language: firstLanguage(replies),
    turnMs,
    error,
  };
}

function incomingOf(text: string, chatId: number, messageId: number, options: RunOptions): Incoming {
  return {
    chatId,
    chatKind: 'private',
    personId: chatId,
    languageCode: options.languageCode,
    at: options.now(),
    isAdministrator: async () => true,
    body: bodyOf(text, messageId),
  };
}

function bodyOf(text: string, messageId: number): IncomingBody {
  const command = /^\/([a-z0-9_]{1,32})(?:@\w+)?(?:\s+([\s\S]*))?$/i.exec(text);
  if (!command) return { kind: 'text', text, messageId, replied: null };
  return {
    kind: 'command',
    name: (command[1] ?? '').toLowerCase(),
    argument: (command[2] ?? '').trim(),
    addressed: true,
    messageId,
    replied: null,
  };
}
