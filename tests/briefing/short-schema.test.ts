import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { formatComplaint } from '../../src/briefing/complaint.ts';
import { briefingJsonSchema } from '../../src/briefing/json-schema.ts';
import { parseBriefing } from '../../src/briefing/load.ts';
import type { Schema } from '../../src/briefing/short-schema.ts';
import { vocabularyOf } from '../../src/briefing/vocabulary.ts';
import { openLexicon } from '../harness/lexicon.ts';
import { smallBriefing } from '../harness/small-briefing.ts';

const vocabulary = vocabularyOf(openLexicon());
const schema = briefingJsonSchema() as Schema;
const ajv = new Ajv({
  allErrors: true,
  allowUnionTypes: true,
  formats: { uri: true },
  keywords: ['patternErrorMessage'],
});
const validate = ajv.compile(schema);

/** Where an editor's program draws a red line. */
function redLines(briefing: unknown): string[] {
  validate(briefing);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

function read(briefing: unknown) {
  const text = stringify(briefing, { aliasDuplicateObjects: false });
  const parsed = parseBriefing(text, 'jembatan-sanggau.yaml', vocabulary);
  return parsed.kind === 'briefing' ? parsed.briefing : parsed.complaints.map(formatComplaint);
}

type Small = ReturnType<typeof smallBriefing>;
type Short = Readonly<Record<string, (long: Small) => Record<string, unknown>>>;

/** "What may be written shorter" of docs/briefing.md, each beside the long form that it stands for. */
const shortForms: Short = {
  'the sentence of a headline': ({ headline }) => ({ headline: { ...headline, sentences: 1 } }),
  'the sentence of an actor and of its office': ({ actors: [rina, beton] }) => ({
    actors: [
      {
        ...rina,
        offices: [{ office: 'mayor', of: 'sanggau', sentences: 1 }],
      },
      { ...beton, sentences: 3 },
    ],
  }),
  'the sentence of what led to an event': ({ events: [opening, gift] }) => ({
    events: [
      { ...opening, sentences: 1 },
      { ...gift, because: [{ event: 'opening', sentences: 3 }] },
    ],
  }),
  'one alias': ({ actors: [rina, beton], places: [sanggau] }) => ({
    actors: [
      { ...rina, aliases: 'Rina' },
      { ...beton, aliases: 'Karya Beton' },
    ],
    places: [{ ...sanggau, aliases: [] }],
  }),
  'one office, in full': ({ actors: [rina, beton] }) => ({
    actors: [{ ...rina, offices: { office: 'mayor', of: 'sanggau', sentences: [1] } }, beton],
  }),
  'one place, time, figure and quotation': ({ places, times, figures, quotes }) => ({
    places: places[0],
    times: times[0],
    figures: figures[0],
    quotes: quotes[0],
  }),
  'one cause': ({ events: [opening, gift] }) => ({
    events: [opening, { ...gift, because: { event: 'opening', sentences: [3] } }],
  }),
  'a day of publication by itself': () => ({ published: '2025-02-04' }),
  'a day of publication without its zone': () => ({ published: { date: '2025-02-04' } }),
  'a quotation without its translation': ({ quotes: [quote] }) => {
    const { translation, ...rest } = quote ?? { translation: '' };
    return { quotes: [rest] };
  },
  'fields that are left empty': ({ actors: [rina, beton] }) => ({
    byline: null,
    background: null,
    actors: [{ ...rina, description: null, belongs: null, inferred: null }, beton],
  }),
};

describe('what an editor may write shorter', () => {
  test.each(Object.entries(shortForms))('%s is read as the long form and has no red line', (_, shorten) => {
    const short = smallBriefing(shorten(smallBriefing()));
    expect(read(short)).toEqual(read(smallBriefing()));
    expect(redLines(short)).toEqual([]);
  });

  test.each([
    ['an office by its key', { offices: 'mayor' }, { offices: [{ office: 'mayor', sentences: [1, 2] }] }],
    ['offices by their keys', { offices: ['mayor'] }, { offices: [{ office: 'mayor', sentences: [1, 2] }] }],
    ['a membership by its key', { belongs: 'beton' }, { belongs: [{ to: 'beton', sentences: [1, 2] }] }],
    ['memberships by their keys', { belongs: ['beton'] }, { belongs: [{ to: 'beton', sentences: [1, 2] }] }],
    [
      'an office without sentences',
      { offices: { office: 'mayor', of: 'sanggau' } },
      { offices: [{ office: 'mayor', of: 'sanggau', sentences: [1, 2] }] },
    ],
  ])('%s rests on the sentences of its actor and has no red line', (_, short, long) => {
    const [rina, ...others] = smallBriefing().actors;
    const withActor = (fields: object) => smallBriefing({ actors: [{ ...rina, ...fields }, ...others] });
    expect(read(withActor(short))).toEqual(read(withActor(long)));
    expect(read(withActor(short))).toHaveProperty('actors');
    expect(redLines(withActor(short))).toEqual([]);
  });

  test.each([
    ['a topic', 'jembatan', [{ id: 'jembatan', en: 'jembatan' }]],
    [
      'topics',
      ['jembatan', 'bridge'],
      [
        { id: 'jembatan', en: 'jembatan' },
        { id: 'bridge', en: 'bridge' },
      ],
    ],
    ['a topic in both languages', { id: 'jembatan', en: 'bridge' }, [{ id: 'jembatan', en: 'bridge' }]],
  ])('%s may be plain and has no red line', (_, topics, long) => {
    expect(read(smallBriefing({ topics }))).toMatchObject({ topics: long });
    expect(redLines(smallBriefing({ topics }))).toEqual([]);
  });

  test('an event without a text, a speaker who is none', () => {
    const { events, quotes } = smallBriefing();
    const [{ text, ...opening } = { text: null }, gift] = events;
    const short = smallBriefing({ events: [opening, gift], quotes: [{ ...quotes[0], speaker: 'none' }] });
    expect(read(short)).toHaveProperty('events');
    expect(redLines(short)).toEqual([]);
  });

  test('every field that need not be there may be empty', () => {
    const emptied = withEmptyFields(smallBriefing(), schema, schema.definitions as Definitions);
    expect(JSON.stringify(emptied).match(/null/g)?.length).toBeGreaterThan(60);
    expect(read(emptied)).toEqual(read(smallBriefing()));
    expect(redLines(emptied)).toEqual([]);
  });

  test.each([
    ['headline', null],
    ['outlet', ''],
    ['outlet', null],
    ['points', { id: 'Satu.', en: 'One.', sentences: [1] }],
    ['actors', 'rina'],
    ['sentences', 1],
    ['published', '2025'],
    ['published', null],
  ])('no short form: %s as %j has a red line and is refused', (field, value) => {
    const briefing = smallBriefing({ [field]: value });
    expect(redLines(briefing)).not.toEqual([]);
    expect(read(briefing)).toContainEqual(expect.stringContaining(field));
  });
});

test('the briefing that docs/briefing.md goes through has no red line', () => {
  const page = readFileSync(join(import.meta.dirname, '../../docs/briefing.md'), 'utf8');
  const blocks = [...page.matchAll(/```yaml\n(.*?)```/gs)].map(([, block = '']) => block);
  const { headline, points } = smallBriefing();
  const left = { summary: headline, points, background: headline };
  const whole = Object.assign({}, ...blocks.map((block) => parse(block)), left);
  expect(Object.keys(whole)).toEqual(expect.arrayContaining(['slug', 'actors', 'events', 'quotes', 'words']));
  expect(redLines(whole)).toEqual([]);
});

type Definitions = Record<string, Schema>;

/** The same briefing with every field that is not there and need not be, empty. */
function withEmptyFields(
  node: unknown,
  { properties = {}, required = [] }: Schema,
  all: Definitions,
): unknown {
  if (node === null || typeof node !== 'object') return node;
  const full = Object.fromEntries(
    Object.entries(node).map(([field, value]): [string, unknown] => {
      const one = all[field];
      const known = one !== undefined && Array.isArray(value);
      return [field, known ? value.map((item) => withEmptyFields(item, one, all)) : value];
    }),
  );
  const absent = Object.keys(properties).filter((field) => !required.includes(field) && !(field in node));
  return { ...full, ...Object.fromEntries(absent.map((field) => [field, null])) };
}
