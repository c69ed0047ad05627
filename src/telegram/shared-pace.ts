import type { Clock } from '../clock.ts';
import type { Pace, Ready } from './pace.ts';

/** How far the pace of the bot has been given out, over all processes that send for it. */
export interface PaceState {
  /** The instant of the next place that nobody has, in milliseconds of the store's own clock. */
  readonly nextAt: number;
  /** Until then somebody has more replies than places, and digests hold back. */
  readonly repliesUntil: number;
}

/** Where processes on one bot agree on its pace. */
export interface PaceStore {
  /** Reads, changes and writes the state, one process at a time; `now` is the store's clock, the same for all. */
  change(work: (state: PaceState, now: number) => PaceState): Promise<void>;
}

/** Places are given out for so long ahead: a reply waits for at most this, and the store is asked some ten times a second. */
const sliceMs = 100;
/** A place that was not used by so long after its instant is let go: used late, it would stand in another's second. */
const lateMs = 50;
/** The calls of several processes are not on their way equally long: so much of the pace is left free for that. */
const margin = 0.02;
const askAgainMs = sliceMs / 2;
/** While the store is away each process goes on at this share of the pace. */
const shareAlone = 0.1;
const aloneMs = 1_000;

/** Places at equal distances. */
export interface Grant {
  readonly count: number;
  readonly firstAt: number;
}

/**
 * Gives out places to one process: replies come first, here and elsewhere; digests get what is left of a slice, one at a
 * time as long as replies are short of places anywhere. `expected` of what is not ready yet get a place beforehand
 * where the pace has room for all: a busy process need not ask for each handful then, and what it does not use is no loss.
 */
export function grantPlaces(
  state: PaceState,
  now: number,
  wanted: Ready,
  spacingMs: number,
  expected = 0,
): { readonly state: PaceState; readonly grant: Grant } {
  const firstAt = Math.max(state.nextAt, now);
  const most = Math.max(1, Math.floor(sliceMs / spacingMs));
  const replies = Math.min(wanted.reply, most);
  const pressed = state.repliesUntil > now || wanted.reply > most;
  const room = firstAt - now > sliceMs ? 0 : pressed ? Math.min(1, most - replies) : most - replies;
  const ready = replies + Math.min(wanted.digest, room);
  const isQuiet = state.nextAt <= now && !pressed && wanted.digest === 0;
  const count = isQuiet ? Math.min(most, ready + expected) : ready;
  return {
    state: {
      nextAt: firstAt + count * spacingMs,
      repliesUntil: wanted.reply > most ? now + 2 * sliceMs : state.repliesUntil,
    },
    grant: { count, firstAt },
  };
}

export interface SharedPaceOptions {
  /** What this process may send if it were alone; it is kept too. */
  readonly own: Pace;
  readonly store: PaceStore;
  readonly ratePerSecond: number;
  readonly clock: Clock;
  /** Told when places have come, or may be asked for again. */
  readonly onOpen: () => void;
}

/** The part of the bot's pace that this process has at the moment; it asks for more as messages become ready. */
export function createSharedPace({ own, store, ratePerSecond, clock, onOpen }: SharedPaceOptions): Pace {
  const spacingMs = ((1 + margin) * 1_000) / ratePerSecond;
  /** Instants of our clock, ascending. */
  let places: number[] = [];
  let asking = false;
  let askAt = -Infinity;
  let askedAt = -Infinity;
  let takenSince = 0;
  /** Our clock less the store's, as the quickest answer of late shows it. */
  let ahead = Infinity;

  async function ask(wanted: Ready): Promise<void> {
    asking = true;
    const expected = expectedIn(clock.now());
    try {
      let grant: Grant = { count: 0, firstAt: 0 };
      let storeNow = 0;
      await store.change((state, now) => {
        storeNow = now;
        const granted = grantPlaces(state, now, wanted, spacingMs, expected);
        grant = granted.grant;
        return granted.state;
      });
      const now = clock.now();
      ahead = Math.min(ahead + 1, now - storeNow);
      add(grant.count, grant.firstAt + ahead, spacingMs);
      askAt = grant.count > 0 ? now : now + askAgainMs;
    } catch {
      // The store tells of it; a reader who is told that something is wrong needs a place too.
      const now = clock.now();
      add(Math.max(1, Math.floor(ratePerSecond * shareAlone)), now, spacingMs / shareAlone);
      askAt = now + aloneMs;
    }
    asking = false;
    onOpen();
    const waitMs = askAt - clock.now();
    if (waitMs > 0) void clock.wait(waitMs).then(onOpen);
  }

  /** As many more as were used for a slice of late. */
  function expectedIn(now: number): number {
    const expected = Math.floor((takenSince * sliceMs) / Math.max(sliceMs, now - askedAt));
    takenSince = 0;
    askedAt = now;
    return expected;
  }

  function add(count: number, firstAt: number, everyMs: number): void {
    for (let index = 0; index < count; index += 1) places.push(firstAt + index * everyMs);
  }

  return {
    nextAt(now, ready) {
      const live = places.findIndex((at) => at + lateMs >= now);
      if (live !== 0) places = live < 0 ? [] : places.slice(live);
      const missing = (ready?.reply ?? 0) + (ready?.digest ?? 0) - places.length;
      const isRunningOut = (places.at(-1) ?? -Infinity) < now + askAgainMs;
      if (ready && missing > 0 && isRunningOut && !asking && now >= askAt) {
        const reply = Math.max(0, ready.reply - places.length);
        void ask({ reply, digest: missing - reply });
      }
      const [first = Infinity] = places;
      return Math.max(first, own.nextAt(now));
    },
    take(now) {
      places.shift();
      takenSince += 1;
      return own.take(now);
    },
  };
}
