import { createPace, type Pace, type Permit } from './pace.ts';
import type { Priority } from './sender.ts';

/** Average distance of two messages in one chat, and how many replies may go at once after a pause. */
const chatSpacingMs = 1000;
const replyBurst = 3;
/** A group takes 20 messages a minute, https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this */
const groupLimit = { limit: 20, windowMs: 60_000, burst: 20 };

/** What a lane needs to know of a message that waits in it. */
export interface Waiting {
  readonly priority: Priority;
  /** Not to be tried before this instant. */
  notBefore: number;
  /** Answered already (given up by its owner): to be passed over. */
  done: boolean;
}

/** The messages that wait for one chat, replies before digests, and when this chat may have the next one. */
export interface Lane<T extends Waiting> {
  readonly chatId: number;
  add(job: T): void;
  /** Back to the front of its line, to be tried again. */
  putBack(job: T): void;
  /** Which one goes next; null when none waits. */
  head(): T | null;
  /** The earliest instant for that one. */
  headAt(now: number): number;
  /** Takes the head out, and a place in the chat's pace. */
  take(now: number): Permit;
  /** Telegram refused this chat for haste: nothing before `until`. */
  holdUntil(until: number): void;
  /** Nothing waits, and nothing of the past matters any more: the lane can be forgotten. */
  idle(now: number): boolean;
}

/** The lane of one chat; negative ids are groups and channels. */
export function createLane<T extends Waiting>(chatId: number): Lane<T> {
  const lines: Record<Priority, T[]> = { reply: [], digest: [] };
  const group: Pace | null = chatId < 0 ? createPace(groupLimit) : null;
  // GCRA with a tolerance by priority: a digest waits until the chat has had its second (after a burst: its seconds).
  let due = -Infinity;
  let heldUntil = -Infinity;
  let restAt = -Infinity;

  function head(): T | null {
    for (const line of [lines.reply, lines.digest]) {
      while (line[0]?.done) line.shift();
      if (line[0]) return line[0];
    }
    return null;
  }

  return {
    chatId,
    add: (job) => void lines[job.priority].push(job),
    putBack: (job) => void lines[job.priority].unshift(job),
    head,
    headAt(now) {
      const job = head();
      if (!job) return Infinity;
      const tolerance = job.priority === 'reply' ? (replyBurst - 1) * chatSpacingMs : 0;
      return Math.max(job.notBefore, heldUntil, due - tolerance, group?.nextAt(now) ?? 0);
    },
    take(now) {
      const job = head();
      if (job) lines[job.priority].shift();
      due = Math.max(due, now) + chatSpacingMs;
      restAt = now + (group ? groupLimit.windowMs : chatSpacingMs);
      const permit = group?.take(now);
      let startedAt = now;
      return {
        start(at) {
          startedAt = at;
          permit?.start(at);
        },
        settle(at) {
          // The next message starts its second when this one has surely arrived.
          due += at - startedAt;
          permit?.settle(at);
        },
        cancel: () => permit?.cancel(),
      };
    },
    holdUntil(until) {
      heldUntil = Math.max(heldUntil, until);
    },
    idle: (now) => !head() && now > Math.max(due, heldUntil, restAt),
  };
}
