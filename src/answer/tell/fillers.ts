import type { BriefingEvent, Filler, Role } from '../../briefing/schema.ts';
import type { Question } from '../../question/question.ts';
import { mereDeed } from '../../question/wanted/wanted-doing.ts';
import type { Desk, Told } from '../desk.ts';
import { likeDeed, spokenActs } from '../match/deeds.ts';
import type { Fit } from '../match/match.ts';
import { wantedFillers } from '../match/wanted-fillers.ts';
import { isActor, type PreparedBriefing } from '../prepare/prepare.ts';
import { isNamed } from './from-actors.ts';
import { placesAsked } from './place-sort.ts';
import { tellWhole, told } from './told.ts';
import {
  both,
  bothLines,
  capital,
  leadAndText,
  lineLength,
  maxLineLength,
  namesOf,
  sayDate,
  sayFiller,
  sayList,
  sayPassive,
  saysAlike,
} from './wording.ts';

/** Who or what fills the part that the question asks for; null: the event does not say. */
export function tellFiller(question: Question, fit: Fit, desk: Desk): Told | null {
  const { event } = fit.prepared;
  const wanted =
    question.wanted.kind === 'filler'
      ? question.wanted
      : ({ kind: 'filler', role: isDoneTo(question) ? 'target' : null, deed: null } as const);
  const filling = wantedFillers(question, wanted, fit, desk.prepared);
  // "the names of the arrested men": a body has no such name.
  const asksOfPeople = question.rest.some((at) =>
    question.units[at]?.concepts.some((concept) => desk.lexicon.concepts.get(concept)?.kind === 'person'),
  );
  const named =
    filling?.fillers.filter((filler) => {
      const entity = typeof filler === 'string' ? desk.prepared.entities.get(filler) : undefined;
      const isPerson =
        entity !== undefined && isActor(entity) && (entity.kind === 'person' || entity.kind === 'group');
      return typeof filler === 'string' && isNamed(filler, desk) && (!asksOfPeople || isPerson);
    }) ?? [];
  const found =
    question.wanted.kind !== 'name'
      ? filling
      : filling && named.length > 0
        ? { ...filling, fillers: named }
        : null;
  if (!found && wanted.role === 'target' && question.type === 'person') {
    const beside = alikeWithTarget(event, desk);
    if (beside) return tellFillers('target', beside.target ?? [], beside, desk);
  }
  if (found && isNobody(found.fillers, desk) && question.type === 'person' && wanted.role === 'agent')
    return null;
  // "judul buku yang disita": books that are only told to be such have none.
  if (question.units.some(({ text }) => titleWord.test(text)) && !found?.fillers.some(isTitled)) return null;
  if (
    found &&
    found.role !== 'about' &&
    (asksWhatToDo(question) || isOfAnotherDeed(question, fit)) &&
    !found.fillers.some((filler) => isEvent(filler, desk))
  )
    return tellWhole(event, desk);
  // "Siapa yang tewas?" of what is denied: nobody did, whoever it speaks of.
  if (found && found.role !== 'by' && event.status === 'denied' && !question.negated)
    return tellWhole(event, desk);
  return found ? tellFillers(found.role, ofSortOfPlace(found, question, event, desk), event, desk) : null;
}

/** "what did he say", of what he called something: what that was done to is not what is asked for. */
function isOfAnotherDeed({ deeds, sort, type, wanted }: Question, { deed }: Fit): boolean {
  const asked = wanted.kind === 'filler' ? deeds[wanted.deed ?? -1] : undefined;
  const says = asked?.readings.some((reading) => spokenActs.has(reading.deed)) === true;
  return type === 'thing' && says && sort === null && deed < likeDeed;
}

/** "what does he plan to do", "dia berencana ngapain": the deed itself, rather than what it would be done to. */
function asksWhatToDo({ deeds, type, units, wanted }: Question): boolean {
  const deed =
    type === 'thing' && wanted.kind === 'filler' && wanted.role !== 'agent'
      ? deeds[wanted.deed ?? -1]
      : undefined;
  return (
    deed !== undefined &&
    units.some(({ text }, at) => text === 'ngapain' || (at > deed.unit && mereDeed.test(text)))
  );
}

function isEvent(filler: Filler, { prepared }: Desk): boolean {
  return prepared.briefing.events.some(({ key }) => key === filler);
}

const titleWord = /^(?:judul|berjudul|titled|entitled)$/;

