import { type Asking, takeWords, type WayOfAsking } from './asking.ts';
import type { Unit, Wanted } from './question.ts';
import { asksBelonging } from './wanted-belonging.ts';
import { asksByNoun, partWord, wantedFiller } from './wanted-filler.ts';
import { asksAsWhat, asksJob, asksMeaning, asksShortFor, asksTitle, asksTrade } from './wanted-job.ts';
import { asksList } from './wanted-list.ts';
import { asksWay } from './wanted-manner.ts';
import { asksBetween, asksWhereHeComesIn } from './wanted-part.ts';
import { asksHowKnown, asksPlaceByNoun, asksWhichFloor, wantedPlace } from './wanted-place.ts';
import { asksFromWhom, asksHowGot } from './wanted-source.ts';
import {
  asksBackground,
  asksCast,
  asksNewspaper,
  asksOriginOfQuote,
  asksPublication,
  asksPublisher,
  asksQuote,
  asksSource,
  asksSummary,
  asksTimeline,
} from './wanted-views.ts';

/** All ways of asking that are known by more than the question word; the first that fits decides. */
const waysOfAsking: readonly WayOfAsking[] = [
  asksTimeline,
  asksPublication,
  asksOriginOfQuote,
  asksNewspaper,
  asksWay,
  asksOutcome,
  asksWhatItCaused,
  asksSummary,
  asksList,
  asksMatter,
  asksPart,
  asksWhereHeComesIn,
  asksBetween,
  asksReaction,
  asksState,
  asksQuote,
  asksBelonging,
  asksFromWhom,
  asksHowGot,
  asksSource,
  asksPublisher,
  asksTie,
  asksWhetherTied,
  asksBackground,
  asksName,
  asksTitle,
  asksTrade,
  asksJob,
  asksAsWhat,
  asksShortFor,
  asksMeaning,
  asksConcern,
  asksCast,
  asksAboutSomebody,
];

/** What the question wants to be told; the units that only say so are added to `asking.used`. */
export function whatIsWanted(asking: Asking): Wanted {
  for (const way of waysOfAsking) {
    const wanted = way(asking);
    if (wanted) return wanted;
  }
  const wanted = wantedByWord(asking);
  if (wanted.kind === 'truth') takePartOf(asking);
  return wanted;
}

/** "was it part of the leak", "masuk bagian dari": it only says that it is in it. */
function takePartOf({ deeds, units, used }: Asking): void {
  const at = units.findIndex(
    ({ text }, index) => /^(?:part|bagian)$/.test(text) && /^(?:of|dari)$/.test(units[index + 1]?.text ?? ''),
  );
  if (at >= 0 && deeds.some(({ unit, voice }) => unit > at && voice === 'noun')) used.add(at);
}

/** Words for what came of something. */
const outcomeWord =
  /^(?:hasil|akibat|dampak|efek|imbas|buntut|pengaruh|konsekuensi|results?|outcomes?|consequences?|effects?|impacts?|aftermath|repercussions?|fallout)$/;

/** "what did it lead to", "what might it have caused": asked of what was done, not why it was. */
function asksWhatItCaused({ deeds, units, used, wh, whAt }: Asking): Wanted | null {
  const last = deeds.at(-1);
  const causes = last?.voice === 'active' && last.readings.some(({ deed }) => deed === 'cause');
  const helps = units[whAt + 1]?.auxiliary;
  if (wh !== 'what' || !last || !causes || (helps !== 'do' && helps !== 'modal')) return null;
  if (!units.slice(last.unit + 1).every(({ isFunction }) => isFunction)) return null;
  used.add(last.unit);
  return { kind: 'outcome' };
}

/** "apa akibatnya", "what was the result". */
function asksOutcome(asking: Asking): Wanted | null {
  return (asking.wh === 'what' || asking.wh === 'how') && takeWords(asking, outcomeWord)
    ? { kind: 'outcome' }
    : null;
}

