import { describe, expect, test } from 'vitest';
import { formatComplaint } from '../../src/briefing/complaint.ts';
import { parseBriefing } from '../../src/briefing/load.ts';
import { smallBriefing, smallBriefingYaml, smallVocabulary } from '../harness/small-briefing.ts';

const file = 'content/jembatan-sanggau.yaml';
const good = smallBriefingYaml();

/** All complaints about a file, as an editor reads them, without its name. */
function complaints(source: string | Uint8Array, name = file): string[] {
  const parsed = parseBriefing(source, name, smallVocabulary);
  if (parsed.kind === 'briefing') return [];
  for (const complaint of parsed.complaints) expect(complaint.file).toBe(name);
  return parsed.complaints.map((complaint) => formatComplaint(complaint).slice(name.length + 1));
}

/** The good briefing with one passage written otherwise. */
function edited(from: string, to: string): string {
  expect(good.split(from), `"${from}" stands in the file once`).toHaveLength(2);
  return good.replace(from, to);
}

/** `12:5` of the first place where a text stands. */
function placeOf(source: string, text: string): string {
  const before = source.slice(0, source.indexOf(text)).split('\n');
  return `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
}

/** Where in `to`, which stands in the source once, the text after `before` stands. */
function placeAfter(source: string, to: string, before: string): string {
  const at = source.indexOf(to) + to.indexOf(before) + before.length;
  const lines = source.slice(0, at).split('\n');
  return `${lines.length}:${(lines.at(-1)?.length ?? 0) + 1}`;
}

/** Edits the good briefing and expects one complaint, whose place is where `at` stands. */
function expectOne(from: string, to: string, at: string, message: string): void {
  const source = edited(from, to);
  expect(complaints(source)).toEqual([`${placeOf(source, at)} ${message}`]);
}

describe('a briefing file', () => {
  test('that is right is taken, with defaults filled in and single fillers as lists', () => {
    const parsed = parseBriefing(good, file, smallVocabulary);
    expect(parsed).toMatchObject({
      kind: 'briefing',
      briefing: {
        slug: 'jembatan-sanggau',
        topics: [],
        events: [
          { action: ['open'], agent: ['rina'], target: [{ id: 'jembatan' }], status: 'happened', after: [] },
          { action: ['donate'] },
        ],
      },
    });
  });

  test('may name a deed of the lexicon by however long a key', () => {
    const deed = 'be-struck-by-lightning';
    const known = {
      ...smallVocabulary,
      isDeed: (key: string) => key === deed || smallVocabulary.isDeed(key),
    };
    expect(parseBriefing(edited('action: open', `action: ${deed}`), file, known).kind).toBe('briefing');
  });

  test('complaints name file, line, column, field, what was expected and what is there', () => {
    const parsed = parseBriefing(edited('status: published', 'status: publish'), file, smallVocabulary);
    expect(parsed.kind === 'rejected' && parsed.complaints.map(formatComplaint)).toEqual([
      'content/jembatan-sanggau.yaml:2:9 status: expected one of draft, published, corrected, withdrawn, got "publish"',
    ]);
  });

  test('all complaints come at once, in the order of the file', () => {
    const source = good
      .replace('outlet: Warta Contoh\n', '')
      .replace('status: published', 'status: publish')
      .replace('pronoun: she', 'pronoun: her')
      .replace('value: 1200000000000', 'value: many');
    expect(complaints(source).map((complaint) => complaint.split(' ')[1])).toEqual([
      'outlet:',
      'status:',
      'actors[0].pronoun:',
      'figures[0].value:',
    ]);
  });
});

describe('what is no YAML of ours', () => {
  test('a broken line', () => {
    expect(complaints(edited('slug: jembatan-sanggau', 'slug: : x'))).toEqual([
      '1:7 YAML: Nested mappings are not allowed in compact mappings',
    ]);
  });

  test('a field twice', () => {
    expect(complaints(`${good}slug: again\n`)).toEqual([
      `${good.split('\n').length}:1 YAML: Map keys must be unique`,
    ]);
  });

  test('an alias, since few of them can unfold to millions of values', () => {
    expect(complaints(edited('outlet: Warta Contoh', 'outlet: *outlet'))).toEqual([
      '7:9 YAML: expected no alias, got *outlet (a text that begins with * must be quoted)',
    ]);
  });

  test('an empty file, a list, a text', () => {
    expect(complaints('')).toEqual(['1:1 expected a group of fields, got an empty field']);
    expect(complaints('- a')).toEqual(['1:1 expected a group of fields, got a list']);
    expect(complaints('a')).toEqual(['1:1 expected a group of fields, got "a"']);
  });

  test('bytes that are no UTF-8', () => {
    expect(complaints(Buffer.from(good, 'utf8'))).toEqual([]);
    expect(complaints(Buffer.concat([Buffer.from(good), Buffer.from([0xe9])]))).toEqual([
      '1:1 expected a text in UTF-8',
    ]);
  });

  test('a byte more than a million', () => {
    const filled = (length: number) => `${good}#${'x'.repeat(length - good.length - 1)}`;
    expect(complaints(filled(1_000_000))).toEqual([]);
    expect(complaints(filled(1_000_001))).toEqual([
      '1:1 expected a file of at most 1000000 bytes, got 1000001',
    ]);
  });

  test('line ends of Windows and a byte order mark are no trouble', () => {
    expect(complaints(`\uFEFF${good.replaceAll('\n', '\r\n')}`)).toEqual([]);
  });
});

