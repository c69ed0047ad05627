import type { Language } from '../../language.ts';
import { pointers, prepositions, relatives } from './closed-words.ts';
import { type Hint, isOrganisationWord, isVerbal, type Mention, textOf } from './mention.ts';
import { postAt } from './posts.ts';
import { companyNouns } from './ranks.ts';
import type { Word } from './reading.ts';

/** "Juru bicara UNHCR, Amina Diallo, …": the post before the comma is that of the name behind it. */
export function linkAppositions(mentions: readonly Mention[], language: Language): Mention[] {
  return mentions.map((mention, at) => {
    const before = mentions[at - 1];
    const next = mention.sentence.words[mention.start];
    // "Harian Pos Sabana, Uskup X": with the post somebody else begins.
    const isBeforeAnother = mentions.some(
      (each) =>
        each.sentence === mention.sentence &&
        each.start === mention.end &&
        each.post !== null &&
        each.hints.has('person'),
    );
    if (isBeforeAnother && language === 'id') return mention;
    if (mention.post !== null || before === undefined || before.sentence !== mention.sentence)
      return withApposition(mention, language);
    const isApposed =
      before.end === mention.start && /^\)?, $/.test(next?.before ?? '') && looksLikePerson(mention);
    if (!isApposed) return withApposition(mention, language);
    if (before.post === null) {
      const post = postAtBody(before);
      return post === null
        ? withApposition(mention, language)
        : { ...mention, post, hints: new Set<Hint>(['person']) };
    }
    return before.isInner
      ? { ...mention, start: before.start, post: before.post, hints: new Set<Hint>(['person']) }
      : mention;
  });
}

/** "Pengamat politik dari Lembaga Kajian Demokrasi (LKD), Arman Tanjung, …": the post that somebody has at a body. */
function postAtBody({ sentence, start, name, hints }: Mention): Mention['post'] {
  const { words } = sentence;
  if (!hints.has('organisation') || !/^(?:dari|di|pada|from|of|at)$/.test(words[start - 1]?.word ?? ''))
    return null;
  for (let at = start - 2; at >= Math.max(0, start - 4); at -= 1) {
    const post = postAt(words, at);
    if (post?.office != null && at + post.length <= start - 1)
      return { office: post.office, text: textOf(sentence, at, start - 1), of: name };
    if (words[at + 1]?.before !== ' ' || words[at]?.isCapital === true) return null;
  }
  return null;
}

/** "Tavita Faleolo, a fisheries biologist": a post behind the name makes it a person's. */
function withApposition(mention: Mention, language: Language): Mention {
  const { words } = mention.sentence;
  const first = words[mention.end];
  if (relatives.has(first?.word ?? '')) return mention;
  if (first?.before !== ', ' || mention.hints.size > 0 || !looksLikePerson(mention)) return mention;
  for (let at = mention.end; at < Math.min(words.length, mention.end + 6); at += 1) {
    const word = words[at];
    // "Menurut Dwi, jumlah korban mencapai …": how many they are.
    if (/^(?:whose|jumlah|total|sebagian|seluruh|semua|para)$/.test(word?.word ?? '')) return mention;
    if (word === undefined || (at > mention.end && /[,.]/.test(word.before))) return mention;
    if (prepositions.has(word.word) && at > mention.end) return mention;
    // "Sumiati, mengatakan guru …", "Leeds, sacrificed her queen": behind a verb nothing is said of who that is.
    if (language === 'id' ? isVerbal(word) : at === mention.end && /(?:ed|ing)$/.test(word.word))
      return mention;
    // "Helios Launch, a private company based in Redmont"
    if (isBodyNoun(words, mention.end, at, language))
      return { ...mention, hints: new Set<Hint>(['organisation']) };
    const post = postAt(words, at);
    if (post?.office != null && (language === 'id' || !/^(?:the)$/.test(first.word) || at > mention.end)) {
      return {
        ...mention,
        hints: new Set<Hint>(['person']),
        post: {
          office: post.office,
          text: textOf(mention.sentence, mention.end, at + post.length),
          of: null,
        },
      };
    }
  }
  return mention;
}

/** A common noun for a body that ends what is said of a name. */
function isBodyNoun(words: readonly Word[], first: number, at: number, language: Language): boolean {
  const [word, next] = [words[at], words[at + 1]];
  if (word === undefined || word.isCapital) return false;
  if (!isOrganisationWord(word) && !companyNouns.test(word.word)) return false;
  // "Menurut Arman, partai itu …": that one has been named before.
  if (language === 'id')
    return at === first && words.slice(first, first + 4).every((each) => !pointers.has(each.word));
  if (!/^(?:an?|the)$/.test(words[first]?.word ?? '')) return false;
  return (
    next === undefined ||
    next.before !== ' ' ||
    prepositions.has(next.word) ||
    relatives.has(next.word) ||
    /ed$/.test(next.word)
  );
}

function looksLikePerson({ hints, from, to }: Mention): boolean {
  return ![...hints].some((hint) => hint !== 'person') && to - from <= 4;
}
