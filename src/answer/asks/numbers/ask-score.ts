import type { BriefingEvent } from '../../../briefing/schema.ts';
import { type Language, languages } from '../../../language.ts';
import type { Question, Unit } from '../../../question/question.ts';
import { marginWord, scoreWord } from '../../../question/wanted/wanted-by-word.ts';
import type { Answer, Topic } from '../../answer.ts';
import type { Desk } from '../../desk.ts';
import { notSaid, said } from '../../not-said.ts';
import { tellOutcome } from '../../tell/from-causes.ts';
import { told } from '../../tell/told.ts';
import { bothLines, leadAndText } from '../../tell/wording.ts';
import { createScales } from '../../weigh/weigh.ts';

const scores = /\b\d{1,3}[-–]\d{1,3}\b/g;
/** "voted 61 to 58", "dengan suara 61 lawan 58". */
const votes =
  /(?<!\b(?:from|between|dari|antara) )\b\d{1,3} (?:(?:votes?|suara) )?(?:to|against|lawan|banding|berbanding|melawan) \d{1,3}\b/g;
const voteWord = /\b(?:vot(?:e|es|ed|ing)|suara)\b/i;
/** What a game is made of. */
const setWord = /^(?:set|sets|game|games|gim|babak|half|leg|round|ronde|kuarter|quarter)$/;
/** Words that ask how it ended, which no event needs to speak of. */
const askingWord = /^(?:how close|how narrow|how slim|demi|hasil|result|lawan|vote|voting|suara)$/;

/** The numbers that an event tells of two sides, in this language. */
function pairsIn({ text }: BriefingEvent, language: Language): readonly string[] {
  const games = text[language].match(scores) ?? [];
  return games.length > 0 || !voteWord.test(text[language]) ? games : (text[language].match(votes) ?? []);
}

/** "skor finalnya", "what was the score of the first game", "hasil suaranya berapa": how it ended, as the article tells it; null: that is not asked. */
export function askScore(question: Question, desk: Desk, topic: Topic | null): Answer | null {
  const { deeds, units } = question;
  // "how many did he score": there it is the verb.
  const isDone = (at: number) => deeds.some(({ unit, voice }) => unit === at && voice !== 'noun');
  const isAsked = units.some(({ text }, at) => scoreWord.test(text) && !isDone(at));
  if (isAsked) return askPair(question, desk, topic) ?? notSaid(question, desk, topic, null);
  // "hasil votingnya berapa", "berapa lawan berapa": so too, if it was decided so.
  const isResult = units.some(({ text }) => /^(?:hasil|result|outcome)$/.test(text));
  const isPair = units.filter(({ wh }) => wh === 'how-many').length === 2;
  return isResult || isPair ? askPair(question, desk, topic) : null;
}

/** "What was the result?" in a chat that has spoken of nothing yet: of what decided the story; null: more is asked, or nothing did. */
export function askResult(question: Question, desk: Desk, topic: Topic | null): Answer | null {
  const { deeds, parts, rest, wanted } = question;
  if (wanted.kind !== 'outcome' || deeds.length + parts.length + rest.length > 0 || topic?.event) return null;
  const pair = askPair(question, desk, topic);
  if (pair) return pair;
  const event = desk.prepared.briefing.events.find(({ outcome, status }) => outcome && status === 'happened');
  const told = event && tellOutcome(event, desk);
  return told ? said(question, desk, topic, told, event.key, 'answer', 0.7) : null;
}

/** The two numbers of whatever was decided by them that the question speaks of; null: nothing that it speaks of was. */
export function askPair(question: Question, desk: Desk, topic: Topic | null): Answer | null {
  const { prepared, lexicon } = desk;
  const scales = createScales(question, prepared, lexicon);
  const isAsking = ({ text }: Unit) =>
    [scoreWord, marginWord, setWord, askingWord].some((words) => words.test(text));
  const needs = scales.needs.filter(({ unit }) => !isAsking(unit) && !nthOf(unit));
  const whole = needs.reduce((sum, { weight }) => sum + weight, 0);
  const decided = prepared.events
    .filter(
      ({ event }) =>
        event.status === 'happened' && languages.every((each) => pairsIn(event, each).length > 0),
    )
    .map((each) => {
      const met = scales.event(each).met.filter(({ need }) => needs.includes(need));
      const sum = met.reduce((total, { need, how }) => total + need.weight * how, 0);
      return {
        event: each.event,
        share: whole === 0 ? (each.event.key === topic?.event ? 1 : 0.5) : sum / whole,
      };
    })
    .sort((left, right) => right.share - left.share);
  const [best] = decided;
  if (!best || best.share < 0.5) return null;
  const { event } = best;
  const at = question.units.findIndex((unit) => setWord.test(unit.text));
  const nth = question.units.map(nthOf).find((each) => each !== null) ?? null;
  const leadIn = (language: Language) => {
    const all = pairsIn(event, language);
    return at >= 0 && nth !== null ? all[nth - 1] : all.join(', ');
  };
  if (leadIn('en') === undefined) return null;
  const line = bothLines((language) => leadAndText(leadIn(language) ?? '', [], event.text[language]));
  return said(question, desk, topic, told(line, event, desk, []), event.key, 'answer', 0.95);
}

function nthOf({ number, text }: Unit): number | null {
  if (number?.ordinal) return number.value;
  return { first: 1, pertama: 1, second: 2, third: 3 }[text] ?? null;
}
