import type { Bilingual } from '../language.ts';
import type { Question, Unit, Wanted } from '../question/question.ts';
import { verbsOf } from '../question/sentence/voice.ts';
import { asksNationality } from '../question/units/nationality.ts';
import { foldWord, wordsOf } from '../text/tokens.ts';
import type { Answer, Line, Topic } from './answer.ts';
import type { Desk, Told } from './desk.ts';
import { allFillers, covers } from './match/covers.ts';
import type { Fit } from './match/match.ts';
import { ageWord, measureAsked } from './match/measures.ts';
import { namesIn } from './prepare/read-terms.ts';
import { keepQuestion } from './recall/asked.ts';
import { both, maxLineLength, saysAlike } from './tell/wording.ts';

/** Words of the question that this briefing knows nothing of. */
export function strangers(question: Question, desk: Desk): Unit[] {
  const { prepared } = desk;
  return question.rest.flatMap((at) => {
    const unit = question.units[at];
    if (!unit || unit.offices.length > 0) return [];
    return prepared.sentences.some((terms) => covers(unit, terms)) ||
      prepared.events.some(({ terms }) => covers(unit, terms))
      ? []
      : [unit];
  });
}

/** "biden bilang apa", "what did biden say": a name in small letters, where whoever does it stands. */
function standsForSomebody(unit: Unit, { deeds, parts, units }: Question): boolean {
  const at = units.indexOf(unit);
  const verb = deeds.findIndex((deed) => deed.unit === at + 1 && deed.voice === 'active');
  const isFirst = at === 0 || units[at - 1]?.auxiliary === 'do';
  return isFirst && verb >= 0 && !parts.some(({ deed, role }) => deed === verb && role === 'agent');
}

/** An answer that the briefing gives. */
export function said(
  question: Question,
  desk: Desk,
  topic: Topic | null,
  told: Told,
  event: string | null,
  as: 'answer' | 'correction',
  score: number,
): Answer {
  return {
    kind: 'said',
    as,
    slug: desk.prepared.briefing.slug,
    line: told.line,
    ...(told.verbatim && { verbatim: true }),
    sentences: told.sentences,
    next: [],
    topic: {
      ...topicOf(
        question,
        desk,
        topic,
        whoAreTold(told, question, desk),
        staysWith(question, desk, topic) ??
          event ??
          told.event ??
          question.event ??
          eventTold(told, desk, topic),
      ),
      told: fingerprint(told.line),
      sentences: told.sentences,
    },
    score,
  };
}

/** Those of whom is told; asked for whom, those who are named in answer come first where nobody else of them is. */
function whoAreTold(
  { actors, line }: Told,
  { type, wanted }: Question,
  { prepared }: Desk,
): readonly string[] {
  if (wanted.kind !== 'filler' || type !== 'person' || line.en.lead === '') return actors;
  const terms = prepared.termsOf(line.en.lead);
  if (actors.some((key) => terms.has(`n:${key}`))) return actors;
  return [...namesIn(terms), ...actors];
}

/** Tells a line from others; nothing of it can be read out of it. */
function fingerprint({ en }: Bilingual<Line>): string {
  let hash = 0;
  for (const sign of en.lead + en.rest) hash = (Math.imul(hash, 31) + (sign.codePointAt(0) ?? 0)) | 0;
  return hash.toString(36);
}

/** "and this year?", "in which part of the city?": whoever goes on with a word of his own has heard the last answer. */
export function isSaidAgain(line: Bilingual<Line>, question: Question, topic: Topic | null): boolean {
  const { continues, deeds, parts, rest, units, wanted } = question;
  // Who or what may have been told by the way.
  const isOther = units.every(({ wh }) => wh === null) || wanted.kind === 'place' || wanted.kind === 'time';
  const adds =
    (rest.length > 0 && !asksNationality(question)) ||
    parts.some(({ unit }) => (units[unit]?.offices.length ?? 0) > 0);
  // "And how many came back?" after how many went.
  const counts =
    wanted.kind === 'number' &&
    (verbsOf(deeds).some(({ unit }) => units[unit]?.deeds.length) ||
      units.some(({ text }) => /^(?:now|sekarang|kini)$/.test(text)));
  const pointsAt = parts.some(({ unit }) => units[unit]?.pronoun);
  return (
    ((continues && isOther && adds) || ((continues || pointsAt) && counts)) &&
    topic?.told !== undefined &&
    topic.told === fingerprint(line)
  );
}

