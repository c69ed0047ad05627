import type { Briefing } from '../../../briefing/schema.ts';
import { type Bilingual, languages } from '../../../language.ts';
import type { Question, SpokenDeed, Unit } from '../../../question/question.ts';
import { emptyUnit } from '../../../question/units/units.ts';
import { stem } from '../../../text/stem.ts';
import { containsWords, wordsOf } from '../../../text/tokens.ts';
import { type Answer, type Topic, wordForWord } from '../../answer.ts';
import type { Desk, Told } from '../../desk.ts';
import { covers } from '../../match/covers.ts';
import { isLightDeed, speechDeeds, spokenActs } from '../../match/deeds.ts';
import { isVoiceOf, sameActor } from '../../match/same-actor.ts';
import { notSaid, notSaidBut, said } from '../../not-said.ts';
import { isA } from '../../prepare/prepare.ts';
import {
  both,
  bothLines,
  capital,
  maxLineLength,
  maxQuotationLength,
  sayFiller,
  shortenAlike,
  withName,
} from '../../tell/wording.ts';
import { isNamedIn } from '../events/denials.ts';
import { saysItself } from './ask-spoken.ts';

/** What is said to somebody. */
const addressing: ReadonlySet<string> = new Set([
  'say',
  'tell',
  'inform',
  'convey',
  'assure',
  'reply',
  'state',
]);

/** What somebody said, in his own words, where the briefing quotes him on it; null: it does not. */
export function askQuote(question: Question, desk: Desk, topic: Topic | null): Answer | null {
  const { prepared } = desk;
  // Whoever says it, rather than of whom or to whom.
  const says = question.parts.filter(({ keys, role }) => role === 'agent' && keys.length > 0);
  const keys = (says.length > 0 ? says : question.parts).flatMap((part) => part.keys);
  const content = [
    ...question.rest,
    ...question.deeds
      .filter(
        (deed) =>
          !deed.readings.some((reading) => speechDeeds.has(reading.deed) || reading.deed === namingDeed),
      )
      .map((deed) => deed.unit),
  ];
  // "What did she tell the commission?": what she said where it is not spoken of was said to others.
  const hearers = question.parts.filter(
    ({ deed, keys, role }) =>
      keys.length > 0 &&
      says.length > 0 &&
      (role === 'recipient' || role === 'target') &&
      question.deeds[deed ?? -1]?.readings.some((reading) => addressing.has(reading.deed)),
  );
  const isHeard = (sentences: readonly number[]) =>
    hearers.every((hearer) =>
      sentences.some((number) =>
        hearer.keys.some((key) => isNamedIn([key], prepared.sentences[number - 1] ?? new Set(), prepared)),
      ),
    );
  const own = quotesOf(keys, (key, speaker) => sameActor(key, speaker, prepared), desk);
  // "What did the police say?": where it has no words of its own, its people's.
  const [body] = says.flatMap((part) => part.keys);
  const spoken = (
    own.length === 0 && body !== undefined && !saysItself(body, desk)
      ? quotesOf([body], (key, speaker) => isVoiceOf(speaker, key, prepared), desk)
      : own
  )
    .filter((each) => isHeard(each.sentences))
    .filter((each) =>
      content.every((at) => {
        const unit = question.units[at];
        return (
          unit === undefined ||
          each.sentences.some((number) => covers(unit, prepared.sentences[number - 1] ?? new Set())) ||
          (each.about !== undefined && isAbout(unit, each.about, desk)) ||
          // What was done, as the words quoted tell it.
          prepared.events.some(
            ({ event, terms }) =>
              event.sentences.some((number) => each.sentences.includes(number)) &&
              unit.deeds.some(({ deed }) => event.action.includes(deed)) &&
              covers(unit, terms),
          )
        );
      }),
    );
  const quote = spoken.find((each) => keys.includes(each.speaker ?? '')) ?? spoken[0];
  if (quote) return said(question, desk, topic, tellAsked(quote, question, desk), null, 'answer', 0.9);
  return says.length === 0 && content.length === 0 ? askQuoteAbout(keys, question, desk, topic) : null;
}

function quotesOf(
  keys: readonly string[],
  isHis: (key: string, speaker: string) => boolean,
  { prepared }: Desk,
): readonly Quote[] {
  return prepared.briefing.quotes.filter(
    ({ speaker }) => speaker !== undefined && keys.some((key) => isHis(key, speaker)),
  );
}

/** "kutipan tentang dinas intelijen Rusia": the only words quoted that speak of just these. */
function askQuoteAbout(
  keys: readonly string[],
  question: Question,
  desk: Desk,
  topic: Topic | null,
): Answer | null {
  const { prepared } = desk;
  const isAsked = question.wanted.kind === 'quote' && question.parts.some(({ role }) => role === 'about');
  if (!isAsked || keys.length === 0) return null;
  const [quote, ...others] = prepared.briefing.quotes.filter(({ text }) =>
    keys.every((key) => prepared.termsOf(text).has(`n:${key}`)),
  );
  if (!quote || others.length > 0) return null;
  return said(question, desk, topic, tellAsked(quote, question, desk), null, 'answer', 0.85);
}

