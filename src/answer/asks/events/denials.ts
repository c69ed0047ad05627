import type { BriefingEvent } from '../../../briefing/schema.ts';
import type { Question, SpokenDeed, Unit } from '../../../question/question.ts';
import type { Desk, Told } from '../../desk.ts';
import { allFillers, covers } from '../../match/covers.ts';
import { isLightDeed, kindDeed, relate } from '../../match/deeds.ts';
import { type Fit, fitEvents } from '../../match/match.ts';
import { sameActor } from '../../match/same-actor.ts';
import type { PreparedBriefing } from '../../prepare/prepare.ts';
import type { Terms } from '../../prepare/read-terms.ts';
import { tellDenied } from '../../tell/corrections.ts';
import { both, bothLines } from '../../tell/wording.ts';
import { quoteSentence } from './ask-sentences.ts';

/** An event that says of just those who are asked about that the opposite is so: "was it accepted" of what was rejected; null: none does. */
export function findOpposite(
  question: Question,
  desk: Desk,
): { readonly fit: Fit; readonly told: Told } | null {
  if (!claims.has(question.wanted.kind)) return null;
  const { prepared, lexicon } = desk;
  for (const [at, deed] of question.deeds.entries()) {
    const readings = oppositesOf(deed, question, desk);
    if (readings.length === 0) continue;
    const deeds = question.deeds.with(at, { ...deed, readings });
    const fits = fitEvents({ ...question, deeds }, prepared, lexicon).filter(
      (fit) =>
        fit.deed >= kindDeed &&
        (question.parts.some(({ keys }) => keys.length > 0) || isThingOf(fit, deed, question, prepared)) &&
        (fit.prepared.event.status === 'happened' ||
          fit.prepared.event.status === 'said' ||
          (fit.prepared.event.status === 'planned' && givesAway(deed))) &&
        fit.conflicts.length === 0 &&
        question.parts
          .filter(({ unit }) => fit.unknown.includes(unit))
          .every(({ keys }) => isNamedIn(keys, fit.prepared.terms, prepared)) &&
        isAllToldOf(fit, question, prepared),
    );
    const [fit] = fits.toSorted((left, right) => right.met + right.covered - left.met - left.covered);
    if (fit) return { fit, told: tellDenied(fit.prepared.event, question, desk) };
  }
  return null;
}

/** "Bandingnya diterima?": whatever it was done to is named, though nobody is. */
function isThingOf(
  { prepared: { event } }: Fit,
  done: SpokenDeed,
  { deeds, rest, units, wanted }: Question,
  prepared: PreparedBriefing,
): boolean {
  const things = [...deeds.filter((deed) => deed !== done).map(({ unit }) => unit), ...rest];
  const told = (event.target ?? []).flatMap((filler) =>
    typeof filler === 'string' ? [] : [prepared.termsOf(filler.id), prepared.termsOf(filler.en)],
  );
  return (
    wanted.kind === 'truth' &&
    things.length > 0 &&
    things.every((at) => told.some((terms) => units[at] !== undefined && covers(units[at], terms)))
  );
}

function givesAway({ readings }: SpokenDeed): boolean {
  return readings.some(({ deed }) => givingAway[deed] !== undefined);
}

const refusing: ReadonlySet<string> = new Set(['reject', 'cancel', 'forbid', 'foil']);

/**
 * The event that refused or cancelled just what is asked; null: none did.
 * @param ahead it is asked whether it will be; else only whoever was to do it can have refused
 */
export function findRefusal(question: Question, desk: Desk, ahead: boolean): Fit | null {
  const { prepared, lexicon } = desk;
  if (question.wanted.kind !== 'truth' || question.negated) return null;
  const units = [
    ...question.rest,
    ...question.deeds.filter((deed) => !isLightDeed(deed)).map(({ unit }) => unit),
  ].flatMap((at) => question.units[at] ?? []);
  if (units.length < 2) return null;
  const agents = question.parts.filter(({ role }) => role === 'agent');
  const fit = fitEvents(question, prepared, lexicon).find(
    ({ prepared: { event, sentenceTerms, terms } }) =>
      event.status === 'happened' &&
      event.action.some((action) => refusing.has(action)) &&
      units.every((unit) => covers(unit, terms)) &&
      (ahead ||
        (agents.length > 0 &&
          agents.every(({ keys }) => event.agent?.some((filler) => keys.includes(String(filler)))))) &&
      question.parts.every(
        ({ keys }) => keys.length === 0 || isNamedIn(keys, ahead ? terms : sentenceTerms, prepared),
      ),
  );
  return fit ?? null;
}

