import type { Word } from './reading.ts';
import type { Unit } from './unit.ts';

const counted =
  /^(?:some|all|most|many|much|few|several|half|each|both|none|any|one|two|three|four|five|six|seven|eight|nine|ten|dozens?|scores|hundreds?|thousands?|millions?|billions?|tens|majority|minority|number|group|pair|couple|handful|rest|part|parts|portion|amount|series|wave|minutes|hours|days|weeks|months|years|decades|barrels|tons|tonnes|gallons|lit(?:re|er)s|kilos|kilograms|grams|ounces|acres|hectares|pieces|boxes|bags|bottles|crates|rounds|pages|copies)$/;

/** Whether an English noun only says how much of what is named behind "of": "hundreds", "three days", "18,000 barrels". */
export function isQuantity(words: readonly Word[], unit: Unit | undefined): boolean {
  if (unit?.kind !== 'thing' || unit.mentions.length > 0) return false;
  const last = words[unit.to - 1];
  return last !== undefined && (counted.test(last.word) || /^\d[\d.,]*$/.test(last.surface));
}

/** Makes one thing of a quantity and what it is a quantity of: "hundreds of relatives", "some of the data". */
export function withQuantities(words: readonly Word[], units: readonly Unit[]): Unit[] {
  const joined: Unit[] = [];
  for (const unit of units) {
    const [head, of] = [joined.at(-2), joined.at(-1)];
    if (
      unit.kind === 'thing' &&
      head?.kind === 'thing' &&
      of?.kind === 'preposition' &&
      of.word === 'of' &&
      isQuantity(words, head)
    )
      joined.splice(-2, 2, { ...unit, from: head.from });
    else joined.push(unit);
  }
  return joined;
}
