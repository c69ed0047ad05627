import { readClaims } from '../../briefing/claims.ts';
import type { Bilingual, Language } from '../../language.ts';
import { findNumbers, withMoneyScales } from '../../text/numbers.ts';
import { auxiliaries, conjunctions, prepositions, relatives } from './closed-words.ts';
import type { SaidDay } from './days.ts';
import { isOrganisationWord, textOf } from './mention.ts';
import type { Sentence, Word } from './reading.ts';
import type { Unit } from './unit.ts';

/** A number and what it counts. */
export interface SaidFigure {
  readonly sentence: Sentence;
  readonly from: number;
  readonly value: number;
  /** In both languages where it is a currency, a share or a measure, else in the article's only. */
  readonly unit: Partial<Bilingual>;
  /** The number with what it counts, as printed. */
  readonly shown: string;
}

const both = (id: string, en: string): Bilingual => ({ id, en });
const currencies: Readonly<Record<string, Bilingual>> = {
  ...{ rp: both('rupiah', 'rupiah'), rupiah: both('rupiah', 'rupiah'), idr: both('rupiah', 'rupiah') },
  ...{
    $: both('dolar', 'dollars'),
    us$: both('dolar AS', 'US dollars'),
    usd: both('dolar AS', 'US dollars'),
    dolar: both('dolar', 'dollars'),
  },
  ...{
    dollars: both('dolar', 'dollars'),
    dollar: both('dolar', 'dollars'),
    '€': both('euro', 'euros'),
    eur: both('euro', 'euros'),
  },
  ...{
    euro: both('euro', 'euros'),
    euros: both('euro', 'euros'),
    '£': both('pound', 'pounds'),
    pounds: both('pound', 'pounds'),
  },
  ...{
    rm: both('ringgit', 'ringgit'),
    ringgit: both('ringgit', 'ringgit'),
    yen: both('yen', 'yen'),
    '¥': both('yen', 'yen'),
    yuan: both('yuan', 'yuan'),
  },
  ...{ bitcoin: both('bitcoin', 'bitcoins'), sgd: both('dolar Singapura', 'Singapore dollars') },
};
const units: Readonly<Record<string, Bilingual>> = {
  ...{
    persen: both('persen', 'percent'),
    percent: both('persen', 'percent'),
    '%': both('persen', 'percent'),
  },
  ...{
    orang: both('orang', 'people'),
    people: both('orang', 'people'),
    jiwa: both('jiwa', 'people'),
    tahun: both('tahun', 'years'),
    years: both('tahun', 'years'),
  },
  ...{
    hari: both('hari', 'days'),
    days: both('hari', 'days'),
    bulan: both('bulan', 'months'),
    months: both('bulan', 'months'),
  },
  ...{
    jam: both('jam', 'hours'),
    hours: both('jam', 'hours'),
    menit: both('menit', 'minutes'),
    minutes: both('menit', 'minutes'),
  },
  ...{
    meter: both('meter', 'metres'),
    meters: both('meter', 'metres'),
    metres: both('meter', 'metres'),
    kilometer: both('kilometer', 'kilometres'),
  },
  ...{
    km: both('kilometer', 'kilometres'),
    kilometre: both('kilometer', 'kilometres'),
    kilometres: both('kilometer', 'kilometres'),
  },
  ...{
    hektare: both('hektare', 'hectares'),
    hektar: both('hektare', 'hectares'),
    hectares: both('hektare', 'hectares'),
    ton: both('ton', 'tonnes'),
  },
  ...{
    kali: both('kali', 'times'),
    times: both('kali', 'times'),
    rumah: both('rumah', 'houses'),
    pekan: both('pekan', 'weeks'),
    weeks: both('pekan', 'weeks'),
  },
};
const age = both('tahun', 'years');

