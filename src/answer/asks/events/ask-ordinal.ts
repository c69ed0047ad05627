import type { Bilingual } from '../../../language.ts';
import type { Question, Unit } from '../../../question/question.ts';
import { type Answer, type Topic, wordForWord } from '../../answer.ts';
import type { Desk } from '../../desk.ts';
import { covers } from '../../match/covers.ts';
import { notSaid, said, strangers } from '../../not-said.ts';
import { both, bothLines } from '../../tell/wording.ts';
import { quoteSentence } from './ask-sentences.ts';

const whichOfMany = /^(?:keberapa|yang ke berapa|what number)$/;
const ordinal =
  /((?:\S+\s+){1,2})(?:pertama|kedua|ketiga|keempat|kelima|keenam|ketujuh|kedelapan|kesembilan|kesepuluh|ke-\d+)(?:nya)?\b/gi;

/** What tells something in both languages, and where it stands. */
interface Item {
  readonly text: Bilingual;
  readonly sentences: readonly number[];
}

/** "Itu telepon yang keberapa?", "bupati keberapa dia?": not how many there were, but which of them it was; null: it is not asked so. */
export function askOrdinal(question: Question, desk: Desk, topic: Topic | null): Answer | null {
  const { units } = question;
  const at = ordinalAt(question);
  const counted =
    units.slice(0, Math.max(0, at)).findLast(({ isFunction }) => !isFunction) ??
    units.slice(at + 1).find(({ isFunction }) => !isFunction);
  if (at < 0 || !counted || strangers(question, desk).length > 0) return null;
  const { briefing } = desk.prepared;
  const items: readonly Item[] = [
    ...briefing.figures.flatMap(({ text, sentences }) => (text ? [{ text, sentences }] : [])),
    ...briefing.background.map(({ id, en, sentences }) => ({ text: { id, en }, sentences })),
    ...briefing.events,
  ];
  const tells = ({ id }: Bilingual) =>
    [...id.matchAll(ordinal)].some(([, noun = '']) => isOf(noun, counted, desk));
  const quoted = briefing.sentences.flatMap(({ text, translation }, index) => {
    const own = briefing.language === 'id' ? text : translation;
    return tells({ id: own, en: '' }) ? [index + 1] : [];
  });
  const item = items.find(({ text }) => tells(text)) ?? asSentence(quoted[0], desk);
  // How many there were, or how long it is, says nothing of it.
  if (!item) return notSaid(question, desk, topic, null);
  const line = bothLines((language) => ({ lead: '', rest: item.text[language] }));
  const told = { line, sentences: item.sentences, actors: [] };
  return said(question, desk, topic, told, topic?.event ?? null, 'answer', wordForWord);
}

/** "keberapa", "novel ke berapa Wulan": behind what is counted, with no noun behind it as in "terbang ke berapa kota"; -1: not asked so. */
function ordinalAt({ units }: Question): number {
  return units.findIndex(({ text }, at) => {
    if (whichOfMany.test(text)) return true;
    const [noun, to, next] = [units[at - 2], units[at - 1], units[at + 1]];
    const isOf = next === undefined || next.isFunction || next.names.length > 0;
    const isNoun = noun && !noun.isFunction && noun.deeds.every(({ voice }) => voice === 'noun');
    return text === 'berapa' && to?.text === 'ke' && isNoun === true && isOf;
  });
}

/** The noun that is counted is the one asked about. */
function isOf(noun: string, counted: Unit, { prepared }: Desk): boolean {
  return covers(counted, prepared.termsOf(noun));
}

function asSentence(number: number | undefined, desk: Desk): Item | null {
  if (number === undefined) return null;
  const quoted = quoteSentence(number, desk, (language, text) => desk.say(language, 'sentence', { text }));
  return { text: both((language) => quoted[language]), sentences: [number] };
}
