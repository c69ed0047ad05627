import { describe, expect, test } from 'vitest';
import { libraryOf } from '../../src/briefing/library.ts';
import type { Briefing } from '../../src/briefing/schema.ts';
import { createDeliveryMessages } from '../../src/digest/delivery-messages.ts';
import { createI18n } from '../../src/i18n.ts';
import { smallStory } from '../harness/small-briefing.ts';

const sentences = [1];

function briefing(number: number, length = 1): Briefing {
  return smallStory({
    slug: `story-${number}`,
    published: { date: `2026-11-${String(number).padStart(2, '0')}`, zone: 'Asia/Jakarta' },
    headline: { id: `Judul ${number}`, en: `Headline ${number}`, sentences },
    summary: {
      id: 'Kalimat pendek. '.repeat(length).trim(),
      en: 'A short sentence. '.repeat(length).trim(),
      sentences,
    },
  });
}

function messagesOver(briefings: readonly Briefing[]) {
  let library = libraryOf(briefings);
  let finds = 0;
  const render = createDeliveryMessages({
    library: {
      published: () => library.published(),
      notices: () => library.notices(),
      find: (slug) => {
        finds += 1;
        return library.find(slug);
      },
    },
    slugOf: (number) => `story-${number}`,
    i18n: createI18n(),
    defaultLanguage: 'id',
  });
  return {
    render,
    messageOf: (delivery: Parameters<typeof render>[0]) => render(delivery)?.message ?? null,
    finds: () => finds,
    publish: (next: readonly Briefing[]) => {
      library = libraryOf(next);
    },
  };
}

const digest = { kind: 'digest', subject: '2026-11-24', language: 'id', shows: 'both' } as const;

describe('the message of an edition', () => {
  test('has of each briefing the headline, two lines and a button, and says how to change or stop it', () => {
    const { messageOf } = messagesOver([briefing(2, 40), briefing(1)]);
    const message = messageOf({ ...digest, content: '2,1+3', shows: 'id' });
    expect(message?.html).toBe(
      [
        '<b>Kabar Selasa, 24 November</b>',
        `<b>Judul 2</b>\n${'Kalimat pendek. '.repeat(8).trim()}`,
        '<b>Judul 1</b>\nKalimat pendek.',
        '<i>3 kabar baru lagi menyusul besok.\nUbah jadwal: /langganan · Berhenti: /berhenti</i>',
      ].join('\n\n'),
    );
    expect(message?.buttons?.flat().map(({ text }) => text)).toEqual(['Judul 2', 'Judul 1']);
  });

  test('ends its two lines with a sentence, not with the dot of an abbreviation', () => {
    const teaser = (id: string) => {
      const story = { ...briefing(1), summary: { id, en: id, sentences } };
      const message = messagesOver([story]).messageOf({ ...digest, content: '1', shows: 'id' });
      return message?.html.split('\n')[3];
    };
    const more =
      'Mereka memeriksa dua puluh saksi dan menyita berkas, komputer, serta uang tunai dari tiga rumah di dua kota.';
    expect(teaser(`Polisi menahan Kombes Pol. Hartanto. ${more}`)).toBe(
      'Polisi menahan Kombes Pol. Hartanto.',
    );
    expect(teaser(`Polisi menahan Kombes Pol. Hartanto dan ${more}`)).toMatch(
      /^Polisi menahan Kombes Pol\. .*…$/,
    );
  });

  test('comes in the reader’s language, the other folded under it where both are shown', () => {
    const { messageOf } = messagesOver([briefing(1)]);
    const english = messageOf({ ...digest, content: '1', language: 'en' });
    expect(english?.html).toMatch(
      /^<b>News for Tuesday, 24 November<\/b>[\s\S]+<blockquote expandable><b>Kabar/,
    );
    expect(messageOf({ ...digest, content: '1', shows: 'id' })?.html).not.toContain('blockquote');
    expect(messageOf({ ...digest, content: '1', language: null, shows: null })?.html).toMatch(/^<b>Kabar/);
  });

  test('stays within one message, also with five long briefings in two languages', () => {
    const { messageOf } = messagesOver([5, 4, 3, 2, 1].map((number) => briefing(number, 60)));
    const message = messageOf({ ...digest, content: '5,4,3,2,1+9' });
    expect(message?.html.length).toBeLessThan(4_096);
    expect(message?.buttons?.flat()).toHaveLength(5);
  });

  test('is rendered once for each content and language, and anew when the library changes', () => {
    const { messageOf, finds, publish } = messagesOver([briefing(1)]);
    const first = messageOf({ ...digest, content: '1' });
    for (let reader = 0; reader < 100; reader += 1)
      expect(messageOf({ ...digest, content: '1' })).toBe(first);
    expect(finds()).toBe(1);
    publish([briefing(1, 2)]);
    expect(messageOf({ ...digest, content: '1' })?.html).toContain('Kalimat pendek. Kalimat pendek.');
    expect(finds()).toBe(2);
  });

  test('leaves out what was withdrawn, and is none when nothing is left', () => {
    const { messageOf } = messagesOver([briefing(1)]);
    expect(messageOf({ ...digest, content: '2,1' })?.html).not.toContain('Judul 2');
    expect(messageOf({ ...digest, content: '2' })).toBeNull();
  });
});
