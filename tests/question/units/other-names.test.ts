import { describe, expect, it } from 'vitest';
import { createLexicon } from '../../../src/lexicon/lexicon.ts';
import { lexiconFileSchema, noRules } from '../../../src/lexicon/schema.ts';
import { createNameIndex } from '../../../src/question/units/names.ts';
import { isWrittenSo, otherNames } from '../../../src/question/units/other-names.ts';
import { readName } from '../../../src/text/names.ts';
import { everyBriefing, petersburg } from '../../harness/briefings.ts';
import { vocabularyOf } from '../parsed.ts';

const words = lexiconFileSchema.parse({
  countries: {
    russia: {
      id: 'Rusia',
      en: 'Russia',
      also: 'Negeri Beruang',
      people: 'Russian',
      seat: ['Moskow', 'Kazan'],
    },
    us: {
      id: ['Amerika Serikat', 'Amerika'],
      en: 'United States',
      also: ['Vlad', 'Negeri Bersama'],
      seat: 'Washington',
    },
    'north-korea': { id: 'Korea Utara', also: 'Negeri Bersama' },
  },
  bodies: {
    cia: { id: 'CIA', also: ['The Agency', 'PAN', 'Perusahaan', 'KGB'] },
    city: { id: 'Citizens', also: 'Si Biru Langit' },
  },
  places: {
    trump: { id: 'Donald Trump', also: 'Menara' },
    petersburg: { id: 'Saint Petersburg', also: 'Piter' },
  },
  concepts: {
    pan: { id: ['wajan'], en: ['pan'] },
    company: { id: ['perusahaan'], en: ['company', 'agency'] },
    kgb: { id: ['kgb'], en: ['kgb'], kind: 'organisation' },
  },
});
const lexicon = createLexicon({ ...words, rules: noRules });
const names = createNameIndex(petersburg(), () => false, lexicon);
const at = (text: string) => names.match(text.split(' '), 0);

describe('what is known of a briefing’s countries, places and bodies', () => {
  it('names them where the briefing does not', () => {
    expect(at('negeri beruang')).toMatchObject({ keys: ['russia'], how: 'whole' });
    expect(at('piter')).toMatchObject({ keys: ['petersburg'], how: 'whole' });
  });

  it('never takes a name from somebody who has it', () => {
    expect(at('vlad')?.keys).toEqual(['putin']);
    expect(at('kazan')?.keys).toEqual(['kazan-cathedral']);
  });

  it('is nobody’s where two are called so', () => {
    expect(at('negeri bersama')).toBeNull();
  });

  it('knows no people', () => {
    expect(at('menara')).toBeNull();
  });

  it('puts the other names of a place into names that it is part of', () => {
    expect(at('presiden negeri beruang')).toMatchObject({ keys: ['putin'], how: 'whole' });
    expect(at('badan intelijen amerika serikat')).toMatchObject({ length: 4, keys: ['us-intel'] });
  });

  it('takes no description for a name', () => {
    expect(petersburg().actors.find(({ key }) => key === 'residents')?.aliases).toContain('citizens');
    expect(at('si biru langit')).toBeNull();
  });

  it('calls a country by its seat only as such', () => {
    expect(at('moskow')).toMatchObject({ keys: ['russia'], how: 'seat' });
    expect(at('washington')).toMatchObject({ keys: ['us'], how: 'seat' });
  });

  it('wants a word of the language written as a name', () => {
    expect(at('pan')?.capitals).toBe('all');
    expect(at('perusahaan')?.capitals).toBe('first');
    expect(at('piter')?.capitals).toBe('any');
    expect(at('kgb')?.capitals).toBe('any');
    expect(isWrittenSo('all', 'Pan')).toBe(false);
    expect(isWrittenSo('all', 'PAN')).toBe(true);
    expect(isWrittenSo('first', 'Fed')).toBe(true);
    expect(isWrittenSo('first', 'fed')).toBe(false);
    expect(isWrittenSo('any', 'piter')).toBe(true);
  });

  it('leaves a city that the article speaks of to be the city', () => {
    const briefing = petersburg();
    const [first, ...rest] = briefing.sentences;
    if (!first) throw new Error('the article has no sentence');
    const sentences = [{ ...first, text: `${first.text} Moskow tenang.` }, ...rest];
    const seats = (each: typeof briefing) =>
      otherNames(each, lexicon).names.flatMap(({ isSeat, stems: [word = ''] }) => (isSeat ? [word] : []));
    expect(seats(briefing)).toContain('moskow');
    expect(seats({ ...briefing, sentences })).not.toContain('moskow');
  });
});

describe('a place or a body that the briefing does not speak of', () => {
  const ours = vocabularyOf(petersburg()).names;
  it.each([
    ['korea selatan marah', 2],
    ['irak', 1],
    ['new york', 2],
    ['korea utara', 0],
    ['negeri beruang merah', 0],
    ['siapa itu', 0],
  ])('"%s": %i words', (text, length) => {
    expect(ours.elsewhere(text.split(' '), 0)).toBe(length);
  });
});

describe('whatever is known', () => {
  it.each(everyBriefing().map((briefing) => [briefing.slug, briefing] as const))(
    'leaves every name of %s as it was',
    (_, briefing) => {
      const { lexicon: known } = vocabularyOf(briefing);
      const none = () => false;
      const [bare, knowing] = [createNameIndex(briefing, none), createNameIndex(briefing, none, known)];
      for (const { name, aliases } of [...briefing.actors, ...briefing.places]) {
        for (const own of [name.id, name.en, ...aliases]) {
          const words = readName(own).map(({ word }) => word);
          for (const [from] of words.entries()) {
            const match = bare.match(words, from);
            if (!match) continue;
            const { keys, length } = knowing.match(words, from) ?? { keys: [], length: 0 };
            // A longer name that begins alike is somebody's other name, and holds the short one.
            if (length === match.length) expect(keys, own).toEqual(match.keys);
            else expect(from, own).toBeGreaterThan(0);
          }
        }
      }
    },
  );
});
