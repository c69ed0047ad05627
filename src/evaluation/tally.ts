import type { Trial } from './run.ts';

/** How a number of questions went. Counts, not shares. */
export interface Tally {
  readonly all: number;
  readonly right: number;
  /** Wrong, and not said to be absent from the article. */
  readonly confident: number;
  /** Said to be absent from the article although it answers. */
  readonly notSaid: number;
  /** Rightly said to be absent, but wrongly put. */
  readonly faulty: number;
  /** How many of `all` the article answers. */
  readonly answerable: number;
}

/** The figures of one run. */
export interface Figures {
  readonly total: Tally;
  /** Section (kind, language, register, dialog, file) → its value → tally, in order of first appearance. */
  readonly sections: ReadonlyMap<string, ReadonlyMap<string, Tally>>;
  /** Replies whose first language could be told, and how many had the question's own. Commands and mixed questions are left out. */
  readonly language: { readonly judged: number; readonly right: number };
  /** Time of a turn in milliseconds; 0 without turns. */
  readonly latencyMs: { readonly p50: number; readonly p99: number };
  /** Right replies that also say the article is silent on something. */
  readonly rightButAbstained: number;
}

const sections: Readonly<Record<string, (trial: Trial) => string>> = {
  kind: ({ question }) => question.kind,
  language: ({ question }) => question.language,
  register: ({ question }) => question.register,
  turns: ({ question }) => (question.turns.length > 1 ? 'dialog' : 'single'),
  file: ({ set }) => set.name,
};

/** Counts what the trials came to. */
export function tally(trials: readonly Trial[]): Figures {
  const judged = trials.filter(
    ({ question, language }) => question.language !== 'mixed' && !question.command && language !== null,
  );
  const turnMs = trials.flatMap((trial) => trial.turnMs);
  return {
    total: tallyOf(trials),
    sections: new Map(
      Object.entries(sections).map(([name, nameOf]) => [
        name,
        new Map([...Map.groupBy(trials, nameOf)].map(([value, group]) => [value, tallyOf(group)])),
      ]),
    ),
    language: {
      judged: judged.length,
      right: judged.filter(({ question, language }) => question.language === language).length,
    },
    latencyMs: { p50: percentile(turnMs, 50), p99: percentile(turnMs, 99) },
    rightButAbstained: trials.filter(
      ({ question, verdict }) =>
        verdict.outcome === 'right' && verdict.abstained && !question.abstain && !question.abstainOk,
    ).length,
  };
}

function tallyOf(trials: readonly Trial[]): Tally {
  const count = (outcome: Trial['verdict']['outcome']) =>
    trials.filter((trial) => trial.verdict.outcome === outcome).length;
  return {
    all: trials.length,
    right: count('right'),
    confident: count('confident'),
    notSaid: count('not-said'),
    faulty: count('faulty'),
    answerable: trials.filter(({ question }) => question.answerable).length,
  };
}

/** The smallest value that at least `percent` of a hundred values do not exceed (nearest rank); 0 without values. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? 0;
}
