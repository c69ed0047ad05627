/** What became of something that came into a chat's line. */
export type Turn =
  /** It had its turn, and this is what came of it. */
  | { readonly kind: 'done'; readonly answered: boolean }
  /** Too many wait already. `first`: nobody was turned away since the line was last empty. */
  | { readonly kind: 'turned-away'; readonly first: boolean };

/** Lets what happens in one chat happen one after the other, and chats beside each other. */
export interface ChatOrder {
  /** `patient`: may be turned away when too many wait. Rejects with what `work` rejects with; the line goes on. */
  enter(chatId: number, patient: boolean, work: () => Promise<boolean>): Promise<Turn>;
}

interface Line {
  end: Promise<unknown>;
  inside: number;
  turnedAway: boolean;
}

/** Lines in which at most `mostWaiting` wait behind the one whose turn it is. Empty lines are forgotten. */
export function createChatOrder(mostWaiting: number): ChatOrder {
  const lines = new Map<number, Line>();
  return {
    async enter(chatId, patient, work) {
      const line = lines.get(chatId) ?? { end: Promise.resolve(), inside: 0, turnedAway: false };
      if (patient && line.inside > mostWaiting) {
        const first = !line.turnedAway;
        line.turnedAway = true;
        return { kind: 'turned-away', first };
      }
      lines.set(chatId, line);
      line.inside += 1;
      const turn = line.end.then(work);
      line.end = turn.catch(() => {});
      try {
        return { kind: 'done', answered: await turn };
      } finally {
        line.inside -= 1;
        if (line.inside === 0) lines.delete(chatId);
      }
    },
  };
}
