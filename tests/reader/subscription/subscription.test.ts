import { describe, expect, test } from 'vitest';
import type { Schedule } from '../../../src/reader/subscription/schedule.ts';
import {
  pause,
  reschedule,
  resume,
  type Subscription,
  stop,
  subscribe,
} from '../../../src/reader/subscription/subscription.ts';

const at = (text: string) => Temporal.Instant.from(text).epochMilliseconds;
const jakarta: Schedule = { localTime: '07:00', zone: 'Asia/Jakarta', days: 'daily' };
const evening = at('2026-11-23T12:00Z');

/** The subscription after its digest of `due` was planned, as the digest does it. */
function delivered(subscription: Subscription): Subscription {
  return subscribe(
    subscription.chatId,
    { ...subscription, last: subscription.next },
    subscription,
    subscription.next?.at ?? 0,
  );
}

describe('a subscription', () => {
  test('begins with the first minute to come', () => {
    expect(subscribe(5, null, jakarta, evening)).toEqual({
      ...jakarta,
      chatId: 5,
      state: { kind: 'active' },
      next: { at: at('2026-11-24T00:00Z'), date: '2026-11-24' },
      last: null,
    });
  });

  test('takes another time today as long as today’s digest has not come', () => {
    const early = subscribe(5, null, jakarta, evening);
    const later = subscribe(5, early, { ...jakarta, localTime: '09:00' }, at('2026-11-23T23:59Z'));
    expect(later.next).toEqual({ at: at('2026-11-24T02:00Z'), date: '2026-11-24' });
  });

  test('who has had today’s gets the next tomorrow, whatever time, zone or days they choose now', () => {
    const had = delivered(subscribe(5, null, jakarta, evening));
    const now = at('2026-11-24T00:10Z');
    expect(subscribe(5, had, { ...jakarta, localTime: '21:00' }, now).next?.date).toBe('2026-11-25');
    expect(subscribe(5, had, { ...jakarta, zone: 'Europe/Berlin' }, now).next?.date).toBe('2026-11-25');
    expect(subscribe(5, had, { ...jakarta, days: 'weekdays' }, now).next?.date).toBe('2026-11-25');
    expect(subscribe(5, stop(had), { ...jakarta, localTime: '08:00' }, now).next?.date).toBe('2026-11-25');
  });

  test('a move across the date line brings no second digest on one day', () => {
    const auckland = delivered(subscribe(5, null, { ...jakarta, zone: 'Pacific/Auckland' }, evening));
    expect(auckland.last?.date).toBe('2026-11-24');
    // In Honolulu it is still the 23rd, and the digest of the 24th has come.
    const moved = subscribe(5, auckland, { ...jakarta, zone: 'Pacific/Honolulu' }, at('2026-11-23T18:30Z'));
    expect(moved.next?.date).toBe('2026-11-25');
  });

  test('pauses when Telegram refuses and comes back with all its settings', () => {
    const active = subscribe(5, null, { ...jakarta, days: 'weekdays' }, evening);
    const paused = pause(active, 'blocked');
    expect(paused).toEqual({ ...active, state: { kind: 'paused', reason: 'blocked' }, next: null });
    expect(resume(paused, evening)).toEqual(active);
  });

  test('stopped by the reader it neither pauses nor resumes', () => {
    const stopped = stop(subscribe(5, null, jakarta, evening));
    expect(stopped.next).toBeNull();
    expect(pause(stopped, 'blocked')).toBe(stopped);
    expect(resume(stopped, evening)).toBe(stopped);
  });

  test('a zone set before subscribing is kept and subscribes nobody', () => {
    const kept = reschedule(5, null, jakarta, evening);
    expect(kept).toMatchObject({ zone: 'Asia/Jakarta', state: { kind: 'none' }, next: null });
    const again = reschedule(5, kept, { ...jakarta, zone: 'Asia/Tokyo' }, evening);
    expect(again).toMatchObject({ zone: 'Asia/Tokyo', state: { kind: 'none' }, next: null });
  });

  test('another schedule leaves a stopped or paused one as it is, and moves an active one', () => {
    const active = subscribe(5, null, jakarta, evening);
    const tokyo = { ...jakarta, zone: 'Asia/Tokyo' };
    expect(reschedule(5, stop(active), tokyo, evening)).toMatchObject({
      state: { kind: 'stopped' },
      next: null,
    });
    expect(reschedule(5, pause(active, 'blocked'), tokyo, evening).state.kind).toBe('paused');
    expect(reschedule(5, active, tokyo, evening).next?.at).toBe(at('2026-11-23T22:00Z'));
  });
});
