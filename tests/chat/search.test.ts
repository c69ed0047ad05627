import { describe, expect, test } from 'vitest';
import { type Library, type LibraryChange, libraryOf } from '../../src/briefing/library.ts';
import { type Briefing, briefingSchema } from '../../src/briefing/schema.ts';
import { createSearch } from '../../src/chat/search.ts';
import { everyBriefing } from '../harness/briefings.ts';
import { smallBriefing } from '../harness/small-briefing.ts';

/** A library whose briefings are set from outside. */
function changingLibrary(first: readonly Briefing[]): Library & {
  become(now: readonly Briefing[], change: Partial<LibraryChange>): void;
} {
  let current = libraryOf(first);
  const listeners: ((change: LibraryChange) => void)[] = [];
  return {
    published: () => current.published(),
    find: (slug) => current.find(slug),
    notices: () => current.notices(),
    findWithdrawn: (slug) => current.findWithdrawn(slug),
    onChange(listener) {
      listeners.push(listener);
      return () => {};
    },
    become(now, change) {
      current = libraryOf(now);
      for (const listener of listeners) listener({ added: [], changed: [], removed: [], ...change });
    },
  };
}

const slugs = (found: readonly { briefing: Briefing }[]) => found.map(({ briefing }) => briefing.slug);
const bridge = (changes = {}) => briefingSchema.parse(smallBriefing(changes));

describe('the search', () => {
  test('follows the library: what came is found, what changed is found anew, what went is not', () => {
    const library = changingLibrary(everyBriefing());
    const search = createSearch(library);
    expect(slugs(search.find('jembatan sanggau', 1))).not.toContain('jembatan-sanggau');

    library.become([...everyBriefing(), bridge()], { added: ['jembatan-sanggau'] });
    expect(slugs(search.find('jembatan sanggau', 1))).toEqual(['jembatan-sanggau']);

    const renamed = bridge({ headline: { id: 'Titian dibuka', en: 'A footbridge opens', sentences: [1] } });
    library.become([...everyBriefing(), renamed], { changed: ['jembatan-sanggau'] });
    expect(slugs(search.find('titian', 1))).toEqual(['jembatan-sanggau']);

    library.become(everyBriefing(), { removed: ['jembatan-sanggau'] });
    expect(slugs(search.find('titian', 5))).not.toContain('jembatan-sanggau');
  });

  test('puts a headline’s words before a mention, forgives a slip, finds the beginnings of words', () => {
    const search = createSearch(libraryOf(everyBriefing()));
    expect(slugs(search.find('orangutan', 3))[0]).toBe('orangutan-ketapang');
    expect(slugs(search.find('orangutna', 3))[0]).toBe('orangutan-ketapang');
    expect(slugs(search.find('merger airline', 1))).toEqual(['nusawings-meridian']);
    expect(slugs(search.find('pilkad', 1))).toEqual(['pilkada-randusari']);
  });

  test('wants all the words where some briefing has them, else takes some', () => {
    const search = createSearch(libraryOf(everyBriefing()));
    expect(slugs(search.find('putin telepon', 9))).toEqual(['putin-trump-petersburg']);
    expect(slugs(search.find('pompeo orangutan', 9)).sort()).toEqual([
      'orangutan-ketapang',
      'putin-trump-petersburg',
    ]);
  });

  test('tells the passage that holds most of the words', () => {
    const [found] = createSearch(libraryOf(everyBriefing())).find('peledak senjata literatur', 1);
    expect(found?.passage.id).toBe('Bahan peledak, senjata, dan literatur ekstremis turut disita.');
  });
});
