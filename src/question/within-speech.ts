import { keeping } from './alternatives.ts';
import type { Unit } from './question.ts';
import { whileWord } from './small-words.ts';
import type { Utterance } from './utterance/normalise.ts';

/** A question about what somebody said: who said it, and the question without that. */
export interface WithinSpeech {
  /** Keys of those who said it. */
  readonly speaker: readonly string[];
  readonly plain: Utterance;
  /** Read as one sentence it would ask something else. */
  readonly turned: boolean;
}

const saying =
  /^(?:say|said|claim(?:ed)?|state|stated|think|believe|announce|reveal|report|explain|declare|mention|tell|told)$/;
const telling = /^(?:tell|told)$/;
const accordingTo = /^(?:menurut|kata|as per)$/;
/** Said of somebody, with what he said behind it. */
const sayingOf = /^(?:bilang|kata|katakan|mengatakan|menyatakan|ngomong|sebut|menyebut)$/;
const aboutWord = /^(?:tentang|soal|about|regarding)$/;
const thatWord = /^(?:that|bahwa|kalau)$/;

/**
 * "Who did Putin say would send it?", "menurut polisi, kapan kejadiannya?": asks who would send it, of what he said. Read as one sentence it
 * would ask whom he told. Null: nobody's saying stands around the question.
 */
export function withinSpeech(utterance: Utterance, units: readonly Unit[]): WithinSpeech | null {
  return toldBy(utterance, units) ?? accordingly(utterance, units);
}

/** "according to X, when …", "when …, according to X", "X bilang kapan …". */
function accordingly(utterance: Utterance, units: readonly Unit[]): WithinSpeech | null {
  const at = units.findIndex(
    ({ text }, index) => accordingTo.test(text) || (text === 'according' && units[index + 1]?.text === 'to'),
  );
  const said = at < 0 && sayingOf.test(units[1]?.text ?? '');
  const named = said ? 0 : afterArticle(units, units[at + 1]?.text === 'to' ? at + 2 : at + 1);
  const speaker = units[named]?.names ?? [];
  if ((at < 0 && !said) || speaker.length === 0 || (at > 0 && named < units.length - 1)) return null;
  const last = said ? (thatWord.test(units[2]?.text ?? '') ? 2 : 1) : named;
  const left = (index: number) => index < at || index > last;
  const rest = units.filter((_, index) => left(index));
  const asks = rest.findIndex(({ wh }) => wh !== null && wh !== 'whether');
  // "X bilang apa soal tuduhan itu", "X bilang apa waktu menelepon": his own words are asked for.
  const next = rest[asks + 1]?.text ?? '';
  if (asks < 0 || rest[asks + 1]?.preposition || aboutWord.test(next) || whileWord.test(next)) return null;
  // "kata perusahaan kuncinya kenapa": what became of it, as he tells it.
  const isWhyBehind = rest[asks]?.wh === 'why' && asks === rest.length - 1 && asks > 0;
  if (!isWhyBehind && !rest.some(({ deeds, wh }) => wh === null && deeds.length > 0)) return null;
  return { speaker, plain: keeping(left, utterance, units), turned: false };
}

/** "when did X say (that) …". */
function toldBy(utterance: Utterance, units: readonly Unit[]): WithinSpeech | null {
  const asks = units.findIndex(({ wh }) => wh !== null && wh !== 'whether');
  const helps = units.findIndex(({ auxiliary }, index) => index > asks && auxiliary === 'do');
  const named = afterArticle(units, helps + 1);
  const speaker = units[named]?.names ?? [];
  const says = named + 1;
  const verb = units[says]?.text ?? '';
  if (asks !== 0 || helps < 0 || speaker.length === 0 || !saying.test(verb)) return null;
  const heard = afterArticle(units, says + 1);
  const isHeard = telling.test(verb) && (units[heard]?.names.length ?? 0) > 0;
  const opens = isHeard ? heard + 1 : says + 1;
  const from = thatWord.test(units[opens]?.text ?? '') ? opens + 1 : opens;
  const clause = units.slice(from);
  const verbAt = clause.findIndex(({ deeds, names }) => names.length === 0 && deeds.some(isDone));
  const auxiliaryAt = clause.findIndex(({ auxiliary }) => auxiliary !== null);
  // "what did X say when he called Y": his own words, said then.
  if (whileWord.test(clause[0]?.text ?? '')) return null;
  if (clause.length < 2 || clause[0]?.preposition || (verbAt < 0 && auxiliaryAt < 0)) return null;
  // "who did X say it had arrested": he speaks of himself.
  if (clause[0]?.pronoun) {
    const own = from + (clause[1]?.auxiliary === 'have' ? 2 : 1);
    const plain = keeping((index) => index < says || index >= own, utterance, units);
    return clause[1]?.auxiliary === 'be' || clause[1]?.auxiliary === 'modal'
      ? null
      : { speaker, plain, turned: true };
  }
  const isBegun = verbAt === 0 || auxiliaryAt === 0;
  const turns = auxiliaryAt > 0 && (verbAt < 0 || auxiliaryAt < verbAt);
  // "when did X say the attack was planned": the auxiliary goes before whom it is about, as a question has it.
  const before = turns ? [...units.slice(0, helps), ...clause.slice(auxiliaryAt, auxiliaryAt + 1)] : [];
  const plain = turns
    ? {
        ...utterance,
        words: [...before, ...clause.filter((_, index) => index !== auxiliaryAt)].flatMap(
          ({ from: first, length }) => utterance.words.slice(first, first + length),
        ),
      }
    : keeping((index) => index < helps || (index === helps && !isBegun) || index >= from, utterance, units);
  return { speaker, plain, turned: true };
}

function isDone({ voice }: Unit['deeds'][number]): boolean {
  return voice !== 'noun';
}

function afterArticle(units: readonly Unit[], at: number): number {
  return units[at]?.text === 'the' ? at + 1 : at;
}
