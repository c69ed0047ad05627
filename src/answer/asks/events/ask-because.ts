import type { BriefingEvent } from '../../../briefing/schema.ts';
import { languages } from '../../../language.ts';
import type { Question, Unit } from '../../../question/question.ts';
import { type Answer, type Topic, wordForWord } from '../../answer.ts';
import type { Desk } from '../../desk.ts';
import { covers } from '../../match/covers.ts';
import { notSaid, notSaidBut, said } from '../../not-said.ts';
import type { Terms } from '../../prepare/read-terms.ts';
import { tellTruth } from '../../tell/corrections.ts';
import { told as toldOf } from '../../tell/told.ts';
import { withVerdict } from '../../tell/verdicts.ts';
import { bothLines } from '../../tell/wording.ts';

const because =
  /^(?:because|because of|due|due to|owing to|thanks to|karena|gara-gara|gegara|akibat|lantaran|sebab|berkat|disebabkan|dipicu)$/;
const byWord = /^(?:by|oleh)$/;
const causedWord = /^(?:caused|triggered|brought about)$/;

/**
 * "Did it crash because of the brakes?", "banjirnya gara-gara hujan?": yes where the article gives just that as the reason, no where it denies it.
 * Null: it is not asked, or the article says nothing of that.
 */
export function askBecause(
  question: Question,
  desk: Desk,
  topic: Topic | null,
  ask: (asked: Question) => Answer,
): Answer | null {
  const { negated, units, wanted } = question;
  const at = units.findIndex(
    ({ text }, index) =>
      because.test(text) || (causedWord.test(text) && byWord.test(units[index + 1]?.text ?? '')),
  );
  const isBare = at === 0 && units.every(({ wh }) => wh === null);
  if (!(wanted.kind === 'truth' || isBare) || negated || at < 0) return null;
  const effect = ofSpoken(within(question, 0, at), topic, desk);
  const cause = within(question, at + 1, units.length);
  const given = contentOf(cause);
  if (given.length === 0 || given.some(({ number }) => number !== null)) return null;
  const blamed = blamedFor(given, effect, desk);
  if (blamed) {
    const told = tellTruth({ ...question, deeds: [] }, blamed, desk, false);
    return said(question, desk, topic, told, blamed.key, 'answer', wordForWord);
  }
  const reason = reasonOf(effect, ask);
  // "Were there any deaths because of the hack?": that there were is no claim, whoever is said to be behind it.
  const asksThere = /^(?:(?:is|are|was|were) there|ada)$/.test(units[0]?.text ?? '');
  if (reason && asksThere && isClaim(reason, desk)) return null;
  if (reason && covered(given, termsTold(reason, desk))) {
    const whole = withoutLead(reason, given, desk);
    const line = isClaim(reason, desk) ? whole.line : withVerdict(whole, 'yes', desk);
    return { ...whole, line, score: wordForWord };
  }
  const led = ledTo(effect, given, desk, ask);
  if (led) {
    const told = tellTruth({ ...question, deeds: [], wanted: { kind: 'truth' } }, led, desk, false);
    return said(question, desk, topic, told, led.key, 'answer', wordForWord);
  }
  // "because the driver was drunk": that he was is what the article denies.
  const denied = cause.deeds.length > 0 ? ask(cause) : null;
  if (denied?.kind === 'said' && eventTold(denied, desk)?.status === 'denied') return denied;
  // That it happened says nothing of whether this was why.
  const plain = ask(question);
  const event = plain.kind === 'said' ? eventTold(plain, desk) : undefined;
  if (plain.kind !== 'said' || event?.status !== 'happened' || covered(given, termsTold(plain, desk)))
    return null;
  const silent = notSaid(question, desk, topic, null);
  return silent.kind === 'not-said' ? notSaidBut(silent, toldOf(textOf(event), event, desk, []), desk) : null;
}

/** "karena serangan?" of what was told last. */
function ofSpoken(effect: Question, topic: Topic | null, { prepared }: Desk): Question {
  const event = prepared.briefing.events.find(({ key }) => key === topic?.event);
  if (!event || effect.event !== null || contentOf(effect).length > 0) return effect;
  const readings = event.action.slice(0, 1).map((deed) => ({ deed, voice: 'noun' as const }));
  return { ...effect, deeds: [{ unit: 0, readings, voice: 'noun' }], event: event.key };
}

type Said = Extract<Answer, { kind: 'said' }>;

