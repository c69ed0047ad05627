import type { Question } from '../../../question/question.ts';
import type { Answer, Topic } from '../../answer.ts';
import type { Desk } from '../../desk.ts';
import { covers, isPlace } from '../../match/covers.ts';
import { placeWord } from '../../match/strangers-in-place.ts';
import { said, strangers } from '../../not-said.ts';
import { tellWhere } from '../../tell/from-actors.ts';
import { withVerdict } from '../../tell/verdicts.ts';

/** "Is the cathedral in the city centre?", "katedralnya di Moskow?": yes where it lies there, no where it lies in another place of that kind. */
export function askLocation(question: Question, desk: Desk, topic: Topic | null): Answer | null {
  const { prepared } = desk;
  const { rest, units } = question;
  const [one, other, ...more] = question.parts.flatMap(({ keys }) => keys.slice(0, 1));
  if (one === undefined || more.length > 0 || !isPlace(one, prepared)) return null;
  const [at, ...others] = rest;
  if (others.length > 0 || (at === undefined) === (other === undefined)) return null;
  const verdict = other === undefined ? liesThere(one, at ?? -1, question, desk) : liesIn(one, other, desk);
  const told = verdict === null ? null : tellWhere(one, desk);
  if (!told || !units.some(({ text }) => placeWord.test(text))) return null;
  const line = withVerdict(told, verdict ? 'yes' : 'no', desk);
  return said(question, desk, topic, { ...told, line }, null, verdict ? 'answer' : 'correction', 0.95);
}

function liesIn(one: string, other: string, { prepared }: Desk): boolean | null {
  const wholes = [...(prepared.wholes.get(one) ?? [])];
  if (wholes.includes(other)) return true;
  const kindOf = (key: string) => {
    const entity = prepared.entities.get(key);
    return entity === undefined ? null : JSON.stringify(entity.kind);
  };
  return wholes.some((whole) => kindOf(whole) === kindOf(other)) ? false : null;
}

/** Of what is said of it itself; a city that the article does not know is another one. */
function liesThere(one: string, at: number, question: Question, desk: Desk): boolean | null {
  const { prepared } = desk;
  const unit = question.units[at];
  const entity = prepared.entities.get(one);
  if (!unit || !entity?.description) return null;
  const own = new Set([
    ...prepared.termsOf(entity.description.id),
    ...prepared.termsOf(entity.description.en),
  ]);
  if (covers(unit, own)) return true;
  const isStrange =
    unit.deeds.length + unit.concepts.length === 0 && strangers(question, desk).includes(unit);
  const isPlaced = placeWord.test(question.units[at - 1]?.text ?? '');
  return isStrange && isPlaced && (prepared.wholes.get(one)?.size ?? 0) > 0 ? false : null;
}
