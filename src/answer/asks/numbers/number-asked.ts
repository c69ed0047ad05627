import type { Part, Question, SpokenDeed, Unit } from '../../../question/question.ts';
import { onceWord, timesWord } from '../../../question/small-words.ts';
import { marginWord } from '../../../question/wanted/wanted-by-word.ts';
import type { Desk } from '../../desk.ts';
import { lightDeeds } from '../../match/deeds.ts';
import { ageWord, exclusionAt, isMeasureWord, measureAsked, timeWord } from '../../match/measures.ts';

/** What a question about a number asks for, read once for all figures. */
export interface NumberAsked {
  readonly question: Question;
  readonly asksAge: boolean;
  readonly measure: ReturnType<typeof measureAsked>;
  /** From this unit on it says what is not to be counted. */
  readonly end: number;
  /** Index of "how many"; -1: it is asked without. */
  readonly whAt: number;
  /** "How many are still there?" */
  readonly still: boolean;
  /** "How much?" */
  readonly asksSum: boolean;
  readonly asksMoney: boolean;
  /** What something rose or fell to. */
  readonly turnsTo: boolean;
  /** "dia dapat berapa?", "how much did she get?": whatever came to them, money first. */
  readonly gains: boolean;
  /** How far apart two numbers are. */
  readonly asksMargin: boolean;
  /** The noun that stands by "how many". */
  readonly noun: Unit | null;
  /** What is counted: the noun, unless it only says that money is asked for. */
  readonly counted: Unit | null;
  /** What is counted are people. */
  readonly people: boolean;
  /** Keys of whom or what is counted by name: "how many Kenyans", "berapa yang dari Kenya". */
  readonly countedNames: readonly string[];
  /** What a sum is the sum of: "how big is the loan". */
  readonly measured: Unit | undefined;
  /** The words that a figure has to meet, with their places. */
  readonly content: readonly { readonly at: number; readonly unit: Unit }[];
  /** Deeds that stand in the question itself, and those that the conversation supplied. */
  readonly spoken: readonly SpokenDeed[];
  readonly recalled: readonly SpokenDeed[];
  /** Parts that name somebody. */
  readonly named: readonly Part[];
  /** Nothing in it points to what was before. */
  readonly isOfNow: boolean;
}

/** Words that tell what was before. */
export const earlier =
  /\b(?:sebelum(?:nya)?|semula|awalnya|dulu|previous(?:ly)?|earlier|before|former(?:ly)?|last|terakhir|lalu|ago)\b/i;
/** They ask for it. */
export const earlierAsked =
  /^(?:sebelum(?:nya)?|semula|awal|dulu|tadi|lama|before|before that|previously|earlier|formerly|originally|at first|old|previous|former)$/;
/** Words that say that a number is asked for, not of what. */
const sumWord =
  /^(?:long|lama|total|sum|amount|besar|besaran|nilai|value|angka|each|tiap|masing-masing|banyak)$/;
/** Words that only say that something has a length. */
const lasting =
  /^(?:take|takes|took|taken|last|lasts|lasted|go on|spend|spent|berlangsung|berjalan|makan|memakan|butuh|membutuhkan|makan waktu|memakan waktu|waktu|time)$/;
/** Words that count things one by one: "214 judul film". */
const classifier = /^(?:judul|buah|ekor|unit|butir|lembar|helai|batang|pucuk|keping|titles?|pieces?|units?)$/;
const remaining = /^(?:masih |are |is )?(?:still|masih|sisa|tersisa|remaining|left)(?: left)?$/;
/** Of what is bought, won or handed over "how much" asks for money. */
const paidDeeds: ReadonlySet<string> = new Set(
  'cost pay lose-money compensate fine win win-award receive earn offer bid donate buy sell spend owe lend borrow embezzle bribe invest'.split(
    ' ',
  ),
);
/** What is done to a price. */
const changing: ReadonlySet<string> = new Set(['rise', 'drop', 'raise', 'cut']);
const moneyWord = /^(?:harga|biaya|ongkos|price|cost|duit|uang|money|cash)$/;

/** Words for money that is given, earned or owed. */
const sums: ReadonlySet<string> = new Set(['prize-money', 'salary', 'wage', 'fee', 'fine', 'ransom', 'debt']);

function isSum(unit: Unit | undefined): boolean {
  return unit?.concepts.some((concept) => sums.has(concept)) === true;
}

