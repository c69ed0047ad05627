import { Hono } from 'hono';
import type { Counter, Gauge, Registry } from 'prom-client';
import type { Routes } from './create-web.ts';

/** What is counted as it happens, with what tells its kinds apart. */
const counters = {
  ringkas_updates_total: { label: 'kind', help: 'Updates that came from Telegram' },
  ringkas_answers_total: {
    label: 'kind',
    help: 'Updates that were answered, by what was said or pressed, and apologies',
  },
  ringkas_sends_total: {
    label: 'outcome',
    help: 'Messages that were sent or edited, by what became of them',
  },
  ringkas_webhook_refusals_total: { label: 'reason', help: 'Requests to the webhook that were refused' },
} as const;

export type CounterName = keyof typeof counters;

/** How much is waiting to be sent, over all replicas. */
export interface Backlog {
  readonly waiting: number;
  /** For how long the oldest of it has been due, in seconds; 0 where nothing waits. */
  readonly lagSeconds: number;
}

/** The figures of this process. None tells of a reader. */
export interface Metrics {
  /** `kind` is one of a few words of ours, never something that came from outside. */
  count(name: CounterName, kind: string): void;
  /** `/metrics` in the text format of Prometheus; `backlog` is asked at each look. */
  routes(backlog: () => Promise<Backlog>): Routes;
}

interface Prometheus {
  readonly registry: Registry;
  readonly waiting: Gauge;
  readonly lag: Gauge;
}

/**
 * Counts from the start; what shows it (prom-client, 18 MB) is loaded at the first look, so that whoever has no
 * Prometheus does not pay for it.
 */
export function createMetrics(): Metrics {
  const tallies = new Map(Object.keys(counters).map((name) => [name, new Map<string, number>()]));

  async function openPrometheus(): Promise<Prometheus> {
    const { default: prometheus } = await import('prom-client');
    const registry = new prometheus.Registry();
    const registers = [registry];
    prometheus.collectDefaultMetrics({ register: registry });
    for (const [name, { label, help }] of Object.entries(counters))
      new prometheus.Counter({
        ...{ name, help, labelNames: [label], registers },
        collect(this: Counter) {
          this.reset();
          for (const [kind, count] of tallies.get(name) ?? []) this.inc({ [label]: kind }, count);
        },
      });
    const gauge = (name: string, help: string) => new prometheus.Gauge({ name, help, registers });
    return {
      registry,
      waiting: gauge('ringkas_deliveries_waiting', 'Deliveries that wait to be sent'),
      lag: gauge('ringkas_digest_lag_seconds', 'How long the oldest of what waits has been due'),
    };
  }

  return {
    count(name, kind) {
      const tally = tallies.get(name);
      tally?.set(kind, (tally.get(kind) ?? 0) + 1);
    },
    routes(backlog) {
      let opening: Promise<Prometheus> | null = null;
      const app: Routes = new Hono();
      app.get('/metrics', async (context) => {
        opening ??= openPrometheus();
        const { registry, waiting, lag } = await opening;
        // While the store is away, which /readyz tells, no figure is better than an old one.
        const now = await backlog().catch(() => ({ waiting: Number.NaN, lagSeconds: Number.NaN }));
        waiting.set(now.waiting);
        lag.set(now.lagSeconds);
        return context.body(await registry.metrics(), 200, { 'content-type': registry.contentType });
      });
      return app;
    },
  };
}
