import type { QuestionWord } from '../units/question-word.ts';

// Nouns that the formal "apakah" asks for: "apakah tujuannya" is "apa tujuannya".
const askedFor =
  /^(?:tujuan|alasan|sebab|penyebab|latar|jabatan|peran|nama|hubungan|isi|maksud|judul|jenis|dampak|akibat|hasil|motif|arti|makna|posisi|pekerjaan|kaitan|target|sasaran|yang|kata|bunyi|sumber)$/;

/** The formal "apakah" where it means "apa": after another word, before what is asked for, or before a name alone. */
export function formalWhat(words: QuestionWord[]): QuestionWord[] {
  const alone = words.length <= 3 && /^(?:itu|ini)$/.test(words.at(-1)?.word ?? '');
  // "apakah yang menangkap adalah CIA": whether it is.
  const linked = words.some(({ word }) => /^(?:adalah|ialah)$/.test(word));
  return words.map((each, at) =>
    each.word === 'apakah' && (at > 0 || alone || (askedFor.test(words[1]?.word ?? '') && !linked))
      ? { ...each, word: 'apa', full: 'apa' }
      : each,
  );
}

/** "apa yang ditegaskannya": whoever did it is the one spoken of; "dimulainya perang" is a thing. */
export function doneByHim(words: QuestionWord[]): QuestionWord[] {
  return words.flatMap((each, at) => {
    const isPassive =
      each.enclitic === 'nya' && /^di\p{L}{4,}$/u.test(each.word) && words[at - 1]?.word === 'yang';
    const him = { ...each, word: 'dia', full: 'dia', enclitic: null };
    return isPassive
      ? [
          { ...each, enclitic: null },
          { ...him, ends: each.ends },
        ]
      : [each];
  });
}

/** "how many robbers were there?": nobody is asked who was at some place. */
export function withoutThere(words: readonly QuestionWord[]): readonly QuestionWord[] {
  const counts = words[0]?.word === 'how' && /^(?:many|much)$/.test(words[1]?.word ?? '');
  const at = words.findIndex(
    ({ word }, index) => word === 'there' && /^(?:are|were|is|was)$/.test(words[index - 1]?.word ?? ''),
  );
  return counts && at > 0 ? words.filter((_, index) => index !== at) : words;
}

/** "tolong dijawab ya min tolong dijawab ya min …": said once is enough. */
export function dropRepeats(words: QuestionWord[]): QuestionWord[] {
  const seen = new Set<string>();
  return words.filter((_, at) => {
    const run = words
      .slice(at, at + 3)
      .map((each) => each.word)
      .join(' ');
    if (at + 3 > words.length) return at < 60;
    if (seen.has(run)) return false;
    seen.add(run);
    return true;
  });
}
