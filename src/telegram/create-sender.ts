import type { Clock } from '../clock.ts';
import type { Api } from './api.ts';
import { createPace, type Permit } from './pace.ts';
import { type Call, documentCall, editCall, sendCall } from './payload.ts';
import { createQueue, type Queued, type Stop } from './queue.ts';
import type { EditOutcome, Priority, Sender, SendOptions, SendOutcome } from './sender.ts';
import { createSharedPace, type PaceStore } from './shared-pace.ts';
import { type Verdict, verdictOf } from './verdict.ts';

export interface SenderOptions {
  readonly api: Api;
  /** A steady one: it must not jump with the wall clock. */
  readonly clock: Clock;
  /** Messages a second that Telegram allows this bot, a whole number ≥ 1. */
  readonly ratePerSecond: number;
  /** Where it is shared with other processes; left out: this one sends alone. */
  readonly paceStore?: PaceStore | undefined;
  /** 0 ≤ random() < 1, for the jitter of the pauses between repeats. Default Math.random. */
  readonly random?: () => number;
  /** Told what became of each message and edit. */
  readonly onOutcome?: (kind: (SendOutcome | EditOutcome)['kind']) => void;
  /** Told what slows the sending down; never a text or a token. */
  readonly log?: { warn(fields: Readonly<Record<string, unknown>>, message: string): void };
}

type Outcome = SendOutcome | EditOutcome;

interface Job extends Queued {
  /** Changes when the group migrates; the lane stays that of the chat it was given for. */
  target: number;
  readonly call: (plain: boolean) => Call;
  plain: boolean;
  attempts: number;
  failures: number;
  doubtful: number;
  firstFailedAt: number;
  migrations: number;
  readonly options: SendOptions;
  /** What a `done` verdict means for this kind of call. */
  readonly outcomeOf: (messageId: number | null, job: Job) => Outcome;
  readonly finish: (outcome: Outcome) => void;
  readonly reject: (error: unknown) => void;
}

/** Repeats: 0.5 s after the first failure, doubled each time up to 30 s, each pause between half and the whole of that. */
const firstPauseMs = 500;
const longestPauseMs = 30_000;
/** For how long Telegram may be out of reach before a message is given up: an old answer is of no use, a digest is. */
const patienceMs: Readonly<Record<Priority, number>> = { reply: 10 * 60_000, digest: 3 * 3_600_000 };
const mostMigrations = 3;
/** Calls under way at once: enough for the whole pace at a second of delay, few enough for a server that hangs. */
const fewestCallsAtOnce = 100;
/** A press of a button waits about this long in the reader's app; trying longer is of no use. */
const callbackAttempts = 3;

