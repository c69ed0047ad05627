import { describe, expect, test } from 'vitest';
import { type Briefing, briefingSchema } from '../../src/briefing/schema.ts';
import type { Reply } from '../../src/chat/incoming.ts';
import { petersburg } from '../harness/briefings.ts';
import { buttonsOf, createTestChat, dataOf, messageOf, plainOf, unfolded } from '../harness/chat.ts';
import { smallBriefing } from '../harness/small-briefing.ts';

const slug = 'jembatan-sanggau';
const note = { id: 'Panjangnya 1.200 meter.', en: 'It is 1,200 metres long.' };
const change = { version: 2, at: '2025-02-05T08:00:00+07:00', by: 'Sari', note };
const bridge = (changes: Record<string, unknown> = {}): Briefing =>
  briefingSchema.parse(smallBriefing(changes));
const corrected = bridge({ status: 'corrected', history: [{ ...change, change: 'corrected' }] });
const withdrawn = bridge({ status: 'withdrawn', history: [{ ...change, change: 'withdrawn' }] });

const said = (replies: readonly Reply[]) => unfolded(messageOf(replies));
const toast = (replies: readonly Reply[]) => {
  const [reply] = replies;
  return reply?.kind === 'toast' ? reply.text : expect.fail(JSON.stringify(replies));
};

describe('a story that was corrected', () => {
  test('says so in answers, in views and in the summary, there with what was wrong', async () => {
    const chat = createTestChat([corrected]);
    expect(said(await chat.say('siapa yang membuka jembatan?'))).toMatch(/\nsudah dikoreksi$/);
    expect(said(await chat.command('/siapa'))).toMatch(/\nsudah dikoreksi$/);
    expect(said(await chat.command('/ringkasan'))).toMatch(/sudah dikoreksi: Panjangnya 1\.200 meter\.$/);
    expect(said(await chat.command('/summary', { languageCode: 'en' }))).toContain(
      'It is 1,200 metres long.',
    );
    expect(said(await createTestChat([bridge()]).command('/siapa'))).not.toContain('dikoreksi');
  });

  test('is still within 220 characters a language, the mark at the end', async () => {
    const chat = createTestChat([corrected]);
    const message = messageOf(await chat.say('siapa yang membuka jembatan?'));
    expect(unfolded(message).length).toBeLessThanOrEqual(220);
    expect(plainOf(message).length).toBeLessThanOrEqual(480);
  });
});

describe('a story that was withdrawn', () => {
  test('is told by every button of an old message, with the note', async () => {
    const chat = createTestChat([bridge(), petersburg()]);
    const old = messageOf(await chat.command('/start b_jembatan-sanggau'));
    const answer = messageOf(await chat.say('siapa yang membuka jembatan?'));
    chat.publish([withdrawn, petersburg()]);
    const buttons = [...buttonsOf(old), ...buttonsOf(answer)].flatMap((button) =>
      'data' in button && button.data.includes(slug) ? [button.data] : [],
    );
    expect(buttons.length).toBeGreaterThan(3);
    for (const data of buttons) {
      expect(toast(await chat.press(data))).toBe('Berita ini ditarik: Panjangnya 1.200 meter.');
    }
  });

  test('a button of one that is gone without a word says less', async () => {
    const chat = createTestChat([bridge()]);
    const old = messageOf(await chat.command('/ringkasan'));
    chat.publish([]);
    expect(toast(await chat.press(dataOf(old, 'Siapa')))).toContain('sudah ditarik atau tidak ada lagi');
  });

  test('a deep link tells those who got it in a digest, and nobody else that it ever was', async () => {
    const chat = createTestChat([withdrawn], { received: [`1 ${slug}`] });
    expect(said(await chat.command(`/start b_${slug}`))).toBe(
      'Berita “Rina Lestari membuka jembatan 1.200 meter” ditarik oleh redaksi.\nPanjangnya 1.200 meter.',
    );
    expect(said(await chat.command(`/start b_${slug}`, { chatId: 2 }))).toBe(
      said(await chat.command('/start b_nobody', { chatId: 2 })),
    );
  });

  test('a question about it is told once that it is gone, the next one is answered as any other', async () => {
    const chat = createTestChat([bridge(), petersburg()]);
    await chat.command(`/start b_${slug}`);
    chat.publish([withdrawn, petersburg()]);
    expect(said(await chat.say('kapan itu?'))).toContain('ditarik oleh redaksi');
    expect(said(await chat.say('siapa pompeo?'))).toContain('Mike Pompeo');
  });
});
