import type { BriefingEvent } from '../../../briefing/schema.ts';
import type { Question } from '../../../question/question.ts';
import type { Answer, Topic } from '../../answer.ts';
import type { Desk } from '../../desk.ts';
import { isLightDeed } from '../../match/deeds.ts';
import { said } from '../../not-said.ts';
import { isA } from '../../prepare/prepare.ts';
import { sentencesOf } from '../../tell/fillers.ts';
import { told } from '../../tell/told.ts';
import { bothLines, capital, sayFiller, sayList } from '../../tell/wording.ts';
import { isRecalled } from './ask-earlier.ts';

/**
 * "Siapa saja yang tewas?", "who died?": everybody of whom it is told, each with an event of his own; without "saja" only those who are of one group.
 * Null: more is asked, or it is told of fewer than two.
 */
export function askEach(question: Question, desk: Desk, topic: Topic | null): Answer | null {
  const { deeds, event: pinned, negated, order, parts, rest, type, units, wanted } = question;
  const [deed, another] = deeds;
  const asksWho = wanted.kind === 'filler' && type === 'person' && units[0]?.wh === 'who' && !wanted.fromWhom;
  const isAlone = parts.every(({ keys }) => keys.length === 0) && rest.length === 0 && pinned === null;
  if (!asksWho || !deed || another || !isAlone || negated || order !== null || isLightDeed(deed)) return null;
  const isDoneTo = deed.voice === 'passive';
  if (deed.voice === 'noun' || (wanted.role !== 'agent') !== isDoneTo) return null;
  const asked = new Set(deed.readings.map((reading) => reading.deed));
  const happened = desk.prepared.briefing.events.filter(
    (event) =>
      event.status === 'happened' &&
      event.action.some((action) => asked.has(action)) &&
      !isRecalled(event, desk),
  );
  const sideOf = ({ agent, target }: BriefingEvent) => (isDoneTo ? target : agent) ?? [];
  const people = [
    ...new Set(
      happened
        .flatMap(sideOf)
        .flatMap((filler) =>
          typeof filler === 'string' && isA(filler, desk.prepared, 'person') ? [filler] : [],
        ),
    ),
  ];
  const events = happened.filter((event) => sideOf(event).some((filler) => people.includes(String(filler))));
  const groupsOf = (key: string) =>
    desk.prepared.briefing.actors
      .find((actor) => actor.key === key)
      ?.belongs.map(({ to }) => to)
      .filter((to) => isA(to, desk.prepared, 'group')) ?? [];
  const group = groupsOf(people[0] ?? '').find((each) => people.every((key) => groupsOf(key).includes(each)));
  const asksAll = /^(?:saja|all)$/.test(units[1]?.text ?? '');
  const [first] = events;
  if (people.length < 2 || events.length < 2 || !first || !(asksAll || group !== undefined)) return null;
  const ofAll = happened.find(
    (event) => group !== undefined && [...(event.agent ?? []), ...(event.target ?? [])].includes(group),
  );
  const line = bothLines((language) => ({
    lead: capital(
      sayList(
        people.map((key) => sayFiller(key, language, desk.prepared)),
        language,
        desk.say,
      ),
    ),
    rest: ofAll ? `. ${ofAll.text[language]}` : '.',
  }));
  const sentences = [...events, ...(ofAll ? [ofAll] : [])].flatMap((event) => event.sentences);
  const named = people.flatMap((key) => sentencesOf(key, desk.prepared));
  const all = told(line, ofAll ?? first, desk, people, [...sentences, ...named]);
  return said(question, desk, topic, all, (ofAll ?? first).key, 'answer', 0.95);
}
