import type { Part, Question, SpokenDeed } from '../../question/question.ts';
import type { Desk } from '../desk.ts';

/** "the detainees", "para tahanan": those to whom it was done, where the article tells of just one such deed, stand as if they were named. */
export function namePatients(question: Question, desk: Desk): Question {
  const { deeds, units, wanted } = question;
  const asked = wanted.kind === 'filler' ? wanted.deed : null;
  const at = deeds.findIndex(
    ({ unit, voice }, index) =>
      index !== asked &&
      voice === 'patient' &&
      /^(?:the|these|those|para)$/.test(units[unit - 1]?.text ?? ''),
  );
  const noun = deeds[at];
  const keys = noun && deeds.length > 1 ? patientsOf(noun, desk) : [];
  if (!noun || keys.length === 0) return question;
  const left = deeds.filter((deed) => deed !== noun);
  const governs = left.findIndex(({ unit, voice }) => unit > noun.unit && voice !== 'noun');
  const part: Part = {
    unit: noun.unit,
    keys,
    role: governs < 0 ? null : left[governs]?.voice === 'passive' ? 'target' : 'agent',
    deed: governs < 0 ? null : governs,
  };
  const moved = (deed: number | null) => (deed === null || deed === at ? null : deed > at ? deed - 1 : deed);
  return {
    ...question,
    deeds: left,
    parts: [...question.parts.map((each) => ({ ...each, deed: moved(each.deed) })), part],
    wanted: wanted.kind === 'filler' ? { ...wanted, deed: moved(wanted.deed) } : wanted,
  };
}

/** Whom an event of just this deed names as those to whom it was done; empty: none, or several do. */
function patientsOf({ readings }: SpokenDeed, { prepared }: Desk): readonly string[] {
  const done = new Set(readings.flatMap(({ deed, voice }) => (voice === 'patient' ? [deed] : [])));
  const found = prepared.briefing.events
    .filter(({ action }) => action.some((deed) => done.has(deed)))
    .map(({ target }) => (target ?? []).flatMap((filler) => (typeof filler === 'string' ? [filler] : [])));
  const [only, ...others] = found;
  return only && others.length === 0 && only.every((key) => prepared.entities.has(key)) ? only : [];
}
