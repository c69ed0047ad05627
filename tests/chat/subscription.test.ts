import { describe, expect, test } from 'vitest';
import type { Briefing } from '../../src/briefing/schema.ts';
import { createSubscriptionFeature } from '../../src/chat/features/subscription/feature.ts';
import { createDigest } from '../../src/digest/create-digest.ts';
import { createI18n } from '../../src/i18n.ts';
import { buttonsOf, createTestChat, dataOf, messageOf, type Speaker, unfolded } from '../harness/chat.ts';
import { openStore } from '../harness/open-store.ts';
import { smallStory } from '../harness/small-briefing.ts';

const sentences = [1];

function briefing(slug: string): Briefing {
  return smallStory({
    slug,
    published: { date: '2026-11-20', zone: 'Asia/Jakarta' },
    headline: { id: `Judul ${slug}`, en: `Headline ${slug}`, sentences },
    summary: { id: `Isi ${slug}.`, en: `Story ${slug}.`, sentences },
  });
}

const briefings = ['a', 'b', 'c', 'd', 'e', 'f'].map(briefing);
const bySlug = new Map(briefings.map((each) => [each.slug, each]));

/** A chat with the subscription's feature over a real store; it is Tuesday 24 November 2026, 14:00 in Jakarta. */
async function openChat(speaker: Speaker = {}) {
  const store = await openStore();
  const i18n = createI18n();
  const digest = createDigest({
    store: store.digests,
    published: () => briefings,
    onPlanned: () => {},
    log: { error: (fields) => expect.fail(JSON.stringify(fields)) },
  });
  const feature = createSubscriptionFeature({
    ...{ digest, i18n, readers: store.readers, subscriptions: store.subscriptions, notices: store.notices },
    library: { find: (slug) => bySlug.get(slug) ?? null },
    defaults: { localTime: '07:00', zone: 'Asia/Jakarta', days: 'daily' },
  });
  const chat = createTestChat([], { features: [feature], speaker });
  const says = async (line: string, who: Speaker = {}) => unfolded(messageOf(await chat.command(line, who)));
  return { store, digest, chat, says, find: () => store.subscriptions.find(speaker.chatId ?? 1) };
}

describe('/langganan', () => {
  test('states the schedule and the next digest in words: day, time, zone', async () => {
    const { says, store } = await openChat();
    expect(await says('/langganan 06:30')).toBe(
      'Digest datang setiap hari pukul 06.30 WIB.\nBerikutnya: besok (Rabu, 25 November) pukul 06.30 WIB.',
    );
    expect(await says('/langganan 6.30 malam WITA')).toBe(
      'Digest datang setiap hari pukul 18.30 WITA.\nBerikutnya: hari ini (Selasa, 24 November) pukul 18.30 WITA.',
    );
    expect(await says('/langganan hari kerja 6.15')).toContain('setiap hari kerja pukul 06.15 WITA');
    expect(await says('/langganan 7am Berlin')).toContain('pukul 07.00 waktu Berlin');
    expect(await store.readers.find(1)).toMatchObject({ language: 'id' });
  });

  test('answers an English reader in English', async () => {
    const { says } = await openChat({ languageCode: 'en' });
    expect(await says('/subscribe 7am Berlin')).toBe(
      'The digest comes every day at 07:00 Berlin time.\nNext one: tomorrow (Wednesday, 25 November) at 07:00 Berlin time.',
    );
  });

  test('without words it subscribes nobody and offers times', async () => {
    const { chat, find } = await openChat();
    const message = messageOf(await chat.command('/langganan'));
    expect(unfolded(message)).toContain('Pilih jam (WIB)');
    expect(await find()).toBeNull();
    const pressed = await chat.press(dataOf(message, '06.00'));
    expect(pressed[0]?.kind).toBe('edit');
    expect(unfolded(messageOf(pressed))).toContain('pukul 06.00 WIB');
    expect(await find()).toMatchObject({ state: { kind: 'active' }, localTime: '06:00' });
  });

  test('subscribed, its buttons change time, days and zone, and stop it', async () => {
    const { chat, says, find } = await openChat();
    await says('/langganan 06:00');
    const panel = messageOf(await chat.command('/langganan'));
    expect(buttonsOf(panel).map(({ text }) => text)).toEqual([
      ...['05.30', '✓ 06.00', '07.00', '12.00', '18.00', '20.00'],
      ...['✓ Setiap hari', 'Hari kerja saja', 'Ganti zona', 'Berhenti'],
    ]);
    await chat.press(dataOf(panel, 'Hari kerja saja'));
    const zones = messageOf(await chat.press(dataOf(panel, 'Ganti zona')));
    await chat.press(dataOf(zones, 'Jayapura (WIT)'));
    expect(await find()).toMatchObject({ localTime: '06:00', days: 'weekdays', zone: 'Asia/Jayapura' });
    const stopped = messageOf(await chat.press(dataOf(panel, 'Berhenti')));
    expect(unfolded(stopped)).toContain('Digest berhenti');
    expect(await find()).toMatchObject({ state: { kind: 'stopped' }, localTime: '06:00', days: 'weekdays' });
  });

  test('a place that stands for several zones is asked back; the button keeps time and days', async () => {
    const { chat, find } = await openChat();
    const asked = messageOf(await chat.command('/langganan hari kerja jam 6 Indonesia'));
    expect(unfolded(asked)).toBe('Zona waktu yang mana?');
    await chat.press(dataOf(asked, 'Makassar (WITA)'));
    expect(await find()).toMatchObject({ localTime: '06:00', days: 'weekdays', zone: 'Asia/Makassar' });
  });

  test.each([
    '/langganan 25:00',
    '/langganan 7:75',
    '/langganan 06:30 Wakandistan',
    '/zona Wakandistan',
    '/zona 7',
  ])('%s is told kindly, and changes nothing', async (line) => {
    const { says, find } = await openChat();
    expect(await says(line)).toMatch(/tidak bisa dipahami|tidak dikenal/);
    expect(await find()).toBeNull();
  });

  test('every button’s data comes back as it was sent, for every zone', async () => {
    const { chat, find, says } = await openChat();
    for (const zone of ['America/Argentina/ComodRivadavia', '+05:30', 'UTC', 'America/Port-au-Prince']) {
      await says(`/langganan 06:30 ${zone}`);
      const panel = messageOf(await chat.command('/langganan'));
      for (const button of buttonsOf(panel))
        expect('data' in button && button.data.length).toBeLessThanOrEqual(64);
      expect((await find())?.localTime).toBe('06:30');
    }
    for (const key of ['sc/x', 'scA/,,', 'scA/99:99,d,', 'sgA/,,Nowhere', 'scA/06:00,q,'])
      await chat.press(key);
  });
});

