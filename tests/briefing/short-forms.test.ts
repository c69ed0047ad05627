import { describe, expect, test } from 'vitest';
import { formatComplaint } from '../../src/briefing/complaint.ts';
import { parseBriefing } from '../../src/briefing/load.ts';
import { vocabularyOf } from '../../src/briefing/vocabulary.ts';
import { openLexicon } from '../harness/lexicon.ts';

const vocabulary = vocabularyOf(openLexicon());

/** As short as a briefing can be written. */
const short = `
slug: gempa-desa
status: published
published: 2025-02-09
language: en
outlet: Hill News
topics: [gempa, Brindle]
sentences:
  - text: A magnitude 5 earthquake shook the village of Brindle on Sunday.
    translation: Gempa bermagnitudo 5 mengguncang Desa Brindle pada Minggu.
  - text: '"We need tents," Mayor Ann Lee said.'
    translation: '"Kami butuh tenda," kata Wali Kota Ann Lee.'
  - text: The Red Cross sent tents.
    translation: Palang Merah mengirim tenda.
headline: {id: Gempa mengguncang Brindle, en: Earthquake shakes Brindle, sentences: 1}
summary: {id: Gempa mengguncang Desa Brindle., en: An earthquake shook the village of Brindle., sentences: [1]}
points:
  - {id: Palang Merah mengirim tenda., en: The Red Cross sent tents., sentences: 3}
  - {id: Gempa bermagnitudo 5., en: The earthquake had a magnitude of 5., sentences: [1]}
  - {id: Wali Kota butuh tenda., en: The mayor needs tents., sentences: [2]}
actors:
  - key: lee
    kind: person
    name: {id: Ann Lee, en: Ann Lee}
    offices: mayor
    aliases: Bu Lee
    belongs:
    sentences: 2
  - key: red-cross
    kind: organisation
    name: {id: Palang Merah, en: Red Cross}
    sentences: 3
places:
  key: brindle
  name: {id: Brindle, en: Brindle}
  sentences: [1]
events:
  - key: shake
    action: shake
    target: brindle
    date: 2025-02-09
    sentences: 1
  - key: tents
    action: send
    agent: red-cross
    target: {id: tenda, en: tents}
    because: {event: shake, sentences: 3}
    sentences: 3
times:
quotes:
  text: We need tents
  speaker: lee
  sentences: 2
`;

function read(source: string) {
  const parsed = parseBriefing(source, 'gempa-desa.yaml', vocabulary);
  return parsed.kind === 'briefing' ? parsed.briefing : parsed.complaints.map(formatComplaint);
}

test('an event that names nobody says its sentence', () => {
  const source = short.replace('    target: brindle\n', '');
  expect(read(source)).toMatchObject({
    events: [{ text: { en: 'A magnitude 5 earthquake shook the village of Brindle on Sunday.' } }, {}],
  });
});

describe('a briefing that is written short', () => {
  test('is read as the long one', () => {
    expect(read(short)).toMatchObject({
      published: { date: '2025-02-09', zone: 'Asia/Jakarta' },
      topics: [
        { id: 'gempa', en: 'gempa' },
        { id: 'Brindle', en: 'Brindle' },
      ],
      headline: { sentences: [1] },
      actors: [
        { offices: [{ office: 'mayor', sentences: [2] }], aliases: ['Bu Lee'], belongs: [], sentences: [2] },
        { key: 'red-cross' },
      ],
      places: [{ key: 'brindle' }],
      times: [],
      quotes: [{ text: 'We need tents', translation: 'Kami butuh tenda', speaker: 'lee' }],
    });
  });

  test('has events that say themselves', () => {
    expect(read(short)).toMatchObject({
      events: [
        { text: { id: 'Brindle diguncang.', en: 'Brindle was shaken.' } },
        {
          text: { id: 'Palang Merah mengirim tenda.', en: 'Red Cross sent tents.' },
          because: [{ event: 'shake', sentences: [3] }],
        },
      ],
    });
  });

  test.each([
    ['planned', 'Palang Merah akan mengirim tenda.', 'Red Cross is to send tents.'],
    [
      'foiled',
      'Palang Merah hendak mengirim tenda, tetapi digagalkan.',
      'Red Cross was to send tents, but it was foiled.',
    ],
    [
      'denied',
      'Palang Merah disebut mengirim tenda, tetapi dibantah.',
      'Red Cross is said to have sent tents, which is denied.',
    ],
    ['said', 'Palang Merah disebut mengirim tenda.', 'Red Cross is said to have sent tents.'],
  ])('an event that is %s says so', (status, id, en) => {
    const source = short.replace('    action: send', `    action: send\n    status: ${status}`);
    expect(read(source)).toMatchObject({ events: [{}, { text: { id, en } }] });
  });

  test('speaker none is nobody', () => {
    const briefing = read(short.replace('speaker: lee', 'speaker: none'));
    expect(briefing).toHaveProperty('quotes[0].text');
    expect(briefing).not.toHaveProperty('quotes[0].speaker');
  });
});

test.each([
  [
    'a quotation that the sentence does not hold',
    'text: We need tents',
    'text: We need food',
    ':51:3 quotes[0].translation: expected a text, got nothing',
  ],
  [
    'an event whose deed nobody knows',
    'action: send',
    'action: zzz',
    ':44:13 events[1].action[0]: expected a deed of the lexicon (locales/lexicon/), got "zzz"',
  ],
  [
    'a fact without a sentence',
    '    aliases: Bu Lee\n    belongs:\n    sentences: 2',
    '    aliases: Bu Lee',
    'actors[0].sentences: expected the numbers',
  ],
  [
    'a name in one language',
    'name: {id: Ann Lee, en: Ann Lee}',
    'name: {id: Ann Lee}',
    'actors[0].name.en: expected a text, got nothing',
  ],
])('%s is still told', (_, from, to, complaint) => {
  expect(short).toContain(from);
  expect(read(short.replace(from, to))).toContainEqual(expect.stringContaining(complaint));
});
