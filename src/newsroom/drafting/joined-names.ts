import type { Language } from '../../language.ts';
import { tailOf } from './mention.ts';
import { organisationWords, ranks } from './ranks.ts';
import type { Sentence, Word } from './reading.ts';

/** Words of one sentence in a row that are written with capitals as names are: from the first to behind the last. */
export interface Run {
  readonly sentence: Sentence;
  readonly from: number;
  readonly to: number;
}

const links = { id: /^(?:dan|serta)$/, en: /^and$/ };
/** Bodies whose fields of work are often two: "Kementerian Kelautan dan Perikanan". */
const ofTwo = /^(?:kementerian|dinas|direktorat|fakultas|department|ministry)$/;

/** Puts together what "and" or commas part inside one name: "Badan Siber dan Sandi (BSS)", "Dinas Kebudayaan dan Pariwisata". */
export function joinRuns(runs: readonly Run[], language: Language): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const start = beginOf(run, joined, language);
    if (start === null) joined.push(run);
    else {
      const [first] = joined.splice(start);
      joined.push({ ...run, from: first?.from ?? run.from });
    }
  }
  return joined;
}

/** Which of the names before a name it belongs to; null: none. */
function beginOf(run: Run, before: readonly Run[], language: Language): number | null {
  const { words } = run.sentence;
  const { acronym } = tailOf(run.sentence, run.to);
  const letters = acronym?.replace(/[^\p{Lu}]/gu, '') ?? '';
  if (letters.length > 1 && initialsOf(words, run.from, run.to).endsWith(letters)) return null;
  let next = run;
  for (let at = before.length - 1; at >= 0; at -= 1) {
    const previous = before[at];
    if (previous === undefined || !areLinked(previous, next, language)) return null;
    const first = words[previous.from];
    const isBody = organisationWords.has(first?.word ?? '');
    if (isBody && letters.length > 1 && initialsOf(words, previous.from, run.to).endsWith(letters)) return at;
    const second = words[run.from];
    if (language === 'id' && acronym === null && next === run && isSecondField(previous, run)) return at;
    if (
      acronym === null &&
      next === run &&
      ofTwo.test(first?.word ?? '') &&
      previous.to - previous.from <= 3 &&
      run.to - run.from <= 2 &&
      second !== undefined &&
      !organisationWords.has(second.word) &&
      !ranks.has(second.word) &&
      !/^\p{Lu}{2,}/u.test(second.surface) &&
      second.readings.every(({ senses }) => senses.every(({ kind }) => kind !== 'office'))
    )
      return at;
    next = previous;
  }
  return null;
}

/** "Direktur Jenderal Pencegahan dan Pengendalian Penyakit": what somebody looks after is often two things. */
function isSecondField({ from }: Run, run: Run): boolean {
  const { words } = run.sentence;
  return (
    /^(?:direktur|dirjen|deputi|menteri|menko|kepala|sekretaris|asisten)$/.test(words[from]?.word ?? '') &&
    /^(?:pe|ke)\p{L}{3,}an$/u.test(words[run.from]?.word ?? '')
  );
}

function areLinked(one: Run, other: Run, language: Language): boolean {
  const { words } = one.sentence;
  const between = words.slice(one.to, other.from);
  const last = words[other.from];
  if (between.length === 0) return last?.before === ', ';
  return (
    between.length === 1 &&
    links[language].test(between[0]?.word ?? '') &&
    /^,? $/.test(between[0]?.before ?? '') &&
    last?.before === ' '
  );
}

function initialsOf(words: readonly Word[], from: number, to: number): string {
  return words
    .slice(from, to)
    .filter(({ isCapital }) => isCapital)
    .map(({ surface }) => surface.charAt(0))
    .join('');
}
