import type { Question } from '../../../question/question.ts';
import { whileWord } from '../../../question/small-words.ts';
import type { Answer, Topic } from '../../answer.ts';
import type { Desk } from '../../desk.ts';
import { covers } from '../../match/covers.ts';
import { relate, sameDeed } from '../../match/deeds.ts';
import { sameActor } from '../../match/same-actor.ts';
import { notSaid } from '../../not-said.ts';

const goingOn = /^(?:doing|ngapain|melakukan apa)$/;

/** "What was Trump doing when Putin phoned?": neither the call nor any other one tells it; null: it is not asked, or something else he did does. */
export function askMeanwhile(question: Question, desk: Desk, topic: Topic | null): Answer | null {
  const { deeds, parts, units } = question;
  const at = units.findIndex(
    ({ text }, index) =>
      goingOn.test(text) || (text === 'apa' && /^(?:sedang|lagi)$/.test(units[index - 1]?.text ?? '')),
  );
  const clause = units.findIndex(({ text }, index) => index > at && (text === 'as' || whileWord.test(text)));
  const isGoingOn = units.slice(0, at + 1).some(({ text }) => /^(?:was|were|is|are|sedang|lagi)$/.test(text));
  const deed = deeds.find(({ unit }) => unit > clause);
  const unit = units[deed?.unit ?? -1];
  const keys = parts.filter((part) => part.unit < clause).flatMap((part) => part.keys);
  if (at < 0 || clause < 0 || !isGoingOn || !deed || !unit || keys.length === 0) return null;
  const tells = desk.prepared.events.some(
    (each) =>
      each.event.agent?.some((filler) => keys.some((key) => sameActor(key, filler, desk.prepared))) ===
        true &&
      covers(unit, each.terms) &&
      deed.readings.every((reading) => relate(reading.deed, each, desk.lexicon).score < sameDeed),
  );
  return tells ? null : notSaid(question, desk, topic, null);
}
