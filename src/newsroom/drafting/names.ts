import type { Language } from '../../language.ts';
import { linkAppositions } from './appositions.ts';
import { findRuns } from './capital-runs.ts';
import { countryCode } from './gazetteer.ts';
import type { Run } from './joined-names.ts';
import {
  descriptorBefore,
  isAcronym,
  isOrganisationWord,
  type Mention,
  officeIsState,
  opensThing,
  person,
  plainMention,
  tailOf,
  textOf,
} from './mention.ts';
import { type Known, placesIn, splitOf } from './post-split.ts';
import { hasSmallRank, postAt, smallPostBefore } from './posts.ts';
import type { Sentence } from './reading.ts';

/** Words that follow a post and belong to it. */
const postTail = new Set(
  'pelaksana umum tinggi utama eksekutif bidang harian humas majelis tetap pertama sementara senior muda negeri besar jenderal luar dalam negara republik biasa satuan reserse kriminal of the'.split(
    ' ',
  ),
);
/** Finds every name of an article, with the posts, short forms and kinds that stand with it. */
export function findNames(sentences: readonly Sentence[], language: Language): Mention[] {
  const runs = findRuns(sentences, language);
  const alone = new Map<string, number>();
  for (const { sentence, from, to } of runs) {
    const name = textOf(sentence, from, to);
    alone.set(name, (alone.get(name) ?? 0) + 1);
  }
  const known: Known = { alone, places: placesIn(runs) };
  const found = runs.flatMap((run) => mentionsIn(run, language, known));
  return linkAppositions(found, language);
}

