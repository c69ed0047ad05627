import type { Language } from '../../language.ts';
import type { Token } from '../../text/tokens.ts';
import { isFunctionWord } from '../function-words.ts';
import type { QuestionWord } from '../units/question-word.ts';
import { meantBy } from './everyday-words.ts';

/** `siapaaaa` → `siapa`; double letters stay, since many words have them. */
export function shorten(word: string): string {
  return /^\d/.test(word) ? word : word.replace(/(\p{L})\1{2,}/gu, '$1');
}

/**
 * The word that is meant by one as it was typed, or the words: everyday spelling resolved, enclitics and doubling taken off and noted.
 * `text` is what both stand in; `isTitle`: every word has a capital, so that none tells of a name.
 */
export function readToken(
  token: Token,
  next: Token | undefined,
  text: string,
  language: Language,
  isTitle: boolean,
): QuestionWord[] {
  const between = next ? text.slice(token.end, next.start) : text.slice(token.end);
  const base = {
    typed: token.surface,
    capital: !isTitle && /^\p{Lu}/u.test(token.surface),
    slash: /^\s?[/]\s?$/.test(between),
    hyphen: false,
    ends: /[?!;:]|[.,](?:\s|$)/.test(between),
  };
  let word = shorten(token.word);
  let full = token.word.replace(/(\p{L})\1{2,}/gu, '$1$1');
  let enclitic: QuestionWord['enclitic'] = null;
  let doubled = false;
  const resolved = (words: readonly string[]): QuestionWord[] =>
    words.map((each) => ({ ...base, word: each, full: words.length > 1 ? each : full, enclitic, doubled }));

  // "ajaa", "siapaa", "dongg": the last key held down.
  const held = /^(\p{L}{2,}([aeioughkny]))\2$/u.exec(word)?.[1];
  if (held && !isFunctionWord(word) && (meantBy(held, language) ?? isFunctionWord(held))) {
    word = held;
    full = held;
  }
  // "who's against it": as a verb it stands by itself.
  if (word === "who's" && /^against$/.test(next?.word ?? '')) return resolved(['who', 'is']);
  const direct = meantBy(word, language);
  if (direct) {
    full = direct[0] ?? word;
    return resolved(direct);
  }
  // "2" for a doubled word (siapa2), and for "to" and "for" in English.
  const digit = /^(\p{L}{2,})2(nya)?$/u.exec(word);
  if (digit) {
    doubled = true;
    word = (digit[1] ?? '') + (digit[2] ?? '');
  }
  const split = language === 'en' ? /^(\p{L}{2,})-(\p{L}{2,})$/u.exec(word) : null;
  if (split && split[1] !== split[2]) {
    const typed = token.surface.split('-');
    return [split[1] ?? '', split[2] ?? ''].map((each, at) => ({
      ...base,
      hyphen: at === 0,
      typed: typed[at] ?? each,
      capital: !isTitle && /^\p{Lu}/u.test(typed[at] ?? ''),
      word: each,
      full: each,
      enclitic: null,
      doubled: false,
    }));
  }
  if (ownWord.test(word)) return resolved([word]);
  if (/^undang-undang/.test(word)) return resolved(['undang-undang']);
  const twice = /^(\p{L}{2,})-(\p{L}{2,})$/u.exec(word);
  if (twice && (twice[2] === twice[1] || twice[2] === `${twice[1]}nya`)) {
    doubled = true;
    word = twice[2] ?? word;
  }
  if (language === 'en' && word === '2') return resolved(['to']);
  if (language === 'en' && word === '4' && !/^\s?\d/.test(between)) return resolved(['for']);
  if (/'s?$/.test(word) && !/^(?:it|that|who|what|where|how|when|there|here|let)'s$/.test(word)) {
    enclitic = 's';
    word = word.replace(/'s?$/, '');
  }
  word = meantBy(word, language)?.[0] ?? word;
  if (full === token.word || !/(\p{L})\1{2,}/u.test(token.word)) full = word;
  // "terorise sopo": among words of Java, what hangs on a noun is "-e".
  const javanese =
    language === 'id' && !/^\p{Lu}/u.test(token.surface) && inJavanese.test(text)
      ? /^(\p{L}{4,})e$/u.exec(word)?.[1]
      : undefined;
  if (javanese && !isFunctionWord(word)) {
    enclitic = 'nya';
    word = javanese;
  }
  // "-ny" for "-nya", but "company" and "many" as they stand; "omnya", but "punya" is a word.
  const bare = (
    language === 'id' ? /^(?:(.{3,}?)-?|(.{2,})-|(\p{L}[^aeiou\W]))nya?$/u : /^(?:(.{3,}?)-?|(.{2,})-)nya$/
  )
    .exec(word)
    ?.slice(1)
    .find((part) => part !== undefined)
    ?.replace(/-$/, '');
  // "sebenarnya", "tepatnya": one word, and nobody's.
  const isOne = /^(?:sebenar|sebetul|persis|tepat|pasti|akhir|nyata|rupa|dulu|sedia)nya$/.test(word);
  if (bare && !isOne && !['ha', 'ta', 'pu', 'mi', 'a', 'kedua'].includes(bare)) {
    enclitic = 'nya';
    word = meantBy(bare, language)?.[0] ?? bare;
  } else {
    const particle = /^(.{3,})(?:lah|kah|pun)$/.exec(word)?.[1];
    if (particle && !keepsEnding.test(word)) word = particle;
  }
  return resolved([word]);
}

/** Words that nobody uses who does not write Javanese. */
const inJavanese = /\b(?:sopo|opo|ngendi|piro|kuwi|ngopo|kenopo|piye)\b/iu;

/** Said twice they are another word than said once: "mata-mata" is a spy. */
const ownWord =
  /^(?:gara|mata|laba|kupu|oleh|kura|paru|lumba|ubur|kunang|alun|hati|sia|pura|rata|kira|foya|biri)-\p{L}+$/u;

const keepsEnding =
  /^(?:berjumlah|sejumlah|sekolah|masalah|jumlah|istilah|setelah|sebelah|adalah|telah|celah|belah|salah|kalah|olah|lelah|makalah|majalah|langkah|bukankah|rumah|ampun|himpun|maupun|ataupun|walaupun|meskipun|namun|jangkah|pecah|naskah|nikah|berkah|sedekah|bupati|musnah|korupsi|allah|ulah|inilah|itulah|bolehkah|apakah|benarkah|betulkah|adakah|tidakkah|pernahkah|sudahkah|dapatkah|bisakah|akankah|masihkah|mungkinkah)$/;