describe('what does not have the form', () => {
  test('a missing field', () => {
    expect(complaints(good.replace('outlet: Warta Contoh\n', ''))).toEqual([
      '1:1 outlet: expected a text, got nothing',
    ]);
  });

  test('an unknown field, with the one that may be meant', () => {
    expect(complaints(edited('pronoun: she', 'pronuon: she'))).toEqual([
      `${placeOf(edited('pronoun: she', 'pronuon: she'), 'pronuon')} actors[0].pronuon: expected no field of this name (did you mean "pronoun"?)`,
    ]);
    expectOne('pronoun: she', 'colour: red', 'colour', 'actors[0].colour: expected no field of this name');
  });

  test('a missing language', () => {
    expectOne(
      '      en: a bridge\n',
      '',
      'id: jembatan\n',
      'events[0].target.en: expected a text, got nothing',
    );
  });

  test('a flow mapping that its comma splits', () => {
    const block = 'target:\n      id: jembatan\n      en: a bridge';
    const message =
      'events[0].target: expected only id and en, got also "panjang" (a text with a comma must be quoted or stand on a line of its own)';
    expectOne(block, 'target: { id: jembatan, panjang, en: a bridge }', '{ id: jembatan,', message);
    expect(complaints(edited(block, 'target: { id: "jembatan, panjang", en: "a bridge, long" }'))).toEqual(
      [],
    );
  });

  test('a number or a yes where a text belongs', () => {
    const message = 'a number, true or false needs quotation marks';
    expectOne('en: rupiah', 'en: 12', '12\n', `figures[0].unit.en: expected a text, got 12: ${message}`);
    expectOne('en: rupiah', 'en: true', 'true', `figures[0].unit.en: expected a text, got true: ${message}`);
    expect(complaints(edited('en: rupiah', 'en: "rupiah 1"'))).toEqual([]);
  });

  test.each([
    ['outlet: Warta Contoh', 'outlet:', ':7:8', 'outlet: expected a text, got an empty field'],
    ['outlet: Warta Contoh', 'outlet: " "', ':7:9', 'outlet: expected a text, got an empty one'],
    [
      'outlet: Warta Contoh',
      'outlet: TODO the outlet',
      ':7:9',
      'outlet: expected a text, got TODO: a person has to write this',
    ],
    ['language: id', 'language: in', ':6:11', 'language: expected one of id, en, got "in"'],
    ['agent: rina', 'agent: []', 'agent', 'events[0].agent: expected at least one, got an empty list'],
    [
      'agent: rina',
      'agent: Rina L',
      'agent',
      'events[0].agent: expected a key of small letters, digits and hyphens, got "Rina L"',
    ],
    [
      'agent: rina',
      'agent: [rina, 5]',
      'agent: [rina, ',
      'events[0].agent[1]: expected the key of an actor, place or event, or a text in both languages (id, en), got 5',
    ],
    [
      'key: opening',
      'key: opening-of-the-bridge',
      'key: ',
      'events[0].key: expected a key of at most 20 characters, got "opening-of-the-bridge"',
    ],
    [
      'zone: Asia/Jakarta',
      'zone: Asia/Jakart',
      'zone: ',
      'published.zone: expected an IANA time zone such as Asia/Jakarta, got "Asia/Jakart"',
    ],
    [
      'zone: Asia/Jakarta',
      'zone: "+07:00"',
      'zone: ',
      'published.zone: expected an IANA time zone such as Asia/Jakarta, got "+07:00"',
    ],
    [
      '  date: 2025-02-04',
      '  date: 2025-02',
      'date: ',
      'published.date: expected a whole date such as 2017-12-17, got "2025-02"',
    ],
    [
      'value: 1200000000000',
      'value: 1.200.000',
      'value: ',
      'figures[0].value: expected a number, in digits and without separators: 1200000, got "1.200.000"',
    ],
  ])('%s → %s', (from, to, at, message) => {
    const source = edited(from, to);
    // The place: a position as it is, else the end of a text that stands before it.
    const start = at.startsWith(':')
      ? at.slice(1)
      : placeAfter(source, to, at.endsWith(' ') ? at : `${at}: `);
    expect(complaints(source)).toEqual([`${start} ${message}`]);
  });

  test.each(['2025-02-30', '2025-13-01', '25-02-03', '3/2/2025', 'kemarin'])('%s is no date', (date) => {
    expect(complaints(good.replaceAll('date: 2025-02-03', `date: ${date}`))).toEqual([
      expect.stringMatching(/^\d+:11 events\[0\]\.date: expected a (?:date such as|day that exists)/),
      expect.stringMatching(/^\d+:11 times\[0\]\.date: expected a (?:date such as|day that exists)/),
    ]);
  });

  test('3 to 5 points', () => {
    const { points } = smallBriefing();
    const [first, second, third] = points;
    const withPoints = (...list: unknown[]) => complaints(smallBriefingYaml({ points: list }));
    expect(withPoints(first, second)).toEqual([expect.stringContaining('points: expected 3 to 5 points')]);
    expect(withPoints(first, second, third)).toEqual([]);
    expect(withPoints(first, second, third, first, second)).toEqual([]);
    expect(withPoints(first, second, third, first, second, third)).toEqual([
      expect.stringContaining('points: expected 3 to 5 points'),
    ]);
  });

  test('a slug of 40 characters at most', () => {
    const slug = 'x'.repeat(40);
    expect(complaints(smallBriefingYaml({ slug }), `${slug}.yaml`)).toEqual([]);
    expect(complaints(smallBriefingYaml({ slug: `${slug}x` }), `${slug}x.yaml`)).toEqual([
      `1:7 slug: expected at most 40 characters, got "${slug}x"`,
    ]);
  });

  test('a fact without a sentence', () => {
    const { points } = smallBriefing();
    const empty = smallBriefingYaml({ points: points.map((point) => ({ ...point, sentences: [] })) });
    expect(complaints(empty)).toHaveLength(3);
    expect(complaints(empty)[0]).toContain(
      'points[0].sentences: expected at least one sentence: a fact without a sentence is not a fact',
    );
    const missing = smallBriefingYaml({ points: points.map(({ id, en }) => ({ id, en })) });
    expect(complaints(missing)[0]).toContain(
      'points[0].sentences: expected the numbers of the sentences that say it, such as [2, 4], got nothing',
    );
  });
});

