import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import { type Complaint, formatComplaint } from '../../src/briefing/complaint.ts';
import { parseBriefing } from '../../src/briefing/load.ts';
import { changeBriefing } from '../../src/newsroom/change-briefing.ts';
import { smallBriefingYaml } from '../harness/small-briefing.ts';

const anyWord = { isDeed: () => true, isOffice: () => true };

const folders = ['../../content', '../fixtures/briefings'].map((path) => join(import.meta.dirname, path));
const files = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => ({ name, source: readFileSync(join(folder, name), 'utf8') })),
);

interface File {
  readonly name: string;
  readonly source: string;
}

/** A value of a file that can be written otherwise. */
interface Spot {
  /** As in `events.2.sentences.0`. */
  readonly path: string;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly text: string;
}

function spotsIn({ source }: File): Spot[] {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines });
  const spots: Spot[] = [];
  function walk(node: unknown, path: string) {
    if (isScalar(node) && node.range) {
      const [start, end] = node.range;
      spots.push({ path, start, end, line: lines.linePos(start).line, text: String(node.value) });
    } else if (isMap(node)) {
      for (const { key, value } of node.items)
        walk(value, `${path}.${isScalar(key) ? key.value : ''}`.replace(/^\./, ''));
    } else if (node !== null && typeof node === 'object' && 'items' in node && Array.isArray(node.items)) {
      for (const [index, item] of node.items.entries()) walk(item, `${path}.${index}`);
    }
  }
  walk(document.contents, '');
  return spots;
}

/** Every spot of every file, found once. */
const allSpots = files.flatMap((file) => spotsIn(file).map((spot) => ({ file, spot })));

function complaintsAbout({ name, source }: File): readonly Complaint[] {
  const parsed = parseBriefing(source, name, anyWord);
  return parsed.kind === 'rejected' ? parsed.complaints : [];
}

/** A kind of mistake: where it can be made, and what then stands there instead. */
const mistakes: Readonly<Record<string, { at: RegExp; instead: (text: string) => string }>> = {
  'a sentence that does not exist': {
    at: /^(?:points|events|actors|places|quotes)\..*sentences\.\d+$/,
    instead: () => '99',
  },
  'an empty text': { at: /^(?:points|background|actors|events|places)\..*\.(?:id|en)$/, instead: () => '""' },
  'an invented number': {
    at: /^(?:points|background)\..*\.(?:id|en)$|^events\.\d+\.text\.(?:id|en)$/,
    instead: (text) => JSON.stringify(`${text} 987654`),
  },
  'an invented name': {
    at: /^(?:points|background)\..*\.(?:id|en)$|^events\.\d+\.text\.(?:id|en)$/,
    instead: (text) => JSON.stringify(`${text.replace(/\.$/, '')} Xyzzyland`),
  },
  'an invented date': { at: /^(?:events|times)\.\d+\.(?:date|announced)$/, instead: () => '2001-02-03' },
  'a year that is far': {
    at: /^(?:events|times)\.\d+\.date$/,
    instead: (text) => text.replace(/^\d{4}/, '2044'),
  },
  'a key that leads nowhere': {
    at: /^events\.\d+\.(?:agent|target|recipient|amount)(?:\.\d+)?$|\.(?:speaker|of|to|within|event)$/,
    instead: () => 'nobody-at-all',
  },
  'another figure': { at: /^figures\.\d+\.value$/, instead: () => '987654' },
  'another quotation': {
    at: /^quotes\.\d+\.(?:text|translation)$/,
    instead: (text) => JSON.stringify(`${text} x`),
  },
  'a list where a text belongs': { at: /^(?:headline|summary)\.(?:id|en)$/, instead: () => '[a, b]' },
  'a key with a capital': { at: /^(?:actors|places|events)\.\d+\.key$/, instead: () => 'Key' },
  'a status that is none': { at: /^(?:status|events\.\d+\.status)$/, instead: () => 'maybe' },
};

