import type { Actor, Office } from '../../briefing/schema.ts';
import { languages } from '../../language.ts';
import type { Unit } from '../../question/question.ts';
import type { Desk } from '../desk.ts';
import { isActor } from '../prepare/prepare.ts';
import { kinship } from './covers.ts';

/** One is something to the other: "Farid is Nadia's uncle". */
export interface Tie {
  readonly one: Actor;
  readonly other: Actor;
  readonly relation: string;
  readonly office: Office;
  /** The briefing says it from the other's side ("Nadia is Farid's niece"). */
  readonly turned: boolean;
}

/** Everything that one is to another, from both sides. */
export function tiesIn({ prepared, lexicon }: Desk): readonly Tie[] {
  return prepared.briefing.actors.flatMap((actor) =>
    actor.offices.flatMap((office): Tie[] => {
      const relation = lexicon.relations.get(office.office);
      const other = prepared.entities.get(office.of ?? '');
      if (!relation || !other || !isActor(other)) return [];
      const own = { one: actor, other, relation: office.office, office, turned: false };
      const reverse = relation.reverse;
      return reverse === undefined
        ? [own]
        : [own, { one: other, other: actor, relation: reverse, office, turned: true }];
    }),
  );
}

const male =
  /^(?:suami|ayah|ayahanda|bapak|bokap|putra|abang|kakek|opa|paman|om|pakde|duda|husband|father|dad|son|brothers?|grandfather|grandpa|grandson|uncle|nephew|boyfriend|widower)$/;
const female =
  /^(?:istri|bini|ibu|ibunda|emak|nyokap|putri|saudari|nenek|oma|bibi|tante|bude|janda|wife|mother|mum|mom|moms|daughter|sisters?|grandmother|grandma|granddaughter|aunt|auntie|niece|girlfriend|widow|chairwoman|spokeswoman|policewoman|businesswoman|congresswoman|actress|aktris|queen|ratu)$/;
const elder = /\b(?:kakak|abang|elder|older|big)\b/i;
const younger = /\b(?:adik|adek|younger|little)\b/i;

/** Whether a word of kinship fits a tie: the relation itself, man or woman, the elder or the younger. */
export function fitsTie(unit: Unit, { one, relation, office, turned }: Tie): boolean {
  const same =
    unit.relations.includes(relation) ||
    (isKinship(relation) && unit.relations.some((each) => each === 'relative' || each === 'family'));
  if (!same) return false;
  if (!suits(unit.text, one)) return false;
  if (relation !== 'sibling') return true;
  const title = languages.map((language) => office.title?.[language] ?? '').join(' ');
  const [older, lesser] = turned ? [younger, elder] : [elder, younger];
  return !((elder.test(unit.text) && lesser.test(title)) || (younger.test(unit.text) && older.test(title)));
}

export function isKinship(relation: string): boolean {
  return kinship.has(relation);
}

/** Whether a word for a relative may mean this one: no man is a niece. */
export function suits(word: string, { pronoun }: Actor): boolean {
  return !(male.test(word) && pronoun === 'she') && !(female.test(word) && pronoun === 'he');
}
