import type { Part, Question } from '../../question/question.ts';
import { partAt } from '../../question/sentence/parts.ts';
import type { Topic } from '../answer.ts';
import type { Desk } from '../desk.ts';
import { isA, isActor } from '../prepare/prepare.ts';

const counterpartWord =
  /^(?:counterpart|opposite number|colleague|sejawat|rekan|kolega|mitra|rekan sejawat|rekan sejabat)$/;
/** Whoever leads a state talks with whoever leads another, whatever the office is called. */
const ofState: ReadonlySet<string> = new Set(
  'president prime-minister chancellor king queen sultan'.split(' '),
);
/** The same behind the name of a country, as some group of the story may be called. */
const itsLastWord = /(?:^| )counterpart$/;

/** "And his Russian colleague?", "rekannya di Rusia?": who holds the office there that the one spoken of holds here. */
export function counterpartOf(question: Question, topic: Topic, { prepared }: Desk): Question | null {
  const { deeds, parts, units } = question;
  const at = units.findIndex(({ text }) => counterpartWord.test(text));
  const [country, ...others] = parts.filter(({ keys, unit }) => keys.length > 0 && units[unit]?.names.length);
  if (at < 0 || !country || others.length > 0 || deeds.some(({ unit }) => unit !== at)) return null;
  const officesOf = (key: string) => {
    const entity = prepared.entities.get(key);
    return entity && isActor(entity) ? entity.offices : [];
  };
  const holder = topic.actors.find((key) => officesOf(key).length > 0) ?? '';
  const own = officesOf(holder);
  const [other, ...more] = prepared.briefing.actors.filter(
    ({ key, offices }) =>
      key !== holder &&
      offices.some(
        ({ of, office }) => of && country.keys.includes(of) && own.some((each) => each.office === office),
      ),
  );
  if (!other || more.length > 0) return null;
  const part = { unit: at, keys: [other.key], role: null, deed: null };
  return { ...question, wanted: { kind: 'identity' }, type: 'person', deeds: [], parts: [part], rest: [] };
}

/**
 * "Why did Putin phone his American counterpart?", "kenapa ia menelepon koleganya dari AS?": the only other one who holds the office that whoever is
 * named holds, in that country if one is named. Whoever is his counterpart stays a word that nothing meets where no one is known to be.
 */
export function settleCounterpart(question: Question, { prepared }: Desk): Question {
  const { deeds, language, parts, rest, units } = question;
  const isOwned = (at: number) =>
    units.slice(Math.max(0, at - 2), at).some(({ pronoun }) => pronoun === 'person' || pronoun === 'they');
  const at = units.findIndex(
    ({ enclitic, text }, index) =>
      (counterpartWord.test(text) &&
        (enclitic || isOwned(index) || isA(units[index + 1]?.names[0], prepared, 'person'))) ||
      (itsLastWord.test(text) && isOwned(index)),
  );
  const named = parts.filter(({ keys, unit }) => unit !== at && keys.length > 0);
  const persons = named.filter(({ keys }) => isA(keys[0], prepared, 'person'));
  const [self, ...more] = persons;
  if (at < 0 || more.length > 0) return question;
  const officesOf = (key: string) =>
    prepared.briefing.actors.find((actor) => actor.key === key)?.offices ?? [];
  // "his Russian counterpart": the country stands beside the word, or in it.
  const beside = named.filter(
    ({ keys, unit }) => Math.abs(unit - at) <= 3 && keys.every((key) => isA(key, prepared, 'country')),
  );
  const lands = new Set([
    ...beside.flatMap(({ keys }) => keys),
    ...(units[at]?.names ?? []).flatMap((key) => [...(prepared.wholes.get(key) ?? [])]),
  ]);
  const own = officesOf(self?.keys[0] ?? '');
  const [other, ...others] = prepared.briefing.actors.filter(
    ({ key, kind, offices }) =>
      kind === 'person' &&
      !self?.keys.includes(key) &&
      offices.some(
        ({ of, office }) =>
          of !== undefined &&
          (lands.size === 0 || lands.has(of)) &&
          own.some(
            (each) =>
              each.of !== of && (each.office === office || (ofState.has(each.office) && ofState.has(office))),
          ),
      ),
  );
  if (!other || others.length > 0) return question;
  const near = parts.filter(
    ({ keys, unit }) =>
      unit === at ||
      // "rekan Putin": whose he is, and no other part of what is asked.
      (language === 'id' && unit === at + 1 && !units[at]?.enclitic) ||
      (keys.length === 0 && unit < at && at - unit <= 2) ||
      beside.some((each) => each.unit === unit),
  );
  const place = near.find(({ role }) => role !== null && role !== 'place' && role !== 'source');
  const { role, deed } = place ?? partAt(units, deeds, at, language);
  const part: Part = { unit: at, keys: [other.key], role, deed };
  return {
    ...question,
    deeds: deeds.filter(({ unit }) => unit !== at),
    parts: [...parts.filter((each) => !near.includes(each)), part],
    rest: rest.filter((each) => each !== at),
  };
}