/** Slips of the pen: a line of the file (null: it does not lend itself), and what then stands there instead. */
const slips: Readonly<Record<string, (line: string) => string | null>> = {
  'a tab for blanks': (line) => (/^ {4}\w+:/.test(line) ? line.replace('    ', '\t') : null),
  'a double mark that never closes': (line) =>
    /^ {6}(?:id|en): \w/.test(line) ? line.replace(': ', ': "') : null,
  'a single mark that never closes': (line) =>
    /^ {6}(?:id|en): \w/.test(line) ? line.replace(': ', ": '") : null,
  'a bracket that never closes': (line) => (/^ +sentences: \[/.test(line) ? line.replace(']', '') : null),
  'a field without its colon': (line) =>
    /^ {4}(?:action|agent|kind):/.test(line) ? line.replace(':', '') : null,
  'a colon without a blank': (line) =>
    /^ {4}(?:action|agent|kind): \w/.test(line) ? line.replace(': ', ':') : null,
  'a colon in the text': (line) => (/^ {6}(?:id|en): \w/.test(line) ? `${line}: again` : null),
  'a blank too few': (line) => (/^ {4}(?:action|agent|kind):/.test(line) ? line.slice(1) : null),
  'an asterisk': (line) => (/^ {4}(?:agent|action): /.test(line) ? line.replace(/: .*/, ': *x') : null),
};

describe('one mistake in a good briefing', () => {
  test.each(Object.keys(mistakes))('%s is told at its line', (kind) => {
    const { at, instead } = mistakes[kind] ?? { at: /^$/, instead: String };
    const places = allSpots.filter(({ spot }) => at.test(spot.path));
    expect(places.length).toBeGreaterThan(5);
    fc.assert(
      fc.property(fc.constantFrom(...places), ({ file, spot }) => {
        const { start, end, text, line } = spot;
        const tail = file.source.slice(start, end).endsWith('\n') ? '\n' : '';
        const source = file.source.slice(0, start) + instead(text) + tail + file.source.slice(end);
        const complaints = complaintsAbout({ ...file, source });
        expect(
          complaints.map((complaint) => complaint.line),
          complaints.map(formatComplaint).join('\n'),
        ).toContain(line);
      }),
      { numRuns: 16 },
    );
  });

  test('an unknown field is told at its line', () => {
    fc.assert(
      fc.property(fc.constantFrom(...files), fc.nat(), (file, seed) => {
        const lines = file.source.split('\n');
        const keys = lines.flatMap((line, index) => (/^ {4}(?:text|name):/.test(line) ? [index] : []));
        const at = keys[seed % keys.length] ?? 0;
        lines.splice(at, 0, '    zzz: 1');
        const complaints = complaintsAbout({ ...file, source: lines.join('\n') });
        expect(complaints.map(formatComplaint)).toEqual([
          expect.stringMatching(
            new RegExp(`^${file.name}:${at + 1}:5 .*zzz: expected no field of this name$`),
          ),
        ]);
      }),
      { numRuns: 16 },
    );
  });
});

describe('whatever stands in a file', () => {
  const whole = smallBriefingYaml();

  function survives(source: string): void {
    const complaints = complaintsAbout({ name: 'jembatan-sanggau.yaml', source });
    const lines = source.split('\n').length;
    for (const { line, column, message } of complaints) {
      expect(line).toBeGreaterThanOrEqual(1);
      expect(line).toBeLessThanOrEqual(lines + 1);
      expect(column).toBeGreaterThanOrEqual(1);
      expect(message).toMatch(/expected|^YAML: /);
    }
  }

  test('cut, doubled, mixed or filled with signs, it is taken or told, and nothing is thrown', () => {
    const passage = fc.tuple(fc.nat({ max: whole.length }), fc.nat({ max: 200 }));
    const signs = fc.string({
      unit: fc.constantFrom(...':-{}[]&*!|>\'"%@`#?, \n\t~<=0aé\u0000'),
      maxLength: 8,
    });
    fc.assert(
      fc.property(passage, signs, fc.boolean(), ([from, length], put, again) => {
        survives(whole.slice(0, from) + put + whole.slice(from + (again ? -length : length)));
      }),
      { numRuns: 100 },
    );
  });

  test('with any value in place of another, too', () => {
    const spots = spotsIn({ name: '', source: whole });
    const value = fc.oneof(
      fc.json({ maxDepth: 2 }),
      fc.constantFrom('null', '~', '.inf', '-1', '1e999', '!!binary x', '<<', '2025-02-03'),
    );
    fc.assert(
      fc.property(fc.constantFrom(...spots), value, ({ start, end }, put) => {
        survives(whole.slice(0, start) + put + whole.slice(end));
      }),
      { numRuns: 100 },
    );
  });

  test('any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(parseBriefing(bytes, 'x.yaml', anyWord).kind).toBe('rejected');
      }),
    );
  });
});

