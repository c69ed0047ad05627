import type { Asking } from '../asking.ts';
import type { SpokenDeed, Wanted } from '../question.ts';
import { verbsOf } from '../sentence/voice.ts';
import { whileWord } from '../small-words.ts';
import { asksByNoun, asksForTool, asksOtherSide, asksWhoIsBehind, asksWhose } from './wanted-by-noun.ts';
import {
  asksAfterVerb,
  asksBeforeVerb,
  asksByPreposition,
  asksInEnglish,
  indexIn,
} from './wanted-by-order.ts';
import { asksForDeeds, asksForPart, asksNgapain, asksWithoutVerb, isAnyDeed } from './wanted-doing.ts';
import { asksThanksToWhom, asksWhoMade, withoutPlanning } from './wanted-made.ts';
import { takePiece } from './wanted-piece.ts';
import { isPersonWord } from './wanted-type.ts';

/** Who or what is asked for by "who", "what" and "which": the part that it fills, and of which deed. */
export function wantedFiller(asking: Asking): Wanted {
  const { deeds, units, whAt } = asking;
  // "what caused the fire?" asks why there was one.
  const causal = deeds.some((deed) => deed.readings.some((reading) => reading.deed === 'cause'));
  const it = units.some(({ pronoun, text }) => pronoun === 'it' || /^(?:itu|nya)$/.test(text));
  // "what did the fire start from"
  const begins = deeds.some(
    ({ readings, voice }) => voice === 'active' && readings.some(({ deed }) => deed === 'originate'),
  );
  if (begins && asking.wh === 'what' && asking.utterance.language === 'en' && deeds.length > 1)
    return { kind: 'reason' };
  const caused = causal && asking.wh === 'what' && deeds.some(({ voice }) => voice === 'passive');
  // "the tip that led to the arrests": which one is meant, not what is asked.
  const asksWho =
    asking.wh === 'who' && units.some(({ text }) => /^(?:that|which|yang|(?:\w+ )?behind)$/.test(text));
  if (asksWhoMade(asking) || asksThanksToWhom(asking)) return { kind: 'reason' };
  if (!asksWho && ((causal && (deeds.length > 1 || it)) || caused)) return { kind: 'reason' };
  takeTitle(asking);
  // "which of the two": how many there are to choose from says nothing of them.
  if (units[whAt + 1]?.text === 'of')
    for (const at of [whAt + 2, whAt + 3]) if (units[at]?.number?.ordinal === false) asking.used.add(at);
  // "which two men talked": two of them did.
  const counted = units[whAt + 1];
  if (units[whAt]?.wh === 'which' && counted?.number?.ordinal === false && isPersonWord(units[whAt + 2]))
    for (const at of [whAt + 1, whAt + 2]) asking.used.add(at);
  const verbs = verbsOf(deeds).filter((deed) => !isAnyDeed(units[deed.unit]));
  const left = leftOf(verbs, asking);
  // "mereka bahas apa pas teleponan": what comes behind is of the time when it was done.
  const next = units[whAt + 1]?.text ?? '';
  const isClosed = left !== undefined && (whileWord.test(next) || opensClause.test(next));
  const right = withoutPlanning(
    verbs.filter((deed) => deed.unit > whAt && !isClosed),
    asking,
  );
  takePiece(asking);
  const wanted =
    asksWhose(asking) ??
    asksOtherSide(asking) ??
    asksForPart(asking) ??
    asksForTool(asking) ??
    asksForDeeds(asking, verbs) ??
    asksWhoIsBehind(asking) ??
    asksByNoun(asking) ??
    asksNgapain(asking, verbs) ??
    asksWithoutVerb(asking, verbs) ??
    asksByPreposition(asking, right ?? left);
  if (wanted) return wanted;
  if (asking.utterance.language === 'en') return asksInEnglish(asking, right ?? left);
  if (right) return asksBeforeVerb(asking, right);
  if (left) return asksAfterVerb(asking, left);
  // "siapa pemberi informasi soal serangan itu": who is named by what he does, whatever it was about.
  const doer = deeds.findIndex(({ unit, voice }) => voice === 'agent' && Math.abs(unit - whAt) === 1);
  if (doer >= 0 && asking.wh === 'who') return { kind: 'filler', role: 'agent', deed: doer };
  const noun = deeds.find((deed) => deed.voice === 'noun');
  // "apa tuduhan yayasan", "pokok perbincangan mereka apa": of what, rather than whom.
  const isOfMatter =
    asking.wh === 'what' &&
    noun?.readings.some(({ deed }) => directed.has(deed) || deed === 'discuss') === true;
  return { kind: 'filler', role: isOfMatter ? 'about' : null, deed: indexIn(deeds, noun) };
}

/** What was before or after, or came of it. */
const opensClause = /^(?:setelah|sebelum|sejak|sampai|hingga|sehingga|after|before|since|until|till)$/;

/** Deeds that are done to somebody about something. */
const directed: ReadonlySet<string> = new Set(
  'accuse blame criticize request ask urge order warn threaten remind invite demand complain charge'.split(
    ' ',
  ),
);

/** The verb that a question word at the end belongs to: "yang dibahas waktu telepon kamis apa" asks what was discussed, not who phoned. */
function leftOf(verbs: readonly SpokenDeed[], { units, whAt }: Asking): SpokenDeed | undefined {
  const before = verbs.filter((deed) => deed.unit < whAt);
  const opens = units.findIndex(({ text }, at) => at > 0 && whileWord.test(text));
  const main = before.filter((deed) => opens < 0 || deed.unit < opens);
  if (units[0]?.text !== 'yang') return before.at(-1);
  // "yang bilang udah nangkap mereka siapa": of what is said who did it.
  const says = main[0]?.readings.some(({ deed }) => deed === 'say') === true;
  return (says ? main.at(-1) : main[0]) ?? before.at(-1);
}

/** "judul film yang menang apa", "the title of the film that won": the film is asked for, by what it is called. */
function takeTitle({ units, used }: Asking): void {
  const at = units.findIndex(({ text }) => /^(?:judul|title|titles)$/.test(text));
  const next = units.findIndex(({ text }, index) => index > at && !/^(?:of|the|dari|sebuah)$/.test(text));
  if (at >= 0 && next > at && (units[next]?.concepts.length ?? 0) > 0) used.add(at);
}