/** The sender at one bot's pace. Starts with the first message; `stop` ends it for good. */
export function createSender({
  api,
  clock,
  ratePerSecond,
  paceStore,
  random = Math.random,
  onOutcome,
  log,
}: SenderOptions): Sender {
  const own = createPace({
    limit: ratePerSecond,
    windowMs: 1000,
    burst: Math.max(1, Math.round(ratePerSecond / 10)),
  });
  const pace = paceStore
    ? createSharedPace({ own, store: paceStore, ratePerSecond, clock, onOpen: () => pump() })
    : own;
  const queue = createQueue<Job>();
  const waiting = new Set<Job>();
  const callsAtOnce = Math.max(fewestCallsAtOnce, ratePerSecond);
  let sequence = 0;
  let callsUnderWay = 0;
  let allHeldUntil = -Infinity;
  let stopped = false;
  let drained: (() => void) | null = null;

  let wakeAt = Infinity;
  let sleep = new AbortController();
  function wake(at: number, now: number) {
    if (at >= wakeAt || at === Infinity) return;
    sleep.abort();
    sleep = new AbortController();
    const { signal } = sleep;
    wakeAt = at;
    void clock.wait(at - now, signal).then(() => {
      if (signal.aborted) return;
      wakeAt = Infinity;
      pump();
    });
  }

  let pumping = false;
  /** Sends all that may go now, and sees to it that it is called when the next may. */
  function pump() {
    if (pumping) return; // a call that starts comes by here: the loop that started it goes on anyway
    pumping = true;
    sendAllThatMayGo();
    pumping = false;
  }

  let pumpsSoon = false;
  /**
   * When thousands are given in one go, nothing reaches the wire before the giver is done: calls that were started
   * meanwhile, each in its time, would all arrive at once.
   */
  function pumpSoon() {
    if (pumpsSoon) return;
    pumpsSoon = true;
    queueMicrotask(() => {
      pumpsSoon = false;
      pump();
    });
  }

  function sendAllThatMayGo() {
    while (!stopped && callsUnderWay < callsAtOnce) {
      const now = clock.now();
      const openAt = Math.max(allHeldUntil, pace.nextAt(now, queue.ready(now)));
      if (openAt > now) {
        // Infinity: every place is taken by a call that has not started, whose start comes back here; or more are asked for.
        if (waiting.size > 0) wake(openAt === Infinity ? queue.nextReadyAt() : openAt, now);
        return;
      }
      const stop = queue.next(now);
      if (!stop) return wake(queue.nextReadyAt(), now);
      const job = stop.lane.head();
      if (job) void run(job, stop, now);
    }
  }

  async function run(job: Job, stop: Stop<Job>, now: number) {
    const permits = [pace.take(now), stop.lane.take(now)];
    waiting.delete(job);
    stop.busy = true;
    callsUnderWay += 1;
    try {
      const verdict = await attempt(job, permits);
      if (verdict === null) finish(job, { kind: 'stopped', doubtful: job.doubtful });
      else settle(job, stop, verdict);
    } catch (error) {
      job.done = true;
      job.reject(error);
    }
    stop.busy = false;
    callsUnderWay -= 1;
    queue.place(stop, clock.now());
    if (stopped && callsUnderWay === 0) drained?.();
    pump();
  }

  /** One call; null when it was given up before it went out. Throws only what `onAttempt` throws. */
  async function attempt(job: Job, permits: readonly Permit[]): Promise<Verdict | null> {
    const cancelled = () => stopped || job.options.signal?.aborted === true;
    try {
      // Asked before too: an attempt that will not be made must not be marked as one.
      if (!cancelled() && job.options.onAttempt) await job.options.onAttempt(job.attempts + 1);
    } catch (error) {
      for (const permit of permits) permit.cancel();
      throw error;
    }
    if (cancelled()) {
      for (const permit of permits) permit.cancel();
      return null;
    }
    job.attempts += 1;
    const { method, fields } = job.call(job.plain);
    for (const permit of permits) permit.start(clock.now());
    const answering = api.call(method, { chat_id: job.target, ...fields });
    pump(); // now that it has started, it is known when its place comes free
    const answer = await answering;
    for (const permit of permits) permit.settle(clock.now());
    return verdictOf(answer);
  }

  function settle(job: Job, stop: Stop<Job>, verdict: Verdict) {
    const now = clock.now();
    switch (verdict.kind) {
      case 'done':
        return finish(job, job.outcomeOf(verdict.messageId, job));
      case 'gone':
      case 'refused':
      case 'failed':
        return finish(job, verdict.kind === 'gone' ? { kind: 'gone' } : verdict);
      case 'unparsed':
        if (job.plain) return finish(job, { kind: 'failed', description: verdict.description });
        log?.warn(
          { description: verdict.description },
          'Telegram could not parse a message: sent as plain text',
        );
        job.plain = true;
        return again(job, stop);
      case 'migrated':
        job.migrations += 1;
        if (job.migrations > mostMigrations)
          return finish(job, { kind: 'failed', description: `migrated more than ${mostMigrations} times` });
        job.target = verdict.chatId;
        return again(job, stop);
      case 'wait':
        hold(stop, now, verdict.afterSeconds);
        return again(job, stop);
      case 'again': {
        if (verdict.mayHaveArrived) job.doubtful += 1;
        if (job.failures === 0) job.firstFailedAt = now;
        job.failures += 1;
        const pauseMs = Math.min(longestPauseMs, firstPauseMs * 2 ** Math.min(job.failures - 1, 20));
        job.notBefore = now + pauseMs * (0.5 + random() / 2);
        if (job.notBefore - job.firstFailedAt > patienceMs[job.priority])
          return finish(job, {
            kind: 'failed',
            description: `${verdict.description} (given up after ${job.attempts} attempts)`,
          });
        return again(job, stop);
      }
    }
  }

  const held = new Map<number, number>();
  /** One chat refused for haste waits alone; a second one meanwhile means that it is the bot which is too fast. */
  function hold(stop: Stop<Job>, now: number, afterSeconds: number) {
    const until = now + afterSeconds * 1000;
    const { chatId } = stop.lane;
    for (const [other, otherUntil] of held) if (otherUntil <= now) held.delete(other);
    stop.lane.holdUntil(until);
    held.set(chatId, until);
    const everyone = held.size > 1;
    if (everyone) allHeldUntil = Math.max(allHeldUntil, until);
    log?.warn({ chatId, afterSeconds, everyone }, 'Telegram asks to wait');
  }

  function again(job: Job, stop: Stop<Job>) {
    if (stopped || job.options.signal?.aborted)
      return finish(job, { kind: 'stopped', doubtful: job.doubtful });
    waiting.add(job);
    stop.lane.putBack(job);
  }

  function finish(job: Job, outcome: Outcome) {
    job.done = true;
    waiting.delete(job);
    onOutcome?.(outcome.kind);
    job.finish(outcome);
  }

  function enqueue(
    chatId: number,
    call: Job['call'],
    options: SendOptions,
    outcomeOf: Job['outcomeOf'],
  ): Promise<Outcome> {
    const { signal } = options;
    if (stopped || signal?.aborted) return Promise.resolve({ kind: 'stopped', doubtful: 0 });
    return new Promise((resolve, reject) => {
      const giveUp = () => {
        if (waiting.has(job)) finish(job, { kind: 'stopped', doubtful: job.doubtful });
      };
      signal?.addEventListener('abort', giveUp);
      const job: Job = {
        chatId,
        target: chatId,
        priority: options.priority,
        sequence: sequence++,
        notBefore: -Infinity,
        done: false,
        call,
        plain: false,
        attempts: 0,
        failures: 0,
        doubtful: 0,
        firstFailedAt: 0,
        migrations: 0,
        options,
        outcomeOf,
        finish: (outcome) => {
          signal?.removeEventListener('abort', giveUp);
          resolve(outcome);
        },
        reject,
      };
      waiting.add(job);
      queue.add(job, clock.now());
      pumpSoon();
    });
  }

  const sent: Job['outcomeOf'] = (messageId, job) =>
    messageId === null
      ? { kind: 'failed', description: 'expected the sent message in the answer, got none' }
      : { kind: 'sent', messageId, chatId: job.target, doubtful: job.doubtful };

  return {
    send: (chatId, message, options) =>
      enqueue(chatId, (plain) => sendCall(message, options, plain), options, sent) as Promise<SendOutcome>,
    sendDocument: (chatId, document, options) =>
      enqueue(chatId, () => documentCall(document, options), options, sent) as Promise<SendOutcome>,
    edit: (chatId, messageId, message) =>
      enqueue(
        chatId,
        (plain) => editCall(messageId, message, plain),
        { priority: 'reply' },
        () => ({ kind: 'edited' }),
      ) as Promise<EditOutcome>,
    async answerCallback(callbackQueryId, text, { alert = false } = {}) {
      for (let tried = 1; tried <= callbackAttempts; tried += 1) {
        const answer = await api.call('answerCallbackQuery', {
          callback_query_id: callbackQueryId,
          ...(text && { text, show_alert: alert }),
        });
        const verdict = verdictOf(answer);
        if (verdict.kind !== 'again' && verdict.kind !== 'wait') return;
        if (stopped || tried === callbackAttempts) return;
        await clock.wait(verdict.kind === 'wait' ? verdict.afterSeconds * 1000 : firstPauseMs * tried);
      }
    },
    async stop() {
      stopped = true;
      sleep.abort();
      for (const job of [...waiting]) finish(job, { kind: 'stopped', doubtful: job.doubtful });
      if (callsUnderWay === 0) return;
      await new Promise<void>((resolve) => {
        drained = resolve;
      });
    },
  };
}