/** Reads what number a question asks for. */
export function readNumberAsked(question: Question, desk: Desk): NumberAsked {
  const { deeds, parts, units } = question;
  const has = (pattern: RegExp) => units.some(({ text }) => pattern.test(text));
  const measure = measureAsked(question);
  const end = exclusionAt(question);
  const still = has(remaining);
  const asksSum = has(/^how much$/);
  const noun = countedUnit(question);
  const whAt = units.findIndex((unit) => unit.wh === 'how-many');
  const asksMargin =
    units[whAt - 1]?.text === 'by' ||
    has(marginWord) ||
    has(/^(?:beda|unggul|how narrow|how close|how slim|seberapa tipis|setipis apa)$/);
  const pays = deeds.some(({ readings }) => readings.some(({ deed }) => paidDeeds.has(deed)));
  // "By how much has the price risen?", "how many times": of what a price did, no price is asked for.
  const changes = deeds.some(({ readings }) => readings.some(({ deed }) => changing.has(deed)));
  const asksChange = measure !== null || changes;
  const turnsTo = changes && /^(?:jadi|menjadi|ke|to)$/.test((units[whAt - 1] ?? units.at(-1))?.text ?? '');
  const asksMoney =
    (!asksChange && units.some(({ text }) => text.split(' ').some((word) => moneyWord.test(word)))) ||
    // "hadiahnya berapa": of what is given in money alone.
    (!asksChange && noun === null && question.rest.some((at) => isSum(units[at]))) ||
    (noun === null && !asksMargin && asksSum && pays);
  const spoken = deeds.filter((deed) => (units[deed.unit]?.deeds.length ?? 0) > 0);
  // "berapa duit": money is what is asked for, not what is counted.
  const counted = noun && asksMoney && moneyWord.test(noun.text) ? null : noun;

  const saysLittle = (unit: Unit) =>
    (unit.deeds.length > 0 && unit.deeds.every(({ deed }) => lightDeeds.has(deed))) ||
    ageWord.test(unit.text) ||
    isMeasureWord(unit, measure) ||
    (measure?.kind === 'length' && lasting.test(unit.text)) ||
    (still && remaining.test(unit.text)) ||
    (asksMoney && moneyWord.test(unit.text)) ||
    sumWord.test(unit.text) ||
    (unit !== noun && classifier.test(unit.text));
  // "within how many days did they talk twice": the days are asked for, not how often.
  const isOften = (at: number) =>
    counted !== null &&
    timeWord.test(counted.text) &&
    (onceWord.test(units[at]?.text ?? '') ||
      timesWord.test(units[at]?.text ?? '') ||
      timesWord.test(units[at + 1]?.text ?? ''));
  const content = [...question.rest, ...spoken.map(({ unit }) => unit)].flatMap((at) => {
    const unit = at < end ? units[at] : undefined;
    return unit && !saysLittle(unit) && !isOften(at) ? [{ at, unit }] : [];
  });

  return {
    ...{
      question,
      measure,
      end,
      whAt,
      still,
      asksSum,
      asksMoney,
      turnsTo,
      gains:
        noun === null &&
        deeds.some(
          ({ readings }) =>
            readings.some(({ deed }) => deed === 'win-award') && readings[0]?.deed === 'receive',
        ),
      asksMargin,
      noun,
      counted,
      content,
      spoken,
    },
    asksAge: units.some(({ text }) => ageWord.test(text) || text === 'how old'),
    people: counted !== null && arePeople(counted, desk),
    countedNames: countedNames(question, whAt),
    measured: units.find((unit, at) => sumWord.test(units[at - 1]?.text ?? '') && unit.concepts.length > 0),
    recalled: deeds.filter((deed) => !spoken.includes(deed)),
    named: parts.filter(({ keys }) => keys.length > 0),
    isOfNow:
      question.order === null &&
      question.event === null &&
      !units.some(
        ({ date, number, text }) => date !== null || (number && isYear(number.value)) || earlier.test(text),
      ),
  };
}

