import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const src = resolve(import.meta.dirname, '../src');

/**
 * Who may import whom: a folder sees only what lies further along its flow (README, "The two flows").
 * Files at the top of src/ other than main.ts (language, clock, log, config, i18n) count as rooms of their own.
 */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  language: [],
  clock: [],
  log: [],
  config: ['language', 'log'],
  i18n: ['language'],
  text: ['language'],
  telegram: ['clock'],
  lexicon: ['language', 'text'],
  briefing: ['language', 'clock', 'text', 'lexicon'],
  question: ['language', 'text', 'briefing', 'lexicon'],
  answer: ['language', 'text', 'briefing', 'lexicon', 'question'],
  render: ['language', 'text', 'i18n', 'answer', 'briefing', 'telegram'],
  reader: ['language', 'text', 'briefing'],
  delivery: ['language', 'clock', 'i18n', 'telegram', 'reader', 'render', 'briefing'],
  digest: ['language', 'clock', 'i18n', 'telegram', 'delivery', 'reader', 'render', 'briefing'],
  chat: [
    ...['language', 'clock', 'i18n', 'text', 'question', 'answer', 'render', 'reader', 'briefing', 'lexicon'],
    ...['digest', 'delivery', 'telegram'],
  ],
  bot: ['language', 'clock', 'i18n', 'log', 'chat', 'telegram'],
  storage: ['language', 'reader', 'chat', 'bot', 'delivery', 'digest', 'briefing', 'clock'],
  web: ['log'],
  preview: ['language', 'clock', 'log', 'telegram'],
  evaluation: [
    ...['language', 'clock', 'i18n', 'text', 'chat', 'answer', 'question', 'briefing', 'lexicon', 'render'],
    ...['reader', 'telegram'],
  ],
  newsroom: [
    ...['language', 'clock', 'i18n', 'text', 'chat', 'answer', 'question', 'briefing', 'lexicon', 'render'],
    ...['reader', 'telegram', 'preview'],
  ],
};

/** Folders that are pure: no telegraf, no database, no clock, nothing of Node. */
const pure = ['text', 'question', 'answer', 'render'];
const impure = /^(node:|telegraf|kysely|hono|@hono|pino|node-schedule)/;

const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));

function roomOf(path: string): string {
  const first = path.split('/')[0] ?? '';
  return first.replace(/\.ts$/, '');
}

function importsOf(file: string): string[] {
  const text = readFileSync(join(src, file), 'utf8');
  return [...text.matchAll(/(?:^|\n)(?:import|export)\b[^;]*?from '([^']+)'/g)].map(
    (match) => match[1] ?? '',
  );
}

describe('the plan of the house', () => {
  test.each(files.filter((file) => file !== 'main.ts' && !file.endsWith('/main.ts')))(
    '%s imports only what lies further along its flow',
    (file) => {
      const room = roomOf(file);
      expect(mayImport, `src/${room} has no place in the plan`).toHaveProperty([room]);
      for (const specifier of importsOf(file)) {
        if (!specifier.startsWith('.')) {
          if (pure.includes(room)) expect(specifier, `${file} must stay pure`).not.toMatch(impure);
          continue;
        }
        const target = relative(src, resolve(src, dirname(file), specifier));
        if (target.startsWith('..')) continue; // data: locales/, package.json
        expect([room, ...(mayImport[room] ?? [])], `${file} imports ${target}`).toContain(roomOf(target));
      }
    },
  );
});
