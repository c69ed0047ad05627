import { readNumbersAndDates } from '../../briefing/claims.ts';
import type { Actor, BriefingEvent, Filler, Place } from '../../briefing/schema.ts';
import { type Bilingual, type Language, languages, otherLanguage } from '../../language.ts';
import type { Deed, Lexicon } from '../../lexicon/lexicon.ts';
import { cleanText, foldWord, tokenize } from '../../text/tokens.ts';
import type { Line, Say } from '../answer.ts';
import { createLatest } from '../latest.ts';
import { isActor, type PreparedBriefing } from '../prepare/prepare.ts';

/** Longest text of one language in an answer, in UTF-16 units. */
export const maxLineLength = 220;

/** Longest text of one language where words are quoted in full. */
export const maxQuotationLength = 400;

const weekdayNames: Bilingual<readonly string[]> = {
  id: ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
};
const monthNames: Bilingual<readonly string[]> = {
  id: [
    'Januari',
    'Februari',
    'Maret',
    'April',
    'Mei',
    'Juni',
    'Juli',
    'Agustus',
    'September',
    'Oktober',
    'November',
    'Desember',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
};

/** `2017-12-17` → `Minggu (17/12)`, with the year where it is not that of the publication. */
export function sayDate(date: string, language: Language, publishedYear: string): string {
  const [year = '', month, day] = date.split('-');
  const monthName = monthNames[language][Number(month) - 1] ?? '';
  if (month === undefined) return year;
  if (day === undefined) return `${monthName} ${year}`;
  const weekday = weekdayNames[language][new Date(`${date}T00:00:00Z`).getUTCDay()] ?? '';
  const numbers = `${Number(day)}/${Number(month)}`;
  return `${weekday} (${year === publishedYear ? numbers : `${numbers}/${year}`})`;
}

/** What a filler is called. */
export function sayFiller(filler: Filler, language: Language, prepared: PreparedBriefing): string {
  if (typeof filler !== 'string') return filler[language];
  const entity = prepared.entities.get(filler);
  if (entity) return entity.name[language];
  const event = prepared.briefing.events.find(({ key }) => key === filler);
  if (event) return bare(event.text[language]);
  const figure = prepared.briefing.figures.find(({ key }) => key === filler);
  return figure ? sayFigure(figure, language) : filler;
}

export function sayFigure(
  figure: PreparedBriefing['briefing']['figures'][number],
  language: Language,
): string {
  return (
    figure.shown?.[language] ??
    `${new Intl.NumberFormat(language).format(figure.value)} ${figure.unit[language]}`
  );
}

/** `a, b dan c`, each once. */
export function sayList(items: readonly string[], language: Language, say: Say): string {
  const unique = [...new Set(items)];
  if (unique.length < 2) return unique[0] ?? '';
  return `${unique.slice(0, -1).join(', ')} ${say(language, 'and')} ${unique.at(-1) ?? ''}`;
}

/** A line in both languages. */
export function bothLines(make: (language: Language) => Line): Bilingual<Line> {
  return { id: make('id'), en: make('en') };
}

/** A bilingual text in both languages. */
export function both<T>(make: (language: Language) => T): Bilingual<T> {
  return { id: make('id'), en: make('en') };
}

/** With a capital and a full stop. */
export function sentence(text: string): string {
  const trimmed = text.trim();
  const capital = trimmed.charAt(0).toUpperCase() + trimmed.slice(1);
  return /[.!?…”"]$/.test(capital) ? capital : `${capital}.`;
}

/** Without the full stop. */
export function bare(text: string): string {
  return text.trim().replace(/[.]$/, '');
}

/**
 * A lead and the event that it is from: where the event's own text begins with the lead (or another name of it) the
 * text alone, else the lead and then the text.
 */
export function leadAndText(lead: string, names: readonly string[], text: string): Line {
  const start = names
    .filter((name) => foldWord(text).startsWith(foldWord(name)) && !/^\p{L}/u.test(text.slice(name.length)))
    .sort((left, right) => right.length - left.length)[0];
  if (start) return { lead: text.slice(0, start.length), rest: text.slice(start.length) };
  const first = capital(lead);
  // "that the two agreed …" says all of it: the text would only say it again.
  if (
    lead.length > 40 &&
    foldWord(text).includes(foldWord(bare(lead).replace(/^(?:bahwa|that|agar|untuk|to)\s+/i, '')))
  )
    return { lead: first, rest: '.' };
  const line = { lead: first, rest: `. ${text}` };
  return first.length + line.rest.length <= maxLineLength ? line : { lead: first, rest: '.' };
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Everything that an actor or place may be called at the start of a text. */
export function namesOf(entity: Actor | Place): readonly string[] {
  return [entity.name.id, entity.name.en, ...entity.aliases];
}

/** These sentences and, where none of them writes somebody's name out, the first that does. */
export function withName(
  key: string,
  sentences: readonly number[],
  { briefing, entities }: PreparedBriefing,
): readonly number[] {
  const entity = entities.get(key);
  if (!entity) return sentences;
  const names = Object.values(entity.name);
  const writes = (number: number) => {
    const { text = '', translation = '' } = briefing.sentences[number - 1] ?? {};
    return names.some((name) => text.includes(name) || translation.includes(name));
  };
  if (sentences.some(writes)) return sentences;
  const first = entity.sentences.find(writes) ?? entity.sentences[0];
  return first === undefined ? sentences : [...new Set([...sentences, first])].sort((a, b) => a - b);
}

/** `ditangkap FSB` / `arrested by the FSB`, in the event's own verb; null where the deed has no passive or nobody did it. */
export function sayPassive(
  event: BriefingEvent,
  language: Language,
  prepared: PreparedBriefing,
  lexicon: Lexicon,
  say: Say,
): string | null {
  if (!event.agent || event.status !== 'happened') return null;
  const deeds = event.action.flatMap((action) => lexicon.deeds.get(action) ?? []);
  const [first] = deeds;
  if (!first || first.say.id.passive === null) return null;
  const { id, en } = inWordsOf(event.text, language, first, deeds, lexicon).say;
  const agents = sayList(
    event.agent.map((agent) => sayFiller(agent, language, prepared)),
    language,
    say,
  );
  return language === 'id' ? `${id.passive} ${agents}` : `${en.participle} by ${agents}`;
}

/**
 * The deed whose verb a text has: who is asked for something (diminta) is not asked about (ditanyakan), though English has one
 * verb for both. The first, where the text has none that means it too.
 */
function inWordsOf(
  text: Bilingual,
  language: Language,
  first: Deed,
  deeds: readonly Deed[],
  lexicon: Lexicon,
): Deed {
  const written = new Set(wordsOf(text[language]));
  const hasVerb = ({ say: { id, en } }: Deed) =>
    (language === 'id' ? [id.active, id.passive] : [en.past, en.participle]).some(
      (form) => form !== null && written.has(form),
    );
  if (hasVerb(first)) return first;
  const others = deeds.filter((deed) => deed !== first && deed.say.id.passive !== null && hasVerb(deed));
  if (others.length === 0) return first;
  const words = wordsOf(text[otherLanguage(language)]);
  const meanings = words.flatMap((_, at) =>
    lexicon
      .match(words, at)
      .map(({ senses }) => senses.flatMap((sense) => (sense.kind === 'deed' ? [sense.deed] : []))),
  );
  return (
    others.find(({ key }) => meanings.some((each) => each.includes(first.key) && each.includes(key))) ?? first
  );
}

function wordsOf(text: string): string[] {
  return tokenize(cleanText(text)).map(({ word }) => word);
}

const partOfDay = '(?:dini hari|pagi|siang|sore|petang|malam|morning|afternoon|evening|night)\\b';

/** The text without the words that give the date, which stands before it. */
export function withoutDate(text: string, date: string): string {
  const escaped = date.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  // "by June 2026" says more than the date does, and "the early hours of Wednesday" nothing without it.
  const bound = 'by|from|since|until|till|before|mulai|sejak|sampai|hingga|paling lambat|sebelum';
  if (new RegExp(`\\b(?:${bound}|of) (?:hari )?${escaped}`, 'i').test(text)) return text;
  // So does "Friday (1/5) night".
  if (new RegExp(`${escaped},? ${partOfDay}`, 'i').test(text)) return text;
  const opening = new RegExp(`^(?:pada |on |in |hari |pada hari )?${escaped},\\s*`, 'i');
  if (opening.test(text)) return sentence(capital(text.replace(opening, '')));
  const pattern = new RegExp(`,?\\s*(?:pada |untuk |on |for |in |hari |pada hari )?${escaped}`, 'i');
  const without = text
    .replace(pattern, '')
    .replace(/\s+/g, ' ')
    .replace(/\s([.,])/g, '$1')
    .trim();
  return cleanText(without).length > 8 ? sentence(without) : text;
}

/**
 * What somebody's words are in both languages, cut at a word where they and the frame around them are longer than `limit`:
 * then both so far that they give the same numbers and dates.
 */
export function shortenAlike(words: Bilingual, frame: Bilingual, limit = maxLineLength): Bilingual {
  const cut = {
    id: shorten(words.id, limit - frame.id.length),
    en: shorten(words.en, limit - frame.en.length),
  };
  if (cut.id === words.id && cut.en === words.en) return words;
  for (;;) {
    const said = { id: figuresIn(cut.id, 'id'), en: figuresIn(cut.en, 'en') };
    const longer = languages.find((language) =>
      said[language].some((figure) => !said[otherLanguage(language)].includes(figure)),
    );
    if (longer === undefined || cut[longer].length < maxLineLength / 2) return cut;
    cut[longer] = shorten(cut[longer], cut[longer].length - 1);
  }
}

function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const whole = text.slice(0, limit - 1).replace(/[\s,;:]+\S*$/u, '');
  // "Rp 1,7" without its "miliar" is another number.
  const start = whole.replace(/(?:\s+(?:Rp|US|[$€£])?[$€£]?\s?[\d.,/%–-]+)+$|\s+(?:Rp|US)?[$€£]?$/u, '');
  return `${start.toWellFormed()}…`;
}

/** Whether both languages give the same numbers and dates. */
export function saysAlike(words: Bilingual): boolean {
  return figuresOf.id.of(words.id) === figuresOf.en.of(words.en);
}

/** Text → its figures: an event is told in a few ways, and in each again and again. */
const figuresOf = both((language) =>
  createLatest(2_000, (text: string) => figuresIn(text, language).toSorted().join()),
);

/** The numbers above two and the dates of a text; the small ones hide in "both", "a" and "pertama". */
function figuresIn(text: string, language: Language): string[] {
  const { numbers, dates } = readNumbersAndDates(text, language);
  return [
    ...numbers.flatMap(({ value }) => (value > 2 ? [String(value)] : [])),
    ...dates.map(({ day, month, year, weekday }) => `${weekday ?? ''} ${day}/${month}/${year ?? ''}`),
  ];
}

/** A line's length, in UTF-16 units. */
export function lineLength(line: Line): number {
  return line.lead.length + line.rest.length;
}

/** How an actor is introduced: his description, or office and of what. */
export function describe(
  entity: Actor | Place,
  language: Language,
  prepared: PreparedBriefing,
): string | null {
  if (entity.description) return entity.description[language];
  if (!isActor(entity)) return 'kind' in entity && entity.kind ? entity.kind[language] : null;
  const titled = entity.offices.find((office) => office.title);
  if (titled?.title) return titled.title[language];
  const whole = entity.belongs[0];
  if (whole?.as) return whole.as[language];
  return whole ? sayFiller(whole.to, language, prepared) : null;
}
