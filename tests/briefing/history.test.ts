import { describe, expect, test } from 'vitest';
import { formatComplaint } from '../../src/briefing/complaint.ts';
import { noticeOf, versionNumber } from '../../src/briefing/history.ts';
import { parseBriefing } from '../../src/briefing/load.ts';
import { smallBriefingYaml, smallVocabulary } from '../harness/small-briefing.ts';

const at = '2025-02-04T07:00:00+07:00';
const note = { id: 'Salah tulis.', en: 'A slip.' };
const published = { change: 'published', version: 1, at, by: 'Sari' };
const corrected = { change: 'corrected', version: 2, at, by: 'Sari', note };
const withdrawn = { change: 'withdrawn', version: 3, at, by: 'Sari', note };

function parsed(status: string, ...history: unknown[]) {
  return parseBriefing(smallBriefingYaml({ status, history }), 'jembatan-sanggau.yaml', smallVocabulary);
}

function briefingOf(status: string, ...history: unknown[]) {
  const result = parsed(status, ...history);
  if (result.kind === 'rejected') throw new Error(result.complaints.map(formatComplaint).join('\n'));
  return result.briefing;
}

describe('the history of a briefing', () => {
  test('its last entry is the version and tells what readers must learn', () => {
    expect(versionNumber(briefingOf('published'))).toBe(1);
    expect(noticeOf(briefingOf('published', published))).toBeNull();
    expect(noticeOf(briefingOf('corrected'))).toBeNull();
    expect(noticeOf(briefingOf('corrected', published, corrected))).toMatchObject({
      ...{ slug: 'jembatan-sanggau', change: 'corrected', version: 2, at, note },
    });
    const gone = briefingOf('withdrawn', published, corrected, withdrawn);
    expect(noticeOf(gone)).toMatchObject({ change: 'withdrawn', version: 3 });
    expect(noticeOf(briefingOf('draft', published, corrected))).toBeNull();
    const again = briefingOf('published', published, withdrawn, { ...published, version: 4 });
    expect([versionNumber(again), noticeOf(again)]).toEqual([4, null]);
  });

  test.each([
    ['a status that is not what was done last', 'published', [published, corrected], 'status'],
    [
      'a version that does not count up',
      'corrected',
      [published, { ...corrected, version: 1 }],
      'history[1].version',
    ],
    ['a correction without a note', 'corrected', [{ ...corrected, note: undefined }], 'history[0].note'],
    [
      'an instant without its zone',
      'published',
      [{ ...published, at: '2025-02-04T07:00:00' }],
      'history[0].at',
    ],
    [
      'a day that does not exist',
      'published',
      [{ ...published, at: '2025-02-30T07:00:00+07:00' }],
      'history[0].at',
    ],
    [
      'a note of a novel’s length',
      'corrected',
      [{ ...corrected, note: { id: 'x'.repeat(201), en: 'x' } }],
      'history[0].note.id',
    ],
  ])('%s is told', (_, status, history, field) => {
    const result = parsed(status, ...history);
    expect(result.kind === 'rejected' && result.complaints.map((complaint) => complaint.field)).toEqual([
      field,
    ]);
  });
});
