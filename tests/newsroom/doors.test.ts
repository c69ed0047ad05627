import { expect, test } from 'vitest';
import { libraryOf } from '../../src/briefing/library.ts';
import { type Briefing, briefingSchema } from '../../src/briefing/schema.ts';
import type { Reply } from '../../src/chat/incoming.ts';
import { createReaderFeatures } from '../../src/chat/reader-features.ts';
import { createDigest } from '../../src/digest/create-digest.ts';
import { createDeliveryMessages } from '../../src/digest/delivery-messages.ts';
import { createI18n } from '../../src/i18n.ts';
import { addressOf, encodeAddress } from '../../src/render/address.ts';
import { briefingCodes } from '../../src/render/briefing-panel.ts';
import { petersburg } from '../harness/briefings.ts';
import { buttonsOf, createTestChat, memoryReaders, plainOf, testAnswerer } from '../harness/chat.ts';
import { openStore } from '../harness/open-store.ts';
import { smallBriefing } from '../harness/small-briefing.ts';

const slug = 'jembatan-sanggau';
const note = { id: 'Keliru.', en: 'Mistaken.' };
const entry = { change: 'withdrawn', version: 2, at: '2025-02-05T08:00:00+07:00', by: 'Sari', note };
const bridge = (changes: Record<string, unknown> = {}): Briefing =>
  briefingSchema.parse(smallBriefing(changes));

/** What the story alone says, in either language; its headline only where readers are told that it was withdrawn. */
const secrets =
  /Lestari membuka|Lestari opened|Karya Beton|Sanggau|milik warga|belongs to the residents|1,2 triliun/i;
/** Words that lead to it as long as it is published. */
const questions = [
  ...[
    'siapa Rina Lestari?',
    'who is Rina Lestari?',
    'siapa yang membuka jembatan?',
    'who opened the bridge?',
  ],
  ...['apa kata Rina?', 'what did Rina say?', 'berapa sumbangan Karya Beton?', 'kapan jembatan dibuka?'],
  ...['apa yang terjadi?', 'what happened?', 'ringkasan jembatan', 'kenapa?', 'mereka siapa?', slug],
];
const words = ['', '1', 'jembatan', 'Rina Lestari', slug];

/** What a reader wrote is said back between these marks, and so is the headline of what was withdrawn. */
const withoutEchoes = (text: string) =>
  text.replace(/“[^”]{0,45}”/g, '').replace(/(?:tidak menyebut|does not mention) .*$/gm, '');

/** Every button's data that speaks of the story. */
const ownButtons = (replies: readonly Reply[]) =>
  replies
    .flatMap((reply) =>
      'message' in reply
        ? buttonsOf(reply.message).flatMap((button) => ('data' in button ? [button.data] : []))
        : [],
    )
    .filter((data) => data.includes(slug));

const textsOf = (replies: readonly Reply[]) =>
  replies.map((reply) => ('message' in reply ? plainOf(reply.message) : 'text' in reply ? reply.text : ''));

function commandNames(): string[] {
  const library = libraryOf([]);
  const features = createReaderFeatures({
    library,
    readers: memoryReaders(),
    answerer: testAnswerer(),
    i18n: createI18n(),
  });
  return features.flatMap(({ commands = [] }) =>
    commands.flatMap(({ names, also = [] }) => [names.id, names.en, ...also]),
  );
}

/** Goes through every door and collects what is said behind it; `old`: buttons from when the story was published. */
async function walk(chat: ReturnType<typeof createTestChat>, old: readonly string[]): Promise<string[]> {
  const heard: string[] = [];
  const hear = (replies: readonly Reply[]) => {
    heard.push(...textsOf(replies));
    return replies;
  };
  for (const languageCode of ['id', 'en']) {
    for (const name of commandNames())
      for (const word of words) hear(await chat.command(`/${name} ${word}`, { languageCode }));
    for (const payload of [`b_${slug}`, `b_${slug}x`, slug])
      hear(await chat.command(`/start ${payload}`, { languageCode }));
    for (const question of questions) hear(await chat.say(question, { languageCode }));
    for (const data of old) hear(await chat.press(data, { languageCode }));
    const replied = { messageId: 3, buttonData: old };
    hear(await chat.say('siapa dia?', { languageCode }, replied));
    for (const command of ['/sumber', '/ringkasan', '/siapa', '/kapan rina'])
      hear(await chat.command(command, { languageCode }, replied));
  }
  return heard;
}

/** Buttons of the published story, two presses deep, and every address that there can be. */
async function oldButtons(): Promise<string[]> {
  const chat = createTestChat([bridge(), petersburg()]);
  const first = ownButtons([
    ...(await chat.command(`/start b_${slug}`)),
    ...(await chat.say('siapa yang membuka jembatan?')),
    ...(await chat.command('/berita')),
  ]);
  const second: string[] = [];
  for (const data of first) second.push(...ownButtons(await chat.press(data)));
  const all = briefingCodes.flatMap((code) =>
    ['', 'rina', 'beton', '=1'].map((key) => encodeAddress(addressOf(code, slug, key))),
  );
  return [...new Set([...first, ...second, ...all])];
}

test.each([
  ['a draft', bridge({ status: 'draft' })],
  ['what was withdrawn', bridge({ status: 'withdrawn', history: [entry] })],
])(
  '%s is behind no door: commands, search, deep links, old buttons, replies, questions',
  async (_, hidden) => {
    const old = await oldButtons();
    expect(old.length).toBeGreaterThan(40);
    const open = createTestChat([bridge(), petersburg()]);
    expect((await walk(open, old)).filter((text) => secrets.test(text)).length).toBeGreaterThan(100);

    const chat = createTestChat([bridge(), petersburg()]);
    await chat.command(`/start b_${slug}`);
    chat.publish([hidden, petersburg()]);
    for (const text of await walk(chat, old)) expect(withoutEchoes(text)).not.toMatch(secrets);
  },
);

test('neither is in a digest, one that was planned before or a new one, nor in /digest', async () => {
  const store = await openStore();
  let library = libraryOf([bridge(), petersburg()]);
  const digest = createDigest({
    store: store.digests,
    published: () => library.published(),
    onPlanned: () => {},
    log: { error: (fields) => expect.fail(JSON.stringify(fields)) },
  });
  await digest.prepare();
  const messageOf = createDeliveryMessages({
    library: {
      published: () => library.published(),
      find: (each) => library.find(each),
      notices: () => library.notices(),
    },
    slugOf: digest.slugOf,
    i18n: createI18n(),
    defaultLanguage: 'id',
  });
  const planned = {
    kind: 'digest',
    subject: '2025-02-05',
    content: '2,1',
    language: 'id',
    shows: 'both',
  } as const;
  expect(messageOf(planned)?.message.html).toMatch(secrets);
  for (const hidden of [bridge({ status: 'draft' }), bridge({ status: 'withdrawn', history: [entry] })]) {
    library = libraryOf([hidden, petersburg()]);
    expect(messageOf(planned)?.message.html).not.toMatch(secrets);
    expect((await digest.takeNow(hidden.status === 'draft' ? 1 : 2, 0))?.slugs).toEqual([
      'putin-trump-petersburg',
    ]);
  }
});