describe('/zona, /berhenti', () => {
  test('a zone can be set before subscribing, and then holds', async () => {
    const { says, find } = await openChat();
    expect(await says('/zona denpasar')).toContain('Makassar (WITA). Di sana sekarang pukul 15.00');
    expect(await find()).toMatchObject({ state: { kind: 'none' }, next: null });
    expect(await says('/langganan 05:30')).toContain('pukul 05.30 WITA');
  });

  test('a zone set later moves the next digest and says when it comes', async () => {
    const { says } = await openChat();
    await says('/langganan 06:00');
    expect(await says('/zona Tokyo')).toContain(
      'Berikutnya: besok (Rabu, 25 November) pukul 06.00 waktu Tokyo.',
    );
  });

  test('stopping says so, also where there was nothing to stop', async () => {
    const { says } = await openChat();
    expect(await says('/berhenti')).toContain('tidak berlangganan');
    await says('/langganan 06:00');
    expect(await says('/berhenti')).toContain('Digest berhenti');
  });
});

describe('/digest', () => {
  test('shows what is new now, once, then says honestly that nothing is', async () => {
    const { chat, says } = await openChat();
    await says('/langganan 06:00');
    const edition = messageOf(await chat.command('/digest'));
    expect(unfolded(edition)).toMatch(/^Kabar terbaru\n\nJudul a\nIsi a\.\n\nJudul b/);
    expect(buttonsOf(edition)).toHaveLength(5);
    const again = await says('/digest');
    expect(again).toContain('Belum ada berita baru sejak digest terakhir.');
    expect(again).toContain('Berikutnya: besok (Rabu, 25 November) pukul 06.00 WIB.');
  });
});

describe('who comes and goes', () => {
  test('a chat that shuts the bot out is paused with its settings, and back with my_chat_member or /start', async () => {
    const { chat, says, find } = await openChat();
    await says('/langganan 06:00');
    expect(await chat.hear({ kind: 'membership', canWrite: false })).toEqual([]);
    expect(await find()).toMatchObject({ state: { kind: 'paused', reason: 'blocked' }, localTime: '06:00' });
    await chat.hear({ kind: 'membership', canWrite: true });
    expect(await find()).toMatchObject({ state: { kind: 'active' }, next: { date: '2026-11-25' } });
    await chat.hear({ kind: 'membership', canWrite: false });
    await chat.command('/start');
    expect((await find())?.state.kind).toBe('active');
  });

  test('who comes back is told what was corrected meanwhile', async () => {
    const { chat, store } = await openChat();
    await chat.command('/langganan 06:00');
    await chat.command('/digest');
    await chat.hear({ kind: 'membership', canWrite: false });
    await store.notices.begin([{ slug: 'a', version: 2 }], Date.UTC(2026, 10, 24, 7, 0));
    while (await store.notices.plan(Date.UTC(2026, 10, 24, 7, 0), 10));
    expect(await store.deliveries.take('me', 10)).toEqual([]);
    await chat.hear({ kind: 'membership', canWrite: true });
    await chat.command('/start');
    expect(await store.deliveries.take('me', 10)).toEqual([
      expect.objectContaining({ chatId: 1, kind: 'notice', subject: 'a@2' }),
    ]);
  });

  test('who stopped is not brought back by it', async () => {
    const { chat, says, find } = await openChat();
    await says('/langganan 06:00');
    await says('/berhenti');
    await chat.command('/start');
    await chat.hear({ kind: 'membership', canWrite: true });
    expect((await find())?.state.kind).toBe('stopped');
  });

  test('in a group only administrators change anything, by words or by button', async () => {
    const group: Speaker = { chatId: -5, chatKind: 'group', isAdministrator: false };
    const { chat, says, find } = await openChat(group);
    const mention = (line: string) => line.replace(/^(\/\w+)/, '$1@RingkasBot');
    for (const line of ['/langganan 06:00', '/zona WITA', '/berhenti', '/digest']) {
      expect(await says(mention(line))).toBe('Di grup dan kanal, hanya admin yang bisa mengatur digest.');
    }
    const panel = messageOf(await chat.command(mention('/langganan')));
    expect(await chat.press(dataOf(panel, '06.00'))).toEqual([
      { kind: 'toast', text: 'Di grup dan kanal, hanya admin yang bisa mengatur digest.', alert: true },
    ]);
    expect(await find()).toBeNull();
    await chat.press(dataOf(panel, '06.00'), { isAdministrator: true });
    expect((await find())?.state.kind).toBe('active');
  });

  test('a deep link opens the subscription and subscribes nobody', async () => {
    const { says, find } = await openChat();
    expect(await says('/start s_')).toContain('Pilih jam');
    expect(await find()).toBeNull();
  });
});