/** "apa hubungan Pompeo dengan CIA". */
function asksTie(asking: Asking): Wanted | null {
  const { deeds, parts, text, units, wh } = asking;
  const tie =
    /\b(?:hubungan(?:nya)?|(?:keter)?kaitan(?:nya)?|sangkut[- ]paut(?:nya)?|relasi|relationship|connection|link)\b/;
  if ((wh !== 'what' && wh !== 'how') || !tie.test(text)) return null;
  // "apa kaitan CIA dengan penangkapan itu": with what was done.
  const own = deeds.filter(({ unit }) => !/^sangkut/.test(units[unit]?.text ?? ''));
  const withDeed = parts.length === 1 && own.length === 1 && own[0]?.voice === 'noun';
  if (parts.length < 2 && (wh === 'how' || !withDeed)) {
    takeWords(
      asking,
      /^(?:hubungan|kaitan|sangkut|paut|sangkut paut|relasi|relationship|connection|link|between|antara)$/,
    );
    return null;
  }
  takeWords(
    asking,
    /^(?:hubungan|(?:keter)?kaitan|sangkut|paut|sangkut-paut|sangkut paut|relasi|relationship|connection|link|between|antara)$/,
  );
  return { kind: 'relation' };
}

/** "how are the two connected", "apakah X terkait Y". */
function asksWhetherTied(asking: Asking): Wanted | null {
  const { parts, text, units, wh } = asking;
  const asked =
    /\b(?:linked|links|related|connected|connects|terkait|berkaitan|berhubungan)\b/.test(text) &&
    (wh === 'how' || wh === 'what' || wh === 'whether' || units[0]?.auxiliary === 'be') &&
    parts.length >= 2;
  if (!asked) return null;
  takeWords(
    asking,
    /^(?:linked|links|related|connected|connects|terkait|berkaitan|berhubungan|link|relate|connect|hubungan)$/,
  );
  return { kind: 'relation' };
}

/** "what does X have to do with Y", "Surya siapanya Ratna", "dia apanya Ratna". */
function asksConcern({ parts, text, units }: Asking): Wanted | null {
  const whose = units.some((unit) => /^(?:siapa|apa)$/.test(unit.text) && unit.enclitic);
  if (whose && parts.length >= 2) return { kind: 'relation' };
  const concern =
    /\b(?:(?:have|has|had|got|have got|has got) to do with|ada hubungan apa|apa hubungan|apa urusan|apa kaitan)\b/;
  return parts.length >= 2 && concern.test(text) ? { kind: 'relation' } : null;
}

/** Words for what a talk or a text is about. */
const matterWord =
  /^(?:isi|topik|bahasan|pembahasan|materi|agenda|topics?|subjects?|subject matter|content)$/;
const talking: ReadonlySet<string> = new Set(['talk', 'discuss', 'phone', 'meet', 'negotiate', 'speak']);

/** "isi obrolan mereka apa", "what was the topic of the call": what was talked of. */
function asksMatter({ deeds, units, used, wh }: Asking): Wanted | null {
  const at = units.findIndex((unit) => matterWord.test(unit.text));
  const talk = deeds.findIndex((deed) => deed.readings.some((reading) => talking.has(reading.deed)));
  if (at < 0 || talk < 0 || (wh !== 'what' && wh !== 'which' && wh !== null)) return null;
  used.add(at);
  return { kind: 'filler', role: 'about', deed: talk };
}

/** "Explain Putin's part in this story": asked without a question word. */
function asksPart({ parts, units, used, wh }: Asking): Wanted | null {
  const at = units.findIndex((unit) => partWord.test(unit.text));
  if (wh !== null || at < 0 || parts.length === 0) return null;
  used.add(at);
  return { kind: 'doing' };
}

/** Words for what somebody says or does in answer to something. */
const reactionWord =
  /^(?:tanggapan|respons?|reaksi|sikap|komentar|pembelaan|dalih|bantahan|responses?|reactions?|stance|reply|comments?|defen[cs]e)$/;
