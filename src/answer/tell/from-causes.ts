import type { BriefingEvent } from '../../briefing/schema.ts';
import { type Language, languages } from '../../language.ts';
import type { Line } from '../answer.ts';
import type { Desk, Told } from '../desk.ts';
import { sentencesOf, tellMatter } from './fillers.ts';
import { told } from './told.ts';
import { bare, bothLines, capital, maxLineLength, sayFiller, sayList, sentence } from './wording.ts';

/** `who`: the question is who was behind it rather than what for; `before`: what came before it and brought it about. */
export function tellReason(who: boolean, event: BriefingEvent, desk: Desk, before = false): Told | null {
  const causes = causesOf(event, desk);
  const text = event.purpose ?? event.reason;
  if (text && !who && !(before && causes.length > 0)) {
    return told(
      bothLines((language) => withBackground(capital(bare(text[language])), event.text[language])),
      event,
      desk,
      [],
    );
  }
  const first = causes[0];
  // What two met or spoke for is what they spoke of.
  const isTalk = event.action.some((action) => /^(?:talk|discuss|meet)$/.test(action));
  if (!first && isTalk && !who && event.about) return tellMatter(event, desk);
  if (!first) return who ? null : tellFound(event, desk);
  const agents = (first.cause.agent ?? []).filter((agent) => typeof agent === 'string');
  return tellCauses(causes, event, desk, agents);
}

/** What was found of its cause, where that is all that is told of why: "the vaccine was not to blame". */
function tellFound(event: BriefingEvent, desk: Desk): Told | null {
  const { events } = desk.prepared.briefing;
  const verdict = events.find(
    ({ action, target }) => action.includes('cause') && target?.includes(event.key) === true,
  );
  if (!verdict) return null;
  const finding = events.find(({ about, target }) =>
    [...(target ?? []), ...(about ?? [])].includes(verdict.key),
  );
  return told(
    bothLines((language) => ({ lead: '', rest: (finding ?? verdict).text[language] })),
    finding ?? verdict,
    desk,
    [],
    verdict.sentences,
  );
}

/** The events that led to one, each with the sentences that say so. */
function causesOf(event: BriefingEvent, { prepared }: Desk) {
  return event.because.flatMap((link) => {
    const cause = prepared.briefing.events.find(({ key }) => key === link.event);
    return cause ? [{ cause, sentences: [...link.sentences, ...cause.sentences] }] : [];
  });
}

/** The first two of them in their own words. */
function tellCauses(
  causes: ReturnType<typeof causesOf>,
  event: BriefingEvent,
  desk: Desk,
  actors: readonly string[],
): Told {
  const both = causes.slice(0, 2);
  const [cause, ...others] = both.map((each) => each.cause);
  // Of a cause in which none of them take part it is said of what.
  const shown =
    cause && others.length === 0 && isOfOthers(cause, event, desk)
      ? [cause, event]
      : both.map((each) => each.cause);
  const fits = (each: readonly BriefingEvent[]) =>
    languages.every((language) => each.map(({ text }) => text[language]).join(' ').length <= maxLineLength);
  const rest = (language: Language) =>
    (fits(shown) ? shown : both.map((each) => each.cause))
      .map(({ text }) => sentence(text[language]))
      .join(' ');
  return told(
    bothLines((language) => ({ lead: '', rest: rest(language) })),
    event,
    desk,
    actors,
    both.flatMap(({ sentences }) => sentences),
  );
}

/** Whether none of those who take part in an event are named by what it came of. */
function isOfOthers(cause: BriefingEvent, event: BriefingEvent, { prepared }: Desk): boolean {
  const terms = prepared.termsOf(cause.text.en);
  const own = [...(event.agent ?? []), ...(event.target ?? []), ...(event.recipient ?? [])];
  const people = own.filter((filler) => typeof filler === 'string' && prepared.entities.has(filler));
  return people.length > 0 && people.every((key) => !terms.has(`n:${key}`));
}

/** How: the means, else the events that led to it; null: not said. `byMeans`: asked by what, "lewat apa", rather than how it came about. */
export function tellManner(asked: BriefingEvent, desk: Desk, byMeans = false, surely = true): Told | null {
  const { prepared } = desk;
  const event = byMeans ? (sameWithMeans(asked, prepared.briefing.events) ?? asked) : asked;
  if (event.means) {
    const { means } = event;
    return told(
      bothLines((language) => withBackground(capital(bare(means[language])), event.text[language])),
      event,
      desk,
      [],
    );
  }
  const [through] = event.through ?? [];
  if (through !== undefined) {
    const line = bothLines((language) =>
      withBackground(
        capital(desk.say(language, 'through', { name: sayFiller(through, language, prepared) })),
        event.text[language],
      ),
    );
    return told(line, event, desk, [], sentencesOf(through, prepared));
  }
  // Of a deed that is hardly the one asked of, what it was done with says nothing.
  const { instrument } = event;
  if (instrument && surely) {
    const line = bothLines((language) => {
      const things = instrument.map((each) => sayFiller(each, language, prepared));
      return withBackground(capital(sayList(things, language, desk.say)), event.text[language]);
    });
    const sentences = instrument.flatMap((each) => sentencesOf(each, prepared));
    return told(line, event, desk, [], sentences);
  }
  // What it came of is no means.
  if (byMeans) return null;
  const causes = causesOf(event, desk);
  return causes.length > 0 ? tellCauses(causes, event, desk, []) : null;
}

/** What the same one did to the same one on the same day, in the same sentence, told with its means. */
function sameWithMeans(event: BriefingEvent, events: readonly BriefingEvent[]): BriefingEvent | undefined {
  const key = ({ agent, date, target }: BriefingEvent) => JSON.stringify([agent, target, date]);
  return [event, ...events].find(
    (each) =>
      each.means !== undefined &&
      key(each) === key(event) &&
      each.sentences.some((number) => event.sentences.includes(number)),
  );
}

function withBackground(lead: string, text: string): Line {
  const rest = `. ${text}`;
  return lead.length + rest.length <= maxLineLength ? { lead, rest } : { lead, rest: '.' };
}

/** What came of an event: its own outcome, else what happened because of it. */
export function tellOutcome(event: BriefingEvent, desk: Desk): Told | null {
  if (event.outcome) {
    const { outcome } = event;
    return told(
      bothLines((language) => withBackground(capital(bare(outcome[language])), event.text[language])),
      event,
      desk,
      [],
    );
  }
  const results = desk.prepared.briefing.events.filter((each) =>
    each.because.some((link) => link.event === event.key),
  );
  // What those did to whom it was done is nearer than what others said of it.
  const reached = new Set<unknown>([...(event.recipient ?? []), ...(event.target ?? [])]);
  const nearer = results.filter((each) => each.agent?.some((agent) => reached.has(agent)));
  const led = (nearer.length > 0 ? nearer : results).slice(-2);
  if (led.length === 0) return null;
  return told(
    bothLines((language) => ({ lead: '', rest: led.map((each) => each.text[language]).join(' ') })),
    event,
    desk,
    [],
    led.flatMap((each) => [...each.sentences, ...each.because.flatMap(({ sentences }) => sentences)]),
  );
}
