import type { Actor, Figure } from '../../briefing/schema.ts';
import type { Question, Unit } from '../../question/question.ts';
import { quoteSentence } from '../asks/events/ask-sentences.ts';
import { tellQuote } from '../asks/sayings/ask-quotes.ts';
import type { Desk, Told } from '../desk.ts';
import { covers } from '../match/covers.ts';
import { speechDeeds, spokenActs } from '../match/deeds.ts';
import { measureAsked } from '../match/measures.ts';
import { sameActor } from '../match/same-actor.ts';
import { isOfficeOf } from '../match/titles.ts';
import type { PreparedBriefing } from '../prepare/prepare.ts';
import type { Terms } from '../prepare/read-terms.ts';
import { tellIdentity } from '../tell/from-actors.ts';
import { tellFigure } from '../tell/from-events.ts';
import { tellWhole } from '../tell/told.ts';
import { bothLines } from '../tell/wording.ts';
import { createScales } from './weigh.ts';

/**
 * What comes closest by the sort of thing that is asked for, whatever the words beside it: of what somebody said, his own words; of how
 * many of a group there were, how many they are; of which holder of an office, the only one who holds it. Null: none of these is asked for.
 */
export function nearestOfKind(question: Question, desk: Desk): Told | null {
  return (
    nearestWords(question, desk) ??
    nearestCount(question, desk) ??
    nearestAmount(question, desk) ??
    nearestHolder(question, desk)
  );
}

/** "What did he say about the decision?": his words that speak of most of it, else what he promised, denied, claimed. */
function nearestWords(question: Question, desk: Desk): Told | null {
  const { deeds, parts, wanted } = question;
  const speaks = deeds.some(({ readings }) => readings.some(({ deed }) => speechDeeds.has(deed)));
  const asksWords =
    wanted.kind === 'quote' ||
    (speaks && wanted.kind === 'filler' && wanted.role !== 'agent' && wanted.role !== 'recipient');
  const speaker = parts.find(({ keys, role }) => keys.length > 0 && (role === 'agent' || role === null));
  if (!asksWords || !speaker) return null;
  const { prepared, lexicon } = desk;
  const isHis = (filler: unknown) =>
    typeof filler === 'string' && speaker.keys.some((key) => sameActor(key, filler, prepared));
  const scales = createScales(question, prepared, lexicon);
  const quotes = prepared.briefing.quotes
    .filter((quote) => isHis(quote.speaker))
    .map((quote) => ({
      quote,
      share: Math.max(...quote.sentences.map((number) => scales.sentence(number).share)),
    }))
    .sort((left, right) => right.share - left.share);
  if (quotes[0]) return tellQuote(quotes[0].quote, desk);
  const said = prepared.events
    .filter(
      ({ event }) =>
        event.by?.some(isHis) ||
        (event.agent?.some(isHis) && event.action.some((action) => spokenActs.has(action))),
    )
    .sort((left, right) => scales.event(right).share - scales.event(left).share);
  return said[0] ? tellWhole(said[0].event, desk) : null;
}

/** "How many rangers came?", of whom it is told how many they are. */
function nearestCount(question: Question, desk: Desk): Told | null {
  if (question.wanted.kind !== 'number' || measureAsked(question) || question.negated) return null;
  const { briefing } = desk.prepared;
  const counted = countedUnits(question);
  if (counted.length === 0) return null;
  const found = briefing.actors.flatMap((actor) => {
    const figures = briefing.figures.filter(({ of }) => of === actor.key);
    const [figure] = figures;
    const isMeant = actor.kind === 'group' && counted.every((unit) => isCalled(unit, actor, desk.prepared));
    return figure && figures.length === 1 && isMeant ? [figure] : [];
  });
  const [figure, another] = found.length > 1 ? narrowed(found, question, desk) : found;
  return figure && !another ? tellFigure(figure, desk) : null;
}

/** Words for how many or how much, without a number. */
const vague = {
  id: /\b(?:sejumlah|banyak|puluhan|belasan|ratusan|ribuan|jutaan|beberapa|sedikit|sebagian)\b/i,
  en: /\b(?:a (?:large |small )?(?:number|quantity|handful) of|(?:large |small )?numbers of|many|several|dozens|scores|hundreds|thousands|millions|a few|some)\b/i,
};

