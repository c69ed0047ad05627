import type { BriefingEvent, Filler } from '../../briefing/schema.ts';
import type { Question, SpokenDeed } from '../../question/question.ts';
import { talkingDeeds } from '../../question/sentence/speech.ts';
import { speaksOfAll } from '../../question/small-words.ts';
import type { Topic } from '../answer.ts';
import { directWord } from '../asks/events/in-person.ts';
import type { Desk } from '../desk.ts';
import { asksByMeans } from '../match/by-means.ts';
import { planningDeeds, spokenActs } from '../match/deeds.ts';
import { hangsOn } from '../match/linked.ts';
import { speaksAhead } from '../match/to-come.ts';
import { isActor } from '../prepare/prepare.ts';
import { keptQuestion } from './asked.ts';
import { onlyThere, suchAPlace, whichPart } from './follow-ups-on-places.ts';
import { wereAll, wouldDo } from './follow-ups-on-plans.ts';
import {
  aboutIt,
  type FollowUp,
  howItWasSaid,
  isOfHis,
  ofThisTalk,
  replyOf,
  saidByWhom,
  sourceOfQuote,
  takingPartInIt,
  talkOnDay,
  whoBegan,
  wordsOf,
} from './follow-ups-on-words.ts';

/** What a follow-up asks that says so little that only the event spoken of gives it a sense; null: none of these. */
export function followUp(
  question: Question,
  spoken: BriefingEvent,
  topic: Topic,
  desk: Desk,
): FollowUp | null {
  for (const way of ways) {
    const found = way(question, spoken, topic, desk);
    if (found) return found;
  }
  return null;
}

const ways = [
  ofPair,
  whyNot,
  whyNotAll,
  sourceOfQuote,
  whoBegan,
  takingPartInIt,
  talkOnDay,
  ofThisTalk,
  saidByWhom,
  howItWasSaid,
  onlyThere,
  suchAPlace,
  whichPart,
  notInPerson,
  otherSide,
  besideHim,
  replyOf,
  howIsHe,
  whatThen,
  wereAll,
  wouldDo,
] as const;

const firstWord = /^(?:first|earlier|previous|pertama|sebelumnya|sebelum|terdahulu|kemarin)$/;
const secondWord = /^(?:second|later|latter|latest|kedua|terbaru|barusan)$/;
const thisTime = / (?:this time|kali ini) /;
/** Where several were just listed, these number them. */
const ordinal = /^(?:first|second|pertama|kedua)$/;
/** The one of two that was not spoken of, where it is a talk and not somebody. */
const otherWord = / (?:yang satu(?:nya)?(?: lagi)?|the other (?:one|call|time|talk)) /;
const ofTwo = /^(?:satu|satunya|lagi|other)$/;
const anyOne = /^(?:one|call|time|kali|telepon|talk|conversation|percakapan|panggilan)$/;

