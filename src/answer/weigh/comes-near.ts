import type { Question } from '../../question/question.ts';
import { choosing } from '../asks/events/ask-loosely.ts';
import { countedUnit } from '../asks/numbers/number-asked.ts';
import { isLightDeed, spokenActs } from '../match/deeds.ts';
import { measureAsked } from '../match/measures.ts';
import type { Weight } from './weigh.ts';

/** A deed that is met no surer than this is at best of the same family. */
const kinDeed = 0.6;

/** From this on a word is met in the event itself. */
const ownWords = 0.9;

/**
 * What tells one from others ("the worst", "first") is met or nothing comes near; who said one thing is not who said another, when one
 * thing took place is not when another did, and how many there are of one says nothing of how many of another.
 */
export function comesNear(weight: Weight, question: Question): boolean {
  const { wanted } = question;
  const unmet = weight.met.filter(({ how }) => how === 0).map(({ need }) => need);
  if (unmet.some(({ unit }) => choosing.test(unit.text)) || (speaks(question) && unmet.length > 0))
    return false;
  const weighty = weight.met.some(({ need }) => need.weight >= 1);
  const own = weight.met.filter(({ need, how }) => (need.weight >= 1 || !weighty) && how >= ownWords);
  const strange = weight.met.some(({ need, how }) => need.deed && need.weight > 1 && how <= kinDeed);
  if (wanted.kind === 'time') {
    // Another verb for it, where all else is the event's own.
    const others = weight.met.filter(({ need }) => need.weight >= 1 && !(need.deed && need.weight > 1));
    return strange
      ? others.length >= 2 &&
          others.every(({ how }) => how >= ownWords) &&
          others.some(({ need }) => need.keys.length === 0)
      : own.length > 0 || weight.met.some(({ need, how }) => need.deed && how > kinDeed);
  }
  if (wanted.kind !== 'number') return true;
  // Words of a circle alone ("the price of fuel") count nothing that is told.
  if (!weight.met.some(({ how }) => how >= kinDeed)) return false;
  if (
    strange &&
    own.length < 2 &&
    !measureAsked(question) &&
    !own.some(({ need }) => isCounted(need.at, question))
  )
    return false;
  const counted = countedUnit(question);
  // "Berapa gajinya?": another sum comes no nearer than any number.
  const sum = weight.met.find(({ need }) => wageWord.test(need.unit.text));
  if (sum && sum.how < kinDeed) return false;
  // "How many votes were invalid?": of what they were, nothing is told.
  const last = weight.met.find(({ need }) => need.at === question.units.length - 1);
  const isSaidOfThem = question.units.at(-2)?.auxiliary === 'be' && last?.need.unit !== counted;
  if (last && isSaidOfThem && last.how < kinDeed) return false;
  const named = question.units.find(
    (unit, at) => question.units[at - 1]?.wh === 'how-many' && unit.names.length > 0,
  );
  if (!named && unmet.some(({ deed }) => deed !== null && deed.voice !== 'noun' && !isLightDeed(deed)))
    return false;
  return !unmet.some(({ unit }) => unit === counted && unit.concepts.length + unit.deeds.length > 0);
}

const wageWord = /^(?:gaji|upah|salary|wages?|pay)\b/;

/** What "how many" counts, a name or "of them" too; people who may be anybody are not enough. */
function isCounted(at: number, { units }: Question): boolean {
  const unit = units[at];
  if (!unit || /^(?:orang|people|persons?)$/.test(unit.text)) return false;
  const before = units.slice(Math.max(0, at - 2), at);
  return before.some(({ wh }) => wh === 'how-many');
}

function speaks({ deeds, wanted }: Question): boolean {
  const verb = deeds.find(({ voice }) => voice === 'active' || voice === 'passive');
  return (
    wanted.kind === 'filler' &&
    wanted.role === 'agent' &&
    verb?.readings.some(({ deed }) => spokenActs.has(deed)) === true
  );
}
