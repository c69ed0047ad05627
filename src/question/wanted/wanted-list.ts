import { type Asking, takeWords } from '../asking.ts';
import type { Unit, Wanted } from '../question.ts';
import { besidesAt } from '../sentence/parts.ts';
import { relativeWord } from '../small-words.ts';

/** Words for being in the story at all, whatever one does there. */
const spokenOf =
  /^(?:disebut(?:kan|in)?|disebut-sebut|muncul|terlibat|tercantum|nongol|dibahas|diceritakan|mentioned|named|listed|appears?|appeared|involved|come up|comes up|came up|featured|figure|there are)$/;

/** Verbs that ask for a list: "sebutkan semua negara", "name the countries". */
const listAsked = /^(?:sebut(?:kan|in)?|daftar|list|name|siapa saja)$/;

/** What a list is of beside its sort: the text, and how many or all of them. */
const ofTheText =
  /^(?:artikel|artikelnya|berita|beritanya|cerita|ceritanya|teks|text|article|story|news|nama|name|names|namanya|other|another|else|lain|lainnya|lagi|selain|besides|except|apart|kecuali|all|semua|every|the|para|both|different|juga|also)$/;

/** Sorts of people by what they are to one another or do to one another are no list of the cast: they are asked for by events. */
const isSort = (unit: Unit) =>
  unit.names.length > 0
    ? unit.descriptive
    : unit.date === null &&
      unit.number === null &&
      (unit.concepts.length + unit.offices.length > 0 ||
        /^(?:tokoh|pihak|tempat|lokasi|locations?|places?)$/.test(unit.text));

/** "siapa saja presiden yang disebut", "which agencies are mentioned", "list the people": everybody and everything of that sort. */
export function asksList(asking: Asking): Wanted | null {
  const { units, used, wh, whAt } = asking;
  if (wh !== 'who' && wh !== 'which' && wh !== 'what' && wh !== null) return null;
  const mentions = units.findIndex(
    ({ text }, at) => spokenOf.test(text) || (text === 'ada' && units[at - 1]?.text === 'yang'),
  );
  const lists = units.findIndex(({ text }) => listAsked.test(text));
  if (lists !== 0 && (mentions < 0 || wh === null)) return null;
  const content = units.flatMap((unit, at) =>
    at === mentions ||
    at === whAt ||
    at === lists ||
    unit.isFunction ||
    unit.wh !== null ||
    unit.auxiliary !== null ||
    unit.preposition ||
    unit.pronoun !== null ||
    (unit.number?.ordinal === false && lists !== 0) ||
    ofTheText.test(unit.text) ||
    besidesAt(units, at)
      ? []
      : [unit],
  );
  // "name the man who leads it": what he does is no sort.
  const does = (at: number) =>
    relativeWord.test(units[at - 1]?.text ?? '') && units[at]?.deeds.some(({ voice }) => voice === 'active');
  const isClause =
    wh === 'who' && does(whAt + 1) && (units[whAt + 2]?.text === 'the' || units[whAt + 2]?.names.length);
  if (isClause || (lists === 0 && units.some((_, at) => does(at)))) return null;
  const isBesides = units.some((_, at) => besidesAt(units, at));
  // "American officials", "tokoh Rusia": of whose, beside of what sort.
  const whose = content.filter((unit) => !isSort(unit) && unit.names.length > 0);
  const sorts = content.filter((unit) => !whose.includes(unit));
  const isAlone = sorts.length === 0 && (isBesides || /\p{L}s$/u.test(whose[0]?.typed ?? ''));
  if (
    content.length === 0
      ? !isBesides || wh !== 'who'
      : whose.length === 0
        ? false
        : whose.length > 1 || (sorts.length === 0 && !isAlone)
  )
    return null;
  if (content.length > 2 || !sorts.every(isSort)) return null;
  takeWords(asking, ofTheText);
  for (const at of [mentions, lists]) if (at >= 0) used.add(at);
  return { kind: 'cast' };
}