/** "and the earlier one?", "when was the second?" of two that are told of one after the other: just that one. */
function ofPair(question: Question, spoken: BriefingEvent, topic: Topic, desk: Desk): FollowUp | null {
  const { events } = desk.prepared.briefing;
  const texts = question.units.map(({ text }) => text);
  const isFirst = texts.some((text) => firstWord.test(text));
  const isSecond = texts.some((text) => secondWord.test(text)) || thisTime.test(wordsOf(question));
  // Where somebody was asked about, the other one is somebody too.
  const lastAsked = topic.asked?.wanted.kind ?? 'identity';
  const isTalk = lastAsked !== 'identity' && lastAsked !== 'topic';
  const isOther = !isFirst && !isSecond && isTalk && otherWord.test(wordsOf(question));
  const talks = ({ readings }: SpokenDeed) => readings.some(({ deed }) => talkingDeeds.has(deed));
  const bare =
    question.parts.every(({ unit }) => question.units[unit]?.names.length === 0) &&
    question.deeds.every((deed) =>
      deed.voice === 'noun' ? anyOne.test(texts[deed.unit] ?? '') : talks(deed),
    ) &&
    question.rest.every((at) =>
      [firstWord, secondWord, anyOne, ofTwo].some((word) => word.test(texts[at] ?? '')),
    );
  const numbered = topic.asked?.units.some(({ number }) => number?.ordinal) === true;
  const lists =
    topic.asked?.wanted.kind === 'filler' && !numbered && texts.some((text) => ordinal.test(text));
  // "So this was the second call?": whether it was.
  const says = / (?:this|that|it) (?:was|is) /.test(wordsOf(question));
  if ((isFirst === isSecond && !isOther) || says || !bare || lists || question.wanted.kind === 'truth')
    return null;
  const pairs = events.flatMap((later) =>
    later.after.flatMap((link) => {
      const earlier = events.find(({ key }) => key === link.event);
      return earlier ? [{ earlier, later }] : [];
    }),
  );
  const [pair, ...others] = pairs.filter(({ earlier, later }) => earlier === spoken || later === spoken);
  if (!pair || others.length > 0) return null;
  const asked = question.units.some(({ wh }) => wh !== null && wh !== 'what')
    ? question.wanted
    : topic.asked?.wanted;
  const asksMatter =
    question.wanted.kind === 'filler' && question.deeds.some(talks) && question.type !== 'person';
  // "what did they talk about? and this time?"
  const askedMatter = topic.asked?.wanted.kind === 'filler' && topic.asked.type === 'thing';
  const about =
    (askedMatter && thisTime.test(wordsOf(question))) ||
    asksMatter ||
    question.units.some(({ text }) => /^(?:about|tentang|soal|isi)$/.test(text));
  const isEarlier = isOther ? pair.later === spoken : isFirst;
  const event = isEarlier ? pair.earlier : pair.later;
  const meant = { ...question, rest: [], deeds: [], parts: [], order: null };
  if (about) return { question: aboutIt(meant, event, desk), event };
  const wanted =
    asked && 'deed' in asked
      ? { ...asked, deed: 0 }
      : asked && asked.kind !== 'number'
        ? asked
        : ({ kind: 'doing' } as const);
  return { question: { ...meant, wanted }, event };
}

/** "why not?", "kok gagal?" of what was foiled: what foiled it. */
function whyNot(question: Question, spoken: BriefingEvent, topic: Topic, desk: Desk): FollowUp | null {
  const { wanted } = question;
  // "Where were they going to strike? How?": it is gone on with what was meant to be done.
  const isBare = question.units.every(({ isFunction, wh }) => isFunction || wh !== null);
  const ahead = topic.asked !== null && speaksAhead(keptQuestion(topic.asked));
  if (ahead && isBare && wanted.kind === 'manner' && !question.negated) return null;
  if (spoken.status !== 'foiled' || (wanted.kind !== 'reason' && wanted.kind !== 'manner')) return null;
  // "And by what means?", "why did they want to attack?": it would have been done, not undone.
  if (asksByMeans(question.units) || asksOfDoing(question, spoken)) return null;
  const undone = undoing(spoken, desk.prepared.briefing.events);
  const told = undone && {
    ...question,
    wanted: { kind: undone.means ? 'manner' : 'reason' } as const,
    rest: [],
    negated: false,
  };
  return told ? { question: told, event: undone } : null;
}

/** "Kenapa mereka mau nyerang?": of the deed itself, that somebody would have done. */
function asksOfDoing({ deeds, negated, units }: Question, spoken: BriefingEvent): boolean {
  const isIt = ({ readings, unit, voice }: SpokenDeed) =>
    voice === 'active' &&
    units[unit]?.deeds.length !== 0 &&
    readings.some(({ deed }) => spoken.action.includes(deed));
  return !negated && deeds.some(isIt);
}

