import type { BriefingEvent, Filler } from '../../briefing/schema.ts';
import type { Question } from '../../question/question.ts';
import { aim } from '../../question/sentence/named-part.ts';
import { talkingDeeds } from '../../question/sentence/speech.ts';
import type { Topic } from '../answer.ts';
import type { Desk } from '../desk.ts';
import { spokenActs } from '../match/deeds.ts';
import { asksByWhom } from '../match/done-by-and-to.ts';
import { isAbout } from '../match/linked.ts';
import { speaksAhead } from '../match/to-come.ts';
import { isOfKind } from '../match/wanted-fillers.ts';
import { isActor } from '../prepare/prepare.ts';

/** Nothing was spoken of yet: "kapan kejadiannya?" is about what the article is about, which stands first. */
export function eventMeant(
  question: Question,
  topic: Topic | null,
  events: readonly BriefingEvent[],
  desk: Desk,
): BriefingEvent | undefined {
  const about = ['time', 'place', 'reason', 'manner'].includes(question.wanted.kind);
  const ahead = events.filter(({ status }) => status === 'foiled' || status === 'planned');
  // "how would they have done it": of what was meant to be done.
  const meant = speaksAhead(question) ? ahead.find((each) => tellsOf(each, question)) : undefined;
  if (about && (topic?.actors.length ?? 0) === 0) {
    const placed = question.wanted.kind === 'place' && question.type === 'country';
    return meant ?? (placed ? events.find((each) => isInCountry(each, desk)) : undefined) ?? events[0];
  }
  // "daerah seperti apa yang diincar": the one that has a place of just that sort.
  const wh = question.units.findIndex((unit) => unit.wh === 'which' || unit.wh === 'what');
  const sort = [question.units[wh - 1], question.units[wh + 1]].find(
    (unit) => unit && unit.concepts.length > 0,
  );
  const ofSort = sort && events.find(({ place }) => place?.some((key) => isOfKind(sort, key, desk.prepared)));
  // "which city was it?": where what the article is about was, or was to be.
  const isPlace = question.wanted.kind === 'filler' && question.type === 'place';
  if (isPlace && (topic?.actors.length ?? 0) === 0)
    return ofSort ?? events.find(({ place }) => place !== undefined);
  // "what was the target?", "siapa pelakunya?": of what was planned or done, before anything was spoken of.
  const role = question.wanted.kind === 'filler' ? question.wanted.role : null;
  if (role === null || topic?.asked) return undefined;
  // "what were they planning?": of that plan, whoever they are.
  const own = events.find(({ action }) =>
    question.deeds.some(({ readings }) => readings.some(({ deed }) => action[0] === deed)),
  );
  if (own) return own;
  // "who were to be the victims?": people, where they are told of, before the place.
  const ofPeople = question.type === 'person' ? ahead.find((each) => each[role]) : undefined;
  return ofPeople ?? ofSort ?? ahead.find((each) => each[role] ?? each.place);
}

/** "Sasarannya di kota mana?", "where were the targets?", before anything was told: the place is what was aimed at. */
export function placeOfAim(question: Question): Question {
  const { deeds, parts, rest, units, wanted } = question;
  const [at, ...others] = rest;
  const isPlain = wanted.kind === 'place' && deeds.length + parts.length + others.length === 0;
  if (!isPlain || at === undefined || !aim.test(units[at]?.text ?? '')) return question;
  return { ...question, wanted: { kind: 'filler', role: 'target', deed: null }, rest: [] };
}

