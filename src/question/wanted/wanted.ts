import { type Asking, takeWords, type WayOfAsking } from '../asking.ts';
import type { Unit, Wanted } from '../question.ts';
import { talkingDeeds } from '../sentence/speech.ts';
import { whileWord } from '../small-words.ts';
import { turnsTo } from '../utterance/turning.ts';
import { asksBelonging } from './wanted-belonging.ts';
import { wantedByWord } from './wanted-by-word.ts';
import {
  asksAsWhat,
  asksHolder,
  asksJob,
  asksMeaning,
  asksShortFor,
  asksTitle,
  asksTrade,
} from './wanted-job.ts';
import { asksList } from './wanted-list.ts';
import { asksWay } from './wanted-manner.ts';
import { asksBetween, asksHisConcern, asksWhereHeComesIn } from './wanted-part.ts';
import { partWord } from './wanted-piece.ts';
import { asksFromWhom, asksHowGot } from './wanted-source.ts';
import { asksConcern, asksTie, asksWhetherTied } from './wanted-tie.ts';
import { asksInHisWords, asksWhatIsTold } from './wanted-told.ts';
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
  asksGrounds,
  asksTimeline,
  asksPublication,
  asksOriginOfQuote,
  asksNewspaper,
  asksWay,
  asksOutcome,
  asksWhatItCaused,
  asksSummary,
  asksHolder,
  asksList,
  asksMatter,
  asksPart,
  asksWhereHeComesIn,
  asksHisConcern,
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
  asksCast,
  asksName,
  asksTitle,
  asksTrade,
  asksJob,
  asksAsWhat,
  asksShortFor,
  asksMeaning,
  asksConcern,
  asksInHisWords,
  asksWhatIsTold,
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

/** What somebody is held or tried for, by the word for a charge. */
const chargeWord = /^(?:tuduhan|dugaan|dakwaan|sangkaan|tudingan|charges?|suspicion|grounds|allegations?)$/;

/** "atas tuduhan apa mereka ditahan", "on what charges are they held": why it was done. */
function asksGrounds({ deeds, units, used, wh, whAt }: Asking): Wanted | null {
  const at = units.findIndex(({ text }) => chargeWord.test(text));
  const from = Math.min(at, whAt) - 1;
  const verb = deeds.find(({ unit, voice }) => unit > Math.max(at, whAt) && voice !== 'noun');
  if (wh !== 'what' && wh !== 'which') return null;
  if (at < 0 || !verb || !/^(?:atas|dengan|on)$/.test(units[from]?.text ?? '')) return null;
  for (let each = from; each < Math.max(at, whAt); each += 1) used.add(each);
  used.add(at);
  return { kind: 'reason' };
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
  if (asking.wh !== 'what' && asking.wh !== 'how') return null;
  // "how did things turn out for the suspects": what became of them.
  if (asking.wh === 'how' && asksFate(asking)) return { kind: 'state' };
  return takeWords(asking, outcomeWord) || asksEnd(asking) ? { kind: 'outcome' } : null;
}

function asksFate({ units, used }: Asking): boolean {
  const at = units.findIndex(
    ({ text }, index) =>
      /^(?:ended|end|turned|turn|panned|pan|worked|work) (?:up|out)$/.test(text) &&
      units[index + 1]?.text === 'for',
  );
  const isOpen = units.slice(0, at).every(({ isFunction, wh }) => isFunction || wh !== null);
  if (at < 0 || !isOpen) return false;
  used.add(at);
  return true;
}

/** "how did the plot end up", "what came of the tip": verbs that only ask for the outcome. */
function asksEnd({ units, used, wh }: Asking): boolean {
  const at = units.findIndex(({ text }, index) =>
    wh === 'how'
      ? /^(?:(?:ended|end|turned|turn|panned|pan|worked|work) (?:up|out))$/.test(text) &&
        index === units.length - 1
      : /^(?:come|came)$/.test(text) && units[index + 1]?.text === 'of' && units[index - 1]?.wh === 'what',
  );
  if (at >= 0) used.add(at);
  return at >= 0;
}

/** Words for what a talk or a text is about. */
const matterWord =
  /^(?:isi|topik|bahasan|pembahasan|materi|agenda|topics?|subjects?|subject matter|content|isu|issues?|tema|themes?)$/;