function mentionsIn(run: Run, language: Language, known: Known): Mention[] {
  const { sentence, to } = run;
  const { words } = sentence;
  let at = run.from;
  let office: { key: string; from: number; to: number } | null = null;
  let isRanked = false;
  // Titles at the beginning: "Juru Bicara", "Prof. Dr.", "AKBP".
  const takeTitles = () => {
    for (let post = postAt(words, at); post !== null && at + post.length <= to; post = postAt(words, at)) {
      const rest = words.slice(at + post.length, to);
      // "General Motors", "Raja Ampat": an organisation or a place may begin like a post.
      if (
        post.office !== null &&
        rest.length > 0 &&
        rest.length < 3 &&
        isOrganisationWord(rest.at(-1)) &&
        language === 'en'
      )
        break;
      const isFirst = office === null && post.office !== null;
      if (post.office === null) isRanked = true;
      else office ??= { key: post.office, from: at, to: at + post.length };
      at += post.length;
      // "Brigjen TNI Hariadi"
      if (post.office === null && at < to - 1 && /^(?:tni|polri|pol)$/.test(words[at]?.word ?? '')) at += 1;
      while (isFirst && at < to && postTail.has(words[at]?.word ?? '')) at += 1;
      if (isFirst && office !== null) office = { ...office, to: at };
    }
  };
  const isFirm = words.slice(at + 1, to).some(({ before }) => before === ' & ');
  const isWhole =
    isFirm ||
    tailOf(sentence, to).acronym !== null ||
    opensThing(words[at], language) ||
    isOrganisationWord(words[at]);
  if (
    isWhole &&
    !(postAt(words, at) !== null && !words.slice(at, to).some((word) => /^(?:untuk|of)$/.test(word.word)))
  ) {
    return [plainMention(sentence, at, to, language, false, false)];
  }
  takeTitles();
  const isOpenPost = office !== null;
  if (at >= to) return [];

  // A post or rank in the middle: "Millbrook Police Chief Dana Whitlock", "Tirtamaya AKBP Rudi Hartanto".
  for (let middle = at + 1; middle < to; middle += 1) {
    const post = postAt(words, middle);
    if (post === null || middle + post.length >= to) continue;
    const isRank = post.office === null;
    // "Komisi Pengawas", "Dewan Penasihat": part of what a body is called.
    if (!isRank && language === 'id' && isOrganisationWord(words[middle - 1])) continue;
    // "Gig Workers Alliance"
    if (!isRank && language === 'en' && isOrganisationWord(words[to - 1])) continue;
    if (!isRank && language === 'id' && office === null) continue;
    // "Dirlantas Polda Jabar Kombes X": before the body stands a post that the lexicon does not know.
    const bodyAt = words.findIndex((word, index) => index > at && index < middle && isOrganisationWord(word));
    const ofAt = language === 'id' && bodyAt > at ? bodyAt : at;
    const ofTo = language === 'en' && isPortfolio(sentence, middle) ? middle - 1 : middle;
    const of = ofTo === ofAt ? null : textOf(sentence, ofAt, ofTo);
    const ofMentions =
      of === null
        ? []
        : [plainMention(sentence, ofAt, ofTo, language, true, officeIsState(post.office ?? keyOf(office)))];
    const begin = office === null ? at : keyFrom(office, at);
    at = middle;
    if (office === null && post.office !== null)
      office = { key: post.office, from: middle, to: middle + post.length };
    takeTitles();
    if (at >= to) return ofMentions;
    const key = keyOf(office);
    return [
      ...ofMentions,
      person(
        sentence,
        begin,
        at,
        to,
        key === null ? null : { office: key, text: postText(sentence, office), of },
      ),
    ];
  }

  // "A twin, Skylark-2, …": nobody has a number in his name.
  const isNumbered = /\d/.test(textOf(sentence, at, to));
  const before = office === null && !isNumbered ? smallPostBefore(words, run.from) : null;
  const key = keyOf(office) ?? before?.office ?? null;
  const start = office === null ? (before?.from ?? run.from) : run.from;
  // "dr. Yohanes Lado": a title in small letters.
  if (language === 'id' && office === null && before === null && hasSmallRank(words, run.from))
    return [person(sentence, run.from - 1, at, to, null)];
  if (isRanked && office === null) {
    const post =
      before === null || key === null
        ? null
        : { office: key, text: textOf(sentence, before.from, run.from), of: before.of };
    return [person(sentence, start, at, to, post)];
  }
  if (key !== null && (isOpenPost || before?.isAdjacent === true)) {
    const text =
      office === null ? textOf(sentence, before?.from ?? at, run.from) : postText(sentence, office);
    // "Ketua koperasi, Sahrul, …": behind the comma stands who it is, and not of what.
    const isApposed = office === null && /,/.test(words[run.from]?.before ?? '');
    // "its American owner, Corvex Holdings, …"
    if (isApposed && language === 'en' && isOrganisationWord(words[to - 1]) && to - at > 1)
      return [plainMention(sentence, at, to, language, false, false)];
    const split = isApposed ? at : splitOf(sentence, at, to, known, language);
    const isFollowedByName =
      hasSmallRank(words, to + 1) || (words[to]?.before === ', ' && words[to]?.isCapital === true);
    if (split === to || (isFollowedByName && language === 'id')) {
      // "Gubernur Bali": whoever holds the post, without a name.
      return [
        {
          ...plainMention(sentence, at, to, language, true, officeIsState(key)),
          start,
          post: { office: key, text, of: textOf(sentence, at, to) },
        },
      ];
    }
    const of = split > at ? textOf(sentence, at, split) : (before?.of ?? null);
    const inner = split > at ? [plainMention(sentence, at, split, language, true, officeIsState(key))] : [];
    return [...inner, person(sentence, start, split, to, { office: key, text, of })];
  }
  const isGovernment =
    descriptorBefore(words, at, language).hint !== null &&
    to - at === 2 &&
    isAcronym(words[at]) &&
    countryCode(textOf(sentence, to - 1, to)) !== null;
  // "dinas keamanan FSB Rusia": the short form is the name.
  if (isGovernment)
    return [
      plainMention(sentence, at, at + 1, language, false, false),
      plainMention(sentence, at + 1, to, language, true, true),
    ];
  // "Dinas keamanan Federal Rusia": a body of a country, not somebody of this name.
  const isBody =
    to - at === 2 &&
    countryCode(textOf(sentence, to - 1, to)) !== null &&
    /^(?:dinas|badan|lembaga|kementerian|komisi|angkatan)\b/.test(
      descriptorBefore(words, at, language).text ?? '',
    );
  if (isBody) return [plainMention(sentence, to - 1, to, language, false, false)];
  const mention = plainMention(sentence, at, to, language, false, false);
  if (before !== null && before.isAdjacent === false && key !== null) {
    return [
      {
        ...mention,
        start,
        isInner: true,
        post: { office: key, text: textOf(sentence, before.from, run.from), of: mention.name },
      },
    ];
  }
  return [mention];
}

/** "Mines Minister Lucas Banda": the word before the post is what he looks after, unless it is a country's. */
function isPortfolio({ words, isPlace }: Sentence, post: number): boolean {
  const field = words[post - 1];
  return (
    field !== undefined &&
    /^(?:minister|secretary)$/.test(words[post]?.word ?? '') &&
    countryCode(field.surface) === null &&
    !isPlace(field.surface) &&
    !/(?:[ai]n|ese|ish|i|'s?)$/.test(field.word) &&
    !isAcronym(field)
  );
}

function keyOf(office: { key: string } | null): string | null {
  return office?.key ?? null;
}
function keyFrom(office: { from: number } | null, otherwise: number): number {
  return office?.from ?? otherwise;
}
function postText(sentence: Sentence, office: { from: number; to: number } | null): string {
  return office === null ? '' : textOf(sentence, office.from, office.to);
}
