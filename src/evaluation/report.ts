import type { Trial } from './run.ts';
import type { Fault } from './score.ts';
import type { Figures, Tally } from './tally.ts';

/** The figures as tables for a terminal, every failure under them; of held-out questions only the figures. */
export function renderReport(figures: Figures, trials: readonly Trial[]): string {
  const parts = [
    ...trials.filter((trial) => isFailure(trial) && !trial.set.heldOut).map(renderFailure),
    ...[...figures.sections].map(([name, rows]) => renderTable(name, rows)),
    renderTable('all', new Map([['all', figures.total]])),
    renderClosing(figures, trials),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** The same for machines: one JSON object; the questions and replies of held-out sets are left out. */
export function renderJson(figures: Figures, trials: readonly Trial[]): string {
  const report = {
    total: figures.total,
    sections: Object.fromEntries(
      [...figures.sections].map(([name, rows]) => [name, Object.fromEntries(rows)]),
    ),
    language: figures.language,
    latencyMs: figures.latencyMs,
    rightButAbstained: figures.rightButAbstained,
    trials: trials
      .filter((trial) => !trial.set.heldOut)
      .map((trial) => ({
        file: trial.set.name,
        id: trial.question.id,
        turns: trial.question.turns,
        reply: trial.reply,
        ...trial.verdict,
        language: trial.language,
        turnMs: trial.turnMs,
        error: trial.error?.message ?? null,
      })),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

const header = ['', 'asked', 'right', 'confident', 'not said', 'faulty'];

function renderTable(name: string, rows: ReadonlyMap<string, Tally>): string {
  const width = Math.max(name.length, ...[...rows.keys()].map((key) => key.length));
  const lines = [...rows].map(([value, tally]) => [
    value.padEnd(width),
    String(tally.all).padStart(6),
    percent(tally.right, tally.all).padStart(9),
    `${tally.confident} (${percent(tally.confident, tally.all)})`.padStart(13),
    `${tally.notSaid} (${percent(tally.notSaid, tally.answerable)})`.padStart(13),
    String(tally.faulty).padStart(7),
  ]);
  const widths = [width, 6, 9, 13, 13, 7];
  const head = [name, ...header.slice(1)].map((title, index) =>
    index === 0 ? title.padEnd(width) : title.padStart(widths[index] ?? 0),
  );
  return [head, ...lines].map((cells) => cells.join('  ').trimEnd()).join('\n');
}

function renderClosing(figures: Figures, trials: readonly Trial[]): string {
  const { language, latencyMs } = figures;
  const broken = trials.filter((trial) => trial.error).length;
  const heldOut = trials.filter((trial) => trial.set.heldOut && isFailure(trial)).length;
  return [
    'confident: wrong, and not said to be absent (of all); not said: wrongly said to be absent (of the answerable)',
    `reply starts in the question's language: ${percent(language.right, language.judged)} (${language.right} of ${language.judged} that could be told)`,
    `a turn takes ${latencyMs.p50.toFixed(2)} ms at p50, ${latencyMs.p99.toFixed(2)} ms at p99`,
    `right, but also says that something is absent: ${figures.rightButAbstained}`,
    ...(broken > 0 ? [`the chat broke down: ${broken}`] : []),
    ...(heldOut > 0 ? [`failures of held-out questions, not shown: ${heldOut}`] : []),
  ].join('\n');
}

function isFailure(trial: Trial): boolean {
  return trial.verdict.outcome !== 'right';
}

function renderFailure({ set, question, verdict, reply, error }: Trial): string {
  return [
    `✗ ${set.slug} ${question.id} · ${question.kind}, ${question.language}, ${question.register} · ${verdict.outcome}`,
    ...question.turns.map((turn) => `  ? ${shorten(turn, 200)}`),
    ...(error ? [`  ! ${error.name}: ${error.message}`] : [`  = ${shorten(reply, 600) || '(no reply)'}`]),
    ...verdict.faults.map((fault) => `  · ${faultText(fault)}`),
  ].join('\n');
}

function faultText(fault: Fault): string {
  switch (fault.kind) {
    case 'missing':
      return `expected ${shorten(fault.alternatives.join(' | '), 160)}`;
    case 'rejected':
      return `must not hold “${fault.alternative}”`;
    case 'too-long':
      return `${fault.length} characters, at most ${fault.limit}`;
    case 'not-abstained':
      return 'expected to be told that the article does not say it';
    case 'silent':
      return 'no reply';
  }
}

function shorten(text: string, limit: number): string {
  const folded = text.replace(/\s+/gu, ' ').trim();
  return folded.length > limit ? `${folded.slice(0, limit)}…` : folded;
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((part / whole) * 100).toFixed(1)} %`;
}
