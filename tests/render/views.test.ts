import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Briefing, briefingSchema } from '../../src/briefing/schema.ts';
import { createI18n } from '../../src/i18n.ts';
import { type Language, languages } from '../../src/language.ts';
import { type Address, addressOf, decodeAddress, encodeAddress } from '../../src/render/address.ts';
import { briefingCodes, briefingPanel } from '../../src/render/briefing-panel.ts';
import {
  layOut,
  maxAnswerLength,
  maxMessageLength,
  type Panel,
  pagesOf,
  sentencesOn,
  sourceAddress,
} from '../../src/render/panel.ts';
import type { Message } from '../../src/telegram/message.ts';
import { everyBriefing, petersburg } from '../harness/briefings.ts';
import { buttonsOf, dataOf, plainOf, unfolded } from '../harness/chat.ts';
import { smallBriefing } from '../harness/small-briefing.ts';

const i18n = createI18n();

/** Every view that a briefing has, and the source of each. */
function viewsOf(briefing: Briefing): readonly Panel[] {
  const keys = ['', ...briefing.actors.map(({ key }) => key)];
  const own = briefingCodes.flatMap((code) => keys.map((key) => addressOf(code, briefing.slug, key)));
  const panels = own.flatMap((address) => briefingPanel(briefing, address, i18n) ?? []);
  const sources = panels.flatMap((panel) => sourceAddress(panel, 0) ?? []);
  return [...panels, ...sources.flatMap((address) => briefingPanel(briefing, address, i18n) ?? [])];
}

function shown(panel: Panel, language: Language = 'id', page = 0): Message {
  return layOut(panel, { language, labels: language, folded: true, page }, i18n);
}

function view(code: string, key = '', briefing = petersburg()): Panel {
  const panel = briefingPanel(briefing, addressOf(code, briefing.slug, key), i18n);
  if (!panel) throw new Error(`expected a view ${code} ${key}`);
  return panel;
}

const foldedPart = /<blockquote expandable>([\s\S]*?)<\/blockquote>/;

/** The laws that hold for every message of a panel. */
function expectLawful(panel: Panel, briefing: Briefing): void {
  for (const [page] of pagesOf(panel).entries()) {
    for (const language of languages) {
      const message = shown(panel, language, page);
      const text = plainOf(message);
      expect(text.length).toBeLessThanOrEqual(maxMessageLength);
      if (panel.form === 'short') {
        expect(unfolded(message).length).toBeLessThanOrEqual(maxAnswerLength);
        expect(text.length).toBeLessThanOrEqual(480);
      }
      for (const button of buttonsOf(message)) {
        if (!('data' in button)) continue;
        expect(new TextEncoder().encode(button.data).length).toBeLessThanOrEqual(64);
        const address = decodeAddress(button.data);
        expect(address && encodeAddress(address)).toBe(button.data);
        if (address?.slug) expect(briefingPanel(briefing, address, i18n), button.text).not.toBeNull();
      }
    }
  }
}

describe.each(everyBriefing().map((briefing) => [briefing.slug, briefing] as const))('%s', (_, briefing) => {
  const panels = viewsOf(briefing);

  test('every view keeps the limits of Telegram and of an answer, and every button leads somewhere', () => {
    expect(panels.length).toBeGreaterThan(20);
    for (const panel of panels) expectLawful(panel, briefing);
  });

  test('Source opens exactly the sentences that the view rests on', () => {
    for (const panel of panels) {
      for (const [page] of pagesOf(panel).entries()) {
        const address = sourceAddress(panel, page);
        if (!address) continue;
        const source = briefingPanel(briefing, address, i18n);
        const opened = source?.items.flatMap(({ sentences }) => sentences);
        expect(opened).toEqual(sentencesOn(panel, page));
      }
    }
  });

  test('no card is cut: what does not fit is left to the list of all parts', () => {
    for (const { key } of briefing.actors)
      expect(plainOf(shown(view('ac', key, briefing)))).not.toContain('…');
  });

  test('both languages are always there, one of them folded', () => {
    for (const panel of panels) {
      const folded = foldedPart.test(shown(panel).html);
      expect(folded).toBe(panel.folds !== false);
    }
  });
});

