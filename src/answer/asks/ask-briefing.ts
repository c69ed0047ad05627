import type { Part, Question, Unit } from '../../question/question.ts';
import { type Answer, type Topic, wordForWord } from '../answer.ts';
import type { Desk, Told } from '../desk.ts';
import { allFillers, covers, isPlace, sameDay } from '../match/covers.ts';
import { isNear } from '../match/linked.ts';
import { sameActor } from '../match/same-actor.ts';
import { notSaid, said, strangers, topicOf } from '../not-said.ts';
import { askedAgain, tellsOf } from '../recall/ask-again.ts';
import { askItem } from '../recall/ask-items.ts';
import { resolveOffices } from '../recall/offices.ts';
import { tellMatter } from '../tell/fillers.ts';
import { isNamed, tellDoings } from '../tell/from-actors.ts';
import { both, sayFiller } from '../tell/wording.ts';
import { askActors } from './ask-actors.ts';
import { askApposition } from './ask-appositions.ts';
import { askCarried } from './ask-carried.ts';
import { askCourse } from './ask-course.ts';
import { askEvents } from './ask-events.ts';
import { askGuess } from './ask-guess.ts';
import { askHolder } from './ask-holders.ts';
import { askIf } from './ask-if.ts';
import { askKnown } from './ask-known.ts';
import { askLastTime } from './ask-last-time.ts';
import { askListed } from './ask-lists.ts';
import { askMeanwhile } from './ask-meanwhile.ts';
import { askMember } from './ask-members.ts';
import { askMore } from './ask-more.ts';
import { askNeeds } from './ask-needs.ts';
import { askOfBody } from './ask-of-body.ts';
import { askOnBehalf } from './ask-on-behalf.ts';
import { askOrdinal } from './ask-ordinal.ts';
import { askPaper } from './ask-paper.ts';
import { askProduct } from './ask-product.ts';
import { askRanked } from './ask-ranked.ts';
import { tellBackgrounds } from './ask-sentences.ts';
import { askUnrelated } from './ask-ties.ts';

/**
 * Asks one briefing one question in which offices stand for those who hold them; what comes closest and what to ask next
 * is left to whoever gives the answer.
 */
export function askBriefing(question: Question, desk: Desk, topic: Topic | null): Answer {
  const wrong = askApposition(question, desk, topic);
  if (wrong) return wrong;
  const more = askMore(question, desk, topic, (last) => askAnew(last, desk, topic));
  if (more) return more;
  const guessed = askGuess(question, desk, topic, (guess) => askAnew(guess, desk, topic));
  if (guessed) return guessed;
  const again =
    askLastTime(question, desk, topic) ??
    askOnBehalf(question, desk, topic) ??
    askItem(question, desk, topic) ??
    askAgain(question, desk, topic);
  if (again) return again;
  const implied = askImplied(question, desk, topic) ?? askCountedThere(question, desk, topic);
  if (implied) return implied;
  const answer = withoutGuess(askAnew(question, desk, topic), question, desk, topic);
  // "Apa yang diambil dari mereka?": told as just that, it is beyond doubt.
  const carried = askCarried(question, desk, topic);
  if (answer.kind === 'said' && carried && carried.topic.event === answer.topic.event) return carried;
  // "Were they released?": whoever was, before it is said of whom the pronoun might mean that it was the other way round.
  const isOpen = answer.kind === 'not-said' || (answer.kind === 'said' && answer.as === 'correction');
  const unpointed = isOpen ? askUnpointed(question, desk, topic) : null;
  if (unpointed || answer.kind !== 'not-said') return unpointed ?? answer;
  return carried ?? askOfBody(question, desk, (ofIt) => askAnew(ofIt, desk, topic)) ?? answer;
}

/** What is told where the words meet but for a little. */
const loosely = 0.65;

/** "Siapa yang mimpin?" of a team that was spoken of, "udah ketangkep?": whoever led just it, what became of just him, where that is told. */
function askImplied(question: Question, desk: Desk, topic: Topic | null): Answer | null {
  const { deeds, parts, rest } = question;
  const bare = rest.length === 0 && deeds.length === 1 && parts.every(({ keys }) => keys.length === 0);
  const role = bare && topic?.asked ? impliedRole(question) : null;
  if (role === null) return null;
  for (const key of topic?.actors.filter((each) => !isPlace(each, desk.prepared)) ?? []) {
    const implied: Part = { unit: deeds[0]?.unit ?? 0, keys: [key], role, deed: 0 };
    const answer = askAnew(resolveOffices({ ...question, parts: [implied] }, desk), desk, topic);
    const isTold =
      answer.kind === 'said' &&
      answer.score > loosely &&
      (answer.as === 'answer' || question.wanted.kind === 'truth');
    if (isTold && speaksOf(answer.topic.event, key, desk)) return answer;
  }
  return null;
}

