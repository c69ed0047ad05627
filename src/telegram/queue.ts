import { createHeap, type Heap } from './heap.ts';
import { createLane, type Lane, type Waiting } from './lane.ts';
import type { Ready } from './pace.ts';
import type { Priority } from './sender.ts';

/** A message that waits, with its place in the order in which all were given. */
export interface Queued extends Waiting {
  readonly chatId: number;
  readonly sequence: number;
}

/** A chat's messages, and whether one of them is under way: there is one at a time, so that they arrive in order. */
export interface Stop<T extends Queued> {
  readonly lane: Lane<T>;
  busy: boolean;
  /** Raised each time the lane is placed anew: heap entries with an older one are void. */
  placing: number;
}

/** All that waits, by chat: what may go now is found in O(log n), however many wait. */
export interface Queue<T extends Queued> {
  add(job: T, now: number): void;
  /** Takes the chat out whose turn it is now, to be placed again later: replies first, within a priority the one given first; null when none may go yet. */
  next(now: number): Stop<T> | null;
  /** About how many chats may send now, by what they send first: their messages wait for nothing but the bot's pace. */
  ready(now: number): Ready;
  /** When the next chat becomes ready that is not yet; `Infinity`: none will. */
  nextReadyAt(): number;
  /** To be called whenever something about a chat has changed that says what it may send when. */
  place(stop: Stop<T>, now: number): void;
}

/** After so many replies in a row one digest goes, so that a busy hour does not hold digests up for ever. */
const repliesPerDigest = 9;

interface Entry<T extends Queued> {
  readonly stop: Stop<T>;
  readonly placing: number;
}

/** An empty queue. Chats with nothing to send are forgotten as soon as their past no longer matters. */
export function createQueue<T extends Queued>(): Queue<T> {
  const stops = new Map<number, Stop<T>>();
  const later: Heap<Entry<T>> = createHeap();
  const ready: Record<Priority, Heap<Entry<T>>> = { reply: createHeap(), digest: createHeap() };
  let repliesInARow = 0;

  /** The first entry of a heap that still holds. */
  function first(heap: Heap<Entry<T>>) {
    for (;;) {
      const node = heap.peek();
      if (!node || node.item.placing === node.item.stop.placing) return node;
      heap.pop();
    }
  }

  function place(stop: Stop<T>, now: number) {
    stop.placing += 1;
    if (stop.busy) return;
    const head = stop.lane.head();
    if (!head) return;
    const entry = { stop, placing: stop.placing };
    const at = stop.lane.headAt(now);
    if (at > now) later.push(at, entry);
    else ready[head.priority].push(head.sequence, entry);
  }

  /** Looks at the two chats that were used longest ago: each new one sweeps out more than it brings. */
  function sweep(now: number) {
    let looks = 2;
    for (const [chatId, stop] of stops) {
      stops.delete(chatId);
      if (stop.busy || !stop.lane.idle(now)) stops.set(chatId, stop);
      looks -= 1;
      if (looks === 0) return;
    }
  }

  function pick(priority: Priority, now: number): Stop<T> | null {
    for (;;) {
      const node = first(ready[priority]);
      if (!node) return null;
      const { stop } = node.item;
      // Given up in the meantime, or overtaken by an earlier or later head: it is placed by what is true now.
      const head = stop.lane.head();
      if (head?.priority !== priority || head.sequence !== node.key) {
        place(stop, now);
        continue;
      }
      ready[priority].pop();
      return stop;
    }
  }

  /** What had to wait for its chat may be ready by now. */
  function ripen(now: number) {
    for (let node = first(later); node && node.key <= now; node = first(later)) {
      later.pop();
      place(node.item.stop, now);
    }
  }

  return {
    add(job, now) {
      sweep(now);
      let stop = stops.get(job.chatId);
      if (!stop) {
        stop = { lane: createLane(job.chatId), busy: false, placing: 0 };
        stops.set(job.chatId, stop);
      }
      const headBefore = stop.lane.head();
      stop.lane.add(job);
      if (stop.lane.head() !== headBefore) place(stop, now);
    },
    next(now) {
      ripen(now);
      const digestsTurn = repliesInARow >= repliesPerDigest;
      const order: readonly Priority[] = digestsTurn ? ['digest', 'reply'] : ['reply', 'digest'];
      for (const priority of order) {
        const stop = pick(priority, now);
        if (!stop) continue;
        repliesInARow = priority === 'reply' ? repliesInARow + 1 : 0;
        return stop;
      }
      return null;
    },
    ready(now) {
      ripen(now);
      for (const heap of [ready.reply, ready.digest]) first(heap); // drops what is void, as far as it stands in front
      return { reply: ready.reply.size, digest: ready.digest.size };
    },
    nextReadyAt: () => first(later)?.key ?? Infinity,
    place,
  };
}