/** What brought to nothing what was planned, or the plan itself; undefined: nothing did. */
function undoing(spoken: BriefingEvent, events: readonly BriefingEvent[]): BriefingEvent | undefined {
  const isPlan = ({ action }: BriefingEvent) => action.some((each) => planningDeeds.has(each));
  if (spoken.status !== 'foiled' && !isPlan(spoken)) return undefined;
  // What was planned along with it came to nothing by the same.
  const along = events
    .filter((event) => isPlan(event) && (event === spoken || event.target?.includes(spoken.key)))
    .flatMap(({ target }) => target ?? []);
  return events.find(
    (event) =>
      event.target?.some((filler) => filler === spoken.key || along.includes(filler)) === true &&
      event.status === 'happened' &&
      !isPlan(event) &&
      !event.action.some((action) => spokenActs.has(action)),
  );
}

const leftOut = /\b(?:sisa\p{L}*|lainnya|biar\p{L}*|remain\p{L}*|rest|others?|left|only|not|tidak|hanya)\b/iu;

/** "why not all?", "kok gak semua?" of what was done to some: why the others, of whom the same sentence tells, were left out. */
function whyNotAll(question: Question, spoken: BriefingEvent, _: Topic, desk: Desk): FollowUp | null {
  const { deeds, parts, units, wanted } = question;
  const isAll = speaksOfAll(question) || units.some(({ text }) => text === 'the rest');
  if (wanted.kind !== 'reason' || !question.negated || !isAll || deeds.length + parts.length > 0) return null;
  const event = desk.prepared.briefing.events.find(
    (each) =>
      each !== spoken &&
      (each.reason ?? each.purpose) !== undefined &&
      each.sentences.some((number) => spoken.sentences.includes(number)) &&
      (leftOut.test(each.text.id) || leftOut.test(each.text.en)),
  );
  return event ? { question: { ...question, rest: [], negated: false }, event } : null;
}

const otherAsked =
  /^ (?:(?:and|so|dan|terus|kalau|what about|how about|siapa|who|is|was|itu) )*(?:the other (?:one|guy|man|woman|person|side|party|leader)(?: on the (?:phone|line|call))?|lawan bicara|yang satu(?: lagi)?|yang satunya|pihak (?:lain|satunya|sebelah)|lawan)(?: (?:siapa|itu|apa))* $/;

/** "lawan bicaranya?", "and the other one?": who stands on the other side of what was spoken of. */
function otherSide(question: Question, spoken: BriefingEvent, topic: Topic, desk: Desk): FollowUp | null {
  if (!otherAsked.test(wordsOf(question))) return null;
  const sides = [
    ...(spoken.agent ?? []),
    ...(spoken.target ?? []),
    ...(spoken.recipient ?? []),
    ...(spoken.together ?? []),
  ];
  const [known] = topic.actors;
  const others = [...new Set(sides)].filter((filler) => {
    const entity = typeof filler === 'string' ? desk.prepared.entities.get(filler) : undefined;
    return entity !== undefined && isActor(entity) && filler !== known;
  });
  const [other, ...more] = others;
  if (typeof other !== 'string' || more.length > 0 || !sides.includes(known ?? '')) return null;
  return {
    question: {
      ...question,
      wanted: { kind: 'identity' },
      deeds: [],
      rest: [],
      parts: [{ unit: 0, keys: [other], role: null, deed: null }],
    },
    event: null,
  };
}

const doingAsked: ReadonlySet<Question['wanted']['kind']> = new Set(['doing', 'reaction', 'state', 'topic']);

const contrasting = /\b(?:sedangkan|sementara|tetapi|namun|while|whereas|but)\b/i;

/** "Kalau jaksanya?" of what the lawyer did: what the same sentence tells of them, and of nobody else. */
function besideHim(question: Question, spoken: BriefingEvent, topic: Topic, desk: Desk): FollowUp | null {
  const { continues, deeds, parts, rest, units } = question;
  const [part, ...others] = parts.filter(({ keys }) => keys.length > 0);
  const isBare = units.every(({ wh }) => wh === null) && deeds.length + rest.length + others.length === 0;
  if (!part || !isBare || !continues || !doingAsked.has(topic.asked?.wanted.kind ?? 'identity')) return null;
  const isHis = ({ agent }: BriefingEvent) =>
    agent?.some((filler) =>
      part.keys.some((key) => isOfHis(key, filler, desk) || isCalled(key, filler, desk)),
    ) === true;
  if (isHis(spoken)) return null;
  const { events, sentences } = desk.prepared.briefing;
  const isContrast = (number: number) =>
    spoken.sentences.includes(number) && contrasting.test(sentences[number - 1]?.text ?? '');
  const [event, ...more] = events.filter((each) => isHis(each) && each.sentences.every(isContrast));
  return event && more.length === 0
    ? { question: { ...question, wanted: { kind: 'topic' }, parts: [] }, event }
    : null;
}