/** "Kapan banjir sebelumnya?", then "berapa yang meninggal?": how many in what was told last, where just that tells of it. */
function askCountedThere(question: Question, desk: Desk, topic: Topic | null): Answer | null {
  const { deeds, parts, rest, units, wanted } = question;
  const unit = units[deeds[0]?.unit ?? -1];
  const bare = deeds.length === 1 && rest.length === 0 && parts.every(({ keys }) => keys.length === 0);
  const spoken = desk.prepared.events.find(({ event }) => event.key === topic?.event);
  if (wanted.kind !== 'number' || !bare || !unit?.deeds.length || !spoken || !topic?.asked) return null;
  if (!covers(unit, spoken.terms)) return null;
  const answer = askAnew({ ...question, event: spoken.event.key }, desk, topic);
  return answer.kind === 'said' && answer.topic.event === spoken.event.key ? answer : null;
}

/** An answer from an event that says nothing of him is no answer about him. */
function speaksOf(key: string | null, actor: string, { prepared }: Desk): boolean {
  const told = prepared.events.find(({ event }) => event.key === key);
  return (
    !told ||
    told.terms.has(`n:${actor}`) ||
    allFillers(told.event).some((filler) => sameActor(actor, filler, prepared, true))
  );
}

const ofSomeone: ReadonlySet<Question['wanted']['kind']> = new Set([
  'truth',
  'time',
  'place',
  'reason',
  'manner',
  'number',
]);

/** The part that a verb without a subject leaves to whoever was spoken of; null: none. */
function impliedRole({ deeds, units, wanted }: Question): 'agent' | 'target' | null {
  const [deed] = deeds;
  // What the conversation supplied stands in no word of the question.
  if (!deed || (units[deed.unit]?.deeds.length ?? 0) === 0) return null;
  const { voice } = deed;
  if (wanted.kind === 'filler' && wanted.deed === 0) {
    if (wanted.role === 'agent' || (wanted.role === 'about' && voice === 'passive')) return 'target';
    return wanted.role === 'target' && voice === 'active' ? 'agent' : null;
  }
  if (!ofSomeone.has(wanted.kind)) return null;
  return voice === 'passive' ? 'target' : voice === 'active' ? 'agent' : null;
}

/** Whom a pronoun means is a guess: nobody is told that it was the other way round for it, unless he asked whether it is so. */
function withoutGuess(answer: Answer, question: Question, desk: Desk, topic: Topic | null): Answer {
  const named = question.parts.filter(({ keys }) => keys.length > 0);
  const isGuess = named.length > 0 && named.every(({ unit }) => question.units[unit]?.pronoun);
  const isWrong = answer.kind === 'said' && answer.as === 'correction' && question.wanted.kind !== 'truth';
  const foiled = answer.kind === 'said' && statusOf(answer.topic.event, desk) === 'foiled';
  return isGuess && isWrong && !foiled ? notSaid(question, desk, topic, null) : answer;
}

function statusOf(key: string | null, { prepared }: Desk) {
  return prepared.briefing.events.find((event) => event.key === key)?.status;
}

/** "Why were they paused?" of talks: what a pronoun means need be nobody, as long as what answers is near to what was told. */
function askUnpointed(question: Question, desk: Desk, topic: Topic | null): Answer | null {
  const isThey = ({ role, unit }: Part) =>
    (role !== 'source' && question.units[unit]?.pronoun === 'they') ||
    // "siapa yang mengirimkannya?": it may be a thing without a name.
    (role === 'target' &&
      question.units[unit]?.enclitic === true &&
      question.units[unit]?.names.length === 0);
  const parts = question.parts.filter((part) => part.keys.length === 0 || !isThey(part));
  if (parts.length === question.parts.length || question.deeds.length === 0) return null;
  const answer = askAnew({ ...question, parts }, desk, topic);
  return answer.kind === 'said' && answer.as === 'answer' && isNear(answer.topic.event, topic, desk)
    ? answer
    : null;
}

