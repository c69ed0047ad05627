import type { BriefingEvent, Filler } from '../briefing/schema.ts';
import type { Question } from '../question/question.ts';
import type { Topic } from './answer.ts';
import { spokenActs } from './ask-speakers.ts';
import { planningDeeds, replyingDeeds } from './deeds.ts';
import type { Desk } from './desk.ts';
import { hangsOn, isAbout } from './linked.ts';
import { isActor } from './prepare.ts';
import { sameActor } from './same-actor.ts';

/** A follow-up in words of its own, and what it asks of which event. */
export interface FollowUp {
  readonly question: Question;
  /** null: the question says itself of what it asks. */
  readonly event: BriefingEvent | null;
}

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
  ofThisTalk,
  saidByWhom,
  onlyThere,
  otherSide,
  replyOf,
  howIsHe,
  whatThen,
  didIt,
] as const;

function wordsOf({ units }: Question): string {
  return ` ${units.map(({ text }) => text).join(' ')} `;
}

const firstWord = /^(?:first|earlier|previous|pertama|sebelumnya|sebelum|terdahulu)$/;
const secondWord = /^(?:second|later|latter|latest|kedua|terbaru|barusan)$/;
/** Where several were just listed, these number them. */
const ordinal = /^(?:first|second|pertama|kedua)$/;
const anyOne = /^(?:one|call|time|kali|telepon|talk|conversation|percakapan|panggilan)$/;

