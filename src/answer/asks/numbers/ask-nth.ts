import type { Question } from '../../../question/question.ts';
import { type Answer, type Topic, wordForWord } from '../../answer.ts';
import type { Desk } from '../../desk.ts';
import { covers } from '../../match/covers.ts';
import { said } from '../../not-said.ts';
import { tellFigure } from '../../tell/from-events.ts';
import { withVerdict } from '../../tell/verdicts.ts';

/** "So this was the second call?", "ini telepon kedua?" of what was done just so often: yes; null: it is not asked, or it was done more often. */
export function askNth(question: Question, desk: Desk, topic: Topic | null): Answer | null {
  const { deeds, negated, parts, rest, units, wanted } = question;
  const [deed, ...others] = deeds;
  const noun = deed?.voice === 'noun' ? units[deed.unit] : undefined;
  const [at, ...more] = rest;
  const number = units[at ?? -1]?.number;
  const asks =
    (wanted.kind === 'truth' || wanted.kind === 'topic') && units.every(({ wh }) => !wh || wh === 'whether');
  const points = units.some(({ pronoun, text }) => pronoun === 'it' || /^(?:ini|itu)$/.test(text));
  if (!asks || negated || !points || !noun || !number?.ordinal || others.length + more.length > 0)
    return null;
  if (number.value < 2 || parts.some(({ unit }) => units[unit]?.names.length)) return null;
  const { briefing, termsOf } = desk.prepared;
  const counted = briefing.figures.find(
    ({ of, value }) => value === number.value && typeof of !== 'string' && covers(noun, termsOf(of.en)),
  );
  if (!counted) return null;
  const told = tellFigure(counted, desk);
  const event = briefing.events.find(({ action }) =>
    deed?.readings.some((each) => action.includes(each.deed)),
  );
  const line = withVerdict(told, 'yes', desk);
  return said(question, desk, topic, { ...told, line }, event?.key ?? null, 'answer', wordForWord);
}
