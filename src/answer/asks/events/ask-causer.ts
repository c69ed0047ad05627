import type { BriefingEvent } from '../../../briefing/schema.ts';
import type { Question } from '../../../question/question.ts';
import type { Answer, Topic } from '../../answer.ts';
import type { Desk } from '../../desk.ts';
import { isLightDeed, sameDeed } from '../../match/deeds.ts';
import { fitEvents } from '../../match/match.ts';
import { said } from '../../not-said.ts';
import { tellAgent } from '../../tell/fillers.ts';

/** Verbs that say no more than that somebody brought another to do it. */
const causing = /^(?:got|gets?|made|makes?|brought|bikin|buat|membuat|ngebuat|ngebikin|nyuruh)$/;

/** What is done to what others do, so that it comes about. */
const bringingAbout: ReadonlySet<string> = new Set(
  'mediate persuade force order help enable allow push encourage urge arrange initiate facilitate'.split(' '),
);

/** "Who got both sides to sign?", "siapa yang bikin mereka sepakat?": not who did it, but who brought it about; null: nobody is told to have. */
export function askCauser(question: Question, desk: Desk, topic: Topic | null): Answer | null {
  const { deeds, type, units, wanted } = question;
  const who = units.findIndex(({ wh }) => wh === 'who');
  const at = units.findIndex(({ text }, index) => index > who && causing.test(text));
  const verb = deeds.find((deed) => deed.unit > at && deed.voice !== 'noun' && !isLightDeed(deed));
  const between = units.slice(who + 1, at).every(({ isFunction }) => isFunction);
  if (wanted.kind !== 'filler' || type !== 'person' || who < 0 || at < 0 || !between || !verb) return null;
  // "who made the bomb explode": a thing is made to do nothing, and those who are made to stand between.
  if (verb.unit - at < 2) return null;
  const caused = fitEvents({ ...question, wanted: { kind: 'truth' } }, desk.prepared, desk.lexicon)
    .filter((fit) => fit.deed >= sameDeed || fit.deeds >= 0.6)
    .map(({ prepared: { event } }) => event);
  const brings = ({ action, agent, target }: BriefingEvent) =>
    agent !== undefined &&
    action.some((each) => bringingAbout.has(each)) &&
    caused.some(({ key }) => target?.includes(key));
  const [event, ...others] = desk.prepared.briefing.events.filter(brings);
  if (!event || others.length > 0) return null;
  return said(question, desk, topic, tellAgent(event, desk), event.key, 'answer', 0.95);
}