/** The last question asked of somebody or something else, where that is what a follow-up means. */
function askAgain(question: Question, desk: Desk, topic: Topic | null): Answer | null {
  const again = askedAgain(question, topic, desk);
  if (!again) return null;
  for (const asked of again.questions) {
    const answer = askAnew(asked, desk, topic);
    if (answer.kind === 'which') return answer;
    // A figure of one who takes no part in it may be told with an event.
    const isOfEvent = answer.kind === 'said' && asked.wanted.kind !== 'number';
    if (isOfEvent && isToldAlready(answer.topic.event, again.instead, topic, desk)) continue;
    if (answer.kind === 'said' && answer.as === 'answer' && tellsOf(answer, again.instead, desk))
      return again.exact ? { ...answer, score: wordForWord } : answer;
  }
  const [asked] = again.questions;
  const onDay = asked && tellDay(again.instead, topic, desk);
  if (onDay) return said(asked, desk, topic, onDay, onDay.event ?? null, 'answer', 0.75);
  return again.sure ? notSaid(asked ?? question, desk, topic, null) : null;
}

/** "And the mother?": what was told last tells nothing of one who takes no part in it. */
function isToldAlready(
  key: string | null,
  instead: readonly Unit[],
  topic: Topic | null,
  { prepared }: Desk,
): boolean {
  const event = prepared.briefing.events.find((each) => each.key === key);
  const names = instead.flatMap((unit) => unit.names);
  if (!event || key !== topic?.event || names.length === 0) return false;
  const fillers = allFillers(event);
  return !fillers.some(
    (filler) =>
      names.some((name) => sameActor(name, filler, prepared)) ||
      (typeof filler === 'string' && names.some((name) => prepared.wholes.get(name)?.has(filler))),
  );
}

/** "And on Sunday?": what the one spoken of did on that day, and what that was about. */
function tellDay(instead: readonly Unit[], topic: Topic | null, desk: Desk): Told | null {
  const [unit, ...others] = instead;
  const key = topic?.actors[0];
  const date = unit?.date;
  if (!date || others.length > 0 || key === undefined) return null;
  const events = desk.prepared.briefing.events.filter(
    (event) =>
      event.date !== undefined &&
      sameDay(event.date, date) &&
      event.agent?.some((filler) => sameActor(key, filler, desk.prepared)),
  );
  const [event, ...more] = events;
  const told = (event && more.length === 0 && tellMatter(event, desk)) || tellDoings(key, events);
  return told && event ? { ...told, event: event.key } : null;
}

function askAnew(question: Question, desk: Desk, topic: Topic | null): Answer {
  return (
    askIf(question, desk, topic) ??
    askNeeds(question, desk, topic) ??
    askMeanwhile(question, desk, topic) ??
    askCourse(question, desk, topic) ??
    askOrdinal(question, desk, topic) ??
    askRanked(question, desk, topic) ??
    askProduct(question, desk, topic) ??
    askKnown(question, desk, topic) ??
    askViews(question, desk, topic) ??
    askUnrelated(question, desk, topic) ??
    askWhich(question, desk, topic) ??
    askAlone(question, desk, topic)
  );
}

/** Asks with every name meaning one only. */
function askAlone(question: Question, desk: Desk, topic: Topic | null): Answer {
  return (
    askActors(question, desk, topic) ??
    askMember(question, desk, topic) ??
    askEvents(question, desk, topic) ??
    notSaid(question, desk, topic, null)
  );
}

function askViews(question: Question, desk: Desk, topic: Topic | null): Answer | null {
  const { wanted } = question;
  const { slug } = desk.prepared.briefing;
  const listed = askListed(question, desk, topic);
  if (listed) return listed;
  if (wanted.kind === 'summary' || wanted.kind === 'cast' || wanted.kind === 'timeline') {
    return { kind: 'view', view: wanted.kind, slug, topic: topicOf(question, desk, topic, [], null) };
  }
  const reported = askPaper(question, desk, topic);
  if (reported) return reported;
  if (wanted.kind === 'source' && strangers(question, desk).length === 0) {
    return { kind: 'view', view: 'source', slug, topic: topicOf(question, desk, topic, [], null) };
  }
  if (wanted.kind === 'background') {
    const told = tellBackgrounds(question, desk);
    return told
      ? said(question, desk, topic, told, null, 'answer', 0.8)
      : notSaid(question, desk, topic, null);
  }
  if (
    wanted.kind === 'quote' &&
    question.parts.every((part) => part.keys.length === 0) &&
    strangers(question, desk).length === 0
  ) {
    return { kind: 'view', view: 'quotes', slug, topic: topicOf(question, desk, topic, [], null) };
  }
  return null;
}

