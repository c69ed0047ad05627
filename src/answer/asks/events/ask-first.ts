import type { Filler } from '../../../briefing/schema.ts';
import { languages } from '../../../language.ts';
import type { Part, Question } from '../../../question/question.ts';
import type { Answer, Topic } from '../../answer.ts';
import type { Desk, Told } from '../../desk.ts';
import { covers } from '../../match/covers.ts';
import { isLightDeed, kindDeed, relate } from '../../match/deeds.ts';
import { said } from '../../not-said.ts';
import { isActor } from '../../prepare/prepare.ts';
import { tellTime } from '../../tell/from-time-and-place.ts';
import { tellWhole } from '../../tell/told.ts';

const firstWord = /^(?:first|pertama)$/;
const lastWord = /^(?:last|terakhir|previous|earlier|before|sebelum|sebelumnya)$/;
const anyone = /^(?:orang|person|people|one|pemain|player|kali|time)$/;

/**
 * "Who was the first regent convicted of it?", "kapan terakhir orang Indonesia juara di sini?": the earlier one to whom, or by whom, the same was done
 * that the story tells of; null: nothing of the sort is asked, or nobody else is told of.
 */
export function askFirst(question: Question, desk: Desk, topic: Topic | null): Answer | null {
  const { negated, type, units, wanted } = question;
  const isFirst = units.some(({ text }) => firstWord.test(text));
  const isLast = units.some(({ text }) => lastWord.test(text));
  const asksWho = type === 'person' && (wanted.kind === 'filler' || wanted.kind === 'identity');
  if (isFirst === isLast || negated || !(asksWho || wanted.kind === 'time')) return null;
  const named = question.parts.filter(({ keys, unit }) => keys.length > 0 && !units[unit]?.pronoun);
  const described = named.filter(({ unit }) => isDescription(unit, question, desk));
  const words = question.rest.flatMap((at) => {
    const unit = units[at];
    const isPlain = !unit || firstWord.test(unit.text) || lastWord.test(unit.text) || anyone.test(unit.text);
    return isPlain ? [] : [unit];
  });
  if (described.length < named.length || described.length === 0) return null;
  const deed = deedOf(question, described, desk);
  if (!deed) return null;
  const { prepared, lexicon } = desk;
  const same = prepared.events.filter(
    (each) =>
      each.event.status === 'happened' &&
      each.event.date !== undefined &&
      deed.readings.some((reading) => relate(reading.deed, each, lexicon).score >= kindDeed),
  );
  const now =
    same
      .map(({ event: { date = '' } }) => date.slice(0, 7))
      .sort()
      .at(-1) ?? '';
  const found = same
    .filter(({ event: { date = '' } }) => date < now && !now.startsWith(date))
    .flatMap((each) => {
      const fillers = (deed.voice === 'passive' ? each.event.target : each.event.agent) ?? [];
      const own = fillers.filter((filler) => described.every((part) => isSuch(filler, part, question, desk)));
      const speaks = words.every(
        (word) => covers(word, each.sentenceTerms) || word.deeds.some(({ voice }) => voice === 'noun'),
      );
      return own.length > 0 && speaks ? [each.event] : [];
    })
    .sort((left, right) => (left.date ?? '').localeCompare(right.date ?? ''));
  const event = isFirst ? found[0] : found.at(-1);
  const told: Told | null = event
    ? wanted.kind === 'time'
      ? tellTime(event, desk)
      : tellWhole(event, desk)
    : null;
  return event && told ? said(question, desk, topic, told, event.key, 'answer', 0.95) : null;
}

/** He is called by what he is, or the name is that of a country or a place: none of it says just who. */
function isDescription(at: number, { units }: Question, { prepared }: Desk): boolean {
  const unit = units[at];
  if (!unit) return false;
  return (
    unit.descriptive ||
    unit.names.every((key) => {
      const entity = prepared.entities.get(key);
      return entity !== undefined && (!isActor(entity) || entity.kind === 'country');
    })
  );
}

/** The question's own verb; without one what the description says was done: "juara". */
function deedOf({ deeds, units }: Question, described: readonly Part[], { lexicon, prepared }: Desk) {
  const doing = (actions: readonly string[]) => ({
    readings: actions.map((deed) => ({ deed, voice: 'active' as const })),
    voice: 'active' as const,
  });
  const verb = deeds.find((deed) => deed.voice !== 'noun' && !isLightDeed(deed));
  if (verb) return verb;
  // "to do this before her": what the story tells of first.
  if (
    /\bdo (?:this|it|that)\b|\bmelakukan(?:nya)? (?:ini|itu)\b/.test(units.map(({ text }) => text).join(' '))
  )
    return doing(prepared.briefing.events[0]?.action ?? []);
  for (const { unit } of described) {
    const [reading] = lexicon.match((units[unit]?.text ?? '').split(' '), 0);
    const actions = (reading?.senses ?? []).flatMap((sense) => (sense.kind === 'deed' ? [sense.deed] : []));
    if (actions.length > 0) return doing(actions);
  }
  return null;
}

/** Whether somebody is what the question calls him: another regent, an Indonesian. */
function isSuch(filler: Filler, { keys, unit: at }: Part, { units }: Question, desk: Desk): boolean {
  const { prepared } = desk;
  const entity = typeof filler === 'string' ? prepared.entities.get(filler) : undefined;
  const unit = units[at];
  if (!entity || !isActor(entity) || !unit || keys.includes(entity.key)) return false;
  const texts = [entity.description, ...entity.offices.map(({ title }) => title)].flatMap((text) =>
    text ? languages.map((language) => text[language]) : [],
  );
  const terms = texts.flatMap((text) => [...prepared.termsOf(text)]);
  const wholes = prepared.wholes.get(entity.key);
  const isOf = keys.some((key) => terms.includes(`n:${key}`) || wholes?.has(key) === true);
  if (!unit.descriptive) return isOf;
  const words = unit.text.split(' ');
  return texts.some((text) =>
    words.some((word) =>
      text
        .toLowerCase()
        .split(/[^\p{L}]+/u)
        .includes(word),
    ),
  );
}
