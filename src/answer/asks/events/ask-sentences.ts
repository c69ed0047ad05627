import { type Bilingual, type Language, languages } from '../../../language.ts';
import type { Question, Unit } from '../../../question/question.ts';
import { verbsOf } from '../../../question/sentence/voice.ts';
import { isBySeat } from '../../../question/units/seats.ts';
import { findDates } from '../../../text/dates.ts';
import { findNumbers } from '../../../text/numbers.ts';
import { wordsOf } from '../../../text/tokens.ts';
import type { Desk, Told } from '../../desk.ts';
import { createLatest } from '../../latest.ts';
import { covers } from '../../match/covers.ts';
import { lightDeeds, sameDeed } from '../../match/deeds.ts';
import type { Fit } from '../../match/match.ts';
import { sameActor } from '../../match/same-actor.ts';
import type { PreparedBriefing } from '../../prepare/prepare.ts';
import type { Terms } from '../../prepare/read-terms.ts';
import { both, bothLines, maxLineLength, saysAlike, shortenAlike } from '../../tell/wording.ts';

/** What a sentence must have to be able to hold an answer of a kind. */
const reasonMarks =
  /\b(?:karena|sebab|akibat|lantaran|untuk|agar|supaya|demi|guna|berkat|dipicu|disebabkan|because|due to|since|owing to|in order to|as a result|caused|so that|after|to (?:thank|help|protect|avoid|prevent|make|keep|stop|save|get))\b/i;
/** What gives a reason, and is no purpose of something else in the same sentence. */
const causeMarks =
  /\b(?:karena|sebab|akibat|lantaran|agar|supaya|demi|berkat|dipicu|disebabkan|setelah|because|due to|since|owing to|as a result|caused|so that|after)\b/i;
const mannerMarks =
  /\b(?:dengan|melalui|lewat|memakai|menggunakan|secara|cara|berkat|by|with|through|using|via|after|setelah)\b/i;
