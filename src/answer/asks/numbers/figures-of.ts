import type { BriefingEvent, Figure, Filler } from '../../../briefing/schema.ts';
import { languages } from '../../../language.ts';
import type { Part, Unit } from '../../../question/question.ts';
import type { Desk } from '../../desk.ts';
import { covers } from '../../match/covers.ts';
import { isActor } from '../../prepare/prepare.ts';
import type { Terms } from '../../prepare/read-terms.ts';

const ageTold = /\b(?:age|aged|old|umur|usia|berumur|berusia)\b/i;
const ageUnit = /^(?:years?|months?|weeks?|days?)\b/;

/** It is spoken of only as that with which, for which or why the counted is done. */
export function isOnlyMeans(
  unit: Unit,
  { of, shown, text, unit: counted }: Figure,
  event: BriefingEvent,
  { prepared }: Desk,
): boolean {
  const told = (texts: readonly (Filler | undefined)[]) =>
    texts.some(
      (each) =>
        each !== undefined &&
        typeof each !== 'string' &&
        languages.some((language) => covers(unit, prepared.termsOf(each[language]))),
    );
  const { about, agent, instrument, means, purpose, reason, target } = event;
  return (
    told([means, purpose, reason, ...(instrument ?? [])]) &&
    !told([of, shown, text, counted, ...(target ?? []), ...(agent ?? []), ...(about ?? [])])
  );
}

/** Its unit is people, be it by their trade or membership: "seven jurors". */
export function countsPeople(figure: Figure, { prepared, lexicon }: Desk): boolean {
  // Whoever signs or votes does so once, and a job is somebody's.
  if (
    /^(?:orang|warga|people|person|tanda tangan|suara|pekerjaan|lapangan kerja)/.test(
      `${figure.unit.id}|${figure.unit.en}`,
    )
  )
    return true;
  return [...prepared.termsOf(figure.unit.en)].some(
    (term) =>
      term.startsWith('o:') ||
      term.startsWith('r:') ||
      (term.startsWith('c:') && lexicon.concepts.get(term.slice(2))?.kind === 'person'),
  );
}

/** It counts days, months or years. */
export function countsTime({ unit }: Figure): boolean {
  return ageUnit.test(unit.en);
}

/** It says that it is an age. */
export function tellsAge(figure: Figure): boolean {
  return countsTime(figure) && textsOf(figure).some((text) => ageTold.test(text));
}

/** A number of years of somebody himself. */
export function isAgeOfSomebody({ of, unit }: Figure, { prepared }: Desk): boolean {
  const entity = typeof of === 'string' ? prepared.entities.get(of) : undefined;
  return ageUnit.test(unit.en) && entity !== undefined && isActor(entity) && entity.kind === 'person';
}

/** It tells how old somebody or something is: it counts years or months of just this, or says so. */
export function isAge(figure: Figure, { prepared }: Desk): boolean {
  const { of, unit } = figure;
  if (!ageUnit.test(unit.en)) return false;
  return (
    (typeof of === 'string' && prepared.entities.has(of)) ||
    textsOf(figure).some((each) => ageTold.test(each))
  );
}

/** The words that a figure is told with. */
export function textsOf({ of, text }: Figure): readonly string[] {
  return [text, typeof of === 'string' ? undefined : of].flatMap((each) => (each ? [each.id, each.en] : []));
}

/** An actor: whose figure it is matters. */
export function isSomebody(filler: Filler, desk: Desk): boolean {
  return (
    typeof filler === 'string' &&
    desk.prepared.briefing.actors.some(({ key, kind }) => key === filler && kind !== 'group')
  );
}

/** The event that a figure belongs to: the one that names it, else one in which the counted take part, on the same sentence. */
export function eventOf(figure: Figure, desk: Desk): BriefingEvent | null {
  const { events } = desk.prepared.briefing;
  const named = events.find((event) => event.amount !== undefined && event.amount === figure.key);
  if (named) return named;
  const { of } = figure;
  if (typeof of === 'string') {
    const itself = events.find((event) => event.key === of);
    if (itself) return itself;
    return (
      events.find(
        (event) =>
          [...(event.agent ?? []), ...(event.target ?? [])].includes(of) &&
          event.sentences.some((number) => figure.sentences.includes(number)),
      ) ?? null
    );
  }
  return null;
}

/** All that a figure speaks of: what it may count (`counting`) and its event. */
export function figureTerms(figure: Figure, counting: Terms, desk: Desk): Terms {
  const terms = new Set(counting);
  const event = desk.prepared.events.find(({ event: each }) => each.key === figure.of);
  if (event) for (const term of event.terms) terms.add(term);
  return terms;
}

/** What a figure may count, without all else that its event tells of: six hours of a fire count no fire engines. */
export function countedTerms(figure: Figure, desk: Desk): Terms {
  const { prepared } = desk;
  const terms = new Set<string>([`#${figure.value}`]);
  const add = (text: string) => {
    for (const term of prepared.termsOf(text)) terms.add(term);
  };
  for (const language of languages) {
    add(figure.unit[language]);
    if (figure.shown) add(figure.shown[language]);
    if (figure.text) add(figure.text[language]);
    if (typeof figure.of !== 'string') add(figure.of[language]);
  }
  if (typeof figure.of === 'string') {
    const entity = prepared.entities.get(figure.of);
    terms.add(`n:${figure.of}`);
    if (entity)
      for (const name of [
        entity.name.id,
        entity.name.en,
        entity.description?.id ?? '',
        entity.description?.en ?? '',
        ...entity.aliases,
      ])
        add(name);
  }
  return terms;
}

/** Another figure of the same sentence and unit tells of him, and this one of somebody else. */
export function hasItsOwn({ keys }: Part, figure: Figure, desk: Desk): boolean {
  const tellsOf = (each: Figure, isMeant: (key: string) => boolean) =>
    textsOf(each).some((text) =>
      [...desk.prepared.termsOf(text)].some((term) => term.startsWith('n:') && isMeant(term.slice(2))),
    );
  return (
    tellsOf(figure, (key) => !keys.includes(key)) &&
    desk.prepared.briefing.figures.some(
      (each) =>
        each !== figure &&
        each.unit.en === figure.unit.en &&
        each.sentences.some((number) => figure.sentences.includes(number)) &&
        tellsOf(each, (key) => keys.includes(key)),
    )
  );
}