/** "It" may be what the event was about: the recount that a court ordered. The first of both that has what is asked for. */
export function sideOf(event: BriefingEvent, question: Question, desk: Desk): BriefingEvent {
  const { events } = desk.prepared.briefing;
  const doing = asksByWhom(question) && !event.target ? whatLedTo(event, events) : undefined;
  if (doing) return doing;
  const within = [...(event.target ?? []), ...(event.about ?? [])].flatMap(
    (filler) => events.find(({ key }) => key === filler) ?? [],
  );
  const ahead = question.units.some(
    (unit) =>
      unit.auxiliary === 'modal' ||
      /^(?:must|akan|harus|bakal)$/.test(unit.text) ||
      // "paling lambat kapan?" of what was ordered: by when it is to be done.
      unit.text === 'by when' ||
      unit.concepts.includes('deadline'),
  );
  // "when will it be done?": what is still planned for it.
  const planned = events.filter(
    (each) => each.status === 'planned' && (isAbout(each, event) || isOfSame(each, event, desk)),
  );
  // "why?" of a recount: why it was ordered.
  const asked = question.wanted.kind === 'reason' ? events.filter((each) => isAbout(each, event)) : [];
  // "through what channel?" of what was promised: how it is to be done.
  const kept = isPromise(event) ? planned : [];
  const order = ahead ? [...within, ...planned, event] : [event, ...within, ...asked, ...kept];
  // "when?" of what was promised in a call: when the call was.
  const starts = question.units.some(({ text }) => /^(?:starts?|begins?|mulai|berlaku|berjalan)$/.test(text));
  const talk = question.wanted.kind === 'time' && !ahead && !starts ? talkOf(event, desk) : undefined;
  if (talk) order.push(talk);
  return order.find((each) => tellsOf(each, question)) ?? event;
}

/** Of what befell somebody (they died), what another did so that it came about. */
function whatLedTo({ because }: BriefingEvent, events: readonly BriefingEvent[]): BriefingEvent | undefined {
  return events.find(({ agent, key }) => agent && because.some((link) => link.event === key));
}

/** Done to the same things: "640 operations", "the postponed operations". */
function isOfSame(one: BriefingEvent, other: BriefingEvent, { prepared }: Desk): boolean {
  const things = ({ target }: BriefingEvent) => (target ?? []).filter((filler) => typeof filler !== 'string');
  const said = (event: BriefingEvent) =>
    new Set(things(event).flatMap(({ en }) => [...prepared.termsOf(en)].filter((term) => !/^#/.test(term))));
  const own = said(one);
  return [...said(other)].some((term) => own.has(term));
}

function isInCountry({ place }: BriefingEvent, { prepared }: Desk): boolean {
  const isCountry = (key: string) => {
    const entity = prepared.entities.get(key);
    return entity !== undefined && isActor(entity) && entity.kind === 'country';
  };
  return (
    place?.some((key) => typeof key === 'string' && [...(prepared.wholes.get(key) ?? [])].some(isCountry)) ===
    true
  );
}

/** Whether an event tells what is asked for: when, where, why or how; anything else they all may. */
function tellsOf(event: BriefingEvent, { wanted }: Question): boolean {
  switch (wanted.kind) {
    case 'time':
      return (event.date ?? event.when ?? event.until ?? event.announced) !== undefined;
    case 'place':
      return event.place !== undefined;
    case 'reason':
      return (event.purpose ?? event.reason ?? event.because[0]) !== undefined;
    case 'manner':
      return (event.means ?? event.because[0]) !== undefined;
    default:
      return true;
  }
}

const promising: ReadonlySet<string> = new Set(['promise', 'assure', 'pledge', 'vow']);

function isPromise({ action }: BriefingEvent): boolean {
  return action.some((each) => promising.has(each));
}

/** The only dated talk of the two between whom something was said or asked, told before it; what came earlier is another one. */
function talkOf(event: BriefingEvent, { prepared }: Desk): BriefingEvent | undefined {
  const { events } = prepared.briefing;
  // What is promised is still to come, the promise is not.
  const isMade = event.status === 'happened' || isPromise(event);
  if (!event.action.some((action) => spokenActs.has(action)) || !isMade) return undefined;
  const others = [...(event.recipient ?? []), ...(event.target ?? []), ...(event.through ?? [])];
  // What is promised to a country is said to its president.
  const isHeadOf = (filler: Filler) => {
    const entity = typeof filler === 'string' ? prepared.entities.get(filler) : undefined;
    return entity && isActor(entity) && entity.offices.some(({ of }) => of && others.includes(of));
  };
  const later = new Set(events.flatMap(({ after }) => after.map((link) => link.event)));
  const talks = events.filter(
    (each) =>
      each.date !== undefined &&
      each.status === 'happened' &&
      !later.has(each.key) &&
      each.action.some((action) => talkingDeeds.has(action)) &&
      each.agent?.some((filler) => event.agent?.includes(filler)) === true &&
      [...(each.target ?? []), ...(each.together ?? [])].some(
        (filler) => others.includes(filler) || isHeadOf(filler),
      ),
  );
  return talks.length === 1 ? talks[0] : undefined;
}
