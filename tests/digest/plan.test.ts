import { describe, expect, test } from 'vitest';
import { createPlanner, type DueSubscriber, latestMs } from '../../src/digest/plan.ts';

const at = (text: string) => Temporal.Instant.from(text).epochMilliseconds;
const due: DueSubscriber = {
  chatId: 1,
  localTime: '07:00',
  zone: 'Asia/Jakarta',
  days: 'daily',
  next: { at: at('2026-11-24T00:00Z'), date: '2026-11-24' },
  had: '1',
};
const tomorrow = { at: at('2026-11-25T00:00Z'), date: '2026-11-25' };

describe('planning', () => {
  test('in the minute: what is new, and the next one tomorrow', () => {
    expect(createPlanner([3, 2, 1], due.next.at)(due)).toEqual({ content: '3,2', next: tomorrow });
  });

  test('nothing new is silence', () => {
    expect(createPlanner([1], due.next.at)(due)).toEqual({ content: null, next: tomorrow });
  });

  test('who has had no edition yet starts with the newest five', () => {
    const plan = createPlanner([7, 6, 5, 4, 3, 2, 1], due.next.at);
    expect(plan({ ...due, had: null }).content).toBe('7,6,5,4,3');
  });

  test('up to three hours late it still comes, a millisecond later it is left for the next day', () => {
    expect(createPlanner([2], due.next.at + latestMs)(due)).toEqual({ content: '2', next: tomorrow });
    expect(createPlanner([2], due.next.at + latestMs + 1)(due)).toEqual({ content: null, next: tomorrow });
  });

  test('down for days it goes on with the first minute to come', () => {
    const now = at('2026-11-27T00:30Z');
    expect(createPlanner([2], now)(due)).toEqual({
      content: null,
      next: { at: at('2026-11-28T00:00Z'), date: '2026-11-28' },
    });
  });

  test('a due instant that a jump of the clock left far ahead is put right in silence', () => {
    const stray = { ...due, next: { at: at('2027-11-24T00:00Z'), date: '2027-11-24' } };
    expect(createPlanner([2], due.next.at - 1)(stray)).toEqual({ content: null, next: due.next });
  });
});
