import { describe, expect, test } from 'vitest';
import { createAnswerer } from '../../../src/answer/answerer.ts';
import { createShortlist } from '../../../src/answer/stories/shortlist.ts';
import type { Briefing } from '../../../src/briefing/schema.ts';
import { createSay } from '../../../src/i18n.ts';
import { readUtterance } from '../../../src/question/utterance/normalise.ts';
import { everyBriefing } from '../../harness/briefings.ts';
import { openLexicon } from '../../harness/lexicon.ts';
import { everyQuestionSet } from '../asked.ts';

const lexicon = openLexicon();
const briefings = everyBriefing();
const questions = everyQuestionSet()
  .filter(({ heldOut, name }) => !heldOut && !/\.fresh\b/.test(name))
  .flatMap((set) => set.questions.map(({ turns }) => turns[0] ?? ''));

const noCorrection = () => null;

function shortlistOf(published: readonly Briefing[]) {
  const shortlist = createShortlist(lexicon, noCorrection);
  shortlist.follow(published, Number.POSITIVE_INFINITY);
  return shortlist;
}

function slugsFor(text: string, published = briefings, most = 2): string[] {
  return shortlistOf(published)
    .pick(readUtterance(text, 'id'), most)
    .likeliest.map(({ slug }) => slug);
}

describe('asking only some of the likeliest briefings', () => {
  const say = createSay();
  const unlimited = createAnswerer({ lexicon, say, maxAsked: Number.POSITIVE_INFINITY });
  const most = 6;
  const choosy = createAnswerer({ lexicon, say, maxAsked: most });
  const shortlist = shortlistOf(briefings);
  const elsewhere = { actors: [], event: null, place: null, asked: null };

  test.each([
    ['in a new conversation', null],
    ['in one about another article', { ...elsewhere, slug: briefings[0]?.slug ?? '' }],
  ])(
    '%s says all that asking every likely one says',
    (_, topic) => {
      let [said, crowded] = [0, 0];
      for (const text of questions) {
        // Where more are alike than are asked, it cannot be.
        if (shortlist.pick(readUtterance(text, 'id'), briefings.length).likeliest.length > most) {
          crowded += 1;
          continue;
        }
        const whole = unlimited.answer(text, briefings, 'id', topic);
        if (whole.kind !== 'answer' || whole.answer.kind !== 'said') continue;
        said += 1;
        expect(choosy.answer(text, briefings, 'id', topic), text).toEqual(whole);
      }
      expect(said).toBeGreaterThan(1000);
      expect(crowded).toBeLessThan(questions.length / 10);
    },
    600_000,
  );
});

describe('held against asking every story by itself', () => {
  const answerer = createAnswerer({ lexicon, say: createSay() });
  const answers = (text: string, briefing: Briefing): boolean => {
    const reaction = answerer.answer(text, [briefing], 'id', null);
    if (reaction.kind !== 'answer' || reaction.answer.kind !== 'said') return false;
    return reaction.answer.as === 'answer' && reaction.answer.score >= 0.5;
  };

  test('the only story that answers is among the likeliest, but for a few; and of these there are two at most on average', () => {
    const shortlist = shortlistOf(briefings);
    let [alone, found, likely] = [0, 0, 0];
    // Asking every story takes its time: an eighth of the questions will do. Half the distance would find 93 %.
    for (const text of questions.filter((_, at) => at % 8 === 0)) {
      const [story, another] = briefings.filter((briefing) => answers(text, briefing));
      if (!story || another) continue;
      const { likeliest } = shortlist.pick(readUtterance(text, 'id'), briefings.length);
      alone += 1;
      likely += likeliest.length;
      if (likeliest.includes(story)) found += 1;
    }
    expect(alone).toBeGreaterThan(250);
    expect(found / alone).toBeGreaterThan(0.94);
    expect(likely / alone).toBeLessThan(2);
  }, 600_000);
});

test('who is named, in whatever spelling, is found', () => {
  expect(slugsFor('siapa Pompeo?')).toContain('putin-trump-petersburg');
  expect(slugsFor('pompio tu siapa')).toContain('putin-trump-petersburg');
});

test('a deed is found under its other words, in both languages', () => {
  expect(slugsFor('siapa yang diciduk?', briefings, 4)).toContain('putin-trump-petersburg');
  expect(slugsFor('who was nabbed?', briefings, 4)).toContain('putin-trump-petersburg');
});

test('what says nothing in particular is asked of the newest', () => {
  expect(slugsFor('apa ini?', briefings, 1)).toEqual([briefings[0]?.slug]);
  expect(slugsFor('apa ini?', briefings.toReversed(), 1)).toEqual([briefings.at(-1)?.slug]);
});

test('a story that a question speaks of far more than of any other must be meant, and the others are out of the question', () => {
  const pick = (text: string) => shortlistOf(briefings).pick(readUtterance(text, 'id'), 99);
  expect(pick('siapa Pompeo?').outstanding?.slug).toBe('putin-trump-petersburg');
  expect(pick('siapa Pompeo?').likeliest).toHaveLength(1);
  // Arrests are in several.
  expect(pick('siapa yang ditangkap?').outstanding).toBeNull();
  expect(pick('apa ini?').outstanding).toBeNull();
});

test('new briefings are taken in a few at a time, the newest first, and gone ones are forgotten', () => {
  const shortlist = createShortlist(lexicon, noCorrection);
  const found = () => shortlist.pick(readUtterance('siapa?', 'id'), 99).likeliest.map(({ slug }) => slug);
  const slugs = briefings.map(({ slug }) => slug);
  expect(shortlist.follow(briefings, 2)).toBe(briefings.length - 2);
  expect(found()).toEqual(slugs.slice(0, 2));
  expect(shortlist.follow(briefings, 99)).toBe(0);
  expect(found()).toEqual(slugs);
  expect(shortlist.follow(briefings.slice(3), 99)).toBe(0);
  expect(found()).toEqual(slugs.slice(3));
});

test('many corrections leave no trace of the versions before', () => {
  const shortlist = createShortlist(lexicon, noCorrection);
  const found = slugsFor('siapa Pompeo?');
  for (let version = 0; version < 40; version += 1) {
    const corrected = briefings.map((briefing) => ({ ...briefing }));
    shortlist.follow(corrected, 99);
    const { likeliest: picked } = shortlist.pick(readUtterance('siapa Pompeo?', 'id'), 2);
    expect(picked.map(({ slug }) => slug)).toEqual(found);
    for (const briefing of picked) expect(corrected).toContain(briefing);
  }
});

test.each([
  ['apa kata Komisi Antirasuah?', 'vonis-wanasari'],
  ['apa putusan pengawal konstitusi?', 'pilkada-randusari'],
  ['what did Moscow say?', 'putin-trump-petersburg'],
])('%s: a name that only the gazetteer knows finds its article', (text, slug) => {
  expect(slugsFor(text)).toContain(slug);
});
