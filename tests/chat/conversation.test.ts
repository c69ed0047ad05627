import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { briefingSchema } from '../../src/briefing/schema.ts';
import type { QuestionAnswer } from '../../src/chat/answer-question.ts';
import { focusOn } from '../../src/chat/focus.ts';
import type { Replied, Reply } from '../../src/chat/incoming.ts';
import { addressOf, encodeAddress } from '../../src/render/address.ts';
import { mainActors } from '../../src/render/views/who.ts';
import type { Button } from '../../src/telegram/message.ts';
import { everyBriefing, petersburg } from '../harness/briefings.ts';
import { buttonsOf, createTestChat, dataOf, messageOf, plainOf, unfolded } from '../harness/chat.ts';
import { smallBriefing } from '../harness/small-briefing.ts';

const said = (replies: readonly Reply[]) => unfolded(messageOf(replies));
const group = { chatId: -5, chatKind: 'group' } as const;
const slug = 'putin-trump-petersburg';
const dataOfAll = (buttons: readonly Button[]) =>
  buttons.flatMap((button) => ('data' in button ? button.data : []));

describe('buttons', () => {
  test('lead where their labels say, in place', async () => {
    const chat = createTestChat([petersburg()]);
    const summary = messageOf(await chat.command('/ringkasan'));
    const leads: Readonly<Record<string, RegExp>> = {
      ...{ Putin: /^Vladimir Putin/, Siapa: /^Siapa saja/, Apa: /^Apa yang/, Kapan: /^Kapan/ },
      ...{ 'Di mana': /^Di mana/, Mengapa: /^Mengapa/, Bagaimana: /^Bagaimana/, Linimasa: /^Urutan/ },
      ...{ Kutipan: /^Kutipan/, Angka: /^Angka/, Sumber: /^Sumber/, English: /^Putin phones/ },
      '‹ Berita': /^Berita/,
    };
    for (const [label, text] of Object.entries(leads)) {
      const replies = await chat.press(dataOf(summary, label));
      expect(replies[0]?.kind, label).toBe('edit');
      expect(said(replies), label).toMatch(text);
    }
  });

  test('every button of every message leads to a message, three presses deep', async () => {
    const chat = createTestChat(everyBriefing());
    const seen = new Set<string>();
    let edge = dataOfAll(buttonsOf(messageOf(await chat.command('/mulai'))));
    for (let depth = 0; depth < 3; depth += 1) {
      const next: string[] = [];
      for (const data of edge) {
        if (seen.has(data)) continue;
        seen.add(data);
        const message = messageOf(await chat.press(data));
        expect(plainOf(message)).not.toBe('');
        next.push(...dataOfAll(buttonsOf(message)));
      }
      edge = next;
    }
    expect(seen.size).toBeGreaterThan(50);
  });

  test('the other language comes in place, stays for this message, and goes back', async () => {
    const chat = createTestChat([petersburg()]);
    const card = messageOf(await chat.command('/siapa pompeo'));
    const inEnglish = messageOf(await chat.press(dataOf(card, 'English')));
    expect(unfolded(inEnglish)).toMatch(/^Mike Pompeo — Director of the CIA/);
    expect(inEnglish.html).toMatch(/expandable><b>Mike Pompeo<\/b> — Direktur CIA/);
    const next = messageOf(await chat.press(dataOf(inEnglish, 'CIA')));
    expect(unfolded(next)).toMatch(/^The CIA — the intelligence agency/);
    expect(said(await chat.press(dataOf(next, 'Indonesia')))).toMatch(/^CIA — badan intelijen/);
    expect(said(await chat.command('/siapa pompeo'))).toMatch(/^Mike Pompeo — Direktur/);
  });

  test('Source shows the sentences and leads back to the same view', async () => {
    const chat = createTestChat([petersburg()]);
    const card = messageOf(await chat.command('/siapa pompeo'));
    const source = messageOf(await chat.press(dataOf(card, 'Sumber')));
    expect(unfolded(source)).toMatch(/\[7\] Dalam percakapan telepon/);
    expect(messageOf(await chat.press(dataOf(source, '‹ Kembali')))).toEqual(card);
    expect(said(await chat.press(dataOf(source, 'Seluruh artikel')))).toMatch(/\[1\][\s\S]*\[2\]/);
  });

  test('long lists have pages', async () => {
    const chat = createTestChat([petersburg()]);
    const first = messageOf(await chat.command('/siapa'));
    expect(unfolded(first)).toContain('Halaman 1 dari 2');
    const second = messageOf(await chat.press(dataOf(first, 'Berikutnya ›')));
    expect(unfolded(second)).toContain('Halaman 2 dari 2');
    expect(messageOf(await chat.press(dataOf(second, '‹ Sebelumnya')))).toEqual(first);
  });

  test('of a briefing or a part that is gone say why', async () => {
    const chat = createTestChat([petersburg()]);
    const summary = messageOf(await chat.command('/ringkasan'));
    const card = messageOf(await chat.command('/siapa pompeo'));
    const { actors, ...rest } = petersburg();
    chat.publish([{ ...rest, actors: actors.filter(({ key }) => key !== 'pompeo') }]);
    expect(await chat.press(dataOf(summary, 'Pompeo'))).toEqual([
      { kind: 'toast', text: 'Bagian ini tidak ada lagi: beritanya sudah diperbarui.', alert: true },
    ]);
    chat.publish([{ ...petersburg(), status: 'withdrawn' }]);
    const [toast] = await chat.press(dataOf(card, 'Sumber'));
    expect(toast).toMatchObject({
      kind: 'toast',
      alert: true,
      text: expect.stringContaining('ditarik oleh redaksi'),
    });
    expect(said(await chat.command(`/mulai b_${slug}`))).toContain('Berita itu tidak ada.');
  });

  test('that this version does not know say so, whatever they carry', async () => {
    const chat = createTestChat([petersburg()]);
    await fc.assert(
      fc.asyncProperty(fc.string({ maxLength: 64 }), async (data) => {
        expect(await chat.press(data)).toHaveLength(1);
      }),
    );
    for (const data of ['summary:1', 'zzAslug', '']) {
      const [toast] = await chat.press(data);
      expect(toast).toMatchObject({
        kind: 'toast',
        alert: true,
        text: expect.stringContaining('versi lama'),
      });
    }
  });
});

