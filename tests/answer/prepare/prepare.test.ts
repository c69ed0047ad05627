import { expect, test } from 'vitest';
import { type PreparedBriefing, prepareBriefing } from '../../../src/answer/prepare/prepare.ts';
import { everyBriefing } from '../../harness/briefings.ts';
import { openLexicon } from '../../harness/lexicon.ts';

function setsOf({ sentences, entityTerms, events }: PreparedBriefing) {
  const sets = [
    ...sentences,
    ...entityTerms.values(),
    ...events.flatMap((each) => [each.terms, each.sentenceTerms]),
  ];
  return sets.map((set) => [...set]);
}

test('a briefing made ready from what was read of it before is the same', () => {
  for (const briefing of everyBriefing()) {
    const anew = prepareBriefing(briefing, openLexicon());
    const kept = prepareBriefing(briefing, openLexicon(), anew.reading());
    expect(setsOf(kept)).toEqual(setsOf(anew));
    expect(kept.reading()).toBe(anew.reading());
  }
});

test('a reading of something else is not taken', () => {
  const [one] = everyBriefing();
  if (!one) throw new Error('expected a briefing');
  const anew = prepareBriefing(one, openLexicon());
  expect(setsOf(prepareBriefing(one, openLexicon(), 'nonsense'))).toEqual(setsOf(anew));
});
