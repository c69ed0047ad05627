import { stringify } from 'yaml';
import { type Briefing, briefingSchema } from '../../src/briefing/schema.ts';
import type { Vocabulary } from '../../src/briefing/vocabulary.ts';

/** A vocabulary that knows a few words, for tests that are not about the lexicon. */
export const smallVocabulary: Vocabulary = {
  isDeed: (key) => ['open', 'donate', 'praise'].includes(key),
  isOffice: (key) => ['mayor', 'spouse'].includes(key),
  keys: { deeds: ['open', 'donate', 'praise'], offices: ['mayor', 'spouse'] },
};

/** A short, correct briefing as an editor writes it, before defaults are filled in. Each call makes a new one. */
export function smallBriefing(changes: Record<string, unknown> = {}) {
  return {
    slug: 'jembatan-sanggau',
    status: 'published',
    published: { date: '2025-02-04', zone: 'Asia/Jakarta' },
    language: 'id',
    outlet: 'Warta Contoh',
    sentences: [
      {
        text: 'Wali Kota Sanggau Rina Lestari membuka jembatan sepanjang 1.200 meter, Senin (3/2).',
        translation: 'Sanggau Mayor Rina Lestari opened a 1,200-metre bridge on Monday (3/2).',
      },
      {
        text: '"Jembatan ini milik warga," kata Rina.',
        translation: '"This bridge belongs to the residents," Rina said.',
      },
      {
        text: 'PT Karya Beton menyumbang Rp 1,2 triliun untuk jembatan itu.',
        translation: 'PT Karya Beton donated Rp 1.2 trillion for the bridge.',
      },
    ],
    headline: {
      id: 'Rina Lestari membuka jembatan 1.200 meter',
      en: 'Rina Lestari opens a 1,200-metre bridge',
      sentences: [1],
    },
    summary: {
      id: 'Wali Kota Sanggau Rina Lestari membuka jembatan pada Senin (3/2).',
      en: 'Sanggau Mayor Rina Lestari opened a bridge on Monday (3/2).',
      sentences: [1],
    },
    points: [
      { id: 'Jembatan itu dibuka.', en: 'The bridge was opened.', sentences: [1] },
      { id: 'Jembatan itu milik warga.', en: 'The bridge belongs to the residents.', sentences: [2] },
      { id: 'Sumbangannya besar.', en: 'The donation was large.', sentences: [3] },
    ],
    actors: [
      {
        key: 'rina',
        kind: 'person',
        name: { id: 'Rina Lestari', en: 'Rina Lestari' },
        offices: [{ office: 'mayor', of: 'sanggau', sentences: [1] }],
        aliases: ['Rina'],
        pronoun: 'she',
        sentences: [1, 2],
      },
      {
        key: 'beton',
        kind: 'organisation',
        name: { id: 'PT Karya Beton', en: 'PT Karya Beton' },
        aliases: ['Karya Beton'],
        sentences: [3],
      },
    ],
    places: [{ key: 'sanggau', name: { id: 'Sanggau', en: 'Sanggau' }, sentences: [1] }],
    events: [
      {
        key: 'opening',
        action: 'open',
        agent: 'rina',
        target: { id: 'jembatan', en: 'a bridge' },
        date: '2025-02-03',
        text: { id: 'Rina Lestari membuka jembatan.', en: 'Rina Lestari opened a bridge.' },
        sentences: [1],
      },
      {
        key: 'gift',
        action: 'donate',
        agent: 'beton',
        amount: 'cost',
        text: {
          id: 'PT Karya Beton menyumbang Rp 1,2 triliun.',
          en: 'PT Karya Beton donated Rp 1.2 trillion.',
        },
        because: [{ event: 'opening', sentences: [3] }],
        sentences: [3],
      },
    ],
    times: [
      {
        date: '2025-02-03',
        what: { id: 'jembatan dibuka', en: 'the bridge opens' },
        event: 'opening',
        sentences: [1],
      },
    ],
    figures: [
      {
        key: 'cost',
        value: 1_200_000_000_000,
        unit: { id: 'rupiah', en: 'rupiah' },
        of: 'gift',
        shown: { id: 'Rp 1,2 triliun', en: 'Rp 1.2 trillion' },
        sentences: [3],
      },
    ],
    quotes: [
      {
        text: 'Jembatan ini milik warga',
        translation: 'This bridge belongs to the residents',
        speaker: 'rina',
        sentences: [2],
      },
    ],
    background: [],
    ...changes,
  };
}

/** {@link smallBriefing} as the library gives it out: whole, whatever a briefing comes to need. */
export function smallStory(changes: Record<string, unknown> = {}): Briefing {
  return briefingSchema.parse(smallBriefing(changes));
}

/** {@link smallBriefing} as the text of its file. */
export function smallBriefingYaml(changes: Record<string, unknown> = {}): string {
  return stringify(smallBriefing(changes), { lineWidth: 0, aliasDuplicateObjects: false });
}
