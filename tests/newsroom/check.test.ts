import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkCommand } from '../../src/newsroom/check.ts';
import { checkBriefingFile } from '../../src/newsroom/check-briefing.ts';
import { runCommandLine } from '../../src/newsroom/command-line.ts';
import { testDesk } from '../harness/desk.ts';
import { smallBriefing, smallBriefingYaml, smallVocabulary } from '../harness/small-briefing.ts';
import { temporaryFolder } from '../harness/temporary-folder.ts';

const file = 'jembatan-sanggau.yaml';

/** What is advised of a briefing with these changes: the place's line, and the message. */
function advised(
  changes: Record<string, unknown> = {},
  others: Parameters<typeof checkBriefingFile>[2]['others'] = [],
) {
  const source = smallBriefingYaml(changes);
  const check = checkBriefingFile(source, file, { vocabulary: smallVocabulary, others, answerer: null });
  expect(check.errors).toEqual([]);
  return check.advice.map(({ line, field, message }) => ({
    field,
    message,
    line: source.split('\n')[line - 1]?.trim(),
  }));
}

const whole = {
  place: 'sanggau',
  purpose: { id: 'untuk warga', en: 'for the residents' },
  means: { id: 'resmi', en: 'formally' },
};
const [opening, gift] = smallBriefing().events;
/** As an editor who was careful leaves it. */
const careful = { events: [{ ...opening, ...whole }, gift] };

describe('advice', () => {
  test('a briefing that is whole gets none', () => {
    expect(advised(careful)).toEqual([]);
  });

  test('a sentence that no fact rests on', () => {
    const { sentences } = smallBriefing();
    const extra = { text: 'Hujan turun.', translation: 'It rained.' };
    expect(advised({ ...careful, sentences: [...sentences, extra] })).toEqual([
      {
        field: 'sentences[3]',
        message: 'no fact rests on sentence 4: nobody can ask for it',
        line: '- text: Hujan turun.',
      },
    ]);
  });

  test('a side of the story without an answer', () => {
    const fields = advised().map(({ message }) => message.split(' ')[0]);
    expect(fields).toEqual(['"where?"', '"how?"']);
    expect(advised({ events: [], times: [], figures: [] })[0]?.message).toContain(
      '"what happened?" has no answer',
    );
  });

  test('a number or a name that only one language has', () => {
    const { sentences } = smallBriefing();
    const [first, ...rest] = sentences;
    const wrong = { text: first?.text, translation: first?.translation.replace('1,200', '1,300') };
    const headline = {
      id: 'Rina Lestari membuka jembatan 1.200 meter',
      en: 'The mayor opens a 1,200-metre bridge',
      sentences: [1],
    };
    const found = advised({ ...careful, sentences: [wrong, ...rest], headline });
    expect(found.map(({ field, message }) => `${field}: ${message}`)).toEqual([
      'sentences[0].text: the English text says "1,300", this one does not',
      'sentences[0].translation: the Indonesian text says "1.200", this one does not',
      'headline.en: the Indonesian text names "Rina Lestari", this one does not name "Rina Lestari"',
    ]);
  });

  test('nothing of a description that calls whom it describes by another name', () => {
    const [rina, ...others] = smallBriefing().actors;
    const description = { id: 'Ibu Wali Kota', en: 'the mayor' };
    const aliases = ['Ibu Wali Kota'];
    expect(advised({ ...careful, actors: [{ ...rina, description, aliases }, ...others] })).toEqual([]);
  });

  test('a text that fills more than a phone, but not a summary', () => {
    const long = (length: number) => `Jembatan itu ${'panjang '.repeat(40)}`.slice(0, length).trim();
    const point = (id: string, en: string) => ({ id, en, sentences: [1] });
    const points = [point(long(220), 'x'), point(long(230), 'x'), point('x', 'x')];
    const { summary } = smallBriefing();
    expect(advised({ ...careful, points, summary: { ...summary, id: long(300), en: long(300) } })).toEqual([
      expect.objectContaining({
        field: 'points[1].id',
        message: expect.stringContaining('a phone shows 220'),
      }),
    ]);
  });

  test('a name that is somebody else’s in another briefing, but not a common word', () => {
    const actors = [{ name: { id: 'Rina Wulan', en: 'Rina Wulan' }, aliases: ['Rina', 'wali kota'] }];
    const [rina, beton] = smallBriefing().actors;
    const here = [{ ...rina, aliases: ['Rina', 'wali kota'] }, beton];
    const others = [{ slug: 'banjir', actors }];
    expect(advised({ ...careful, actors: here }, others)).toEqual([
      expect.objectContaining({
        field: 'actors[0].aliases[0]',
        line: '- Rina',
        message: expect.stringContaining('"Rina Wulan" in banjir'),
      }),
    ]);
    const herself = [
      { slug: 'pasar', actors: [{ name: { id: 'Rina Lestari', en: 'Rina Lestari' }, aliases: ['Rina'] }] },
    ];
    expect(advised({ ...careful, actors: here }, herself)).toEqual([]);
  });
});

