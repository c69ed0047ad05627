import type { BriefingEvent, Filler } from '../../../briefing/schema.ts';
import { type Bilingual, languages } from '../../../language.ts';
import type { Question } from '../../../question/question.ts';
import type { Answer, Topic } from '../../answer.ts';
import type { Desk } from '../../desk.ts';
import { covers } from '../../match/covers.ts';
import { isLightDeed } from '../../match/deeds.ts';
import { sameActor } from '../../match/same-actor.ts';
import { said } from '../../not-said.ts';
import { tellWhole, told } from '../../tell/told.ts';
import { bothLines, capital, leadAndText } from '../../tell/wording.ts';

const obliging =
  /^(?:harus|mesti|wajib|perlu|kudu|should|must|supposed to|have to|has to|need to|needs to|ought to)$/;
const requesting: ReadonlySet<string> = new Set(
  'ask request order urge instruct entrust demand command call-for appeal assign summon'.split(' '),
);

/**
 * "Trump harus ngapain?", "what is he supposed to pass on?": what somebody is to do is what another asked him to; null: it is not
 * asked for, or nobody asked just this of him.
 */
export function askObliged(question: Question, desk: Desk, topic: Topic | null): Answer | null {
  const { deeds, negated, parts, units, wanted } = question;
  const { prepared } = desk;
  const isOpen = wanted.kind === 'doing' || (wanted.kind === 'identity' && deeds.length === 0);
  const asks = isOpen || wanted.kind === 'filler' || wanted.kind === 'quote';
  if (!asks || negated || !units.some(({ text }) => obliging.test(text))) return null;
  const doer = parts.find(
    ({ keys, role }) => keys.length > 0 && (role === 'agent' || (role === null && isOpen)),
  );
  if (!doer) return null;
  const verbs = deeds.filter((deed) => !isLightDeed(deed)).map(({ unit }) => units[unit]);
  const others = parts.filter((part) => part !== doer && part.keys.length > 0);
  const isAsked = ({ about, action, agent, recipient, target }: BriefingEvent) => {
    const matter = textOf(about?.[0], desk);
    const terms = new Set(matter && languages.flatMap((language) => [...prepared.termsOf(matter[language])]));
    return (
      action.some((each) => requesting.has(each)) &&
      [...(target ?? []), ...(recipient ?? [])].some((filler) =>
        doer.keys.some((key) => sameActor(key, filler, prepared, true)),
      ) &&
      verbs.every((unit) => unit !== undefined && covers(unit, terms)) &&
      others.every(({ keys }) => keys.some((key) => terms.has(`n:${key}`) || agent?.includes(key) === true))
    );
  };
  const [event, another] = prepared.briefing.events.filter(isAsked);
  if (!event || another) return null;
  const matter = event.about?.find((filler) => typeof filler !== 'string');
  const line = matter
    ? bothLines((language) => leadAndText(capital(matter[language]), [], event.text[language]))
    : tellWhole(event, desk).line;
  return said(question, desk, topic, told(line, event, desk, []), event.key, 'answer', 0.9);
}

/** What it is that somebody is asked to do, in words of its own or as the event that it would be. */
function textOf(about: Filler | undefined, { prepared }: Desk): Bilingual | undefined {
  return typeof about === 'string' ? prepared.briefing.events.find(({ key }) => key === about)?.text : about;
}
