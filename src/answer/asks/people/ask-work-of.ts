import type { Question } from '../../../question/question.ts';
import { type Answer, type Topic, wordForWord } from '../../answer.ts';
import type { Desk } from '../../desk.ts';
import { isLightDeed } from '../../match/deeds.ts';
import { said } from '../../not-said.ts';
import { isA, isActor } from '../../prepare/prepare.ts';
import { bothLines, capital, describe, maxLineLength, sayFiller, withName } from '../../tell/wording.ts';

/** Whoever takes part in a work or plays for a side is told by what he is in it. */
const taking: ReadonlySet<string> = new Set([
  'star',
  'perform',
  'play',
  'shoot-film',
  'work',
  'write',
  'sing',
]);

/** "Which film was he in?", "dia main film apa?": that of which he is said to be something; null: it is not asked, or of none or several. */
export function askWorkOf(question: Question, desk: Desk, topic: Topic | null): Answer | null {
  const { deeds, parts, units, wanted } = question;
  const { prepared } = desk;
  const [part, ...others] = parts.filter(({ keys }) => keys.length > 0);
  const actor = prepared.entities.get(part?.keys[0] ?? '');
  const whAt = units.findIndex(({ wh }) => wh === 'which' || wh === 'what');
  const isPlain = (wanted.kind === 'filler' || wanted.kind === 'identity') && question.type !== 'person';
  if (!isPlain || others.length > 0 || whAt < 0 || question.negated || question.order !== null) return null;
  if (!part || !actor || !isActor(actor) || actor.kind !== 'person') return null;
  // "main film apa": the noun may be a part of the verb.
  const nouns = [units[whAt - 1]?.text.split(' ').at(-1), units[whAt + 1]?.text.split(' ')[0]];
  const sorts = nouns.flatMap((noun) =>
    noun ? [...prepared.termsOf(noun)].filter((term) => term.startsWith('c:')) : [],
  );
  const isSort = (at: number) => Math.abs(at - whAt) === 1;
  const isTaking = (deed: (typeof deeds)[number]) =>
    isLightDeed(deed) || isSort(deed.unit) || deed.readings.some(({ deed: key }) => taking.has(key));
  if (sorts.length === 0 || !deeds.every(isTaking) || !question.rest.every(isSort)) return null;
  // A body that somebody works for is told by who belongs to it.
  const isWork = (key: string) => isA(key, prepared, 'group');
  const own = actor.offices.filter(
    ({ of, former }) =>
      of !== undefined &&
      !former &&
      isWork(of) &&
      sorts.some((sort) => prepared.entityTerms.get(of)?.has(sort)),
  );
  const [office, ...more] = own;
  if (!office?.of || more.some(({ of }) => of !== office.of)) return null;
  const { of, title } = office;
  const line = bothLines((language) => {
    const lead = capital(sayFiller(of, language, prepared));
    const what = title?.[language] ?? describe(actor, language, prepared);
    const rest = what ? `. ${capital(sayFiller(actor.key, language, prepared))}, ${what}.` : '.';
    return { lead, rest: lead.length + rest.length <= maxLineLength ? rest : '.' };
  });
  const sentences = withName(of, withName(actor.key, office.sentences, prepared), prepared);
  const told = {
    line,
    sentences: [...new Set([...sentences, ...actor.sentences])].sort((a, b) => a - b),
    actors: [actor.key, of],
  };
  return said(question, desk, topic, told, null, 'answer', wordForWord);
}