describe('a briefing with very much in it', () => {
  const words = (count: number) => fc.string({ minLength: 1, maxLength: count }).map((text) => `a${text}`);
  const bilingual = (count: number) => fc.record({ id: words(count), en: words(count) });

  test('stays within every limit too', () => {
    fc.assert(
      fc.property(
        fc.array(bilingual(900), { minLength: 1, maxLength: 40 }),
        bilingual(2500),
        fc.array(bilingual(60), { minLength: 1, maxLength: 30 }),
        (texts, headline, names) => {
          const briefing = briefingSchema.parse(
            smallBriefing({
              headline: { ...headline, sentences: [1] },
              actors: names.map((name, at) => ({
                ...{ key: `actor-${at}`, kind: 'person', name, description: headline, inferred: headline },
                sentences: [1],
              })),
              events: texts.map((text, at) => ({
                ...{ key: `event-${at}`, action: 'open', agent: 'actor-0', text, purpose: headline },
                sentences: [1 + (at % 3)],
              })),
              quotes: [],
              figures: [],
              sentences: texts.map(({ id, en }) => ({ text: id, translation: en })),
            }),
          );
          for (const panel of viewsOf(briefing)) expectLawful(panel, briefing);
        },
      ),
      { numRuns: 12 },
    );
  });
});

