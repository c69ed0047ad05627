import type { Question, Unit } from '../../../question/question.ts';
import { aim } from '../../../question/sentence/named-part.ts';
import type { Answer, Topic } from '../../answer.ts';
import type { Desk } from '../../desk.ts';
import { notSaid, notSaidBut } from '../../not-said.ts';
import { isActor } from '../../prepare/prepare.ts';
import { tellIdentity, tellWhere } from '../../tell/from-actors.ts';

const linking = /^(?:itu|adalah|ialah|termasuk|semacam|sejenis|seperti|kayak)$/;

/**
 * "Is the FSB a police force?", "FSB itu semacam polisi?": where nothing says that it is one, what it is told to be comes closest; what it did
 * with the police is no answer.
 */
export function askWhatItIs(question: Question, desk: Desk, topic: Topic | null): Answer | null {
  const { deeds, parts, rest, units, wanted } = question;
  const [part, ...others] = parts.filter(({ keys }) => keys.length > 0);
  const [key] = part?.keys ?? [];
  const noun = rest[0] ?? -1;
  // "FSB itu badan intelijen?": without a question word.
  const asks =
    wanted.kind === 'truth' || (wanted.kind === 'identity' && units.every(({ wh }) => wh === null));
  if (!asks || !part || key === undefined || others.length + deeds.length > 0) return null;
  const isOne =
    units[0]?.auxiliary === 'be'
      ? /^an?$/.test(units[part.unit + 1]?.text ?? '')
      : linking.test(units[part.unit + 1]?.text ?? '');
  // "salah satu targetnya": of something that was spoken of.
  const isSort = rest.every((at) => at > part.unit && isSortOf(units[at]));
  if (!isOne || noun < 0 || !isSort) return null;
  const entity = desk.prepared.entities.get(key);
  const told = entity && (isActor(entity) ? tellIdentity(key, desk) : tellWhere(key, desk));
  return told ? notSaidBut(notSaid(question, desk, topic, null), told, desk) : null;
}

function isSortOf(unit: Unit | undefined): boolean {
  return unit !== undefined && !unit.enclitic && unit.concepts.length > 0 && !aim.test(unit.text);
}
