import type { BriefingEvent, Figure } from '../../briefing/schema.ts';
import type { Question, Unit } from '../../question/question.ts';
import { handsOn, talkingDeeds } from '../../question/sentence/speech.ts';
import { leadingOn } from '../../question/small-words.ts';
import { kindWord } from '../../question/wanted/wanted-type.ts';
import { asksYear } from '../asks/events/ask-sentences.ts';
import type { Desk, Told } from '../desk.ts';
import { asksByMeans, asksRide } from '../match/by-means.ts';
import { isLightDeed, journeys, planningDeeds, sameDeed } from '../match/deeds.ts';
import type { Fit } from '../match/match.ts';
import { sameActor } from '../match/same-actor.ts';
import { isDoneTo } from '../match/wanted-fillers.ts';
import { tellFiller, tellRecipient } from './fillers.ts';
import { tellManner, tellOutcome, tellReason } from './from-causes.ts';
import { tellClock, tellEnd, tellPlace, tellTime } from './from-time-and-place.ts';
import { tellWhole } from './told.ts';
import { bothLines, capital, leadAndText, sayFigure, sayFiller, sentence } from './wording.ts';

/** Tells what an event says of what is wanted; null: it does not. */
export function tellFromEvent(question: Question, fit: Fit, desk: Desk): Told | null {
  const { event } = fit.prepared;
  switch (question.wanted.kind) {
    case 'filler':
      return (
        (question.type !== 'place' && question.units.some(asksKind)
          ? tellSort(question, event, desk)
          : null) ??
        tellTalk(question, event, desk) ??
        tellFiller(question, fit, desk) ??
        tellSort(question, event, desk) ??
        tellSuffered(question, event, desk)
      );
    case 'name':
      return tellFiller(question, fit, desk);
    case 'time':
      if (asksSince(question) && (isDatedByAim(event, desk) || isPlanAsked(question, event))) return null;
      if (question.wanted.clock) return tellClock(event, desk);
      return question.wanted.end ? tellEnd(event, desk) : ofYear(question, tellTime(event, desk));
    case 'place':
      return tellPlace(event, question, desk) ?? tellGoal(event, question, desk);
    case 'reason':
      return tellReason(
        question.units.some((unit) => unit.wh === 'who'),
        event,
        desk,
        asksWhatLedThere(question),
      );
    case 'manner':
      if (!isHowOf(event, question, desk)) return null;
      if (asksRide(question.units) && !tellsRide(event)) return null;
      // "how did he get in touch with her": that he phoned her is how.
      if (!event.means && !asksByMeans(question.units) && isLooserWord(question, event))
        return tellWhole(event, desk);
      return tellManner(
        event,
        desk,
        asksByMeans(question.units) || isVague(question),
        isSurely(fit, question),
      );
    case 'outcome':
      return tellOutcome(event, desk);
    case 'number':
      return null; // figures are asked by themselves: ask-figures.ts
    default:
      return tellWhole(event, desk);
  }
}

/** "what led to the arrests", "what made them possible", "kenapa FSB bisa menangkap": what came before, rather than what for. */
function asksWhatLedThere({ units }: Question): boolean {
  return units.some(
    ({ text }) => leadingOn.test(text) || /^(?:possible|bisa|kok bisa|mampu|able to)$/.test(text),
  );
}

/** "ke mana informasinya dikirim": of what is handed on, to whom. */
function tellGoal(event: BriefingEvent, { units }: Question, desk: Desk): Told | null {
  const asksGoal = units.some(({ text, wh }) => wh === 'where' && /^(?:ke ?mana|where to)$/.test(text));
  return asksGoal && event.action.some((each) => passingOn.has(each)) ? tellRecipient(event, desk) : null;
}

const passingOn: ReadonlySet<string> = new Set([...handsOn, 'share']);

/** "apa isi teleponnya": of a talk of which only the purpose is told, that is what it was about. */
function tellTalk({ deeds, type, wanted }: Question, event: BriefingEvent, desk: Desk): Told | null {
  if (wanted.kind !== 'filler' || event.about || !event.purpose) return null;
  const talks = (keys: readonly string[]) => keys.some((key) => talkingDeeds.has(key));
  const discusses = deeds[wanted.deed ?? -1]?.readings.some(({ deed }) => deed === 'discuss') === true;
  const asksMatter = wanted.role === 'about' || (wanted.role === 'target' && type === 'thing' && discusses);
  return asksMatter && talks(event.action) ? tellReason(false, event, desk) : null;
}

const rides: ReadonlySet<string> = new Set([
  ...journeys,
  ...['transport', 'evacuate', 'leave', 'ride', 'drive', 'bring', 'chase', 'repatriate', 'hospitalise'],
]);

/** Whom something went through is nothing that one rides on. */
function tellsRide({ action, instrument, means }: BriefingEvent): boolean {
  return action.some((each) => rides.has(each)) || (means ?? instrument) !== undefined;
}

