import { basename } from 'node:path';
import { z } from 'zod';

const line = z.strictObject({
  id: z.string().min(1),
  lang: z.enum(['id', 'en', 'mixed']),
  register: z.enum(['formal', 'everyday', 'sloppy']),
  kind: z.string().min(1),
  turns: z.array(z.string().min(1)).min(1),
  answerable: z.boolean(),
  accept: z.array(z.array(z.string().min(1)).min(1)),
  reject: z.array(z.string().min(1)),
  maxlen: z.int().positive(),
  abstain: z.boolean(),
  abstain_ok: z.boolean().default(false),
  chitchat: z.boolean().default(false),
  silence_ok: z.boolean().default(false),
  cmd: z.boolean().default(false),
  support: z.array(z.int().positive()),
  note: z.string(),
});

/** One question of a reader and what a right reply to it holds. The fields are told in tests/fixtures/questions/README.md. */
export interface ReaderQuestion {
  /** Unique within its briefing. */
  readonly id: string;
  readonly language: 'id' | 'en' | 'mixed';
  readonly register: 'formal' | 'everyday' | 'sloppy';
  readonly kind: string;
  /** A conversation in a fresh chat; the reply to the last turn is scored. At least one. */
  readonly turns: readonly string[];
  readonly answerable: boolean;
  /** Groups of alternatives: of each group one must be there. */
  readonly accept: readonly (readonly string[])[];
  /** None of these may be there. */
  readonly reject: readonly string[];
  /** Longest reply in characters, tags removed. */
  readonly maxLength: number;
  /** Right is to say that the article does not say it. */
  readonly abstain: boolean;
  /** Saying so is right too. */
  readonly abstainOk: boolean;
  /** Small talk: any short reply without a rejected word is right. */
  readonly chitchat: boolean;
  /** No reply at all is right too. */
  readonly silenceOk: boolean;
  /** The last turn is a command, which is answered in the reader's language. */
  readonly command: boolean;
}

/** The questions of one file, in its order. */
export interface QuestionSet {
  /** The file's name without its folder, e.g. `orangutan-ketapang.held-out.jsonl`. */
  readonly name: string;
  /** The briefing that it asks about: the name up to its first dot. */
  readonly slug: string;
  /** Whether its questions are kept unseen: they are counted, never shown. */
  readonly heldOut: boolean;
  readonly questions: readonly ReaderQuestion[];
}

/** A file of questions does not keep to the format; every complaint with its line. */
export class QuestionSetError extends Error {
  readonly code = 'QUESTION_SET_INVALID';
  readonly complaints: readonly string[];
  constructor(complaints: readonly string[]) {
    super(`Questions cannot be read:\n${complaints.join('\n')}`);
    this.name = 'QuestionSetError';
    this.complaints = complaints;
  }
}

/**
 * Reads one file of questions: a JSON object a line, empty lines skipped.
 * @throws QuestionSetError with all complaints at once, each opening with `file:line:`.
 */
export function parseQuestionSet(file: string, text: string): QuestionSet {
  const complaints: string[] = [];
  const lineOf = new Map<string, number>();
  const questions: ReaderQuestion[] = [];
  for (const [index, source] of text.split('\n').entries()) {
    if (!source.trim()) continue;
    const place = `${file}:${index + 1}:`;
    const json = parseJson(source);
    if (json.kind === 'broken') {
      complaints.push(`${place} expected one JSON object, got ${json.reason}`);
      continue;
    }
    const parsed = line.safeParse(json.value);
    if (!parsed.success) {
      for (const issue of parsed.error.issues) {
        complaints.push(`${place} ${issue.path.join('.') || 'question'}: ${issue.message}`);
      }
      continue;
    }
    const first = lineOf.get(parsed.data.id);
    if (first !== undefined) {
      complaints.push(`${place} id: expected one of its own, got ${parsed.data.id}, the id of line ${first}`);
    }
    lineOf.set(parsed.data.id, index + 1);
    questions.push(questionOf(parsed.data));
  }
  if (complaints.length > 0) throw new QuestionSetError(complaints);
  const name = basename(file);
  return {
    name,
    slug: name.split('.')[0] ?? name,
    heldOut: name.includes('.held-out.'),
    questions,
  };
}

function questionOf(data: z.output<typeof line>): ReaderQuestion {
  return {
    id: data.id,
    language: data.lang,
    register: data.register,
    kind: data.kind,
    turns: data.turns,
    answerable: data.answerable,
    accept: data.accept,
    reject: data.reject,
    maxLength: data.maxlen,
    abstain: data.abstain,
    abstainOk: data.abstain_ok,
    chitchat: data.chitchat,
    silenceOk: data.silence_ok,
    command: data.cmd,
  };
}

function parseJson(source: string): { kind: 'value'; value: unknown } | { kind: 'broken'; reason: string } {
  try {
    return { kind: 'value', value: JSON.parse(source) };
  } catch (error) {
    return { kind: 'broken', reason: error instanceof Error ? error.message : String(error) };
  }
}
