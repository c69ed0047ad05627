/** A word with all that is known of it. */
interface Word {
  readonly word: string;
  readonly full: string;
  readonly enclitic: 'nya' | 's' | null;
  readonly ends: boolean;
}

const him = /^(?:dia|ia|beliau|mereka)$/;
/** What may stand behind "katanya apa": to whom it was said, of what, or nothing. */
const onward = /^(?:ke|kepada|sama|soal|tentang|di|pada|saat|waktu|ketika)$/;
const saying = /^(?:bilang|kata|katakan|dikatakan|ngomong|omong|ucap|ucapkan|ujar|sampaikan|jelaskan)$/;
const press = /^(?:wartawan|jurnalis|media|pers)$/;
const before = /^(?:ke|kepada|sama|pada|di|depan|hadapan|para|awak)$/;

/** "apa katanya?", "apa kata dia?", "katanya apa?": what he says. That it was said to reporters is nothing that an answer has to meet. */
export function saidByHim<Each extends Word>(words: readonly Each[]): readonly Each[] {
  const plain = withoutPress(words);
  const at = plain.findIndex(({ word }) => word === 'kata');
  const kata = plain[at];
  const last = plain[at - 1];
  const next = plain[at + 1];
  if (!kata) return plain;
  const says = (who: string, ends: boolean): Each[] =>
    [who, 'bilang', 'apa'].map((word, index) => ({
      ...kata,
      ...{ word, full: word, enclitic: null, ends: index === 2 && ends },
    }));
  const asksBefore = last?.word === 'apa' && (at === 1 || plain[at - 2]?.word !== 'yang');
  if (asksBefore && kata.enclitic === 'nya')
    return [...plain.slice(0, at - 1), ...says('dia', kata.ends), ...plain.slice(at + 1)];
  if (asksBefore && next && him.test(next.word))
    return [...plain.slice(0, at - 1), ...says(next.word, next.ends), ...plain.slice(at + 2)];
  const asksBehind =
    next?.word === 'apa' && (plain[at + 2] === undefined || onward.test(plain[at + 2]?.word ?? ''));
  return kata.enclitic === 'nya' && asksBehind && at <= 1
    ? [...plain.slice(0, at), ...says('dia', next.ends), ...plain.slice(at + 2)]
    : plain;
}

/** "dia bilang apa ke wartawan": whoever asks so knows that it was said aloud. */
function withoutPress<Each extends Word>(words: readonly Each[]): readonly Each[] {
  const at = words.findIndex(({ word }) => press.test(word));
  const asks = words.some(({ word }) => word === 'apa') && words.some(({ word }) => saying.test(word));
  let from = at;
  while (from > 0 && before.test(words[from - 1]?.word ?? '')) from -= 1;
  return asks && at > 0 && from < at ? [...words.slice(0, from), ...words.slice(at + 1)] : words;
}
