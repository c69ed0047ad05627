import type { BriefingEvent, Filler } from '../../../briefing/schema.ts';
import { type Bilingual, languages } from '../../../language.ts';
import type { Question, Unit } from '../../../question/question.ts';
import { type Answer, type Topic, wordForWord } from '../../answer.ts';
import type { Desk } from '../../desk.ts';
import { covers } from '../../match/covers.ts';
import { said } from '../../not-said.ts';
import { isActor } from '../../prepare/prepare.ts';
import { sentencesOf } from '../../tell/fillers.ts';
import { told } from '../../tell/told.ts';
import { withVerdict } from '../../tell/verdicts.ts';
import { both, bothLines, capital, sayFiller, sayList } from '../../tell/wording.ts';

const onlyBefore = /^(?:only|solely|exclusively|hanya|cuma|cuman)$/;
const onlyBehind = /^(?:doang|doank|semata|alone|only one|the only one|satu-satunya)$/;
/** What a text lists more than one thing by. */
const listed = /&|\b(?:dan|serta|and)\b/;

/**
 * "Were only weapons seized?", "cuma katedral yang mau dibom?": no, where what was done so was done to, by or at others too, whom the same event
 * tells of or another of the same deed. Null: it is not asked, or no others are told of.
 */
export function askOnly(
  question: Question,
  desk: Desk,
  topic: Topic | null,
  ask: (question: Question) => Answer,
): Answer | null {
  const unit = onlyOne(question);
  if (question.wanted.kind !== 'truth' || question.negated || !unit) return null;
  const answer = ask(question);
  const { events } = desk.prepared.briefing;
  const event =
    answer.kind === 'said' && answer.as === 'answer'
      ? events.find(({ key }) => key === answer.topic.event)
      : undefined;
  if (!event) return null;
  const side = sides.find((each) => event[each]?.some((filler) => isIt(filler, unit, desk)));
  const others = (event[side ?? 'agent'] ?? []).filter((filler) => isAnother(filler, unit, side, desk));
  if (side && others.length > 0) return deny(event, event[side] ?? [], others);
  const list = event[side ?? 'agent']?.find((filler) => isOneOfSeveral(filler, unit, desk));
  if (side && list) return deny(event, [list], [list]);
  const another = side && events.find((each) => isLike(each, event, side));
  return another ? deny(another, [], []) : null;

  function deny(of: BriefingEvent, all: readonly Filler[], left: readonly Filler[]): Answer {
    const list = both((language) =>
      sayList(
        all.map((filler) => sayFiller(filler, language, desk.prepared)),
        language,
        desk.say,
      ),
    );
    // Whom the event's own words leave out is named before them.
    const isNamed = left.length === 0 || left.some((filler) => tells(of.text, filler, desk));
    const line = bothLines((language) => ({
      lead: '',
      rest: isNamed ? of.text[language] : `${capital(list[language])}: ${of.text[language]}`,
    }));
    const more = left.flatMap((filler) => sentencesOf(filler, desk.prepared));
    const no = withVerdict({ line }, 'no', desk);
    return said(question, desk, topic, told(no, of, desk, [], more), of.key, 'answer', wordForWord);
  }
}

const sides = ['target', 'recipient', 'agent', 'place', 'about'] as const;
type Side = (typeof sides)[number];

/** Whoever or whatever is asked about as the only one: the first that is named behind "only", or the last before "alone". */
function onlyOne({ parts, rest, units }: Question): Unit | null {
  const isNamed = (_: Unit, at: number) =>
    rest.includes(at) || parts.some(({ keys, unit }) => unit === at && keys.length > 0);
  const at = units.findIndex(({ text }) => onlyBefore.test(text) || onlyBehind.test(text));
  // "only once", "hanya tiga": how many is a matter of numbers.
  if (at < 0 || units.some(({ number }) => number !== null && number.value !== 1)) return null;
  const behind = units[at + 1]?.text === 'one' || onlyBehind.test(units[at]?.text ?? '');
  const found = behind
    ? units.slice(0, at).findLastIndex(isNamed)
    : units.findIndex((unit, index) => index > at && isNamed(unit, index));
  return units[found] ?? null;
}

/** It is what is asked about, or tells of it among others. */
function isIt(filler: Filler, unit: Unit, { prepared }: Desk): boolean {
  if (typeof filler === 'string') return unit.names.includes(filler);
  return languages.some((language) => {
    const terms = prepared.termsOf(filler[language]);
    return covers(unit, terms) || unit.names.some((key) => terms.has(`n:${key}`));
  });
}

/** Another of the same sort: neither it, a part of it nor the whole that it is part of, nor who made it or acts for it. */
function isAnother(filler: Filler, unit: Unit, side: Side | undefined, desk: Desk): boolean {
  if (isIt(filler, unit, desk)) return false;
  if (typeof filler !== 'string') return unit.names.length === 0;
  const { wholes } = desk.prepared;
  const isTied = (one: string, other: string) => wholes.get(one)?.has(other) === true;
  return (
    unit.names.length > 0 &&
    unit.names.every(
      (key) =>
        !isTied(key, filler) &&
        !isTied(filler, key) &&
        sortOf(key, side, desk) === sortOf(filler, side, desk),
    )
  );
}

/** A body may stand beside whoever acts for it as one doer, yet what is done to both is done to two. */
function sortOf(key: string, side: Side | undefined, { prepared }: Desk): string {
  const entity = prepared.entities.get(key);
  if (!entity || !isActor(entity)) return 'place';
  const isAlike = entity.kind === 'group' || (entity.kind === 'organisation' && side !== 'agent');
  return isAlike ? 'person' : entity.kind;
}

/** "explosives, weapons and literature": it is told of, and so are others. */
function isOneOfSeveral(filler: Filler, unit: Unit, desk: Desk): boolean {
  return (
    typeof filler !== 'string' &&
    isIt(filler, unit, desk) &&
    languages.every((language) => listed.test(filler[language]))
  );
}

/** Another event of the same deed, of the same doer, or done to the same, with somebody else on the side that is asked about. */
function isLike(each: BriefingEvent, event: BriefingEvent, side: Side): boolean {
  const [own, other] = [event[side] ?? [], side === 'agent' ? 'target' : 'agent'] as const;
  const isShared = event[other]?.some(
    (filler) => typeof filler === 'string' && each[other]?.includes(filler),
  );
  return (
    each.key !== event.key &&
    each.status === event.status &&
    // What was done another time is another story.
    each.when === undefined &&
    (each.date === undefined || each.date === event.date) &&
    each.action[0] === event.action[0] &&
    isShared === true &&
    each[side]?.some((filler) => typeof filler === 'string') === true &&
    each[side]?.every((filler) => !own.includes(filler)) === true
  );
}

/** Its own words name it, or most of what it consists of. */
function tells(text: Bilingual, filler: Filler, { prepared }: Desk): boolean {
  const terms = prepared.termsOf(text.en);
  if (typeof filler === 'string') return terms.has(`n:${filler}`);
  const own = [...prepared.termsOf(filler.en)];
  return own.filter((term) => terms.has(term)).length > own.length / 2;
}
