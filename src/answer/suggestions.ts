import type { MadeOfBriefings } from '../briefing/made.ts';
import type { Briefing, BriefingEvent } from '../briefing/schema.ts';
import { type Bilingual, type Language, languages } from '../language.ts';
import { readUtterance } from '../question/utterance/normalise.ts';
import { type Answer, aboutNothing, type Say, type SuggestedKind } from './answer.ts';
import { createLatest } from './latest.ts';
import type { OneStory } from './one-story.ts';
import { answerable, questionAbout, suggest } from './tell/suggest.ts';

/** What may be asked next: only questions that have been tried and are answered. */
export interface Suggestions {
  /** The words of a question about an event, if just this event answers them in both languages; found out once. */
  questionAbout(briefing: Briefing, event: BriefingEvent, wanted: SuggestedKind): Bilingual | null;
  /** An answer from this briefing, with what to ask next. */
  suggestAfter(answer: Answer, briefing: Briefing): Answer;
  /** Every question of this briefing that may be suggested has been tried. */
  areTried(briefing: Briefing): boolean;
  /** Tries one question that may be suggested, so that no reader waits for it. */
  tryOne(briefing: Briefing): void;
}

/** Of how many briefings it is remembered which questions about them are answered, some 10 kB each. */
const maxSuggestible = 256;
/** Under this name it is kept which questions of a briefing are answered. */
const tried = 'tried';

/** The words of each question that was tried, by its name; null: it is not to be asked. */
type Tried = Map<string, Bilingual | null>;

/**
 * Suggests only what it has asked itself.
 * @param made keeps what was tried for the next start
 */
export function createSuggestions(
  { prepare, read, ask }: OneStory,
  say: Say,
  made: MadeOfBriefings | undefined,
): Suggestions {
  const suggestible = createLatest(maxSuggestible, (briefing: Briefing): Tried => {
    const kept = made?.find(briefing, tried) ?? null;
    return new Map(kept === null ? [] : (JSON.parse(kept) as [string, Bilingual | null][]));
  });

  /** What `trying` finds out is kept, all at once. */
  function keepingTried<T>(briefing: Briefing, trying: () => T): T {
    const known = suggestible.of(briefing);
    const before = known.size;
    const found = trying();
    if (known.size > before) made?.keep(briefing, tried, JSON.stringify([...known]));
    return found;
  }

  function questionThatIsAnswered(briefing: Briefing, event: BriefingEvent, wanted: SuggestedKind) {
    const known = suggestible.of(briefing);
    const name = nameOf(event, wanted);
    const before = known.get(name);
    if (before !== undefined) return before;
    const prepared = prepare(briefing);
    const question = questionAbout(event, wanted, { prepared, lexicon: prepared.lexicon, say });
    const topic = { ...aboutNothing(briefing.slug), event: event.key };
    const isAnswered = (language: Language) => {
      const answer = ask(read(readUtterance(question?.[language] ?? '', language), briefing, topic), topic);
      return answer.kind === 'said' && answer.as === 'answer' && answer.topic.event === event.key;
    };
    const found = question && languages.every(isAnswered) ? question : null;
    known.set(name, found);
    return found;
  }

  const whole = new WeakSet<Briefing>();
  function tryOne(briefing: Briefing): void {
    const known = suggestible.of(briefing);
    for (const event of prepare(briefing).briefing.events) {
      const wanted = answerable(event).find((each) => !known.has(nameOf(event, each)));
      if (wanted) {
        keepingTried(briefing, () => questionThatIsAnswered(briefing, event, wanted));
        return;
      }
    }
    whole.add(briefing);
  }

  return {
    questionAbout: (briefing, event, wanted) =>
      keepingTried(briefing, () => questionThatIsAnswered(briefing, event, wanted)),
    suggestAfter(answer, briefing) {
      if (answer.kind !== 'said' && answer.kind !== 'not-said') return answer;
      const next = keepingTried(briefing, () =>
        suggest(briefing, answer.topic, (event, wanted) => questionThatIsAnswered(briefing, event, wanted)),
      );
      return { ...answer, next };
    },
    areTried: (briefing) => whole.has(briefing),
    tryOne,
  };
}

function nameOf({ key }: BriefingEvent, wanted: SuggestedKind): string {
  return `${key} ${wanted}`;
}
