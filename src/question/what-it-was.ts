import type { Question } from './question.ts';

const pointing = /^(?:itu|ini|it|this|that)$/;

/** "Was it a robbery?", "itu kecelakaan ya?": what sort of thing is spoken of, not whether it came about. */
export function asksWhatItWas({ deeds, parts, rest, units, wanted }: Question): boolean {
  const isPlain = wanted.kind === 'truth' && parts.length + rest.length === 0;
  if (!isPlain || deeds.length === 0 || deeds.some(({ voice }) => voice !== 'noun')) return false;
  const [first] = deeds;
  return units.slice(0, first?.unit).some(({ text }) => pointing.test(text));
}
