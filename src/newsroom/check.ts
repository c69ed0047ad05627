import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { load } from 'js-yaml';
import { z } from 'zod';
import { createAnswerer } from '../answer/answerer.ts';
import { type Complaint, formatComplaint } from '../briefing/complaint.ts';
import { vocabularyOf } from '../briefing/vocabulary.ts';
import { createSay } from '../i18n.ts';
import type { NamedElsewhere } from './advice.ts';
import { fileOf, readBriefingFile } from './briefing-file.ts';
import { type BriefingCheck, checkBriefingFile } from './check-briefing.ts';
import { type Command, type Desk, type ExitCode, exitCodes } from './command.ts';
import { foldTodos } from './fold-todos.ts';
import type { AnsweredQuestion } from './reader-questions.ts';

/** A sign of life after so many files. */
const progressEvery = 500;

async function run(args: readonly string[], desk: Desk): Promise<ExitCode> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { json: { type: 'boolean' } },
    allowPositionals: true,
  });
  const all = await filesIn(desk.settings.CONTENT_DIR);
  const files = positionals.length === 0 ? all : positionals.map((named) => fileOf(named, desk.settings));
  const lexicon = desk.lexicon();
  const options = {
    vocabulary: vocabularyOf(lexicon),
    others: await namesOf(all, desk),
    // Twenty questions a file: where the whole folder is checked nobody would read them.
    answerer: positionals.length === 0 ? null : createAnswerer({ lexicon, say: createSay() }),
  };
  const checks: BriefingCheck[] = [];
  for (const file of files) {
    checks.push(checkBriefingFile(await readBriefingFile(file), file, options));
    if (desk.signal.aborted) return exitCodes.refused;
    if (checks.length % progressEvery === 0) desk.note(`checked ${checks.length} of ${files.length}`);
  }
  if (values.json) desk.say(JSON.stringify(checks.map(asJson), null, 2));
  else tell(checks, desk);
  return checks.some(isWrong) ? exitCodes.refused : exitCodes.fine;
}

function isWrong({ errors }: BriefingCheck): boolean {
  return errors.length > 0;
}

async function filesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder);
  return names
    .filter((name) => /^[^.#~].*\.ya?ml$/.test(name))
    .sort()
    .map((name) => join(folder, name));
}

const namedElsewhere = z.object({
  slug: z.string(),
  actors: z.array(
    z.object({
      name: z.object({ id: z.string(), en: z.string() }),
      aliases: z.array(z.string()).default([]),
    }),
  ),
});

/** Who is named in these files; what cannot be read is passed over, its own check tells why. */
async function namesOf(files: readonly string[], desk: Desk): Promise<NamedElsewhere[]> {
  const found: NamedElsewhere[] = [];
  for (const [index, file] of files.entries()) {
    try {
      const parsed = namedElsewhere.safeParse(load(await readFile(file, 'utf8')));
      if (parsed.success) found.push(parsed.data);
    } catch {
      continue;
    }
    if ((index + 1) % (10 * progressEvery) === 0)
      desk.note(`read the names of ${index + 1} of ${files.length}`);
  }
  return found;
}

/** Errors, advice and questions file by file, each line beginning with its place; last how many there are. */
function tell(checks: readonly BriefingCheck[], desk: Desk): void {
  for (const { errors, advice, questions } of checks) {
    const lines = [
      ...foldTodos(errors).map((each) => told('error', each)),
      ...advice.map((each) => told('advice', each)),
    ];
    for (const line of [...lines, ...questionLines(questions)]) desk.say(line);
  }
  const count = (list: (check: BriefingCheck) => readonly unknown[]) =>
    checks.reduce((sum, check) => sum + list(check).length, 0);
  const errors = count((check) => check.errors);
  const advice = count((check) => check.advice);
  const wrong = checks.filter(isWrong).length;
  desk.say(`${checks.length} checked, ${wrong} cannot be published; errors: ${errors}, advice: ${advice}`);
}

function told(kind: 'error' | 'advice', complaint: Complaint): string {
  const place = `${resolvable(complaint.file)}:${complaint.line}:${complaint.column}`;
  return formatComplaint(complaint).replace(
    `${complaint.file}:${complaint.line}:${complaint.column}`,
    `${place} ${kind}`,
  );
}

/** Terminals find a file whose name begins at the working folder or at the root. */
function resolvable(file: string): string {
  return file.startsWith('..') ? resolve(file) : file;
}

function questionLines(questions: readonly AnsweredQuestion[]): string[] {
  if (questions.length === 0) return [];
  const open = questions.filter(({ isAnswered }) => !isAnswered).length;
  return [
    '',
    `What readers will ask, and what the bot answers now (${open} of ${questions.length} without an answer):`,
    ...questions.map(
      ({ question, answer, isAnswered }) => `  ${isAnswered ? ' ' : '?'} ${question}\n      ${answer}`,
    ),
    '',
  ];
}

function asJson({ file, briefing, errors, advice, questions }: BriefingCheck) {
  const short = ({ line, column, field, message }: Complaint) => ({ line, column, field, message });
  return {
    ...{ file, slug: briefing?.slug ?? null, status: briefing?.status ?? null },
    errors: errors.map(short),
    advice: advice.map(short),
    questions,
  };
}

export const checkCommand: Command = {
  name: 'check',
  usage: 'check [FILE|SLUG …] [--json]',
  summary: 'tell what keeps a briefing from being published, what to look at, and what the bot would answer',
  help: [
    '  --json  for machines: a list with errors, advice and questions for each file',
    '',
    'Without a file: all of CONTENT_DIR, without the questions. Exit code 1 where there are errors; TODO in a draft is one.',
  ].join('\n'),
  run,
};
