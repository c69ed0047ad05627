import { type BriefingEvent, roles } from '../../briefing/schema.ts';
import type { Question, Unit } from '../../question/question.ts';
import type { Desk } from '../desk.ts';
import { covers } from '../match/covers.ts';

const onlyBefore = /^(?:only|just|solely|merely|cuma|hanya|sekadar)$/;
const onlyBehind = /^(?:saja|doang)$/;
const opening = /^(?:the|a|an|si|para|di|ke|pada|kepada|in|at|to)$/;

/** "Only weapons were seized?", "cuma Trump?", "senjata doang?": what is asked is narrowed down to it; null: to nothing. */
function narrowedTo({ deeds, units }: Question): Unit | null {
  const sayable = (unit: Unit | undefined) =>
    unit && !unit.number && !unit.date && (unit.names.length + unit.concepts.length > 0 || !unit.isFunction)
      ? unit
      : null;
  const behind = units.findIndex(({ text }) => onlyBehind.test(text));
  if (behind > 0) return units[behind - 1]?.wh ? null : sayable(units[behind - 1]);
  const only = units.findIndex(({ text }) => onlyBefore.test(text));
  if (only < 0) return null;
  const at = units.findIndex(({ text }, index) => index > only && !opening.test(text));
  // "Did he only thank Trump?": nobody but Trump, as likely as nothing but that.
  const verb = deeds.some(({ unit, voice }) => unit === at && voice !== 'noun');
  return sayable(verb ? units.slice(at + 1).find((unit) => sayable(unit) !== null) : units[at]);
}

const several = /,|\b(?:and|dan|serta)\b/;

/** How far an event says that it was only so; `another`: the event by which it was not. */
export type Narrowed = { readonly kind: 'more' | 'open'; readonly another: BriefingEvent | null } | null;

/** Whether what is asked to have been the only one was one of several; open: it is not said that there were no others. */
export function narrowed(question: Question, event: BriefingEvent, { prepared }: Desk): Narrowed {
  const unit = narrowedTo(question);
  // "Only seven people?" is a matter of how many.
  const counts = unit && [...prepared.termsOf(unit.text)].some((term) => term.startsWith('#'));
  if (!unit || counts) return null;
  const isIt = (filler: unknown) => unit.names.includes(String(filler));
  const side = roles.find((role) => event[role]?.some(isIt));
  const isOneOfThem = roles.some((role) => {
    const fillers = event[role] ?? [];
    return (
      (fillers.length > 1 && fillers.some(isIt)) ||
      fillers.some(
        (filler) =>
          typeof filler !== 'string' &&
          several.test(filler.en) &&
          covers(unit, new Set([...prepared.termsOf(filler.id), ...prepared.termsOf(filler.en)])),
      )
    );
  });
  if (isOneOfThem) return { kind: 'more', another: null };
  const beside = side === 'agent' ? 'target' : 'agent';
  const isOfAnother = (each: BriefingEvent) =>
    each.status === event.status &&
    each.action.some((action) => action === event.action[0]) &&
    side !== undefined &&
    side !== 'place' &&
    each[side]?.every((filler) => typeof filler === 'string' && !isIt(filler)) === true &&
    JSON.stringify(each[beside]) === JSON.stringify(event[beside]);
  const another = prepared.briefing.events.find(isOfAnother) ?? null;
  return { kind: another ? 'more' : 'open', another };
}