const reasonWord = /\b(?:alasan|sebab|penyebab|reasons?|causes?)\b/i;

/** "Why merge?": where no event tells it, the words of whoever is quoted on the reason for just that. */
export function askReasonGiven(question: Question, desk: Desk, topic: Topic | null): Answer | null {
  const { prepared, lexicon } = desk;
  const deeds = question.deeds.filter((deed) => !isLightDeed(deed));
  if (question.wanted.kind !== 'reason' || question.negated || deeds.length === 0) return null;
  const named = question.parts.filter(({ keys }) => keys.length > 0);
  const quote = prepared.briefing.quotes.find(({ about, sentences, speaker }) => {
    if (!about || speaker === undefined || !languages.some((language) => reasonWord.test(about[language])))
      return false;
    const matter = new Set(languages.flatMap((language) => [...prepared.termsOf(about[language])]));
    const told = [...matter].flatMap((term) => (term.startsWith('d:') ? [term.slice(2)] : []));
    const around = prepared.events.filter(({ event }) =>
      event.action.some((action) => told.includes(action)),
    );
    const terms = [
      matter,
      ...around.map((each) => each.terms),
      ...sentences.map((number) => prepared.sentences[number - 1] ?? new Set<string>()),
    ];
    const isTold = (deed: SpokenDeed) =>
      deed.readings.some((reading) =>
        told.some((each) => each === reading.deed || lexicon.areKin(each, reading.deed)),
      );
    return (
      deeds.every(isTold) &&
      question.rest.every((at) => terms.some((own) => covers(question.units[at] ?? emptyUnit, own))) &&
      named.every(({ keys }) =>
        keys.some((key) => sameActor(key, speaker, prepared) || terms.some((own) => own.has(`n:${key}`))),
      )
    );
  });
  return quote ? said(question, desk, topic, tellQuote(quote, desk), null, 'answer', wordForWord) : null;
}

function isAbout(unit: Unit, about: Bilingual, { prepared }: Desk): boolean {
  return languages.some((language) => covers(unit, prepared.termsOf(about[language])));
}

/** Verbs that say what words somebody has for something. */
export const namingDeed = 'call-name';

/**
 * "Who said 'partner channels'": whose words they are. Where the article gives them to nobody, or has no such words, it is not
 * said, whatever somebody said that comes near. Null: no words are quoted, or the article tells them in its own.
 */
