import type { Question, Unit } from '../../question/question.ts';
import type { Topic } from '../answer.ts';
import type { Desk } from '../desk.ts';
import { isKinship } from '../match/ties.ts';
import { isA } from '../prepare/prepare.ts';
import { toldIn } from './whom-it-means.ts';

const themWord = /^(?:they|them|both|mereka|keduanya|berdua)$/;
const kinWord =
  /^(?:related|relatives?|kin|kerabat|sekeluarga|bersaudara|saudaraan|family|keluarga|satu keluarga)$/;

/** "Are they related?", "mereka saudara?": whether the two are of whom was spoken last. */
export function kinBetween(question: Question, topic: Topic, desk: Desk): Question | null {
  const { deeds, rest, units } = question;
  const isKin = (unit: Unit) => kinWord.test(unit.text) || unit.relations.some(isKinship);
  const asksWhether = units.every(({ names, wh }) => names.length === 0 && (!wh || wh === 'whether'));
  const content = [...rest, ...deeds.map(({ unit }) => unit)].flatMap((at) => units[at] ?? []);
  const isAsked = units.some(({ text }) => themWord.test(text)) && units.some(isKin) && asksWhether;
  if (!isAsked || !content.every(isKin)) return null;
  const people = [...new Set([...topic.actors, ...toldIn(topic, 0, desk)])].filter((key) =>
    isA(key, desk.prepared, 'person'),
  );
  const [one, other] = people;
  if (one === undefined || other === undefined) return null;
  const parts = [one, other].map((key) => ({ unit: 0, keys: [key], role: null, deed: null }));
  const kin = rest.filter((at) => (units[at]?.relations.length ?? 0) > 0);
  return { ...question, wanted: { kind: 'truth' }, type: null, deeds: [], parts, rest: kin };
}
