import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseBriefing } from '../../../src/briefing/load.ts';
import { vocabularyOf } from '../../../src/briefing/vocabulary.ts';
import { runCommandLine } from '../../../src/newsroom/command-line.ts';
import { fillCommand } from '../../../src/newsroom/fill.ts';
import { createAskModel } from '../../../src/newsroom/model/ask-model.ts';
import { testDesk } from '../../harness/desk.ts';
import { type SitePage, startSite } from '../../harness/site.ts';
import { temporaryFolder } from '../../harness/temporary-folder.ts';

const draft = `# an editor's note
slug: jembatan
status: draft
published:
  date: 2025-02-04
  zone: Asia/Jakarta
language: id
outlet: Warta Contoh
sentences:
  - text: Wali Kota Rina Lestari membuka jembatan sepanjang 1.200 meter, Senin (3/2).
    translation: TODO
  - text: PT Karya Beton menyumbang Rp 1,2 triliun untuk jembatan itu.
    translation: An editor's own, Rp 1.2 trillion from PT Karya Beton.
headline:
  id: Rina Lestari membuka jembatan
  en: TODO
  sentences: [1]
summary:
  id: TODO
  en: TODO
  sentences: [1]
points:
  - { id: TODO, en: TODO, sentences: [1] }
  - { id: TODO, en: TODO, sentences: [1] }
  - { id: TODO, en: TODO, sentences: [1] }
actors:
  - key: rina
    kind: person
    name: { id: Rina Lestari, en: Rina Lestari }
    sentences: [1]
`;
const translation = 'Mayor Rina Lestari opened a 1,200-metre bridge on Monday (3/2).';
const both = (id: string, en: string, sentences = [1]) => ({ id, en, sentences });
const opening = {
  ...{ key: 'opening', action: 'open', agent: 'rina', sentences: [1] },
  text: { id: 'Rina Lestari membuka jembatan.', en: 'Rina Lestari opened a bridge.' },
};
const good = {
  translations: [{ sentence: 1, text: translation }],
  headline: both('Lain sekali', 'Rina Lestari opens a bridge'),
  summary: both('Jembatan 1.200 meter dibuka.', 'A 1,200-metre bridge was opened.'),
  points: [both('Rina Lestari membukanya.', 'Rina Lestari opened it.')],
  events: [opening],
};

/** A model that answers this. */
const says = (content: unknown): SitePage => ({
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ choices: [{ message: { role: 'assistant', content } }] }),
});

async function fill(answer: SitePage, text = draft) {
  const site = await startSite({ '/v1/chat/completions': answer });
  const folder = temporaryFolder();
  const file = join(folder, 'jembatan.yaml');
  writeFileSync(file, text);
  const env = {
    CONTENT_DIR: folder,
    MODEL_BASE_URL: `${site.origin}/v1`,
    MODEL_NAME: 'stand-in',
    MODEL_KEY: 'hush-hush',
  };
  const desk = testDesk({ env });
  const exit = await runCommandLine(['fill', 'jembatan'], [fillCommand], desk);
  const after = readFileSync(file, 'utf8');
  const parsed = parseBriefing(after, file, vocabularyOf(desk.lexicon()));
  if (parsed.kind === 'rejected') return expect.fail(JSON.stringify(parsed.complaints));
  return { exit, after, briefing: parsed.briefing, desk, site, told: desk.said.join('\n') };
}

