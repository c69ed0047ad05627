import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openLibrary } from '../../src/briefing/library.ts';
import { vocabularyOf } from '../../src/briefing/vocabulary.ts';
import { createDraftsFeature } from '../../src/chat/features/drafts/feature.ts';
import { createI18n } from '../../src/i18n.ts';
import { createDraftsDesk } from '../../src/newsroom/drafts-desk.ts';
import { buttonsOf, createTestChat, dataOf, messageOf, unfolded } from '../harness/chat.ts';
import { testDesk } from '../harness/desk.ts';
import { createStillClock } from '../harness/still-clock.ts';
import { temporaryFolder } from '../harness/temporary-folder.ts';

const i18n = createI18n();
const vocabulary = vocabularyOf(testDesk().lexicon());
const slug = 'putin-trump-petersburg';
const published = readFileSync(resolve(import.meta.dirname, `../../content/${slug}.yaml`), 'utf8');
const draft = published.replace(/^status: \w+/m, 'status: draft').replace(/^history:[\s\S]*$/m, '');
const nameless = draft
  .replace(/^slug: .*/m, 'slug: todo')
  .replace(/^headline:\n {2}id: .*\n/m, 'headline:\n  id: TODO\n');

async function open(files: Readonly<Record<string, string>> = { [slug]: draft }) {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, `${name}.yaml`), text);
  const library = await openLibrary({ folder, vocabulary, settleMs: 0, watch: () => ({ close() {} }) });
  onTestFinished(() => library.close());
  const desk = createDraftsDesk({ folder, library, vocabulary, clock: createStillClock() });
  const feature = createDraftsFeature({ desk, administrators: [1], i18n });
  return {
    library,
    chat: createTestChat([], { features: [feature] }),
    read: (name = slug) => readFileSync(join(folder, `${name}.yaml`), 'utf8'),
    write: (text: string, name = slug) => writeFileSync(join(folder, `${name}.yaml`), text),
  };
}

describe('the drafts that wait', () => {
  test('are listed with what keeps them from being published; nothing else is', async () => {
    const { chat } = await open({
      [slug]: draft,
      todo: nameless,
      other: published,
      broken: 'status: draft\nslug: [',
    });
    const message = messageOf(await chat.command('/naskah'));
    const lines = unfolded(message).split('\n');
    expect(lines[0]).toBe('3 naskah menunggu');
    expect(lines.slice(1).toSorted()).toEqual([
      expect.stringMatching(/: siap terbit$/),
      expect.stringMatching(/^broken: \d+ hal perlu dibenahi$/),
      'todo: 1 hal perlu dibenahi',
    ]);
    expect(buttonsOf(message)).toHaveLength(4); // and the other language
  });

  test('none', async () => {
    const { chat } = await open({});
    expect(unfolded(messageOf(await chat.command('/drafts')))).toBe('Tidak ada naskah yang menunggu.');
  });
});