const reacting: ReadonlySet<string> = new Set(['respond', 'react', 'reply', 'answer']);

/** "gimana tanggapan direkturnya", "how did the company react". */
function asksReaction(asking: Asking): Wanted | null {
  const { deeds, parts, units, used, wh } = asking;
  if (wh !== 'how' && wh !== 'what' && wh !== null) return null;
  // "has he replied yet": whether, not what.
  const verb =
    wh === null
      ? undefined
      : deeds.find((deed) => deed.readings.some((reading) => reacting.has(reading.deed)));
  const somebody = parts.length > 0 || units.some((unit) => unit.offices.length > 0);
  if (!somebody || (!takeWords(asking, reactionWord) && !verb)) return null;
  if (verb) used.add(verb.unit);
  return { kind: 'reaction' };
}

/** Words for how somebody fares. */
const stateWord = /^(?:kondisi|keadaan|nasib|fate|condition)$/;

/** "satpamnya diapain polisi": what was done to him. */
export const undergoing = /^(?:diapain|diapakan)$/;

/** "kondisi bayinya gimana", "what became of the flights", "apa yang terjadi dengan jembatannya". */
function asksState({ parts, units, used, wh, whAt }: Asking): Wanted | null {
  if (wh !== 'how' && wh !== 'what' && wh !== null) return null;
  const textAt = (at: number) => units[at]?.text ?? '';
  const at = units.findIndex(({ text }, index) => {
    if (stateWord.test(text)) return wh !== null || parts.length > 0;
    if (wh !== 'what') return false;
    if (undergoing.test(text)) return parts.length > 0;
    if (text === 'shape') return index === whAt + 1 && units.slice(index).some((each) => each.text === 'in');
    if (/^becom?e?$|^became$/.test(text)) return textAt(index + 1) === 'of';
    if (text === 'next') return textAt(index + 1) === 'for' && index === whAt + 1;
    const happens = /^(?:happen|happens|happened|terjadi)$/.test(text);
    // "to its share price": of a thing of somebody's rather than of himself.
    const isThing = parts.length === 0 || parts.every(({ unit }) => isOwnerOf(units[unit + 1]));
    return happens && isThing && /^(?:to|dengan|pada|sama)$/.test(textAt(index + 1));
  });
  if (at < 0) return null;
  used.add(at);
  // When he was so is said by the way: "… when they found it", "nasib karyawan lain".
  const since = units.findIndex(({ text }, index) => index > at && /^(?:when|saat|ketika|waktu)$/.test(text));
  for (const index of units.keys())
    if ((since >= 0 && index >= since) || /^(?:lain|lainnya|sekarang)$/.test(textAt(index))) used.add(index);
  return { kind: 'state' };
}

/** A thing that may be somebody's: a noun, and nobody. */
function isOwnerOf(unit: Unit | undefined): boolean {
  return (
    unit !== undefined &&
    unit.concepts.length > 0 &&
    unit.names.length + unit.offices.length + unit.relations.length === 0
  );
}

/** "siapa nama direktur CIA", "what is the ship named". */
function asksName({ deeds, units, used, wh }: Asking): Wanted | null {
  if (wh !== 'what' && wh !== 'who' && wh !== null && wh !== 'which') return null;
  const at = units.findIndex(
    (unit, index) =>
      unit.names.length === 0 &&
      ((/^(?:nama|name|names|named|bernama|dinamai)$/.test(unit.text) &&
        // "named as the head": said to be.
        !/^(?:as|sebagai)$/.test(units[index + 1]?.text ?? '')) ||
        // "what is the baby called"
        (/^(?:called|dipanggil)$/.test(unit.text) && wh === 'what' && index === units.length - 1)),
  );
  // "nama direktur yang disebut": the name, not that it is mentioned.
  const mention = deeds.find(({ unit }) => /^(?:disebut|mentioned)$/.test(units[unit]?.text ?? ''));
  const isOf = units.some(({ offices }) => offices.length > 0);
  if (at < 0 || (mention && !isOf) || (wh === null && units.length >= 8)) return null;
  used.add(at);
  if (mention) used.add(mention.unit);
  // "what name will it carry", "nama apa yang dipakai": the verb only holds the name.
  for (const deed of deeds)
    if (
      /^(?:carry|bear|use|have|get|take|called|named|dipanggil|pakai|dipakai|memakai|menyandang|punya|has|given|diberikan|diberi)$/.test(
        units[deed.unit]?.text ?? '',
      )
    )
      used.add(deed.unit);
  return { kind: 'name' };
}