/** Every number of a sentence that counts something: no date, time of day, score, place in an order or label. */
export function figuresIn(
  sentence: Sentence,
  days: readonly SaidDay[],
  sentenceUnits: readonly Unit[],
  language: Language,
): SaidFigure[] {
  const { words, clean } = sentence;
  const times = readClaims(clean, language)
    .times.map(({ said }) => said)
    .filter((said) => /\D/.test(said) && !/^at \d+$/i.test(said));
  const plain = withMoneyScales(clean, words).map((word) =>
    word.replace(
      /^(\d[\d.,]*)-(?:kilomet|met|mile|acre|foot|hour|day|week|month|year|page|seat|storey|story|point|member|ton|room|minute|inch).*$/,
      '$1',
    ),
  );
  const figures: SaidFigure[] = [];
  for (const { value, from, length, ordinal } of numbersIn(words, plain, language)) {
    const first = words[from];
    const last = words[from + length - 1];
    if (first === undefined || last === undefined || ordinal) continue;
    const to = from + length;
    if (days.some((day) => from < day.to && to > day.from)) continue;
    if (
      times.some(
        (time) =>
          clean.includes(time) &&
          first.start >= clean.indexOf(time) &&
          last.end <= clean.indexOf(time) + time.length,
      )
    )
      continue;
    const hasDigits = /\d/.test(first.surface);
    // "one", "satu": seldom a count; "5-4": a score.
    if (!hasDigits && value <= 1) continue;
    if (hasDigits && /^\d+-\d+/.test(first.surface)) continue;
    if (isLabel(words, from, clean)) continue;
    const mark = /(US\$|[$€£¥])\s*$/i.exec(first.before)?.[1]?.toLowerCase();
    // "berinisial RM (45)": a bracket is between no currency and its sum.
    const before = /[()]/.test(first.before) ? '' : (words[from - 1]?.word ?? '');
    const after = clean.slice(last.end, last.end + 1);
    const currency =
      currencies[mark ?? ''] ?? (/^(?:rp|idr|usd|rm|eur|sgd)$/.test(before) ? currencies[before] : undefined);
    if (currency !== undefined) {
      const start =
        mark === undefined
          ? (words[from - 1]?.start ?? first.start)
          : first.start - (/\S+\s*$/.exec(first.before)?.[0].length ?? 0);
      figures.push({
        sentence,
        from,
        value,
        unit: currency,
        shown: clean
          .slice(start, last.end)
          .replace(/^[("]+/, '')
          .trim(),
      });
      continue;
    }
    if (after === '%') {
      figures.push({
        sentence,
        from,
        value,
        unit: both('persen', 'percent'),
        shown: clean.slice(first.start, last.end + 1),
      });
      continue;
    }
    if (
      /^(?: \(|, )$/.test(first.before) &&
      /^[),.]/.test(after) &&
      words[from - 1]?.isCapital === true &&
      value < 120 &&
      length === 1
    ) {
      figures.push({ sentence, from, value, unit: age, shown: first.surface });
      continue;
    }
    const compound = /^\d[\d.,]*-([a-z]+)/.exec(first.word)?.[1];
    if (compound !== undefined) {
      figures.push({
        sentence,
        from,
        value,
        unit: units[compound] ?? units[`${compound}s`] ?? { [language]: compound },
        shown: first.surface,
      });
      continue;
    }
    const end = countedEnd(words, to, sentenceUnits);
    if (end === to) {
      if (hasDigits && value < 1900) figures.push({ sentence, from, value, unit: {}, shown: first.surface });
      continue;
    }
    const head = words[to]?.word ?? '';
    const text = textOf(sentence, to, end);
    const known = currencies[head] ?? units[head] ?? undefined;
    figures.push({
      sentence,
      from,
      value,
      unit: known ?? { [language]: text },
      shown: textOf(sentence, from, known === undefined ? end : to + 1),
    });
  }
  return figures;
}

/** "Route 9", "nomor urut 2", "Pasal 12", "ke-17": a number that counts nothing. */
function isLabel(words: readonly Word[], at: number, clean: string): boolean {
  const word = words[at];
  const before = words[at - 1];
  if (word === undefined || before === undefined) return false;
  if (
    /^(?:nomor|urut|no|pasal|ayat|bab|lantai|kelas|route|highway|article|section|chapter|number|page|kursi|rt|rw|magnitudo|magnitude|level|group|seri|jalur)$/.test(
      before.word,
    )
  )
    return true;
  if (/^(?:19|20)\d\d$/.test(word.surface) && before.isCapital) return true;
  return (
    before.isCapital &&
    !before.opens &&
    word.before === ' ' &&
    /^\d{1,4}$/.test(word.surface) &&
    !/^\s?[%a-z]/.test(clean.slice(word.end, word.end + 2).replace(/^ (?=[a-z])/, 'x'))
  );
}

/** Behind what a number counts: up to three words that are no verb, preposition or the like. */
function countedEnd(words: readonly Word[], from: number, sentenceUnits: readonly Unit[]): number {
  let to = from;
  while (to < from + 3) {
    const word = words[to];
    if (word === undefined || !/^(?: |-)$/.test(word.before)) break;
    const text = word.word;
    if (
      prepositions.has(text) ||
      conjunctions.has(text) ||
      relatives.has(text) ||
      auxiliaries.has(text) ||
      /^\d/.test(text)
    )
      break;
    if (/^(?:lainnya|lain|itu|ini|tersebut|a|an|the|more|less|worth|ago|lalu)$/.test(text)) break;
    // "64 siswa SD Negeri 3": whose they are is no part of what is counted.
    if (to > from && word.isCapital && isOrganisationWord(word)) break;
    if (sentenceUnits.some((unit) => unit.kind === 'verb' && unit.from === to)) break;
    if (word.isCapital && to > from && sentenceUnits.some((unit) => unit.kind === 'date' && unit.from === to))
      break;
    to += 1;
  }
  return to;
}

/** Numbers do not go on behind a comma: "Rp 2,4 miliar, dua unit mobil" are two. */
function numbersIn(words: readonly Word[], plain: readonly string[], language: Language) {
  const starts = [0, ...words.flatMap((word, at) => (at > 0 && /[^\s-]/.test(word.before) ? [at] : []))];
  return starts.flatMap((start, index) =>
    findNumbers(plain.slice(start, starts[index + 1] ?? plain.length), language).map((number) => ({
      ...number,
      from: number.from + start,
    })),
  );
}
