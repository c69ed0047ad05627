import type { Lexicon } from '../../lexicon/lexicon.ts';
import { stem } from '../../text/stem.ts';

/** Of each lexicon, once: which deeds share words with which. */
const known = new WeakMap<Lexicon, ReadonlyMap<string, ReadonlySet<string>>>();

/**
 * Whether several words of one language may mean either of two deeds, and only these two ("bagikan", "edarkan": share, distribute): the same act to
 * those who write briefings. One such word is chance ("sergap": arrest, attack), and so is its translation, unless the two are kin.
 */
export function shareWords(left: string, right: string, lexicon: Lexicon): boolean {
  let sharing = known.get(lexicon);
  if (!sharing) {
    sharing = sharingIn(lexicon);
    known.set(lexicon, sharing);
  }
  return sharing.get(left)?.has(right) ?? false;
}

function sharingIn(lexicon: Lexicon): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  const add = (one: string, other: string) => found.set(one, (found.get(one) ?? new Set()).add(other));
  for (const language of ['id', 'en'] as const) {
    const owners = new Map<string, Set<string>>();
    for (const deed of lexicon.deeds.values())
      for (const word of deed[language]) owners.set(word, (owners.get(word) ?? new Set()).add(deed.key));
    const stems = new Map<string, Set<string>>();
    for (const [word, [one, other, ...more]] of owners) {
      if (one === undefined || other === undefined || more.length > 0) continue;
      const pair = `${one} ${other}`;
      const shared = (stems.get(pair) ?? new Set()).add(stem(word));
      stems.set(pair, shared);
      if (shared.size < 2 && !lexicon.areKin(one, other)) continue;
      add(one, other);
      add(other, one);
    }
  }
  return found;
}
