import type { Language } from '../../language.ts';

/** A wish for a language beside a question: nothing that an answer has to meet. */
const besideQuestion =
  /\b(?:please\s+)?(?:(?:answer|reply|respond|write|say\s+it)\s+)?in\s+(english|indonesian|bahasa(?:\s+indonesia)?)\b(?:\s+please)?|\b(?:tolong\s+)?(?:(?:jawab|balas|tulis)\w*\s+)?(?:dalam|pakai|pake|dgn|dengan)\s+(?:bahasa\s+)(inggris|indonesia)\b/giu;

/** Nothing but such a wish; a country by itself is no language. */
const alone = new RegExp(
  [
    '^(?:(?:and|now|ok|oke|dan|sekarang|coba|tolong|please|pls|minta|can you|could you|boleh|bisa|yang tadi|tadi|jawaban\\p{L}*)[\\s,]+)*',
    '(?:(?:say|tell|repeat|write|answer|reply|respond|translate|terjemah\\p{L}*|jawab\\p{L}*|ulang\\p{L}*|tulis\\p{L}*|artikan|bilang)\\s+)?',
    '(?:(?:it|that|me|this|again|lagi|itu|dong)\\s+)*',
    '(?:(?:(?:in|into|to|dalam|pakai|pake|dgn|dengan|ke|versi)\\s+)?(?:bahasa\\s+|b\\.?\\s*)?(?<english>english|inggris)(?:nya)?',
    '|(?:(?:in|into|to|dalam|pakai|pake|dgn|dengan|ke|versi)\\s+)?(?:(?:bahasa|b\\.)\\s*indo(?:nesia(?:nya)?)?|indonesian)',
    '|(?:in|into|to|pakai|pake)\\s+bahasa)',
    '(?:[\\s,]+(?:please|pls|plz|dong|donk|aja|saja|ya|version|lagi|now|again|kak|min|bro|deh|sih|instead))*[\\s?.!]*$',
  ].join(''),
  'iu',
);

/** The language that somebody wishes the last answer in, and asks nothing else; null: he asks something. */
export function languageWished(text: string): Language | null {
  const wish = alone.exec(text.trim());
  return wish && (wish.groups?.english ? 'en' : 'id');
}

/** A question without the wish to be answered in some language, and that language; null: none was wished for. */
export function withoutLanguageWish(text: string): {
  readonly said: string;
  readonly wished: Language | null;
} {
  let wished: Language | null = null;
  const said = text.replace(besideQuestion, (_, english?: string, indonesian?: string) => {
    const name = (english ?? indonesian ?? '').toLowerCase();
    wished = name === 'english' || name === 'inggris' ? 'en' : 'id';
    return ' ';
  });
  return { said, wished };
}
