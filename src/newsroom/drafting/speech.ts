import type { Language } from '../../language.ts';
import type { Entity } from './entities.ts';
import type { Sentence } from './reading.ts';
import type { Noun, Unit } from './unit.ts';
import { isSpeech } from './units.ts';

/** Words that somebody said, as they are printed. */
export interface Quotation {
  readonly sentence: Sentence;
  /** Without the marks around it. */
  readonly text: string;
  /** Where it stands in `sentence.clean`, marks included. */
  readonly from: number;
  readonly to: number;
  speaker: Entity | null;
}

const verbs = {
  id: /^(?:kata|ujar|tutur|ucap|imbuh|jelas|terang|ungkap|papar|tegas|sebut|lanjut|tambah|sambung|pungkas|cetus|tulis|tanya|jawab|seru|beber|urai|klaim|sergah|kilah|canda|akui|aku|cerita|keluh|kenang|kisah|ratap|harap|pinta|ancam|bela|puji|sindir|protes|gumam|bisik|teriak|pesan|imbau|tukas|timpal|tandas|ungkapnya|mengatakan|menyatakan|menjelaskan|menuturkan|mengungkapkan|menambahkan|menegaskan|menyebut|menyebutkan|berkata|berujar|menulis|mengaku|memaparkan|menerangkan|mengucapkan|bertanya|menjawab|melanjutkan|menilai|bercerita|berseru|mengklaim|menandaskan|membeberkan)(?:nya)?$/,
  en: /^(?:said|says|say|told|tells|added|adds|asked|wrote|writes|replied|stated|explained|explains|announced|argued|insisted|recalled|noted|continued|declared|shouted|tweeted|posted|testified|remarked|joked|warned|admitted|concluded|saying|adding)$/,
} as const;
const ends =
  /^(?:kepada|saat|dalam|di|usai|ketika|sambil|melansir|dikutip|dilansir|seperti|pada|menanggapi|mengenai|tentang|setelah|to|in|at|on|during|after|as|when|while|with|of)$/;

/** What finding speakers needs to know of the sentences. */
export interface Speakers {
  units(sentence: Sentence): readonly Unit[];
  entityOf(noun: Noun, sentence: Sentence): Entity | null;
  /** Whom "he", "dia", "-nya" means at the end of a sentence's reading. */
  lastNamed(pronoun?: string): Entity | null;
}

/** The quotations of a sentence with their speakers; `before`: those of the sentence before it. */
export function quotationsIn(
  sentence: Sentence,
  before: readonly Quotation[],
  language: Language,
  speakers: Speakers,
): Quotation[] {
  const spans = sentence.quotations.filter((span) => isSpeech(sentence, span));
  if (spans.length === 0) return [];
  const speaker = speakerOf(sentence, language, speakers);
  return spans.map(({ from, to }) => {
    const inner = sentence.clean
      .slice(from, to)
      .replace(/^["']+|["']+$/g, '')
      .trim();
    const outside = sentence.clean.slice(0, from) + sentence.clean.slice(to);
    // A quotation by itself goes on with the words of whoever spoke before it in the same paragraph.
    const last = before.at(-1);
    const goesOn =
      !/[\p{L}\d]/u.test(outside) && last !== undefined && last.sentence.paragraph === sentence.paragraph;
    return { sentence, text: inner.replace(/[,]$/, ''), from, to, speaker: goesOn ? last.speaker : speaker };
  });
}

function speakerOf(sentence: Sentence, language: Language, speakers: Speakers): Entity | null {
  const { words } = sentence;
  const units = speakers.units(sentence);
  const isOutside = (at: number) =>
    !sentence.quotations.some(
      ({ from, to }) => (words[at]?.start ?? 0) >= from && (words[at]?.end ?? 0) <= to,
    );
  const at = words.findIndex(
    (word, index) => isOutside(index) && (verbs[language].test(word.word) || verbs[language].test(word.bare)),
  );
  if (at < 0) return speakerBeside(sentence, units, speakers);
  const word = words[at];
  if (language === 'id' && /nya$/.test(word?.word ?? '') && !/^(?:me|ber)/.test(word?.word ?? '')) {
    return speakers.lastNamed();
  }
  const stop =
    language === 'id'
      ? words.findIndex((each, index) => index > at && ends.test(each.word))
      : words.findIndex((each, index) => index > at && ends.test(each.word));
  const after = units.filter(
    (unit) => (unit.from > at || unit.to > at + 1) && (stop < 0 || unit.from < stop) && isOutside(unit.from),
  );
  const ahead = units.filter((unit) => unit.to <= at && isOutside(unit.from));
  const isInverted =
    language === 'id'
      ? /^(?!me|ber)\p{Ll}{3,8}$/u.test(word?.word ?? '')
      : units.some((unit) => unit.kind === 'quotation' && unit.to === at) || words[at - 1] === undefined;
  return isInverted
    ? (named(after, sentence, speakers) ?? named(ahead, sentence, speakers))
    : (named(ahead.toReversed(), sentence, speakers) ?? named(after, sentence, speakers));
}

/** "…," Lindqvist promised. "…," keluhnya: any verb will do right behind a quotation. */
function speakerBeside(sentence: Sentence, units: readonly Unit[], speakers: Speakers): Entity | null {
  const quotation = units.findIndex(({ kind }) => kind === 'quotation');
  const beside = units.slice(quotation + 1, quotation + 5).filter(({ kind }) => kind !== 'mark');
  if (quotation < 0) return null;
  const first = sentence.words[beside[0]?.from ?? -1]?.word ?? '';
  if (/^\p{Ll}{3,}nya$/u.test(first)) return speakers.lastNamed();
  const [one, other] = beside;
  const isPair =
    (one?.kind === 'verb' && (other?.kind === 'thing' || other?.kind === 'pronoun')) ||
    (other?.kind === 'verb' && (one?.kind === 'thing' || one?.kind === 'pronoun'));
  return isPair
    ? named(
        [one, other].filter((unit) => unit !== undefined),
        sentence,
        speakers,
      )
    : null;
}

/** The first person of a row of units, else the first body; a pronoun means whoever was named last. */
function named(units: readonly Unit[], sentence: Sentence, speakers: Speakers): Entity | null {
  let first: Entity | null = null;
  for (const unit of units) {
    if (unit.kind === 'pronoun')
      return unit.means === 'speaker'
        ? first
        : (first ?? speakers.lastNamed(sentence.words[unit.from]?.word));
    if (unit.kind !== 'thing') continue;
    const entity = speakers.entityOf(unit, sentence);
    if (entity?.kind === 'person') return entity;
    if (entity !== null && /^(?:organisation|country|group)$/.test(entity.kind)) first ??= entity;
  }
  return first;
}
