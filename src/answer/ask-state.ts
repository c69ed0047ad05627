import type { Filler } from '../briefing/schema.ts';
import { languages } from '../language.ts';
import type { Question, Unit } from '../question/question.ts';
import type { Answer, Topic } from './answer.ts';
import { quoteSentence } from './ask-sentences.ts';
import { spokenActs } from './ask-speakers.ts';
import { covers } from './covers.ts';
import type { Desk, Told } from './desk.ts';
import { tellDoings } from './from-actors.ts';
import { said } from './not-said.ts';
import type { PreparedBriefing } from './prepare.ts';
import { sameActor } from './same-actor.ts';
import { createScales } from './weigh.ts';
import { bothLines } from './wording.ts';

/** Words that ask how somebody fares. */
const stateWord = /^(?:kabar|situasi|state|situation|status)$/;
/** They ask for how somebody is rather than for what was done with him. */
const conditionWord = /^(?:kondisi|keadaan|condition|shape|state)$/;

/** "trs kucinghitam gmn", "how is the baby", "what became of the flights": the last that the article tells of somebody or something. */
export function askState(question: Question, desk: Desk, topic: Topic | null): Answer | null {
  const { prepared } = desk;
  const key = question.parts.flatMap(({ keys }) => keys.slice(0, 1))[0];
  const matter = question.rest.flatMap((at) => {
    const unit = question.units[at];
    return unit && !stateWord.test(unit.text) ? [unit] : [];
  });
  const [thing] = key === undefined ? matter : [];
  if (key === undefined && (thing === undefined || matter.length > 1)) return null;
  const isMeant = (filler: Filler) =>
    key !== undefined
      ? sameActor(key, filler, prepared) || namesIt(filler, key, prepared)
      : thing !== undefined && isCalled(filler, thing, prepared);
  const takes = prepared.events.filter(
    ({ event, terms }) =>
      [...(event.agent ?? []), ...(event.target ?? [])].some(isMeant) &&
      // What is said of somebody is not what became of him.
      !event.action.every((action) => spokenActs.has(action)) &&
      matter.every((unit) => covers(unit, terms)),
  );
  const undergone = takes.filter(({ event }) => event.target?.some(isMeant));
  const shown = (undergone.length > 0 ? undergone : takes).slice(-2).map(({ event }) => event);
  const told = (key !== undefined && tellCondition(key, question, desk)) || tellDoings(key ?? '', shown);
  if (!told) return null;
  const actors = key === undefined ? [] : [key];
  return said(question, desk, topic, { ...told, actors }, shown[0]?.key ?? null, 'answer', 0.75);
}

/** The sentence that tells how somebody is, where no event of his speaks of it as well; null: none does. */
function tellCondition(key: string, question: Question, desk: Desk): Told | null {
  const at = question.units.findIndex(({ text }) => conditionWord.test(text));
  if (at < 0) return null;
  const { prepared, lexicon, say } = desk;
  const scales = createScales({ ...question, deeds: [], parts: [], rest: [at] }, prepared, lexicon);
  const [best] = prepared.sentences
    .flatMap((terms, index) =>
      terms.has(`n:${key}`) ? [{ number: index + 1, share: scales.sentence(index + 1).share }] : [],
    )
    .sort((left, right) => right.share - left.share);
  if (!best || best.share === 0) return null;
  const isTold = prepared.events.some(
    ({ event }) => event.sentences.includes(best.number) && takesPart(event.target, key, prepared),
  );
  if (isTold) return null;
  const quoted = quoteSentence(best.number, desk, (language, text) => say(language, 'sentence', { text }));
  return {
    line: bothLines((language) => ({
      lead: '',
      rest: say(language, 'sentence', { text: quoted[language] }),
    })),
    sentences: [best.number],
    actors: [key],
  };
}

function takesPart(fillers: readonly Filler[] | undefined, key: string, prepared: PreparedBriefing): boolean {
  return fillers?.some((filler) => sameActor(key, filler, prepared)) ?? false;
}

/** "saham NusaWings": a thing that is told by words is somebody's where they name him. */
function namesIt(filler: Filler, key: string, prepared: PreparedBriefing): boolean {
  return typeof filler !== 'string' && prepared.termsOf(filler.id).has(`n:${key}`);
}

function isCalled(filler: Filler, unit: Unit, prepared: PreparedBriefing): boolean {
  return typeof filler === 'string'
    ? prepared.entities.has(filler) && covers(unit, prepared.entityTerms.get(filler) ?? new Set())
    : languages.some((language) => covers(unit, prepared.termsOf(filler[language])));
}
