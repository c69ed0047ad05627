import { asksWhenInOffice } from '../../question/in-office.ts';
import type { Question, SpokenDeed } from '../../question/question.ts';
import type { Desk } from '../desk.ts';
import { isLightDeed } from '../match/deeds.ts';
import { ageWord } from '../match/measures.ts';
import { deniesDoer } from '../match/premises.ts';
import { isActor } from '../prepare/prepare.ts';

/** An age is told by no other number, somebody's home by no other place, when he took office by no other day; what somebody is called is a name or nothing. */
export function isAllOrNothing(question: Question, desk: Desk): boolean {
  const { more, units, wanted } = question;
  // "Who blamed them for the death of the old man?" asks for no age.
  const ofAge = wanted.kind !== 'filler' && units.some((unit) => ageWord.test(unit.text));
  // Why it was not somebody else is told by nothing that was done.
  const ofNobody = wanted.kind === 'reason' && deniesDoer(question);
  const ofOffice = asksWhenInOffice(question);
  return more || wanted.kind === 'name' || ofAge || ofNobody || ofOffice || isOfLife(question, desk);
}

/** Where somebody lives, was born or went to school. */
const lifeDeeds: ReadonlySet<string> = new Set(['live', 'be-born', 'study', 'graduate', 'give-birth']);

/** Not where evacuees stay, when a company came into being, nor how long a shop stays shut. */
function isOfLife({ deeds, parts, wanted }: Question, { prepared: { entities } }: Desk): boolean {
  const isLife = ({ readings }: SpokenDeed) => readings.every(({ deed }) => lifeDeeds.has(deed));
  const isMany = (key: string) => {
    const entity = entities.get(key);
    return entity !== undefined && isActor(entity) && entity.kind !== 'person';
  };
  return (
    (wanted.kind === 'place' || wanted.kind === 'time') &&
    deeds.some(isLife) &&
    deeds.every((deed) => isLife(deed) || isLightDeed(deed)) &&
    !parts.some(({ keys }) => keys.length > 0 && keys.every(isMany))
  );
}