/** The beginning of a question that turns to somebody else. */
const turning =
  /^ (?:bagaimana (?:dengan|sama|kalau)|gimana (?:dengan|sama|kalau)|(?:and |so )?(?:what|how) about|kalau) /;

/** "bagaimana dengan Trump?", "what about the FSB?" */
function asksAboutSomebody({ deeds, parts, text }: Asking): Wanted | null {
  return parts.length === 1 && deeds.length === 0 && turning.test(text) ? { kind: 'identity' } : null;
}

/** Words for the last day on which something may be done. */
const deadlineWord =
  /^(?:paling|lambat|paling lambat|deadline|tenggat|tenggat waktu|batas waktu|batas akhir)$/;
const untilWhen = /\b(?:until|till|sampai|hingga) (?:when|kapan|what (?:day|date|year|month|time)|tanggal)\b/;

/** When; of the whole story in which year, which only the day of its publication tells. */
function wantedTime(asking: Asking): Wanted {
  const { deeds, parts, text, units } = asking;
  const isOfStory =
    / (?:tahun (?:berapa|apa)|(?:what|which) year) /.test(text) &&
    deeds.length + parts.length === 0 &&
    // "tahun berapa?" alone goes on with what was told.
    units.some(({ wh }) => wh === null) &&
    units.every((unit) => unit.isFunction || unit.auxiliary !== null);
  if (isOfStory) return { kind: 'source' };
  takeWords(asking, deadlineWord);
  // "when did he first call": there may be but one such time.
  for (const [at, unit] of units.entries())
    if (/^(?:first|pertama|kali)$/.test(unit.text) && isAdverb(at, asking)) asking.used.add(at);
  return { kind: 'time', clock: false, end: untilWhen.test(text) };
}

/** Not before a noun that it tells from others. */
function isAdverb(at: number, { deeds, units }: Asking): boolean {
  const next = units[at + 1];
  const verb = deeds.find(({ unit }) => unit === at + 1);
  if (/^(?:yang|the)$/.test(units[at - 1]?.text ?? '') && next?.text !== 'kali') return false;
  if (/^(?:first|pertama)$/.test(units[at]?.text ?? '') && next?.text === 'kali') return true;
  return next === undefined || next.isFunction || (verb !== undefined && verb.voice !== 'noun');
}

/** "umurnya", "what's her age": a word that is told by a number. */
const numberWord = /^(?:umur|usia|age|skor|score|scoreline|skor akhir|final score|hasil akhir)$/;

/** "what is the estimated damage", "what is the bill put at", "kerugiannya ditaksir berapa": a sum is asked for. */
function asksSum({ deeds, units, used }: Asking): boolean {
  const reckons = deeds.find(({ unit }) =>
    /^(?:estimated|put at|reckoned|valued at|estimated at)$/.test(units[unit]?.text ?? ''),
  );
  const isSum = units.some(({ text }) =>
    /^(?:damage|damages|cost|costs|bill|losses|loss|price|value|toll|total)$/.test(text),
  );
  if (!reckons || !isSum) return false;
  used.add(reckons.unit);
  for (const [at, { text }] of units.entries())
    if (/^(?:financial|total|overall|bill)$/.test(text)) used.add(at);
  return true;
}

