import type { Question } from '../../../question/question.ts';
import type { Answer, Topic } from '../../answer.ts';
import type { Desk } from '../../desk.ts';
import { notSaid, said } from '../../not-said.ts';
import { isActor } from '../../prepare/prepare.ts';
import { tellIdentity } from '../../tell/from-actors.ts';

const sexes = [
  ['man', 'woman'],
  ['male-animal', 'female-animal'],
] as const;

/** "Pelakunya cowok apa cewek?", "are they men or women?", "bayinya jantan apa betina": who they are, where that says it; null: it is not asked of anybody. */
export function askSex(question: Question, desk: Desk, topic: Topic | null): Answer | null {
  const { deeds, parts, rest, units } = question;
  const asked = rest.flatMap((at) => units[at]?.concepts ?? []);
  const [key] = parts.flatMap(({ keys }) => keys);
  const entity = desk.prepared.entities.get(key ?? '');
  const isAsked = sexes.some((pair) => pair.every((each) => asked.includes(each)));
  if (deeds.length > 0 || !isAsked || !entity || !isActor(entity)) return null;
  const told = tellIdentity(entity.key, desk);
  const terms = desk.prepared.termsOf(told ? `${told.line.en.lead} ${told.line.en.rest}` : '');
  const isTold = sexes.flat().some((each) => terms.has(`c:${each}`));
  return told && isTold
    ? said(question, desk, topic, told, null, 'answer', 0.9)
    : notSaid(question, desk, topic, null);
}