test('help and language lead back to the greeting', async () => {
  const chat = createTestChat([petersburg()]);
  const greeting = messageOf(await chat.command('/mulai'));
  expect(greeting.buttons?.map((row) => row.map(({ text }) => text))).toEqual([
    ['Berita terbaru', 'Berita'],
    ['Bantuan', 'Bahasa'],
  ]);
  for (const label of ['Bantuan', 'Bahasa']) {
    const message = messageOf(await chat.press(dataOf(greeting, label)));
    expect(messageOf(await chat.press(dataOf(message, '‹ Kembali')))).toEqual(greeting);
  }
});

describe('a deep link', () => {
  test('opens its briefing; one of another kind is a greeting', async () => {
    const chat = createTestChat(everyBriefing());
    expect(said(await chat.command(`/start b_${slug}`))).toMatch(/^Putin menelepon/);
    expect(said(await chat.command('/siapa'))).toContain('Vladimir Putin');
    expect(said(await chat.command('/start whatever'))).toMatch(/^Halo/);
  });
});

describe('free text', () => {
  const answer: QuestionAnswer = {
    kind: 'answer',
    language: 'en',
    line: {
      id: { lead: 'FSB', rest: ' menangkap tujuh orang.' },
      en: { lead: 'The FSB', rest: ' arrested seven people.' },
    },
    more: [],
    slug,
    sentences: [4, 5],
    suggestions: [{ label: { id: 'Kapan?', en: 'When?' }, address: addressOf('wn', slug) }],
    focus: focusOn(slug, { actors: ['fsb'], event: 'arrest', sentences: [4, 5] }),
  };

  test('is answered in its own language first, the other folded; buttons are the reader’s and leave the answer', async () => {
    const chat = createTestChat([petersburg()], { answerQuestion: () => answer });
    const message = messageOf(await chat.say('who arrested them?'));
    expect(message.html).toBe(
      '<b>The FSB</b> arrested seven people.\n<blockquote expandable><b>FSB</b> menangkap tujuh orang.</blockquote>',
    );
    expect(buttonsOf(message).map(({ text }) => text)).toEqual(['Kapan?', 'Sumber']);
    const when = await chat.press(dataOf(message, 'Kapan?'));
    expect(when[0]?.kind).toBe('send');
    expect(said(when)).toMatch(/^Kapan\n/);
    const source = await chat.press(dataOf(message, 'Sumber'));
    expect(source[0]?.kind).toBe('send');
    expect(said(source)).toMatch(/\[4\] FSB mengumumkan[\s\S]*\[5\] Dinas keamanan/);
  });

  test('sees the focus that the last answer left, each person of a group their own', async () => {
    const seen: unknown[] = [];
    const chat = createTestChat([petersburg()], {
      answerQuestion: (_, { focus }) => {
        seen.push(focus?.event ?? null);
        return answer;
      },
    });
    await chat.say('who arrested them?', group);
    await chat.say('and then?', group);
    await chat.say('and then?', { ...group, personId: 2 });
    expect(seen).toEqual([null, 'arrest', null]);
  });

  test('in reply to a message is about that message’s briefing', async () => {
    const seen: unknown[] = [];
    const chat = createTestChat([petersburg(), briefingSchema.parse(smallBriefing())], {
      answerQuestion: (_, { focus }) => {
        seen.push(focus?.slug);
        return answer;
      },
    });
    const buttonData = dataOfAll(buttonsOf(messageOf(await chat.command('/ringkasan jembatan'))));
    await chat.command('/ringkasan putin');
    await chat.say('siapa?');
    await chat.say('siapa?', {}, { messageId: 3, buttonData } satisfies Replied);
    expect(seen).toEqual([slug, 'jembatan-sanggau']);
  });

  test('a focus on a briefing that was withdrawn is none', async () => {
    const chat = createTestChat([petersburg()]);
    await chat.command('/ringkasan');
    chat.publish([briefingSchema.parse(smallBriefing())]);
    expect(said(await chat.command('/ringkasan'))).toMatch(/^Rina Lestari/);
  });

  test('is understood: who was arrested, then when, then the source of that', async () => {
    const chat = createTestChat([petersburg()]);
    const message = messageOf(await chat.say('siapa sih yg ditangkap?'));
    expect(unfolded(message)).toContain('ujuh anggota sel ISIS');
    expect(message.html).toMatch(/^<b>/);
    expect(said(await chat.say('kapan diumumkan?'))).toContain('15/12');
    expect(said(await chat.command('/sumber'))).toContain('[4] FSB mengumumkan');
  });

  test('that the article does not answer is answered honestly, with questions that it does answer', async () => {
    const chat = createTestChat([petersburg()]);
    const message = messageOf(await chat.say('berapa harga cabai?'));
    expect(unfolded(message)).toContain('tidak menyebutkan');
    expect(message.html).not.toContain('<b></b>');
    expect(unfolded(message).length).toBeLessThanOrEqual(220);
  });

  test('a suggested question is answered when its button is pressed, and the answer above stays', async () => {
    const chat = createTestChat(everyBriefing());
    let pressed = 0;
    for (const briefing of everyBriefing()) {
      await chat.command(`/mulai b_${briefing.slug}`);
      const [actor] = mainActors(briefing);
      const message = messageOf(await chat.say(`apa yang dilakukan ${actor?.name.id}?`));
      for (const { text, data } of buttonsOf(message).flatMap((button) => ('data' in button ? button : []))) {
        if (!text.endsWith('?')) continue;
        const replies = await chat.press(data);
        expect(replies[0]?.kind, text).toBe('send');
        expect(said(replies), text).not.toContain('tidak menyebutkan');
        pressed += 1;
      }
    }
    expect(pressed).toBeGreaterThan(5);
  });

  test('that several stories may answer is asked again in the one whose button is pressed', async () => {
    const chat = createTestChat(everyBriefing());
    const message = messageOf(await chat.say('siapa yang ditangkap?'));
    const [first, second] = [dataOf(message, '1'), dataOf(message, '2')];
    const told = said(await chat.press(second));
    expect(told).toMatch(/ditangkap|menangkap|ditahan/i);
    // Once it is answered, nothing waits: another number opens its story.
    expect((await chat.press(first))[0]?.kind).toBe('edit');
  });

  test('about the outlet is answered in a line, its sentences are a button away', async () => {
    const chat = createTestChat([petersburg()]);
    const message = messageOf(await chat.say('sumbernya dari mana?'));
    expect(unfolded(message)).toBe(
      'Dreamers.id, melalui The Straits Times · Penulis: rmh · 18 Desember 2017',
    );
    expect(said(await chat.press(dataOf(message, 'Sumber')))).toContain('[1] Presiden Rusia');
  });

  test('small talk is answered shortly, help with the help', async () => {
    const chat = createTestChat([petersburg()]);
    expect(said(await chat.say('makasih ya'))).toBe('Sama-sama!');
    expect(said(await chat.say('hello'))).toBe('Hello! Ask anything about the stories here.');
    expect(said(await chat.say('bisa apa saja?'))).toMatch(/^Tulis pertanyaan/);
    expect(said(await createTestChat([]).say('siapa?'))).toBe('Belum ada berita. Coba lagi nanti.');
  });
});

