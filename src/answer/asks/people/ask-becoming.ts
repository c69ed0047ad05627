import { asksWhenInOffice } from '../../../question/in-office.ts';
import type { Question } from '../../../question/question.ts';
import { type Answer, type Topic, wordForWord } from '../../answer.ts';
import type { Desk } from '../../desk.ts';
import { sameActor } from '../../match/same-actor.ts';
import { notSaid, said } from '../../not-said.ts';
import { wordsOf } from '../../recall/follow-ups-on-words.ts';
import { comesToIt } from '../../recall/since-in-office.ts';
import { tellDoings } from '../../tell/from-actors.ts';

const asked =
  / (?:akan|bakal|bakalan|nanti|mau) (?:jadi|menjadi) apa | (?:jadi|menjadi) apa (?:nanti|setelah|sesudah|kelak) | what (?:will|is|are) (?:\S+ ){1,3}(?:going to )?(?:be|become)(?: after| once| when| in)? /;

/** What makes somebody something. */
const becoming: ReadonlySet<string> = new Set(
  'become lead chair head manage replace succeed run appoint elect'.split(' '),
);

/** "Dia bakal jadi apa setelah merger?", "what will she become": the office that is meant for him, told as just that; null: it is not asked, or none is told. */
export function askBecoming(question: Question, desk: Desk, topic: Topic | null): Answer | null {
  const { parts, type } = question;
  const [key, ...others] = parts.flatMap(({ keys }) => keys);
  if (key === undefined || others.length > 0 || type === 'person' || !asked.test(wordsOf(question)))
    return null;
  const events = desk.prepared.briefing.events.filter(
    ({ action, agent, status, target }) =>
      status === 'planned' &&
      action.some((each) => becoming.has(each)) &&
      (action.some((each) => /^(?:appoint|elect)$/.test(each)) ? target : agent)?.some((filler) =>
        sameActor(key, filler, desk.prepared),
      ) === true,
  );
  const told = tellDoings(key, events);
  return told && said(question, desk, topic, told, events[0]?.key ?? null, 'answer', wordForWord);
}

/** "Kapan Trump jadi presiden?": when he did something else says nothing of it. Null: it is not asked, or the article tells it. */
export function askWhenBecame(question: Question, desk: Desk, topic: Topic | null): Answer | null {
  const [key, ...others] = question.parts.flatMap(({ keys }) => keys);
  if (!asksWhenInOffice(question) || key === undefined || others.length > 0) return null;
  return comesToIt(key, desk) ? null : notSaid(question, desk, topic, null);
}