const scoreOf = (answer: Answer | undefined) => (answer?.kind === 'said' ? answer.score : 0);

/** A name that two bear: the one of whom it is true, else the reader is asked. */
function askWhich(question: Question, desk: Desk, topic: Topic | null): Answer | null {
  const { prepared, say } = desk;
  const at = question.parts.findIndex((part) => part.keys.length > 1);
  const part = question.parts[at];
  if (!part || strangers(question, desk).length > 0) return null;
  // "which Santoso leads the union": what is said of one of them by what he is.
  const isChosen =
    question.units[part.unit - 1]?.wh === 'which' || question.units[part.unit + 1]?.wh === 'which';
  // "siapa ketua KPPU": of several who are one, the one of whom the rest is said.
  const isTold = question.wanted.kind === 'identity' && question.rest.length > 0;
  const holder = isChosen || isTold ? askHolder(question, desk, topic) : null;
  if (holder) return holder;
  const own = isChosen && question.parts.find((each) => each !== part && each.keys.length === 1);
  if (own && part.keys.includes(own.keys[0] ?? ''))
    return askAlone({ ...question, parts: question.parts.filter((each) => each !== part) }, desk, topic);
  const pronoun = question.units[part.unit]?.pronoun !== null || question.units[part.unit]?.enclitic === true;
  const inFocus = part.keys.filter((key) => topic?.actors.includes(key));
  const candidates = inFocus.length > 0 ? inFocus : part.keys;
  const answers = candidates.map((key) => {
    const parts = question.parts.map((each, index) => (index === at ? { ...each, keys: [key] } : each));
    return { key, answer: askAlone({ ...question, parts }, desk, topic) };
  });
  const said = answers.filter(({ answer }) => answer.kind === 'said' && answer.as === 'answer');
  const [first] = said;
  // A pronoun means whom the conversation spoke of last, as long as it is true of him.
  if (pronoun) {
    // Of whom it is clearly told, before whom it might be told of.
    const clear = said.find(({ answer }) => scoreOf(answer) > scoreOf(first?.answer) + 0.05);
    // "Terus dia ngaku?": of two the one of whom it is told whether he did.
    const told = answers.filter(({ answer }) => answer.kind === 'said');
    const judged = question.wanted.kind === 'truth' && told.length === 1 ? told[0] : undefined;
    const meant = question.wanted.kind === 'name' ? undefined : (clear ?? first ?? judged);
    // Whom a pronoun means is a guess: nobody is corrected for it, unless he asked whether it is so.
    const unsaid =
      question.wanted.kind === 'truth' ? undefined : answers.find(({ answer }) => answer.kind === 'not-said');
    return (
      (
        meant ??
        (answers[0]?.answer.kind === 'said' && answers[0].answer.as === 'correction' ? unsaid : undefined) ??
        answers[0]
      )?.answer ?? null
    );
  }
  const same =
    first !== undefined &&
    said.every(
      ({ answer }) =>
        'line' in answer &&
        'line' in first.answer &&
        JSON.stringify(answer.line) === JSON.stringify(first.answer.line),
    );
  if (first && same) return first.answer;
  // Whom a word of several means is open: nobody is put right for it where of another it is only not said.
  const silent = answers.find(({ answer }) => answer.kind === 'not-said');
  const descriptive = question.units[part.unit]?.descriptive === true;
  if (said.length === 0 && silent && descriptive && question.wanted.kind !== 'truth') return silent.answer;
  if (said.length === 0)
    return answers.find(({ answer }) => answer.kind === 'said')?.answer ?? answers[0]?.answer ?? null;
  // Things and groups that share a word are not worth a question back: the first that fits will do.
  const people = said.filter(({ key }) => isNamed(key, desk));
  if (people.length === 0 && first) return first.answer;
  return {
    kind: 'which',
    slug: prepared.briefing.slug,
    line: both((language) => say(language, 'which')),
    choices: said.map(({ key }) => ({ key, label: both((language) => sayFiller(key, language, prepared)) })),
    topic: topicOf(question, desk, topic, part.keys, null),
  };
}
