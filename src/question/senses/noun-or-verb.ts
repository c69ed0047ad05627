import type { Language } from '../../language.ts';
import type { SpokenVoice, Unit } from '../question.ts';
import { joiningWord } from '../small-words.ts';

/** It can stand as a verb and as nothing else. */
export function isVerb(unit: Unit | undefined): boolean {
  return (
    unit !== undefined &&
    unit.offices.length + unit.names.length === 0 &&
    !unit.isFunction &&
    unit.deeds.some(({ voice }) => voice === 'active' || voice === 'open')
  );
}

/** "what did the drone spot", "when will the inquiry report": the last word of a question with "did" or "will" and no other verb is its verb. */
export function isAskedVerb(units: readonly Unit[], at: number): boolean {
  const helps = units.findIndex(({ auxiliary }) => auxiliary === 'do' || auxiliary === 'modal');
  if (helps < 0 || helps + 1 >= at || at !== units.length - 1 || units[helps]?.wh) return false;
  const isAsked = units[helps]?.auxiliary === 'do' || units[helps - 1]?.wh != null;
  const isOther = ({ concepts, deeds }: Unit) =>
    concepts.length === 0 && deeds.some(({ voice }) => voice !== 'noun');
  return isAsked && !units.slice(helps + 1, at).some(isOther);
}

/** "telepon itu", "soal telepon", "apa janji Putin": a bare stem that stands as a noun. */
export function isNamedThing(units: readonly Unit[], at: number): boolean {
  const [before, after] = [units[at - 1], units[at + 1]];
  // "yang menelepon itu Trump", "yang meloloskan undang-undang itu": who did it.
  const hasObject = units[at]?.text.includes(' ') === true;
  if (before?.text === 'yang' && (at + 2 < units.length || hasObject)) return false;
  if (/^(?:itu|tersebut|ini|antara|pertama|kedua|terakhir)$/.test(after?.text ?? '')) return true;
  if (before?.preposition && !/^(?:di|ke|untuk)$/.test(before.text)) return true;
  // "isi telepon Putin ke Trump": a noun that has another behind it.
  const isStem = !/^(?:me|di|ber|ter|nge|ny)/.test(units[at]?.text ?? '');
  if (
    isStem &&
    /(?:^| )(?:isi|hasil|tujuan|maksud|topik|inti|dampak|akibat|motif|penerima)$/.test(before?.text ?? '')
  )
    return true;
  // "apa janji bupati": an office is as good as a name.
  const isSomebody = after !== undefined && after.names.length + after.offices.length > 0;
  return /^apa(?: yang (?:me\w+|bikin))?$/.test(before?.text ?? '') && isSomebody && isStem;
}

/** "luka Melati di mana": a noun for what one suffered, and whose it is. */
export function isOfSufferer(units: readonly Unit[], at: number): boolean {
  const [unit, after] = [units[at], units[at + 1]];
  const isSuffered = unit?.deeds.every(({ voice }) => voice === 'passive' || voice === 'noun') === true;
  return at === 0 && isSuffered && (after?.names.length ?? 0) > 0;
}

/** "kapan kementerian pesan vaksinnya": between a noun behind the question word and a name. */
export function standsBetween(units: readonly Unit[], at: number): boolean {
  const [wh, noun, after] = [units[at - 2], units[at - 1], units[at + 1]];
  const isNoun = noun !== undefined && noun.concepts.length > 0 && noun.deeds.length === 0;
  return wh != null && wh.wh !== null && isNoun && (after?.names.length ?? 0) > 0;
}

/** A bare stem that begins the question, with nothing but whose it is before a passive. */
export function isOfDoneTo(units: readonly Unit[], at: number): boolean {
  const isOpening = units.slice(0, at).every(({ wh }) => wh !== null);
  const verb = units.findIndex(({ deeds }, index) => index > at && deeds.length > 0);
  const isPassive = units[verb]?.deeds.every(({ voice }) => voice === 'passive') === true;
  const between = units.slice(at + 1, Math.max(verb, 0));
  const isOwners = between.every(
    ({ names, text }) => names.length > 0 || /^(?:itu|ini|tersebut|nya|dari)$/.test(text),
  );
  return isOpening && isPassive && isOwners && between.some(({ names }) => names.length > 0);
}

/** "izin konser dicabut": a word for a thing that happens, and right behind it what was done to it. */
export function isBeforeDoneTo(units: readonly Unit[], at: number): boolean {
  const [unit, after] = [units[at], units[at + 1]];
  const isBare = !/^(?:me|di|ber|ter|ke|nge|ny)/.test(unit?.text ?? '');
  const isDoneTo =
    after !== undefined && after.deeds.length > 0 && after.deeds.every(({ voice }) => voice === 'passive');
  return isBare && (unit?.concepts.length ?? 0) > 0 && isDoneTo && /^di/.test(after.text);
}

/** "who found the SehatKita leak": behind "the" and a name, with a verb before them. */
export function isOfTheNamed(units: readonly Unit[], at: number): boolean {
  return (
    units[at - 2]?.text === 'the' &&
    (units[at - 1]?.names.length ?? 0) > 0 &&
    units.slice(0, at - 2).some(isVerb)
  );
}

