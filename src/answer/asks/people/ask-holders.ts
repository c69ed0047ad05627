import type { Actor } from '../../../briefing/schema.ts';
import { languages } from '../../../language.ts';
import type { Lexicon } from '../../../lexicon/lexicon.ts';
import type { Question, Unit } from '../../../question/question.ts';
import type { Answer, Topic } from '../../answer.ts';
import type { Desk } from '../../desk.ts';
import { covers } from '../../match/covers.ts';
import { lightDeeds } from '../../match/deeds.ts';
import { isOfficeOf } from '../../match/titles.ts';
import { said } from '../../not-said.ts';
import { isA } from '../../prepare/prepare.ts';
import type { Terms } from '../../prepare/read-terms.ts';
import { tellIdentity } from '../../tell/from-actors.ts';
import { choosing } from '../events/ask-loosely.ts';

/**
 * "Which judge chaired the panel", "who owns Teras Trails", "ketua serikat kru kabin": the one person of whom all that the question says
 * is true by what he is. What somebody did to whom is left to the events: here a verb counts only as the trade of whoever does it.
 */
export function askHolder(question: Question, desk: Desk, topic: Topic | null): Answer | null {
  const holder = holderOf(question, desk);
  const told = holder ? tellIdentity(holder.key, desk) : null;
  return told ? said(question, desk, topic, told, null, 'answer', 0.95) : null;
}

/** The same where a verb says what he is by trade ("who heads the agency"): that is no question of what happened. */
export function askTrade(question: Question, desk: Desk, topic: Topic | null): Answer | null {
  return question.deeds.every(({ readings }) => readings.every(({ deed }) => lightDeeds.has(deed)))
    ? null
    : askHolder(question, desk, topic);
}

function holderOf(question: Question, desk: Desk): Actor | null {
  const { deeds, negated, parts, rest, type, units, wanted } = question;
  const asksPerson =
    type === 'person' ||
    units.some((unit) => unit.wh === 'who' || unit.wh === 'which') ||
    (wanted.kind === 'name' && rest.some((at) => anyone.test(units[at]?.text ?? '')));
  const asksDoer =
    wanted.kind === 'identity' ||
    wanted.kind === 'name' ||
    (wanted.kind === 'filler' && (wanted.role === 'agent' || wanted.role === null));
  if (!asksPerson || !asksDoer || negated || question.order !== null) return null;
  const own = deeds.filter(({ readings }) => !readings.every(({ deed }) => lightDeeds.has(deed)));
  // "the official who heads it": whatever he is called.
  const words = rest.flatMap((at) => (anyone.test(units[at]?.text ?? '') ? [] : (units[at] ?? [])));
  const named = parts.filter((part) => part.keys.length > 0);
  // A name alone, or a word that only tells one from others, says of nobody what he is.
  if (
    own.length +
      words.filter((unit) => unit.offices.length + unit.relations.length + unit.concepts.length > 0)
        .length ===
    0
  )
    return null;
  if (words.some((unit) => choosing.test(unit.text) && unit.offices.length === 0)) return null;
  const fitting = desk.prepared.briefing.actors.filter((actor) => {
    // Of all offices a body holds one: it owns.
    const holds = actor.kind === 'person' || actor.offices.some(({ office }) => office === 'owner');
    if (!holds || actor.offices.length === 0) return false;
    if (question.only.length > 0 && !question.only.includes(actor.key)) return false;
    const profile = profileOf(actor, own.length > 0, desk);
    const trades = tradesOf(actor, desk.lexicon);
    return (
      own.every(
        (deed) => deed.voice !== 'passive' && deed.readings.some((reading) => trades.has(reading.deed)),
      ) &&
      words.every((unit) => (unit.offices.length > 0 ? isTitle(unit, actor, desk) : covers(unit, profile))) &&
      named.every((part) => part.keys.some((key) => key === actor.key || profile.has(`n:${key}`)))
    );
  });
  const [holder, another] = fitting;
  return holder && !another ? holder : null;
}

const anyone =
  /^(?:pejabat|officials?|tokoh|figure|sosok|orang|person|individual|man|woman|guy|lady|pria|wanita|nama|name)$/;

function isTitle(unit: Unit, actor: Actor, { lexicon }: Desk): boolean {
  return actor.offices.some((office) => isOfficeOf(unit, office, actor, lexicon));
}

const profiles = { whole: new WeakMap<Actor, Terms>(), office: new WeakMap<Actor, Terms>() };

/**
 * All that is said of somebody by what he is: his description, offices and what he belongs to. Of a trade only what his office is of: who
 * presides over the trial is not the defendant, though he too may lead something.
 */
function profileOf(actor: Actor, asTrade: boolean, { prepared, lexicon }: Desk): Terms {
  const profile = profiles[asTrade ? 'office' : 'whole'];
  const known = profile.get(actor);
  if (known) return known;
  const owners = [...actor.offices.flatMap(({ of }) => of ?? []), ...actor.belongs.map(({ to }) => to)];
  const isPerson = (key: string) => isA(key, prepared, 'person');
  // What his uncle is, he is not.
  const wholes = owners.flatMap((key) =>
    isPerson(key) ? [key] : [key, ...(prepared.wholes.get(key) ?? [])],
  );
  const bodies = wholes.flatMap((key) => (isPerson(key) ? [] : (prepared.entities.get(key) ?? [])));
  const texts = [
    asTrade ? undefined : actor.description,
    ...actor.offices.map(({ title }) => title),
    ...bodies.flatMap(({ description, name }) => [name, description]),
  ].flatMap((text) => (text ? languages.map((language) => text[language]) : []));
  const called = bodies.flatMap(({ aliases }) => aliases);
  // Also word by word: "the data agency" is the National Data Protection Agency.
  const words = [...texts, ...called].flatMap((text) => text.split(' '));
  const terms = new Set([
    ...[...texts, ...words].flatMap((text) => [...prepared.termsOf(text)]),
    ...wholes.map((key) => `n:${key}`),
    ...actor.offices.flatMap(({ office }) => [`o:${office}`, `r:${office}`]),
    ...[...tradesOf(actor, lexicon)].map((deed) => `d:${deed}`),
  ]);
  profile.set(actor, terms);
  return terms;
}

/** What whoever holds these offices does by trade: an owner owns, a coach trains, a director leads. */
function tradesOf(actor: Actor, lexicon: Lexicon): ReadonlySet<string> {
  return new Set(
    actor.offices.flatMap(({ office }) => [
      ...(lexicon.offices.get(office)?.heads === true ? ['lead'] : []),
      ...(lexicon.offices.get(office)?.does ?? lexicon.relations.get(office)?.does ?? []),
    ]),
  );
}
