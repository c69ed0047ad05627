import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const src = resolve(import.meta.dirname, '../src');

/**
 * Who may import whom: a folder sees only what lies further along its flow (README, "The two flows").
 * Files at the top of src/ other than main.ts (clock, log, config, i18n) may be used by the folders that list them.
 */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  telegram: ['clock'],
  lexicon: [],
  briefing: ['lexicon'],
  question: ['briefing', 'lexicon'],
  answer: ['briefing', 'lexicon', 'question'],
  render: ['answer', 'briefing', 'telegram', 'i18n'],
  reader: ['briefing'],
  delivery: ['clock', 'telegram', 'reader', 'render', 'briefing', 'i18n'],
  digest: ['clock', 'delivery', 'reader', 'render', 'briefing', 'i18n', 'telegram'],
  chat: [
    'question',
    'answer',
    'render',
    'reader',
    'briefing',
    'lexicon',
    'digest',
    'delivery',
    'telegram',
    'clock',
    'i18n',
  ],
  bot: ['chat', 'telegram', 'clock', 'log', 'i18n', 'briefing'],
  storage: ['reader', 'chat', 'bot', 'delivery', 'digest', 'briefing'],
  web: ['log'],
  preview: ['clock', 'telegram', 'log'],
  evaluation: [
    'chat',
    'answer',
    'question',
    'briefing',
    'lexicon',
    'render',
    'reader',
    'clock',
    'i18n',
    'telegram',
  ],
  newsroom: [
    'chat',
    'answer',
    'question',
    'briefing',
    'lexicon',
    'render',
    'reader',
    'clock',
    'i18n',
    'telegram',
    'preview',
  ],
  config: ['briefing'],
  i18n: ['briefing'],
  clock: [],
  log: [],
};

/** Folders that are pure: no telegraf, no database, no clock, nothing of Node. */
const pure = ['question', 'answer', 'render'];
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
