import { describe, expect, test } from 'vitest';
import { formatComplaint } from '../../src/briefing/complaint.ts';
import { parseBriefing } from '../../src/briefing/load.ts';
import { smallBriefing, smallBriefingYaml, smallVocabulary } from '../harness/small-briefing.ts';

const file = 'content/jembatan-sanggau.yaml';

/** The small briefing with everything that a person has to write, and every year, left open. */
function unfinished(status: string): string {
  const { sentences, events, quotes, headline, ...rest } = smallBriefing();
  return smallBriefingYaml({
    ...rest,
    status,
    published: { date: 'TODO', zone: 'Asia/Jakarta' },
    sentences: sentences.map(({ text }) => ({ text, translation: 'TODO' })),
    headline: { ...headline, en: 'TODO: a line of at most 90 characters' },
    quotes: quotes.map((quote) => ({ ...quote, translation: 'TODO' })),
    events: events.map((event) => ({
      ...event,
      ...('date' in event && { date: 'TODO-02-03' }),
      text: { ...event.text, en: 'TODO' },
    })),
    times: [],
  });
}

describe('what waits for a person', () => {
  test('may stand in a draft, each told at its place', () => {
    const source = unfinished('draft');
    const parsed = parseBriefing(source, file, smallVocabulary);
    if (parsed.kind === 'rejected') throw new Error(parsed.complaints.map(formatComplaint).join('\n'));
    const lines = source.split('\n').flatMap((line, at) => (line.includes('TODO') ? [at + 1] : []));
    expect(lines.length).toBeGreaterThan(8);
    expect(parsed.todos.map(({ line }) => line)).toEqual(lines);
    expect(parsed.todos.map(formatComplaint)).toContain(
      'content/jembatan-sanggau.yaml:4:9 published.date: expected a date, got TODO: a person has to find it',
    );
  });

  test.each(['published', 'corrected', 'withdrawn'])('is refused in a briefing that is %s', (status) => {
    const parsed = parseBriefing(unfinished(status), file, smallVocabulary);
    const draft = parseBriefing(unfinished('draft'), file, smallVocabulary);
    expect(parsed.kind).toBe('rejected');
    const complaints = parsed.kind === 'rejected' ? parsed.complaints : [];
    expect(complaints).toEqual(draft.kind === 'briefing' && draft.todos);
  });

  test('a briefing without it has none', () => {
    expect(parseBriefing(smallBriefingYaml(), file, smallVocabulary)).toMatchObject({ todos: [] });
  });

  test('excuses nothing else: a day that no year has, an invented number beside it', () => {
    const wrong = unfinished('draft')
      .replace('TODO-02-03', 'TODO-02-30')
      .replace('1.200 meter\n', '1.300 meter\n');
    const parsed = parseBriefing(wrong, file, smallVocabulary);
    expect(parsed.kind === 'rejected' && parsed.complaints.map(({ message }) => message)).toEqual([
      'expected a day that exists, got "TODO-02-30"',
    ]);
    const invented = unfinished('draft').replace('1.200 meter\n', '1.300 meter\n');
    const again = parseBriefing(invented, file, smallVocabulary);
    expect(again.kind === 'rejected' && again.complaints.map(({ message }) => message)).toEqual([
      'expected every number to be in sentence 1, got "1.300"',
    ]);
  });
});
