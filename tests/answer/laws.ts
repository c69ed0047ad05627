import type { Answer } from '../../src/answer/answer.ts';
import { maxLineLength, maxQuotationLength } from '../../src/answer/tell/wording.ts';
import { readClaims } from '../../src/briefing/claims.ts';
import { createEvidence } from '../../src/briefing/evidence.ts';
import type { Briefing } from '../../src/briefing/schema.ts';
import { languages } from '../../src/language.ts';
import { lineOf } from './asked.ts';

/** What is wrong with an answer by the promises that hold for every one of them; empty: nothing. */
export type Judge = (answer: Answer) => readonly string[];

/** Judges the answers that rest on these briefings. */
export function createJudge(briefings: readonly Briefing[]): Judge {
  const bySlug = new Map(
    briefings.map((briefing) => [briefing.slug, { briefing, evidence: createEvidence(briefing) }]),
  );
  /** The same is told again and again: what is wrong with it is found once. */
  const judged = new Map<string, readonly string[]>();
  return (answer) => {
    if (answer.kind === 'view') return [];
    const heard = JSON.stringify([
      answer.slug,
      ...languages.map((each) => lineOf(answer, each)),
      toldIn(answer),
    ]);
    const before = judged.get(heard);
    if (before) return before;
    const complaints = complaintsAbout(answer);
    judged.set(heard, complaints);
    return complaints;
  };

  function complaintsAbout(answer: Exclude<Answer, { kind: 'view' }>): readonly string[] {
    const found = bySlug.get(answer.slug);
    if (!found) return [`speaks of ${answer.slug}, which is not published`];
    const { briefing, evidence } = found;
    const complaints: string[] = [];
    for (const language of languages) {
      const line = lineOf(answer, language);
      if (line.trim() === '') complaints.push(`says nothing in ${language}`);
      const most = answer.kind === 'said' && answer.verbatim ? maxQuotationLength : maxLineLength;
      if (line.length > most) complaints.push(`${language} has ${line.length} characters`);
      const told = toldIn(answer);
      if (!told) continue;
      const fact = told.line[language];
      for (const { kind, said } of evidence.unfoundedIn(readClaims(fact, language), told.sentences))
        complaints.push(`${kind} "${said}" is not in sentence ${told.sentences}: ${fact}`);
      for (const [, quoted = ''] of fact.matchAll(/“([^”]*)”/g)) {
        const words = quoted.replace(/…$/, '');
        if (
          !(['text', 'translation'] as const).some((side) => evidence.holdsWords(words, told.sentences, side))
        )
          complaints.push(`"${words}" does not stand in sentence ${told.sentences}`);
      }
    }
    const told = toldIn(answer);
    if (!told) return complaints;
    const figures = languages.map((language) => figuresIn(told.line[language], language));
    if (figures[0] !== figures[1]) complaints.push(`the languages differ: ${figures.join(' against ')}`);
    const { sentences } = told;
    if (sentences.length === 0) complaints.push('rests on no sentence');
    for (const number of sentences)
      if (!briefing.sentences[number - 1]) complaints.push(`rests on sentence ${number}, which is not there`);
    if (new Set(sentences).size < sentences.length) complaints.push(`names a sentence twice: ${sentences}`);
    return complaints;
  }
}

/** What an answer tells of the article and where it stands; null: it tells nothing. */
function toldIn(answer: Answer): { line: Record<'id' | 'en', string>; sentences: readonly number[] } | null {
  if (answer.kind === 'not-said') return answer.nearest;
  if (answer.kind !== 'said') return null;
  return { line: { id: lineOf(answer, 'id'), en: lineOf(answer, 'en') }, sentences: answer.sentences };
}

/** The numbers above two and the dates of a line; the small ones hide in "both", "a" and "pertama". */
function figuresIn(line: string, language: 'id' | 'en'): string {
  const { numbers, dates } = readClaims(line, language);
  const said = [
    ...numbers.flatMap(({ value }) => (value > 2 ? [String(value)] : [])),
    ...dates.map(({ day, month, year, weekday }) => `${weekday ?? ''} ${day}/${month}/${year ?? ''}`),
  ];
  return [...new Set(said)].sort().join(', ');
}
