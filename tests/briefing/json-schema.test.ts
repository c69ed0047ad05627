import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { briefingJsonSchema, briefingJsonSchemaText } from '../../src/briefing/json-schema.ts';
import { openLexicon } from '../harness/lexicon.ts';
import { smallBriefing } from '../harness/small-briefing.ts';

const content = join(import.meta.dirname, '../../content');
const fixtures = join(import.meta.dirname, '../fixtures/briefings');
const ajv = new Ajv({
  allErrors: true,
  allowUnionTypes: true,
  formats: { uri: true },
  keywords: ['patternErrorMessage', 'defaultSnippets'],
});
const validate = ajv.compile(briefingJsonSchema());

/** Where a briefing breaks the schema, and what the schema wants there. */
function redLines(briefing: unknown): string[] {
  validate(briefing);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

const yamlIn = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));

describe("the JSON Schema for editors' programs", () => {
  test('the one in content/ is current (else: npm run schema)', () => {
    const written: unknown = JSON.parse(readFileSync(join(content, 'briefing.schema.json'), 'utf8'));
    const bare = JSON.stringify(written, (name, value) => (name === 'defaultSnippets' ? undefined : value));
    expect(JSON.parse(bare)).toEqual(briefingJsonSchema());
  });

  test('it offers deeds and offices of the lexicon', () => {
    const lexicon = openLexicon();
    const text = briefingJsonSchemaText(lexicon);
    const offered = [...text.matchAll(/"body": "([^"]*)"/g)].map(([, word]) => word);
    const byKey = (keys: Iterable<string>) => [...keys].sort((one, other) => (one < other ? -1 : 1));
    expect(offered).toEqual([
      ...byKey([...lexicon.offices.keys(), ...lexicon.relations.keys()]),
      ...byKey(lexicon.deeds.keys()),
    ]);
    expect(text).toContain('"label": "arrest · menangkap"');
  });

  test.each([...yamlIn(content), ...yamlIn(fixtures)])('$name has no red line', ({ text }) => {
    expect(redLines(parse(text))).toEqual([]);
  });

  test.each(yamlIn(content))('$name names it in its first line', ({ text }) => {
    expect(text.split('\n')[0]).toBe('# yaml-language-server: $schema=./briefing.schema.json');
  });

  test('what may be left out and what may stand without brackets has no red line', () => {
    const { background, times, ...least } = smallBriefing();
    expect(redLines(least)).toEqual([]);
  });

  test('a missing, an unknown and a wrong field have one', () => {
    const { outlet, ...rest } = smallBriefing({ colour: 'red', status: 'publish' });
    expect(redLines(rest)).toEqual([
      " must have required property 'outlet'",
      ' must NOT have additional properties',
      '/status must be equal to one of the allowed values',
    ]);
  });

  test('a fact without a sentence, a text in one language and a TODO have one', () => {
    const headline = { id: 'TODO', sentences: [] };
    expect(redLines(smallBriefing({ headline })).map((line) => line.split(' ')[0])).toEqual([
      '/headline',
      '/headline/id',
      '/headline/sentences',
    ]);
  });

  test('every field that an editor fills in explains itself', () => {
    const silent: string[] = [];
    function walk(schema: unknown, path: string) {
      if (schema === null || typeof schema !== 'object') return;
      for (const [name, value] of Object.entries(schema)) {
        if (name !== 'properties') walk(value, path);
        else {
          for (const [field, inner] of Object.entries<{ description?: string }>(value)) {
            if (inner.description === undefined && !known.has(field)) silent.push(`${path}${field}`);
            walk(inner, `${path}${field}.`);
          }
        }
      }
    }
    // Languages and keys are explained where they stand; the words of the lexicon in its own folder.
    const known = new Set(['id', 'en', 'key']);
    const { definitions, properties: all } = briefingJsonSchema();
    const { words, ...properties } = all as Record<string, unknown>;
    walk({ definitions, properties }, '');
    expect(silent).toEqual([]);
    expect(words).toHaveProperty('description');
  });
});
