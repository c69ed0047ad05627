import type { Part, Question, Unit } from '../../question/question.ts';
import type { Desk } from '../desk.ts';
import { covers } from '../match/covers.ts';
import { isActor } from '../prepare/prepare.ts';
import type { Terms } from '../prepare/read-terms.ts';

/** Settles by what stands beside a name who is meant: "Santoso yang CEO", "jaksa Hidayati", "Pompeo's agency". */
export function settleNames(question: Question, desk: Desk): Question {
  const used = new Set<number>();
  const parts = question.parts.map((part) =>
    part.keys.length > 1 ? narrowed(part, question, desk, used) : bodyOf(part, question, desk, used),
  );
  if (used.size === 0) return question;
  return {
    ...question,
    parts: parts.filter(({ unit }) => !used.has(unit)),
    rest: question.rest.filter((at) => !used.has(at)),
  };
}

/** Of several who bear a name those who are what the words beside it say. */
function narrowed(part: Part, question: Question, desk: Desk, used: Set<number>): Part {
  const { units } = question;
  // Whom a pronoun means the conversation tells.
  if (units[part.unit]?.names.length === 0) return part;
  const joined = /^(?:yang|the|si|who|is)$/.test(units[part.unit + 1]?.text ?? '');
  for (const at of [part.unit - 1, part.unit + (joined ? 2 : 1)]) {
    const unit = units[at];
    if (!unit || unit.isFunction || unit.wh || unit.preposition) continue;
    if (question.deeds.some((deed) => deed.unit === at)) continue;
    const keys = part.keys.filter((key) => unit.names.includes(key) || isSaidOf(unit, key, desk));
    if (keys.length === 0 || keys.length === part.keys.length) continue;
    used.add(at);
    return { ...part, keys };
  }
  return part;
}

/** The body that somebody belongs to, where it is called a body of theirs. */
function bodyOf(part: Part, question: Question, desk: Desk, used: Set<number>): Part {
  const [key = ''] = part.keys;
  const person = desk.prepared.entities.get(key);
  const own = question.units[part.unit];
  if (!person || !isActor(person) || person.kind !== 'person' || !own) return part;
  const at = question.language === 'en' ? part.unit + 1 : part.unit - 1;
  const unit = question.units[at];
  if (!unit || !question.rest.includes(at) || (question.language === 'en' && !own.enclitic)) return part;
  const wholes = new Set([
    ...person.belongs.map(({ to }) => to),
    ...person.offices.flatMap(({ of = '' }) => of),
  ]);
  const bodies = [...wholes].filter((whole) => {
    const entity = desk.prepared.entities.get(whole);
    return entity && isActor(entity) && entity.kind === 'organisation' && isSaidOf(unit, whole, desk);
  });
  if (bodies.length !== 1) return part;
  used.add(at);
  return { ...part, keys: bodies };
}

/** Whether the briefing says of somebody what a word says: as an office or in the description. */
function isSaidOf(unit: Unit, key: string, { prepared }: Desk): boolean {
  const entity = prepared.entities.get(key);
  if (!entity || !isActor(entity)) return false;
  const terms = new Set<string>(entity.offices.map(({ office }) => `o:${office}`));
  for (const text of [entity.description?.id, entity.description?.en])
    for (const term of text ? prepared.termsOf(text) : nothing) terms.add(term);
  return covers(unit, terms);
}

const nothing: Terms = new Set();
