import type { Question } from '../../../question/question.ts';
import type { Answer, Topic } from '../../answer.ts';
import type { Desk } from '../../desk.ts';
import { said } from '../../not-said.ts';
import { told } from '../../tell/told.ts';
import { bothLines, leadAndText, namesOf } from '../../tell/wording.ts';

const stopping: ReadonlySet<string> = new Set('stop foil prevent forbid cancel block'.split(' '));
const refusing: ReadonlySet<string> = new Set('reject refuse cancel forbid foil stop repeal'.split(' '));

/** "Did it happen?", then "who stopped it?": of what was just told as refused or called off, who did that; null: nothing of the sort is asked or was told. */
export function askWhoStopped(question: Question, desk: Desk, topic: Topic | null): Answer | null {
  const { deeds, parts, rest, wanted } = question;
  const [deed, another] = deeds;
  // Whom the verb alone may mean is nobody whom the question names.
  const isBare =
    rest.length === 0 && parts.every(({ keys, unit }) => keys.length === 0 || unit === deed?.unit);
  if (wanted.kind !== 'filler' || wanted.role !== 'agent' || !deed || another || !isBare) return null;
  if (!deed.readings.some((reading) => stopping.has(reading.deed))) return null;
  const { briefing, entities } = desk.prepared;
  const event = briefing.events.find(({ key }) => key === topic?.event);
  const [agent, ...others] = event?.agent ?? [];
  const entity = typeof agent === 'string' ? entities.get(agent) : undefined;
  if (!event?.action.some((action) => refusing.has(action)) || !entity || others.length > 0) return null;
  const line = bothLines((language) =>
    leadAndText(entity.name[language], namesOf(entity), event.text[language]),
  );
  return said(
    question,
    desk,
    topic,
    told(line, event, desk, [entity.key], entity.sentences.slice(0, 1)),
    event.key,
    'answer',
    0.95,
  );
}
