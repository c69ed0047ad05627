import type { Actor, Place } from '../../../briefing/schema.ts';
import type { Question } from '../../../question/question.ts';
import type { Answer, Topic } from '../../answer.ts';
import type { Desk, Told } from '../../desk.ts';
import { covers } from '../../match/covers.ts';
import { notSaid, said } from '../../not-said.ts';
import { isActor } from '../../prepare/prepare.ts';
import { tellBelonging, tellIdentity } from '../../tell/from-actors.ts';
import { bothLines, capital, leadAndText, namesOf, saysAlike, withName } from '../../tell/wording.ts';
import { quoteSentence } from '../events/ask-sentences.ts';
import { askHolder } from './ask-holders.ts';

/** Who somebody is, as long as all that the question says of him is so. */
export function askIdentity(key: string, question: Question, desk: Desk, topic: Topic | null): Answer | null {
  const { units } = question;
  const which = units.some((unit) => unit.wh === 'which');
  const otherOffice =
    !which &&
    question.rest.some((at) => (units[at]?.offices.length ?? 0) > 0 && !isSortOfHis(at, key, question, desk));
  if (otherOffice) return askHolder(question, desk, topic) ?? notSaid(question, desk, topic, null);
  const whole = wholeAsked(key, question, desk);
  if (question.wanted.kind === 'identity' && (whole === null || !speaksOf(key, question, desk)))
    return askHolder(question, desk, topic) ?? notSaid(question, desk, topic, null);
  const told =
    whole === null || whole === 'any'
      ? (tellIdentity(key, desk) ?? tellNamed(key, desk))
      : tellBelonging(key, whole.key, desk);
  return told ? said(question, desk, topic, told, null, 'answer', 0.9) : null;
}

/** "Laksmi menteri apa?", "what minister is she?": a word of his own title, of which more is asked. */
function isSortOfHis(at: number, key: string, { units }: Question, { prepared }: Desk): boolean {
  const [unit, entity] = [units[at], prepared.entities.get(key)];
  const isAsked = units[at - 1]?.wh === 'what' || units[at + 1]?.wh === 'what';
  if (!isAsked || !unit || !entity || !isActor(entity)) return false;
  return [entity.description, ...entity.offices.map(({ title }) => title)].some(
    (text) => text && covers(unit, prepared.termsOf(`${text.id} ${text.en}`)),
  );
}

/** What is said where somebody or something is but named: the event that names it, that it is the outlet quoted, or the sentence; null: none can be shown. */
function tellNamed(key: string, desk: Desk): Told | null {
  const { prepared, say } = desk;
  const { briefing } = prepared;
  const entity = prepared.entities.get(key);
  if (!entity) return null;
  const names = (text: string) => prepared.termsOf(text).has(`n:${key}`);
  const event = briefing.events.find(({ text }) => names(text.id) && names(text.en));
  if (event)
    return {
      line: bothLines((language) =>
        leadAndText(capital(entity.name[language]), namesOf(entity), event.text[language]),
      ),
      sentences: event.sentences,
      actors: [key],
      event: event.key,
    };
  const quote = briefing.quotes.find(({ via }) => via !== undefined && names(via));
  if (quote)
    return {
      line: bothLines((language) => ({
        lead: capital(entity.name[language]),
        rest: `, ${say(language, 'outlet')}`,
      })),
      sentences: withName(key, quote.sentences, prepared),
      actors: [key],
    };
  const shown = entity.sentences
    .map((number) => ({
      number,
      text: quoteSentence(number, desk, (language, text) => say(language, 'sentence', { text })),
    }))
    .find(({ text }) => names(text.id) && names(text.en) && saysAlike(text));
  if (!shown) return null;
  const line = bothLines((language) => ({
    lead: '',
    rest: say(language, 'sentence', { text: shown.text[language] }),
  }));
  return { line, sentences: [shown.number], actors: [key] };
}

/** Whether what else the question says of somebody is said of him: "the capital of Russia" is not Russia. */
export function speaksOf(key: string, question: Question, desk: Desk): boolean {
  const { prepared } = desk;
  const entity = prepared.entities.get(key);
  if (!entity) return false;
  const wholes = [...(prepared.wholes.get(key) ?? [])].flatMap((whole) => prepared.entities.get(whole) ?? []);
  const texts = [entity, ...wholes].flatMap((each) => [
    each.name.id,
    each.name.en,
    each.description?.id ?? '',
    each.description?.en ?? '',
    ...each.aliases,
  ]);
  const own = new Set(texts.flatMap((text) => [...prepared.termsOf(text)]));
  if (isActor(entity))
    for (const office of entity.offices) own.add(`o:${office.office}`).add(`r:${office.office}`);
  return question.rest.every((at) => {
    const unit = question.units[at];
    return (
      unit === undefined ||
      unit.offices.length > 0 ||
      unit.concepts.some((concept) =>
        /^(?:person|organisation)$/.test(desk.lexicon.concepts.get(concept)?.kind ?? ''),
      ) ||
      covers(unit, own)
    );
  });
}

/** Words for a body of whatever sort. */
const anyBody = /^(?:organisasi|organi[sz]ations?|institution|institusi|lembaga|body|pihak|instansi)$/;

/** "dari partai apa", "presiden mana": of what sort asked for somebody is a part; `any`: no sort is asked for, null: of none. */
function wholeAsked(key: string, question: Question, desk: Desk): Actor | Place | 'any' | null {
  const { prepared } = desk;
  const { type, units } = question;
  if (type !== 'organisation' && type !== 'country') return 'any';
  const entity = prepared.entities.get(key);
  if (!entity || !isActor(entity) || entity.kind !== 'person') return 'any';
  const at = units.findIndex((unit) => unit.wh === 'which' || unit.wh === 'what');
  const sorts = [units[at + 1], units[at - 1]].flatMap((unit) =>
    unit && unit.concepts.length > 0 && !anyBody.test(unit.text) ? [unit] : [],
  );
  const wholes = [...(prepared.wholes.get(key) ?? [])].flatMap((whole) => prepared.entities.get(whole) ?? []);
  if (type === 'country') return wholes.find((whole) => !isActor(whole) || whole.kind === 'country') ?? null;
  const isOfSort = (whole: Actor | Place) =>
    sorts.length === 0 ||
    sorts.some((unit) =>
      [
        ...[whole.name.id, whole.name.en, whole.description?.id ?? '', whole.description?.en ?? ''],
        ...whole.aliases,
      ].some((text) => covers(unit, prepared.termsOf(text))),
    );
  return wholes.find((whole) => isActor(whole) && whole.kind !== 'country' && isOfSort(whole)) ?? null;
}