describe('what leads nowhere', () => {
  test('the file is called by the slug', () => {
    expect(complaints(good, 'content/other.yaml')).toEqual([
      '1:7 slug: expected the slug to be the name of the file, got "jembatan-sanggau" in other.yaml',
    ]);
    expect(complaints(good, 'C:\\content\\jembatan-sanggau.yaml')).toEqual([]);
  });

  const dangling: [string, string, string, string][] = [
    [
      'agent: rina',
      'agent: rnia',
      'events[0].agent[0]',
      'the key of an actor, place, event or figure, got "rnia" (did you mean "rina"?)',
    ],
    [
      'agent: rina',
      'agent: somebody',
      'events[0].agent[0]',
      'the key of an actor, place, event or figure, got "somebody"',
    ],
    [
      'of: sanggau',
      'of: sangau',
      'actors[0].offices[0].of',
      'the key of an actor or place, got "sangau" (did you mean "sanggau"?)',
    ],
    [
      'amount: cost',
      'amount: costs',
      'events[1].amount',
      'a figure\'s key, got "costs" (did you mean "cost"?)',
    ],
    [
      '- event: opening',
      '- event: openning',
      'events[1].because[0].event',
      'an event\'s key, got "openning" (did you mean "opening"?)',
    ],
    [
      '    event: opening\n    sentences:\n      - 1\nfigures',
      '    event: openin\n    sentences:\n      - 1\nfigures',
      'times[0].event',
      'an event\'s key, got "openin" (did you mean "opening"?)',
    ],
    [
      'of: gift',
      'of: gfit',
      'figures[0].of',
      'the key of an actor, place, event or figure, got "gfit" (did you mean "gift"?)',
    ],
    ['speaker: rina', 'speaker: sanggau', 'quotes[0].speaker', 'an actor\'s key, got "sanggau"'],
    [
      'office: mayor',
      'office: major',
      'actors[0].offices[0].office',
      'an office or relation of the lexicon, got "major" (did you mean "mayor"?)',
    ],
    [
      'action: donate',
      'action: donte',
      'events[1].action[0]',
      'a deed of the lexicon (locales/lexicon/), got "donte" (did you mean "donate"?)',
    ],
    [
      'action: donate',
      'action: explode',
      'events[1].action[0]',
      'a deed of the lexicon (locales/lexicon/), got "explode"',
    ],
  ];
  test.each(dangling)('%s → %s', (from, to, field, message) => {
    const source = edited(from, to);
    const value = to.split('\n')[0]?.split(': ')[1] ?? '';
    const line = source.slice(0, source.indexOf(to) + to.indexOf(value)).split('\n');
    expect(complaints(source)).toEqual([
      `${line.length}:${(line.at(-1)?.length ?? 0) + 1} ${field}: expected ${message}`,
    ]);
  });

  test('a member of nothing, a place in no place', () => {
    const [rina, beton] = smallBriefing().actors;
    const actors = [rina, { ...beton, belongs: [{ to: 'rino', sentences: [3] }] }];
    expect(complaints(smallBriefingYaml({ actors }))).toEqual([
      expect.stringContaining(
        'actors[1].belongs[0].to: expected the key of an actor or place, got "rino" (did you mean "rina"?)',
      ),
    ]);
    const places = smallBriefing().places.map((place) => ({ ...place, within: 'java' }));
    expect(complaints(smallBriefingYaml({ places }))).toEqual([
      expect.stringContaining('places[0].within: expected the key of an actor or place, got "java"'),
    ]);
  });

  test('words that the briefing brings along count as known', () => {
    const words = { deeds: { inaugurate: { id: ['resmikan'], en: ['inaugurate'] } } };
    const events = smallBriefing().events.map((event) => ({ ...event, action: 'inaugurate' }));
    expect(complaints(smallBriefingYaml({ events }))).toHaveLength(2);
    expect(complaints(smallBriefingYaml({ events, words }))).toEqual([]);
  });

  test('a key twice, in one room or two', () => {
    expect(complaints(edited('key: gift', 'key: opening'))).toContainEqual(
      expect.stringContaining('events[1].key: expected a key of its own, got "opening", which events[0] has'),
    );
    expect(complaints(edited('key: beton', 'key: rina'))).toContainEqual(
      expect.stringContaining('actors[1].key: expected a key of its own, got "rina", which actors[0] has'),
    );
    expect(complaints(edited('key: cost', 'key: sanggau'))).toContainEqual(
      expect.stringContaining(
        'figures[0].key: expected a key of its own, got "sanggau", which places[0] has',
      ),
    );
  });

  test('a way that leads back to where it began', () => {
    const [opening, gift] = smallBriefing().events;
    const round = [
      { ...opening, after: [{ event: 'gift', sentences: [1] }] },
      { ...gift, after: [{ event: 'opening', sentences: [3] }] },
    ];
    expect(complaints(smallBriefingYaml({ events: round }))).toEqual([
      expect.stringContaining('events[1].after[0].event: expected no way back to itself, got "opening"'),
    ]);
    expect(complaints(smallBriefingYaml({ events: [{ ...opening, about: 'opening' }, gift] }))).toEqual([
      expect.stringContaining('events[0].about[0]: expected no way back to itself, got "opening"'),
    ]);
    const places = smallBriefing().places.map((place) => ({ ...place, within: 'sanggau' }));
    expect(complaints(smallBriefingYaml({ places }))).toEqual([
      expect.stringContaining('places[0].within: expected no way back to itself, got "sanggau"'),
    ]);
  });
});

