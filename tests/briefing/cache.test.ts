import { readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type BriefingCache, openBriefingCache } from '../../src/briefing/cache.ts';
import { formatComplaint } from '../../src/briefing/complaint.ts';
import { openLibrary } from '../../src/briefing/library.ts';
import { parseBriefing } from '../../src/briefing/load.ts';
import type { Briefing } from '../../src/briefing/schema.ts';
import { versionOf } from '../../src/briefing/version.ts';
import type { Vocabulary } from '../../src/briefing/vocabulary.ts';
import { smallBriefingYaml, smallVocabulary } from '../harness/small-briefing.ts';
import { temporaryFolder } from '../harness/temporary-folder.ts';

function briefingOf(slug: string): Briefing {
  const parsed = parseBriefing(smallBriefingYaml({ slug }), `${slug}.yaml`, smallVocabulary);
  if (parsed.kind === 'rejected') throw new Error(parsed.complaints.map(formatComplaint).join('\n'));
  return parsed.briefing;
}

function open(file: string, vocabulary = smallVocabulary, heldBodies?: number): BriefingCache {
  const cache = openBriefingCache({ file, vocabulary, ...(heldBodies ? { heldBodies } : {}) });
  onTestFinished(() => cache.close());
  return cache;
}

/** Closes and opens again. */
function reopen(cache: BriefingCache, file: string, vocabulary = smallVocabulary): BriefingCache {
  cache.close();
  return open(file, vocabulary);
}

describe('what was made of a briefing', () => {
  test('is found again at the next opening, under its name and with its briefing', () => {
    const file = join(temporaryFolder(), 'briefings.db');
    const cache = open(file);
    const [one, two] = ['one', 'two'].map((slug) => cache.keep(slug, briefingOf(slug)));
    if (!one || !two) throw new Error('expected two briefings');
    cache.made.keep(one, 'index', 'first');
    cache.made.keep(one, 'index', 'second');
    const again = reopen(cache, file);
    const found = again.find('one');
    const other = again.find('two');
    if (!found || !other) throw new Error('expected both to be kept');
    expect(again.made.find(found, 'index')).toBe('second');
    expect(again.made.has(found, 'index')).toBe(true);
    expect(again.made.find(found, 'reading')).toBeNull();
    expect(again.made.has(other, 'index')).toBe(false);
  });

  test('is void for other words, while the briefing stays', () => {
    const file = join(temporaryFolder(), 'briefings.db');
    const openWith = (words: string) => {
      const cache = openBriefingCache({ file, vocabulary: smallVocabulary, words });
      onTestFinished(() => cache.close());
      return cache;
    };
    const cache = openWith('some');
    cache.made.keep(cache.keep('one', briefingOf('one')), 'index', 'text');
    cache.close();
    const other = openWith('others');
    const found = other.find('one');
    if (!found) throw new Error('expected the briefing to stay');
    expect(other.made.find(found, 'index')).toBeNull();
  });

  test('goes with its briefing, and nothing is kept of one that the cache did not give out', () => {
    const file = join(temporaryFolder(), 'briefings.db');
    const first = open(file);
    first.made.keep(first.keep('one', briefingOf('one')), 'index', 'text');
    first.made.keep(briefingOf('two'), 'index', 'text');
    expect(first.made.find(briefingOf('two'), 'index')).toBeNull();
    const second = reopen(first, file);
    second.forgetOthers();
    expect(second.made.find(second.keep('one', briefingOf('one')), 'index')).toBeNull();
  });
});

