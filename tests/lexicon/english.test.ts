import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { conjugate, formsOfVerb, formsUndergone, pluralOf } from '../../src/lexicon/english.ts';
import { lexiconFileSchema, noRules } from '../../src/lexicon/schema.ts';

const file = join(import.meta.dirname, '../../locales/lexicon/irregular-verbs.yaml');
const rules = lexiconFileSchema.parse(load(readFileSync(file, 'utf8'))).rules ?? noRules;

describe('English verbs', () => {
  test.each([
    ['arrest', 'arrests', 'arrested', 'arrested', 'arresting'],
    ['seize', 'seizes', 'seized', 'seized', 'seizing'],
    ['deny', 'denies', 'denied', 'denied', 'denying'],
    ['betray', 'betrays', 'betrayed', 'betrayed', 'betraying'],
    ['stab', 'stabs', 'stabbed', 'stabbed', 'stabbing'],
    ['kidnap', 'kidnaps', 'kidnapped', 'kidnapped', 'kidnapping'],
    ['visit', 'visits', 'visited', 'visited', 'visiting'],
    ['veto', 'vetoes', 'vetoed', 'vetoed', 'vetoing'],
    ['clash', 'clashes', 'clashed', 'clashed', 'clashing'],
    ['panic', 'panics', 'panicked', 'panicked', 'panicking'],
    ['agree', 'agrees', 'agreed', 'agreed', 'agreeing'],
    ['lie', 'lies', 'lied', 'lied', 'lying'],
    ['forbid', 'forbids', 'forbade', 'forbidden', 'forbidding'],
    ['free', 'frees', 'freed', 'freed', 'freeing'],
    ['quit', 'quits', 'quit', 'quit', 'quitting'],
    ['round up', 'rounds up', 'rounded up', 'rounded up', 'rounding up'],
    ['take over', 'takes over', 'took over', 'taken over', 'taking over'],
    ['re-elect', 're-elects', 're-elected', 're-elected', 're-electing'],
    ['co-write', 'co-writes', 'co-wrote', 'co-written', 'co-writing'],
  ])('%s, %s, %s, %s, %s', (verb, present, past, participle, ing) => {
    const forms = conjugate(verb, rules);
    expect([forms.present, forms.past[0], forms.participle[0], forms.ing[0]]).toEqual([
      present,
      past,
      participle,
      ing,
    ]);
  });

  test('both spellings of the Atlantic are known', () => {
    const texts = ['cancel', 'organise', 'criticize', 'honour'].flatMap((verb) =>
      formsOfVerb(verb, rules, true).map(({ text }) => text),
    );
    for (const form of ['cancelled', 'canceled', 'organized', 'criticised', 'honored', 'honouring'])
      expect(texts).toContain(form);
  });

  test('what is said with be is never passive', () => {
    expect(formsOfVerb('be planning', rules, true)).toContainEqual({
      text: 'been planning',
      voice: 'active',
    });
  });

  test('a participle of its own is passive, a past of its own active, one form for both is both', () => {
    const voices = (verb: string, form: string) =>
      formsOfVerb(verb, rules, true).flatMap(({ text, voice }) => (text === form ? [voice] : []));
    expect(voices('steal', 'stolen')).toEqual(['passive']);
    expect(voices('steal', 'stole')).toEqual(['active']);
    expect(voices('catch', 'caught')).toEqual(['active', 'passive']);
  });

  test('nothing of a verb that takes no object is passive', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('die', 'resign', 'fall', 'rise', ...Object.keys(rules.irregular)),
        (verb) => {
          expect(formsOfVerb(verb, rules, false).map(({ voice }) => voice)).not.toContain('passive');
        },
      ),
    );
  });

  test('no form of any verb is empty or holds a double space', () => {
    const verb = fc.stringMatching(/^[a-z]{2,9}( (up|down|over|out))?$/);
    fc.assert(
      fc.property(verb, (made) => {
        for (const { text } of formsOfVerb(made, rules, true)) expect(text).toMatch(/^[a-z]+( [a-z]+)?$/);
      }),
    );
  });
});

test.each([
  ['thief', 'thieves'],
  ['wife', 'wives'],
  ['spokeswoman', 'spokeswomen'],
  ['agency', 'agencies'],
  ['chief of staff', 'chiefs of staff'],
  ['bus', 'buses'],
  ['talks', 'talks'],
])('several of %s are %s', (noun, plural) => {
  expect(pluralOf(noun, rules)).toBe(plural);
});

describe('what is undergone', () => {
  test.each([
    ['get a fine', ['get a fine', 'gets a fine', 'got a fine', 'getting a fine']],
    ['suffer burns', ['suffers burns', 'suffered burns', 'suffering burns']],
    ['under arrest', ['under arrest']],
  ])('%s is inflected where it begins with a verb, always as done to its subject', (phrase, texts) => {
    const forms = formsUndergone(phrase, rules);
    expect(forms.map(({ text }) => text)).toEqual(expect.arrayContaining(texts));
    expect(new Set(forms.map(({ voice }) => voice))).toEqual(new Set(['passive']));
  });
});
