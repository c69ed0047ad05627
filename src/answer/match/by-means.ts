import type { Unit } from '../../question/question.ts';

/** "lewat apa", "through what": an instrument or a channel. */
export function asksByMeans({ text, wh }: Unit): boolean {
  return (
    wh !== null && /^(?:lewat|melalui|pakai|pake|dengan|with|through|by) (?:apa|what|what means)$/.test(text)
  );
}
