import type { Actor, Office } from '../../briefing/schema.ts';
import type { Part, Question, Unit } from '../../question/question.ts';
import type { Desk } from '../desk.ts';
import { isOfficeOf } from '../match/titles.ts';
import { isActor } from '../prepare/prepare.ts';
import { leadingDeeds } from './whom-it-means.ts';

/** "Siapa direktur CIA?": the reader named nobody but an office. */
export function asksForHolder({ parts, type, units, wanted }: Question, { prepared }: Desk): boolean {
  const [own, ...others] = parts.filter(({ keys }) => keys.length > 0);
  const holder = prepared.entities.get(own?.keys[0] ?? '');
  const isOne = others.length === 0 && wanted.kind === 'identity' && type === 'person';
  const unit = units[own?.unit ?? -1];
  const named = new Set(holder?.name.id.toLowerCase().split(' '));
  // Of a word that is no name nothing is kept: "who runs it", "bosnya".
  const byOffice =
    unit !== undefined &&
    (unit.text === '' ? unit.names.length === 0 : !unit.text.split(' ').some((word) => named.has(word)));
  return isOne && byOffice && holder !== undefined && isActor(holder) && holder.offices.length > 0;
}

/** "Siapa presiden AS? Kalau Rusia?": who holds the same office of another. */
export function withOffice(last: Question, part: Part, desk: Desk): Question | null {
  const { lexicon, prepared } = desk;
  const [own, ...others] = last.parts.filter((each) => each.keys.length > 0);
  const holder = prepared.entities.get(own?.keys[0] ?? '');
  const of = part.keys[0];
  if (!own || others.length > 0 || !holder || !isActor(holder)) return null;
  const sought = holder.kind === 'person' ? [] : officesSought(last);
  const leads = asksWhoLeads(last);
  if (leads || (sought.length > 0 && asksWho(last)))
    return ofHolder(last, own, leads ? [] : sought, of, desk);
  if (!asksWho(last)) return null;
  const held = prepared.briefing.actors.filter(({ offices }) => offices.some((office) => office.of === of));
  const isHead = ({ office }: Office) => lexicon.offices.get(office)?.heads === true;
  const next =
    held.find(({ offices }) =>
      offices.some(
        (office) => office.of === of && holder.offices.some((each) => each.office === office.office),
      ),
    ) ??
    // Who leads the one may be called otherwise than who leads the other.
    (holder.offices.some(isHead)
      ? held.find(({ offices }) => offices.some((office) => office.of === of && isHead(office)))
      : undefined);
  return next && next !== holder ? { ...last, parts: [{ ...own, keys: [next.key] }] } : null;
}

function asksWho({ type, wanted }: Question): boolean {
  return wanted.kind === 'identity' && type === 'person';
}

/** "Who leads the FSB?" of a body of which it is not told. */
function asksWhoLeads({ deeds, wanted }: Question): boolean {
  const [deed, ...others] = deeds;
  const leads = deed?.readings.some((reading) => leadingDeeds.has(reading.deed)) === true;
  return wanted.kind === 'filler' && wanted.role === 'agent' && leads && others.length === 0;
}

/** "Bosnya siapa?" of a body of which no head is told: the word for him. */
function officesSought({ rest, units }: Question): readonly Unit[] {
  return rest.flatMap((at) => (units[at]?.offices.length ? [units[at]] : []));
}

/** Who holds such an office of another body; without one, who leads it. */
function ofHolder(
  last: Question,
  own: Part,
  sought: readonly Unit[],
  of: string | undefined,
  { lexicon, prepared }: Desk,
): Question | null {
  // Who leads a body may be called otherwise than the word for it.
  const heads = (key: string) => lexicon.offices.get(key)?.heads === true;
  const isIt = (office: Office, actor: Actor) =>
    office.of === of &&
    (sought.length > 0 || heads(office.office)) &&
    sought.every(
      (unit) =>
        isOfficeOf(unit, office, actor, lexicon) || (heads(office.office) && unit.offices.some(heads)),
    );
  const next = prepared.briefing.actors.find((actor) => actor.offices.some((office) => isIt(office, actor)));
  return next
    ? {
        ...last,
        wanted: { kind: 'identity' },
        type: 'person',
        deeds: [],
        rest: [],
        parts: [{ ...own, keys: [next.key], role: null, deed: null }],
      }
    : null;
}
