import type { BriefingEvent } from '../../briefing/schema.ts';
import { languages } from '../../language.ts';
import type { Question, Unit } from '../../question/question.ts';
import type { Topic } from '../answer.ts';
import type { Desk } from '../desk.ts';
import { covers } from '../match/covers.ts';
import { isOfficeOf } from '../match/titles.ts';

/** "And actor?" of who won best actress, "and the chair?" of who will run a company: who is just that in the same matter. */
export function anotherHolder(question: Question, last: Question, topic: Topic, desk: Desk): Question | null {
  const unit = officeAsked(question);
  const asksWho =
    last.wanted.kind === 'identity' || (last.wanted.kind === 'filler' && last.wanted.role === 'agent');
  if (!unit || !asksWho || last.type !== 'person') return null;
  const known = new Set([...topic.actors, ...last.parts.flatMap(({ keys }) => keys)]);
  const key = besides(unit, topic, desk) ?? holderOf(unit, known, topic, desk);
  return key === undefined
    ? null
    : {
        ...question,
        wanted: { kind: 'identity' },
        type: 'person',
        deeds: [],
        rest: [],
        parts: [{ unit: question.units.indexOf(unit), keys: [key], role: null, deed: null }],
      };
}

/** The one word that it says anything by, where that is what somebody may be. */
function officeAsked({ continues, units, wanted }: Question): Unit | null {
  const content = units.filter(
    (unit) => !unit.isFunction && !unit.wh && !unit.auxiliary && !unit.preposition,
  );
  const [unit, ...others] = content;
  const asksOther = wanted.kind === 'number' || units.some(({ wh }) => wh !== null && wh !== 'who');
  const names = units.some((each) => each.names.length > 0);
  return unit && others.length === 0 && continues && !asksOther && !names && unit.offices.length > 0
    ? unit
    : null;
}

/** The sentences that tell what was told last; where that was who somebody is, those that tell of him. */
function sentencesTold(topic: Topic, { prepared }: Desk): readonly number[] {
  const spoken = prepared.briefing.events.find(({ key }) => key === topic.event);
  return spoken?.sentences ?? prepared.entities.get(topic.actors[0] ?? '')?.sentences ?? [];
}

/** Who becomes it in the same breath: "A will run it, while B will become its chairwoman". */
function besides(unit: Unit, topic: Topic, desk: Desk): string | undefined {
  const { prepared } = desk;
  const sentences = sentencesTold(topic, desk);
  const becomes = ({ about, target }: BriefingEvent) =>
    [...(target ?? []), ...(about ?? [])].some(
      (filler) =>
        typeof filler !== 'string' &&
        languages.some((language) => covers(unit, prepared.termsOf(filler[language]))),
    );
  const found = prepared.briefing.events.find(
    (event) =>
      event.key !== topic.event &&
      !event.agent?.includes(topic.actors[0] ?? '') &&
      event.sentences.some((number) => sentences.includes(number)) &&
      becomes(event),
  );
  const [agent] = found?.agent ?? [];
  return typeof agent === 'string' && prepared.entities.has(agent) ? agent : undefined;
}

/** The only one who holds such an office of what was spoken of; else the only one told of right beside it. */
function holderOf(unit: Unit, known: ReadonlySet<string>, topic: Topic, desk: Desk): string | undefined {
  const { lexicon, prepared } = desk;
  const { actors } = prepared.briefing;
  const spoken = actors.filter(({ key }) => known.has(key));
  const ofSpoken = spoken.flatMap(({ offices }) => offices.flatMap(({ of }) => of ?? []));
  const bodies = new Set([...known, ...ofSpoken]);
  const holders = actors.filter(
    (actor) =>
      actor.kind === 'person' &&
      actor.key !== topic.actors[0] &&
      actor.offices.some((office) => isOfficeOf(unit, office, actor, lexicon)),
  );
  const told = sentencesTold(topic, desk);
  const near = holders.filter(({ offices }) => offices.some(({ of }) => of !== undefined && bodies.has(of)));
  const beside = holders.filter(({ sentences }) =>
    sentences.some((number) => told.some((each) => Math.abs(each - number) <= 1)),
  );
  const [only, ...others] = near.length > 0 ? near : beside;
  return others.length === 0 ? only?.key : undefined;
}
