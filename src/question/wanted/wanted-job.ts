import { type Asking, takeWords } from '../asking.ts';
import type { Wanted } from '../question.ts';
import { relativeWord } from '../small-words.ts';

/** Words for what somebody is by profession. */
const jobWord =
  /^(?:jabatan|posisi|pekerjaan|kerjaan|profesi|kedudukan|position|job|title|post|office|occupation|profession|function|functions|fungsi|pangkat|capacity|kapasitas)$/;

/** "what does he do (for a living)?", "Euis kerja sebagai apa": a trade, not something done. */
const tradeAsked =
  / what does (?:(?!to )\S+ ){1,4}do (?:for (?:a living|work|a job) )?$| what did (?:\S+ ){1,4}use to (?:do|be)(?: for (?:a living|work))?(?: before)? $| what did (?:(?!to )\S+ ){1,4}do for (?:a living|work)(?: before)? $| what do they do for (?:a living|work) $| (?:be)?kerja (?:sebagai |jadi )?apa $| apa (?:be)?kerja(?:an)? | (?:be)?kerja (?:sebagai|jadi) apa /;
const tradeWord = /^(?:do|use|use to|kerja|bekerja|for|living|work|job|jadi|sebagai|dulu|before)$/;

/** "what does Pompeo do", "dia kerja apa". */
export function asksTrade(asking: Asking): Wanted | null {
  const { deeds, parts, text, units, wh } = asking;
  // "bapaknya kerja apa": of his father.
  const isKin =
    parts.length === 0 && units.some(({ enclitic, relations }) => enclitic && relations.length > 0);
  if (wh !== 'what' || !(parts.length === 1 || isKin) || !tradeAsked.test(text)) return null;
  // "what does the report say he should do": more is asked than what he is.
  if (deeds.some(({ unit }) => !tradeWord.test(units[unit]?.text ?? ''))) return null;
  takeWords(asking, tradeWord);
  return { kind: 'identity' };
}

/** "jabatan Pompeo apa", "what is his job". */
export function asksJob({ deeds, parts, units, used, wh }: Asking): Wanted | null {
  const at = units.findIndex((unit) => jobWord.test(unit.text));
  if (
    at < 0 ||
    (parts.length === 0 && units[at]?.enclitic !== true) ||
    (wh !== null && wh !== 'what' && wh !== 'whether')
  )
    return null;
  // "jabatan orang yang ditelepon Putin": of whoever that was, not of who is named.
  const isOfAnother = units.some(
    ({ text }, index) =>
      index > at &&
      /^(?:orang|pria|pejabat|tokoh|man|person|official)$/.test(text) &&
      relativeWord.test(units[index + 1]?.text ?? ''),
  );
  if (isOfAnother) return null;
  used.add(at);
  if (/^(?:official|current|formal|full|exact|resmi)$/.test(units[at - 1]?.text ?? '')) used.add(at - 1);
  for (const deed of deeds) used.add(deed.unit);
  // "jabatan yang diemban", "the post he fills": the word beside it only holds it.
  for (const [index, unit] of units.entries())
    if (unit.names.length + unit.offices.length === 0 && !unit.capital && unit.concepts.length === 0)
      used.add(index);
  return { kind: 'identity' };
}

/** "judul buku Wulan apa": told by what it is called. */
export function asksTitle(asking: Asking): Wanted | null {
  const { deeds, parts, wh } = asking;
  if (wh !== 'what' || parts.length !== 1 || deeds.length > 0) return null;
  return takeWords(asking, /^(?:judul|berjudul|titled|entitled)$/) ? { kind: 'identity' } : null;
}

/** Words for what a short name is short for. */
const shortFor = /^(?:stands? for|singkatan|kepanjangan|akronim|abbreviation|acronym|short for)$/;

/** "what does FSB stand for", "FSB singkatan dari apa": told by what it is. */
export function asksShortFor(asking: Asking): Wanted | null {
  const stands = / (?:stands?|short) for $/.test(asking.text) && takeWords(asking, /^(?:stands?|short)$/);
  if (asking.parts.length !== 1 || asking.wh !== 'what') return null;
  if (!takeWords(asking, shortFor) && !stands) return null;
  return { kind: 'identity' };
}

