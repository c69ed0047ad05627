import type { Part, Question, Unit } from '../../question/question.ts';
import { emptyUnit } from '../../question/units/units.ts';
import type { Topic } from '../answer.ts';
import type { Desk } from '../desk.ts';
import { strangers } from '../not-said.ts';
import { isActor } from '../prepare/prepare.ts';
import { ofTheOneTheme } from './the-one-theme.ts';

/**
 * "Berapa sahamnya?", "biayanya berapa?", where nothing by itself counts that: in full, of whoever was spoken of last, then of what was
 * done that the last answer was about.
 */
export function supplied(question: Question, topic: Topic, desk: Desk): readonly Question[] {
  const { deeds, parts, rest, units, wanted } = question;
  // What the conversation supplied already stands in no word.
  const isBare = deeds.every(({ unit }) => units[unit]?.deeds.length === 0);
  const namesNobody = parts.every(({ keys, unit }) => keys.length === 0 || units[unit]?.names.length === 0);
  const [at, ...others] = rest;
  const mentioned = isBare && namesNobody ? howMuch(question, desk) : null;
  if (mentioned) return [mentioned];
  const theme = isBare && namesNobody ? ofTheOneTheme(question, topic, desk) : null;
  if (theme) return [theme];
  if (!topic.asked || wanted.kind !== 'number' || !isBare || !namesNobody) return [];
  if (at === undefined || others.length > 0 || units[at]?.number || units[at]?.date) return [];
  if (strangers(question, desk).length > 0) return [];
  const { briefing, entities } = desk.prepared;
  const [actor = ''] = topic.actors;
  const entity = entities.get(actor);
  const inFull = (unit: Partial<Unit>): Question => ({
    ...question,
    units: [...units, { ...emptyUnit, isFunction: true, ...unit }],
    parts: [],
    deeds: [],
    event: null,
  });
  const his: Part = { unit: units.length, keys: [actor], role: null, deed: null };
  const ofHim = entity && isActor(entity) ? [{ ...inFull({ names: [actor] }), parts: [his] }] : [];
  const spoken = briefing.events.find(({ key }) => key === topic.event);
  const matters = [...(spoken?.target ?? []), ...(spoken?.about ?? [])];
  const ofMatters = briefing.events
    .filter(({ key }) => matters.includes(key))
    .map(({ action, key }): Question => {
      const readings = action.slice(0, 1).map((deed) => ({ deed, voice: 'noun' as const }));
      const deeds = [{ unit: units.length, readings, voice: 'noun' as const }];
      return { ...inFull({}), deeds, event: key };
    });
  return [...ofHim, ...ofMatters];
}

/** "And the interest rate?", "suku bunga?": how much that is which is only mentioned. */
function howMuch(question: Question, { lexicon }: Desk): Question | null {
  const { rest, units, wanted } = question;
  const isBare = wanted.kind === 'topic' || (wanted.kind === 'truth' && rest.length === units.length);
  const isQuantity = (at: number) =>
    units[at]?.concepts.some((concept) => lexicon.concepts.get(concept)?.kind === 'quantity') === true;
  return isBare && rest.length > 0 && rest.every(isQuantity)
    ? { ...question, wanted: { kind: 'number' } }
    : null;
}
