import type { Briefing, Filler } from '../../briefing/schema.ts';
import { cleanText, wordsOf } from '../../text/tokens.ts';
import type { Expected } from './expected.ts';

/** What is looked for in a draft, in the order of the report. */
export const rooms = ['sentences', 'dates', 'quotes', 'figures', 'actors', 'events'] as const;
export type Room = (typeof rooms)[number];

/** How much of one kind a draft finds. */
export interface Found {
  readonly expected: number;
  readonly found: number;
  /** What a person finds and the draft does not, as an editor reads it. */
  readonly missing: readonly string[];
  /** How many the draft holds in all, right or not. */
  readonly proposed: number;
}

export type DraftScore = Readonly<Record<Room, Found>>;

/** Holds a draft against what a person finds in its article. */
export function scoreDraft(draft: Briefing, expected: Expected): DraftScore {
  const sentences = new Set(draft.sentences.map(({ text }) => text));
  const dates = new Set([
    ...draft.times.map(({ date }) => date),
    ...draft.events.flatMap(({ date }) => date ?? []),
  ]);
  return {
    sentences: count(expected.sentences, draft.sentences.length, (text) => sentences.has(text), String),
    dates: count(expected.dates, draft.times.length, (date) => dates.has(date), String),
    quotes: count(
      expected.quotes,
      draft.quotes.length,
      ({ text, speaker }) =>
        draft.quotes.some(
          (quote) =>
            bare(quote.text) === bare(text) &&
            (speaker === undefined
              ? quote.speaker === undefined
              : quote.speaker !== undefined && isCalled(draft, quote.speaker, speaker)),
        ),
      ({ text, speaker }) => `${speaker ?? 'nobody'}: ${text.slice(0, 50)}`,
    ),
    figures: count(
      expected.figures,
      draft.figures.length,
      ({ value, counts }) =>
        draft.figures.some(
          (figure) =>
            figure.value === value &&
            [figure.unit, figure.of, figure.shown].some(
              (text) =>
                text !== undefined &&
                wordsInFiller(draft, text).some((words) => words.includes(counts.toLowerCase())),
            ),
        ),
      ({ value, counts }) => `${value} ${counts}`,
    ),
    actors: count(
      expected.actors,
      draft.actors.length,
      (name) => draft.actors.some(({ key }) => isCalled(draft, key, name)),
      String,
    ),
    events: count(
      expected.events,
      draft.events.length,
      ({ action, agent, target }) =>
        draft.events.some(
          (event) =>
            event.action.some((deed) => action.includes(deed)) &&
            holds(draft, event.agent, agent) &&
            (target === undefined ||
              holds(draft, [...(event.target ?? []), ...(event.recipient ?? [])], target)),
        ),
      ({ action, agent, target }) =>
        `${agent?.join('/') ?? '–'} ${action.join('/')} ${target?.join('/') ?? '–'}`,
    ),
  };
}

function count<T>(
  expected: readonly T[],
  proposed: number,
  isFound: (one: T) => boolean,
  say: (one: T) => string,
): Found {
  const missing = expected.filter((one) => !isFound(one)).map(say);
  return { expected: expected.length, found: expected.length - missing.length, missing, proposed };
}

/** Whether an actor answers to a name: by all of its words, whatever else belongs to its own. */
function isCalled(draft: Briefing, key: string, name: string): boolean {
  const wanted = wordsOf(name);
  return namesOf(draft, key).some((known) => {
    const words = wordsOf(known);
    return (
      wanted.every((word) => words.includes(word)) ||
      (words.length > 1 && words.every((word) => wanted.includes(word)))
    );
  });
}

function namesOf(draft: Briefing, key: string): string[] {
  const named = [...draft.actors, ...draft.places].find((each) => each.key === key);
  return named === undefined ? [] : [named.name.id, named.name.en, ...named.aliases];
}

function wordsInFiller(draft: Briefing, filler: Filler): string[] {
  const texts = typeof filler === 'string' ? namesOf(draft, filler) : [filler.id, filler.en];
  return texts.map((text) => text.toLowerCase());
}

/** Whether one of the fillers is meant by one of some names; no names: nobody must be named. */
function holds(
  draft: Briefing,
  fillers: readonly Filler[] | undefined,
  names: readonly string[] | undefined,
): boolean {
  if (names === undefined) return (fillers ?? []).length === 0;
  return names.some((name) =>
    (fillers ?? []).some((filler) =>
      wordsInFiller(draft, filler).some(
        (text) =>
          text.includes(name.toLowerCase()) || (typeof filler === 'string' && isCalled(draft, filler, name)),
      ),
    ),
  );
}

/** A comma before the closing mark belongs to the sentence around a quotation. */
function bare(quotation: string): string {
  return cleanText(quotation).replace(/,$/, '');
}
