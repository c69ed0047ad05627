import type { SeenUpdates, Standing } from '../../src/bot/seen-updates.ts';

/** Lines of one process in memory, and the ids of `answered`, which a test may look at and add to. */
export function memorySeenUpdates(answered = new Set<number>()): SeenUpdates {
  const lines = new Map<number, number[]>();
  return {
    renewLease: async () => {},
    endLease: async () => {},
    stand: async (_owner, _at, held, ended = { answered: [], returned: [] }) => {
      const gone = new Set([...ended.answered, ...ended.returned]);
      for (const id of ended.answered) answered.add(id);
      for (const [chatId, line] of lines)
        lines.set(
          chatId,
          line.filter((id) => !gone.has(id)),
        );
      for (const { updateId, chatId } of held) {
        const line = lines.get(chatId) ?? [];
        if (!answered.has(updateId) && !line.includes(updateId)) line.push(updateId);
        lines.set(chatId, line);
      }
      return new Map<number, Standing>(
        held.map(({ updateId, chatId }) => {
          const ahead = lines.get(chatId)?.indexOf(updateId) ?? -1;
          if (ahead === -1) return [updateId, { kind: 'answered' }];
          return [updateId, ahead === 0 ? { kind: 'turn' } : { kind: 'waiting', ahead }];
        }),
      );
    },
    forgetBefore: async () => 0,
  };
}