/** What stands between two places of the question, as a question of its own. */
function within(question: Question, from: number, to: number): Question {
  const isIn = (at: number) => at >= from && at < to;
  const deeds = question.deeds.filter(({ unit }) => isIn(unit));
  const parts = question.parts
    .filter(({ unit }) => isIn(unit))
    .map((part) => {
      const own = part.deed === null ? undefined : question.deeds[part.deed];
      const deed = own ? deeds.indexOf(own) : -1;
      return deed < 0 ? { ...part, deed: null, role: null } : { ...part, deed };
    });
  return { ...question, deeds, parts, rest: question.rest.filter(isIn) };
}

function contentOf({ deeds, parts, rest, units }: Question): readonly Unit[] {
  const named = parts.filter(({ keys }) => keys.length > 0);
  return [...named, ...deeds]
    .map(({ unit }) => unit)
    .concat(rest)
    .flatMap((at) => units[at] ?? []);
}

/** What is said, or denied, to have brought it about. */
function blamedFor(given: readonly Unit[], effect: Question, { prepared }: Desk): BriefingEvent | null {
  const [only, another] = prepared.events.filter(({ event, terms }) => {
    if (!event.action.includes('cause')) return false;
    const agents = (event.agent ?? []).flatMap((filler) =>
      typeof filler === 'string'
        ? [...(prepared.entityTerms.get(filler) ?? []), `n:${filler}`]
        : languages.flatMap((language) => [...prepared.termsOf(filler[language])]),
    );
    const whole = new Set(terms);
    for (const other of prepared.events)
      if (event.target?.includes(other.event.key)) for (const term of other.terms) whole.add(term);
    return covered(given, new Set(agents)) && contentOf(effect).some((unit) => covers(unit, whole));
  });
  return only && !another ? only.event : null;
}

/** Why it happened, as the article tells it. */
function reasonOf(effect: Question, ask: (asked: Question) => Answer): Said | null {
  if (effect.deeds.length + effect.rest.length === 0 && effect.event === null) return null;
  const answer = ask({ ...effect, wanted: { kind: 'reason' }, type: null });
  return answer.kind === 'said' && answer.as === 'answer' ? answer : null;
}

/** The event itself, where it says why. */
function withoutLead(reason: Said, given: readonly Unit[], desk: Desk): Said {
  const { termsOf } = desk.prepared;
  const text = eventTold(reason, desk)?.text;
  if (!text || !covered(given, new Set([...termsOf(text.id), ...termsOf(text.en)]))) return reason;
  return { ...reason, line: textOf({ text }) };
}

function textOf({ text }: Pick<BriefingEvent, 'text'>): Said['line'] {
  return bothLines((language) => ({ lead: '', rest: text[language] }));
}

const enabling: ReadonlySet<string> = new Set(['enable', 'help', 'allow']);

/** What led to it or made it possible, beside the reason that is told first. */
function ledTo(
  effect: Question,
  given: readonly Unit[],
  desk: Desk,
  ask: (asked: Question) => Answer,
): BriefingEvent | undefined {
  if (contentOf(effect).length === 0) return undefined;
  const answer = ask({ ...effect, wanted: { kind: 'truth' } });
  const event = answer.kind === 'said' && answer.as === 'answer' ? eventTold(answer, desk) : undefined;
  const leads = ({ action, key, target }: BriefingEvent) =>
    event?.because.some((link) => link.event === key) === true ||
    (event !== undefined &&
      target?.includes(event.key) === true &&
      action.some((each) => enabling.has(each)));
  return desk.prepared.events.find((each) => leads(each.event) && covered(given, each.terms))?.event;
}

function termsTold({ line }: Said, { prepared }: Desk): Terms {
  const texts = languages.map((language) => line[language].lead + line[language].rest);
  return new Set(texts.flatMap((text) => [...prepared.termsOf(text)]));
}

function covered(given: readonly Unit[], terms: Terms): boolean {
  return given.every((unit) => covers(unit, terms));
}

function eventTold({ topic }: Said, { prepared }: Desk): BriefingEvent | undefined {
  return prepared.briefing.events.find(({ key }) => key === topic.event);
}

/** Only somebody says so. */
function isClaim(answer: Said, desk: Desk): boolean {
  const event = eventTold(answer, desk);
  const { events } = desk.prepared.briefing;
  const reasons = events.filter(
    ({ key, sentences }) =>
      event?.because.some((link) => link.event === key) === true &&
      sentences.every((number) => answer.sentences.includes(number)),
  );
  return [event, ...reasons].some((each) => each?.status === 'said');
}