/** Whether it is so, and what takes for granted that it is. */
const claims: ReadonlySet<Question['wanted']['kind']> = new Set(['truth', 'reason', 'time', 'manner']);

/** What must have been so before: who was released had been arrested. "No" only to whether it still is. */
const undoing: ReadonlySet<string> = new Set(
  'release recover leave-group divorce withdraw-product open dismiss repeal'.split(' '),
);
const stillWord = /^(?:masih|still|sekarang|now|currently|kini)$/;

/** What is not there yet while it is looked for. */
const soughtBefore: Readonly<Record<string, readonly string[]>> = {
  arrest: ['look-for', 'hunt'],
  find: ['look-for'],
};

/** Who gives a thing away does not keep all of it, also where he is yet to. */
const givingAway: Readonly<Record<string, readonly string[]>> = { keep: ['donate', 'give', 'share'] };
const wholeWord = /^(?:all|whole|entire|everything|semua|semuanya|seluruh|seluruhnya|utuh|sendiri)$/;

function oppositesOf(
  deed: SpokenDeed,
  { units, wanted }: Question,
  { lexicon }: Desk,
): SpokenDeed['readings'] {
  if (isLightDeed(deed) || (deed.voice !== 'active' && deed.voice !== 'passive')) return [];
  const isStill = units.some((unit) => stillWord.test(unit.text));
  return deed.readings.flatMap(({ deed: key, voice }) =>
    [
      ...(lexicon.deeds.get(key)?.opposite ?? []),
      ...(soughtBefore[key] ?? []),
      ...(keepsAll(units) ? (givingAway[key] ?? []) : []),
    ]
      .filter((opposite) => isStill || !undoing.has(opposite))
      // "When will it reopen?" takes for granted that it was shut.
      .filter(() => wanted.kind === 'truth' || !undoing.has(key))
      .map((opposite) => ({ deed: opposite, voice })),
  );
}

/** "is she keeping all of it", "the whole 500 million": less than all makes it untrue. */
function keepsAll(units: Question['units']): boolean {
  return units.some(({ text }) => wholeWord.test(text));
}

/** Nothing is left over, save what the events speak of that this one is about: "denied the accusation" of doing it. */
function isAllToldOf(
  { prepared: { event, sentenceTerms }, uncovered }: Fit,
  question: Question,
  prepared: PreparedBriefing,
) {
  const matters = [...(event.target ?? []), ...(event.about ?? [])];
  const about = prepared.events.filter(({ event: each }) => matters.includes(each.key));
  return uncovered.every((at) => {
    const unit = question.units[at];
    if (unit === undefined) return false;
    if (wholeWord.test(unit.text) || (unit.number && covers(unit, sentenceTerms))) return true;
    return about.some(({ terms }) => covers(unit, terms));
  });
}

const denying =
  /\b(?:tidak|tak|bukan|belum)\s+(?:(?:pernah|ikut|akan|sempat|juga|lagi|ada|bisa|dapat|sampai|turut)\s+)*(\p{L}+(?:\s\p{L}+)?)/giu;

/**
 * What the article says outright is not so ("tidak terluka", "belum tertangkap"), of all who are asked about; null: nothing. Every briefing has each
 * sentence in Indonesian, where "not" stands by itself before what it denies.
 */