const reaching: ReadonlySet<string> = new Set(['phone', 'write', 'email', 'visit', 'meet', 'summon']);
const byItsName =
  /phone|telepon|telpon|telp|tulis|writ|wrote|surat|letter|e-?mail|visit|kunjung|meet|met|temu|summon|panggil|video/;

/** A word for getting in touch that leaves open how it was done. */
function isLooserWord({ deeds, units }: Question, { action }: BriefingEvent): boolean {
  const [deed, ...others] = deeds;
  if (!deed || others.length > 0 || deed.voice === 'noun') return false;
  const isOwn = deed.readings.some(({ deed: key }) => reaching.has(key) && action.includes(key));
  return isOwn && !byItsName.test(units[deed.unit]?.text ?? '');
}

/** It is just the deed asked of, rather than "what tactic did they use". */
function isSurely({ deed }: Fit, { deeds, units }: Question): boolean {
  return asksRide(units) || (deed >= sameDeed && !(deeds.length > 0 && deeds.every(isLightDeed)));
}

/** "how did the attackers plan to do it": no deed of its own. */
function isVague({ deeds, parts, rest }: Question): boolean {
  const agents = parts.filter(({ role, keys }) => role === 'agent' && keys.length > 0);
  const plans = deeds.some(({ readings }) => readings.some(({ deed }) => planningDeeds.has(deed)));
  return deeds.every(isLightDeed) && rest.length === 0 && (agents.length > 0 || plans);
}

/** Without a deed of its own, how somebody went about it is told of what he did, or had in mind to do. */
function isHowOf({ action, agent, status }: BriefingEvent, question: Question, { prepared }: Desk): boolean {
  if (!isVague(question)) return true;
  const plans = question.deeds.some(({ readings }) => readings.some(({ deed }) => planningDeeds.has(deed)));
  const isMeant =
    status === 'foiled' || status === 'planned' || action.some((each) => planningDeeds.has(each));
  const isHis = question.parts.every(
    ({ keys, role }) =>
      role !== 'agent' ||
      keys.length === 0 ||
      agent?.some((filler) => keys.some((key) => sameActor(key, filler, prepared))) === true,
  );
  return isHis && (!plans || isMeant);
}

/** "what kind of", "jenis … apa". */
function asksKind({ text }: Unit): boolean {
  return kindWord.test(text) || /^(?:what (?:kind|type|sort)s? of|seperti apa)$/.test(text);
}

/** "what kind of attack were they planning": with what it was to be done, else all that is told of it. */
function tellSort({ sort, units, wanted }: Question, event: BriefingEvent, desk: Desk): Told | null {
  const own = units[sort ?? -1]?.deeds.some(
    ({ deed, voice }) => voice === 'noun' && event.action.includes(deed),
  );
  if (!own || (wanted.kind === 'filler' && wanted.role === 'agent')) return null;
  return tellManner(event, desk, true) ?? tellWhole(event, desk);
}

/** "dia kena sanksi apa?", "X dihukum apa?": of what was done to just him, all that is told of it. */
function tellSuffered(question: Question, event: BriefingEvent, desk: Desk): Told | null {
  const { deeds, units, wanted } = question;
  const deed = wanted.kind === 'filler' && wanted.role !== 'agent' ? deeds[wanted.deed ?? -1] : undefined;
  if (deed?.voice !== 'passive' || units[deed.unit + 1]?.text !== 'apa') return null;
  return isDoneTo(event, question, desk.prepared) ? tellWhole(event, desk) : null;
}

/** Asked for the year, a day without one is no answer: the article does not say it. */
function ofYear(question: Question, time: Told | null): Told | null {
  return asksYear(question) && time && !/\d{4}/.test(time.line.en.lead) ? null : time;
}

/** A figure as the answer to "how many". */
export function tellFigure(figure: Figure, desk: Desk, event?: BriefingEvent): Told {
  const line = bothLines((language) => {
    const lead = capital(sayFigure(figure, language));
    const text =
      figure.text?.[language] ?? event?.text[language] ?? sayFiller(figure.of, language, desk.prepared);
    return leadAndText(lead, [lead], sentence(text));
  });
  const sentences = [...new Set([...figure.sentences, ...(figure.text || !event ? [] : event.sentences)])];
  const actors = typeof figure.of === 'string' && desk.prepared.entities.has(figure.of) ? [figure.of] : [];
  return { line, sentences, actors };
}

function asksSince({ units }: Question): boolean {
  return units.some(({ text }) => /^(?:since when|sejak kapan|dari kapan)$/.test(text));
}

/** It is asked since when that was planned of which it is told when it was to be. */
function isPlanAsked({ deeds }: Question, { status }: BriefingEvent): boolean {
  const plans = deeds.some(({ readings }) => readings.some(({ deed }) => planningDeeds.has(deed)));
  return plans && status !== 'happened';
}

/** The day of a plan is that of what was planned: since when there was a plan it does not tell. */
function isDatedByAim({ action, date, target }: BriefingEvent, { prepared }: Desk): boolean {
  const aims = prepared.briefing.events.filter(({ key }) => target?.includes(key));
  return action.some((each) => planningDeeds.has(each)) && aims.some((aim) => aim.date === date);
}
