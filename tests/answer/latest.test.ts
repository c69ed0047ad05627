import { expect, test } from 'vitest';
import { createLatest } from '../../src/answer/latest.ts';

test('what was asked for last stays, all else is made anew', () => {
  const made: string[] = [];
  const latest = createLatest(2, (key: string) => {
    made.push(key);
    return key.toUpperCase();
  });
  expect(['a', 'b', 'a', 'c', 'a'].map(latest.of)).toEqual(['A', 'B', 'A', 'C', 'A']);
  expect(made).toEqual(['a', 'b', 'c']);
  expect(['a', 'b', 'c'].filter(latest.has)).toEqual(['a', 'c']);
  expect(latest.of('b')).toBe('B');
  expect(made).toEqual(['a', 'b', 'c', 'b']);
});
