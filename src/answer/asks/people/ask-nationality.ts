import type { Actor } from '../../../briefing/schema.ts';
import { languages } from '../../../language.ts';
import type { Question } from '../../../question/question.ts';
import { asksNationality } from '../../../question/units/nationality.ts';
import { readName } from '../../../text/names.ts';
import type { Answer, Topic } from '../../answer.ts';
import type { Desk } from '../../desk.ts';
import { notSaid, said } from '../../not-said.ts';
import { isActor } from '../../prepare/prepare.ts';
import { tellIdentity } from '../../tell/from-actors.ts';
import { withVerdict } from '../../tell/verdicts.ts';

/** "Kewarganegaraannya apa?", "where are they from?", of people: who they are, where that names a country or its people. */
export function askNationality(question: Question, desk: Desk, topic: Topic | null): Answer | null {
  const { prepared } = desk;
  const [key] = question.parts.flatMap(({ keys }) => keys);
  const entity = prepared.entities.get(key ?? '');
  if (!asksNationality(question)) return null;
  // "Mereka dari negara mana?" of nobody that was told of before.
  if (!entity && question.units.some(({ pronoun }) => pronoun !== null))
    return notSaid(question, desk, topic, null);
  if (!entity || !isActor(entity)) return null;
  if (entity.kind !== 'person' && entity.kind !== 'group' && entity.kind !== 'organisation') return null;
  const told = countriesOf(entity, desk).length > 0 ? tellIdentity(entity.key, desk) : null;
  return told ? said(question, desk, topic, told, null, 'answer', 0.9) : notSaid(question, desk, topic, null);
}

/** The countries that somebody is said to be of, by what they are called in the gazetteer or by their keys. */
function countriesOf(actor: Actor, { lexicon, prepared }: Desk): readonly string[] {
  const texts = [actor.description, ...actor.offices.map(({ title }) => title)].flatMap((text) =>
    text ? languages.map((language) => text[language]) : [],
  );
  const named = texts.flatMap((text) => countriesIn(text, lexicon));
  const wholes = [...actor.belongs.map(({ to }) => to), ...actor.offices.flatMap(({ of }) => of ?? [])];
  const own = wholes.flatMap((whole) => {
    const each = prepared.entities.get(whole);
    return each !== undefined && isActor(each) && each.kind === 'country'
      ? [whole, ...countriesIn(each.name.en, lexicon)]
      : [];
  });
  return [...named, ...own];
}

function countriesIn(text: string, { gazetteer }: Desk['lexicon']): readonly string[] {
  const words = readName(text).map(({ word }) => word);
  return words.flatMap((_, at) =>
    gazetteer.find(words, at).known.flatMap(({ id, sort }) => (sort === 'country' ? id.slice(0, 1) : [])),
  );
}

/** "Is she from Belgium?", "orang Belgia ya?": no, of one who is told to be of another country; null: it is not asked, or of none. */
export function askWhetherOfCountry(question: Question, desk: Desk, topic: Topic | null): Answer | null {
  const { deeds, parts, rest, units, wanted } = question;
  const [part, ...others] = parts.filter(({ keys }) => keys.length > 0);
  const entity = desk.prepared.entities.get(part?.keys[0] ?? '');
  const [at, ...more] = rest.filter(
    (each) => !/^(?:orang|warga|warga negara|citizen|person|national)$/.test(units[each]?.text ?? ''),
  );
  const unit = units[at ?? -1];
  if (wanted.kind !== 'truth' || question.negated || deeds.length + others.length + more.length > 0)
    return null;
  if (!unit || !entity || !isActor(entity) || entity.kind !== 'person') return null;
  const own = countriesOf(entity, desk);
  const asked = countriesIn(unit.typed, desk.lexicon);
  if (own.length === 0 || asked.length === 0 || asked.some((key) => own.includes(key))) return null;
  const told = tellIdentity(entity.key, desk);
  if (!told) return null;
  return said(
    question,
    desk,
    topic,
    { ...told, line: withVerdict(told, 'no', desk) },
    null,
    'correction',
    0.9,
  );
}

/** "Who is from the Netherlands?", "siapa yang orang Belanda?": the one person who is told to be of that country; null: it is not asked, or of nobody. */
export function askWhoIsFrom(question: Question, desk: Desk, topic: Topic | null): Answer | null {
  const { deeds, negated, parts, rest, type, units, wanted } = question;
  const asksWho = wanted.kind === 'identity' || (wanted.kind === 'filler' && wanted.role !== 'about');
  const isFrom = deeds.every(({ readings }) =>
    readings.every(({ deed }) => deed === 'originate' || deed === 'come'),
  );
  const words = rest.filter(
    (at) => !/^(?:orang|warga|warga negara|citizen|person|one)$/.test(units[at]?.text ?? ''),
  );
  const [at, ...more] = words;
  if (type !== 'person' || !asksWho || !isFrom || negated || at === undefined || more.length > 0) return null;
  if (parts.some(({ keys }) => keys.length > 0)) return null;
  const asked = countriesIn(units[at]?.typed ?? '', desk.lexicon);
  if (asked.length === 0) return null;
  const [person, another] = desk.prepared.briefing.actors.filter(
    (actor) => actor.kind === 'person' && countriesOf(actor, desk).some((key) => asked.includes(key)),
  );
  const told = person && !another ? tellIdentity(person.key, desk) : null;
  return told ? said(question, desk, topic, told, null, 'answer', 0.95) : null;
}
