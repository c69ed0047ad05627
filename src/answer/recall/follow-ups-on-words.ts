import type { BriefingEvent, Filler } from '../../briefing/schema.ts';
import { circumstances, type Question } from '../../question/question.ts';
import { talkingDeeds } from '../../question/sentence/speech.ts';
import type { Topic } from '../answer.ts';
import type { Desk } from '../desk.ts';
import { sameDay } from '../match/covers.ts';
import { replyingDeeds, spokenActs } from '../match/deeds.ts';
import { hangsOn, isAbout, isRightAfter } from '../match/linked.ts';
import { sameActor } from '../match/same-actor.ts';
import { sideOf } from './which-event.ts';

/** A follow-up in words of its own, and what it asks of which event. */
export interface FollowUp {
  readonly question: Question;
  /** null: the question says itself of what it asks. */
  readonly event: BriefingEvent | null;
}

/** The words of a question, with a space around each. */
export function wordsOf({ units }: Question): string {
  return ` ${units.map(({ text }) => text).join(' ')} `;
}

const sayingAsked =
  /^ (?:(?:and|so|dan|terus|emang|memang|itu) )*(?:(?:who|which one) (?:said|says|told|claims|claimed|announced) (?:that|so|this|it)|says who|according to whom|(?:itu )?(?:kata|menurut|ujar) siapa(?: (?:itu|sih|tuh))?|siapa yang (?:bilang|ngomong|mengatakan|menyatakan|umumkan|mengumumkan|ngumumin)(?: (?:itu|begitu|gitu|demikian|hal itu))?|yang (?:bilang|ngomong)(?: (?:itu|begitu|gitu))? siapa) $/;

/** "itu kata siapa di Gedung Putih?" of what the White House said: nobody else is told of. */
function asksWhoOfThem({ parts, units }: Question, { agent }: BriefingEvent): boolean {
  const named = units.findIndex(({ names }) => names.some((key) => agent?.includes(key)));
  const [part, ...others] = parts.filter(({ keys }) => keys.length > 0);
  if (named < 0 || part?.unit !== named || others.length > 0) return false;
  const isPlace = /^(?:di|dari|at|in|from|of)$/;
  const words = units.filter(
    ({ text }, at) =>
      at !== named &&
      !(isPlace.test(text) && (at === named - 1 || units[at + 1]?.text === 'the')) &&
      !(text === 'the' && at === named - 1),
  );
  return sayingAsked.test(` ${words.map(({ text }) => text).join(' ')} `);
}

/** "kata siapa?", "who said that?": whoever said what was just told, or told it to others. */
export function saidByWhom(question: Question, spoken: BriefingEvent, _: Topic, desk: Desk): FollowUp | null {
  if (!sayingAsked.test(wordsOf(question)) && !asksWhoOfThem(question, spoken)) return null;
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
  // What is told in just the sentence in which somebody says something.
  const within = desk.prepared.briefing.events.find(
    (event) =>
      event !== spoken &&
      says(event) &&
      (event.about ?? event.target)?.some((filler) => typeof filler !== 'string') === true &&
      [event, spoken].every(({ sentences }) => sentences.length === 1) &&
      event.sentences[0] === spoken.sentences[0],
  );
  if (within) return { question: asked('agent'), event: within };
  // Nobody else's saying is an answer, nor is whoever did it.
  const doers = (spoken.agent ?? []).filter((filler) => typeof filler === 'string');
  return { question: { ...asked('by'), besides: doers }, event: spoken };
}

const plainlySays: ReadonlySet<string> = new Set('say tell state declare convey promise announce'.split(' '));
const thatWord = /^(?:it|that|this|so|itu|begitu|gitu|demikian|tadi|hal itu)$/;

/** "When did he say that?", "di mana dia bilang gitu?" of what was just said or promised: when and where just that was. */
export function howItWasSaid(
  question: Question,
  spoken: BriefingEvent,
  _: Topic,
  desk: Desk,
): FollowUp | null {
  const { deeds, parts, rest, units, wanted } = question;
  const [deed, ...others] = deeds;
  const says = deed?.readings.some((reading) => plainlySays.has(reading.deed)) === true;
  const names = parts.some(({ unit }) => (units[unit]?.names.length ?? 0) > 0);
  const pointsAt = units.some(({ text }) => thatWord.test(text)) || units[deed?.unit ?? -1]?.enclitic;
  if (!says || others.length > 0 || names || !pointsAt || !circumstances.has(wanted.kind)) return null;
  if (!rest.every((at) => thatWord.test(units[at]?.text ?? ''))) return null;
  const isSaying = (event: BriefingEvent) =>
    event.agent !== undefined && event.action.some((action) => spokenActs.has(action));
  const said = isSaying(spoken)
    ? spoken
    : desk.prepared.briefing.events.find((event) => isSaying(event) && isAbout(event, spoken));
  const meant = said && sideOf(said, question, desk);
  return meant ? { question: { ...question, parts: [], deeds: [], rest: [] }, event: meant } : null;
}

