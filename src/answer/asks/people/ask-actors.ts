import type { Question, Unit } from '../../../question/question.ts';
import { wayWord } from '../../../question/wanted/wanted-manner.ts';
import type { Answer, Topic } from '../../answer.ts';
import type { Desk } from '../../desk.ts';
import { kinship } from '../../match/covers.ts';
import { speechDeeds } from '../../match/deeds.ts';
import { notSaid, said, strangers } from '../../not-said.ts';
import { tellRelation, tellWhere } from '../../tell/from-actors.ts';
import { withYes } from '../../tell/verdicts.ts';
import { askByWord } from '../events/ask-by-word.ts';
import { askExistence } from '../events/ask-there.ts';
import { askNumber } from '../numbers/ask-numbers.ts';
import { askTurnedNumber } from '../numbers/ask-turned-number.ts';
import { askWhetherSoMany, claimsHowOften } from '../numbers/ask-whether-number.ts';
import { askQuote, askWhoSaid, askWhoseQuote, namingDeed } from '../sayings/ask-quotes.ts';
import { askReaction } from '../sayings/ask-reaction.ts';
import { askSpoken } from '../sayings/ask-spoken.ts';
import { askBecoming } from './ask-becoming.ts';
import { askDoings } from './ask-doings.ts';
import { askTrade } from './ask-holders.ts';
import { askIdentity } from './ask-identity.ts';
import { askKinGroup } from './ask-kin-group.ts';
import { askName } from './ask-name.ts';
import { askNationality, askWhetherOfCountry } from './ask-nationality.ts';
import { askByTie, askOffice } from './ask-offices.ts';
import { askOlder } from './ask-older.ts';
import { askOwned } from './ask-owned.ts';
import { askPredecessor } from './ask-predecessor.ts';
import { besideDeed, tellShareIn } from './ask-share.ts';
import { askState } from './ask-state.ts';
import { askTie, speaksOfStrangeKin } from './ask-ties.ts';
import { askWhatItIs } from './ask-what-it-is.ts';
import { askWhereNow } from './ask-where-now.ts';
import { askWorkOf } from './ask-work-of.ts';

