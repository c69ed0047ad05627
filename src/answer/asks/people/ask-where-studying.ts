import type { Actor } from '../../../briefing/schema.ts';
import type { Question } from '../../../question/question.ts';
import { type Answer, type Topic, wordForWord } from '../../answer.ts';
import type { Desk } from '../../desk.ts';
import { notSaid, said } from '../../not-said.ts';
import { isActor } from '../../prepare/prepare.ts';
import { bothLines, capital, describe, maxLineLength, sayFiller, withName } from '../../tell/wording.ts';

/** What one does at a school → who does it. */
const atSchool: Readonly<Record<string, RegExp>> = {
  study: /\b(?:students?|pupils?|undergraduates?)\b/i,
  teach: /\b(?:teachers?|lecturers?|professors?)\b/i,
};
const school = /\b(?:universit\w+|institute?|school|college|academy|seminary|polytechnic)\b/i;

/** "Where does she study?", "mereka kuliah di mana?": the one school that they are told to be of; it is not said of whoever is no pupil. Null: it is not asked, or none is told. */
export function askWhereStudying(question: Question, desk: Desk, topic: Topic | null): Answer | null {
  const { deeds, parts, rest, wanted } = question;
  const { prepared } = desk;
  const [deed, another] = deeds;
  const [part, ...others] = parts.filter(({ keys }) => keys.length > 0);
  const actor = prepared.entities.get(part?.keys.length === 1 ? (part.keys[0] ?? '') : '');
  const who = deed?.readings.flatMap((reading) => atSchool[reading.deed] ?? [])[0];
  if (wanted.kind !== 'place' || !who || part?.role !== 'agent' || another || others.length + rest.length > 0)
    return null;
  if (!actor || !isActor(actor) || actor.kind === 'organisation' || actor.kind === 'country') return null;
  const called = [actor.name.en, actor.description?.en ?? '', ...actor.aliases].join(' ');
  // "Where do the teachers study?": that they belong to a school says where they teach.
  if (!who.test(called)) return notSaid(question, desk, topic, null);
  const [body, ...more] = new Set(bodiesOf(actor, desk).filter(({ name }) => school.test(name.en)));
  if (!body || more.length > 0) return null;
  const line = bothLines((language) => {
    const lead = capital(sayFiller(body.key, language, prepared));
    const what = describe(actor, language, prepared);
    const rest = what ? `. ${capital(sayFiller(actor.key, language, prepared))}, ${what}.` : '.';
    return { lead, rest: lead.length + rest.length <= maxLineLength ? rest : '.' };
  });
  const sentences = withName(body.key, withName(actor.key, actor.sentences, prepared), prepared);
  const told = { line, sentences: [...sentences], actors: [actor.key, body.key] };
  return said(question, desk, topic, told, null, 'answer', wordForWord);
}

/** What somebody or those whom he belongs to are called by. */
function bodiesOf(actor: Actor, { prepared }: Desk): readonly Actor[] {
  const groups = [actor.key, ...(prepared.wholes.get(actor.key) ?? [])];
  return groups.flatMap((key) => {
    const each = prepared.entities.get(key);
    if (!each || !isActor(each)) return [];
    if (each.kind === 'organisation') return [each];
    const texts = [each.name, each.description].flatMap((text) => (text ? [text.id, text.en] : []));
    const named = texts.flatMap((text) => [...prepared.termsOf(text)]);
    return prepared.briefing.actors.filter(
      (body) => body.kind === 'organisation' && named.includes(`n:${body.key}`),
    );
  });
}
