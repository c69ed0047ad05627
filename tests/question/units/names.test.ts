import { describe, expect, it } from 'vitest';
import type { Briefing } from '../../../src/briefing/schema.ts';
import { createNameIndex } from '../../../src/question/units/names.ts';
import { readUnits } from '../../../src/question/units/units.ts';
import { readUtterance } from '../../../src/question/utterance/normalise.ts';
import { everyBriefing } from '../../harness/briefings.ts';
import { vocabularyOf } from '../parsed.ts';

function briefingOf(slug: string): Briefing {
  const briefing = everyBriefing().find((each) => each.slug === slug);
  if (!briefing) throw new Error(`there is no briefing ${slug}`);
  return briefing;
}

const namesOf = (slug: string) => vocabularyOf(briefingOf(slug)).names;
const at = (slug: string, words: string) => namesOf(slug).match(words.split(' '), 0);

describe('a name in a question', () => {
  it('is found whole, as an alias and by a part of it', () => {
    expect(at('nusawings-meridian', 'arief santoso')).toMatchObject({
      length: 2,
      keys: ['arief'],
      how: 'whole',
    });
    expect(at('nusawings-meridian', 'ceo nusawings')).toMatchObject({
      length: 2,
      keys: ['arief'],
      how: 'whole',
    });
    expect(at('pilkada-randusari', 'wibisono')?.how).toBe('part');
  });

  it('is the longest that fits: the airline, not the one it is made of', () => {
    expect(at('nusawings-meridian', 'meridian nusantara')).toMatchObject({
      length: 2,
      keys: ['new-airline'],
    });
    expect(at('nusawings-meridian', 'meridian air')).toMatchObject({ length: 2, keys: ['meridian'] });
  });

  it('means everybody who bears it: nobody is guessed', () => {
    expect([...(at('nusawings-meridian', 'santoso')?.keys ?? [])].sort()).toEqual(['arief', 'priya']);
  });

  it('is the person rather than the body that is called after him', () => {
    const { actors } = briefingOf('pilkada-randusari');
    const match = at('pilkada-randusari', 'ratna');
    expect(match?.keys).toHaveLength(1);
    expect(actors.find(({ key }) => key === match?.keys[0])?.kind).toBe('person');
  });

  it('is no common word of the language, even where it is part of a name', () => {
    const fire = briefingOf('kebakaran-tirtamaya');
    expect(createNameIndex(fire, () => false).match(['lestari'], 0)).toMatchObject({ how: 'part' });
    expect(createNameIndex(fire, () => true).match(['lestari'], 0)).toBeNull();
  });
});

describe('a name with a slip of the pen', () => {
  const typo = (word: string, capital = false) => namesOf('putin-trump-petersburg').matchTypo(word, capital);

  it.each([
    ['pompio', 'pompeo'],
    ['pompeio', 'pompeo'],
    ['pompoe', 'pompeo'],
    ['trmup', 'trump'],
    ['vladmir', 'putin'],
    ['petersberg', 'petersburg'],
  ])('%s is %s', (word, key) => {
    expect(typo(word)).toMatchObject({ keys: [key], how: 'typo' });
  });

  it.each(['rutin', 'bush', 'xi', 'tramps2', 'obama'])('%s is nobody', (word) => {
    const match = typo(word, true);
    expect(match).toBeNull();
  });

  it('written with care, a letter that is another makes another person; in small letters it is a slip', () => {
    const names = namesOf('nusawings-meridian');
    expect(names.matchTypo('santosa', true)).toBeNull();
    expect(names.matchTypo('santosa', false)).toMatchObject({ how: 'typo' });
  });
});

describe('an initial', () => {
  const named = (slug: string, text: string) =>
    readUnits(readUtterance(text, 'id'), vocabularyOf(briefingOf(slug))).flatMap(({ names }) => names);

  it('after or before a name belongs to it', () => {
    expect(named('pilkada-randusari', 'siapa Ratna W.?')).toEqual(['ratna']);
    expect(named('pilkada-randusari', 'R. Wibisono kalah berapa suara?')).toEqual(['ratna']);
    expect(named('putin-trump-petersburg', 'D. Trump ditelepon siapa?')).toEqual(['trump']);
  });

  it('of another name makes another person', () => {
    const text = 'siapa Ratna K itu?';
    const units = readUnits(readUtterance(text, 'id'), vocabularyOf(briefingOf('pilkada-randusari')));
    expect(units.find(({ typed }) => typed === 'K')?.names).toEqual([]);
  });
});