/** What the question word says by itself. */
function wantedByWord(asking: Asking): Wanted {
  const { units, wh } = asking;
  if ((wh === null || wh === 'what') && units.some((unit) => numberWord.test(unit.text)))
    return { kind: 'number' };
  if (wh === 'what' && asksSum(asking)) return { kind: 'number' };
  switch (wh) {
    case 'clock':
      return { kind: 'time', clock: true, end: false };
    case 'when':
      return wantedTime(asking);
    case 'where':
      return asksHowKnown(asking) ? { kind: 'manner' } : wantedPlace(asking);
    case 'why':
      return { kind: 'reason' };
    case 'how':
      return { kind: 'manner' };
    case 'how-many':
      return asksWhichFloor(asking) ? { kind: 'place' } : { kind: 'number' };
    case 'who':
    case 'which':
    case 'what':
      return asksPlaceByNoun(asking) ? wantedPlace(asking) : wantedFiller(asking);
    default:
      return wantedWithoutWord(asking);
  }
}

/** Without a word such as "who": whether it is so, where it is asked; else what there is about it. */
function wantedWithoutWord(asking: Asking): Wanted {
  const { deeds, parts, text, units, utterance, wh } = asking;
  // "and the victims?", "pelakunya?": the noun alone asks who.
  const content = units.filter((unit) => !unit.isFunction && unit.pronoun === null);
  const isThere = units.some(({ text: word }) => /^(?:ada|adakah|any|there)$/.test(word));
  const byNoun =
    !isThere && content.length === 1 && deeds.length + parts.length === 0 ? asksByNoun(asking) : null;
  if (byNoun) return byNoun;
  const auxiliary = Boolean(units[0]?.auxiliary);
  const asked = wh === 'whether' || utterance.questionMark || utterance.tag || auxiliary;
  if (!asked) return parts.length === 1 && deeds.length === 0 ? { kind: 'identity' } : { kind: 'topic' };
  // "and now?", "dan sisanya?": goes on, and asks nobody whether it is so.
  const goesOn = /^ (?:and|dan|terus|lalu|kalau|so|then|what about|how about) /.test(text);
  // "and the doubles?": what follows an article is a thing, even where it may be a verb elsewhere.
  const article = /^(?:the|a|an|his|her|their|its)$/;
  const isThing = deeds.every(({ unit }) => {
    const isOneOf = /^(?:previous|earlier|first|second|other|last|next)$/.test(units[unit - 1]?.text ?? '');
    return article.test(units[unit - (isOneOf ? 2 : 1)]?.text ?? '');
  });
  if (goesOn && !auxiliary && wh !== 'whether' && !utterance.tag && isThing && parts.length === 0)
    return { kind: 'topic' };
  // "kakaknya?", "his boss?": who that is.
  const matter = units.filter((unit) => !unit.isFunction && unit.pronoun === null);
  const isSomeones =
    parts.every(({ keys }) => keys.length === 0) && (parts.length > 0 || matter[0]?.enclitic === true);
  if (
    matter.length === 1 &&
    isSomeones &&
    (matter[0]?.relations.length ?? 0) > 0 &&
    deeds.length === 0 &&
    !auxiliary
  )
    return { kind: 'identity' };
  // "Trump mau?", "and did he?": with nothing but a helping verb it is asked whether it came about.
  const helps = units.some(({ text: word }) =>
    /^(?:mau|setuju|bisa|sudah|belum|jadi|akan|bersedia)$/.test(word),
  );
  if (helps && parts.length === 1 && deeds.length === 0 && utterance.questionMark) return { kind: 'truth' };
  // "Pompeo?": who that is; "Pompeo, the director?": whether he is.
  const nameAlone = parts.length === 1 && deeds.length === 0 && !auxiliary && wh !== 'whether';
  if (nameAlone && !utterance.tag && units.every((unit) => unit.offices.length === 0))
    return { kind: 'identity' };
  // "and the Kestrel boss?": whoever that is.
  const opens = /^(?: (?:and|dan|terus|lalu|kalau|so|then|what about))? the /.test(text);
  if (nameAlone && !utterance.tag && opens && units.at(-1)?.offices.length) return { kind: 'identity' };
  return { kind: 'truth' };
}