describe('names that can be taken for each other', () => {
  test('two with one name, however it is written', () => {
    expectOne(
      '- Karya Beton',
      '- RINA',
      'RINA',
      'actors[1].aliases[0]: expected a name of its own, got "RINA", which "rina" has too',
    );
    expect(complaints(edited('- Karya Beton', '- Sanggau'))).toEqual([
      expect.stringContaining(
        'places[0].name.id: expected a name of its own, got "Sanggau", which "beton" has too',
      ),
      expect.stringContaining('places[0].name.en: expected a name of its own'),
    ]);
  });

  test('one alias twice, or the name as an alias', () => {
    expectOne(
      '- Karya Beton',
      '- PT Karya Beton',
      'PT Karya Beton\n    sentences',
      'actors[1].aliases[0]: expected each name once, got "PT Karya Beton" again',
    );
    expect(complaints(edited('- Karya Beton', '- Karya Beton\n      - karya  beton'))).toEqual([
      expect.stringContaining('actors[1].aliases[1]: expected each name once, got "karya  beton" again'),
    ]);
    expect(complaints(edited('- Karya Beton', '- Karya Beton\n      - Karya Beton Indonesia'))).toEqual([]);
  });

  test('a name that has no letter', () => {
    expectOne(
      '- Karya Beton',
      '- "🎬"',
      '"🎬"',
      'actors[1].aliases[0]: expected a name with a letter or a digit, got "🎬"',
    );
  });
});
