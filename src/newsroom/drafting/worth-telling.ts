import type { Language } from '../../language.ts';
import type { Lexicon } from '../../lexicon/lexicon.ts';
import { isIntransitive } from '../../lexicon/table.ts';
import type { Clause } from './clause.ts';
import type { Part } from './parts.ts';
import type { Sentence } from './reading.ts';
import type { Unit } from './unit.ts';

/** Deeds that say too little to be an event by themselves. */
const light = new Set(
  'become contain belong-to happen know want need see try succeed fail make use put take go come have keep start continue originate reach show live work wait be-based name call-name intend hope happen undergo read choose move believe suspect involve compare wear consider lead-table'.split(
    ' ',
  ),
);
/** Words that tell: what is told may be a clause, so that they need no target. */
const telling = new Set(
  'deny admit confirm announce explain promise accuse warn hope predict agree demand urge threaten reveal order deny apologise thank claim-responsibility assure reject suggest'.split(
    ' ',
  ),
);
const speech = new Set([
  'say',
  'tell',
  'state',
  'append',
  'talk',
  'answer',
  'report',
  'write',
  'inform',
  'quote',
]);
/** Deeds that a sum or an amount is the target of. */
const ofAmounts = new Set(
  'pay owe lend borrow give receive send donate compensate spend invest earn lose-money cost fine sponsor fund raise cut bid offer request demand ask seize steal embezzle launder transfer withdraw-cash deposit-cash wire-money supply produce export import sell buy harvest own find burn save-money bribe extort distribute deliver convey win win-award'.split(
    ' ',
  ),
);
const offices =
  /^(?:police|(?:the )?(?:court|jury|inquiry|parliament)|investigators|polisi|jaksa|hakim|penyidik|pengadilan)$/i;
const negations =
  /^(?:tidak|tak|belum|bukan|jangan|gagal|batal|enggan|unable|unlikely|reluctant|nearly|almost|cannot|not|never|no)$/;
const nobody = /^(?:tidak|tak|no|none|nobody|neither|nothing)$/;
const conditions = /^(?:jika|kalau|bila|apabila|seandainya|if|unless|whether)$/;
const refusals = /^(?:fail|refus|declin|gagal|enggan|batal|menolak|urung)/;

/** Verbs of so many meanings that the lexicon's is a guess. */
const vague =
  /^(?:takes?|took|taken|taking|gets?|got|gotten|getting|goes|go|went|gone|going|makes?|made|making|does|did|done|sets?|setting|runs?|ran|running|comes?|came|coming|sees?|saw|seen|turn(?:s|ed)?|called|calls?|named|memutar|membawa-bawa)$/;

/** The deeds of a verb that are worth an event, at most three; none: the verb says too little. */
export function strongDeeds(deeds: readonly string[], isOneWord: boolean, word: string): readonly string[] {
  if (isOneWord && vague.test(word)) return [];
  const strong = deeds.filter((deed) => !light.has(deed));
  // One that may mean "use" as well as "wear" is not taken for the rarer of the two.
  return deeds.length > 1 && light.has(deeds[0] ?? '') && deeds[0] !== 'take' ? [] : strong.slice(0, 3);
}

/** Whether a clause says that something is not so, or would be so if something else were. */
export function isUnreal(
  clause: Clause,
  all: readonly Unit[],
  before: Clause | undefined,
  { words }: Sentence,
): boolean {
  if (clause.modifiers.some((word) => negations.test(word))) return true;
  const [subject] = clause.subject;
  if (subject !== undefined && nobody.test(words[subject.from]?.word ?? '')) return true;
  // "tidak ada dana yang hilang", "ada pihak yang …": of nobody, or of nobody in particular.
  const exists = subject === undefined ? undefined : all[all.indexOf(subject) - 1];
  if (exists?.kind === 'verb' && /^(?:ada|terdapat)$/.test(words[exists.from]?.word ?? '')) return true;
  if (clause.modifiers.some((word) => /^(?:could|might|may|bisa)$/.test(word))) return true;
  // "Kalau saya bayar ke orang yang salah, saya masuk penjara"
  if (all[0]?.kind === 'conjunction' && conditions.test(all[0].word)) return true;
  const since = before === undefined ? 0 : before.at + 1;
  // "jika terbukti lalai": all that follows is said under the condition, up to the next comma.
  const mark = all.slice(0, clause.at).findLastIndex(({ kind }) => kind === 'mark');
  if (
    all.slice(mark + 1, clause.at).some((unit) => unit.kind === 'conjunction' && conditions.test(unit.word))
  )
    return true;
  // "never promised to reopen it"
  if (
    (clause.modifiers.includes('to') || isBehindOf(all, clause)) &&
    before?.modifiers.some((word) => negations.test(word)) === true &&
    !all.slice(before.at, clause.at).some(({ kind }) => kind === 'mark' || kind === 'conjunction')
  )
    return true;
  // "asked whether the yard, Carrick Marine, was able to build it"
  const last = all.slice(0, clause.at).findLastIndex(({ kind }) => kind === 'verb');
  if (all.slice(last + 1, clause.at).some((unit) => unit.kind === 'conjunction' && unit.word === 'whether'))
    return true;
  // "refused to sign", "enggan menyebut"
  const leads = before === undefined ? undefined : words[before.verb.from]?.word;
  const isLed = all.slice(since, clause.at).every((unit) => unit.kind === 'auxiliary');
  return leads !== undefined && isLed && refusals.test(leads);
}

