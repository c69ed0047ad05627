import { describe, expect, test } from 'vitest';
import { libraryOf } from '../../src/briefing/library.ts';
import { silence } from '../../src/chat/feature.ts';
import { createProfile } from '../../src/chat/profile.ts';
import { createReaderFeatures } from '../../src/chat/reader-features.ts';
import { createRegistry, RegistryError } from '../../src/chat/registry.ts';
import { createI18n } from '../../src/i18n.ts';
import { memoryReaders, testAnswerer } from '../harness/chat.ts';

const i18n = createI18n();
const features = createReaderFeatures({
  library: libraryOf([]),
  readers: memoryReaders(),
  answerer: testAnswerer(),
  i18n,
});
const command = (id: string, en: string) => ({ names: { id, en }, run: () => silence });

describe('the registry of features', () => {
  test('tells every name, button and link that two features want', () => {
    expect(() =>
      createRegistry([
        ...features,
        { commands: [command('kabar', 'news')], views: { su: () => 'detail' }, links: { b_: () => silence } },
        { presses: { wo: () => silence } },
      ]),
    ).toThrow(new RegistryError(['/news', 'button su', 'link b_', 'button wo']));
  });

  test('a command whose names are the same in both languages is no clash', () => {
    expect(createRegistry([{ commands: [command('digest', 'digest')] }]).commands.size).toBe(1);
  });
});

describe('the profile', () => {
  const profile = createProfile({ features, i18n, defaultLanguage: 'id' });

  test('has a command menu in each language that Telegram takes', () => {
    for (const language of ['id', 'en'] as const) {
      const { commands } = profile[language];
      expect(new Set(commands.map((each) => each.command)).size).toBe(commands.length);
      for (const each of commands) {
        expect(each.command).toMatch(/^[a-z]{1,32}$/);
        expect(each.description.length).toBeLessThanOrEqual(256);
      }
    }
    expect(profile.id.commands[0]).toEqual({
      command: 'berita',
      description: 'Daftar berita, yang terbaru di atas',
    });
    expect(profile.en.commands.map((each) => each.command)).toContain('timeline');
    expect(profile.default).toBe('id');
  });
});