/** "Prosecutor Fitri" is what the prosecutors are called. */
function isCalled(key: string, filler: Filler, { prepared }: Desk): boolean {
  const entity = typeof filler === 'string' ? prepared.entities.get(filler) : undefined;
  return entity?.description !== undefined && prepared.termsOf(entity.description.id).has(`n:${key}`);
}

/** "Directly?", "langsung?" of what went through another: whether it was done. */
function notInPerson(question: Question, spoken: BriefingEvent): FollowUp | null {
  const content = question.units.filter(
    ({ auxiliary, isFunction, pronoun }) => !isFunction && !auxiliary && !pronoun,
  );
  const asks = content.length > 0 && content.every(({ text }) => directWord.test(text));
  if (question.wanted.kind !== 'truth' || !asks || !spoken.through) return null;
  return { question: { ...question, parts: [], rest: [] }, event: spoken };
}

const stateAsked =
  /^ (?:(?:and|so|dan|terus|lalu|nah|how|bagaimana|itu|dia|he|she|is|are|they|doing) )*(?:sekarang|now|kabar|nasib|kondisi)(?: (?:bagaimana|dia|he|she|are|they|itu|apa))* $/;

/** "sekarang gimana?": how whoever was spoken of last fares. */
function howIsHe(question: Question, _: BriefingEvent, topic: Topic, desk: Desk): FollowUp | null {
  const [key] = topic.actors;
  const entity = desk.prepared.entities.get(key ?? '');
  const isHow = question.units.some(({ wh }) => wh === 'how');
  if (!entity || !isActor(entity) || entity.kind !== 'person') return null;
  if (!isHow || !stateAsked.test(wordsOf(question))) return null;
  const parts = [{ unit: 0, keys: [entity.key], role: null, deed: null }];
  return { question: { ...question, wanted: { kind: 'state' }, rest: [], deeds: [], parts }, event: null };
}

const thenAsked =
  /^ (?:(?:and|so|then|dan|terus|lalu|kemudian) (?:then |so )?(?:what(?: happened| next)?|what happens|apa(?: yang)?(?: terjadi| kejadian)?|terjadi apa|now|sekarang)(?: (?:then|next|after that|afterwards|itu|setelah itu|selanjutnya))*|(?:(?:and|so|dan) )?(?:then|terus|lalu|kemudian|what next|what happened next|(?:apa )?selanjutnya)) $/;

/** "and what happened?", "terus apa yang terjadi?": what came of what was just told, else that it was so. */
function whatThen(question: Question, spoken: BriefingEvent, topic: Topic, desk: Desk): FollowUp | null {
  if (!topic.asked || !thenAsked.test(wordsOf(question))) return null;
  const { events } = desk.prepared.briefing;
  const sides = [...(spoken.agent ?? []), ...(spoken.target ?? []), ...(spoken.recipient ?? [])];
  const isBeside = (event: BriefingEvent) =>
    event.sentences.every((number) => spoken.sentences.includes(number)) &&
    event.agent?.some((filler) => sides.includes(filler)) === true;
  const others = events.filter((event) => event !== spoken);
  const isNow = / (?:now|sekarang) /.test(wordsOf(question));
  const came = isNow
    ? undefined
    : (undoing(spoken, events) ?? others.find((event) => hangsOn(event, spoken)) ?? others.find(isBeside));
  const wanted = { kind: 'topic' } as const;
  return { question: { ...question, wanted, rest: [], deeds: [], parts: [] }, event: came ?? spoken };
}
