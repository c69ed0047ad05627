import type { Question } from '../../../question/question.ts';
import type { Answer } from '../../answer.ts';
import type { Desk } from '../../desk.ts';
import { covers } from '../../match/covers.ts';

/** Words before a noun that only say how it was reckoned. */
const reckoned = /^(?:total|final|overall|estimated|full|exact|combined|whole|asking|current)$/;

/** "What's the damage bill?", "what price tag was put on it?": a noun for a quantity asks for its number, where the article has it. */
export function askQuantity(question: Question, desk: Desk, ask: (asked: Question) => Answer): Answer | null {
  const { units, wanted } = question;
  if (wanted.kind !== 'identity' && wanted.kind !== 'filler') return null;
  const whAt = units.findIndex(({ wh }) => wh === 'what' || wh === 'which');
  const at = units.findIndex(
    ({ auxiliary, isFunction, text }, index) =>
      index > whAt && !isFunction && auxiliary === null && !reckoned.test(text),
  );
  const noun = whAt < 0 ? undefined : units[at];
  const isQuantity = noun?.concepts.some((key) => desk.lexicon.concepts.get(key)?.kind === 'quantity');
  if (!noun || !isQuantity || noun.names.length > 0 || units.slice(whAt, at).some(isSomebody)) return null;
  const answer = ask({ ...question, wanted: { kind: 'number' }, type: null, sort: null });
  if (answer.kind !== 'said' || answer.as !== 'answer' || !/\p{N}/u.test(answer.line.en.lead)) return null;
  const { id, en } = answer.line;
  const isOfIt = covers(noun, desk.prepared.termsOf(`${id.lead}${id.rest} ${en.lead}${en.rest}`));
  return isOfIt || (isMoney(noun, desk) && currency.test(en.lead)) ? answer : null;
}

const currency = /(?:Rp|[$€£¥]|\b(?:dollars?|euros?|pounds?|crowns?|rupiah|ringgit|bitcoins?|yen|yuan)\b)/i;

/** A concept of money, or a narrower one. */
function isMoney({ concepts }: Question['units'][number], { lexicon }: Desk): boolean {
  return concepts.some((key) => key === 'money' || lexicon.concepts.get(key)?.kinds.has('money') === true);
}

function isSomebody({ names, pronoun }: Question['units'][number]): boolean {
  return names.length > 0 || pronoun === 'person' || pronoun === 'they';
}
