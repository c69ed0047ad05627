import { isFunctionWord } from '../../question/function-words.ts';
import { whWords } from '../../question/units/question-words.ts';
import type { Utterance } from '../../question/utterance/normalise.ts';
import { stem } from '../../text/stem.ts';
import type { PreparedBriefing } from '../prepare/prepare.ts';

const places: ReadonlyMap<string, number> = new Map([
  ...['satu', 'pertama', 'first', 'one'].map((word) => [word, 0] as const),
  ...['dua', 'kedua', 'second', 'two'].map((word) => [word, 1] as const),
  ...['tiga', 'ketiga', 'third', 'three'].map((word) => [word, 2] as const),
  ...['empat', 'keempat', 'fourth', 'four'].map((word) => [word, 3] as const),
  ...['lima', 'kelima', 'fifth', 'five'].map((word) => [word, 4] as const),
  ...['terakhir', 'last'].map((word) => [word, -1] as const),
]);

/** Whoever says more than this asks something of his own. */
const mostWords = 6;

/** "Yang kedua", "2", "the plantation one": which of the stories that were offered is meant; null: none by these words. */
export function storyMeant(
  { words }: Utterance,
  stories: readonly PreparedBriefing[],
): PreparedBriefing | null {
  if (words.length > mostWords || words.some(({ word }) => whWords.has(word))) return null;
  const content = words
    .map(({ full }) => full)
    .filter(
      (word) =>
        !isFunctionWord(word) && !/^(?:yang|soal|berita|cerita|story|about|no|nomor|number)$/.test(word),
    );
  const numbered = words.flatMap(({ word }) =>
    /^[1-9]$/.test(word) ? Number(word) - 1 : (places.get(word) ?? []),
  );
  // "the first one": the one is no number.
  const [at] = numbered;
  const isPlain = content.every((word) => places.has(word) || /^[1-9]$/.test(word));
  if (at !== undefined && isPlain) return stories.at(at) ?? null;
  const told = stories.map(
    (story) => content.filter((word) => story.sentences.some((terms) => terms.has(`w:${stem(word)}`))).length,
  );
  const most = Math.max(0, ...told);
  if (most > 0 && most === content.length && told.indexOf(most) === told.lastIndexOf(most))
    return stories[told.indexOf(most)] ?? null;
  return null;
}