describe('what is no command and no question', () => {
  test('an unknown command is answered kindly, with the nearest one', async () => {
    const chat = createTestChat([petersburg()]);
    expect(said(await chat.command('/ringkasn'))).toBe(
      'Perintah /ringkasn tidak ada.\nMungkin maksudnya /ringkasan?',
    );
    expect(said(await chat.command('/timelin', { languageCode: 'en' }))).toContain('Did you mean /timeline?');
    expect(said(await chat.command('/qwertyuiop'))).toContain('Semua perintah ada di /bantuan.');
    expect(said(await chat.command(`/${'a'.repeat(3000)}`))).toContain('…');
  });

  test('in a group an unknown command is answered only when it names the bot', async () => {
    const chat = createTestChat([petersburg()], { speaker: group });
    expect(await chat.command('/cuaca')).toEqual([]);
    expect(said(await chat.command('/cuaca@ringkas_bot'))).toContain('/cuaca');
    expect(said(await chat.command('/siapa@ringkas_bot cia'))).toMatch(/^CIA/);
  });

  test('a photo gets one kind line in private, silence in groups', async () => {
    const chat = createTestChat([petersburg()]);
    expect(said(await chat.hear({ kind: 'media', messageId: 1 }))).toMatch(
      /^Ringkas hanya bisa membaca teks\./,
    );
    expect(await chat.hear({ kind: 'media', messageId: 1 }, group)).toEqual([]);
    expect(await chat.hear({ kind: 'membership', canWrite: false })).toEqual([]);
  });

  test('any text at all is answered with a message that Telegram takes', async () => {
    const chat = createTestChat([petersburg()]);
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary', maxLength: 200 }),
        fc.constantFrom('', '/siapa ', '/cari ', '/bahasa '),
        async (text, command) => {
          const replies = command ? await chat.command(command + text) : await chat.say(text);
          expect(plainOf(messageOf(replies)).length).toBeLessThanOrEqual(4096);
        },
      ),
      { numRuns: 200 },
    );
  });
});

test('an address of another feature is opened by its own code', async () => {
  const chat = createTestChat([], {
    features: [{ presses: { xx: () => ({ replies: [{ kind: 'toast', text: 'hei' }] }) } }],
  });
  expect(await chat.press(encodeAddress(addressOf('xx')))).toEqual([{ kind: 'toast', text: 'hei' }]);
});
