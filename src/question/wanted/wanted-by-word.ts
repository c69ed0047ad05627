import { type Asking, takeWords } from '../asking.ts';
import type { Wanted } from '../question.ts';
import { asksByNoun } from './wanted-by-noun.ts';
import { wantedFiller } from './wanted-filler.ts';
import { asksHowKnown, asksPlaceByNoun, asksWhichFloor, wantedPlace } from './wanted-place.ts';

/** What the question word says by itself. */
export function wantedByWord(asking: Asking): Wanted {
  const { units, wh } = asking;
  if (wh === 'what' && units.some(({ text }) => deadlineNoun.test(text))) return wantedTime(asking);
  if (
    (wh === null || wh === 'what') &&
    units.some(({ text }) => [numberWord, scoreWord, marginWord].some((words) => words.test(text)))
  )
    // "Is he 16?", "umurnya 16?": a number is claimed.
    return wh === null && units.some(({ date, number }) => number && !number.ordinal && !date)
      ? { kind: 'truth' }
      : { kind: 'number' };
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
      // "how long before the attack were they caught": when, as seen from something else.
      if (
        /^(?:how long|berapa lama|seberapa lama)$/.test(units[asking.whAt]?.text ?? '') &&
        /^(?:before|after|sebelum|setelah)$/.test(units[asking.whAt + 1]?.text ?? '')
      )
        return wantedTime(asking);
      return asksWhichFloor(asking) ? { kind: 'place' } : { kind: 'number' };
    case 'who':
    case 'which':
    case 'what':
      return asksPlaceByNoun(asking) ? wantedPlace(asking) : wantedFiller(asking);
    default:
      return wantedWithoutWord(asking);
  }
}

/** Words for the last day on which something may be done. */
const deadlineWord =
  /^(?:paling|lambat|paling lambat|deadline|tenggat|tenggat waktu|batas waktu|batas akhir)$/;
const deadlineNoun = /^(?:deadline|tenggat|tenggat waktu|batas waktu|due date)$/;
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
  // "when is the deadline": nothing else says when of what.
  if (deeds.length > 0) takeWords(asking, deadlineWord);
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
  return next === undefined || next.isFunction || (verb !== undefined && verb.voice !== 'noun');
}

/** "umurnya", "what's her age": a word that is told by a number. */
const numberWord = /^(?:umur|usia|age|death toll)$/;
/** Words for how a game ended. */
export const scoreWord =
  /^(?:skor|score|scoreline|skor akhir|final score|hasil akhir|tally|vote tally|final tally|vote count)$/;
/** Words for how far apart two numbers are. */
export const marginWord = /^(?:margin|gap|selisih|selisih suara|margin kemenangan|winning margin)$/;

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

const saysWho = /^ (?:(?:terus|lalu|dan|kalau) )?(?:kata|ujar|tutur|menurut) \S+(?: \S+)? $/;

/** Without a word such as "who": whether it is so, where it is asked; else what there is about it. */
function wantedWithoutWord(asking: Asking): Wanted {
  const { deeds, parts, text, units, used, utterance, wh } = asking;
  // "and the victims?", "pelakunya?": the noun alone asks who.
  const content = units.filter((unit) => !unit.isFunction && unit.pronoun === null);
  const isThere = units.some(({ text: word }) => /^(?:ada|adakah|any|there)$/.test(word));
  const byNoun =
    !isThere && content.length === 1 && deeds.length + parts.length === 0 ? asksByNoun(asking) : null;
  if (byNoun) return byNoun;
  const auxiliary = Boolean(units[0]?.auxiliary);
  const asked = wh === 'whether' || utterance.questionMark || utterance.tag || auxiliary;
  if (!asked) return parts.length === 1 && deeds.length === 0 ? { kind: 'identity' } : { kind: 'topic' };
  // "kata menterinya?", "menurut polisi?": what he says to it.
  if (saysWho.test(text) && wh === null && deeds.length <= 1) {
    for (const deed of deeds) used.add(deed.unit);
    return { kind: 'reaction' };
  }
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
  // "pemimpinnya?": whoever does it.
  const [doing] = deeds;
  const leads = doing?.voice === 'agent' && doing.readings.some(({ deed }) => deed === 'lead');
  const isHisDoer = matter[0]?.enclitic === true && deeds.length === 1 && leads;
  if (matter.length === 1 && parts.length === 0 && isHisDoer && wh !== 'whether')
    return { kind: 'filler', role: 'agent', deed: 0 };
  if (
    matter.length === 1 &&
    isSomeones &&
    (matter[0]?.relations.length ?? 0) > 0 &&
    deeds.length === 0 &&
    !auxiliary &&
    // "udah ada tersangkanya belum": whether there is one.
    !(isThere && utterance.tag)
  )
    return { kind: 'identity' };
  // "Trump mau?", "and did he?": with nothing but a helping verb it is asked whether it came about.
  const helps = units.some(({ text: word }) =>
    /^(?:mau|setuju|bisa|sudah|belum|jadi|akan|bersedia)$/.test(word),
  );
  if (helps && parts.length === 1 && deeds.length === 0 && utterance.questionMark) return { kind: 'truth' };
  // "Pompeo?": who that is; "Pompeo, the director?": whether he is.
  // "di Jawa Barat?": whether it was there.
  const isThereAsked = parts[0]?.role === 'place' && utterance.questionMark;
  const nameAlone =
    parts.length === 1 && deeds.length === 0 && !auxiliary && wh !== 'whether' && !isThereAsked;
  if (nameAlone && !utterance.tag && units.every((unit) => unit.offices.length === 0))
    return { kind: 'identity' };
  // "and the Kestrel boss?": whoever that is.
  const opens = /^(?: (?:and|dan|terus|lalu|kalau|so|then|what about))? the /.test(text);
  if (nameAlone && !utterance.tag && opens && units.at(-1)?.offices.length) return { kind: 'identity' };
  return { kind: 'truth' };
}
