import { languages } from '../../language.ts';
import { asksNationality } from '../../question/nationality.ts';
import type { Question } from '../../question/question.ts';
import { readName } from '../../text/names.ts';
import type { Answer, Topic } from '../answer.ts';
import type { Desk } from '../desk.ts';
import { notSaid, said } from '../not-said.ts';
import { isActor } from '../prepare/prepare.ts';
import { tellIdentity } from '../tell/from-actors.ts';

/** "Kewarganegaraannya apa?", "her nationality?": who somebody is, where that names a country or its people. */
export function askNationality(question: Question, desk: Desk, topic: Topic | null): Answer | null {
  const { lexicon, prepared } = desk;
  const [key] = question.parts.flatMap(({ keys }) => keys);
  const entity = prepared.entities.get(key ?? '');
  if (!asksNationality(question) || !entity || !isActor(entity) || entity.kind !== 'person') return null;
  const texts = [entity.description, ...entity.offices.map(({ title }) => title)].flatMap((text) =>
    text ? languages.map((language) => text[language]) : [],
  );
  const namesCountry = (text: string) => {
    const words = readName(text).map(({ word }) => word);
    return words.some((_, at) =>
      lexicon.gazetteer.find(words, at).known.some(({ sort }) => sort === 'country'),
    );
  };
  const wholes = [...entity.belongs.map(({ to }) => to), ...entity.offices.flatMap(({ of }) => of ?? [])];
  const isOfCountry = wholes.some((whole) => {
    const each = prepared.entities.get(whole);
    return each !== undefined && isActor(each) && each.kind === 'country';
  });
  const told = isOfCountry || texts.some(namesCountry) ? tellIdentity(entity.key, desk) : null;
  return told ? said(question, desk, topic, told, null, 'answer', 0.9) : notSaid(question, desk, topic, null);
}
