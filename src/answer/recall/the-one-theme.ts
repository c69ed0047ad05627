import type { BriefingEvent, Filler } from '../../briefing/schema.ts';
import { languages } from '../../language.ts';
import type { Question, Unit } from '../../question/question.ts';
import type { Topic } from '../answer.ts';
import type { Desk } from '../desk.ts';
import { covers } from '../match/covers.ts';
import { isNear } from '../match/linked.ts';

const themeWord = /^(?:about|tentang|soal)$/;

/** "And the exams?", "what about the vaccine?", "pertalite?": of what is only named, the one thing that is told of it; null: it asks otherwise. */
export function ofTheOneTheme(question: Question, topic: Topic, desk: Desk): Question | null {
  const { rest, units, wanted } = question;
  const [at, ...others] = rest;
  const unit = units[at ?? -1];
  const isAlone = units.every((each) => each === unit || each.isFunction || each.wh !== null);
  const asksOpenly =
    wanted.kind === 'topic' ||
    wanted.kind === 'manner' ||
    wanted.kind === 'truth' ||
    (wanted.kind === 'filler' && wanted.role === null && units.some(({ text }) => themeWord.test(text)));
  if (!unit || !isThing(unit) || others.length > 0 || question.event !== null || !isAlone || !asksOpenly)
    return null;
  const told = ofThemeTold(unit, question, topic, desk);
  if (told) return told;
  const { events, figures } = desk.prepared.briefing;
  const isCounted = figures.some(({ of }) => speaksOf(unit, of, desk));
  return isCounted && !events.some((event) => isDoneTo(unit, event, desk))
    ? { ...question, wanted: { kind: 'number' }, type: null }
    : null;
}

/** What is told of a thing, where that is just one; rather what hangs on what was told last, and not that again. */
export function ofThemeTold(unit: Unit, question: Question, topic: Topic, desk: Desk): Question | null {
  if (!isThing(unit)) return null;
  const { events } = desk.prepared.briefing;
  const telling = events.filter((event) => event.key !== topic.event && isDoneTo(unit, event, desk));
  const near = telling.filter(({ key }) => isNear(key, topic, desk));
  const [event, another] = near.length > 0 ? near : telling;
  if (!event || another) return null;
  const readings = event.action.slice(0, 1).map((deed) => ({ deed, voice: 'noun' as const }));
  const deeds = [{ unit: 0, readings, voice: 'noun' as const }];
  return { ...question, wanted: { kind: 'topic' }, type: null, deeds, rest: [], event: event.key };
}

function isThing({ date, number, offices, relations }: Unit): boolean {
  return date === null && number === null && offices.length + relations.length === 0;
}

/** It befell just that, which is no actor. */
function isDoneTo(unit: Unit, { agent, target }: BriefingEvent, desk: Desk): boolean {
  return [...(agent ?? []), ...(target ?? [])].some((filler) => speaksOf(unit, filler, desk));
}

function speaksOf(unit: Unit, filler: Filler, { prepared }: Desk): boolean {
  if (typeof filler === 'string') return false;
  return languages.some((language) => covers(unit, prepared.termsOf(filler[language])));
}