describe('a draft', () => {
  test('is shown as a reader would see it, side by side, and its buttons stay within it', async () => {
    const { chat } = await open();
    const message = messageOf(await chat.press(`ndA${slug}`));
    expect(unfolded(message)).toMatch(/Putin[\s\S]*Tidak ada yang perlu dibenahi, \d+ saran/);
    const who = messageOf(await chat.press(dataOf(message, 'Siapa')));
    expect(unfolded(who)).toContain('CIA');
    for (const button of buttonsOf(who)) expect('data' in button && button.data.slice(0, 2)).toMatch(/n[vd]/);
    const source = messageOf(await chat.press(dataOf(message, 'Sumber')));
    expect(unfolded(source)).toContain('Dreamers.id');
    expect(unfolded(messageOf(await chat.press(dataOf(who, '‹ Naskah ini'))))).toBe(unfolded(message));
  });

  test('that waits for dozens of texts tells each kind in a line', async () => {
    const unwritten = draft
      .replace(/^slug: .*/m, 'slug: todo')
      .replace(/^( {4}translation: ).*(?:\n {6,}.*)*$/gm, '$1TODO');
    const { chat } = await open({ todo: unwritten });
    expect(unfolded(messageOf(await chat.press('ndAtodo')))).toMatch(
      /14 hal perlu dibenahi[^\n]*\n\d+: sentences\[\]\.translation: TODO, to write in 12 lines: [\d, ]+\n\d+: quotes\[\]\.translation: TODO, to write in 2 lines: [\d, ]+\n\n/,
    );
  });

  test('with mistakes tells them and cannot be published, not even by an old button', async () => {
    const { chat, read, library } = await open({ todo: nameless });
    const message = messageOf(await chat.press('ndAtodo'));
    expect(unfolded(message)).toMatch(/1 hal perlu dibenahi[\s\S]*headline\.id: TODO, to write/);
    expect(buttonsOf(message).map(({ text }) => text)).not.toContain('Terbitkan');
    const replies = await chat.press('npAtodo');
    expect(replies.at(-1)).toMatchObject({
      kind: 'toast',
      alert: true,
      text: expect.stringMatching(/^Belum bisa terbit/),
    });
    expect([read('todo'), library.published()]).toEqual([nameless, []]);
  });

  test('too broken to be shown is named', async () => {
    const { chat } = await open({ broken: 'status: draft\nslug: [' });
    expect(unfolded(messageOf(await chat.press('ndAbroken')))).toContain(
      'Naskah ini belum bisa ditampilkan.',
    );
  });

  test('is published with a button: signed in the file, and live when the reply comes', async () => {
    const { chat, read, library } = await open();
    const message = messageOf(await chat.press(`ndA${slug}`));
    const [list, toast] = await chat.press(dataOf(message, 'Terbitkan'));
    expect(toast).toEqual({ kind: 'toast', text: 'Sudah terbit.', alert: false });
    expect(unfolded(messageOf(list ? [list] : []))).toBe('Tidak ada naskah yang menunggu.');
    expect(read()).toMatch(/status: published[\s\S]*history:\n[\s\S]*by: Telegram 1\n/);
    expect(library.find(slug)).not.toBeNull();
    expect((await chat.press(`npA${slug}`)).at(-1)).toMatchObject({
      text: 'Naskah ini tidak menunggu lagi.',
    });
    expect((await chat.press(`nvA${slug}/wo`)).at(-1)).toMatchObject({ kind: 'toast' });
  });

  test('is held with a button, once more by another, and can still be published', async () => {
    const { chat, read, library } = await open();
    const replies = await chat.press(`nhA${slug}`);
    expect(replies.at(-1)).toMatchObject({ text: 'Naskah ditahan.' });
    expect(unfolded(messageOf(replies.slice(0, 1)))).toContain('siap terbit, ditahan oleh Telegram 1');
    expect(read()).toMatch(/\nheld:\n {2}at: .*2026-11-24T07:00:00\+07:00.*\n {2}by: Telegram 1\n/);
    expect(read().startsWith(draft.trimEnd())).toBe(true);
    await chat.press(`nhA${slug}`);
    expect(read().match(/^held:/gm)).toHaveLength(1);
    await chat.press(`npA${slug}`);
    expect(library.find(slug)).not.toBeNull();
  });
});

test('for everyone else, and in groups, there is no such command and no such button', async () => {
  const { chat, read } = await open();
  for (const speaker of [
    { personId: 2, chatId: 2 },
    { chatKind: 'group', chatId: -5 },
  ] as const) {
    const unknown = messageOf(await chat.command('/tidakada@RingkasBot', speaker));
    const refused = messageOf(await chat.command('/naskah@RingkasBot', speaker));
    expect(unfolded(refused)).toBe(unfolded(unknown).replace('tidakada', 'naskah'));
    expect(unfolded(messageOf(await chat.command('/naskahh@RingkasBot', speaker)))).not.toContain('/naskah?');
    for (const data of [`ndA${slug}`, `nvA${slug}/wo`, `npA${slug}`, `nhA${slug}`, 'nlA'])
      expect(await chat.press(data, speaker)).toEqual([
        { kind: 'toast', text: i18n.id('reply.oldButton'), alert: true },
      ]);
  }
  expect(await chat.command('/naskah', { chatKind: 'group', chatId: -5 })).toEqual([]);
  expect(read()).toBe(draft);
});
