import type { QuestionSet, ReaderQuestion } from '../../src/evaluation/question-set.ts';

/** A question that only needs to say what is special about it. */
export function asked(special: Partial<ReaderQuestion> = {}): ReaderQuestion {
  return {
    id: 'q1',
    language: 'en',
    register: 'everyday',
    kind: 'who',
    turns: ['Who won?'],
    answerable: true,
    accept: [],
    reject: [],
    maxLength: 600,
    abstain: false,
    abstainOk: false,
    chitchat: false,
    silenceOk: false,
    command: false,
    ...special,
  };
}

/** A set of these questions. */
export function setOf(questions: readonly ReaderQuestion[], special: Partial<QuestionSet> = {}): QuestionSet {
  return { name: 'town-hall.jsonl', slug: 'town-hall', heldOut: false, questions, ...special };
}
