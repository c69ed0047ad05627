import { type Bilingual, languages, otherLanguage } from '../language.ts';
import { type Claims, readClaims } from './claims.ts';
import { createEvidence } from './evidence.ts';
import type { Finding, Path } from './finding.ts';
import { type Briefing, type BriefingEvent, type Figure, roles } from './schema.ts';
import { isTodo } from './todos.ts';

const eventTexts = [
  ...(['text', 'purpose', 'reason', 'means', 'outcome', 'when'] as const),
] satisfies (keyof BriefingEvent)[];

/** Numbers, dates, times, names and quotations that are not in the sentences which the fact names, or in one language only. */
export function checkGrounds(briefing: Briefing): Finding[] {
  const findings: Finding[] = [];
  const evidence = createEvidence(briefing);
  const complain = (path: Path, message: string) => findings.push({ path, message });
  const waitsForTranslation = (number: number) => isTodo(briefing.sentences[number - 1]?.translation ?? '');

  function text(said: Bilingual | undefined, sentences: readonly number[], path: Path) {
    if (said === undefined) return;
    const claims = { id: readClaims(said.id, 'id'), en: readClaims(said.en, 'en') };
    for (const language of languages) {
      if (isTodo(said[language])) continue;
      // How names are written in the other language only the translation tells.
      const waits = language !== briefing.language && sentences.some(waitsForTranslation);
      for (const { kind, said: what } of evidence.unfoundedIn(claims[language], sentences)) {
        if (kind === 'name' && waits) continue;
        complain([...path, language], `expected every ${kind} to be in ${list(sentences)}, got "${what}"`);
      }
      const other = otherLanguage(language);
      if (isTodo(said[other])) continue;
      for (const number of missingNumbers(claims[language], claims[other])) {
        const message = `expected the same numbers in both languages, got "${number}" in ${language} only`;
        complain([...path, other], message);
      }
    }
  }
  function date(value: string | undefined, sentences: readonly number[], path: Path) {
    if (value === undefined || isTodo(value)) return;
    const { date: published } = briefing.published;
    const found = evidence.date(value, sentences);
    if (found === 'absent') complain(path, `expected a date that is in ${list(sentences)}, got ${value}`);
    if (found === 'far') {
      const rule = `expected a date within a year of the publication (${published})`;
      complain(path, `${rule}, since ${list(sentences)} says no year, got ${value}`);
    }
  }
  function time(value: string | undefined, sentences: readonly number[], path: Path) {
    if (value === undefined || evidence.holdsTime(value, sentences)) return;
    complain(path, `expected a time that is in ${list(sentences)}, got ${value}`);
  }

  for (const room of ['headline', 'summary'] as const) text(briefing[room], briefing[room].sentences, [room]);
  for (const room of ['points', 'background'] as const) {
    for (const [index, item] of briefing[room].entries()) text(item, item.sentences, [room, index]);
  }
  for (const room of ['actors', 'places'] as const) {
    for (const [index, { name, description, sentences }] of briefing[room].entries()) {
      text(name, sentences, [room, index, 'name']);
      text(description, sentences, [room, index, 'description']);
    }
  }
  for (const [index, { offices, belongs }] of briefing.actors.entries()) {
    for (const [at, { title, sentences }] of offices.entries()) {
      text(title, sentences, ['actors', index, 'offices', at, 'title']);
    }
    for (const [at, { as, sentences }] of belongs.entries()) {
      text(as, sentences, ['actors', index, 'belongs', at, 'as']);
    }
  }
  for (const [index, event] of briefing.events.entries()) {
    const path = ['events', index];
    const { sentences } = event;
    for (const field of eventTexts) text(event[field], sentences, [...path, field]);
    for (const role of roles) {
      for (const [at, filler] of (event[role] ?? []).entries()) {
        if (typeof filler !== 'string') text(filler, sentences, [...path, role, at]);
      }
    }
    for (const field of ['date', 'until', 'announced'] as const)
      date(event[field], sentences, [...path, field]);
    time(event.time, sentences, [...path, 'time']);
    const { date: first, until: last } = event;
    if (first !== undefined && last !== undefined && ![first, last].some(isTodo) && last < first) {
      complain([...path, 'until'], `expected ${first} or a later day, got ${last}`);
    }
  }
  for (const [index, { date: day, time: hour, what, sentences }] of briefing.times.entries()) {
    const path = ['times', index];
    date(day, sentences, [...path, 'date']);
    time(hour, sentences, [...path, 'time']);
    text(what, sentences, [...path, 'what']);
  }
  for (const [index, figure] of briefing.figures.entries()) {
    const path = ['figures', index];
    const { value, sentences } = figure;
    if (![value, scaled(figure)].some((number) => evidence.holdsNumber(number, sentences))) {
      complain([...path, 'value'], `expected a number that is in ${list(sentences)}, got ${value}`);
    }
    if (typeof figure.of !== 'string') text(figure.of, sentences, [...path, 'of']);
    text(figure.shown, sentences, [...path, 'shown']);
    text(figure.text, sentences, [...path, 'text']);
  }
  for (const [index, quote] of briefing.quotes.entries()) {
    for (const side of ['text', 'translation'] as const) {
      const path = ['quotes', index, side];
      if (isTodo(quote[side])) continue;
      if (/^["“].*["”]$/s.test(quote[side])) {
        complain(path, 'expected the words without the quotation marks around them');
      } else if (!evidence.holdsWords(quote[side], quote.sentences, side)) {
        const where = side === 'text' ? '' : 'the translation of ';
        complain(path, `expected the exact words of ${where}${list(quote.sentences)}`);
      }
    }
  }
  return findings;
}

/** Numbers above two that one text says and the other does not; the small ones hide in "both", "a" and "pertama". */
function missingNumbers(claims: Claims, other: Claims): string[] {
  const others = new Set(other.numbers.map(({ value }) => value));
  return claims.numbers.flatMap(({ value, said }) => (value > 2 && !others.has(value) ? [said] : []));
}

/** 38.5 of "miliar rupiah" is 38,500,000,000. */
function scaled({ value, unit }: Figure): number {
  const digits = String(value).replace('.', ',');
  return readClaims(`${digits} ${unit.id}`, 'id').numbers[0]?.value ?? value;
}

function list(sentences: readonly number[]): string {
  return `sentence ${sentences.join(', ')}`;
}