const ofThoseInIt: ReadonlySet<Wanted['kind']> = new Set(['identity', 'number']);

/** "Who were they?", "how many of them?": who took part is asked of the event that was told, and it stays what is spoken of. */
function staysWith(question: Question, { prepared }: Desk, topic: Topic | null): string | null {
  const { continues, deeds, parts, rest, units, wanted } = question;
  if (!continues || deeds.length + rest.length > 0 || !ofThoseInIt.has(wanted.kind)) return null;
  if (units.some(({ names }) => names.length > 0)) return null;
  const spoken = prepared.briefing.events.find(({ key }) => key === topic?.event);
  const isIn = spoken && parts.some(({ keys }) => keys.some((key) => allFillers(spoken).includes(key)));
  return isIn ? spoken.key : null;
}

/** The event that an answer tells which names none: the one in whose words it is, the one spoken of, else the first of those told of in just its sentences, of its people before others. */
function eventTold(
  { actors, line, sentences }: Told,
  { prepared }: Desk,
  topic: Topic | null,
): string | null {
  // Who somebody is hangs on nothing that he did.
  const description = prepared.entities.get(actors[0] ?? '')?.description;
  if (description && line.en.rest.includes(description.en)) return null;
  const within = prepared.briefing.events.filter((event) =>
    event.sentences.every((number) => sentences.includes(number)),
  );
  const does = within.find(({ agent }) => agent?.some((filler) => actors.includes(filler as string)));
  const spoken = within.find(({ key }) => key === topic?.event);
  const inWords = within.find(({ text }) => line.en.rest.includes(text.en));
  return (inWords ?? spoken ?? does ?? within[0])?.key ?? null;
}

/** What is not said, as the key of the words for it. */
function whatIsNotSaid(question: Question) {
  const { more, type, units, wanted } = question;
  if (more) return 'more';
  if (wanted.kind === 'time') return wanted.clock ? 'clock' : 'time';
  if (wanted.kind === 'filler') return type === 'person' ? 'who' : 'what';
  if (wanted.kind !== 'number') return isPlain(wanted.kind) ? wanted.kind : 'what';
  // "How many votes were there against lowering the age?" asks for no age.
  const counts = units.some(({ text }) => text === 'how many');
  if (!counts && units.some(({ text }) => ageWord.test(text))) return 'age';
  const measure = measureAsked(question)?.kind;
  if (measure === 'length' || measure === 'times') return measure;
  return measure ? 'figure' : 'number';
}

const plainKinds = ['place', 'reason', 'manner', 'name', 'quote', 'truth'] as const;

function isPlain(kind: Wanted['kind']): kind is (typeof plainKinds)[number] {
  return (plainKinds as readonly string[]).includes(kind);
}

