import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import type { HeldUpdate, SeenUpdates, Standing } from './seen-updates.ts';

/** What an update's turn is for. */
export type Turn =
  | { readonly kind: 'answer' }
  /** Too many wait in its chat already: it is only turned away. `first`: nobody was since the line was last empty. */
  | { readonly kind: 'turn-away'; readonly first: boolean };

/** Lets what happens in one chat happen one after the other, and chats beside each other, over all processes on one store. */
export interface Turns {
  /**
   * Calls `work` once when it is the update's turn, here and nowhere else, and never when it was answered before. `work`
   * resolves to whether it was answered; so does this, once that is marked. The same update given again while it is
   * in hand is the same promise. `patient`: may be turned away. Rejects with what `work` rejects with; the update
   * then counts as answered, and the line goes on.
   */
  take(update: HeldUpdate, patient: boolean, work: (turn: Turn) => Promise<boolean>): Promise<boolean>;
  /** Gives back at once what has not had its turn (`take` resolves to false), and the rest when it is done; for good. */
  stop(): Promise<void>;
}

export interface TurnsOptions {
  readonly seenUpdates: SeenUpdates;
  /** Names this process among all on the store: unique. */
  readonly owner: string;
  /** How many may wait in a chat before patient ones are turned away. */
  readonly mostWaiting: number;
  /** Tells when something was answered; all processes on one store must agree on it within seconds. */
  readonly clock: Clock;
  readonly log: Log;
}

const leaseMs = 20_000;
const renewMs = 5_000;
/** How soon it is seen that another process is done with what is waited for. */
const askAgainMs = 40;
const retryMs = 500;
/** From one round to the next: what comes meanwhile is one write. Whoever comes after a pause does not wait. */
const spacingMs = 8;
/** Keeps a transaction short. */
const largestBatch = 200;

interface Held extends HeldUpdate {
  readonly patient: boolean;
  readonly work: (turn: Turn) => Promise<boolean>;
  readonly promise: Promise<boolean>;
  readonly resolve: (answered: boolean) => void;
  readonly reject: (error: unknown) => void;
  /** Its turn has come here, or it is being given back. */
  begun: boolean;
}

