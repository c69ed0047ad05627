/**
 * `npm run kill -- [--subscribers 10000] [--kills 50] [--terms 10] [--rate 300] [--seed 1]`: the digest under fire, at
 * length. Prints a report for each of three runs (killed, stopped, on a bad day) and fails when one breaks a promise.
 * With `--replicas`: two programs on one Postgres, the sender killed, Postgres restarted, both killed, `--rounds` times.
 */
import { parseArgs } from 'node:util';
import { type Blow, type ReplicasReport, runReplicas } from './postgres/replicas.ts';
import { type KillReport, type KillRun, runKills } from './run.ts';

const { values } = parseArgs({
  options: {
    subscribers: { type: 'string', default: '10000' },
    kills: { type: 'string', default: '50' },
    terms: { type: 'string', default: '10' },
    rate: { type: 'string', default: '300' },
    seed: { type: 'string', default: '1' },
    replicas: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '3' },
  },
});
const subscribers = Number(values.subscribers);
const common = { subscribers, rate: Number(values.rate), seed: Number(values.seed) };
const runs: readonly (readonly [string, KillRun, (report: KillReport) => boolean])[] = [
  [
    'kill -9',
    { ...common, ends: Number(values.kills), signal: 'SIGKILL' },
    ({ unaccounted }) => unaccounted === 0,
  ],
  ['SIGTERM', { ...common, ends: Number(values.terms), signal: 'SIGTERM' }, ({ repeated }) => repeated === 0],
  [
    'kill -9 on a bad day',
    { ...common, ends: Math.ceil(Number(values.kills) / 10), signal: 'SIGKILL', faults: true },
    ({ unaccounted, tooFast, refusedAgain }) => unaccounted + tooFast + refusedAgain === 0,
  ],
];
if (values.replicas) await killReplicas();
else
  for (const [name, run, keepsPromise] of runs) {
    const report = await runKills(run);
    tell(name, report.lost === 0 && report.open === 0 && keepsPromise(report), report);
  }

async function killReplicas(): Promise<void> {
  const round: readonly Blow[] = ['kill-sender', 'restart-postgres', 'kill-both'];
  for (const [name, blows] of [
    ['two replicas', []],
    ['two replicas under fire', Array.from({ length: Number(values.rounds) }, () => round).flat()],
  ] as const) {
    const report = await runReplicas({ ...common, blows });
    const silence = report.silenceSeconds;
    const kept =
      report.lost + report.unaccounted + report.tooFast + report.crashed === 0 &&
      (silence['kill-sender'] ?? 0) < 30 &&
      (silence['restart-postgres'] ?? 0) < 10;
    tell(name, kept, report);
  }
}

function tell(name: string, kept: boolean, report: KillReport | ReplicasReport): void {
  process.stdout.write(
    `${kept ? 'kept  ' : 'BROKEN'} ${name}, ${subscribers} subscribers: ${JSON.stringify(report)}\n`,
  );
  if (!kept) process.exitCode = 1;
}
