import { isFunctionWord } from '../../question/function-words.ts';
import type { Unit } from '../../question/question.ts';
import { stem } from '../../text/stem.ts';
import type { Answer } from '../answer.ts';
import type { Reading } from '../one-story.ts';
import { createScales } from '../weigh/weigh.ts';

/** A question as one of several stories reads it, and what that story says. */
export interface AskedStory {
  readonly reading: Reading;
  readonly answer: Answer;
}

// Where the chat is about nothing yet, words that meet somewhere are no answer.
const goodEnough = 0.5;
/** Of two stories that answer, neither is surer by less than this. */
const asGood = 0.15;
/** A story that speaks of so much less of a question than another is not asked about. */
const lessOfIt = 0.15;

/** "the evacuees", "aparat": every story has its own; it is a name of this one that somebody is named by. */
export function namesSomebody({ parsed: { parts, units } }: Reading): boolean {
  return parts.some(({ keys, unit }) => keys.length > 0 && !units[unit]?.descriptive);
}

/** Somebody of this story is named, or a word of what stands at its head. */
export function isSpokenOf(reading: Reading): boolean {
  const { headline, outlet, via } = reading.briefing;
  const head = reading.desk.prepared.termsOf([headline.id, headline.en, outlet, via ?? ''].join(' · '));
  const isThere = ({ text, number }: Unit) => !number && !isFunctionWord(text) && head.has(`w:${stem(text)}`);
  return namesSomebody(reading) || reading.parsed.units.some(isThere);
}

/** Those that answer well, and as well as any of them: more than one, and it must be asked back which is meant. */
export function answeringBest(asked: readonly AskedStory[]): readonly AskedStory[] {
  const fitting = asked
    .filter(({ answer }) => answer.kind === 'said' && answer.score >= goodEnough)
    .sort((left, right) => scoreOf(right.answer) - scoreOf(left.answer));
  return thatSpeakOfMost(
    fitting.filter(({ answer }) => scoreOf(fitting[0]?.answer ?? answer) - scoreOf(answer) < asGood),
  );
}

/** Of those that would show a story as a whole, the one that is spoken of most plainly. */
export function showingBest(asked: readonly AskedStory[]): AskedStory | undefined {
  const views = asked.filter(({ answer: { kind } }) => kind === 'view' || kind === 'which');
  return (
    views.find(({ reading }) => namesSomebody(reading)) ??
    views.find(({ reading }) => isSpokenOf(reading)) ??
    views[0]
  );
}

/** Nobody is put right by a story of which he named nobody. */
export function mayPutRight({ reading, answer }: AskedStory): boolean {
  return answer.kind !== 'said' || answer.as !== 'correction' || namesSomebody(reading);
}

/** How surely it answers. */
export function scoreOf(answer: Answer): number {
  return answer.kind === 'said' || answer.kind === 'not-said' ? answer.score : 0.5;
}

/** Of several that answer as well, those whose story speaks of as much of the question as any of them. */
function thatSpeakOfMost(asked: readonly AskedStory[]): readonly AskedStory[] {
  if (asked.length < 2) return asked;
  const shares = asked.map(({ reading: { question, desk } }) => {
    const scales = createScales(question, desk.prepared, desk.lexicon);
    return Math.max(...desk.prepared.events.map((event) => scales.event(event).share), 0);
  });
  const most = Math.max(...shares);
  return asked.filter((_, at) => most - (shares[at] ?? 0) < lessOfIt);
}