/** Turns over the store's lines: what comes at once is asked for at once, however much that is. */
export function createTurns({ seenUpdates, owner, mostWaiting, clock, log }: TurnsOptions): Turns {
  const held = new Map<number, Held>();
  /** By chat, in the order of arrival; a chat that was turned away from is here until its line is empty. */
  const lines = new Map<number, { readonly updates: Set<Held>; turnedAway: boolean }>();
  const toAsk = new Set<Held>();
  const stopping = new AbortController();
  let leaseUntil = -Infinity;
  let idle: (() => void) | null = null;

  const ended = { answered: [] as Held[], returned: [] as Held[] };
  const rounds = createRounds({
    ...{ clock, log, stopping: stopping.signal },
    isNeeded: () => toAsk.size + ended.answered.length + ended.returned.length > 0,
    round: askAndFinish,
    giveUp: () => {
      toAsk.clear();
      // Not marked: it comes again, and is answered again.
      for (const one of [...ended.answered.splice(0), ...ended.returned.splice(0)]) leave(one, false);
    },
  });

  /** What was done with and what has come meanwhile, in one write. */
  async function askAndFinish(): Promise<void> {
    if (toAsk.size > 0 && clock.now() > leaseUntil - leaseMs + renewMs) await renewLease();
    const asked = [...toAsk].slice(0, largestBatch);
    const answered = ended.answered.slice(0, largestBatch);
    const returned = ended.returned.slice(0, largestBatch);
    const standings = await seenUpdates.stand(owner, clock.now(), asked, {
      answered: answered.map(({ updateId }) => updateId),
      returned: returned.map(({ updateId }) => updateId),
    });
    ended.answered.splice(0, answered.length);
    ended.returned.splice(0, returned.length);
    for (const one of asked) {
      toAsk.delete(one);
      if (!one.begun) follow(one, standings.get(one.updateId));
    }
    for (const one of answered) leave(one, true);
    for (const one of returned) leave(one, false);
    watchOthers();
  }

  function follow(one: Held, standing: Standing | undefined) {
    if (standing?.kind === 'answered') leave(one, true);
    else if (standing?.kind === 'turn') run(one, { kind: 'answer' });
    else if (stopping.signal.aborted) giveBack(one);
    else if (standing?.kind === 'waiting' && one.patient && standing.ahead > mostWaiting) {
      const line = lines.get(one.chatId);
      const first = line?.turnedAway === false;
      if (line) line.turnedAway = true;
      run(one, { kind: 'turn-away', first });
    }
  }

  function run(one: Held, turn: Turn) {
    one.begun = true;
    one.work(turn).then(
      (answered) => end(one, answered),
      (error: unknown) => {
        one.reject(error);
        end(one, true);
      },
    );
  }

  function giveBack(one: Held) {
    one.begun = true;
    end(one, false);
  }

  function end(one: Held, answered: boolean) {
    (answered ? ended.answered : ended.returned).push(one);
    rounds.go();
  }

  function leave(one: Held, answered: boolean) {
    held.delete(one.updateId);
    const line = lines.get(one.chatId);
    line?.updates.delete(one);
    if (line?.updates.size === 0) lines.delete(one.chatId);
    one.resolve(answered);
    // Whose turn it is now may be one of ours.
    for (const next of line?.updates ?? []) askFor(next);
    if (held.size === 0) idle?.();
  }

  function askFor(one: Held) {
    if (one.begun) return;
    toAsk.add(one);
    rounds.go();
  }

  let watching = false;
  /** What waits for another process is asked for again and again: nobody tells us when that one is done. */
  function watchOthers() {
    if (watching || ![...lines.values()].some(isElsewhere)) return;
    watching = true;
    void clock.wait(askAgainMs, stopping.signal).then(() => {
      watching = false;
      for (const line of lines.values()) if (isElsewhere(line)) for (const one of line.updates) askFor(one);
    });
  }

  let beating = false;
  async function beat(): Promise<void> {
    if (beating) return;
    beating = true;
    while (held.size > 0) {
      await clock.wait(renewMs, stopping.signal);
      // While it drains the lease of the last renewal is long enough.
      if (stopping.signal.aborted) break;
      try {
        if (held.size > 0) await renewLease();
      } catch (error) {
        log.error({ err: error }, 'The lease on updates in hand could not be renewed');
      }
    }
    beating = false;
  }

  async function renewLease(): Promise<void> {
    const until = clock.now() + leaseMs;
    await seenUpdates.renewLease(owner, until);
    leaseUntil = until;
  }

  let ending: Promise<void> | null = null;
  async function endAll(): Promise<void> {
    stopping.abort();
    toAsk.clear();
    // Else what is being asked for would be put in line after it was given back.
    await rounds.over();
    for (const one of held.values()) if (!one.begun) giveBack(one);
    if (held.size > 0)
      await new Promise<void>((resolve) => {
        idle = resolve;
      });
    try {
      if (leaseUntil > -Infinity) await seenUpdates.endLease(owner);
    } catch (error) {
      log.error({ err: error }, 'The lease on updates could not be ended, it runs out by itself');
    }
  }

  return {
    take(update, patient, work) {
      const known = held.get(update.updateId);
      if (known) return known.promise;
      if (stopping.signal.aborted) return Promise.resolve(false);
      const one: Held = { ...update, patient, work, ...Promise.withResolvers<boolean>(), begun: false };
      held.set(one.updateId, one);
      const line = lines.get(one.chatId) ?? { updates: new Set(), turnedAway: false };
      lines.set(one.chatId, line);
      line.updates.add(one);
      askFor(one);
      void beat();
      return one.promise;
    },
    stop() {
      ending ??= endAll();
      return ending;
    },
  };
}

/** Nobody of the line has its turn here, so it is another process that all of them wait for. */
function isElsewhere({ updates }: { readonly updates: ReadonlySet<Held> }): boolean {
  return [...updates].every((one) => !one.begun);
}

interface RoundsOptions {
  readonly isNeeded: () => boolean;
  readonly round: () => Promise<void>;
  /** Told when a round has failed and no time is left to try it again. */
  readonly giveUp: () => void;
  readonly clock: Clock;
  readonly log: Log;
  readonly stopping: AbortSignal;
}

/**
 * One round after the other as long as there is something to do: what comes while one is under way, or soon after it
 * began, is for the next. A round that fails is tried again until we stop.
 */
function createRounds({ isNeeded, round, giveUp, clock, log, stopping }: RoundsOptions) {
  let going: Promise<void> | null = null;
  let failures = 0;
  let nextAt = -Infinity;

  async function run(): Promise<void> {
    while (isNeeded()) {
      const waitMs = nextAt - clock.now();
      // A clock that was put back must not hold anybody up.
      if (waitMs > 0 && waitMs <= spacingMs) await clock.wait(waitMs, stopping);
      // What this turn of the event loop brings goes together.
      await new Promise<void>((resolve) => setImmediate(resolve));
      nextAt = clock.now() + spacingMs;
      try {
        await round();
        if (failures > 0) log.info({ failures }, 'Updates in hand can be kept again');
        failures = 0;
      } catch (error) {
        failures += 1;
        if (failures === 1) log.error({ err: error }, 'Updates in hand cannot be kept: trying again');
        if (stopping.aborted) giveUp();
        else await clock.wait(retryMs, stopping);
      }
    }
    going = null;
  }

  return {
    go() {
      going ??= run();
    },
    over: () => going ?? Promise.resolve(),
  };
}
