import type { Claim } from './claim.ts';

/** A word as far as this step looks at it. */
interface Word {
  readonly word: string;
  readonly typed: string;
}

const spokenNot = /^(?:k?aga+k?|ga+k?|gk|g|ng+ak?|e?ngg?ak?)$/i;
const helping = /^(?:mau|bisa|boleh|perlu|pernah|sempat|harus|jadi|berani|berhak)$/;
const noVerb =
  /^(?:mereka|memang|ternyata|terus|terlalu|tersangka(?:nya)?|terdakwa(?:nya)?|menteri(?:nya)?|media|dirinya)$/;
const verb = /^(?:di|me|ber|ter|ng|ny)\p{L}{4,}$|^(?:kena|menang|kalah|naik|turun|ikut|dapat|selamat)$/u;
const goesOn = /^(?:buat|untuk|bagi|di|dari|pada|sama|oleh|ke|soal|tentang|karena|yang|setelah|sebelum)$/;
const asking =
  /^(?:siapa|apa|kapan|mana|kenapa|mengapa|berapa|bagaimana|gimana|ngapain|di?mana|kemana|kalau|bahwa)$/;

/** "ada bantuan gak buat warga", "mau ga nurutin": in the midst of a clause it asks whether, and denies nothing. */
export function askedAmid<Each extends Word>(words: readonly Each[]): Claim<readonly Each[]> {
  const at = words.findIndex(({ typed, word }, index) => {
    const [before = '', next = ''] = [words[index - 1]?.word, words[index + 1]?.word];
    if (index < 1 || word !== 'tidak' || !spokenNot.test(typed) || next === '') return false;
    const isThere = index > 1 && words.slice(0, index - 1).some((each) => each.word === 'ada');
    return (
      helping.test(before) || (goesOn.test(next) && (isThere || (verb.test(before) && !noVerb.test(before))))
    );
  });
  return at < 0 || words.some(({ word }) => asking.test(word))
    ? { said: words, asked: false }
    : { said: words.toSpliced(at, 1), asked: true };
}