function newsroom() {
  const folder = join(temporaryFolder(), 'content');
  mkdirSync(folder);
  const write = (slug: string, changes: Record<string, unknown> = {}) =>
    writeFileSync(join(folder, `${slug}.yaml`), smallBriefingYaml({ slug, ...changes }));
  const desk = testDesk({ env: { CONTENT_DIR: folder } });
  return {
    folder,
    write,
    desk,
    check: (...args: string[]) => runCommandLine(['check', ...args], [checkCommand], desk),
  };
}

describe('check on the command line', () => {
  test('without a file it checks the folder, and ends with 1 where there is an error', async () => {
    const { folder, write, desk, check } = newsroom();
    write('a');
    expect(await check()).toBe(0);
    write('b', { outlet: 'TODO' });
    write('c', { status: 'draft', outlet: 'TODO' });
    expect(await check()).toBe(1);
    expect(desk.said.filter((line) => line.includes(' error '))).toEqual([
      expect.stringMatching(new RegExp(`^${folder}/b\\.yaml:\\d+:\\d+ error outlet: TODO, to write`)),
      expect.stringMatching(new RegExp(`^${folder}/c\\.yaml:\\d+:\\d+ error outlet: TODO, to write`)),
    ]);
    expect(desk.said.at(-1)).toMatch(/^3 checked, 2 cannot be published; errors: 2, advice: \d+$/);
    expect(desk.said.join('\n')).not.toContain('What readers will ask');
  });

  test('of a file it also tells twenty questions at most and what the bot would answer', async () => {
    const { write, desk, check } = newsroom();
    write('a', { status: 'draft' });
    expect(await check('a')).toBe(0);
    const said = desk.said.join('\n');
    expect(said).toMatch(
      /What readers will ask, and what the bot answers now \(\d+ of \d+ without an answer\)/,
    );
    expect(said).toMatch(/siapa Rina Lestari\?\n {6}Rina Lestari/);
  });

  test('as JSON it is for machines', async () => {
    const { folder, write, desk, check } = newsroom();
    write('a');
    expect(await check('a', '--json')).toBe(0);
    const [checked] = JSON.parse(desk.said.join('\n'));
    expect(checked).toMatchObject({
      file: join(folder, 'a.yaml'),
      slug: 'a',
      status: 'published',
      errors: [],
    });
    expect(checked.advice[0]).toEqual({
      ...{ line: expect.any(Number), column: expect.any(Number) },
      ...{ field: 'events', message: expect.any(String) },
    });
    expect(checked.questions.length).toBeLessThanOrEqual(20);
    expect(checked.questions[0]).toMatchObject({
      language: 'id',
      question: expect.any(String),
      isAnswered: expect.any(Boolean),
    });
  });
});
