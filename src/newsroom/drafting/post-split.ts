import type { Language } from '../../language.ts';
import { countryCode } from './gazetteer.ts';
import type { Run } from './joined-names.ts';
import { isAcronym, isOrganisationWord, tailOf, textOf } from './mention.ts';
import { localBodies, placeWords, ranks } from './ranks.ts';
import type { Sentence } from './reading.ts';

/** What is known of the names of an article before they are told apart. */
export interface Known {
  /** How often a name stands by itself. */
  readonly alone: ReadonlyMap<string, number>;
  /** Words that name a place somewhere: "di Lembayung", "Kabupaten Lembayung". */
  readonly places: ReadonlySet<string>;
}

/** Words that name a place in some of the names. */
export function placesIn(runs: readonly Run[]): Set<string> {
  const places = new Set<string>();
  for (const { sentence, from, to } of runs) {
    const { words } = sentence;
    if (to - from === 1 && /^(?:di|ke|in|at|near)$/.test(words[from - 1]?.word ?? ''))
      places.add(words[from]?.surface ?? '');
    for (let at = from + 1; at < to; at += 1) {
      const [word, before, after] = [words[at], words[at - 1]?.word ?? '', words[at + 1]?.word ?? ''];
      // "Wali Kota Rina Lestari": the mayor, and no city of Rina.
      const isPlaced = (placeWords.has(before) || localBodies.has(before)) && words[at - 2]?.word !== 'wali';
      // "Kapolres Senawang AKBP Dewi": what a post is of, before the rank of whoever holds it.
      const isPosted = ranks.has(after) && at + 1 < to && !ranks.has(word?.word ?? '') && !ranks.has(before);
      if (word && (isPlaced || isPosted)) places.add(word.surface);
    }
  }
  return places;
}

/** Whether a name of several words that is not this one begins with the word. */
function ofAnother(word: string, whole: string, alone: Known['alone']): boolean {
  return [...alone.keys()].some(
    (name) => name.startsWith(`${word} `) && !whole.startsWith(name) && !name.startsWith(whole),
  );
}

/** Where, of the words behind a post, the person's name begins; `to`: nowhere, all of them name what it is the post of. */
export function splitOf(
  sentence: Sentence,
  from: number,
  to: number,
  { alone, places }: Known,
  language: Language,
): number {
  const { words } = sentence;
  if (language === 'en') {
    const isOrganisation =
      words.slice(from, to).some(isOrganisationWord) || (to - from === 1 && isAcronym(words[from]));
    return isOrganisation || countryCode(textOf(sentence, from, to)) !== null ? to : from;
  }
  let best = from;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (let at = from; at <= to; at += 1) {
    const of = words.slice(from, at);
    const name = words.slice(at, to);
    const ofText = of.length === 0 ? '' : textOf(sentence, from, at);
    let score = [-6, -1, 2, 1.5, 0, -2][Math.min(name.length, 5)] ?? 0;
    // "Oma Welmintje (73)": only people have an age.
    if (name.length === 0)
      score = tailOf(sentence, to).isAged ? -10 : tailOf(sentence, to).acronym !== null ? 8 : 0;
    if (of.length > 0) {
      if (isAcronym(of.at(-1))) score += 3;
      if (countryCode(ofText) !== null || sentence.isPlace(ofText)) score += 4;
      else if (places.has(of.at(-1)?.surface ?? '')) score += 4;
      else if ((alone.get(ofText) ?? 0) > 0) score += 2;
      if (isOrganisationWord(of[0])) score += of.length > 1 ? 2 : -3;
      if (placeWords.has(of[0]?.word ?? '')) score += of.length > 1 ? 2 : -3;
      if (of.length > 4) score -= of.length - 4;
      // "Kabupaten", "Dinas" by themselves name nothing; "DPRD Lembayung", "Kabupaten Lembayung" are whole.
      const last = of.at(-1);
      if (placeWords.has(last?.word ?? '') || (isOrganisationWord(last) && !isAcronym(last) && of.length > 1))
        score -= 5;
      if (localBodies.has(of.at(-2)?.word ?? '')) score += 2.5;
    }
    if (name.length > 0) {
      if (isOrganisationWord(name[0]) || placeWords.has(name[0]?.word ?? '')) score -= 5;
      if (name.some((word) => isAcronym(word) && word.surface.length > 1)) score -= 4;
      // "pelatih Persena Marlon Siahaya", where the article has a "Persena Senawang": no first name of his.
      const isOthers = ofAnother(name[0]?.surface ?? '', textOf(sentence, at, to), alone);
      const known = name.length === 1 ? [] : [isOthers ? undefined : name[0], name.at(-1)];
      if (
        known.some(
          (word) => word !== undefined && (alone.get(word.surface) ?? 0) > 0 && !places.has(word.surface),
        )
      )
        score += 3;
      if ((alone.get(textOf(sentence, at, to)) ?? 0) > 0 && of.length > 0) score += 2;
      const whole = textOf(sentence, at, to);
      if (countryCode(whole) !== null || sentence.isPlace(whole)) score -= 4;
      // "I Gede Suardana", "Ni Luh Sari": a Balinese name begins with these.
      if (/^(?:i|ni)$/.test(name[0]?.word ?? '')) score += 4;
      if (name[0]?.surface.length === 1 && of.length > 0 && !/^i$/.test(name[0].word)) score -= 1;
    }
    if (score > bestScore) {
      best = at;
      bestScore = score;
    }
  }
  return best;
}