/** An honest "not said", with the nearest things that the briefing does say as buttons. */
export function notSaid(
  question: Question,
  desk: Desk,
  topic: Topic | null,
  near: Fit | null,
): Extract<Answer, { kind: 'not-said' }> {
  const { prepared, say } = desk;
  const { wanted } = question;
  // "siapa jokowi?": a name that stands alone is a name in small letters too.
  const asksOfOne =
    question.type === 'person' &&
    question.deeds.length === 0 &&
    question.parts.length === 0 &&
    question.rest.length === 1;
  const stranger = strangers(question, desk).find(
    (unit) =>
      ((unit.capital && unit.from > 0) ||
        standsForSomebody(unit, question) ||
        (asksOfOne && !/(?:ed|ing)$|^(?:me|di|ber)/.test(unit.text))) &&
      unit.deeds.length === 0 &&
      unit.concepts.length === 0 &&
      unit.number === null,
  );
  const key = whatIsNotSaid(question);
  const named =
    stranger !== undefined &&
    ['identity', 'filler', 'quote', 'truth', 'topic', 'doing'].includes(wanted.kind);
  const line: Bilingual = both((language) =>
    named ? say(language, 'notSaid.stranger', { name: stranger.typed }) : say(language, `notSaid.${key}`),
  );
  return {
    kind: 'not-said',
    slug: prepared.briefing.slug,
    line,
    nearest: null,
    stranger: stranger !== undefined,
    next: [],
    topic: topicOf(question, desk, topic, [], near?.prepared.event.key ?? null),
    score: near
      ? Math.min(0.6, near.deed * 0.3 + near.met * 0.1)
      : question.parts.some((part) => part.keys.length > 0)
        ? 0.2
        : 0,
  };
}

/** Who is asked for by these is spoken of next; of the others, whoever the question was about. */
const aboutOthers: ReadonlySet<Wanted['kind']> = new Set(['filler', 'identity', 'name', 'topic']);

/** What the conversation is about from now on: whom the answer told of, whom the question named, then the rest. */
export function topicOf(
  question: Question,
  desk: Desk,
  topic: Topic | null,
  actors: readonly string[],
  event: string | null,
  isTold = aboutOthers.has(question.wanted.kind),
): Topic {
  const { prepared } = desk;
  const asked = question.parts.flatMap((part) => part.keys.slice(0, 1));
  const latest = isTold ? [...actors, ...asked] : [...asked, ...actors];
  const spoken = [...new Set([...latest, ...(topic?.actors ?? [])])].filter((key) =>
    prepared.entities.has(key),
  );
  const places = prepared.briefing.events
    .find(({ key }) => key === event)
    ?.place?.filter((place) => typeof place === 'string');
  return {
    slug: prepared.briefing.slug,
    actors: spoken.slice(0, 6),
    event: event ?? topic?.event ?? null,
    place: places?.[0] ?? topic?.place ?? null,
    asked: keepQuestion(question, prepared.words),
    before: topic?.asked,
  };
}

/** "Not said" beside the fact that comes closest, told as such; without it where both are too long for a line. */
export function notSaidBut(
  answer: Extract<Answer, { kind: 'not-said' }>,
  { actors, line: fact, sentences }: Told,
  desk: Desk,
): Answer {
  const told = saidOnce(fact, desk);
  // Nobody else was spoken of: those of whom the fact tells are.
  const topic = answer.topic.actors.length > 0 ? answer.topic : { ...answer.topic, actors };
  const line = both((language) => desk.say(language, 'notSaid.nearest', { text: told[language] }));
  return Math.max(line.id.length, line.en.length) > maxLineLength || !saysAlike(told)
    ? answer
    : { ...answer, line, nearest: { line: told, sentences }, topic };
}

/** What may not be what was asked for is not put before the fact that it is taken from. */
function saidOnce(fact: Bilingual<Line>, desk: Desk): Bilingual {
  const isAgain = Object.values(fact).every((line) => saysAgain(line, desk));
  return both((language) => {
    const { lead, rest } = fact[language];
    return isAgain ? rest.replace(/^\. /, '') : lead + rest;
  });
}

/** The fact has what stands before it in the same words, or those who do by one of their names. */
function saysAgain({ lead, rest }: Line, { prepared }: Desk): boolean {
  if (lead === '' || !rest.startsWith('. ')) return false;
  if (foldWord(rest).includes(foldWord(lead))) return true;
  const named = namesIn(prepared.termsOf(lead));
  const inRest = namesIn(prepared.termsOf(rest));
  const words = new Set(wordsOf(rest));
  return (
    named.length > 0 &&
    named.every((key) => inRest.includes(key)) &&
    wordsOf(lead).some((word) => words.has(word)) &&
    !/\d/.test(lead)
  );
}
