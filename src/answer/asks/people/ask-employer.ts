import type { Actor, BriefingEvent } from '../../../briefing/schema.ts';
import type { Question, Unit } from '../../../question/question.ts';
import type { Answer, Topic } from '../../answer.ts';
import type { Desk } from '../../desk.ts';
import { covers } from '../../match/covers.ts';
import { said } from '../../not-said.ts';
import { isA, isActor } from '../../prepare/prepare.ts';
import { told } from '../../tell/told.ts';
import {
  bothLines,
  capital,
  describe,
  leadAndText,
  maxLineLength,
  sayFiller,
  withName,
} from '../../tell/wording.ts';

/** "… work for", "kerja buat siapa", "bekerja di perusahaan apa". */
const employed =
  / (?:who|what|which|where) (?:\S+ ){1,7}work(?:s|ed|ing)?(?: for| at)? $| (?:be)?kerja (?:(?:untuk|di|sama|pada) )?(?:siapa|di mana|mana|(?:perusahaan|kantor|instansi|lembaga|badan) (?:apa|mana|siapa)) $/;

const sortAsked =
  '(?:team|club|side|party|company|firm|agency|union|ministry|institute|organi[sz]ation|group)';
const jenis = '(?:tim|klub|partai|perusahaan|lembaga|badan|serikat|kementerian|organisasi|instansi|kelompok)';

/** "Which team is he from?", "dia main buat tim mana?", "dari partai apa?". */
const belonging = new RegExp(
  ` (?:which|what) ${sortAsked} (?:is|was|are|does|do|did) (?:\\S+ ){1,4}(?:from|with|in|play for|belong to|represent) $| (?:dari|buat|untuk|bela|membela|anggota|di) ${jenis} (?:apa|mana) $`,
);
const bodySort = new RegExp(`^(?:${sortAsked}|${jenis})$`);

/** Of those whom a question may mean, the only one of a body of just that sort. */
function ofSuchBody(keys: readonly string[], sort: Unit, desk: Desk): readonly [Actor, Actor] | null {
  const { entities, termsOf } = desk.prepared;
  const isSuch = ({ aliases, description, name }: Actor) =>
    [name.id, name.en, description?.id, description?.en, ...aliases].some(
      (text) => text !== undefined && covers(sort, termsOf(text)),
    );
  const found = keys.flatMap((key) => {
    const actor = entities.get(key);
    if (!actor || !isActor(actor)) return [];
    const [body, another] = employersOf(actor, desk).filter(isSuch);
    return body && !another ? [[actor, body] as const] : [];
  });
  const [only, ...others] = found;
  return only && others.length === 0 ? only : null;
}

/** "Which team does he play for?": the body of that sort that he is of; null: it is not asked, or not told. */
function askBelonging(question: Question, desk: Desk, topic: Topic | null): Answer | null {
  const { parts, units } = question;
  if (!belonging.test(` ${units.map(({ text }) => text).join(' ')} `)) return null;
  const sort = units.find(({ text }) => bodySort.test(text));
  const named = parts.flatMap(({ keys }) => keys);
  const found = sort && ofSuchBody(named.length > 0 ? named : (topic?.actors.slice(0, 1) ?? []), sort, desk);
  return found ? tellEmployer(question, desk, topic, ...found) : null;
}

/** "Who did they work for?", "Pompeo kerja di mana?": the body that somebody is of, or the one for which he does what he is told to do; null: it is not asked, or no one such body is told. */
export function askEmployer(question: Question, desk: Desk, topic: Topic | null): Answer | null {
  const { parts, units } = question;
  if (!employed.test(` ${units.map(({ text }) => text).join(' ')} `))
    return askBelonging(question, desk, topic);
  const { prepared } = desk;
  const workers = parts.filter(({ unit }) => units[unit]?.text !== 'di').flatMap(({ keys }) => keys);
  const [key, ...others] = workers.length > 0 ? workers : (topic?.actors ?? []).slice(0, 1);
  const worker = prepared.entities.get(key ?? '');
  if (
    !worker ||
    others.length > 0 ||
    !isActor(worker) ||
    isA(worker.key, prepared, 'organisation', 'country')
  )
    return null;
  const event = workFor(worker.key, desk);
  const [body, another] = employersOf(worker, desk);
  const employer = event?.recipient?.[0];
  if (event && employer !== undefined && !body) {
    const line = bothLines((language) =>
      leadAndText(capital(sayFiller(employer, language, prepared)), [], event.text[language]),
    );
    return said(question, desk, topic, told(line, event, desk, [worker.key]), event.key, 'answer', 0.9);
  }
  return body && !another ? tellEmployer(question, desk, topic, worker, body) : null;
}

function tellEmployer(
  question: Question,
  desk: Desk,
  topic: Topic | null,
  worker: Actor,
  body: Actor,
): Answer {
  const { prepared } = desk;
  const line = bothLines((language) => {
    const lead = capital(sayFiller(body.key, language, prepared));
    const what = describe(worker, language, prepared);
    const rest = what ? `: ${sayFiller(worker.key, language, prepared)}, ${what}.` : '.';
    return { lead, rest: lead.length + rest.length <= maxLineLength ? rest : '.' };
  });
  const sentences = withName(body.key, withName(worker.key, worker.sentences, prepared), prepared);
  const answer = { line, sentences: [...sentences], actors: [worker.key, body.key] };
  return said(question, desk, topic, answer, null, 'answer', 0.9);
}

/** The companies and other bodies that somebody belongs to or holds an office of. */
function employersOf({ belongs, offices }: Actor, { prepared }: Desk): readonly Actor[] {
  const keys = new Set([
    ...offices.flatMap(({ former, of }) => (former ? [] : (of ?? []))),
    ...belongs.map(({ to }) => to),
  ]);
  return prepared.briefing.actors.filter(({ key, kind }) => keys.has(key) && kind === 'organisation');
}

/** What somebody does for a company: "were building a dam for Jatera". */
function workFor(key: string, { prepared }: Desk): BriefingEvent | undefined {
  return prepared.briefing.events.find(
    ({ action, agent, recipient }) =>
      agent?.includes(key) === true &&
      action.some((each) => works.has(each)) &&
      recipient?.some((filler) => isA(filler, prepared, 'organisation')) === true,
  );
}

/** What one does for whoever pays one. */
const works: ReadonlySet<string> = new Set('build make work develop design produce write drive'.split(' '));
