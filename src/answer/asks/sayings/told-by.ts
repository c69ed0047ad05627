import type { Answer } from '../../answer.ts';
import type { Desk } from '../../desk.ts';
import { spokenActs } from '../../match/deeds.ts';
import { actsFor, sameActor } from '../../match/same-actor.ts';

/** Whether an answer comes out of sentences in which just these say something: what others say is not told as theirs. */
export function isToldBy(speaker: readonly string[], answer: Answer, { prepared }: Desk): boolean {
  if (answer.kind !== 'said' || answer.as !== 'answer') return false;
  const { events, quotes } = prepared.briefing;
  const isHis = (key: string) =>
    speaker.some((each) => sameActor(each, key, prepared) || actsFor(key, each, prepared));
  const says = events.filter(({ action, agent, by }) =>
    (action.some((deed) => spokenActs.has(deed)) ? [...(agent ?? []), ...(by ?? [])] : (by ?? [])).some(
      (filler) => typeof filler === 'string' && isHis(filler),
    ),
  );
  const own = [...says, ...quotes.filter((quote) => quote.speaker !== undefined && isHis(quote.speaker))];
  return own.some(({ sentences }) => sentences.some((number) => answer.sentences.includes(number)));
}