/** "is not accused of breaking the law" */
function isBehindOf(units: readonly Unit[], { at }: Clause): boolean {
  const unit = units[at - 1];
  return unit?.kind === 'preposition' && unit.word === 'of';
}

/** Whether a part names somebody or something: no number, pointer or comparison by itself. */
export function isSomething(part: Part): boolean {
  if (part.kind === 'entity') return true;
  const words = part.text.toLowerCase().split(/\s+/);
  return !words.every((word) =>
    /^(?:[\d.,%$€£-]+|an?|the|this|that|it|he|she|they|who|what|more|less|lower|higher|faster|better|worse|up|down|out|last|next|first|many|much|some|all|everyone|everybody|anyone|anything|something|nothing|nobody|others?|one|ini|itu|hal|tersebut|semua|semuanya|segala|lain|lainnya|sini|sana|besar|kecil|banyak|baru|lebih|kurang|paling|dua|tiga|keduanya|satu|salah|se\p{L}{1,3})$/u.test(
      word,
    ),
  );
}

/** What is known of a clause that may be an event. */
interface Candidate {
  readonly deeds: readonly string[];
  readonly voice: 'active' | 'passive';
  readonly agent: readonly Part[];
  readonly target: readonly Part[];
  readonly recipient: readonly Part[];
  readonly isQuoted: boolean;
}

/** Whether it would answer a reader's question; a wrong or empty event is worse than none. */
export function isWorthTelling(
  { deeds, voice, agent, target, recipient, isQuoted }: Candidate,
  lexicon: Lexicon,
  language: Language,
): boolean {
  if (agent.length === 0 && (voice === 'active' || target.length === 0)) return false;
  if (deeds.every((deed) => speech.has(deed)) && (recipient.length === 0 || agent.length === 0)) {
    const isReport = deeds.includes('report') && target.length > 0;
    const isTold =
      deeds.includes('inform') && target.length > 0 && target.every(({ kind }) => kind === 'entity');
    // "told police about the plot", but not "told reporters"
    const isToldOffice = [...target, ...recipient].some(
      (part) => part.kind === 'words' && offices.test(part.text),
    );
    if (!isReport && !isTold && !(isToldOffice && agent.length > 0)) return false;
  }
  // A town does nothing to anybody.
  const isTown = agent.some((part) => part.kind === 'entity' && part.entity.kind === 'place');
  if (isTown && target.length > 0) return false;
  const names = (parts: readonly Part[]) =>
    parts.flatMap((part) => (part.kind === 'entity' ? [part.entity] : []));
  if (names(agent).some((entity) => names(target).includes(entity))) return false;
  if (isQuoted && target.length + recipient.length === 0) return false;
  if (voice === 'passive' || target.length > 0 || recipient.length > 0) return true;
  return (
    (!deeds.includes('say') && deeds.some((deed) => telling.has(deed))) ||
    deeds.every((deed) => hasNoTarget(deed, lexicon, language))
  );
}

/** Whether nothing is done to anybody in a deed: to die, to resign. */
export function hasNoTarget(deed: string, lexicon: Lexicon, language: Language): boolean {
  const known = lexicon.deeds.get(deed);
  return known !== undefined && isIntransitive(known, language);
}

const timeSpan =
  /^(?:(?:sekitar|selama|about|nearly|almost)\s+)?(?:\d+|se|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|one|two|three|four|five|six|seven|eight|nine|ten)\s?(?:detik|menit|jam|hari|malam|pekan|minggu|bulan|tahun|(?:second|minute|hour|day|night|week|month|year)s?(?: an? \w+)?)$/i;

/** "turun 7,2 persen", "rose 24%": how much is no target, unless the deed is one of sums. */
export function isTarget(part: Part, deeds: readonly string[]): boolean {
  const isSum = part.kind === 'words' && /\d/.test(part.text) && deeds.some((deed) => ofAmounts.has(deed));
  if (part.kind === 'entity' || isSum) return true;
  if (!isSomething(part)) return false;
  // "singgah tiga hari": how long.
  if (timeSpan.test(part.text)) return false;
  return !/^(?:(?:sekitar|about|nearly|almost|at least|up to|lebih dari)\s+)?[\d.,]+\s*(?:%|persen|percent|ton|tons?|hektare?|kilo\p{L}*|km|meter|derajat|degrees?|juta|miliar|triliun|ribu|million|billion|orang lebih|points?|poin|less|more)?$/u.test(
    part.text.toLowerCase(),
  );
}
