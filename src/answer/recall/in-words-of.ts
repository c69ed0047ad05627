import type { Part, Question } from '../../question/question.ts';
import { emptyUnit } from '../../question/units/units.ts';

const asSaid =
  /^ (?:(?:and|but|dan|tapi|terus|lalu|kalau|so|if|what|about|you|says?|said|ask|asked|according|to|the|menurut|versi|kata|ujar|bilang|para|pihak|tanya|apa|berapa|how many|how much) )+$/;
const sayingWord = /^(?:says?|said|ask|asked|according|menurut|versi|kata|ujar|bilang|tanya)$/;

/** "The union says?", "menurut serikat?", "and if you ask them?" of how many: as many as those say. */
export function inWordsOf(question: Question, last: Question): Question | null {
  const [part, ...others] = question.parts.filter(({ keys }) => keys.length > 0);
  const unit = question.units[part?.unit ?? -1];
  if (last.wanted.kind !== 'number' || !part || !unit || others.length > 0) return null;
  const words = question.units.flatMap(({ text }, at) => (at === part.unit ? [] : [text]));
  if (!words.some((word) => sayingWord.test(word)) || !asSaid.test(` ${words.join(' ')} `)) return null;
  const units = [...last.units, { ...emptyUnit, text: 'according', isFunction: true }, unit];
  const source: Part = { unit: units.length - 1, keys: part.keys, role: null, deed: null };
  return { ...last, units, parts: [...last.parts, source] };
}