/** Deeds that consist of words, which are asked for by what they say. */
const worded: ReadonlySet<string> = new Set(
  'promise request demand agree warn threaten offer order assure'.split(' '),
);
const messageWord = /^(?:pesan|titipan|amanat)$/;

/** "isi obrolan mereka apa", "what was the topic of the call": what was talked of. */
function asksMatter({ deeds, units, used, wh }: Asking): Wanted | null {
  const at = units.findIndex((unit) => matterWord.test(unit.text));
  // "isi pesan yang dititipkan", "pesan apa yang dititipkan": what the message was that was passed on so.
  const message = units.findIndex(
    ({ text }, index) => messageWord.test(text) && (index === at + 1 || units[index + 1]?.wh === 'what'),
  );
  const passed = deeds.findIndex(
    ({ readings, unit, voice }) =>
      message >= 0 &&
      unit > message &&
      voice !== 'noun' &&
      (at >= 0 || readings.some(({ deed }) => deed === 'entrust')),
  );
  if (passed >= 0 && wh === 'what') {
    for (const index of [at, message]) used.add(index);
    return { kind: 'filler', role: 'about', deed: passed };
  }
  // "isi janji Putin": what he promised.
  const word = deeds.findIndex(
    ({ readings, unit }) =>
      at >= 0 &&
      unit === at + 1 &&
      units[unit]?.deeds.some(({ voice }) => voice === 'noun') &&
      readings.some(({ deed }) => worded.has(deed)),
  );
  if (word >= 0 && wh === 'what') {
    used.add(at);
    return { kind: 'filler', role: 'about', deed: word };
  }
  const talk = deeds.findIndex((deed) => deed.readings.some((reading) => talkingDeeds.has(reading.deed)));
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
  /^(?:tanggapan|jawaban|balasan|respons?|reaksi|sikap|komentar|pembelaan|dalih|bantahan|responses?|reactions?|stance|reply|comments?|defen[cs]e)$/;
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

/** "kondisi bayinya gimana", "what became of the flights", "apa yang terjadi dengan jembatannya". */
function asksState({ parts, units, used, wh, whAt }: Asking): Wanted | null {
  if (wh !== 'how' && wh !== 'what' && wh !== null) return null;
  const textAt = (at: number) => units[at]?.text ?? '';
  const at = units.findIndex(({ text }, index) => {
    if (stateWord.test(text)) return wh !== null || parts.length > 0;
    if (wh !== 'what') return false;
    if (text === 'shape') return index === whAt + 1 && units.slice(index).some((each) => each.text === 'in');
    if (/^becom?e?$|^became$/.test(text)) return textAt(index + 1) === 'of';
    const happens = /^(?:happen|happens|happened|terjadi)$/.test(text);
    // "to its share price": of a thing of somebody's rather than of himself.
    // Who is spoken of behind "who" only tells which one is meant.
    const clause = units.findIndex((unit, other) => other > index && unit.text === 'who');
    const named = parts.filter(({ unit }) => clause < 0 || unit < clause);
    const isThing = named.length === 0 || named.every(({ unit }) => isOwnerOf(units[unit + 1]));
    return happens && isThing && /^(?:to|dengan|pada|sama)$/.test(textAt(index + 1));
  });
  if (at < 0) return null;
  used.add(at);
  // When he was so is said by the way: "… when they found it", "nasib karyawan lain".
  const since = units.findIndex(({ text }, index) => index > at && whileWord.test(text));
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
  // "will the name survive?"
  if (wh === null && units[0]?.auxiliary) return null;
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

/** "bagaimana dengan Trump?", "what about the FSB?"; "what about the attack?" */
function asksAboutSomebody({ deeds, parts, units }: Asking): Wanted | null {
  if (!turnsTo(units)) return null;
  const [deed, ...others] = deeds;
  if (parts.length === 1 && !deed) return { kind: 'identity' };
  // "kalau teleponnya kapan?" asks by a word of its own.
  const isBare = units.slice(2).every(({ wh }) => wh === null);
  // "bagaimana dengan lembur?": a thing that is named, rather than working.
  const isThing = (units[deed?.unit ?? -1]?.concepts.length ?? 0) > 0;
  const isDeed = parts.length + others.length === 0 && deed?.voice === 'noun' && !isThing;
  return isDeed && isBare ? { kind: 'topic' } : null;
}
