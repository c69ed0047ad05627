import type { BriefingEvent } from '../../briefing/schema.ts';
import type { Question } from '../../question/question.ts';
import { isAnything } from '../../question/wanted/wanted-type.ts';
import type { Desk } from '../desk.ts';
import { isActor } from '../prepare/prepare.ts';
import { harming } from './deeds.ts';

/** "Oleh siapa?", "by whom?". */
export function asksByWhom({ units, wanted }: Question): boolean {
  const who = units.findIndex(({ wh }) => wh === 'who');
  const isBy = /^(?:oleh|ama|sama|by)$/.test(units[who - 1]?.text ?? '');
  return wanted.kind === 'filler' && wanted.role === 'agent' && isBy;
}

/** "By whom?" of what befell somebody: they who died did not do it. */
export function onlyBefell({ action, target }: BriefingEvent, question: Question): boolean {
  return !target && action.some((each) => harming.has(each)) && asksByWhom(question);
}

/** "Barang apa yang diamankan?": not those who were taken in. */
export function isDoneToPeople(
  { target }: BriefingEvent,
  { units, wanted }: Question,
  { prepared }: Desk,
): boolean {
  const asksThings =
    wanted.kind === 'filler' &&
    wanted.role === 'target' &&
    units.some((unit, at) => isAnything(unit) && (units[at - 1]?.wh ?? units[at + 1]?.wh) != null);
  const isSomebody = (filler: unknown) => {
    const entity = typeof filler === 'string' ? prepared.entities.get(filler) : undefined;
    return entity !== undefined && isActor(entity) && entity.pronoun !== 'it';
  };
  return asksThings && target?.every(isSomebody) === true;
}
