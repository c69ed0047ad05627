import { parseDocument } from 'yaml';
import type { Answerer } from '../answer/answerer.ts';
import type { Complaint } from '../briefing/complaint.ts';
import { parseBriefing } from '../briefing/load.ts';
import { createPlaces, formatPath } from '../briefing/places.ts';
import type { Briefing } from '../briefing/schema.ts';
import type { Vocabulary } from '../briefing/vocabulary.ts';
import { adviceFor, type NamedElsewhere } from './advice.ts';
import { type AnsweredQuestion, askLikeReaders } from './reader-questions.ts';

/** What there is to say about one briefing file. */
export interface BriefingCheck {
  readonly file: string;
  /** null: the file is too wrong to be read as a briefing. */
  readonly briefing: Briefing | null;
  /** What keeps it from being published: all that the loader refuses, and TODO in a draft. In the order of the file. */
  readonly errors: readonly Complaint[];
  /** What an editor may want to look at; nothing where the file cannot be read as a briefing. */
  readonly advice: readonly Complaint[];
  /** Empty without an answerer. */
  readonly questions: readonly AnsweredQuestion[];
}

export interface CheckOptions {
  readonly vocabulary: Vocabulary;
  /** The other briefings, for names that both have. */
  readonly others: readonly NamedElsewhere[];
  /** Asked what readers will ask; null: no questions. */
  readonly answerer: Answerer | null;
}

/** Checks the text of a briefing file as if it were to be published now. `file` is how complaints call it. Pure. */
export function checkBriefingFile(
  source: string,
  file: string,
  { vocabulary, others, answerer }: CheckOptions,
): BriefingCheck {
  const parsed = parseBriefing(source, file, vocabulary);
  if (parsed.kind === 'rejected') {
    return { file, briefing: null, errors: parsed.complaints, advice: [], questions: [] };
  }
  const { briefing, todos } = parsed;
  const places = createPlaces(source, parseDocument(source, { prettyErrors: false }));
  const advice = adviceFor(briefing, others)
    .map(({ path, message }) => ({ file, ...places.of(path), field: formatPath(path), message }))
    .sort((left, right) => left.line - right.line || left.column - right.column);
  const questions = answerer ? askLikeReaders(briefing, answerer) : [];
  return { file, briefing, errors: todos, advice, questions };
}
