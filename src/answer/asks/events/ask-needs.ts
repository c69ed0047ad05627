import type { Question } from '../../../question/question.ts';
import type { Answer, Topic } from '../../answer.ts';
import type { Desk } from '../../desk.ts';
import { said, strangers } from '../../not-said.ts';
import { tellDoings } from '../../tell/from-actors.ts';
import { tellWhole } from '../../tell/told.ts';
import { createScales } from '../../weigh/weigh.ts';

/** "what must happen before …", "apa yang masih harus dipenuhi", "apa syaratnya". */
const asksNeeds =
  /\bwhat(?: else)?(?: still)? (?:must|has to|have to|needs? to|must still)(?: still)? (?:happen|occur|be (?:done|met|cleared|fulfilled|in place)|come|take place)\b|\bwhat (?:conditions?|hurdles?|obstacles?|requirements?)\b|\bsyarat\b|\bapa (?:saja )?(?:yang )?(?:masih )?(?:harus|perlu|mesti) (?:terjadi|dipenuhi|dilakukan|ada)\b|\bapa (?:saja )?(?:yang )?(?:masih )?(?:dibutuhkan|diperlukan|disyaratkan)\b/;

/** "perlu izin siapa aja", "whose approval do they need". */
const asksLeave =
  /\b(?:perlu|butuh|membutuhkan|memerlukan) (?:izin|persetujuan|restu|lampu hijau) (?:dari )?(?:siapa|mana)\b|\b(?:izin|persetujuan|restu) (?:dari )?siapa (?:saja )?(?:yang )?(?:dibutuhkan|diperlukan|perlu|butuh)\b|\bwhose (?:approval|permission|consent|go-ahead|blessing) (?:is|are|was|do|does|did|must|will)\b.*\b(?:needs?|needed|required?|get)\b|\bwho (?:must|has to|have to|needs to|still has to) approve\b/;
const leaveTold = /\b(?:approv\w+|permission|permits?|consent|licen[cs]e|clearance|green light|agree\w*)\b/i;

/** What the article says is still needed. */
const needed =
  /\b(?:must|needs?|requires?|required|has to|have to|depends? on|subject to|provided that|only if|on condition)\b/i;

/** What it tells holds only if something else does. */
const conditioned = /\b(?:if|unless|provided|as long as|on condition|in exchange|in return|depending on)\b/i;

function isBare({ deeds, parts, rest, units }: Question): boolean {
  const asks = rest.filter((at) => !/^(?:syarat|conditions?|requirements?)$/.test(units[at]?.text ?? ''));
  return deeds.length + asks.length === 0 && parts.every(({ keys }) => keys.length === 0);
}

// How far behind the one that speaks of most of the question another may be and still be told with it.
const alike = 0.3;

/** What has to come about before something can, of all that the article says is needed; null: nothing of the sort is asked or told. */
export function askNeeds(question: Question, desk: Desk, topic: Topic | null): Answer | null {
  const text = question.units.map((unit) => unit.text).join(' ');
  const isLeave = asksLeave.test(text);
  if (!isLeave && !asksNeeds.test(text)) return null;
  const { prepared, lexicon } = desk;
  // "Syaratnya apa?" of a promise that was told last: it holds its own condition.
  const spoken = prepared.briefing.events.find(({ key }) => key === topic?.event);
  if (spoken && conditioned.test(spoken.text.en) && isBare(question))
    return said(question, desk, topic, tellWhole(spoken, desk), spoken.key, 'answer', 0.95);
  if (!isLeave && strangers(question, desk).length > 0) return null;
  const scales = createScales(question, prepared, lexicon);
  const needs = prepared.events
    .filter(({ event }) => event.status !== 'happened' && needed.test(event.text.en))
    .filter(({ event }) => !isLeave || leaveTold.test(event.text.en))
    .map((each) => ({ event: each.event, share: scales.event(each).share }));
  const best = Math.max(0, ...needs.map(({ share }) => share));
  const meant = needs.filter(({ share }) => best - share <= alike).map(({ event }) => event);
  const told = tellDoings('', meant);
  return (
    told &&
    said(
      question,
      desk,
      topic,
      { ...told, actors: [] },
      meant[0]?.key ?? null,
      'answer',
      isLeave ? 0.95 : 0.85,
    )
  );
}