/** The noun right after "how many", or before "berapa": what is counted. */
export function countedUnit(question: Question): Unit | null {
  const at = question.units.findIndex((unit) => unit.wh === 'how-many');
  const isNoun = (unit: Unit | undefined) =>
    unit !== undefined &&
    !unit.isFunction &&
    unit.names.length === 0 &&
    (unit.concepts.length > 0 ||
      unit.deeds.some(({ voice }) => voice === 'noun') ||
      (unit.deeds.length === 0 && unit.offices.length === 0 && unit.number === null));
  const many = question.units[at]?.text === 'how many';
  // "gelar Persena ada berapa?": what stands first.
  const first = question.units.find(({ isFunction }) => !isFunction);
  const closes = question.units[at]?.text === 'ada berapa' && at === question.units.length - 1;
  if (closes && isNoun(first) && question.deeds.every(({ voice }) => voice === 'noun')) return first ?? null;
  const next = question.units[many ? behindOf(question.units, at + 1, isNoun) : at + 1];
  const after =
    classifier.test(next?.text ?? '') && isNoun(question.units[at + 2]) ? question.units[at + 2] : next;
  if (!after || sumWord.test(after.text) || isMeasureWord(after, measureAsked(question))) return null;
  const counts = /^(?:how many|berapa|how much|ada berapa|jumlah|number of|berapa banyak)$/;
  return isNoun(after) && counts.test(question.units[at]?.text ?? '') ? after : null;
}

/** "how many of the freed men": what stands behind "of the", and what was done to it. */
function behindOf(units: readonly Unit[], at: number, isNoun: (unit: Unit | undefined) => boolean): number {
  if (units[at]?.text !== 'of') return at;
  const next = units.findIndex(
    ({ text }, index) => index > at && !/^(?:the|these|those|his|her|their|its)$/.test(text),
  );
  const isDone = units[next]?.deeds.some(({ voice }) => voice !== 'noun') === true && isNoun(units[next + 1]);
  return isDone ? next + 1 : next;
}

/** A number by which a year of our time is called. */
export function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= 1900 && value < 2100;
}

const ofThem = /^(?:yang|dari|from|of|the|them|are|were|orang|warga|asal|berasal)$/;

/** The name that "how many" counts by: "how many Malaysians", "berapa orang dari Malaysia", "berapa sandera"; not of whom a sum is asked. */
function countedNames({ deeds, parts, units }: Question, whAt: number): readonly string[] {
  if (!/^(?:how many|berapa|berapa banyak|ada berapa)$/.test(units[whAt]?.text ?? '')) return [];
  // "rugi berapa promotornya?": his is the sum.
  const isHis = parts.some(({ role, unit }) => role === 'agent' && unit === whAt + 1);
  if (isHis && deeds.some(({ unit }) => unit === whAt - 1)) return [];
  // "how many of them were Kenyan"
  const [be, last] = units.slice(-2);
  if (units[whAt]?.text === 'how many' && be?.auxiliary === 'be' && last && last.names.length > 0)
    return last.names;
  // "calonnya ada berapa": what stands before it where nothing is behind.
  const before = units[whAt - 1];
  if (units[whAt]?.text === 'ada berapa' && units[whAt + 1] === undefined && before?.names.length)
    return before.names;
  const end = units.findIndex(({ names, text }, at) => at > whAt && names.length === 0 && !ofThem.test(text));
  const counted = units.slice(whAt + 1, end < 0 ? units.length : end);
  const origin = counted.findIndex(({ text }) => /^(?:dari|from|warga|orang|asal|berasal)$/.test(text));
  const from = counted.slice(origin + 1).find(({ names }) => names.length > 0);
  const [next] = counted;
  const isCounted = next?.descriptive === true || units[whAt]?.text === 'how many';
  return (origin >= 0 && from ? from : isCounted ? next : undefined)?.names ?? [];
}

function arePeople({ concepts, offices, relations, text }: Unit, { lexicon }: Desk): boolean {
  return (
    concepts.some((concept) => lexicon.concepts.get(concept)?.kind === 'person') ||
    text === 'orang' ||
    relations.length + offices.length > 0
  );
}

const things: ReadonlySet<string> = new Set(['thing', 'place', 'time']);

/** A word for things alone: nobody is meant by it. */
export function isThing({ concepts, deeds, names, offices, relations }: Unit, { lexicon }: Desk): boolean {
  return (
    concepts.length > 0 &&
    [deeds, names, offices, relations].every(({ length }) => length === 0) &&
    concepts.every((concept) => things.has(lexicon.concepts.get(concept)?.kind ?? ''))
  );
}

/** "how many votes were invalid": what is asked of them, at the end. */
export function isSaidOfThem(at: number, { units }: Question): boolean {
  return at === units.length - 1 && units[at - 1]?.auxiliary === 'be';
}

/** "menurut serikat", "according to the two airlines". */
export function isSourceOf(at: number, { units }: Question): boolean {
  return (
    /^(?:according|according to|menurut|kata)$/.test(units[at - 1]?.text ?? '') ||
    units.slice(Math.max(0, at - 3), at).some(({ text }) => text === 'according')
  );
}
