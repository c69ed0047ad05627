import type { BriefingEvent, Filler } from '../../../briefing/schema.ts';
import { languages } from '../../../language.ts';
import type { Question, Unit } from '../../../question/question.ts';
import type { Answer, Topic } from '../../answer.ts';
import type { Desk, Told } from '../../desk.ts';
import { covers } from '../../match/covers.ts';
import { sameActor } from '../../match/same-actor.ts';
import { said } from '../../not-said.ts';
import { sentencesOf } from '../../tell/fillers.ts';
import { tellIdentity } from '../../tell/from-actors.ts';
import { told } from '../../tell/told.ts';
import { bothLines, leadAndText, sayFiller } from '../../tell/wording.ts';

/** "filmnya apa", "what is his film": the thing of that sort which takes part in something together with its owner. */
export function askOwned(question: Question, desk: Desk, topic: Topic | null): Answer | null {
  const asked = ownedThing(question, topic);
  // "the best" is nothing that somebody has.
  const kinds = asked?.unit.concepts.map((concept) => desk.lexicon.concepts.get(concept)?.kind);
  if (kinds?.every((kind) => kind === 'manner')) return null;
  if (!asked) return null;
  const { prepared } = desk;
  const candidates = prepared.briefing.events.flatMap((event) => {
    const fillers = takersIn(event);
    // "jipnya": the one that was just told of.
    const isSpoken = asked.unit.enclitic && event.key === topic?.event;
    if (!isSpoken && !fillers.some((filler) => sameActor(asked.owner, filler, prepared, true))) return [];
    return fillers.flatMap((filler) =>
      filler !== asked.owner && isOfSort(filler, asked.unit, desk) ? [{ event, filler }] : [],
    );
  });
  const [found] = candidates.toSorted(
    (left, right) => takersIn(left.event).length - takersIn(right.event).length,
  );
  if (!found) return null;
  const { event, filler } = found;
  const line =
    typeof filler === 'string' && prepared.entities.has(filler)
      ? tellIdentity(filler, desk)
      : tellThing(filler, event, desk);
  return line ? said(question, desk, topic, line, event.key, 'answer', 0.8) : null;
}

/** The owner and the one word for what is asked of him; null: the question is about something else. */
function ownedThing(question: Question, topic: Topic | null): { owner: string; unit: Unit } | null {
  const { deeds, parts, rest, units, wanted } = question;
  // "penerima info CIA": who got it, not what it is.
  const isSide = wanted.kind === 'filler' && (wanted.role === 'recipient' || wanted.role === 'through');
  const thing =
    wanted.kind === 'identity' || wanted.kind === 'topic' || (wanted.kind === 'filler' && !isSide);
  const [at, ...others] = rest;
  const unit = units[at ?? -1];
  if (!thing || deeds.length > 0 || at === undefined || others.length > 0 || !unit?.concepts.length)
    return null;
  const named = parts.filter((part) => part.keys.length > 0);
  const [owner] = named.length > 0 ? (named[0]?.keys ?? []) : unit.enclitic ? (topic?.actors ?? []) : [];
  return owner !== undefined && named.length < 2 ? { owner, unit } : null;
}

function takersIn(event: BriefingEvent): readonly Filler[] {
  return [
    ...(event.agent ?? []),
    ...(event.target ?? []),
    ...(event.recipient ?? []),
    ...(event.instrument ?? []),
  ];
}

/** Whether a filler itself, not what it takes part in, is called by the word. */
function isOfSort(filler: Filler, unit: Unit, { prepared }: Desk): boolean {
  const entity = typeof filler === 'string' ? prepared.entities.get(filler) : undefined;
  const kind = entity && 'kind' in entity && typeof entity.kind === 'object' ? entity.kind : undefined;
  const texts = entity ? [entity.name, entity.description, kind] : typeof filler === 'string' ? [] : [filler];
  return texts.some((text) =>
    languages.some((language) => text !== undefined && covers(unit, prepared.termsOf(text[language]))),
  );
}

function tellThing(filler: Filler, event: BriefingEvent, desk: Desk): Told {
  const line = bothLines((language) => {
    const name = sayFiller(filler, language, desk.prepared);
    return leadAndText(name, [name], event.text[language]);
  });
  return told(line, event, desk, [], sentencesOf(filler, desk.prepared));
}
