import type { Question } from '../../../question/question.ts';
import type { Answer, Topic } from '../../answer.ts';
import type { Desk } from '../../desk.ts';
import { speechDeeds } from '../../match/deeds.ts';
import { said } from '../../not-said.ts';
import { isActor } from '../../prepare/prepare.ts';
import { bothLines, saysAlike } from '../../tell/wording.ts';
import { quoteSentence } from '../events/ask-sentences.ts';

const sayingVerb =
  /\b(?:said|says|added|stated|noted|explained|announced|described|mentioned|claimed|told)\b/;

/** "What did Ishak say?", of whom no words and no event tell it: the one sentence of the article that says he said something; null: none, or several do. */
export function askSaidIn(question: Question, desk: Desk, topic: Topic | null): Answer | null {
  const { deeds, parts, rest, wanted } = question;
  const { briefing, entities } = desk.prepared;
  const [deed, another] = deeds;
  const [part, more] = parts.filter(({ keys }) => keys.length > 0);
  const speaker =
    part?.keys.length === 1 && part.role === 'agent' ? entities.get(part.keys[0] ?? '') : undefined;
  if (!deed || another || more || rest.length > 0 || !speaker || !isActor(speaker)) return null;
  if (wanted.kind !== 'filler' || wanted.role === 'agent' || speaker.kind !== 'person') return null;
  if (!deed.readings.some((reading) => speechDeeds.has(reading.deed))) return null;
  const names = [speaker.name.en, ...speaker.aliases].filter((name) => /^\p{Lu}/u.test(name));
  const others = briefing.actors.filter(({ key, kind }) => kind === 'person' && key !== speaker.key);
  const numbers = briefing.sentences.flatMap(({ text, translation }, index) => {
    const english = briefing.language === 'en' ? text : translation;
    const verb = sayingVerb.exec(english)?.index ?? -1;
    const before = english.slice(0, Math.max(0, verb));
    const isHis = names.some((name) => before.includes(name));
    return isHis && !/["“]/.test(english) && !others.some(({ name }) => before.includes(name.en))
      ? [index + 1]
      : [];
  });
  const [number, second] = numbers;
  if (number === undefined || second !== undefined) return null;
  const quoted = quoteSentence(number, desk, (language, text) => desk.say(language, 'sentence', { text }));
  if (!saysAlike(quoted)) return null;
  const line = bothLines((language) => ({
    lead: '',
    rest: desk.say(language, 'sentence', { text: quoted[language] }),
  }));
  return said(
    question,
    desk,
    topic,
    { line, sentences: [number], actors: [speaker.key] },
    null,
    'answer',
    0.8,
  );
}
