import type { Briefing } from '../../../briefing/schema.ts';
import type { Question, SpokenDeed, Unit } from '../../../question/question.ts';
import { type Answer, type Topic, wordForWord } from '../../answer.ts';
import type { Desk } from '../../desk.ts';
import { covers } from '../../match/covers.ts';
import { isLightDeed, speechDeeds } from '../../match/deeds.ts';
import { notSaid, notSaidBut, said } from '../../not-said.ts';
import { tellNobodysQuote, tellQuote } from './ask-quotes.ts';

type Quote = Briefing['quotes'][number];

/** "I never cried", "saya tidak menangis". */
const denying = /\b(?:not|never|no|tidak|tak|belum|bukan)\b|n['’]t\b/iu;
const oneself = /\b(?:I|we|saya|aku|kami)\b/iu;

/** "Who cried on the keyboard?": whoever is quoted as telling just that of himself; null: nobody is. */
export function askWhoTellsOfHimself(question: Question, desk: Desk, topic: Topic | null): Answer | null {
  const { deeds, negated, wanted } = question;
  const verbs = deeds.filter((deed) => !isLightDeed(deed));
  const asksWho =
    wanted.kind === 'filler' &&
    (wanted.role === 'agent' || wanted.role === null) &&
    question.type === 'person';
  if (!asksWho || negated || verbs.length === 0 || verbs.some(saysSomething)) return null;
  const quote = onlyQuoteOf(question, verbs, desk);
  if (quote?.speaker === undefined) return null;
  const isDone = verbs.every(({ unit }) => isDoneBySpeaker(question.units[unit], quote, desk));
  if (!isDone) return null;
  return said(question, desk, topic, tellQuote(quote, desk), null, 'answer', wordForWord);
}

/**
 * "Who said the thing about the grandmother?": whose words those are that speak of it; where the article gives them to nobody, it does not
 * say. Null: no words quoted speak of just that, or not those of one alone.
 */
export function askWhoSpeaksOf(question: Question, desk: Desk, topic: Topic | null): Answer | null {
  const { deeds, wanted } = question;
  const asksWho = wanted.kind === 'filler' && wanted.role === 'agent' && question.type === 'person';
  const [verb, ...others] = deeds.filter((deed) => saysSomething(deed) || !isLightDeed(deed));
  if (!asksWho || !verb || !saysSomething(verb) || verb.voice !== 'active' || others.length > 0) return null;
  const quote = onlyQuoteOf(question, [], desk);
  if (!quote) return null;
  if (quote.speaker !== undefined)
    return said(question, desk, topic, tellQuote(quote, desk), null, 'answer', wordForWord);
  return notSaidBut(notSaid(question, desk, topic, null), tellNobodysQuote(quote, desk), desk);
}

/** "I cried on the keyboard": in one clause with the verb he speaks of himself. */
function isDoneBySpeaker(verb: Unit | undefined, { text, translation }: Quote, { prepared }: Desk): boolean {
  return [text, translation]
    .flatMap((words) => words.split(/[,;.!?]/))
    .some((clause) => {
      const own = oneself.exec(clause);
      if (own === null || verb === undefined || denying.test(clause)) return false;
      return covers(verb, prepared.termsOf(clause.slice(own.index)));
    });
}

/** The one quotation whose own words speak of all that is asked; null: none does, or several do. */
function onlyQuoteOf(question: Question, deeds: readonly SpokenDeed[], { prepared }: Desk): Quote | null {
  const { parts, rest, units } = question;
  const matter = [...rest, ...deeds.map(({ unit }) => unit)].flatMap((at) => units[at] ?? []);
  const named = parts.filter(({ unit }) => (units[unit]?.names.length ?? 0) > 0);
  if (matter.length === 0) return null;
  const [quote, another] = prepared.briefing.quotes.filter(({ text, translation }) =>
    [text, translation].some((words) => {
      const terms = prepared.termsOf(words);
      return (
        matter.every((unit) => covers(unit, terms)) &&
        named.every(({ keys }) => keys.some((key) => terms.has(`n:${key}`)))
      );
    }),
  );
  return quote && !another ? quote : null;
}

const saying: ReadonlySet<string> = new Set([...speechDeeds, 'discuss', 'talk', 'mention']);

function saysSomething({ readings }: SpokenDeed): boolean {
  return readings.some(({ deed }) => saying.has(deed));
}