const negation = /\b(?:tidak|tak|bukan|belum|tanpa|not|no|never|without|none|n't|cannot)\b/i;

/**
 * The article's own sentence as the answer, where no fact of the briefing fits: only one that speaks of every part of the
 * question and can hold what is asked. `only`: the sentences to look in; null: all. Who did what to whom is never read out of a sentence: there the facts decide.
 */
export function tellSentence(
  question: Question,
  fits: readonly Fit[],
  desk: Desk,
  only: readonly number[] | null,
): Told | null {
  const { prepared } = desk;
  const { wanted } = question;
  const roles = wanted.kind === 'filler' && wanted.role !== null && wanted.role !== 'about';
  if (
    roles ||
    wanted.kind === 'truth' ||
    // A number that is no figure of the briefing may count anything.
    wanted.kind === 'number' ||
    wanted.kind === 'name' ||
    wanted.kind === 'identity' ||
    wanted.kind === 'quote'
  )
    return null;
  const content = [
    ...question.rest,
    ...question.deeds.flatMap((deed) =>
      deed.readings.every(({ deed: key }) => lightDeeds.has(key)) ? [] : [deed.unit],
    ),
  ].flatMap((at) => question.units[at] ?? []);
  const verbs = verbsOf(question.deeds).flatMap(({ unit }) => question.units[unit] ?? []);
  const parts = question.parts.filter((part) => part.keys.length > 0);
  // What a sentence says of a country need not be true of its capital.
  if (parts.some((part) => isBySeat(part, question))) return null;
  if (content.length === 0 || content.length + parts.length < 2) return null;
  // "Why did she vote for it?": that she did must be told, not only spoken of beside her.
  const doer = wanted.kind === 'reason' ? parts.find(({ role }) => role === 'agent') : undefined;
  const isDone = fits.some(({ deed, met }) => deed >= sameDeed && met >= 1);
  const others = fits.some(
    ({ deed, prepared: { event } }) => deed >= sameDeed && (event.agent?.length ?? 0) > 0,
  );
  if (doer && !isDone && others) return null;
  // "How did he die?": where no fact tells that he did, no sentence tells how.
  const spoken = question.deeds.some(({ readings }) => readings.some(({ deed }) => !lightDeeds.has(deed)));
  if (wanted.kind === 'manner' && spoken && !fits.some(({ deed }) => deed >= kindred)) return null;
  // A premise that the facts contradict is not saved by a sentence that has the same words.
  const contradicted = (number: number) =>
    fits.some(
      (fit) =>
        fit.deed >= sameDeed &&
        fit.conflicts.length > 0 &&
        fit.prepared.event.sentences.includes(number) &&
        !fits.some(
          (other) =>
            other.deed >= fit.deed &&
            other.conflicts.length === 0 &&
            other.prepared.event.sentences.includes(number),
        ),
    );

  const candidates = prepared.briefing.sentences.flatMap((sentence, index) => {
    const number = index + 1;
    const terms = prepared.sentences[index] ?? empty;
    // Numbers, dates and reasons are looked for in the sentence alone.
    const text = `${sentence.text} ${sentence.translation}`;
    if (only && !only.includes(number)) return [];
    if (contradicted(number)) return [];
    if (question.negated !== negation.test(text) && question.negated) return [];
    if (!content.every((unit) => (unit.date ? true : covers(unit, terms)))) return [];
    const spoken = (keys: readonly string[]) =>
      keys.some(
        (key) =>
          terms.has(`n:${key}`) ||
          [...terms].some((term) => term.startsWith('n:') && sameActor(key, term.slice(2), prepared)),
      );
    const named = parts.filter((part) => spoken(part.keys)).length;
    if (parts.length > 0 && named < parts.length) return [];
    // Last, since it reads the text anew.
    if (!canHold(question, text)) return [];
    if (wanted.kind === 'reason' && !causeMarks.test(text)) return [];
    if (wanted.kind === 'manner' && !verbs.every((unit) => tellsHow(unit, sentence, prepared))) return [];
    return [{ number, score: named + content.length - text.length / 2000 }];
  });
  candidates.sort((left, right) => right.score - left.score);
  const best = candidates[0];
  if (!best) return null;
  const quoted = quoteSentence(best.number, desk, (language, text) =>
    desk.say(language, 'sentence', { text }),
  );
  // Cut where the languages no longer give the same dates and numbers, it tells neither.
  if (!saysAlike(quoted)) return null;
  return {
    line: bothLines((language) => ({
      lead: '',
      rest: desk.say(language, 'sentence', { text: quoted[language] }),
    })),
    sentences: [best.number],
    actors: parts.flatMap((part) => part.keys.slice(0, 1)),
  };
}

const empty: Terms = new Set();

// A deed of the same family, at least.
const kindred = 0.6;

type Sentence = PreparedBriefing['briefing']['sentences'][number];

/** How it was done stands behind what was done: "the late mayor, nominated by a party" says not how he died. */
function tellsHow(unit: Unit, { text, translation }: Sentence, prepared: PreparedBriefing): boolean {
  return [text, translation].some((each) => {
    const words = each.split(/\s+/);
    const at = words.findIndex((_, from) =>
      [1, 2, 3].some((length) => covers(unit, prepared.termsOf(words.slice(from, from + length).join(' ')))),
    );
    return at >= 0 && mannerMarks.test(words.slice(at + 1).join(' '));
  });
}

/** A sentence in quotation marks, in both languages, cut where it is too long for the frame that it will stand in. */
export function quoteSentence(
  number: number,
  { prepared: { briefing } }: Desk,
  frame: (language: Language, text: string) => string,
): Bilingual {
  const sentence = briefing.sentences[number - 1];
  const words = both((language) =>
    quotedWithin((language === briefing.language ? sentence?.text : sentence?.translation) ?? ''),
  );
  const shown = shortenAlike(
    words,
    both((language) => frame(language, '“”')),
  );
  return both((language) => `“${withoutOpening(shown[language])}”`);
}

/** A text that will stand in quotation marks, without those that it has around itself. */
function quotedWithin(text: string): string {
  const [, whole] = /^["“]([^"“”]*)["”]$/.exec(text) ?? [];
  return whole ?? text;
}

/** Where a cut has taken what ends the quotation that a text begins with, one mark opens both. */
function withoutOpening(text: string): string {
  return /^["“][^"“”]*$/.test(text) ? text.slice(1) : text;
}

/** The background of the story, as much as fits; null: there is none. */
export function tellBackgrounds(question: Question, { prepared }: Desk): Told | null {
  const { background } = prepared.briefing;
  const shown: typeof background = [];
  // What the question itself speaks of comes first.
  const content = [...question.rest, ...question.deeds.map((deed) => deed.unit)].flatMap(
    (at) => question.units[at] ?? [],
  );
  const relevance = (item: (typeof background)[number]) => {
    const own = new Set([...prepared.termsOf(item.id), ...prepared.termsOf(item.en)]);
    return content.filter((unit) => covers(unit, own)).length;
  };
  for (const item of background.toSorted((left, right) => relevance(right) - relevance(left))) {
    const length = Math.max(
      ...languages.map((language) => [...shown, item].map((each) => each[language]).join(' ').length),
    );
    if (shown.length === 0 || length <= maxLineLength) shown.push(item);
  }
  if (shown.length === 0) return null;
  return {
    line: bothLines((language) => ({ lead: '', rest: shown.map((item) => item[language]).join(' ') })),
    sentences: [...new Set(shown.flatMap(({ sentences }) => sentences))],
    actors: [],
  };
}

/** What the article tells of the time before: the background that speaks of everything the question names. */
export function tellBackground(question: Question, desk: Desk): Told | null {
  const { prepared } = desk;
  const content = [
    ...question.rest,
    ...question.deeds.flatMap((deed) =>
      deed.readings.every(({ deed: key }) => lightDeeds.has(key)) ? [] : [deed.unit],
    ),
  ].flatMap((at) => question.units[at] ?? []);
  const item = prepared.briefing.background.find((each) => {
    const own = new Set([...prepared.termsOf(each.id), ...prepared.termsOf(each.en)]);
    return (
      content.length > 0 &&
      content.every((unit) => covers(unit, own)) &&
      canHold(question, `${each.id} ${each.en}`)
    );
  });
  if (!item) return null;
  return {
    line: bothLines((language) => ({ lead: '', rest: item[language] })),
    sentences: item.sentences,
    actors: question.parts.flatMap((part) => part.keys.slice(0, 1)),
  };
}

/** "what year", "tahun berapa": a day without a year is no answer. */
export function asksYear({ units }: Question): boolean {
  return units.some(({ text, wh }) => wh !== null && /\b(?:tahun|year)\b/.test(text));
}

/** Words for how much of something, without a number. */
const share =
  /\b(?:half|halves|a (?:third|quarter|fifth)|two thirds|three quarters|separuh\p{L}*|setengah\p{L}*|sepertiga|seperempat|seperlima|dua pertiga|tiga perempat)\b/iu;

/** "Half of them": it tells how many without a number. */
export function tellsShare(text: string): boolean {
  return share.test(text);
}

// The same sentences are looked at for every question.
const tellsDay = createLatest(2_000, (text: string) => findDates(wordsOf(text)).length > 0);
const tellsNumber = createLatest(2_000, (text: string) => {
  const words = wordsOf(text);
  return languages.some((language) => findNumbers(words, language).length > 0);
});

/** Whether a sentence has what can be an answer to a question of this kind: a day, a number, a reason. */
export function canHold(question: Question, text: string): boolean {
  switch (question.wanted.kind) {
    case 'time':
      if (asksYear(question)) return /\b(?:1[5-9]|20)\d\d\b/.test(text);
      return question.wanted.clock
        ? /\b(?:pukul|jam|a\.m|p\.m|o'clock|WIB|WITA|WIT)\b/i.test(text)
        : /\b(?:tahun|year|bulan|month|minggu|week|sejak|since|until|hingga|sampai|hari|day)\b/i.test(text) ||
            tellsDay.of(text);
    case 'number':
      return tellsNumber.of(text) || tellsShare(text);
    case 'reason':
      return reasonMarks.test(text);
    case 'manner':
      return mannerMarks.test(text);
    case 'place':
      return (
        /\b(?:di|dari|ke|in|at|from|near)\s+(?:the\s+)?\p{Lu}/u.test(text) ||
        /\b(?:di|in|at)\s+(?:bagian|tempat|rumah|gedung|kantor|the|atas|bawah|dalam|luar|belakang|depan)\b/i.test(
          text,
        )
      );
    default:
      return true;
  }
}
