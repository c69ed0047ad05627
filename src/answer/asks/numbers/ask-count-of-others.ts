import type { BriefingEvent } from '../../../briefing/schema.ts';
import type { Question } from '../../../question/question.ts';
import { findNumbers } from '../../../text/numbers.ts';
import { wordsOf } from '../../../text/tokens.ts';
import type { Answer, Topic } from '../../answer.ts';
import type { Desk } from '../../desk.ts';
import { isLightDeed, relate, veryDeed } from '../../match/deeds.ts';
import { said } from '../../not-said.ts';
import { isA } from '../../prepare/prepare.ts';
import { tellFigure } from '../../tell/from-events.ts';
import { tellWhole } from '../../tell/told.ts';
import { countsTime } from './figures-of.ts';

/**
 * "Berapa pelaku yang belum tertangkap", "how many residents are missing": the word names a group of whom nothing of the sort is told, while just
 * this is told of other people. Then these are counted; null: nothing of the sort is asked.
 */
export function askCountOfOthers(question: Question, desk: Desk, topic: Topic | null): Answer | null {
  const { prepared } = desk;
  const group = countedGroup(question, desk);
  const [verb, another] = question.deeds.filter((deed) => !isLightDeed(deed));
  if (group === null || !verb || another || verb.voice === 'noun' || question.rest.length > 0) return null;
  const doing = prepared.events.flatMap((each) =>
    verb.readings.some(({ deed }) => relate(deed, each, desk.lexicon).score >= veryDeed) ? [each.event] : [],
  );
  const isTold = ({ status }: BriefingEvent) => status === 'happened' || status === 'said';
  const [event, ...others] = doing
    .filter(isTold)
    .flatMap((each) => othersIn(each, desk).map((key) => ({ event: each, key })));
  // What is yet to be done to them is of their own as well.
  const isOwn = doing.some(({ agent, target }) => [...(agent ?? []), ...(target ?? [])].includes(group));
  if (!event || others.length > 0 || isOwn) return null;
  const figure = prepared.briefing.figures.find((each) => each.of === event.key && !countsTime(each));
  const told = figure ? tellFigure(figure, desk, event.event) : tellWhole(event.event, desk);
  if (!figure && !isCounted(event.event)) return null;
  return said(question, desk, topic, told, event.event.key, 'answer', 0.95);
}

/** The group that "how many" counts by name; null: none. */
function countedGroup({ negated, parts, units, wanted }: Question, { prepared }: Desk): string | null {
  const at = units.findIndex(({ wh }) => wh === 'how-many');
  const [part, another] = parts.filter(({ keys }) => keys.length > 0);
  const [key = ''] = part?.keys ?? [];
  if (wanted.kind !== 'number' || negated || !part || another || part.unit <= at) return null;
  const isNext = units.slice(at + 1, part.unit).every(({ isFunction }) => isFunction);
  return isNext && isA(key, prepared, 'group') && units[part.unit]?.descriptive === true ? key : null;
}

/** The groups that it is told of. */
function othersIn({ agent, target }: BriefingEvent, { prepared }: Desk): string[] {
  return [...(agent ?? []), ...(target ?? [])].filter((filler): filler is string => {
    return isA(filler, prepared, 'group');
  });
}

/** It begins with how many they are. */
function isCounted({ text }: BriefingEvent): boolean {
  return findNumbers(wordsOf(text.en), 'en').some(({ from, ordinal }) => from === 0 && !ordinal);
}
