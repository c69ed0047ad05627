import { expect, test } from 'vitest';
import { gather } from '../../src/storage/gather.ts';

test('calls of one turn are one, each with its own result; later ones are another', async () => {
  const asked: (readonly number[])[] = [];
  const double = gather(async (numbers: readonly number[]) => {
    asked.push(numbers);
    return numbers.map((number) => number * 2);
  });
  expect(await Promise.all([double(1), double(2), double(1)])).toEqual([2, 4, 2]);
  expect(await double(5)).toBe(10);
  expect(asked).toEqual([[1, 2, 1], [5]]);
});

test('hundreds are split, and a failure is that of its own part', async () => {
  const find = gather(async (numbers: readonly number[]) => {
    if (numbers.includes(0)) throw new Error('broken');
    return numbers;
  });
  const settled = await Promise.allSettled(Array.from({ length: 450 }, (_, number) => find(number)));
  expect(settled.filter(({ status }) => status === 'rejected')).toHaveLength(200);
  expect(settled[449]).toEqual({ status: 'fulfilled', value: 449 });
});
