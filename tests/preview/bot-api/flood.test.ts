import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createFloodGate, telegramsFloodRules } from '../../../src/preview/bot-api/flood.ts';
import type { Chat } from '../../../src/preview/bot-api/model.ts';

const reader = (id: number): Chat => ({ id, type: 'private' });
const group: Chat = { id: -1, type: 'supergroup' };

describe('one private chat', () => {
  test('takes a small burst, then one a second', () => {
    const gate = createFloodGate(telegramsFloodRules);
    const at = (ms: number) => gate.message(reader(1), ms);
    expect([at(0), at(0), at(0), at(0)]).toEqual([0, 0, 0, 0]);
    expect(at(1)).toBe(1);
    expect(at(1001)).toBe(0);
    expect(at(1002)).toBe(1);
  });

  test('stays refused until the seconds that it named are over', () => {
    const gate = createFloodGate({ ...telegramsFloodRules, privateBurst: 1 });
    expect(gate.message(reader(1), 0)).toBe(0);
    expect(gate.message(reader(1), 900)).toBe(1);
    expect(gate.message(reader(1), 1899)).toBe(1);
    expect(gate.message(reader(1), 1900)).toBe(0);
  });
});

test('a group takes twenty in any minute', () => {
  const gate = createFloodGate(telegramsFloodRules);
  for (let i = 0; i < 20; i++) expect(gate.message(group, i * 1000)).toBe(0);
  expect(gate.message(group, 20_000)).toBe(40);
  expect(gate.message(group, 60_000)).toBe(0);
});

test('a steady thirty a second over all chats is never refused, and much more is', () => {
  const gate = createFloodGate(telegramsFloodRules);
  for (let i = 0; i < 3000; i++) expect(gate.message(reader(i), (i * 1000) / 30)).toBe(0);
  const burst = Array.from({ length: 60 }, (_, i) => gate.message(reader(10_000 + i), 101_000));
  expect(burst.filter((seconds) => seconds === 0)).toHaveLength(33);
});

test('edits and setMy… calls have limits of their own', () => {
  const gate = createFloodGate({ ...telegramsFloodRules, perSecond: 10, profilePerHour: 2 });
  expect(Array.from({ length: 12 }, () => gate.edit(0)).filter((seconds) => seconds > 0)).toHaveLength(1);
  expect([gate.profile('setMyName', 0), gate.profile('setMyName', 0), gate.profile('setMyName', 0)]).toEqual([
    0, 0, 3600,
  ]);
  expect(gate.profile('setMyDescription', 0)).toBe(0);
});

test('law: whatever is asked when, no second sees more than the burst and a second’s worth', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 30 }), { minLength: 100, maxLength: 300 }), (gaps) => {
      const gate = createFloodGate({ ...telegramsFloodRules, perSecond: 10 });
      let now = 0;
      const passed: number[] = [];
      for (const [i, gap] of gaps.entries()) {
        now += gap;
        if (gate.message(reader(i), now) === 0) passed.push(now);
      }
      for (const from of passed) {
        expect(passed.filter((at) => at >= from && at < from + 1000).length).toBeLessThanOrEqual(21);
      }
    }),
  );
});
