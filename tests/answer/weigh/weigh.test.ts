import { expect, it } from 'vitest';
import { prepareBriefing } from '../../../src/answer/prepare/prepare.ts';
import { createScales } from '../../../src/answer/weigh/weigh.ts';
import { petersburg } from '../../harness/briefings.ts';
import { openLexicon } from '../../harness/lexicon.ts';
import { parsed } from '../../question/parsed.ts';

const lexicon = openLexicon();
const prepared = prepareBriefing(petersburg(), lexicon);

function scalesOf(question: string) {
  return createScales(parsed(question), prepared, lexicon);
}

it('a fact that speaks of all of a question weighs as much however rare the words are', () => {
  const scales = scalesOf('Who thanked Trump?');
  const all = { share: 1, met: scales.needs.map((need) => ({ need, how: 1 })) };
  expect(scales.telling(all)).toBeCloseTo(1);
  expect(scales.telling({ share: 0, met: scales.needs.map((need) => ({ need, how: 0 })) })).toBe(0);
});

it('what few events speak of tells more than what most of them speak of', () => {
  const { needs, telling } = scalesOf('What about Russia and the literature?');
  const [common, rare] = needs.map((_, only) =>
    telling({ share: 0.5, met: needs.map((need, at) => ({ need, how: at === only ? 1 : 0 })) }),
  );
  expect(needs.map(({ unit }) => unit.text)).toEqual(['russia', 'literature']);
  expect(rare).toBeGreaterThan(common ?? 1);
});