/** What is meant by a word or a name: "apa yang dimaksud dengan FSB", "what is meant by the cell". */
const meaningAsked =
  /\b(?:yang dimaksud(?:kan)?(?: (?:dengan|oleh|sebagai))?|(?:is|are|was) meant by|does .+ mean $|arti(?: dari)?|definisi(?: dari)?)\b/;

/** "apa yang dimaksud dengan FSB": told by what it is. */
export function asksMeaning(asking: Asking): Wanted | null {
  const [part, ...others] = asking.parts;
  if (!part || others.length > 0 || !/^(?:what|who)$/.test(asking.wh ?? '')) return null;
  if (!meaningAsked.test(asking.text)) return null;
  const said = /^(?:dimaksud|dimaksudkan|meant|means?|arti|definisi)$/;
  if (asking.deeds.some(({ unit }) => !said.test(asking.units[unit]?.text ?? ''))) return null;
  takeWords(asking, said);
  return { kind: 'identity' };
}

/** Verbs of what somebody is said to be. */
const sayingWho: ReadonlySet<string> = new Set(
  'mention assess describe call-name name identify know introduce refer write present'.split(' '),
);
const asWhat = / (?:sebagai apa(?: saja)?|as what|what .*\bas|bagaimana|how) /;

/** Verbs that only say that somebody holds an office … */
const holds =
  /^(?:jadi|menjadi|menjabat|menjabat sebagai|serve|serve as|serving|serving as|serves|served|acting)$/;
/** … or is called so … */
const isCalled =
  /^(?:(?:disebut|disebutkan|dikenal)(?: sebagai)?|(?:described|referred|referred to|mentioned|known)(?: as)?)$/;
/** … or, behind it, that the story speaks of him. */
const isToldOf = /^(?:mentioned|named|disebut|disebutkan|dimaksud|diceritakan|tercantum)$/;

/** "Trump disebut sebagai apa", "Yudi menjabat sebagai apa", "what is Pompeo described as": who he is. */
export function asksAsWhat({ deeds, parts, text, units, used, wh }: Asking): Wanted | null {
  if ((wh !== 'what' && wh !== 'how') || parts.length !== 1 || !asWhat.test(text)) return null;
  const says = deeds.filter(({ readings }) => readings.some(({ deed }) => sayingWho.has(deed)));
  const isSaid = says.some(({ voice }) => voice === 'passive') && says.length === deeds.length;
  const isHeld = deeds.length > 0 && deeds.every(({ unit }) => holds.test(units[unit]?.text ?? ''));
  if (!isSaid && !(isHeld && wh === 'what')) return null;
  for (const { unit } of deeds) used.add(unit);
  return { kind: 'identity' };
}

/** "siapa yang jadi presiden AS", "who's the CIA director mentioned here": whoever is named by his office. */
export function asksHolder({ deeds, parts, units, used, wh }: Asking): Wanted | null {
  const [part, ...others] = parts.filter(({ keys }) => keys.length > 0);
  // "pimpinan CIA": of a body, beside the word for its office.
  const isOffice = [part?.unit, (part?.unit ?? 0) - 1].some(
    (at) => at !== undefined && (units[at]?.offices.length ?? 0) > 0 && units[at]?.names.length === 0,
  );
  const isOne = part?.keys.length === 1 && (units[part.unit]?.titled || isOffice);
  if (wh !== 'who' || !part || others.length > 0 || !isOne) return null;
  // "siapa saja menteri yang disebut": all of them.
  if (units.some(({ text }) => text === 'saja')) return null;
  const saysNoMore = ({ unit, voice }: (typeof deeds)[number]) => {
    const text = units[unit]?.text ?? '';
    if (unit > part.unit) return isToldOf.test(text);
    // "who mentioned the director" asks for whoever spoke of him.
    return holds.test(text) || (isCalled.test(text) && (voice === 'passive' || / as$/.test(text)));
  };
  if (deeds.length === 0 || !deeds.every(saysNoMore)) return null;
  for (const { unit } of deeds) used.add(unit);
  return { kind: 'identity' };
}