describe('the views of the first article', () => {
  test('summary: headline, summary, date and outlet, ways into the story', () => {
    const message = shown(view('su'));
    expect(unfolded(message)).toBe(
      [
        'Putin menelepon Trump, berterima kasih atas informasi CIA yang menggagalkan serangan di Saint Petersburg',
        'Presiden Rusia Vladimir Putin menelepon Presiden AS Donald Trump pada Minggu (17/12). Ia berterima kasih atas informasi CIA yang membantu Rusia menggagalkan serangan teroris di Saint Petersburg. FSB menangkap tujuh anggota sel ISIS.',
        '18 Desember 2017 · Dreamers.id, melalui The Straits Times',
      ].join('\n\n'),
    );
    expect(message.buttons?.map((row) => row.map(({ text }) => text))).toEqual([
      ['Putin', 'Trump', 'Pompeo'],
      ['Siapa', 'Apa', 'Kapan', 'Di mana'],
      ['Mengapa', 'Bagaimana', 'Linimasa'],
      ['Kutipan', 'Angka', 'Latar'],
      ['Sumber', 'English', '‹ Berita'],
    ]);
  });

  test('an actor: who it is and the first of what it did', () => {
    expect(unfolded(shown(view('ac', 'pompeo')))).toBe(
      'Mike Pompeo — Direktur CIA.\nLewat Trump, Putin menitipkan terima kasih untuk Direktur CIA Mike Pompeo dan badan intelijen Amerika.',
    );
    expect(unfolded(shown(view('ac', 'fsb'), 'en'))).toMatch(
      /^The FSB — Russia's federal security service\.\n/,
    );
  });

  test('all parts of an actor: its deeds, what it belongs to, what the editors concluded', () => {
    const text = unfolded(shown(view('aa', 'cell'), 'en'));
    expect(text).toContain('• The FSB arrested seven members of an ISIS cell.');
    expect(text).toContain('• Part of ISIS');
    expect(text).toContain('Editors’ note: The article does not say outright'.replace('’', "'"));
  });

  test('when: the days in order, and what they are the days of', () => {
    expect(unfolded(shown(view('wn'), 'en'))).toBe(
      [
        'When',
        '• Thursday (14/12): the earlier phone conversation between Trump and Putin',
        '• Friday (15/12): the FSB announces the arrests',
        '• Saturday (16/12): the day planned for the attack',
        '• Sunday (17/12): Putin phones Trump',
      ].join('\n'),
    );
  });

  test('where: the event, then its places', () => {
    expect(unfolded(shown(view('wr')))).toContain(
      'digagalkan.\n• Saint Petersburg (kota kedua di Rusia)\n• Katedral Kazan (katedral di pusat kota)\n',
    );
  });

  test('why: the event, then its purpose, reason or cause', () => {
    expect(unfolded(shown(view('wy')))).toContain(
      '• FSB menangkap tujuh anggota sel ISIS — karena terlibat dalam rencana serangan\n',
    );
  });

  test('how: the means, unless the event says them already', () => {
    const text = unfolded(shown(view('hw'), 'en'));
    expect(text).toContain('• Putin thanked Trump for the information from the CIA — by phone\n');
    expect(text).not.toContain('through partner channels — through');
  });

  test('the timeline says a day once, above what happened on it', () => {
    const text = unfolded(shown(view('tl')));
    expect(text).toContain('Minggu (17/12)\n• Putin menelepon Trump.');
    expect(text.match(/Minggu \(17\/12\)/g)).toHaveLength(1);
  });

  test('what happened: the headline among the points ends like them', () => {
    const lines = unfolded(shown(view('wt'))).split('\n');
    expect(lines.filter((line) => line.startsWith('•') && !line.endsWith('.'))).toEqual([]);
  });

  test('the timeline: the arrest has no day, only that of its announcement', () => {
    const text = unfolded(shown(view('tl')));
    expect(text).toMatch(/^Urutan kejadian\nKamis \(14\/12\)\n• /);
    expect(text).toMatch(
      /Tanggalnya tidak disebutkan\n• FSB menangkap tujuh anggota sel ISIS\. \(sesaat sebelum serangan; diumumkan Jumat \(15\/12\)\)$/,
    );
  });

  test('quotes: the words themselves, who said them, via whom; no speaker is made up', () => {
    const text = unfolded(shown(view('qu')));
    expect(text).toContain('negara kita bekerja sama”\n— Gedung Putih, melalui The Straits Times');
    expect(text).toContain('di saluran mitra.”\n— artikel tidak menyebut siapa yang mengatakannya');
    expect(unfolded(shown(view('qu', 'white-house'), 'en'))).toMatch(/^Quotes: the White House\n\n“Based on/);
  });

  test('figures: the number and what it counts', () => {
    expect(unfolded(shown(view('fi'), 'en'))).toBe(
      'Figures\n• seven people: The FSB arrested seven people\n• twice: Trump and Putin spoke by phone twice in three days\n• three days: It was the second phone call between Trump and Putin in three days',
    );
  });

  test('source: outlet, via, byline, date; the original with its number, then the translation; nothing folded', () => {
    const source = briefingPanel(
      petersburg(),
      sourceAddress(view('ac', 'pompeo'), 0) as Address,
      i18n,
    ) as Panel;
    const text = plainOf(shown(source));
    expect(text).toMatch(
      /^Sumber\nDreamers\.id, melalui The Straits Times · Penulis: rmh · 18 Desember 2017\n\[7\] Dalam percakapan/,
    );
    expect(text).toMatch(/tersebut\.\nIn the phone conversation, Putin also asked/);
    expect(decodeAddress(dataOf(shown(source), '‹ Kembali'))).toEqual(
      addressOf('ac', 'putin-trump-petersburg', 'pompeo'),
    );
  });

  test('what an article says nothing of is said to be missing', () => {
    const bare = briefingSchema.parse(smallBriefing({ events: [], times: [], figures: [], quotes: [] }));
    for (const code of ['wn', 'wy', 'hw', 'tl', 'qu', 'fi']) {
      expect(unfolded(shown(view(code, '', bare)))).toContain('Artikel ini tidak menyebutkannya.');
    }
  });

  test('a part that is no longer there is null, not something else', () => {
    for (const [code, key] of [
      ['ac', 'nobody'],
      ['qu', 'nobody'],
      ['so', 'ac0nobody'],
      ['so', '=0'],
      ['zz', ''],
    ] as const) {
      expect(briefingPanel(petersburg(), addressOf(code, 'putin-trump-petersburg', key), i18n)).toBeNull();
    }
  });
});
