import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { formatComplaint } from '../../src/briefing/complaint.ts';
import { parseBriefing } from '../../src/briefing/load.ts';
import { changeBriefing, type EditorsChange } from '../../src/newsroom/change-briefing.ts';
import { smallBriefingYaml, smallVocabulary } from '../harness/small-briefing.ts';

const file = 'jembatan-sanggau.yaml';
const at = Date.UTC(2025, 1, 4, 0, 10, 5, 300);
const note = { id: 'Panjangnya 1.200 meter.', en: 'It is 1,200 metres long.' };
const publish: EditorsChange = { kind: 'publish', by: 'Sari', at };
const correct: EditorsChange = { kind: 'correct', by: 'Sari', at, note };
const withdraw: EditorsChange = { kind: 'withdraw', by: 'Emma', at, note };

const draft = smallBriefingYaml({ status: 'draft' });

function changed(source: string, change: EditorsChange) {
  const result = changeBriefing(source, file, change, smallVocabulary);
  if (result.kind !== 'changed') throw new Error(JSON.stringify(result));
  return result;
}

describe('a change of a briefing', () => {
  test('publishing sets the status and signs it, in the newsroom’s own time', () => {
    const { text, version, briefing } = changed(draft, publish);
    expect(version).toBe(1);
    expect(briefing.status).toBe('published');
    const signature =
      'history:\n  - change: published\n    version: 1\n    at: 2025-02-04T07:10:05+07:00\n    by: Sari\n';
    expect(text).toBe(draft.replace('status: draft', 'status: published') + signature);
  });

  test('each further change counts up and keeps those before', () => {
    const corrected = changed(changed(draft, publish).text, correct);
    const withdrawn = changed(corrected.text, withdraw);
    const again = changed(withdrawn.text, publish);
    expect(again.briefing.history.map(({ change, version, by }) => [change, version, by])).toEqual([
      ['published', 1, 'Sari'],
      ['corrected', 2, 'Sari'],
      ['withdrawn', 3, 'Emma'],
      ['published', 4, 'Sari'],
    ]);
    expect(corrected.briefing.history[1]?.note).toEqual(note);
    expect(again.text.startsWith(draft.replace('status: draft', 'status: published'))).toBe(true);
  });

  test('a first correction of what was published by hand is version 2: readers have version 1', () => {
    expect(changed(smallBriefingYaml(), correct)).toMatchObject({ version: 2 });
  });

  test.each([
    ['draft', correct, ['published', 'corrected']],
    ['draft', withdraw, ['published', 'corrected']],
    ['published', publish, ['draft', 'withdrawn']],
    ['withdrawn', correct, ['published', 'corrected']],
  ] as const)('what is %s cannot be changed by every step', (status, change, expected) => {
    const source = smallBriefingYaml({ status });
    expect(changeBriefing(source, file, change, smallVocabulary)).toEqual({
      kind: 'not-now',
      status,
      expected,
    });
  });

  test('a file with mistakes is refused with each at its own line', () => {
    const source = draft
      .replace('agent: rina', 'agent: rnia')
      .replace('Rina Lestari opened a bridge.', 'TODO');
    const result = changeBriefing(source, file, publish, smallVocabulary);
    if (result.kind !== 'wrong') throw new Error(result.kind);
    expect(result.complaints.length).toBeGreaterThan(0);
    for (const complaint of result.complaints) {
      expect(source.split('\n')[complaint.line - 1], formatComplaint(complaint)).toMatch(/rnia|TODO/);
    }
  });

  test('mistakes after a history that stands in the middle are told at the editor’s lines too', () => {
    const { text } = changed(draft, publish);
    const [head = '', history = ''] = text.split('history:');
    const source = `history:${history}${head}`.replace('agent: rina', 'agent: rnia');
    const result = changeBriefing(source, file, correct, smallVocabulary);
    if (result.kind !== 'wrong') throw new Error(result.kind);
    expect(result.complaints.map(({ line }) => source.split('\n')[line - 1])).toEqual([
      expect.stringContaining('rnia'),
    ]);
  });

  test('a note that is too long, empty or TODO is refused', () => {
    for (const id of ['x'.repeat(201), ' ', 'TODO']) {
      const result = changeBriefing(
        smallBriefingYaml(),
        file,
        { ...correct, note: { id, en: 'x' } },
        smallVocabulary,
      );
      expect(result).toMatchObject({ kind: 'wrong', complaints: [{ field: 'history[0].note.id' }] });
    }
  });

  test('a file that is no YAML, or no briefing, is refused with complaints', () => {
    for (const source of ['', 'status: [', '- a', 'status: published', 'status: maybe\nslug: x']) {
      const result = changeBriefing(source, file, publish, smallVocabulary);
      if (result.kind === 'not-now') expect(source).toBe('status: published');
      else expect(result).toMatchObject({ kind: 'wrong' });
      if (result.kind === 'wrong') expect(result.complaints.length).toBeGreaterThan(0);
    }
  });
});

