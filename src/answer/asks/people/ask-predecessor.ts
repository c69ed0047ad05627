import type { Actor } from '../../../briefing/schema.ts';
import type { Question } from '../../../question/question.ts';
import { type Answer, type Topic, wordForWord } from '../../answer.ts';
import type { Desk } from '../../desk.ts';
import { isOfficeOf } from '../../match/titles.ts';
import { notSaid, said } from '../../not-said.ts';
import { tellIdentity } from '../../tell/from-actors.ts';

const former = /^(?:sebelum|before|prior|preceding)$/;
const later = /^(?:setelah|sesudah|after)$/;
const present = /^(?:current|present|sekarang|saat ini|kini)$/;
const asksOfNow = /\b(?:the )?(?:current|present)(?: one)?\b|\byang sekarang\b|\bsekarang\b/;
const replacing: ReadonlySet<string> = new Set(['replace', 'succeed']);

/** "Wali kota sebelum Hendra siapa?", "who was mayor before the current one": whom he followed in the office, or who alone is told to have held it; null: it is not asked, or not told. */
export function askPredecessor(question: Question, desk: Desk, topic: Topic | null): Answer | null {
  const { deeds, parts, units, wanted } = question;
  const asksWho = wanted.kind === 'identity' || wanted.kind === 'filler' || wanted.kind === 'name';
  const at = units.findIndex(({ text }) => former.test(text) || later.test(text));
  if (question.type !== 'person' || !asksWho || at < 0) return null;
  // "the director before Pompeo", where Pompeo is the director: it is not he.
  const ahead = parts.filter(({ unit }) => unit < at).flatMap(({ keys }) => keys);
  const after = parts.filter(({ unit }) => unit > at).flatMap(({ keys }) => keys);
  const himself = ahead.find((key) => after.includes(key));
  const holder = desk.prepared.briefing.actors.find(({ key }) => key === himself);
  if (holder) {
    const another = beside(holder, former.test(units[at]?.text ?? ''), [holder], desk);
    const told = another ? tellIdentity(another, desk) : null;
    return told
      ? said(question, desk, topic, told, null, 'answer', wordForWord)
      : notSaid(question, desk, topic, null);
  }
  const title = units.find(({ offices }) => offices.length > 0);
  if (!title) return null;
  if (deeds.some(({ readings }) => !readings.some(({ deed }) => holding.has(deed)))) return null;
  const holders = desk.prepared.briefing.actors.filter(
    (actor) =>
      actor.kind === 'person' &&
      actor.offices.some((office) => isOfficeOf(title, office, actor, desk.lexicon)),
  );
  const behind = units.slice(at + 1);
  const named = parts.find(({ keys, unit }) => unit > at && keys.length > 0)?.keys ?? [];
  const isNow =
    asksOfNow.test(behind.map(({ text }) => text).join(' ')) || behind.some(({ text }) => present.test(text));
  const meant = holders.filter((actor) =>
    named.length > 0
      ? named.includes(actor.key)
      : isNow && actor.offices.some((each) => !each.former && isOfficeOf(title, each, actor, desk.lexicon)),
  );
  const [own, ...others] = meant;
  if (!own || others.length > 0) return null;
  const other = beside(own, former.test(units[at]?.text ?? ''), holders, desk);
  const told = other ? tellIdentity(other, desk) : null;
  return told ? said(question, desk, topic, told, null, 'answer', wordForWord) : null;
}

/** Verbs that say no more than that somebody has an office. */
const holding: ReadonlySet<string> = new Set(
  'hold-event hold contain host store lead become serve occupy own rule sit'.split(' '),
);

/** Whoever was in the office before or after him. */
function beside(own: Actor, isBefore: boolean, holders: readonly Actor[], { prepared }: Desk): string | null {
  const [from, to] = isBefore ? (['agent', 'target'] as const) : (['target', 'agent'] as const);
  for (const event of prepared.briefing.events) {
    if (!event.action.some((action) => replacing.has(action)) || !event[from]?.includes(own.key)) continue;
    const [other] = event[to] ?? [];
    if (typeof other === 'string' && prepared.entities.has(other)) return other;
  }
  const isOver = ({ offices }: Actor) => offices.some((office) => office.former);
  const [only, ...more] = holders.filter((actor) => actor !== own && isOver(actor));
  return isBefore && only && more.length === 0 && !isOver(own) ? only.key : null;
}
