import type { Unit } from '../question.ts';

const sized = /^(?:little|small|tiny|big|huge|poor|kecil|mungil)$/;
const added = /^(?:extra|additional)$/;
const wholly = /^(?:whole|entire)$/;
const thing = /^(?:thing|lot|affair|business|project|operation)$/;

/** "the little rover", "how many extra nurses", "the whole thing": what only colours the noun behind it is nothing to be met. */
export function withoutColour(units: readonly Unit[]): readonly Unit[] {
  return units.filter((unit, at) => {
    const [before, next] = [units[at - 1], units[at + 1]];
    const isOfName = sized.test(unit.text) && next !== undefined && next.names.length > 0;
    const isMore = added.test(unit.text) && before?.wh === 'how-many';
    const isAll =
      wholly.test(unit.text) &&
      thing.test(next?.text ?? '') &&
      next?.isFunction === true &&
      before?.text === 'the';
    return !(isOfName && unit.names.length === 0) && !isMore && !isAll;
  });
}
