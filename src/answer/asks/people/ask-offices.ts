import type { Question } from '../../../question/question.ts';
import type { Answer, Topic } from '../../answer.ts';
import type { Desk } from '../../desk.ts';
import { said, strangers } from '../../not-said.ts';
import { isA, isActor } from '../../prepare/prepare.ts';
import { tellIdentity } from '../../tell/from-actors.ts';
import { withVerdict } from '../../tell/verdicts.ts';
import { askLocation } from '../events/ask-location.ts';

/** "Isn't the CIA Russian?": yes where the one is part of the other, no where it is part of another country. */
function askMembership(question: Question, desk: Desk, topic: Topic | null): Answer | null {
  const { prepared } = desk;
  const keys = question.parts.flatMap((part) => part.keys.slice(0, 1));
  const [one, other] = keys.map((key) => prepared.entities.get(key));
  if (keys.length !== 2 || question.rest.length > 0 || !one || !other || !isActor(one) || !isActor(other))
    return null;
  if (other.kind !== 'country') return askOfGroup(one.key, other.key, question, desk, topic);
  const wholes = [...(prepared.wholes.get(one.key) ?? [])];
  const countries = wholes.filter((key) =>
    prepared.briefing.actors.some((actor) => actor.key === key && actor.kind === 'country'),
  );
  const told = tellIdentity(one.key, desk);
  if (countries.length === 0 || !told) return null;
  const right = countries.includes(other.key);
  const line = withVerdict(told, right ? 'yes' : 'no', desk);
  return said(question, desk, topic, { ...told, line }, null, right ? 'answer' : 'correction', 0.8);
}

/** "Are the suspects from ISIS?": yes where they belong to it; that they do not is not said by what they belong to besides. */
function askOfGroup(
  one: string,
  other: string,
  question: Question,
  desk: Desk,
  topic: Topic | null,
): Answer | null {
  // "Is the aide the regent?": whoever is somebody's is not he.
  const belongs = desk.prepared.wholes.get(one)?.has(other) && !isA(other, desk.prepared, 'person');
  const told = belongs ? tellIdentity(one, desk) : null;
  if (!told) return null;
  const line = withVerdict(told, 'yes', desk);
  return said(question, desk, topic, { ...told, line }, null, 'answer', 0.9);
}

const belonging: ReadonlySet<string> = new Set(['belong-to', 'work']);

/** "Does Pompeo run the CIA?", "did they belong to ISIS?": verbs for what offices and ties tell. */
export function askByTie(question: Question, desk: Desk, topic: Topic | null): Answer | null {
  const { deeds, parts, rest, wanted } = question;
  const { lexicon, prepared } = desk;
  const [deed, another] = deeds;
  const [one = '', other = '', ...more] = parts.flatMap(({ keys }) => keys);
  if (wanted.kind !== 'truth' || !deed || another || rest.length > 0 || more.length > 0 || other === '')
    return null;
  const means = (keys: ReadonlySet<string>) => deed.readings.some((reading) => keys.has(reading.deed));
  if (means(belonging)) return askOfGroup(one, other, question, desk, topic);
  const heads = prepared.briefing.actors.filter(({ offices }) =>
    offices.some(({ of, office }) => of === other && lexicon.offices.get(office)?.heads === true),
  );
  const right = heads.some(({ key }) => key === one);
  const told = means(leading) && heads[0] ? tellIdentity(right ? one : heads[0].key, desk) : null;
  if (!told) return null;
  const line = withVerdict(told, right ? 'yes' : 'no', desk);
  return said(question, desk, topic, { ...told, line }, null, right ? 'answer' : 'correction', 0.9);
}

const leading: ReadonlySet<string> = new Set(['lead']);

