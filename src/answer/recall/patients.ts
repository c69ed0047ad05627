import type { Part, Question, Unit } from '../../question/question.ts';
import type { Desk } from '../desk.ts';

/**
 * "the detainees", "the would-be bombers", "para pengebom": those to whom it was done and those who did it, where the article tells of
 * just one such deed, stand as if they were named.
 */
export function namePatients(question: Question, desk: Desk): Question {
  return amongDeeds(question, desk) ?? amongWords(question, desk) ?? question;
}

/** "who are the detainees?", "berapa tahanannya?": a noun that is no deed of the question. */
function amongWords(question: Question, desk: Desk): Question | null {
  const { deeds, rest, units, wanted } = question;
  const isPatient = (unit: Unit | undefined) =>
    unit !== undefined &&
    unit.names.length + unit.offices.length + unit.relations.length === 0 &&
    unit.deeds.length > 0 &&
    unit.deeds.every(({ voice }) => voice === 'patient');
  const at = rest.find((each) => isPatient(units[each]) && meantBy(units[each], desk).length > 0);
  if (at === undefined) return null;
  const governs = deeds.findIndex(({ unit, voice }) => unit > at && voice !== 'noun');
  const part: Part = { unit: at, keys: meantBy(units[at], desk), ...placeOf(governs, deeds) };
  const isBare = wanted.kind === 'filler' && wanted.deed === null && deeds.length === 0;
  // Several: all to whom it was done.
  if (isBare && part.keys.length > 1) {
    const readings = (units[at]?.deeds ?? []).map(({ deed }) => ({ deed, voice: 'passive' as const }));
    const deed = { unit: at, readings, voice: 'passive' } as const;
    return { ...question, rest: [], deeds: [deed], wanted: { kind: 'filler', role: 'target', deed: 0 } };
  }
  return {
    ...question,
    rest: rest.filter((each) => each !== at),
    parts: [...question.parts, part],
    wanted: isBare ? { kind: 'identity' } : wanted,
  };
}

/** The part that the verb gives to whoever stands before it. */
function placeOf(governs: number, deeds: Question['deeds']): Pick<Part, 'role' | 'deed'> {
  if (governs < 0) return { role: null, deed: null };
  return { role: deeds[governs]?.voice === 'passive' ? 'target' : 'agent', deed: governs };
}

function amongDeeds(question: Question, desk: Desk): Question | null {
  const { deeds, units, wanted } = question;
  const asked = wanted.kind === 'filler' ? wanted.deed : null;
  const at = deeds.findIndex(
    ({ unit }, index) =>
      index !== asked &&
      units[unit]?.deeds.some(({ voice }) => voice === 'patient' || voice === 'agent') === true &&
      /^(?:the|these|those|para|be)$/.test(units[unit - 1]?.text ?? ''),
  );
  const noun = deeds[at];
  const keys = noun && deeds.length > 1 ? meantBy(units[noun.unit], desk) : [];
  if (!noun || keys.length === 0) return null;
  const left = deeds.filter((deed) => deed !== noun);
  const governs = left.findIndex(({ unit, voice }) => unit > noun.unit && voice !== 'noun');
  const part: Part = {
    unit: noun.unit,
    keys,
    ...placeOf(governs, left),
  };
  const moved = (deed: number | null) => (deed === null || deed === at ? null : deed > at ? deed - 1 : deed);
  return {
    ...question,
    deeds: left,
    parts: [...question.parts.map((each) => ({ ...each, deed: moved(each.deed) })), part],
    wanted: wanted.kind === 'filler' ? { ...wanted, deed: moved(wanted.deed) } : wanted,
  };
}

/** Who takes this part in the one event of just this deed; empty: none does, or different ones do. */
function meantBy(unit: Unit | undefined, { prepared }: Desk): readonly string[] {
  const found = (unit?.deeds ?? []).flatMap(({ deed, voice }) => {
    if (voice !== 'patient' && voice !== 'agent') return [];
    const role = voice === 'patient' ? 'target' : 'agent';
    return prepared.briefing.events
      .filter(({ action }) => action.includes(deed))
      .map((event) => (event[role] ?? []).flatMap((filler) => (typeof filler === 'string' ? [filler] : [])));
  });
  const [keys, ...others] = found;
  const isSame = keys && others.every((each) => each.join() === keys.join());
  return isSame && keys.every((key) => prepared.entities.has(key)) ? keys : [];
}