/** Questions about somebody rather than about something that happened. */
export function askActors(question: Question, desk: Desk, topic: Topic | null): Answer | null {
  const { wanted } = question;
  const keys = question.parts.flatMap((part) => part.keys.slice(0, 1));
  const alone = strangers(question, desk).length === 0;
  if (wanted.kind === 'quote' && alone)
    return (
      askQuote(question, desk, topic) ??
      askSpoken(question, desk, topic) ??
      (keys.length === 1 ? notSaid(question, desk, topic, null) : null)
    );
  const byWord = askByWord(question, desk, topic);
  if (byWord) return byWord;
  const whose = askWhoSaid(question, desk, topic) ?? askWhoseQuote(question, desk, topic);
  if (whose) return whose;
  if (asksForWords(question) || asksHowCalled(question)) {
    const quoted = askQuote(question, desk, topic);
    if (quoted) return quoted;
  }
  const national = askNationality(question, desk, topic);
  if (national) return national;
  const compared = askOlder(question, desk, topic) ?? askKinGroup(question, desk, topic);
  if (compared) return compared;
  const ofAnother =
    askWhetherOfCountry(question, desk, topic) ??
    askPredecessor(question, desk, topic) ??
    askBecoming(question, desk, topic) ??
    askWhereNow(question, desk, topic) ??
    askTurnedNumber(question, desk, topic) ??
    askWorkOf(question, desk, topic);
  if (ofAnother) return ofAnother;
  const tied = askTie(question, desk, topic);
  if (tied) return tied;
  if (speaksOfStrangeKin(question, desk)) {
    const unsaid = notSaid(question, desk, topic, null);
    return unsaid.kind === 'not-said' ? { ...unsaid, stranger: true } : unsaid;
  }
  // Whether somebody is a relative is told as just that or not at all.
  const ofKin =
    wanted.kind === 'truth' &&
    question.deeds.length === 0 &&
    question.rest.some((at) => isKinOnly(question.units[at]));
  const trade = askTrade(question, desk, topic);
  if (trade) return trade;
  if (wanted.kind === 'relation' && keys.length >= 2) {
    const other = besideDeed(question);
    const told =
      (other && tellShareIn(other, question, desk)) ?? tellRelation(keys[0] ?? '', keys[1] ?? '', desk);
    return told ? said(question, desk, topic, told, null, 'answer', 0.9) : null;
  }
  if (wanted.kind === 'relation') {
    const told = tellShareIn(keys[0] ?? '', question, desk);
    if (told) return said(question, desk, topic, told, null, 'answer', 0.9);
  }
  if (wanted.kind === 'doing' && keys.length > 0 && alone) return askDoings(keys, question, desk, topic);
  if (wanted.kind === 'reaction') {
    const reaction = askReaction(question, desk, topic);
    if (reaction) return asksWhether(question) ? withYes(reaction, desk) : reaction;
    if (keys.length > 0) return notSaid(question, desk, topic, null);
  }
  const ofSort = wanted.kind === 'identity' ? askWhatItIs(question, desk, topic) : null;
  if (ofSort) return ofSort;
  const owned = askOwned(question, desk, topic);
  if (owned) return owned;
  const becameOf =
    (wanted.kind === 'manner' && !asksByWhat(question) && question.deeds.every(isTimeOf(question))) ||
    (wanted.kind === 'outcome' && question.deeds.length + question.rest.length === 0);
  const fares = (keys.length === 1 && becameOf) || (keys.length <= 1 && isAfterSomebody(question));
  if (fares || wanted.kind === 'state') {
    const state = askState(question, desk, topic);
    if (state || fares) return state;
  }
  if (
    (wanted.kind === 'identity' || wanted.kind === 'topic') &&
    keys.length > 0 &&
    alone &&
    question.deeds.length === 0 &&
    // "siapa yang boleh lewat jembatan": what one goes through is not who does.
    !(question.type === 'person' && question.parts[0]?.role === 'through')
  )
    return askIdentity(memberAsked(question, desk) ?? keys[0] ?? '', question, desk, topic);
  if (wanted.kind === 'name' && alone && (question.deeds.length === 0 || keys.length > 0))
    return askName(keys, question, desk, topic);
  const soMany = askWhetherSoMany(question, desk, topic);
  if (soMany?.kind === 'said' && (soMany.as === 'answer' || claimsHowOften(question))) return soMany;
  if (wanted.kind === 'truth' && question.deeds.length === 0 && !ofKin)
    return (
      askExistence(question, desk, topic) ??
      askOffice(question, desk, topic) ??
      askWhatItIs(question, desk, topic)
    );
  if (ofKin) return notSaid(question, desk, topic, null);
  const byTie = askByTie(question, desk, topic);
  if (byTie) return byTie;
  const office = wanted.kind === 'truth' && isOfOffice(question) ? askOffice(question, desk, topic) : null;
  if (office) return office;
  if (wanted.kind === 'number') return askNumber(question, desk, topic);
  if (wanted.kind === 'place' && alone && question.deeds.length === 0) {
    // "where in the city is the cathedral?": where the one lies that lies in the other.
    const { entities, wholes } = desk.prepared;
    const inner = keys.find((key) => keys.some((other) => wholes.get(key)?.has(other)));
    const entity = entities.get(inner ?? keys[0] ?? '');
    const told = entity ? tellWhere(entity.key, desk) : null;
    if (told) return said(question, desk, topic, told, null, 'answer', 0.8);
  }
  return null;
}

/** "naik apa dia?", "with what?", "what method": how it was done, not how he is. */
function asksByWhat({ units }: Question): boolean {
  return units.some(({ text }) => wayWord.test(text) || / (?:apa|what|means)$/.test(text));
}