/** "Johan is Maya's brother, right?": yes where both words for somebody mean the same one. */
function askSame(question: Question, desk: Desk, topic: Topic | null): Answer | null {
  const [one, other] = question.parts;
  const [key] = one?.keys ?? [];
  const isSame =
    question.parts.length === 2 &&
    one?.keys.length === 1 &&
    other?.keys.length === 1 &&
    other.keys[0] === key;
  if (!isSame || key === undefined || question.rest.length > 0 || question.negated) return null;
  const told = tellIdentity(key, desk);
  if (!told) return null;
  const line = withVerdict(told, 'yes', desk);
  return said(question, desk, topic, { ...told, line }, null, 'answer', 0.95);
}

/** One can belong to it or be it. */
function isBody(key: string, { prepared }: Desk): boolean {
  return prepared.briefing.actors.some((actor) => actor.key === key && actor.kind !== 'group');
}

/** "Was Trump in Russia?": where somebody was is not what he is. */
function asksWhereabouts({ parts }: Question, { prepared }: Desk): boolean {
  const isPerson = (key: string) => isA(key, prepared, 'person');
  return parts.some(({ role }) => role === 'place') && parts.some(({ keys }) => keys.some(isPerson));
}

/** "head of the FBI": a body that the briefing does not know, behind the office. */
function isStrangeBody(at: number, question: Question, desk: Desk): boolean {
  const { units } = question;
  const isOffice = (index: number) => (units[index]?.offices.length ?? 0) > 0;
  let before = at - 1;
  while (/^(?:of|the|di|pada|dari)$/.test(units[before]?.text ?? '')) before -= 1;
  const unit = units[at];
  return (
    isOffice(before) &&
    unit !== undefined &&
    unit.deeds.length + unit.concepts.length === 0 &&
    strangers(question, desk).includes(unit)
  );
}

/** "pompeo itu kepala fsb kan": yes where he is, no where he is something else. */
export function askOffice(question: Question, desk: Desk, topic: Topic | null): Answer | null {
  if (asksWhereabouts(question, desk)) return askLocation(question, desk, topic);
  const found =
    askMembership(question, desk, topic) ??
    askSame(question, desk, topic) ??
    askLocation(question, desk, topic);
  if (found) return found;
  const { prepared, lexicon } = desk;
  const units = question.units.filter((unit) => unit.offices.length + unit.relations.length > 0);
  const keys = question.parts.flatMap((part) => part.keys.slice(0, 1));
  const holder = keys
    .map((key) => prepared.entities.get(key))
    .find((entity) => entity !== undefined && isActor(entity) && entity.offices.length > 0);
  if (!holder || !isActor(holder)) return null;
  const other = question.rest.filter(
    (at) => (question.units[at]?.offices.length ?? 0) + (question.units[at]?.relations.length ?? 0) === 0,
  );
  const elsewhere = other.some((at) => isStrangeBody(at, question, desk));
  if (other.length > (elsewhere ? 1 : 0)) return null;
  const wholes = keys.filter((key) => key !== holder.key);
  const holds = (office: (typeof holder.offices)[number]) => {
    const of = wholes.length === 0 || (office.of !== undefined && wholes.includes(office.of));
    const heads = lexicon.offices.get(office.office)?.heads === true;
    const same =
      (units.length === 0 && !wholes.some((key) => isA(key, prepared, 'person'))) ||
      units.some(
        (unit) =>
          unit.offices.includes(office.office) ||
          unit.relations.includes(office.office) ||
          (heads && wholes.length > 0 && unit.offices.some((each) => lexicon.offices.get(each)?.heads)),
      );
    return of && same;
  };
  const told = tellIdentity(holder.key, desk);
  // "Does Putin like Trump?": what one does to another is not what he is.
  const isDone = question.units.some(({ auxiliary }) => auxiliary === 'do');
  if (!told || (units.length === 0 && (isDone || !wholes.some((key) => isBody(key, desk))))) return null;
  const right = !elsewhere && holder.offices.some(holds);
  // "his brother?": that somebody is something else says nothing of kinship.
  if (!right && !units.every((unit) => unit.offices.length > 0)) return null;
  const line = withVerdict(told, right ? 'yes' : 'no', desk);
  return said(question, desk, topic, { ...told, line }, null, right ? 'answer' : 'correction', 0.8);
}