export function askWhoSaid(question: Question, desk: Desk, topic: Topic | null): Answer | null {
  const { deeds, quoted, units, wanted } = question;
  if (quoted === null || wanted.kind !== 'filler' || wanted.role !== 'agent' || question.type !== 'person')
    return null;
  if (!deeds.some((deed) => deed.readings.some((reading) => speechDeeds.has(reading.deed)))) return null;
  const words = wordsOf(quoted);
  const stems = words.map(stem);
  // A title stands in quotation marks too.
  if (units.some(({ names, text }) => names.length > 0 && text === words.join(' '))) return null;
  const { briefing } = desk.prepared;
  const holds = (...texts: readonly string[]) =>
    texts.some((text) => containsWords(wordsOf(text).map(stem), stems));
  const quote = briefing.quotes.find(({ text, translation }) => holds(text, translation));
  if (quote?.speaker !== undefined)
    return said(question, desk, topic, tellQuote(quote, desk), null, 'answer', 0.95);
  const isTold = briefing.sentences.some(
    ({ text, translation }) => !/["“]/.test(text) && holds(text, translation),
  );
  return quote || !isTold ? notSaid(question, desk, topic, null) : null;
}

/** Words for what is quoted. */
const quoteWord = /^(?:kutipan|kutipannya|pernyataan|ucapan|quote|quotes|quotation|statement)$/;

/** "Who said the last quote?": whose words it is, counted in the order of the article; null: none is asked for by its place. */
export function askWhoseQuote(question: Question, desk: Desk, topic: Topic | null): Answer | null {
  const { parts, type, units } = question;
  const named = parts.some(({ keys }) => keys.length > 0);
  if (type !== 'person' || named || !units.some(({ text }) => quoteWord.test(text))) return null;
  const beside = (at: number) =>
    [at - 1, at + 1, at + 2].some((each) => quoteWord.test(units[each]?.text ?? ''));
  const counted = units.find(({ number }, at) => number?.ordinal && beside(at))?.number?.value;
  const isLast = units.some(({ text }) => /^(?:terakhir|penutup|last|final|closing)$/.test(text));
  if (counted === undefined && !isLast) return null;
  const quotes = desk.prepared.briefing.quotes.toSorted(
    (left, right) => (left.sentences[0] ?? 0) - (right.sentences[0] ?? 0),
  );
  const quote = isLast ? quotes.at(-1) : quotes[(counted ?? 0) - 1];
  if (!quote) return null;
  return quote.speaker === undefined
    ? notSaidBut(notSaid(question, desk, topic, null), tellNobodysQuote(quote, desk), desk)
    : said(question, desk, topic, tellQuote(quote, desk), null, 'answer', 0.95);
}

/** "Kutipan tentang ancaman teroris": the one quotation that speaks of all that is named; null: nothing is, or not just one does. */
export function askQuoteOf(question: Question, desk: Desk, topic: Topic | null): Answer | null {
  const { deeds, parts, rest, units, wanted } = question;
  if (wanted.kind !== 'quote') return null;
  const matter = [
    ...rest,
    ...deeds.filter((deed) => !isSpeaking(deed)).map(({ unit }) => unit),
    ...parts.filter(({ keys }) => keys.length > 0).map(({ unit }) => unit),
  ].flatMap((at) => units[at] ?? []);
  const { briefing, termsOf } = desk.prepared;
  const [quote, another] = briefing.quotes.filter(({ text, translation }) =>
    matter.every((unit) =>
      [text, translation].some((words) => {
        const terms = termsOf(words);
        return unit.names.some((key) => terms.has(`n:${key}`)) || covers(unit, terms);
      }),
    ),
  );
  if (matter.length === 0 || !quote || another) return null;
  // "a quote from Trump", "kutipan Trump": not what is only said to him.
  const [whose, ...others] = parts.filter(({ keys }) => keys.length > 0);
  const isHis = whose?.deed === null && whose.role !== 'about' && others.length === 0;
  if (isHis && !whose.keys.some((key) => speaksIn(key, quote, desk))) return null;
  return said(question, desk, topic, tellAsked(quote, question, desk), null, 'answer', 0.95);
}

/** Of whoever is a person: he says it, or what it tells is what he says. */
function speaksIn(key: string, { sentences, speaker }: Quote, { prepared }: Desk): boolean {
  if (speaker !== undefined || !isA(key, prepared, 'person')) return true;
  return prepared.briefing.events.some(
    ({ action, agent, sentences: own }) =>
      agent?.includes(key) === true &&
      action.some((deed) => spokenActs.has(deed)) &&
      own.some((number) => sentences.includes(number)),
  );
}

function isSpeaking({ readings }: SpokenDeed): boolean {
  return readings.some(({ deed }) => speechDeeds.has(deed) || deed === 'quote');
}

type Quote = Briefing['quotes'][number];

/** Words that ask for the very words. */
const verbatimWord =
  /\b(?:kutip(?:an|kan|lah)?|quot(?:e|ed|es|ation)|exact(?:ly)?|persis(?:nya)?|bunyi|lengkap|full|verbatim|word for word|kata demi kata|in full|utuh)\b/;

/** "kutip pernyataannya", "what were his exact words": whoever asks for the words themselves is given all of them. */
function tellAsked(quote: Quote, { type, units, wanted }: Question, desk: Desk): Told {
  const isAsked = units.some(({ text }) => verbatimWord.test(text));
  const verbatim = wanted.kind === 'quote' && type !== 'person' && isAsked;
  const told =
    quote.speaker === undefined ? tellNobodysQuote(quote, desk, verbatim) : tellQuote(quote, desk, verbatim);
  return { ...told, verbatim };
}

function wordsOfQuote({ text, translation }: Quote, { prepared }: Desk): Bilingual {
  return both((language) => (language === prepared.briefing.language ? text : translation));
}

/** Words that the article gives to nobody. */
export function tellNobodysQuote(quote: Quote, desk: Desk, verbatim = false): Told {
  const frame = both((language) => desk.say(language, 'notSaid.nearest', { text: '“”' }));
  const words = shortenAlike(wordsOfQuote(quote, desk), frame, verbatim ? maxQuotationLength : maxLineLength);
  return {
    line: bothLines((language) => ({ lead: '', rest: `“${words[language]}”` })),
    sentences: quote.sentences,
    actors: [],
  };
}

export function tellQuote(quote: Quote, desk: Desk, verbatim = false): Told {
  const { prepared, say } = desk;
  const speaker = quote.speaker ?? '';
  const quoteBy = (text: Bilingual) =>
    both((language) =>
      say(language, 'quoteBy', {
        speaker: capital(sayFiller(speaker, language, prepared)),
        text: text[language],
      }),
    );
  const limit = verbatim ? maxQuotationLength : maxLineLength;
  const line = quoteBy(shortenAlike(wordsOfQuote(quote, desk), quoteBy({ id: '', en: '' }), limit));
  return {
    line: bothLines((language) => ({ lead: '', rest: line[language] })),
    sentences: withName(speaker, quote.sentences, prepared),
    actors: [speaker],
  };
}
