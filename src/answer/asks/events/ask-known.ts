import type { BriefingEvent, Filler } from '../../../briefing/schema.ts';
import type { Question, SpokenDeed } from '../../../question/question.ts';
import type { Answer, Topic } from '../../answer.ts';
import type { Desk } from '../../desk.ts';
import { sameActor } from '../../match/same-actor.ts';
import { notSaid, said } from '../../not-said.ts';
import { tellWhole } from '../../tell/told.ts';
import { createScales } from '../../weigh/weigh.ts';

/** Coming to know something. */
const knowing: ReadonlySet<string> = new Set(
  'know discover find detect realise notice learn reveal uncover track locate identify'.split(' '),
);
/** What others do so that somebody knows. */
const informing: ReadonlySet<string> = new Set('inform report warn share show'.split(' '));
/** What somebody does to know by himself. */
const perceiving: ReadonlySet<string> = new Set('hear see'.split(' '));

/**
 * "How did the police know?", "dari mana mereka tahu?", "kok bisa ketahuan?": by what others told or showed of it. Null: nothing of the sort is
 * asked, or the article tells nothing of it.
 */
export function askKnown(question: Question, desk: Desk, topic: Topic | null): Answer | null {
  const knows = question.deeds.find(isKnowing);
  if (!knows || !asksHow(question)) return null;
  const { events } = desk.prepared;
  const who = question.parts
    .filter(({ keys, role }) => keys.length > 0 && (role === 'agent' || role === null))
    .flatMap(({ keys }) => keys);
  const { needs, event: weigh } = createScales(question, desk.prepared, desk.lexicon);
  const matter = needs.filter(({ deed, keys }) => deed !== knows && !keys.some((key) => who.includes(key)));
  const isHim = (filler: Filler) => who.some((key) => sameActor(key, filler, desk.prepared));
  const comesToKnow = ({ action, agent, recipient, target }: BriefingEvent) => {
    if (action.some((each) => perceiving.has(each))) return agent?.some(isHim) ?? false;
    if (!action.some((each) => informing.has(each))) return false;
    // Whoever told it knew before.
    return (
      who.length === 0 ||
      (!agent?.some((filler) => who.includes(filler as string)) && (recipient ?? target ?? []).some(isHim))
    );
  };
  const [best] = events
    .filter(({ event }) => comesToKnow(event))
    .map((each) => {
      const met = weigh(each).met.filter(({ need }) => matter.includes(need));
      const share = met.reduce((sum, { how, need }) => sum + how * need.weight, 0);
      const whole = matter.reduce((sum, { weight }) => sum + weight, 0);
      return { event: each.event, share: whole === 0 ? 1 : share / whole };
    })
    .filter(({ share }) => share >= enough)
    .sort((left, right) => right.share - left.share);
  if (best) return said(question, desk, topic, tellWhole(best.event, desk), best.event.key, 'answer', 0.95);
  // How somebody else came to know it, or what he did, says nothing of how he did.
  const isPlain = knows.readings.every(({ deed }) => deed === 'know');
  return isPlain && who.length > 0 && wants(question) ? notSaid(question, desk, topic, null) : null;
}

function wants({ deeds, wanted }: Question): boolean {
  return wanted.kind === 'manner' && deeds.length === 1;
}

// The event speaks of so much of what is known, in itself or beside it.
const enough = 0.6;

/** "Kok bisa bocor?": of what may have leaked, how it got out is asked. */
function isKnowing({ readings }: SpokenDeed): boolean {
  return readings.some(({ deed }) => knowing.has(deed)) && readings.every(({ deed }) => deed !== 'leak');
}

/** How, or from where in words: "dari mana". */
function asksHow({ units, wanted }: Question): boolean {
  return (
    wanted.kind === 'manner' ||
    (wanted.kind === 'place' &&
      units.some(({ text, wh }) => wh !== null && /^(?:dari mana|darimana)$/.test(text))) ||
    (wanted.kind === 'reason' && units.some(({ text }) => /^(?:kok|kok bisa|how come)$/.test(text)))
  );
}
