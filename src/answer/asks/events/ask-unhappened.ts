import type { Question, SpokenDeed } from '../../../question/question.ts';
import { type Answer, type Topic, wordForWord } from '../../answer.ts';
import type { Desk } from '../../desk.ts';
import { allFillers, isPlace } from '../../match/covers.ts';
import { isLightDeed, relate, sameDeed } from '../../match/deeds.ts';
import { sameActor } from '../../match/same-actor.ts';
import { speaksAhead } from '../../match/to-come.ts';
import { said } from '../../not-said.ts';
import type { PreparedEvent } from '../../prepare/prepare.ts';
import { tellTruth } from '../../tell/corrections.ts';

/** Words that open a clause which takes something for done. */
const opening =
  /^(?:when|while|once|after|pas|waktu|saat|ketika|sewaktu|setelah|sesudah|sehabis|usai|begitu|sejak|since)$/;

/** "Who was hurt when the cathedral blew up?", "kenapa pas bomnya meledak …": what is taken for done and never came about is told first; null: nothing is. */
export function askUnhappened(question: Question, desk: Desk, topic: Topic | null): Answer | null {
  const { deeds, units } = question;
  const asks = units.findIndex(({ wh }) => wh !== null);
  const opens = units.findIndex(
    ({ text }, at) =>
      opening.test(text) && (at !== asks || units.slice(at + 1).some(({ wh }) => wh !== null)),
  );
  if (opens < 0 || speaksAhead(question)) return null;
  // Of several verbs the one next to the word that opens it.
  const deed = deeds.find(
    (each) => each.unit > opens && !isLightDeed(each) && isClause(each, opens, question),
  );
  // "after the attack was foiled" takes nothing for done but just that.
  if (!deed || deeds.some((each) => each.unit > deed.unit && each.voice === 'passive')) return null;
  const sureness = desk.prepared.events.map((event) => scoreOf(deed, event, desk));
  const surest = Math.max(...sureness);
  // "The bomb went off" of an attack with bombs.
  if (surest < sameDeed) return null;
  const told = desk.prepared.events.filter(
    (event, at) => sureness[at] === surest && isOfAll(deed, opens, event, question, desk),
  );
  const [first] = told;
  if (!first || !told.every(({ event: { status } }) => status === 'foiled' || status === 'denied'))
    return null;
  const line = tellTruth(question, first.event, desk, false);
  return said(question, desk, topic, line, first.event.key, 'correction', wordForWord);
}

/** A verb behind who did it, or a noun right behind: "after the attack"; what else is said there is no part of it. */
function isClause({ unit, voice }: SpokenDeed, opens: number, { units }: Question): boolean {
  const between = units.slice(opens + 1, unit);
  if (voice === 'noun') return between.every(({ isFunction }) => isFunction);
  return between.length <= 4 && between.every(({ wh }) => wh === null);
}

function scoreOf({ readings }: SpokenDeed, event: PreparedEvent, { lexicon }: Desk): number {
  return Math.max(...readings.map(({ deed }) => relate(deed, event, lexicon).score));
}

/** Whoever is named in the clause takes part in it. */
function isOfAll(
  { unit }: SpokenDeed,
  opens: number,
  { event }: PreparedEvent,
  { parts }: Question,
  { prepared }: Desk,
): boolean {
  return parts
    .filter((part) => part.unit > opens && part.unit < unit)
    .every(
      ({ keys }) =>
        keys.some((key) =>
          allFillers(event).some(
            (filler) => sameActor(key, filler, prepared) || (isPlace(key, prepared) && key === filler),
          ),
        ) || keys.length === 0,
    );
}
