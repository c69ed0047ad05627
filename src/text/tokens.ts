/** A run of letters or digits in a text. */
export interface Token {
  /** Lower case, NFKC, without invisible characters. */
  readonly word: string;
  /** As it stands in the text. */
  readonly surface: string;
  /** Offsets of `surface` in the text, in UTF-16 units; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
}

// Soft hyphen, zero-width characters, variation selectors; and bidirectional marks: seen in pasted text, meant by nobody.
const invisible = /\p{Default_Ignorable_Code_Point}|[\u202A-\u202E\u2066-\u2069]/gu;

// Cyrillic letters among Latin ones are lookalikes: "sіapa" is meant as "siapa".
const mixedWord =
  /[\p{Script=Latin}\p{Script=Cyrillic}]*(?:\p{Script=Latin}\p{Script=Cyrillic}|\p{Script=Cyrillic}\p{Script=Latin})[\p{Script=Latin}\p{Script=Cyrillic}]*/gu;
const lookalikes: Readonly<Record<string, string>> = {
  ...{
    а: 'a',
    е: 'e',
    о: 'o',
    р: 'p',
    с: 'c',
    у: 'y',
    х: 'x',
    і: 'i',
    ѕ: 's',
    ј: 'j',
    һ: 'h',
    ԁ: 'd',
    ո: 'n',
  },
  ...{ А: 'A', В: 'B', Е: 'E', К: 'K', М: 'M', Н: 'H', О: 'O', Р: 'P', С: 'C', Т: 'T', Х: 'X', І: 'I' },
};

/** Plain letters, digits and marks with single spaces between: most texts, and nothing in them is changed. */
const cleanAlready = /^[!-_a-~]+(?: [!-_a-~]+)*$/;

/** One text for one meaning: NFKC, plain quotation marks and dashes, no invisible or control characters, white space folded. */
export function cleanText(text: string): string {
  if (cleanAlready.test(text)) return text;
  return text
    .toWellFormed()
    .normalize('NFKC')
    .replace(invisible, '')
    .replace(mixedWord, (word) =>
      word.replace(/\p{Script=Cyrillic}/gu, (letter) => lookalikes[letter] ?? letter),
    )
    .replace(/[\u2018\u2019\u201B\u2032`´]/g, "'")
    .replace(/[\u201C\u201D\u201E\u201F\u2033«»]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

// A word may hold inner apostrophes (don't, Jum'at), hyphens (anak-anak, St-Petersburg), dots of abbreviations (U.S.) and of numbers (1.200, 12/3 stays two).
const wordPattern = /\p{L}(?:\.\p{L})+\.?(?!\p{L})|[\p{L}\p{N}]+(?:['.,-](?=[\p{L}\p{N}])[\p{L}\p{N}]+)*/gu;

/**
 * The words of a text in order. Numbers keep their separators (`1.200`, `1,2`), abbreviations lose their dots
 * (`U.S.` → `us`), a full stop without a space after it does not glue words (`disita.Dalam` → two words).
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  // Half the time of `matchAll`: most of what a briefing costs to be read is spent here.
  wordPattern.lastIndex = 0;
  for (let match = wordPattern.exec(text); match !== null; match = wordPattern.exec(text)) {
    const surface = match[0];
    const start = match.index;
    if (/^[A-Za-z]+$/.test(surface)) {
      tokens.push({ word: surface.toLowerCase(), surface, start, end: start + surface.length });
      continue;
    }
    if (/^\p{L}(?:\.\p{L})+\.?$/u.test(surface)) {
      tokens.push({
        word: foldWord(surface.replaceAll('.', '')),
        surface,
        start,
        end: start + surface.length,
      });
      continue;
    }
    // Dots and commas belong to numbers only: "disita.Dalam" and "dia,mereka" are two words each.
    for (const part of surface.matchAll(/\p{L}*\d+(?:[.,]\d+)+\p{L}*|[^.,]+/gu)) {
      let from = start + part.index;
      for (const piece of unglued(part[0])) {
        tokens.push({ word: foldWord(piece), surface: piece, start: from, end: from + piece.length });
        from += piece.length;
      }
    }
  }
  return tokens;
}

/** Whether a sentence or a quotation opens with the word after this; `between` is what stands between two words. */
export function opensAfter(between: string): boolean {
  return /[.!?:]["')]*\s*["'(]*$|"$/.test(between);
}

/** `Rp75` → `Rp`, `75`; `75jt` → `75`, `jt`: a currency before and a unit after a number are words of their own. */
function unglued(word: string): readonly string[] {
  const [, currency = '', number = '', unit = ''] =
    /^(Rp|RM|USD|IDR|SGD|EUR)?([\d.,]*\d)(jt|rb|juta|ribu|miliar|triliun|k|mn|bn|km|kg|cm|mm|ha|m)?$/i.exec(
      word,
    ) ?? [];
  return currency || unit ? [currency, number, unit].filter((piece) => piece !== '') : [word];
}

/** Lower case and without diacritics, for comparing: `Café` → `cafe`. */
export function foldWord(word: string): string {
  if (ascii.test(word)) return word.toLowerCase();
  return word
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}

/** The words of a text, lower case, in order. */
export function wordsOf(text: string): string[] {
  return tokenize(cleanText(text)).map((token) => token.word);
}

/** Whether the words of `part` stand one after another in `whole`. Empty parts stand nowhere. */
export function containsWords(whole: readonly string[], part: readonly string[]): boolean {
  return indexOfWords(whole, part) >= 0;
}

/** Where the words of `part` first stand one after another in `whole`, from `from` on; -1: nowhere. */
export function indexOfWords(whole: readonly string[], part: readonly string[], from = 0): number {
  if (part.length === 0) return -1;
  for (let start = from; start + part.length <= whole.length; start += 1) {
    if (part.every((word, offset) => whole[start + offset] === word)) return start;
  }
  return -1;
}

const ascii = /^[ -~]*$/;
