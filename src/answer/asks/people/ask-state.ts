import type { BriefingEvent, Filler } from '../../../briefing/schema.ts';
import { languages } from '../../../language.ts';
import type { Question, Unit } from '../../../question/question.ts';
import { findNumbers } from '../../../text/numbers.ts';
import { wordsOf } from '../../../text/tokens.ts';
import type { Answer, Topic } from '../../answer.ts';
import type { Desk, Told } from '../../desk.ts';
import { covers } from '../../match/covers.ts';
import { harming, spokenActs } from '../../match/deeds.ts';
import { sameActor } from '../../match/same-actor.ts';
import { said } from '../../not-said.ts';
import { isA, type PreparedBriefing } from '../../prepare/prepare.ts';
import { tellDoings } from '../../tell/from-actors.ts';
import { tellOutcome } from '../../tell/from-causes.ts';
import { bothLines } from '../../tell/wording.ts';
import { createScales } from '../../weigh/weigh.ts';
import { quoteSentence } from '../events/ask-sentences.ts';

/** Words that ask how somebody fares. */
const stateWord = /^(?:kabar|situasi|state|situation|status)$/;
/** They ask for how somebody is rather than for what was done with him. */
const conditionWord = /^(?:kondisi|keadaan|condition|shape|state)$/;

/** "trs kucinghitam gmn", "how is the baby", "what became of the flights": the last that the article tells of somebody or something. */
export function askState(question: Question, desk: Desk, topic: Topic | null): Answer | null {
  const { prepared } = desk;
  const key = question.parts.flatMap(({ keys }) => keys.slice(0, 1))[0];
  const matter = question.rest.flatMap((at) => {
    const unit = question.units[at];
    return unit && !stateWord.test(unit.text) ? [unit] : [];
  });
  // "yang luka gimana kondisinya": those who are told of by what was done to them.
  const [deed, another] = question.deeds;
  const undergoer = deed && !another && deed.voice !== 'active' ? question.units[deed.unit] : undefined;
  if (key === undefined && matter.length === 0 && undergoer) matter.push(undergoer);
  const foiled = key === undefined && matter.length === 1 ? foiledEvent(matter[0], desk) : null;
  const outcome = foiled && tellOutcome(foiled, desk);
  if (outcome) return said(question, desk, topic, outcome, foiled.key, 'answer', 0.9);
  const [thing] = key === undefined ? matter : [];
  // "nasib tujuh orang itu": a word for people in general is nobody's.
  const kinds = thing?.concepts.map((concept) => desk.lexicon.concepts.get(concept)?.kind) ?? [];
  if (key === undefined && (thing === undefined || matter.length > 1 || kinds.includes('person')))
    return null;
  // "saham NusaWings": a thing that is told by words is somebody's where they name him.
  const isHis = (filler: Filler) =>
    typeof filler !== 'string' && key !== undefined && prepared.termsOf(filler.id).has(`n:${key}`);
  const isGroup = key !== undefined && isA(key, prepared, 'group');
  // What became of the school is not what became of its pupils; "38 siswa" are some of them.
  const isItsBody = (filler: Filler) =>
    isGroup &&
    filler !== key &&
    typeof filler === 'string' &&
    isA(filler, prepared, 'organisation', 'country');
  const isHim = (filler: Filler) =>
    key !== undefined &&
    ((sameActor(key, filler, prepared) && !isItsBody(filler)) ||
      (isGroup && isHis(filler) && isSoMany(filler)));
  const isThing = (filler: Filler) =>
    matter.length > 0 && matter.every((unit) => isCalled(filler, unit, prepared));
  const events = prepared.events
    .filter(
      ({ event, terms }) =>
        // What is said of somebody is not what became of him.
        !event.action.every((action) => spokenActs.has(action)) &&
        matter.every((unit) => covers(unit, terms)),
    )
    .map(({ event }) => event);
  const undergone = (isMeant: (filler: Filler) => boolean) =>
    events.filter(({ target }) => target?.some(isMeant));
  const done = (isMeant: (filler: Filler) => boolean) => events.filter(({ agent }) => agent?.some(isMeant));
  const isHisThing = (filler: Filler) => isThing(filler) && (key === undefined || isHis(filler));
  // "harganya kenapa": the price itself, before diesel at the old price.
  const isItself = (filler: Filler) =>
    question.rest.length > 0 &&
    isHisThing(filler) &&
    matter.some((unit) => leadsWith(filler, unit, prepared));
  const found = [
    undergone(isItself),
    done(isItself),
    undergone(isHisThing),
    done(isHisThing),
    // What became of her arm is not what became of her.
    ...(thing !== undefined || isHead(matter[0], question)
      ? []
      : [undergone(isHim), done(isHim), undergone(isHis), done(isHis)]),
  ].find((each) => each.length > 0);
  // What the article goes back to at its end is not what became of him.
  const since = (found ?? []).filter((event, at, all) => !isEarlierThanAny(event, all.slice(0, at)));
  // "dia kenapa?": that he was hurt comes before that he was cared for.
  const harm =
    key &&
    since.find(
      ({ action, target }) =>
        action.some((each) => harming.has(each)) && (action.includes('die') || target?.some(isHim) === true),
    );
  const others = since.filter((event) => event !== harm);
  const shown = harm ? [harm, ...others.slice(-1)] : others.slice(-2);
  const told = (key !== undefined && tellCondition(key, question, desk)) || tellDoings(key ?? '', shown);
  if (!told) return null;
  const actors = key === undefined ? [] : [key];
  return said(question, desk, topic, { ...told, actors }, shown[0]?.key ?? null, 'answer', 0.75);
}