test('the places of a file are found', () => {
  const spots = spotsIn({ name: 'x.yaml', source: smallBriefingYaml() });
  expect(spots[0]).toMatchObject({ path: 'slug', line: 1, text: 'jembatan-sanggau' });
  expect(spots.at(-1)).toMatchObject({ path: 'quotes.0.sentences.0', text: '2' });
});

test('a hundred and fifty broken files: each is told at the line that was broken, none is published', {
  timeout: 120_000,
}, () => {
  let count = 0;
  const told = new Set<string>();
  const places = Object.entries(mistakes).flatMap(([kind, { at, instead }]) =>
    allSpots.filter(({ spot }) => at.test(spot.path)).map((place) => ({ kind, instead, ...place })),
  );
  // Evenly over all kinds, files and places.
  const broken = evenly(places, 150);
  for (const place of broken) {
    const { file, spot, instead, kind } = place;
    const tail = file.source.slice(spot.start, spot.end).endsWith('\n') ? '\n' : '';
    const source = file.source.slice(0, spot.start) + instead(spot.text) + tail + file.source.slice(spot.end);
    const lines = complaintsAbout({ ...file, source }).map(({ line }) => line);
    expect(lines, `${kind}: ${file.name} ${spot.path}`).toContain(spot.line);
    // A file that is rejected is not published; every tenth is also put to the command, which must refuse it.
    if (count++ % 10 === 0 && spot.path !== 'status') {
      const draft = source.replace(/^status: .*$/m, 'status: draft');
      const change = changeBriefing(draft, file.name, { kind: 'publish', by: 'Sari', at: 0 }, anyWord);
      expect(change.kind, `${kind}: ${file.name} ${spot.path}`).toBe('wrong');
    }
    told.add(kind);
  }
  expect(told.size).toBe(Object.keys(mistakes).length);
});

test('fifty slips of the pen: each is told at its line, none is published', { timeout: 120_000 }, () => {
  const all = Object.entries(slips).map(([kind, slip]) =>
    files.flatMap((file) =>
      file.source.split('\n').flatMap((line, at) => {
        const instead = slip(line);
        return instead === null ? [] : [{ kind, file, at, instead }];
      }),
    ),
  );
  for (const { kind, file, at, instead } of all.flatMap((places) => evenly(places, 6))) {
    const source = file.source.split('\n').with(at, instead).join('\n');
    const complaints = complaintsAbout({ ...file, source });
    const told = `${kind}: ${file.name}:${at + 1}\n${complaints.map(formatComplaint).join('\n')}`;
    expect(
      complaints.map(({ line }) => line),
      told,
    ).toContain(at + 1);
    const change = changeBriefing(source, file.name, { kind: 'publish', by: 'Sari', at: 0 }, anyWord);
    expect(change.kind, told).not.toBe('changed');
  }
});

/** So many of a list, from its beginning to its end. */
function evenly<T>(list: readonly T[], count: number): T[] {
  return Array.from({ length: count }, (_, index) => list[Math.floor((index * list.length) / count)]).flatMap(
    (one) => (one === undefined ? [] : [one]),
  );
}
