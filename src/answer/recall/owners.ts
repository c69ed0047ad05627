import type { BriefingEvent } from '../../briefing/schema.ts';
import type { Question, Unit } from '../../question/question.ts';
import type { Desk } from '../desk.ts';
import { covers } from '../match/covers.ts';
import { isA } from '../prepare/prepare.ts';

/** Deeds by which something is somebody's. */
const owning: ReadonlySet<string> = new Set(['own', 'belong-to']);
const having = /^(?:punya|punyanya|has|have|had)$/;
const being = /^(?:it|this|that|is|was|itu|ini|tersebut)$/;

/**
 * "Truk itu milik siapa?", "siapa yang punya 30 persen saham?", "whose truck is it?" ask as "who is the owner?" does: for whoever owns it, not
 * for who it is or what it did.
 */
export function settleOwner(question: Question, desk: Desk): Question {
  const at = ownershipAt(question, desk);
  if (at === null) return question;
  const { parts, rest, units } = question;
  const told = parts.every(({ keys }) => keys.length === 0) ? owningTold(question, desk) : undefined;
  // "jipnya punya siapa?" of a thing without a name: whoever owns just it, not who is called an owner.
  if (told)
    return {
      ...question,
      wanted: { kind: 'filler', role: 'agent', deed: 0 },
      type: null,
      deeds: [{ unit: 0, readings: [{ deed: 'own', voice: 'noun' }], voice: 'noun' }],
      parts: [],
      rest: rest.filter((each) => each !== at && !having.test(units[each]?.text ?? '')),
      event: told.key,
    };
  return {
    ...question,
    units: units.map((unit, index) => (index === at ? asOwner(unit) : unit)),
    wanted: { kind: 'identity' },
    type: 'person',
    deeds: [],
    parts: parts.map((part) => ({ ...part, role: null, deed: null })),
    rest: [at, ...rest.filter((each) => each !== at)],
  };
}

function asOwner(unit: Unit): Unit {
  return {
    ...unit,
    wh: null,
    deeds: [{ deed: 'own', voice: 'agent' }],
    offices: ['owner'],
    relations: ['owner-of'],
    isFunction: false,
  };
}

/** The word that asks whose something is; null: there is none, or what it is of is somebody. */
function ownershipAt(question: Question, desk: Desk): number | null {
  const { deeds, negated, parts, rest, units, wanted } = question;
  const asksWho = wanted.kind === 'filler' || wanted.kind === 'identity' || wanted.kind === 'topic';
  const who = units.findIndex(({ wh }) => wh === 'who');
  const named = parts.filter(({ keys }) => keys.length > 0);
  if (!asksWho || negated || who < 0 || named.some(({ keys }) => keys.some((key) => isSomebody(key, desk))))
    return null;
  // What the conversation supplied has been asked of already.
  if (named.some(({ unit }) => units[unit]?.names.length === 0 && !units[unit]?.pronoun)) return null;
  const owns = (unit: Unit) => unit.deeds.some(({ deed }) => owning.has(deed));
  if (deeds.some(({ unit }) => !owns(units[unit] as Unit))) return null;
  if (units[who]?.text === 'whose') return isWhoseItIs(question, who) ? who : null;
  const verb = units.findIndex((unit) => owns(unit) || having.test(unit.text));
  if (verb < 0) return null;
  // What nobody in the story owns is rather somebody's in another way: "who has a fever?"
  const isHad = having.test(units[verb]?.text ?? '');
  if (rest.length > (units[verb]?.isFunction ? 0 : 1) || named.length === 0)
    return isHad && owningTold(question, desk) ? verb : null;
  return named.length === 1 ? verb : null;
}

/** "Whose truck is it?": nothing but the thing behind the word. */
function isWhoseItIs({ parts, rest, units }: Question, who: number): boolean {
  const thing = parts.some(({ keys, unit }) => keys.length > 0 && unit === who + 1);
  return thing && rest.length === 0 && units.slice(who + 2).every(({ text }) => being.test(text));
}

/** The event that tells by whom all that the question speaks of is owned. */
function owningTold({ parts, rest, units }: Question, { prepared }: Desk): BriefingEvent | undefined {
  return prepared.events.find(
    ({ event, terms }) =>
      event.action.includes('own') &&
      rest.length > 0 &&
      rest.every((at) => {
        const unit = units[at];
        return unit !== undefined && (having.test(unit.text) || covers(unit, terms));
      }) &&
      parts.every(({ keys }) => keys.length === 0 || keys.some((key) => terms.has(`n:${key}`))),
  )?.event;
}

function isSomebody(key: string, { prepared }: Desk): boolean {
  return isA(key, prepared, 'person', 'country');
}