const reporting =
  /^ (?:(?:and|so|dan|terus|emang|itu) )*(?:who (?:reported|published|quoted|wrote) (?:that|this|it)|where (?:was|is) (?:that|this|it) (?:reported|published|quoted|from)|where did (?:they|you|he|it) get (?:that|this|it)(?: from)?|(?:dari mana )?(?:dapat|dapatnya|ngambil|mengambil)(?: itu)? dari mana|(?:which|what) (?:news)?paper (?:is|was) (?:that|it|this) (?:in|from)|(?:dikutip|dilansir|diberitakan|dilaporkan)(?: dari)? (?:siapa|mana|apa)|siapa yang (?:melaporkan|memberitakan|melansir|mengutip)(?: itu)?) $/;

/** "who reported that?" of words that the article took from another medium: which. */
export function sourceOfQuote(
  question: Question,
  spoken: BriefingEvent,
  _: Topic,
  desk: Desk,
): FollowUp | null {
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

/** "ngomongin apa aja?", "what did they talk about?" of a call or a meeting that was just told: of that one. */
export function ofThisTalk(question: Question, spoken: BriefingEvent, _: Topic, desk: Desk): FollowUp | null {
  const { deeds, parts, rest, units, wanted } = question;
  const isTalk = deeds.length === 1 && deeds[0]?.readings.some(({ deed }) => talkingDeeds.has(deed)) === true;
  const names = parts.some(({ unit }) => (units[unit]?.names.length ?? 0) > 0);
  const asksWho = question.type === 'person' || units.some(({ wh }) => wh === 'who');
  const asks = wanted.kind === 'filler' && wanted.role !== 'agent' && !asksWho;
  if (!isTalk || names || rest.length > 0 || !asks || !spoken.action.some((each) => talkingDeeds.has(each)))
    return null;
  return { question: aboutIt({ ...question, parts: [] }, spoken, desk), event: spoken };
}

const takingPart = / (?:terlibat|involved|took part|taking part|ikut serta) /;
const ofStory = / (?:berita|artikel|cerita|kisah|article|story|news|report) /;

/** "Siapa saja yang terlibat di dalamnya?", "who was involved?": in what was spoken of, not in the whole story. */
export function takingPartInIt(question: Question, spoken: BriefingEvent): FollowUp | null {
  const words = wordsOf(question);
  if (question.wanted.kind !== 'cast' || !takingPart.test(words) || ofStory.test(words)) return null;
  const wanted = { kind: 'filler', role: null, deed: 0 } as const;
  return { question: { ...question, wanted, parts: [], rest: [] }, event: spoken };
}

const matterWord = / (?:tentang|soal|perihal|isi|bahas|membahas|dibahas|about) /;

/** "Kalau yang hari Minggu tentang apa?" of one of several talks: what the one on that day was about. */
export function talkOnDay(question: Question, spoken: BriefingEvent, _: Topic, desk: Desk): FollowUp | null {
  const { parts, units } = question;
  const dates = units.flatMap(({ date }) => (date ? [date] : []));
  const [date, ...others] = dates;
  const names = parts.some(({ unit }) => (units[unit]?.names.length ?? 0) > 0);
  const isTalk = ({ action }: BriefingEvent) => action.some((each) => talkingDeeds.has(each));
  if (!date || others.length > 0 || names || !isTalk(spoken) || !matterWord.test(wordsOf(question)))
    return null;
  const onDay = ({ date: day }: BriefingEvent) => day !== undefined && sameDay(day, date);
  const [talk, ...more] = desk.prepared.briefing.events.filter((event) => isTalk(event) && onDay(event));
  if (!talk || more.length > 0) return null;
  const bare = { ...question, parts: [], deeds: [], rest: [], order: null };
  return { question: aboutIt(bare, talk, desk), event: talk };
}

const begins =
  /^(?:duluan|lebih dulu|terlebih dahulu|first|initiated?|started?|mulai|memulai|memulainya|mulainya)$/;

/** "siapa yang nelpon duluan?", "who initiated it?" of a talk that two had together: which of them is not told. */
export function whoBegan(question: Question, spoken: BriefingEvent): FollowUp | null {
  const { deeds, parts, type, units, wanted } = question;
  const asksWho = type === 'person' && (wanted.kind === 'filler' || wanted.kind === 'identity');
  const names = parts.some(({ unit }) => (units[unit]?.names.length ?? 0) > 0);
  const isTalk = spoken.action.some((each) => talkingDeeds.has(each)) && (spoken.together?.length ?? 0) > 1;
  const callsOne = deeds.some(({ readings }) => readings.some(({ deed }) => deed === 'phone'));
  const asksBeginning = units.some(({ text }) => begins.test(text));
  if (!asksWho || names || !isTalk || spoken.target || !(asksBeginning || callsOne)) return null;
  const both = (spoken.together ?? []).filter((filler) => typeof filler === 'string');
  const asked = { kind: 'filler', role: 'agent', deed: 0 } as const;
  return { question: { ...question, wanted: asked, parts: [], rest: [], besides: both }, event: spoken };
}

/** What others are expected to answer. */
const answered: ReadonlySet<string> = new Set(
  'accuse blame criticize complain allege claim suspect'.split(' '),
);

/** Words for what was said or done in answer to something. */
const replyWord =
  /^(?:tanggapan|respons?|reaksi|jawab|jawaban|balas|balasan|bantahan|responses?|reactions?|reply|answer|responded|reacted|say back)$/;

/** "what was the response?", "perusahaannya jawab apa?": what answers the event that was spoken of, by whoever is named. */
export function replyOf(question: Question, spoken: BriefingEvent, _: Topic, desk: Desk): FollowUp | null {
  const content = question.units.filter(
    ({ auxiliary, isFunction, names, offices, pronoun, wh }) =>
      !wh && !isFunction && !auxiliary && !pronoun && names.length + offices.length === 0,
  );
  const [word, ...others] = content;
  // "and he?", "perusahaannya?" of an accusation: what the other side says to it.
  const turns = question.continues || question.parts.length > 0;
  const isBare = word === undefined && turns && question.units.every(({ wh }) => wh === null);
  // "What did she say to that?", "dia bilang apa soal itu?"
  const isToThat =
    word?.deeds.some(({ deed }) => plainlySays.has(deed)) === true &&
    /(?: (?:to|about)(?: all)? that| (?:soal|tentang|atas) (?:itu|hal itu)) $/.test(wordsOf(question));
  const isReply = isToThat || (word !== undefined && replyWord.test(word.text));
  if (isBare ? !spoken.action.some((each) => answered.has(each)) : !isReply) return null;
  if (others.length > 0) return null;
  const named = question.parts.flatMap(({ keys }) => keys);
  const isBy = (event: BriefingEvent) =>
    named.length === 0 ||
    event.agent?.some((filler) => named.some((key) => isOfHis(key, filler, desk))) === true;
  const replies = desk.prepared.briefing.events.filter(
    (each) => each !== spoken && each.action.some((action) => replyingDeeds.has(action)) && isBy(each),
  );
  const event =
    replies.find((each) => hangsOn(each, spoken)) ??
    (isToThat && named.length > 0 ? replies.find((each) => isRightAfter(each, spoken.sentences)) : undefined);
  return event
    ? { question: { ...question, wanted: { kind: 'topic' }, parts: [], deeds: [], rest: [] }, event }
    : null;
}

/** He, or one who belongs to it: who speaks for a company speaks as the company. */
export function isOfHis(key: string, filler: Filler, { prepared }: Desk): boolean {
  return (
    sameActor(key, filler, prepared) ||
    (typeof filler === 'string' && prepared.wholes.get(filler)?.has(key) === true)
  );
}

/** What an event is about; where it names nothing, what it was for. */
export function aboutIt(question: Question, event: BriefingEvent, { prepared }: Desk): Question {
  const isMatter = (filler: Filler) => typeof filler !== 'string' || !prepared.entities.has(filler);
  const told = [...(event.about ?? []), ...(event.target ?? [])].some(isMatter);
  const wanted = told ? ({ kind: 'filler', role: 'about', deed: 0 } as const) : ({ kind: 'reason' } as const);
  return { ...question, wanted, type: told ? 'thing' : null };
}
