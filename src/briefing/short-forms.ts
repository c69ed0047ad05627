import type { Bilingual } from '../language.ts';
import { spokenEvent } from './spoken-event.ts';
import type { Vocabulary } from './vocabulary.ts';

type Fields = Record<string, unknown>;

/** Fields that need not be there, and so may be empty: `speaker:` with nothing behind it is none. */
const mayBeEmpty = new Set(
  (
    'via byline url topics actors places events times figures quotes background description offices aliases pronoun belongs inferred within ' +
    'agent target recipient through together about instrument date until time when announced place purpose reason means outcome amount by ' +
    'because after event speaker shown title former history held words zone key kind of as sentences status text translation note'
  ).split(' '),
);
/** Lists of which a single one may stand without its dash. */
export const mayStandAlone: ReadonlySet<string> = new Set(
  'topics actors places events times figures quotes background offices belongs because after'.split(' '),
);
const defaultZone = 'Asia/Jakarta';

/**
 * The long form of what an editor wrote short, before it is checked: one thing without the dash of a list, a list of sentences
 * without its brackets, an office by its key alone, a quotation whose translation stands in its sentence's, an event without
 * a text of its own, a field left empty. What is none of these stays as it is, wrong or right. The original is not changed.
 */
export function withShortForms(source: unknown, vocabulary: Vocabulary): unknown {
  if (!isFields(source)) return source;
  const briefing = unfold(source) as Fields;
  briefing.published = longPublished(briefing.published);
  // Topics are words to search by, in whatever language.
  const topics = typeof briefing.topics === 'string' ? [briefing.topics] : briefing.topics;
  if (Array.isArray(topics))
    briefing.topics = topics.map((one: unknown) => (typeof one === 'string' ? { id: one, en: one } : one));
  const names = namesIn(briefing);
  if (Array.isArray(briefing.actors)) briefing.actors = briefing.actors.map(longActor);
  if (Array.isArray(briefing.quotes))
    briefing.quotes = briefing.quotes.map((quote) => longQuote(quote, briefing, names));
  if (Array.isArray(briefing.events))
    briefing.events = briefing.events.map((event: unknown) => {
      if (!isFields(event) || 'text' in event) return event;
      const text =
        spokenEvent(event, (key) => names.get(key) ?? null, vocabulary) ?? sentenceOf(event, briefing);
      return text === null ? event : { ...event, text };
    });
  return briefing;
}

/** The first sentence that an event rests on, in both languages. */
function sentenceOf(event: Fields, { sentences, language }: Fields): Bilingual | null {
  const number: unknown = Array.isArray(event.sentences) ? event.sentences[0] : null;
  const sentence: unknown = Array.isArray(sentences) ? sentences[Number(number) - 1] : null;
  if (!isFields(sentence)) return null;
  const { text, translation } = sentence;
  if (typeof text !== 'string' || typeof translation !== 'string') return null;
  return language === 'en' ? { id: translation, en: text } : { id: text, en: translation };
}

function isFields(value: unknown): value is Fields {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

function unfold(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(unfold);
  if (!isFields(node)) return node;
  const long: Fields = {};
  for (const [name, value] of Object.entries(node)) {
    if (value === null && mayBeEmpty.has(name)) continue;
    if (name === 'sentences' && typeof value === 'number') long[name] = [value];
    else if (name === 'aliases' && typeof value === 'string') long[name] = [value];
    else if (mayStandAlone.has(name) && isFields(value)) long[name] = [unfold(value)];
    else long[name] = unfold(value);
  }
  return long;
}

function longPublished(published: unknown): unknown {
  if (typeof published === 'string' || typeof published === 'number')
    return { date: published, zone: defaultZone };
  return isFields(published) && !('zone' in published) ? { ...published, zone: defaultZone } : published;
}

/** Offices and memberships by a key alone rest on the sentences of whose they are. */
function longActor(actor: unknown): unknown {
  if (!isFields(actor)) return actor;
  const { sentences } = actor;
  const longer = (list: unknown, field: string) => {
    const all = typeof list === 'string' ? [list] : list;
    if (!Array.isArray(all)) return all;
    return all.map((item: unknown) => {
      const one = typeof item === 'string' ? { [field]: item } : item;
      return isFields(one) && !('sentences' in one) && sentences !== undefined ? { ...one, sentences } : one;
    });
  };
  return {
    ...actor,
    ...('offices' in actor && { offices: longer(actor.offices, 'office') }),
    ...('belongs' in actor && { belongs: longer(actor.belongs, 'to') }),
  };
}

/** A quotation without a translation has that of its sentence, if there are as many quotations in both. */
function longQuote(quote: unknown, { sentences }: Fields, names: ReadonlyMap<string, Bilingual>): unknown {
  if (!isFields(quote)) return quote;
  const { speaker, ...rest } = quote;
  const named = speaker === undefined || (speaker === 'none' && !names.has('none')) ? rest : quote;
  const numbers = quote.sentences;
  if (
    'translation' in quote ||
    typeof quote.text !== 'string' ||
    !Array.isArray(numbers) ||
    !Array.isArray(sentences)
  )
    return named;
  for (const number of numbers) {
    const sentence: unknown = sentences[Number(number) - 1];
    if (!isFields(sentence) || typeof sentence.text !== 'string' || typeof sentence.translation !== 'string')
      continue;
    const own = quotationsIn(sentence.text);
    const other = quotationsIn(sentence.translation);
    const translation =
      own.length === other.length ? other[own.indexOf(bareQuotation(quote.text))] : undefined;
    if (translation !== undefined) return { ...named, translation };
    // The whole sentence, without anybody who says it.
    if (bareQuotation(quote.text) === bareQuotation(sentence.text))
      return { ...named, translation: bareQuotation(sentence.translation) };
  }
  return named;
}

function quotationsIn(text: string): string[] {
  return [...text.matchAll(/["“]([^"“”]+)["”]/gu)].map(([, inner = '']) => bareQuotation(inner));
}

function bareQuotation(text: string): string {
  return text.replace(/^[\s"“]+|[\s"”]+$/gu, '').replace(/,$/, '');
}

function namesIn(briefing: Fields): ReadonlyMap<string, Bilingual> {
  const all = [briefing.actors, briefing.places].flatMap((list) => (Array.isArray(list) ? list : []));
  return new Map(
    all.flatMap((one): [string, Bilingual][] => {
      if (!isFields(one) || typeof one.key !== 'string' || !isFields(one.name)) return [];
      const { id, en } = one.name;
      return typeof id === 'string' && typeof en === 'string' ? [[one.key, { id, en }]] : [];
    }),
  );
}
