import type { Question } from '../../../question/question.ts';
import type { Answer, Topic } from '../../answer.ts';
import type { Desk } from '../../desk.ts';
import { covers } from '../../match/covers.ts';
import { notSaid, said } from '../../not-said.ts';
import { isA } from '../../prepare/prepare.ts';
import { isNamed, tellIdentity } from '../../tell/from-actors.ts';
import { speaksOf } from './ask-identity.ts';

/** What somebody is called: a name of his own, or of one who belongs to what the question names. */
export function askName(
  keys: readonly string[],
  question: Question,
  desk: Desk,
  topic: Topic | null,
): Answer {
  const { actors } = desk.prepared.briefing;
  const office = question.rest.some((at) => (question.units[at]?.offices.length ?? 0) > 0);
  const person = office
    ? undefined
    : keys.find(
        (key) =>
          isNamed(key, desk) ||
          // Of a crowd in which one is named the names are not told.
          actors.filter((actor) => actor.belongs.some(({ to }) => to === key) && isNamed(actor.key, desk))
            .length > (isCrowd(key, desk) ? 1 : 0),
      );
  // The driver of one car is not the driver of another; "the big boss" is the boss.
  const things = question.rest.filter((at) => {
    const concepts = question.units[at]?.concepts ?? [];
    return concepts.some((concept) => desk.lexicon.concepts.get(concept)?.kind !== 'manner');
  });
  if (person !== undefined && isOfAnother(person, question, desk))
    return notSaid(question, desk, topic, null);
  if (person !== undefined && !speaksOf(person, { ...question, rest: things }, desk))
    return notSaid(question, desk, topic, null);
  const told = person === undefined ? null : tellIdentity(person, desk);
  return told ? said(question, desk, topic, told, null, 'answer', 0.8) : notSaid(question, desk, topic, null);
}

/** "nama bayi Euis", "the name of Trump's dog": somebody of his, who is not he. */
function isOfAnother(key: string, { parts, rest, units, language }: Question, { prepared, lexicon }: Desk) {
  const part = parts.find(({ keys }) => keys.includes(key));
  if (!part || units[part.unit]?.pronoun) return false;
  const entity = prepared.entities.get(key);
  const beside =
    language === 'id'
      ? part.unit - 1
      : units[part.unit]?.enclitic
        ? part.unit + 1
        : units[part.unit - 1]?.text === 'of'
          ? part.unit - 2
          : -1;
  const unit = rest.includes(beside) ? units[beside] : undefined;
  const isSomebody = unit?.concepts.some((each) => lexicon.concepts.get(each)?.kind === 'person') ?? false;
  if (!unit || !entity || !isSomebody || unit.offices.length > 0) return false;
  const own = [entity.name, entity.description].flatMap((text) => (text ? [text.id, text.en] : []));
  return ![...own, ...entity.aliases].some((text) => covers(unit, prepared.termsOf(text)));
}

function isCrowd(key: string, { prepared }: Desk): boolean {
  return isA(key, prepared, 'group');
}
