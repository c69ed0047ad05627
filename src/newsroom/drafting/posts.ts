import { auxiliaries, conjunctions, prepositions, relatives } from './closed-words.ts';
import { isOrganisationWord, isVerbal } from './mention.ts';
import { ranks } from './ranks.ts';
import type { Word } from './reading.ts';

/** Relations that companies and places have as much as people: they say nothing of who has them. */
const ofBodies =
  /^(?:partner|ally|rival|opponent|property|subsidiary|parent-company|branch|headquarters|supplier-of|sponsor-of|affiliate|organiser-of|employer)$/;

/** A post at a word: how many words it takes, its key (a mere rank has none). */
export function postAt(words: readonly Word[], at: number): { length: number; office: string | null } | null {
  const word = words[at];
  if (word === undefined) return null;
  for (const { length, senses } of word.readings) {
    const sense =
      senses.find(({ kind }) => kind === 'office') ?? senses.find(({ kind }) => kind === 'relation');
    if (sense === undefined || (sense.kind === 'relation' && ofBodies.test(sense.relation))) continue;
    const key = sense.kind === 'office' ? sense.office : sense.kind === 'relation' ? sense.relation : null;
    return { length, office: ranks.has(word.word) && length === 1 ? null : key };
  }
  return ranks.has(word.word) ? { length: 1, office: null } : null;
}

/** A post in small letters before a name: right before it, or with a few words between. */
export function smallPostBefore(words: readonly Word[], from: number) {
  if (/["(]/.test(words[from]?.before ?? '') || /[.!?:;]/.test(words[from]?.before ?? '')) return null;
  const hasComma = /,/.test(words[from]?.before ?? '');
  for (let back = 1; back <= 4; back += 1) {
    const at = from - back;
    const word = words[at];
    if (word === undefined) return null;
    if (back > 1 && /[^\s]/.test(words[at + 1]?.before ?? '')) return null;
    const longer = postAt(words, at - 1);
    if (longer !== null && longer.length > back && postAt(words, at) !== null) continue;
    const post = postAt(words, at);
    if (
      post !== null &&
      post.office !== null &&
      post.length <= back &&
      !(word.isCapital && back > 1 && !word.opens)
    ) {
      const between = words.slice(at + post.length, from);
      const isAdjacent =
        between.length === 0 ||
        between.every(({ word: each }) =>
          /^(?:petahana|terpilih|utama|senior|muda|pengganti|baru|emeritus|designate)$/.test(each),
        );
      // "his lawyer, Ruth Goldfarb": with a comma only where nothing stands between.
      // "his lawyer, Ruth Goldfarb", "Kapten tim, Novita Anggraeni"
      if (hasComma && between.some((each) => !isOrganisationWord(each))) return null;
      if (hasComma && between.length > 0)
        return {
          office: post.office,
          from: at,
          isAdjacent: true,
          of: possessor(words, at) ?? null,
          owner: words[at - 1],
        };
      const owner = words[at - 1];
      const ownerOf = possessor(words, at);
      return { office: post.office, from: at, isAdjacent, of: ownerOf ?? null, owner };
    }
    if (
      word.isCapital ||
      prepositions.has(word.word) ||
      conjunctions.has(word.word) ||
      auxiliaries.has(word.word)
    )
      return null;
    if (relatives.has(word.word) || word.word === 'asal' || isVerbal(word)) return null;
  }
  return null;
}

/** "Nuava's environment minister": Nuava. */
function possessor(words: readonly Word[], at: number): string | undefined {
  for (let back = 1; back <= 3; back += 1) {
    const word = words[at - back];
    if (word === undefined || /[^\s]/.test(words[at - back + 1]?.before ?? '')) return undefined;
    if (word.isCapital && /'s?$/.test(word.word)) return word.surface.replace(/'s?$/, '');
  }
  return undefined;
}

/** "dr. Yohanes": a title in small letters before the name at `from`. */
export function hasSmallRank(words: readonly Word[], from: number): boolean {
  const [rank, first] = [words[from - 1], words[from]];
  return (
    rank !== undefined &&
    !rank.isCapital &&
    ranks.has(rank.word) &&
    first?.isCapital === true &&
    /^\.? $/.test(first.before)
  );
}