function isEarlierThanAny({ date, until }: BriefingEvent, others: readonly BriefingEvent[]): boolean {
  const day = until ?? date;
  return day !== undefined && others.some(({ date: other = '' }) => other > day && !other.startsWith(day));
}

/** "what became of the plot", "what happened to the attack": what the noun says was foiled, or was a plan for it. */
function foiledEvent(thing: Unit | undefined, { prepared: { briefing } }: Desk): BriefingEvent | null {
  const named = thing?.deeds.filter(({ voice }) => voice === 'noun').map(({ deed }) => deed) ?? [];
  const meant = briefing.events.filter(({ action }) => action.some((deed) => named.includes(deed)));
  const within = meant.flatMap(({ key, target }) => [key, ...(target ?? [])]);
  return briefing.events.find(({ key, status }) => status === 'foiled' && within.includes(key)) ?? null;
}

/** "Saham NusaWings", "NusaWings' shares": the thing is asked for, not whose it is; "satpam kebun" is the guard. */
function isHead(thing: Unit | undefined, { language, parts, units }: Question): boolean {
  if (!thing) return false;
  const whose = parts.find(({ keys }) => keys.length > 0)?.unit ?? units.length;
  return language === 'en' || units.indexOf(thing) < whose;
}

/** The sentence that tells how somebody is, where no event of his speaks of it as well; null: none does. */
function tellCondition(key: string, question: Question, desk: Desk): Told | null {
  const at = question.units.findIndex(({ text }) => conditionWord.test(text));
  if (at < 0) return null;
  const { prepared, lexicon, say } = desk;
  const scales = createScales({ ...question, deeds: [], parts: [], rest: [at] }, prepared, lexicon);
  const [best] = prepared.sentences
    .flatMap((terms, index) =>
      terms.has(`n:${key}`) ? [{ number: index + 1, share: scales.sentence(index + 1).share }] : [],
    )
    .sort((left, right) => right.share - left.share);
  if (!best || best.share === 0) return null;
  const isTold = prepared.events.some(
    ({ event }) => event.sentences.includes(best.number) && takesPart(event.target, key, prepared),
  );
  if (isTold) return null;
  const quoted = quoteSentence(best.number, desk, (language, text) => say(language, 'sentence', { text }));
  return {
    line: bothLines((language) => ({
      lead: '',
      rest: say(language, 'sentence', { text: quoted[language] }),
    })),
    sentences: [best.number],
    actors: [key],
  };
}

function takesPart(fillers: readonly Filler[] | undefined, key: string, prepared: PreparedBriefing): boolean {
  return fillers?.some((filler) => sameActor(key, filler, prepared)) ?? false;
}

/** "38 siswa", "five hikers". */
function isSoMany(filler: Filler): boolean {
  return (
    typeof filler !== 'string' &&
    languages.every((language) => findNumbers(wordsOf(filler[language]), language)[0]?.from === 0)
  );
}

/** Told by words, it begins with just that: "harga solar", "dua jembatan". */
function leadsWith(filler: Filler, unit: Unit, { termsOf }: PreparedBriefing): boolean {
  if (typeof filler === 'string') return true;
  const words = wordsOf(filler.id);
  const [number] = findNumbers(words, 'id');
  return covers(unit, termsOf(words[number?.from === 0 ? number.length : 0] ?? ''));
}

function isCalled(filler: Filler, unit: Unit, prepared: PreparedBriefing): boolean {
  return typeof filler === 'string'
    ? prepared.entities.has(filler) && covers(unit, prepared.entityTerms.get(filler) ?? new Set())
    : languages.some((language) => covers(unit, prepared.termsOf(filler[language])));
}
