import type { Briefing, BriefingEvent } from '../briefing/schema.ts';
import { type Bilingual, type Language, languages } from '../language.ts';
import { readUtterance } from '../question/normalise.ts';
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

/** Suggests only what it has asked itself. */
export function createSuggestions({ prepare, read, ask }: OneStory, say: Say): Suggestions {
  const suggestible = createLatest(maxSuggestible, (_: Briefing) => new Map<string, Bilingual | null>());
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

  const tried = new WeakSet<Briefing>();
  function tryOne(briefing: Briefing): void {
    const known = suggestible.of(briefing);
    for (const event of prepare(briefing).briefing.events) {
      const wanted = answerable(event).find((each) => !known.has(nameOf(event, each)));
      if (wanted) {
        questionThatIsAnswered(briefing, event, wanted);
        return;
      }
    }
    tried.add(briefing);
  }

  return {
    questionAbout: questionThatIsAnswered,
    suggestAfter(answer, briefing) {
      if (answer.kind !== 'said' && answer.kind !== 'not-said') return answer;
      const next = suggest(briefing, answer.topic, (event, wanted) =>
        questionThatIsAnswered(briefing, event, wanted),
      );
      return { ...answer, next };
    },
    areTried: (briefing) => tried.has(briefing),
    tryOne,
  };
}

function nameOf({ key }: BriefingEvent, wanted: SuggestedKind): string {
  return `${key} ${wanted}`;
}
