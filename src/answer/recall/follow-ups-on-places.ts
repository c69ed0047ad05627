import type { BriefingEvent } from '../../briefing/schema.ts';
import type { Question } from '../../question/question.ts';
import { emptyUnit } from '../../question/units/units.ts';
import type { Topic } from '../answer.ts';
import type { Desk } from '../desk.ts';
import { isPlace } from '../match/covers.ts';
import { isAbout } from '../match/linked.ts';
import { isActor } from '../prepare/prepare.ts';
import { type FollowUp, wordsOf } from './follow-ups-on-words.ts';

/** "only there?", "cuma itu targetnya?", "selain di situ?": all the places of what was spoken of, without the one that is meant. */
export function onlyThere(question: Question, spoken: BriefingEvent, topic: Topic): FollowUp | null {
  const words = wordsOf(question);
  const there = / (?:there|sana|situ|itu|that place|the (?:only )?target) /.test(words);
  const only = / (?:only|just|cuma|hanya|saja|doang) /.test(words);
  const besides = question.more || / (?:selain|besides|apart|kecuali) /.test(words);
  const isBare = question.rest.length + question.deeds.length === 0;
  const aimed = question.wanted.kind === 'filler' && question.wanted.role === 'target';
  const asked = question.wanted.kind === 'place' || aimed || topic.asked?.wanted.kind === 'place';
  if (!there || !isBare || !(only || besides) || !spoken.place || !asked) return null;
  const [first] = spoken.place;
  const known = besides && typeof first === 'string' && spoken.place.length > 1 ? [first] : [];
  return {
    question: {
      ...question,
      wanted: { kind: 'place' },
      parts: [],
      besides: [...question.besides, ...known],
    },
    event: spoken,
  };
}

/** "Was it a church?", "itu gereja?" of where something was or was to be: which one. */
export function suchAPlace(question: Question, spoken: BriefingEvent, _: Topic, desk: Desk): FollowUp | null {
  const { deeds, parts, rest, units, wanted } = question;
  const [part, ...others] = parts.filter(({ keys }) => keys.length > 0);
  const points = units.some(({ pronoun, text }) => pronoun === 'it' || text === 'itu');
  if (wanted.kind !== 'truth' || !part || !points || others.length + deeds.length + rest.length > 0)
    return null;
  const { briefing } = desk.prepared;
  // Of what was planned, where that was to be.
  const places = [spoken, ...briefing.events.filter((each) => isAbout(spoken, each))].flatMap(
    ({ place }) => place ?? [],
  );
  const key = part.keys.find((each) => isPlace(each, desk.prepared) && places.includes(each));
  return key === undefined
    ? null
    : {
        question: { ...question, wanted: { kind: 'identity' }, parts: [{ ...part, keys: [key] }] },
        event: null,
      };
}

const partOfTown =
  /\b(?:(?:sebelah|bagian) (?:kota )?mana(?: kota)?|(?:part|side) of (?:the )?(?:city|town)|where(?:abouts)? in (?:the |that )?(?:city|town))\b/;

/** "In which part of the city?" of what was to be in a city and at a place in it: where in the city that place is. */
export function whichPart(question: Question, spoken: BriefingEvent, _: Topic, desk: Desk): FollowUp | null {
  const { parts, rest, units, wanted } = question;
  const names = units.some((unit) => unit.names.length > 0);
  if (wanted.kind !== 'place' || names || rest.length > 0 || !partOfTown.test(wordsOf(question))) return null;
  if (parts.some(({ keys }) => keys.length > 0)) return null;
  const places = (spoken.place ?? []).filter((filler) => typeof filler === 'string');
  const [inside, ...others] = places.filter((key) => {
    const place = desk.prepared.entities.get(key);
    return place && !isActor(place) && place.within !== undefined && places.includes(place.within);
  });
  if (inside === undefined || others.length > 0) return null;
  const named = [{ ...emptyUnit, names: [inside] }];
  const part = { unit: 0, keys: [inside], role: null, deed: null };
  return { question: { ...question, units: named, deeds: [], parts: [part] }, event: null };
}