describe('a model that answers well', () => {
  test('fills in what is TODO and adds events; what an editor wrote stays', async () => {
    const { exit, after, briefing, told } = await fill(says(JSON.stringify(good)));
    expect(exit).toBe(0);
    expect(told).toMatch(/places filled in: 6, events added: 1, dropped as not said: 0$/);
    expect(briefing).toMatchObject({
      status: 'draft',
      sentences: [{ translation }, { translation: expect.stringContaining("An editor's own") }],
      headline: { id: 'Rina Lestari membuka jembatan', en: 'Rina Lestari opens a bridge' },
      summary: good.summary,
      events: [{ key: 'opening', agent: ['rina'] }],
    });
    expect(briefing.points.map(({ en }) => en)).toEqual(['Rina Lestari opened it.', 'TODO', 'TODO']);
    expect(after).toMatch(/^# an editor's note\n/);
  });

  test('is understood with a fence around its answer', async () => {
    const { told } = await fill(says(`Here it is:\n\`\`\`json\n${JSON.stringify(good)}\n\`\`\`\nDone.`));
    expect(told).toContain('events added: 1');
  });
});

describe('what a model invents is dropped and counted', () => {
  const event = (changes: object) => ({ ...good, events: [{ ...opening, ...changes }] });
  test.each([
    [
      'a number in a translation',
      { ...good, translations: [{ sentence: 1, text: translation.replace('1,200', '1,300') }] },
      'sentence 1',
    ],
    [
      'a sentence',
      { ...good, translations: [...good.translations, { sentence: 9, text: 'There is more.' }] },
      'sentence 9',
    ],
    ['a number in a summary', { ...good, summary: both('Ada 7 orang.', 'There were 7 people.') }, 'summary'],
    [
      'a name in a point',
      { ...good, points: [both('Joko Widodo hadir.', 'Joko Widodo was there.')] },
      'points[0]',
    ],
    [
      'a sentence to rest on',
      { ...good, summary: both('Jembatan dibuka.', 'A bridge was opened.', [7]) },
      'summary',
    ],
    ['an actor', event({ agent: 'putin' }), 'events[0]'],
    ['a deed', event({ action: 'open-with-a-bang' }), 'events[0]'],
    ['a date', event({ date: '2025-01-01' }), 'events[0]'],
    ['a field', event({ mood: 'cheerful' }), 'events[0]'],
    ['half an event', event({ text: 'only one language' }), 'events[0]'],
    ['the same event twice', { ...good, events: [opening, opening] }, 'events[1]'],
  ])('%s', async (_, answer, where) => {
    const { exit, briefing, told, desk } = await fill(says(JSON.stringify(answer)));
    expect(exit).toBe(0);
    expect(told).toMatch(/dropped as not said: 1$/);
    expect(desk.noted.filter((line) => line.startsWith('dropped: '))).toEqual([
      expect.stringContaining(where),
    ]);
    expect(JSON.stringify(briefing)).not.toMatch(
      /1,300|There is more|7 people|Joko|putin|with-a-bang|2025-01-01|cheerful/,
    );
  });
});

describe('a model that answers badly leaves the draft as it was', () => {
  test.each([
    ['no JSON', says('I am sorry, I cannot.'), 'expected JSON from the model'],
    ['half of it', says(JSON.stringify(good).slice(0, 90)), 'expected JSON from the model'],
    ['a list', says('[1, 2]'), 'from the model, got something else'],
    ['nothing', says(''), 'expected an answer from the model, got none'],
    ['no answer at all', { headers: { 'content-type': 'application/json' }, body: '{}' }, 'got none'],
    [
      'broken HTTP',
      { headers: { 'content-type': 'application/json' }, body: '{"choices": [' },
      'expected an answer',
    ],
    ['401', { status: 401, body: '{}' }, 'got status 401'],
    ['400', { status: 400, body: 'hush-hush is wrong' }, 'got status 400'],
  ] as const)('%s', async (_, answer, message) => {
    const { exit, after, desk } = await fill(answer as SitePage);
    expect(exit).toBe(1);
    expect(after).toBe(draft);
    expect(desk.noted.join('\n')).toContain(message);
    expect([...desk.noted, ...desk.said].join('\n')).not.toContain('hush-hush');
  });

  test('an answer of the wrong kinds all through adds nothing', async () => {
    const odd = { translations: 'all', headline: 7, summary: [], points: [null, 'x'], events: [{}, 3] };
    const { exit, after, told } = await fill(says(JSON.stringify(odd)));
    expect([exit, after]).toEqual([0, draft]);
    expect(told).toMatch(/dropped as not said: 6$/);
  });
});

describe('asking', () => {
  const { signal } = new AbortController();

  test.each([429, 500])('%d is asked again, then told', async (status) => {
    const site = await startSite({
      '/v1/chat/completions': { status, headers: { 'retry-after-ms': '1' }, body: '{}' },
    });
    const ask = createAskModel({ baseUrl: `${site.origin}/v1`, name: 'x', retries: 2 });
    expect(await ask('a', 'b', signal)).toEqual({
      kind: 'failed',
      message: `expected an answer from the model, got status ${status}`,
    });
    expect(site.asked).toHaveLength(3);
  });

  test('a model that never answers is left', async () => {
    const site = await startSite({ '/v1/chat/completions': () => undefined });
    const ask = createAskModel({ baseUrl: `${site.origin}/v1`, name: 'x', timeoutMs: 100 });
    expect(await ask('a', 'b', signal)).toMatchObject({ message: expect.stringContaining('within 0.1 s') });
    // Not once more for as long again.
    expect(site.asked).toHaveLength(1);
  });

  test('nobody there, or the editor gives up', async () => {
    const nobody = createAskModel({ baseUrl: 'http://127.0.0.1:1/v1', name: 'x', retries: 0 });
    expect(await nobody('a', 'b', signal)).toMatchObject({ kind: 'failed' });
    expect(await nobody('a', 'b', AbortSignal.abort())).toMatchObject({ kind: 'failed' });
  });
});

test('only drafts are filled in, and only where a model is set', async () => {
  const published = draft.replace('status: draft', 'status: withdrawn').replaceAll('TODO', 'x');
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'jembatan.yaml'), published);
  const desk = testDesk({ env: { CONTENT_DIR: folder } });
  expect(await runCommandLine(['fill', 'jembatan'], [fillCommand], desk)).toBe(1);
  expect(desk.noted.join('\n')).toContain('expected MODEL_BASE_URL and MODEL_NAME to be set');
});
