import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const src = resolve(import.meta.dirname, '../src');
const readme = readFileSync(resolve(import.meta.dirname, '../README.md'), 'utf8');

/**
 * Who may import whom: a folder sees only what lies further along its flow (README, "The two flows").
 * Files at the top of src/ other than main.ts (language, clock, log, config, i18n, pipes) count as rooms of their own.
 */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  language: [],
  clock: [],
  thrift: [],
  log: [],
  pipes: [],
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
  storage: [
    ...[
      'language',
      'clock',
      'telegram',
      'reader',
      'chat',
      'bot',
      'delivery',
      'digest',
      'briefing',
      'newsroom',
    ],
  ],
  start: ['clock', 'config', 'log', 'thrift', 'briefing', 'lexicon'],
  web: ['log', 'clock'],
  preview: ['language', 'clock', 'log', 'telegram'],
  evaluation: [
    ...['language', 'clock', 'i18n', 'text', 'chat', 'answer', 'question', 'briefing', 'lexicon', 'render'],
    ...['reader', 'telegram', 'newsroom'],
  ],
  newsroom: [
    ...[
      'language',
      'clock',
      'config',
      'log',
      'i18n',
      'text',
      'chat',
      'answer',
      'question',
      'briefing',
      'lexicon',
      'render',
    ],
    ...['reader', 'telegram', 'preview'],
  ],
};

/** A file longer than this holds more than one thing. */
const mostLines = 400;

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

/** The files of src/ that a file imports, as paths in src/. */
function neighboursOf(file: string): string[] {
  return importsOf(file)
    .filter((specifier) => specifier.startsWith('.'))
    .map((specifier) => relative(src, resolve(src, dirname(file), specifier)))
    .filter((target) => files.includes(target));
}

/** A way from a file back to itself along imports, types included; null where there is none. */
function findCycle(): readonly string[] | null {
  const done = new Set<string>();
  function follow(file: string, way: readonly string[]): readonly string[] | null {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
    if (done.has(file)) return null;
    for (const neighbour of neighboursOf(file)) {
      const cycle = follow(neighbour, [...way, file]);
      if (cycle) return cycle;
    }
    done.add(file);
    return null;
  }
  for (const file of files) {
    const cycle = follow(file, []);
    if (cycle) return cycle;
  }
  return null;
}

describe('the plan of the house', () => {
  test('no file imports itself by way of others', () => {
    expect(findCycle()).toBeNull();
  });

  test('files stay small', () => {
    const long = files.filter((file) => readFileSync(join(src, file), 'utf8').split('\n').length > mostLines);
    expect(long).toEqual([]);
  });

  test('no pattern sets flags for a part of itself', () => {
    // In a process that has compiled some thousand other patterns, a group such as (?i:…) stops to match (seen with Node 26).
    const groupWithFlags = /\(\?[ims]*-?[ims]+:/;
    const code = (file: string) =>
      readFileSync(join(src, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '');
    expect(
      ['(?i:by)', '(?-i:By)', '(?i-m:by)', '(?:by)', '(?<!by)'].map((each) => groupWithFlags.test(each)),
    ).toEqual([true, true, true, false, false]);
    expect(files.filter((file) => groupWithFlags.test(code(file)))).toEqual([]);
  });

  test('the README has a line for each folder and file at the top of src/', () => {
    const tree = /src\/\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
    const named = [...tree.matchAll(/[\w.-]+(?:\/|\.ts|\.mjs)(?=\s)/g)].map(([name]) =>
      name.replace(/\/$/, ''),
    );
    const there = readdirSync(src);
    expect(there.filter((name) => !named.includes(name))).toEqual([]);
  });

  test('no test and no bench takes something for a briefing that may have fallen behind the schema', () => {
    const tests = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' });
    const castTo = /\bas unknown as (?:readonly )?(?:Briefing|Library)\b/;
    const casting = tests.filter(
      (file) => file.endsWith('.ts') && castTo.test(readFileSync(join(import.meta.dirname, file), 'utf8')),
    );
    expect(casting).toEqual([]);
  });

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