describe('a kept briefing', () => {
  test('is the same to everyone: field by field, written out, copied, and by its version', () => {
    const file = join(temporaryFolder(), 'deeper', 'briefings.db');
    const briefing = briefingOf('one');
    const cache = open(file);
    const same = (each: Briefing | null) => {
      expect(each).toEqual(briefing);
      expect({ ...each }).toEqual(briefing);
      expect(JSON.stringify(each)).toBe(JSON.stringify(briefing));
      expect(each && versionOf(each)).toBe(versionOf(briefing));
    };
    same(cache.keep('one 1', briefing));
    const found = reopen(cache, file).find('one 1');
    same(found);
    expect(found?.events).toBe(found?.events);
  });

  test('is not found under another key, nor after the vocabulary changed', () => {
    const file = join(temporaryFolder(), 'briefings.db');
    const cache = open(file);
    cache.keep('one 1', briefingOf('one'));
    expect(cache.find('one 2')).toBeNull();
    const fewer: Vocabulary = { ...smallVocabulary, keys: { deeds: ['open'], offices: [] } };
    const other = reopen(cache, file, fewer);
    expect(other.find('one 1')).toBeNull();
    expect(reopen(other, file).find('one 1')).toBeNull();
  });

  test('stays readable when more are read than are held', () => {
    const cache = open(join(temporaryFolder(), 'briefings.db'), smallVocabulary, 2);
    const kept = ['a', 'b', 'c', 'd'].map((slug) => cache.keep(slug, briefingOf(slug)));
    for (let round = 0; round < 2; round += 1) {
      expect(kept.map((briefing) => briefing.quotes[0]?.speaker)).toEqual(['rina', 'rina', 'rina', 'rina']);
      expect(kept.map(({ slug }) => slug)).toEqual(['a', 'b', 'c', 'd']);
    }
  });

  test('is dropped when nobody asked for it since the opening', () => {
    const file = join(temporaryFolder(), 'briefings.db');
    const first = open(file);
    for (const key of ['found', 'forgotten']) first.keep(key, briefingOf('one'));
    const second = reopen(first, file);
    second.find('found');
    second.keep('new', briefingOf('two'));
    second.forgetOthers();
    const third = reopen(second, file);
    expect(['found', 'forgotten', 'new'].map((key) => third.find(key) !== null)).toEqual([true, false, true]);
  });
});

describe('a damaged cache', () => {
  test.each([
    [
      'no database at all',
      (file: string) => writeFileSync(file, 'not a database, but long enough to look like one'.repeat(99)),
    ],
    ['cut in half', (file: string) => truncateSync(file, Math.floor(statSync(file).size / 2))],
    ['empty', (file: string) => writeFileSync(file, '')],
    [
      'with a page overwritten in its middle',
      (file: string) => {
        const bytes = readFileSync(file);
        bytes.fill(0xff, 16_384, 24_576);
        writeFileSync(file, bytes);
      },
    ],
    [
      'with another first page',
      (file: string) => {
        const bytes = readFileSync(file);
        bytes.fill(0xff, 100, 2000);
        writeFileSync(file, bytes);
      },
    ],
  ])('%s: is begun anew', (_, damage) => {
    const file = join(temporaryFolder(), 'briefings.db');
    const cache = open(file);
    for (let index = 0; index < 20; index += 1) cache.keep(`key ${index}`, briefingOf(`one-${index}`));
    cache.close();
    damage(file);
    const again = open(file);
    expect(again.find('key 1')).toBeNull();
    again.keep('key 1', briefingOf('one'));
    expect(again.find('key 1')?.slug).toBe('one');
  });
});

describe('a library with a cache', () => {
  test('reads each content once, over all starts', async () => {
    const folder = temporaryFolder();
    const file = join(temporaryFolder(), 'briefings.db');
    let asked = 0;
    const vocabulary: Vocabulary = {
      ...smallVocabulary,
      isDeed: (key) => {
        asked += 1;
        return smallVocabulary.isDeed(key);
      },
    };
    const write = (slug: string, outlet: string) =>
      writeFileSync(join(folder, `${slug}.yaml`), smallBriefingYaml({ slug, outlet }));
    /** Which slugs one start finds, and how often it asked for a deed: twice for each file that it reads. */
    async function start(): Promise<[string[], number]> {
      asked = 0;
      const cache = open(file, vocabulary);
      const library = await openLibrary({ folder, vocabulary, cache, watch: () => ({ close() {} }) });
      const outlets = library.published().map(({ slug, outlet }) => `${slug} ${outlet}`);
      await library.close();
      cache.close();
      return [outlets, asked];
    }

    write('a', 'First');
    write('b', 'First');
    expect(await start()).toEqual([['a First', 'b First'], 4]);
    expect(await start()).toEqual([['a First', 'b First'], 0]);
    write('b', 'Second');
    expect(await start()).toEqual([['a First', 'b Second'], 2]);
    expect(await start()).toEqual([['a First', 'b Second'], 0]);
  });

  test('a good file under a name that is not its own is rejected although its content is kept', async () => {
    const folder = temporaryFolder();
    const cache = open(join(temporaryFolder(), 'briefings.db'));
    writeFileSync(join(folder, 'a.yaml'), smallBriefingYaml({ slug: 'a' }));
    writeFileSync(join(folder, 'b.yaml'), smallBriefingYaml({ slug: 'a' }));
    const rejected: string[] = [];
    const library = await openLibrary({
      ...{ folder, vocabulary: smallVocabulary, cache, watch: () => ({ close() {} }) },
      onRejected: ({ complaints }) => rejected.push(...complaints.map(({ message }) => message)),
    });
    onTestFinished(() => library.close());
    expect(rejected).toEqual(['expected the slug to be the name of the file, got "a" in b.yaml']);
  });
});