function isKinOnly(unit: Unit | undefined): boolean {
  return unit?.relations.some((relation) => kinship.has(relation)) ?? false;
}

/** "did the ministry comment?" */
function asksWhether({ units }: Question): boolean {
  return units[0]?.auxiliary != null || units.some(({ wh }) => wh === 'whether');
}

/** "menjabat kepala FSB": the verb says no more than the office does. */
function isOfOffice({ deeds, units }: Question): boolean {
  const isHeld = (at: number) => (units[at]?.offices.length ?? 0) > 0;
  return deeds.every(
    ({ readings, unit }) =>
      isHeld(unit) || (isHeld(unit + 1) && readings.some(({ deed }) => holding.has(deed))),
  );
}

const holding: ReadonlySet<string> = new Set(['lead', 'become', 'hold', 'serve']);

/** "gimana saham Meridian setelah pengumuman": it only says when. */
function isTimeOf({ units }: Question): (deed: Question['deeds'][number]) => boolean {
  return ({ unit, voice }) =>
    voice === 'noun' && /^(?:setelah|sesudah|usai|pasca|after|since)$/.test(units[unit - 1]?.text ?? '');
}

/** "what did Pompeo say": his own words, asked for by a deed of saying. */
function asksForWords(question: Question): boolean {
  const { wanted } = question;
  const speaks = question.deeds.some((deed) =>
    deed.readings.some((reading) => speechDeeds.has(reading.deed)),
  );
  const speaker = question.parts.some(
    (part) => part.keys.length > 0 && (part.role === 'agent' || part.role === null),
  );
  return (
    speaks && speaker && wanted.kind === 'filler' && wanted.role !== 'agent' && wanted.role !== 'recipient'
  );
}

/** "what did Hendra call the accusation", "bagaimana Moreau menggambarkan film itu": in what words he speaks of it. */
function asksHowCalled({ deeds, parts, rest, wanted }: Question): boolean {
  const verb = deeds.find(({ readings }) => readings.some(({ deed }) => deed === namingDeed));
  const object = rest.length + deeds.length + parts.length > 2;
  const kind = wanted.kind === 'manner' || (wanted.kind === 'filler' && wanted.role === 'target');
  return verb?.voice === 'active' && kind && object && parts.some(({ keys }) => keys.length > 0);
}

/** "adiknya kenapa?", "kuncinya kenapa?": with why behind him or it, what became of that is asked. */
function isAfterSomebody({ deeds, language, parts, rest, units, wanted }: Question): boolean {
  // "duitnya buat apa" asks for its purpose.
  const at = units.findIndex(({ text, wh }) => wh === 'why' && text !== 'untuk apa');
  const [part] = parts.filter(({ keys }) => keys.length > 0);
  const [thing] = part ? [] : rest;
  const subject = part?.unit ?? (units[thing ?? -1]?.enclitic ? thing : undefined);
  return (
    wanted.kind === 'reason' &&
    language === 'id' &&
    deeds.length === 0 &&
    rest.every((each) => each === thing) &&
    subject !== undefined &&
    subject < at
  );
}

/** "yang dari CIA siapa", "who's the guy at the CIA": the one person who belongs to it; null: it is not asked for, or there are several or none. */
function memberAsked(question: Question, desk: Desk): string | null {
  const [part, ...others] = question.parts.filter(({ keys }) => keys.length > 0);
  if (!part || others.length > 0 || question.type !== 'person') return null;
  const isSomebody = question.rest.some((at) =>
    question.units[at]?.concepts.some((each) => desk.lexicon.concepts.get(each)?.kind === 'person'),
  );
  if (part.role !== 'source' && !(part.role === 'place' && isSomebody)) return null;
  const [member, ...more] = desk.prepared.briefing.actors.filter(
    ({ kind, belongs }) => kind === 'person' && belongs.some(({ to }) => part.keys.includes(to)),
  );
  return member && more.length === 0 ? member.key : null;
}
