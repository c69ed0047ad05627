import type { Actor } from '../../../briefing/schema.ts';
import type { Question, Unit } from '../../../question/question.ts';
import type { Answer, Topic } from '../../answer.ts';
import type { Desk, Told } from '../../desk.ts';
import { covers } from '../../match/covers.ts';
import { said } from '../../not-said.ts';
import { isActor } from '../../prepare/prepare.ts';
import { sentencesOf } from '../../tell/fillers.ts';
import { tellIdentity } from '../../tell/from-actors.ts';
import { told as tellOf } from '../../tell/told.ts';
import { bothLines, leadAndText, sayFiller } from '../../tell/wording.ts';

/** Words that ask for whoever holds an office now, in somebody's place. */
const standInWord =
  /^(?:sekarang|kini|now|currently|sementara|meantime|meanwhile|interim|acting|caretaker|pelaksana tugas|plt|pj|baru|new|pengganti|successor|replacement)$/;
const actingTitle = /\b(?:pelaksana tugas|plt|penjabat|sementara|acting|interim|caretaker)\b/i;

/** What whoever holds an office does with it. */
const holding: ReadonlySet<string> = new Set(
  'lead hold care-for replace become serve manage head coach act-as take-over'.split(' '),
);

/**
 * "Siapa bupati sekarang", "who replaced the coach", "who is minding the regency in the meantime": of one who holds an office and one who holds it in
 * his place, the latter; null: nothing of the sort is asked, or nobody stands in.
 */
export function askSuccessor(question: Question, desk: Desk, topic: Topic | null): Answer | null {
  const { deeds, negated, order, type, units, wanted } = question;
  const asksWho =
    wanted.kind === 'identity' ||
    wanted.kind === 'name' ||
    (wanted.kind === 'filler' && (wanted.role === 'agent' || wanted.role === null));
  // "penggantinya?": the word alone asks who.
  const isBare = (wanted.kind === 'truth' || wanted.kind === 'topic') && units.length === 1;
  if (!(isBare || (asksWho && type === 'person')) || negated || order !== null) return null;
  const takesOver = (at: number) =>
    question.parts.length === 0 && /^(?:take|takes|took|taking) over$/.test(units[at]?.text ?? '');
  const replaces = deeds.some(
    ({ readings, unit, voice }) =>
      (voice === 'active' || voice === 'agent') &&
      (takesOver(unit) || readings.some(({ deed }) => deed === 'replace')),
  );
  if (!replaces && !units.some(({ text }) => standInWord.test(text))) return null;
  if (!deeds.every(({ readings, unit }) => takesOver(unit) || readings.some(({ deed }) => holding.has(deed))))
    return null;
  const named = question.parts.flatMap(({ keys, unit }) => keys.map((key) => ({ key, unit: units[unit] })));
  // Who came for him is told as such: no holder of another office need be looked for.
  const isReplaced = desk.prepared.briefing.events.some(
    ({ action, target }) =>
      action.includes('replace') && named.some(({ key }) => target?.includes(key) === true),
  );
  if (isReplaced) return null;
  const words = question.rest.flatMap((at) =>
    standInWord.test(units[at]?.text ?? '') ? [] : (units[at] ?? []),
  );
  const [holder, another] = desk.prepared.briefing.actors.filter(
    (actor) =>
      actor.kind === 'person' &&
      actor.offices.some(
        ({ office, title }) => office === 'acting-head' || actingTitle.test(title?.en ?? ''),
      ) &&
      named.every(({ key, unit }) => key !== actor.key && standsInFor(actor, key, unit, desk)) &&
      words.every((word) => isOfOffice(word, actor, desk)),
  );
  const told = holder && !another && named.length + words.length > 0 ? tellIdentity(holder.key, desk) : null;
  const chosen =
    !told && replaces && words.length === 0
      ? appointedAfter(
          named.map(({ key }) => key),
          desk,
        )
      : null;
  if (chosen)
    return said({ ...question, parts: [] }, desk, topic, chosen, chosen.event ?? null, 'answer', 0.9);
  // Whom he stands in for is not whom "he" means then.
  return told ? said({ ...question, parts: [] }, desk, topic, told, null, 'answer', 0.95) : null;
}

const leaving: ReadonlySet<string> = new Set(
  'resign dismiss lay-off die kill retire suspend leave-group arrest'.split(' '),
);

/** "Siapa yang menggantikan dia?", of whom it is told that he went: whoever was appointed for the time being. */
function appointedAfter(gone: readonly string[], desk: Desk): Told | null {
  const { events } = desk.prepared.briefing;
  const [appointment, another] = events.filter(
    ({ action, status, target, text }) =>
      action.includes('appoint') &&
      status === 'happened' &&
      actingTitle.test(text.en) &&
      target?.length === 1 &&
      !gone.includes(String(target[0])),
  );
  // Of several who went, the one of whom it is told just before.
  const before = events.slice(0, appointment ? events.indexOf(appointment) : 0);
  const went = before.findLast(({ action }) => action.some((deed) => leaving.has(deed)));
  const isHisPlace = gone.every((key) => [...(went?.agent ?? []), ...(went?.target ?? [])].includes(key));
  const key = appointment?.target?.[0];
  if (!went || !isHisPlace || !appointment || another || typeof key !== 'string') return null;
  const line = bothLines((language) => {
    const name = sayFiller(key, language, desk.prepared);
    return leadAndText(name, [name], appointment.text[language]);
  });
  return tellOf(line, appointment, desk, [key], sentencesOf(key, desk.prepared));
}

/** Whether his office is that of another, or of the body that is named. */
function standsInFor(actor: Actor, key: string, unit: Unit | undefined, { prepared }: Desk): boolean {
  const entity = prepared.entities.get(key);
  const own = actor.offices.flatMap(({ of }) => of ?? []);
  if (own.includes(key)) return true;
  if (!entity || !isActor(entity) || entity.kind !== 'person') return false;
  // "acting regent": called by the very office that the other holds.
  const titles = actor.offices.flatMap(({ title }) => (title ? [title.id, title.en] : []));
  const isCalledSo =
    unit?.descriptive === true && titles.some((title) => title.toLowerCase().endsWith(unit.text));
  // "Who replaced the goalkeeper?": not whoever stands in for the coach of the same club.
  const ofPost = [...titles, actor.description?.id ?? '', actor.description?.en ?? ''].join(' ');
  const isOtherPost =
    unit !== undefined && unit.offices.length > 0 && !covers(unit, prepared.termsOf(ofPost));
  const isSameBody = entity.offices.some(({ of }) => of !== undefined && own.includes(of));
  return isCalledSo || (isSameBody && !isOtherPost);
}

/** A word for an office, or for what it is of. */
function isOfOffice(unit: Unit, actor: Actor, { lexicon, prepared }: Desk): boolean {
  if (unit.offices.length > 0 || unit.text === 'jabatan' || unit.text === 'post') return true;
  const texts = [
    ...actor.offices.flatMap(({ of, title }) => {
      const whole = prepared.entities.get(of ?? '');
      const kind = whole && !isActor(whole) ? whole.kind : undefined;
      return [title, kind, whole?.name, whole?.description];
    }),
    actor.description,
  ].flatMap((text) => (text ? [text.id, text.en] : []));
  if (texts.some((text) => covers(unit, prepared.termsOf(text)))) return true;
  return unit.concepts.some((concept) => lexicon.concepts.get(concept)?.kind === 'manner');
}