export function tellDeniedOutright(question: Question, desk: Desk): Told | null {
  const { prepared } = desk;
  const { briefing } = prepared;
  const [verb, another] = question.deeds.filter((deed) => !isLightDeed(deed));
  const unit = question.units[verb?.unit ?? -1];
  const parts = question.parts.filter(({ keys }) => keys.length > 0);
  if (question.wanted.kind !== 'truth' || question.negated || !unit || another || parts.length === 0)
    return null;
  // What took place is not denied by what did not, however many deeds a word may stand for.
  const rest = question.rest.flatMap((at) => question.units[at] ?? []);
  const took = prepared.events.some(
    (each) =>
      each.event.status === 'happened' &&
      verb?.readings.some((reading) => relate(reading.deed, each, desk.lexicon).score >= kindDeed) &&
      rest.every((word) => covers(word, each.terms)) &&
      parts.every(({ keys }) => allFillers(each.event).some((filler) => keys.includes(String(filler)))),
  );
  if (took) return null;
  const speaksOfAll = (terms: Terms) =>
    rest.every((each) => covers(each, terms)) && parts.every(({ keys }) => isNamedIn(keys, terms, prepared));
  const item = [...briefing.points, ...briefing.background].find(
    (each) =>
      denies(unit, each.id, prepared) &&
      speaksOfAll(new Set([...prepared.termsOf(each.id), ...prepared.termsOf(each.en)])),
  );
  const no = (text: { id: string; en: string }, sentences: readonly number[]): Told => ({
    line: bothLines((language) => ({ lead: '', rest: desk.say(language, 'no', { text: text[language] }) })),
    sentences,
    actors: parts.flatMap(({ keys }) => keys.slice(0, 1)),
  });
  if (item) return no(item, item.sentences);
  const at = briefing.sentences.findIndex(({ text, translation }, index) => {
    const words = briefing.language === 'id' ? text : translation;
    return denies(unit, words, prepared) && speaksOfAll(prepared.sentences[index] ?? new Set());
  });
  if (at < 0) return null;
  const quoted = quoteSentence(at + 1, desk, (language, text) => desk.say(language, 'no', { text }));
  return no(
    both((language) => quoted[language]),
    [at + 1],
  );
}

/** What somebody is accused of not having done, or is suspected of, is not denied outright. */
const accusing =
  /\b(?:menuduh|menuding|dituduh|dituding|tuduhan|tudingan|mengklaim|klaim|diduga|dugaan)\b[^.]*$/i;

function denies(unit: Unit, text: string, prepared: PreparedBriefing): boolean {
  return [...text.matchAll(denying)].some(({ 1: word = '', index }) => {
    if (accusing.test(text.slice(0, index))) return false;
    const [first = '', second = ''] = word.split(/\s/);
    return covers(unit, prepared.termsOf(first)) || covers(unit, prepared.termsOf(`${first} ${second}`));
  });
}

/** Whether any of these, or whoever stands for them, is named there. */
export function isNamedIn(keys: readonly string[], terms: Terms, prepared: PreparedBriefing): boolean {
  return keys.some(
    (key) =>
      terms.has(`n:${key}`) ||
      [...terms].some((term) => term.startsWith('n:') && sameActor(key, term.slice(2), prepared, true)),
  );
}

/** Words that ask whether something came to pass, or stands. */
const standing =
  /^(?:jadi|tetap|masih|berlanjut|lanjut|still|go ahead|goes ahead|going ahead|go through|went through|went ahead)$/;
const callingOff: ReadonlySet<string> = new Set([
  ...['cancel', 'repeal', 'foil', 'withdraw-product', 'reject', 'postpone'],
]);

/** "Pesanan itu jadi nggak?": what called off just this event; null: nothing did, or it is not asked whether it stands. */
export function undoneBy({ key, status }: BriefingEvent, { units }: Question, { prepared }: Desk) {
  // What was foiled says so itself.
  const asksStanding = status === 'denied' || units.some(({ text }) => standing.test(text));
  if (status === 'foiled' || !asksStanding) return null;
  const callsOff = ({ action, status, target }: BriefingEvent) =>
    (status === 'happened' || status === 'said') &&
    target?.includes(key) === true &&
    action.some((each) => callingOff.has(each));
  return prepared.briefing.events.find(callsOff) ?? null;
}

/** What is claimed, and who denies it, together or, where that is too long, the denial alone; none: nobody denies it. */
export function tellGainsaid(event: BriefingEvent, desk: Desk): readonly Told[] {
  const denial = desk.prepared.briefing.events.find(
    ({ action, target }) => action.includes('deny') && target?.includes(event.key) === true,
  );
  if (!denial) return [];
  const both: Told = {
    line: bothLines((language) => ({ lead: '', rest: `${event.text[language]} ${denial.text[language]}` })),
    sentences: [...new Set([...event.sentences, ...denial.sentences])].sort((left, right) => left - right),
    actors: [],
  };
  const alone = bothLines((language) => ({ lead: '', rest: denial.text[language] }));
  return [both, { ...both, line: alone, sentences: denial.sentences }];
}
