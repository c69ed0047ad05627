import type { Question } from '../../question/question.ts';
import type { Topic } from '../answer.ts';
import type { Desk } from '../desk.ts';
import { isActor } from '../prepare/prepare.ts';

const counterpartWord =
  /^(?:counterpart|opposite number|colleague|sejawat|rekan|kolega|rekan sejawat|rekan sejabat)$/;

/** "And his Russian colleague?", "rekannya di Rusia?": who holds the office there that the one spoken of holds here. */
export function counterpartOf(question: Question, topic: Topic, { prepared }: Desk): Question | null {
  const { deeds, parts, units } = question;
  const at = units.findIndex(({ text }) => counterpartWord.test(text));
  const [country, ...others] = parts.filter(({ keys, unit }) => keys.length > 0 && units[unit]?.names.length);
  if (at < 0 || !country || others.length > 0 || deeds.some(({ unit }) => unit !== at)) return null;
  const officesOf = (key: string) => {
    const entity = prepared.entities.get(key);
    return entity && isActor(entity) ? entity.offices : [];
  };
  const holder = topic.actors.find((key) => officesOf(key).length > 0) ?? '';
  const own = officesOf(holder);
  const [other, ...more] = prepared.briefing.actors.filter(
    ({ key, offices }) =>
      key !== holder &&
      offices.some(
        ({ of, office }) => of && country.keys.includes(of) && own.some((each) => each.office === office),
      ),
  );
  if (!other || more.length > 0) return null;
  const part = { unit: at, keys: [other.key], role: null, deed: null };
  return { ...question, wanted: { kind: 'identity' }, type: 'person', deeds: [], parts: [part], rest: [] };
}