/** "the Putin-Trump call", "telepon Putin dan Trump": a noun beside the names of both who take part. */
export function isOfBoth(units: readonly Unit[], at: number, language: Language): boolean {
  const isName = (index: number) => (units[index]?.names.length ?? 0) > 0;
  const step = language === 'id' ? 1 : -1;
  const second = joiningWord.test(units[at + 2 * step]?.text ?? '') ? at + 3 * step : at + 2 * step;
  if (!isName(at + step) || !isName(second)) return false;
  return language === 'id'
    ? !units.slice(0, at).some(({ names, pronoun, text }) => names.length > 0 || pronoun || text === 'yang')
    : // "did the Lampung farmers welcome it": a subject of two names.
      /^(?:the|a|this|that)$/.test(units[second - 1]?.text ?? '') &&
        !/^(?:do|modal)$/.test(units[second - 2]?.auxiliary ?? '');
}

/** A form that may be either: "called", "arrested", "tangkap". */
export function openVoice(units: readonly Unit[], at: number, language: Language): SpokenVoice {
  const next = units[at + 1]?.text;
  // "be killed" as one word: its subject dies.
  if (/^be /.test(units[at]?.text ?? '')) return 'active';
  // "siapa yang kena hantam": it befell him.
  if (language === 'id' && units[at - 1]?.text === 'kena') return 'passive';
  if (language === 'id' && !/ed$/.test(units[at]?.text ?? '')) return 'active';
  if (isPerfect(units, at)) return 'active';
  if (passiveBe(units, at) || describesNoun(units, at)) return 'passive';
  if (next === 'by') return 'passive';
  return 'active';
}

/** "who's promised to help": what one may do oneself, with what is to be done behind it, is said of "who has". */
function isPerfect(units: readonly Unit[], at: number): boolean {
  const own = /^(?:promise|agree|vow|pledge|offer|threaten|decide|plan|refuse|volunteer)$/;
  return (
    units[at - 1]?.text === "who's" &&
    (units[at + 1]?.text === 'to' || / to /.test(units[at]?.text ?? '')) &&
    units[at]?.deeds.some(({ deed }) => own.test(deed)) === true
  );
}

/** "the arrested men": what was done to the noun after it. */
function describesNoun(units: readonly Unit[], at: number): boolean {
  const [before, after] = [units[at - 1], units[at + 1]];
  return (
    /^(?:the|a|an|these|those|all|any)$/.test(before?.text ?? '') &&
    after !== undefined &&
    !after.preposition &&
    after.names.length + after.concepts.length + after.offices.length + after.relations.length > 0
  );
}

/** "who was the man Putin phoned", but not "what was the suspect Rahmat charged with": of the noun it is asked, and another does what is done. */
function isAskedNoun(units: readonly Unit[], noun: number, verb: number): boolean {
  const [be, doer] = [units[noun - 2], units[noun + 1]];
  const asks =
    /^(?:who|what|which)'s$/.test(be?.text ?? '') ||
    (be?.auxiliary === 'be' && (units[noun - 3]?.wh ?? null) !== null);
  const isDoer =
    doer !== undefined && (doer.names.length > 0 || doer.pronoun !== null || doer.text === 'the');
  return (
    asks &&
    isDoer &&
    noun + 1 < verb &&
    units[noun - 1]?.text === 'the' &&
    units[noun]?.names.length === 0 &&
    !/^(?:first|last|next|second|third|only|other)$/.test(units[noun]?.text ?? '') &&
    !units[verb + 1]?.preposition
  );
}

/** Nouns that a clause may hang on without a word between. */
const clauseNoun =
  /^(?:the )?(?:reasons?|day|date|time|hour|moment|place|spot|way|first time|last time|second time)$/;

/** A form of be or get stands before, with nothing but the subject between: "was Trump called", "got arrested". */
function passiveBe(units: readonly Unit[], at: number): boolean {
  for (let before = at - 1; before >= 0 && before >= at - 6; before -= 1) {
    const unit = units[before];
    if (!unit) return false;
    // "who is going to run it": what he will do, not what is done to him.
    const isAhead = /^(?:is|are|was|were|am) going to$/.test(unit.text);
    if ((unit.auxiliary === 'be' && !isAhead) || unit.auxiliary === 'get') return true;
    if (unit.auxiliary === 'do' || unit.auxiliary === 'modal' || /(?:^| )to$/.test(unit.text)) return false;
    // "who is it that phoned Trump", "who was it who called": a new clause.
    if (before > 0 && unit.wh === 'who' && units[before - 1]?.pronoun === 'it') return false;
    // "where was he when she called": another clause.
    if (before > 0 && /^(?:when|while)$/.test(unit.text)) return false;
    // "what was the reason Putin called", "the day they met": a clause of its own behind the noun.
    const opensClause = before + 1 < at && clauseNoun.test(unit.text) && !units[before + 1]?.preposition;
    if (before > 0 && (unit.wh === 'why' || opensClause || isAskedNoun(units, before, at))) return false;
    // "when was that announced": its subject.
    if (unit.text === 'that' && units[before - 1]?.auxiliary !== 'be') return false;
    if (unit.deeds.some(({ voice }) => voice === 'active' || voice === 'open') && unit.names.length === 0)
      return false;
  }
  return false;
}
