import type { BriefingEvent } from '../../../briefing/schema.ts';
import { languages } from '../../../language.ts';
import type { Question } from '../../../question/question.ts';
import { type Answer, type Topic, wordForWord } from '../../answer.ts';
import type { Desk } from '../../desk.ts';
import { covers } from '../../match/covers.ts';
import { isRightAfter } from '../../match/linked.ts';
import { sameActor } from '../../match/same-actor.ts';
import { said } from '../../not-said.ts';
import { wordsOf } from '../../recall/follow-ups-on-words.ts';
import { tellWhole } from '../../tell/told.ts';

/** What somebody is asked to have had with him: what he carried, what was found on him or taken from him. */
const hadAsked =
  / (?:carry|carrying|carried|(?:have|had|found|find) (?:anything |something )?(?:on|with)|on (?:them|him|her)|(?:taken|seized|confiscated|recovered|removed) (?:away )?(?:from|off)|bawa|membawa|dibawa|bawaan|(?:diambil|disita|ditemu(?:kan|in)|didapat|diaman(?:kan|in)) (?:dari|bersama|pada|di)|punya|memiliki) /;
const armedAsked =
  / (?:armed|bersenjata|(?:have|had|carry|carrying|bawa|membawa|punya) (?:any |a )?(?:weapons?|guns?|arms|senjata)) /;
const weaponTold = /\b(?:weapons?|guns?|rifles?|pistols?|knives|knife|explosives?|bombs?|arms)\b/;
/** Words for whatever there may be, and for where one has it. */
const anything =
  /^(?:barang|benda|anything|something|stuff|things?|items?|bukti|barang bukti|evidence|apa saja|weapons?|guns?|arms|senjata|tangan)$/;

const taking: ReadonlySet<string> = new Set(['seize', 'confiscate']);
const catching: ReadonlySet<string> = new Set(['arrest', 'detain', 'capture', 'catch']);

/** "Were they armed?", "barang apa yang diambil dari mereka?" of those who were caught: what was seized right then, told as just that. */
export function askCarried(question: Question, desk: Desk, topic: Topic | null): Answer | null {
  const words = wordsOf(question);
  const isArmed = armedAsked.test(words);
  if (question.negated || question.deeds.length > 1 || !(isArmed || hadAsked.test(words))) return null;
  const { events } = desk.prepared.briefing;
  const keys = question.parts.flatMap((part) => part.keys);
  const caught = events.filter(
    ({ action, status, target }) =>
      status === 'happened' &&
      action.some((deed) => catching.has(deed)) &&
      target?.some((filler) => keys.some((key) => sameActor(key, filler, desk.prepared))),
  );
  const [seizure, ...others] = events.filter(
    (event) =>
      event.action.some((deed) => taking.has(deed)) &&
      caught.some(({ sentences }) => isRightAfter(event, sentences)) &&
      isToldOf(event, question, isArmed, desk),
  );
  if (!seizure || others.length > 0) return null;
  return said(question, desk, topic, tellWhole(seizure, desk), seizure.key, 'answer', wordForWord);
}

/** It was a thing of the sort that is asked for. */
function isToldOf(
  event: BriefingEvent,
  { rest, units }: Question,
  isArmed: boolean,
  { prepared }: Desk,
): boolean {
  if (isArmed && !weaponTold.test(event.text.en)) return false;
  const told = new Set(languages.flatMap((language) => [...prepared.termsOf(event.text[language])]));
  return rest.every((at) => {
    const unit = units[at];
    return unit === undefined || anything.test(unit.text) || covers(unit, told);
  });
}
