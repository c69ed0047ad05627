import { describe, expect, test } from 'vitest';
import en from '../locales/en.json' with { type: 'json' };
import id from '../locales/id.json' with { type: 'json' };
import { createI18n } from '../src/i18n.ts';

type Tree = { readonly [key: string]: string | Tree };

/** Dotted key → text. */
function leaves(tree: Tree, path = ''): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === 'string' ? [[path + key, value] as const] : [...leaves(value, `${path}${key}.`)],
    ),
  );
}

const texts = { id: leaves(id), en: leaves(en) };
// Indonesian has no plural forms: where English has two, it has the one.
const single = (key: string) => key.replace(/_one$/, '_other');
const placeholders = (text = '') => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();

describe('the locales', () => {
  test('have equal keys', () => {
    expect(new Set([...texts.en.keys()].map(single))).toEqual(new Set(texts.id.keys()));
  });

  test.each([...texts.en.keys()].filter((key) => !key.endsWith('_one')))(
    '%s has equal placeholders',
    (key) => {
      expect(placeholders(texts.en.get(key))).toEqual(placeholders(texts.id.get(key)));
    },
  );

  test('have no empty text, no space at an edge, no HTML', () => {
    for (const text of [...texts.id.values(), ...texts.en.values()]) {
      expect(text).toMatch(/^\S(?:[^<>]*\S)?$/);
    }
  });

  test('count in English, and do not in Indonesian', () => {
    const i18n = createI18n();
    expect(i18n.en('search.found', { count: 1, words: 'x' })).toBe('One story about “x”');
    expect(i18n.en('search.found', { count: 2, words: 'x' })).toBe('2 stories about “x”');
    expect(i18n.id('search.found', { count: 1, words: 'x' })).toBe('1 berita tentang “x”');
  });

  test('values are left as they are: escaping belongs to the message', () => {
    expect(createI18n().id('search.nothing', { words: '<b>&' })).toContain('<b>&');
  });

  test('keep Telegram’s limits of a profile', () => {
    for (const each of ['id', 'en'] as const) {
      const t = createI18n()[each];
      expect(t('profile.name').length).toBeLessThanOrEqual(64);
      expect(t('profile.short').length).toBeLessThanOrEqual(120);
      expect(t('profile.description').length).toBeLessThanOrEqual(512);
    }
  });
});