/** "How many could have died?": large numbers, where just that is told without a figure. */
function nearestAmount(question: Question, desk: Desk): Told | null {
  const { deeds, parts, rest, units, wanted } = question;
  if (wanted.kind !== 'number' || measureAsked(question) || question.negated) return null;
  const { lexicon } = desk;
  const needed = [...deeds.map(({ unit }) => unit), ...rest].flatMap((at) => units[at] ?? []);
  const named = parts.filter(({ keys }) => keys.length > 0);
  if (needed.length === 0) return null;
  const isKin = (unit: Unit, terms: Terms) =>
    unit.deeds.some(({ deed }) =>
      [...terms].some((term) => term.startsWith('d:') && lexicon.areKin(deed, term.slice(2))),
    );
  const speaksOf = (loosely: boolean) => (terms: Terms) =>
    needed.every(
      (unit) => anybody.test(unit.text) || covers(unit, terms) || (loosely && isKin(unit, terms)),
    ) && named.every(({ keys }) => keys.some((key) => terms.has(`n:${key}`)));
  // What might have been has no figure.
  const mightBe = units.some(({ text }) => /^(?:could|might|would|bisa|dapat|mungkin)$/.test(text));
  return tellVague(speaksOf(false), desk) ?? (mightBe ? tellVague(speaksOf(true), desk) : null);
}

function tellVague(isIt: (terms: Terms) => boolean, desk: Desk): Told | null {
  const { prepared } = desk;
  const { background, language, sentences } = prepared.briefing;
  const isVague = (id: string, en: string) => vague.id.test(id) && vague.en.test(en);
  const own = background.find(
    ({ id, en }) => isVague(id, en) && isIt(new Set([...prepared.termsOf(id), ...prepared.termsOf(en)])),
  );
  if (own)
    return {
      line: bothLines((each) => ({ lead: '', rest: own[each] })),
      sentences: own.sentences,
      actors: [],
    };
  const at = sentences.findIndex(({ text, translation }, index) => {
    const [id, en] = language === 'id' ? [text, translation] : [translation, text];
    return isVague(id, en) && isIt(prepared.sentences[index] ?? new Set());
  });
  return at < 0 ? null : quotedOf(at + 1, desk);
}

/** A sentence of the article, quoted as what comes closest. */
export function quotedOf(number: number, desk: Desk): Told {
  const quoted = quoteSentence(number, desk, (language, text) =>
    desk.say(language, 'notSaid.nearest', { text }),
  );
  return {
    line: bothLines((language) => ({ lead: '', rest: quoted[language] })),
    sentences: [number],
    actors: [],
  };
}

/** Of several groups called so, those who are named. */
function narrowed(figures: readonly Figure[], { parts }: Question, { prepared }: Desk): readonly Figure[] {
  return figures.filter(({ of }) =>
    parts.some(({ keys }) => keys.some((key) => sameActor(key, of, prepared))),
  );
}

/** People who may be anybody. */
const anybody = /^(?:orang|people|persons?|men|guys|members?|anggota)$/;

/** The words right behind "how many", as far as they name what is counted; no word for anybody is one. */
function countedUnits({ units }: Question): readonly Unit[] {
  const at = units.findIndex(({ wh }) => wh === 'how-many');
  if (at < 0) return [];
  const after = units.slice(at + 1);
  const end = after.findIndex(
    (unit) =>
      !isThing(unit) &&
      !anybody.test(unit.text) &&
      !/^(?:of|the|banyak|para|jumlah|ada|ini|itu)$/.test(unit.text),
  );
  return after
    .slice(0, end < 0 ? after.length : end)
    .filter((unit) => isThing(unit) && !anybody.test(unit.text));
}

function isThing({ concepts, deeds, isFunction, names, offices, relations }: Unit): boolean {
  if (names.length > 0) return true;
  const isVerb = deeds.some(({ voice }) => voice === 'active' || voice === 'passive' || voice === 'open');
  return !isFunction && !isVerb && concepts.length + offices.length + relations.length > 0;
}

function isCalled(unit: Unit, { aliases, key, name }: Actor, prepared: PreparedBriefing): boolean {
  if (unit.names.length > 0) return unit.names.some((each) => sameActor(each, key, prepared));
  const texts = [name.id, name.en, ...aliases];
  return texts.some((text) => covers(unit, prepared.termsOf(text)));
}

/** "Which governor came along?": the only one there is. */
function nearestHolder(question: Question, desk: Desk): Told | null {
  const { units, wanted } = question;
  if (wanted.kind !== 'filler' || wanted.role !== 'agent') return null;
  const at = units.findIndex(({ wh }) => wh === 'which');
  const office = [units[at + 1], units[at - 1]].find((unit) => at >= 0 && unit && unit.offices.length > 0);
  if (!office) return null;
  const holders = desk.prepared.briefing.actors.filter((actor) =>
    actor.offices.some((each) => isOfficeOf(office, each, actor, desk.lexicon)),
  );
  const [holder, another] = holders;
  return holder && !another ? tellIdentity(holder.key, desk) : null;
}
