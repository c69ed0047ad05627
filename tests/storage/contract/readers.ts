import { describe, expect, test } from 'vitest';
import type { Store } from '../../../src/storage/store.ts';

/** What every engine's readers must do. `open` gives an empty store that ends with the test. */
export function readersContract(open: () => Promise<Store>): void {
  describe('readers', () => {
    test('a chat that was never met is not found', async () => {
      const { readers } = await open();
      expect(await readers.find(7)).toBeNull();
    });

    test('what was saved last is found, also for the large negative id of a group', async () => {
      const { readers } = await open();
      const chatId = -1_002_345_678_901_234;
      await readers.save({ chatId, language: 'id', shows: 'both' });
      await readers.save({ chatId: 7, language: 'id', shows: 'id' });
      await readers.save({ chatId, language: 'en', shows: 'en' });
      expect(await readers.find(chatId)).toEqual({ chatId, language: 'en', shows: 'en' });
      expect(await readers.find(7)).toEqual({ chatId: 7, language: 'id', shows: 'id' });
    });
  });
}
