import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import english from '../../locales/answers.en.json' with { type: 'json' };
import { createSay } from '../../src/i18n.ts';
import { languages } from '../../src/language.ts';
import { tokenize } from '../../src/text/tokens.ts';
import { everyBriefing } from '../harness/briefings.ts';
import { testAnswerer } from '../harness/chat.ts';
import { converse, everyQuestionSet, lineOf, topicOn } from './asked.ts';
import { createJudge } from './laws.ts';

const answerer = testAnswerer();
const published = everyBriefing();
const complaintsAbout = createJudge(published);
const sets = everyQuestionSet();

// Thousands of questions are asked here.
vi.setConfig({ testTimeout: 600_000 });

describe('every answer to the questions of every set', () => {
  const asked = sets.flatMap((set) =>
    set.questions.flatMap(({ turns }) =>
      [topicOn(set.slug), null].flatMap((topic) =>
        converse(answerer, turns, published, { topic }).map((reaction, at) => ({
          reaction,
          typed: turns[at] ?? '',
          // What is kept unseen is counted, not shown.
          question: set.heldOut ? `a question of ${set.name}` : (turns[at] ?? ''),
        })),
      ),
    ),
  );
  const answers = asked.flatMap(({ reaction, ...rest }) =>
    reaction.kind === 'answer' ? [{ answer: reaction.answer, ...rest }] : [],
  );
  const said = answers.filter(({ answer }) => answer.kind === 'said');

  it('rests on sentences that hold each number, date, time, name and quotation, alike in both languages', () => {
    expect(said.length).toBeGreaterThan(500);
    const broken = answers.flatMap(({ answer, question }) =>
      complaintsAbout(answer).map((complaint) => `${question}: ${complaint}`),
    );
    expect(broken).toEqual([]);
  });

  it('states nothing as the answer where it is not said: the words of a refusal, at most a name that the reader typed or the fact that comes closest, as such', () => {
    const say = createSay();
    const keys = Object.keys(english.notSaid).filter((key) => key !== 'stranger');
    const refused = answers.filter(({ answer }) => answer.kind === 'not-said');
    expect(refused.length).toBeGreaterThan(50);
    for (const language of languages) {
      const refusals = new Set(keys.map((key) => say(language, `notSaid.${key}`)));
      const [before = '', after = ''] = say(language, 'notSaid.stranger', { name: '|' }).split('|');
      for (const { answer, question, typed } of refused) {
        const line = lineOf(answer, language);
        if (refusals.has(line)) continue;
        if (answer.kind === 'not-said' && answer.nearest) {
          expect(line).toBe(say(language, 'notSaid.nearest', { text: answer.nearest.line[language] }));
          continue;
        }
        expect(line.startsWith(before) && line.endsWith(after), `${question}: ${line}`).toBe(true);
        expect(typed, question).toContain(line.slice(before.length, -after.length));
      }
    }
  });

  it('suggests next what is not the same question again, each once, at most three', () => {
    for (const { answer, question } of answers) {
      if (answer.kind !== 'said' && answer.kind !== 'not-said') continue;
      const labels = answer.next.map(({ label }) => label.id);
      expect(labels.length, question).toBeLessThanOrEqual(3);
      expect(new Set(labels).size, question).toBe(labels.length);
    }
  });
});

describe('whatever is asked', () => {
  const words = [
    ...new Set(
      sets
        .filter(({ heldOut }) => !heldOut)
        .flatMap(({ questions }) => questions.flatMap(({ turns }) => turns))
        .flatMap((turn) => tokenize(turn).map(({ surface }) => surface)),
    ),
  ];
  const question = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 9 });

  it('said answers keep the same promises for words thrown together', () => {
    let said = 0;
    fc.assert(
      fc.property(question, fc.constantFrom(...published.map(({ slug }) => slug)), (picked, slug) => {
        const text = `${picked.join(' ')}?`;
        const reaction = answerer.answer(text, published, 'id', topicOn(slug));
        if (reaction.kind !== 'answer') return;
        if (reaction.answer.kind === 'said') said += 1;
        expect(complaintsAbout(reaction.answer)).toEqual([]);
      }),
      { numRuns: 2000, seed: 42 },
    );
    expect(said).toBeGreaterThan(30);
  });

  it.each(published)(
    'the questions about any other article are answered from $slug only by what that one says',
    (briefing) => {
      const alone = [briefing];
      const others = sets.filter(({ heldOut, slug }) => !heldOut && slug !== briefing.slug);
      expect(others.length).toBeGreaterThan(100);
      const broken = others.flatMap(({ name, questions }) =>
        questions.flatMap(({ turns }) =>
          converse(answerer, turns, alone, { topic: topicOn(briefing.slug) }).flatMap((reaction) =>
            reaction.kind === 'answer'
              ? complaintsAbout(reaction.answer).map((complaint) => `${name}: ${turns}: ${complaint}`)
              : [],
          ),
        ),
      );
      expect(broken).toEqual([]);
    },
  );
});