/** A name of its own: somebody or something with a key, a quotation, or a capital behind the first word. */
function isTitled(filler: Filler): boolean {
  return typeof filler === 'string' || /["“”'‘’]|\S \p{Lu}/u.test(filler.id);
}

/** "bangunan apa yang mau diledakkan": of the places those of the sort that is asked for, where there are any. */
function ofSortOfPlace(
  { fillers, role }: { role: Role; fillers: readonly Filler[] },
  question: Question,
  event: BriefingEvent,
  desk: Desk,
): readonly Filler[] {
  if (role !== 'place' || question.type !== 'place') return fillers;
  const asked = placesAsked(event, question, desk);
  const ofSort = fillers.filter((filler) => asked.includes(filler));
  return ofSort.length > 0 ? ofSort : fillers;
}

/** "Who would have been the victims of the attack": of what was planned together with it, and to whom it would have been done. */
function alikeWithTarget(event: BriefingEvent, { prepared }: Desk): BriefingEvent | undefined {
  if (event.status !== 'foiled' && event.status !== 'planned') return undefined;
  return prepared.briefing.events.find(
    (each) =>
      each.status === event.status &&
      JSON.stringify(each.agent) === JSON.stringify(event.agent) &&
      each.sentences.some((number) => event.sentences.includes(number)) &&
      each.target?.some((filler) => typeof filler === 'string' && prepared.entities.has(filler)) === true,
  );
}

/** "Somebody shot it": who, is exactly what the article does not say. */
function isNobody(fillers: readonly Filler[], { prepared }: Desk): boolean {
  return fillers.every((filler) =>
    /^(?:seseorang|orang (?:yang )?tak|orang yang|someone|somebody|a person|the person who|an unknown|unknown|pelaku|pihak yang tidak)/i.test(
      sayFiller(filler, 'id', prepared),
    ),
  );
}

/** Whether an event says that somebody did what is asked, and not who. */
export function hidesWho(question: Question, fit: Fit, desk: Desk): boolean {
  const { wanted } = question;
  if (wanted.kind !== 'filler' || wanted.role !== 'agent' || question.type !== 'person') return false;
  const found = wantedFillers(question, wanted, fit, desk.prepared);
  return found !== null && isNobody(found.fillers, desk);
}

/** Who did something. */
export function tellAgent(event: BriefingEvent, desk: Desk): Told {
  return tellFillers('agent', event.agent ?? [], event, desk);
}

/** To whom something was or would have been done. */
export function tellTarget(event: BriefingEvent, desk: Desk): Told {
  return tellFillers('target', event.target ?? [], event, desk);
}

/** To whom something was handed on; null: the event does not say. */
export function tellRecipient(event: BriefingEvent, desk: Desk): Told | null {
  return event.recipient ? tellFillers('recipient', event.recipient, event, desk) : null;
}

/** What was said or spoken of; null: the event tells nothing of the sort. */
export function tellMatter(event: BriefingEvent, desk: Desk): Told | null {
  return event.about ? tellFillers('about', event.about, event, desk) : null;
}

/** "the names of the arrested men": of those to whom it was done. */
function isDoneTo({ deeds, wanted }: Question): boolean {
  return wanted.kind === 'name' && deeds.length > 0 && deeds.every(({ voice }) => voice === 'passive');
}

function tellFillers(role: Role, fillers: readonly Filler[], event: BriefingEvent, desk: Desk): Told {
  const { prepared, lexicon, say } = desk;
  const within = fillers.flatMap(
    (filler) => prepared.briefing.events.find(({ key }) => key === filler) ?? [],
  );
  if (within.length === fillers.length) {
    // What was planned or announced is an event of its own, told in its own words.
    const line = bothLines((language) => ({
      lead: '',
      rest: within.map((each) => each.text[language]).join(' '),
    }));
    return told(
      line,
      event,
      desk,
      [],
      within.flatMap(({ sentences }) => sentences),
    );
  }
  const entities = fillers.flatMap((filler) =>
    typeof filler === 'string' ? (prepared.entities.get(filler) ?? []) : [],
  );
  const leads = both((language) =>
    sayList(
      fillers.map((filler) => sayFiller(filler, language, prepared)),
      language,
      say,
    ),
  );
  const line = bothLines((language) => {
    const lead = leads[language];
    const text = event.text[language];
    const passive =
      role === 'target' && entities.length === fillers.length
        ? sayPassive(event, language, prepared, lexicon, say)
        : null;
    if (passive && event.agent) {
      const year = prepared.briefing.published.date.slice(0, 4);
      const date = event.date ?? event.announced;
      const day =
        date === undefined
          ? ''
          : event.date
            ? `, ${sayDate(date, language, year)}`
            : `; ${say(language, 'announced', { date: sayDate(date, language, year) })}`;
      const line = { lead: capital(lead), rest: `, ${passive}${day}.` };
      if (lineLength(line) <= maxLineLength) return line;
    }
    const names = [lead, ...(entities.length === 1 && entities[0] ? namesOf(entities[0]) : [])];
    return leadAndText(lead, names, text);
  });
  const keys = entities.map(({ key }) => key);
  // Where the event's text is left out in one language, so it is in the other if it tells a figure.
  const isAlike = saysAlike(both((language) => line[language].lead + line[language].rest));
  return told(
    isAlike ? line : bothLines((language) => ({ lead: capital(leads[language]), rest: '.' })),
    event,
    desk,
    keys,
    [...fillers, ...(role === 'target' ? (event.agent ?? []) : [])].flatMap((filler) =>
      sentencesOf(filler, prepared),
    ),
  );
}

/** The sentences that an actor, place, event or figure stands in, two at most of those who are named often. */
export function sentencesOf(filler: Filler, { entities, briefing }: PreparedBriefing): readonly number[] {
  if (typeof filler !== 'string') return [];
  const entity = entities.get(filler);
  if (entity) return entity.sentences.slice(0, 2);
  return [...briefing.events, ...briefing.figures].find(({ key }) => key === filler)?.sentences ?? [];
}
