import type { Question } from '../../../question/question.ts';
import type { Answer, Topic } from '../../answer.ts';
import type { Desk } from '../../desk.ts';
import { isKinship } from '../../match/ties.ts';
import { said } from '../../not-said.ts';
import { isActor } from '../../prepare/prepare.ts';
import { bothLines, capital } from '../../tell/wording.ts';

/** "Are the Rashids father and son?": of a group whom the article calls brothers, whether they are just that; null: it is not asked, or not told. */
export function askKinGroup(question: Question, desk: Desk, topic: Topic | null): Answer | null {
  const { deeds, negated, parts, rest, units, wanted } = question;
  const [part, another] = parts.filter(({ keys }) => keys.length > 0);
  const [key = ''] = part?.keys ?? [];
  const group = desk.prepared.entities.get(key);
  const isTruth = wanted.kind === 'truth';
  if (!group || another || !isActor(group) || group.kind !== 'group' || negated) return null;
  if ((!isTruth && wanted.kind !== 'relation') || deeds.length > 0) return null;
  const words = rest.flatMap((at) => units[at] ?? []);
  const asked = new Set(words.flatMap(({ relations }) => relations.filter(isKinship)));
  if (asked.size === 0 || !words.every(({ relations }) => relations.some(isKinship))) return null;
  // "ganda putra" tells of no sons: in English each word of kinship is one.
  const { description } = group;
  const own = [...desk.prepared.termsOf(description?.en ?? '')].flatMap((term) =>
    term.startsWith('r:') && isKinship(term.slice(2)) ? [term.slice(2)] : [],
  );
  if (!description || own.length === 0) return null;
  const isSo = own.some((relation) => asked.has(relation)) || asked.has('relative') || asked.has('family');
  const line = bothLines((language) => {
    const text = `${capital(group.name[language])}: ${description[language]}.`;
    return { lead: '', rest: desk.say(language, isSo ? 'yes' : 'no', { text }) };
  });
  const told = { line, sentences: group.sentences, actors: [key] };
  return said(question, desk, topic, told, null, isSo ? 'answer' : 'correction', 0.95);
}