/** "and the earlier one?", "when was the second?" of two that are told of one after the other: just that one. */
function ofPair(question: Question, spoken: BriefingEvent, topic: Topic, desk: Desk): FollowUp | null {
  const { events } = desk.prepared.briefing;
  const texts = question.units.map(({ text }) => text);
  const isFirst = texts.some((text) => firstWord.test(text));
  const isSecond = texts.some((text) => secondWord.test(text));
  const bare =
    question.parts.length + question.deeds.length === 0 &&
    question.rest.every((at) => [firstWord, secondWord, anyOne].some((word) => word.test(texts[at] ?? '')));
  const lists = topic.asked?.wanted.kind === 'filler' && texts.some((text) => ordinal.test(text));
  if (isFirst === isSecond || !bare || lists || question.wanted.kind === 'truth') return null;
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
  const about = question.units.some(({ text }) => /^(?:about|tentang|soal|isi)$/.test(text));
  const event = isFirst ? pair.earlier : pair.later;
  const meant = { ...question, rest: [], order: null };
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
function whyNot(question: Question, spoken: BriefingEvent, _: Topic, desk: Desk): FollowUp | null {
  const { wanted } = question;
  if (spoken.status !== 'foiled' || (wanted.kind !== 'reason' && wanted.kind !== 'manner')) return null;
  const undone = desk.prepared.briefing.events.find(
    (event) =>
      event.target?.includes(spoken.key) === true &&
      event.status === 'happened' &&
      !event.action.some((action) => planningDeeds.has(action) || spokenActs.has(action)),
  );
  const told = undone && {
    ...question,
    wanted: { kind: undone.means ? 'manner' : 'reason' } as const,
    rest: [],
    negated: false,
  };
  return told ? { question: told, event: undone } : null;
}

const leftOut = /\b(?:sisa\p{L}*|lainnya|biar\p{L}*|remain\p{L}*|rest|others?|left|only|not|tidak|hanya)\b/iu;

/** "why not all?", "kok gak semua?" of what was done to some: why the others, of whom the same sentence tells, were left out. */
function whyNotAll(question: Question, spoken: BriefingEvent, _: Topic, desk: Desk): FollowUp | null {
  const { deeds, parts, units, wanted } = question;
  const isAll = units.some(({ text }) => /^(?:all|semua|semuanya|everyone|everything|the rest)$/.test(text));
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

const reporting =
  /^ (?:(?:and|so|dan|terus|emang|itu) )*(?:who (?:reported|published|quoted|wrote) (?:that|this|it)|(?:dikutip|dilansir|diberitakan|dilaporkan)(?: dari)? (?:siapa|mana|apa)|siapa yang (?:melaporkan|memberitakan|melansir|mengutip)(?: itu)?) $/;

/** "who reported that?" of words that the article took from another medium: which. */
function sourceOfQuote(question: Question, spoken: BriefingEvent, _: Topic, desk: Desk): FollowUp | null {
  const isTaken = desk.prepared.briefing.quotes.some(
    ({ sentences, via }) =>
      via !== undefined && spoken.sentences.some((number) => sentences.includes(number)),
  );
  if (!isTaken || !reporting.test(wordsOf(question))) return null;
  return {
    question: { ...question, wanted: { kind: 'source' }, parts: [], deeds: [], rest: [] },
    event: null,
  };
}

const talking: ReadonlySet<string> = new Set([
  'talk',
  'discuss',
  'phone',
  'meet',
  'negotiate',
  'speak',
  'converse',
]);

/** "ngomongin apa aja?", "what did they talk about?" of a call or a meeting that was just told: of that one. */
function ofThisTalk(question: Question, spoken: BriefingEvent, _: Topic, desk: Desk): FollowUp | null {
  const { deeds, parts, rest, units, wanted } = question;
  const isTalk = deeds.length === 1 && deeds[0]?.readings.some(({ deed }) => talking.has(deed)) === true;
  const names = parts.some(({ unit }) => (units[unit]?.names.length ?? 0) > 0);
  const asks = wanted.kind === 'filler' && wanted.role !== 'agent' && question.type !== 'person';
  if (!isTalk || names || rest.length > 0 || !asks || !spoken.action.some((each) => talking.has(each)))
    return null;
  return { question: aboutIt({ ...question, parts: [] }, spoken, desk), event: spoken };
}

const sayingAsked =
  /^ (?:(?:and|so|dan|terus|emang|memang|itu) )*(?:(?:who|which one) (?:said|says|told|claims|claimed|announced) (?:that|so|this|it)|says who|according to whom|(?:itu )?(?:kata|menurut|ujar) siapa(?: (?:itu|sih|tuh))?|siapa yang (?:bilang|ngomong|mengatakan|menyatakan|umumkan|mengumumkan|ngumumin)(?: (?:itu|begitu|gitu|demikian|hal itu))?|yang (?:bilang|ngomong)(?: (?:itu|begitu|gitu))? siapa) $/;

/** "kata siapa?", "who said that?": whoever said what was just told, or told it to others. */
function saidByWhom(question: Question, spoken: BriefingEvent, _: Topic, desk: Desk): FollowUp | null {
  if (!sayingAsked.test(wordsOf(question))) return null;
  const says = (event: BriefingEvent) =>
    event.agent !== undefined && event.action.some((action) => spokenActs.has(action));
  const asked = (role: 'agent' | 'by') =>
    ({
      ...question,
      wanted: { kind: 'filler', role, deed: 0 },
      type: 'person',
      parts: [],
      rest: [],
    }) as const;
  if (spoken.by) return { question: asked('by'), event: spoken };
  if (says(spoken)) return { question: asked('agent'), event: spoken };
  const saying = desk.prepared.briefing.events.find((event) => says(event) && isAbout(event, spoken));
  if (saying) return { question: asked('agent'), event: saying };
  const quote = desk.prepared.briefing.quotes.find(
    ({ sentences, speaker }) => speaker && spoken.sentences.every((number) => sentences.includes(number)),
  );
  if (quote?.speaker) {
    const parts = [{ unit: 0, keys: [quote.speaker], role: null, deed: null }];
    return { question: { ...question, wanted: { kind: 'quote' }, parts, deeds: [], rest: [] }, event: null };
  }
  // Nobody else's saying is an answer, nor is whoever did it.
  const doers = (spoken.agent ?? []).filter((filler) => typeof filler === 'string');
  return { question: { ...asked('by'), besides: doers }, event: spoken };
}

/** "only there?", "selain di situ?": all the places of what was spoken of, without the one that is meant. */
function onlyThere(question: Question, spoken: BriefingEvent, topic: Topic): FollowUp | null {
  const words = wordsOf(question);
  const there = / (?:there|sana|situ|itu|that place) /.test(words);
  const only = / (?:only|just|cuma|hanya|saja|doang) /.test(words);
  const besides = question.more || / (?:selain|besides|apart|kecuali) /.test(words);
  const isBare = question.rest.length + question.deeds.length === 0;
  const asked = question.wanted.kind === 'place' || topic.asked?.wanted.kind === 'place';
  if (!there || !isBare || !(only || besides) || !spoken.place || !asked) return null;
  const [first] = spoken.place;
  const known = besides && typeof first === 'string' && spoken.place.length > 1 ? [first] : [];
  return {
    question: { ...question, wanted: { kind: 'place' }, parts: [], besides: [...question.besides, ...known] },
    event: spoken,
  };
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

/** What others are expected to answer. */
const answered: ReadonlySet<string> = new Set(
  'accuse blame criticize complain allege claim suspect'.split(' '),
);

/** Words for what was said or done in answer to something. */
const replyWord =
  /^(?:tanggapan|respons?|reaksi|jawab|jawaban|balas|balasan|bantahan|responses?|reactions?|reply|answer|responded|reacted|say back)$/;

/** "what was the response?", "perusahaannya jawab apa?": what answers the event that was spoken of, by whoever is named. */
function replyOf(question: Question, spoken: BriefingEvent, _: Topic, desk: Desk): FollowUp | null {
  const content = question.units.filter(
    ({ auxiliary, isFunction, names, offices, pronoun, wh }) =>
      !wh && !isFunction && !auxiliary && !pronoun && names.length + offices.length === 0,
  );
  const [word, ...others] = content;
  // "and he?", "perusahaannya?" of an accusation: what the other side says to it.
  const turns = question.continues || question.parts.length > 0;
  const isBare = word === undefined && turns && question.units.every(({ wh }) => wh === null);
  if (isBare ? !spoken.action.some((each) => answered.has(each)) : !word || !replyWord.test(word.text))
    return null;
  if (others.length > 0) return null;
  const named = question.parts.flatMap(({ keys }) => keys);
  const isBy = (event: BriefingEvent) =>
    named.length === 0 ||
    event.agent?.some((filler) => named.some((key) => isOfHis(key, filler, desk))) === true;
  const event = desk.prepared.briefing.events.find(
    (each) => hangsOn(each, spoken) && each.action.some((action) => replyingDeeds.has(action)) && isBy(each),
  );
  return event
    ? { question: { ...question, wanted: { kind: 'topic' }, parts: [], deeds: [], rest: [] }, event }
    : null;
}

/** He, or one who belongs to it: who speaks for a company speaks as the company. */
function isOfHis(key: string, filler: Filler, { prepared }: Desk): boolean {
  return (
    sameActor(key, filler, prepared) ||
    (typeof filler === 'string' && prepared.wholes.get(filler)?.has(key) === true)
  );
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
  /^ (?:and|so|then|dan|terus|lalu|kemudian) (?:then |so )?(?:what(?: happened| next)?|what happens|apa(?: yang)?(?: terjadi| kejadian)?|terjadi apa|now|sekarang)(?: (?:then|next|after that|afterwards|itu|setelah itu|selanjutnya))* $/;

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
  const came = isNow ? undefined : (others.find((event) => hangsOn(event, spoken)) ?? others.find(isBeside));
  const wanted = { kind: 'topic' } as const;
  return { question: { ...question, wanted, rest: [], deeds: [], parts: [] }, event: came ?? spoken };
}

/** What is asked or meant to be done, and need not have been. */
const toBeDone: ReadonlySet<string> = new Set([
  ...planningDeeds,
  'ask',
  'request',
  'demand',
  'order',
  'urge',
]);

/** "did Trump do it?" of what he was only asked for: that it was asked is no yes. */
function didIt(question: Question, spoken: BriefingEvent, _: Topic): FollowUp | null {
  const { deeds, rest, units, wanted } = question;
  const at = units.findIndex(
    ({ text }, index) =>
      index > 0 && /^(?:do|done|lakukan|melakukan|melakukannya|mau|bersedia|setuju)$/.test(text),
  );
  if (wanted.kind !== 'truth' || at < 0 || deeds.length + rest.length > 0) return null;
  if (!spoken.action.some((action) => toBeDone.has(action))) return null;
  return { question: { ...question, rest: [at], event: spoken.key }, event: null };
}

/** What an event is about; where it names nothing, what it was for. */
export function aboutIt(question: Question, event: BriefingEvent, { prepared }: Desk): Question {
  const isMatter = (filler: Filler) => typeof filler !== 'string' || !prepared.entities.has(filler);
  const told = [...(event.about ?? []), ...(event.target ?? [])].some(isMatter);
  const wanted = told ? ({ kind: 'filler', role: 'about', deed: 0 } as const) : ({ kind: 'reason' } as const);
  return { ...question, wanted, type: told ? 'thing' : null };
}