describe('what the editor wrote', () => {
  test('stays to the letter: comments, empty lines, folded texts, the layout of lists', () => {
    const source = `# for Rina\n${draft}`
      .replace('status: draft', 'status:   draft   # wait for the mayor')
      .replace('\nactors:', '\n\n# who\nactors:')
      .replace(/sentences:\n {6}- 1\n/, 'sentences: [ 1,]   # the first\n');
    const { text } = changed(`${source}# the end`, publish);
    expect(text.startsWith(`${source.replace('draft   #', 'published   #')}# the end\nhistory:\n`)).toBe(
      true,
    );
  });

  test('an entry goes behind the last one, also with comments, other indents and lines after it', () => {
    const entry = (indent: string) =>
      `${indent}- change: published # by phone\n${indent}  version: 1\n${indent}  at: 2025-02-04T07:00:00+07:00\n${indent}  by: Sari # editor\n`;
    for (const indent of ['', '  ', '      ']) {
      const source = `history:\n${entry(indent)}# between\n${smallBriefingYaml()}`;
      const { text, briefing } = changed(source, correct);
      expect(briefing.history).toHaveLength(2);
      expect(text.startsWith(`history:\n${entry(indent)}${indent}- change: corrected\n`)).toBe(true);
      expect(text.endsWith(`# between\n${smallBriefingYaml().replace('published\n', 'corrected\n')}`)).toBe(
        true,
      );
    }
  });

  test('an empty list, or one on a line, is written out', () => {
    for (const [history, count] of [
      ['[]', 1],
      ['', 1],
      ['[{ change: published, version: 1, at: 2025-02-04T07:00:00+07:00, by: Sari }]', 2],
    ] as const) {
      const source = `history: ${history}\n${smallBriefingYaml()}`;
      const { briefing } = changed(source, correct);
      expect(briefing.history).toHaveLength(count);
    }
  });

  test('line ends of Windows stay, and the last line may lack its end', () => {
    const source = draft.replaceAll('\n', '\r\n');
    const { text } = changed(source, publish);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(changed(draft.trimEnd(), publish).text).toBe(changed(draft, publish).text);
  });

  test('whatever notes and names say, they come back as they were', () => {
    const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }).filter((each) => {
      const trimmed = each.trim();
      return trimmed !== '' && !trimmed.startsWith('TODO');
    });
    fc.assert(
      fc.property(words, words, words, (id, en, by) => {
        const result = changed(smallBriefingYaml(), { kind: 'correct', by, at, note: { id, en } });
        expect(result.briefing.history[0]).toMatchObject({
          by: by.trim(),
          note: { id: id.trim(), en: en.trim() },
        });
        const before = parse(smallBriefingYaml());
        expect(parse(result.text)).toMatchObject({ ...before, status: 'corrected' });
        expect(parseBriefing(result.text, file, smallVocabulary).kind).toBe('briefing');
      }),
      { numRuns: 50 },
    );
  });
});
