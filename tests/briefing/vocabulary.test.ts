import { describe, expect, it } from 'vitest';
import { parseBriefing } from '../../src/briefing/load.ts';
import { vocabularyOf } from '../../src/briefing/vocabulary.ts';
import { openLexicon } from '../harness/lexicon.ts';
import { smallBriefing, smallBriefingYaml } from '../harness/small-briefing.ts';

const vocabulary = vocabularyOf(openLexicon());

/** What is said of an event's action that is not known. */
function complaintOf(action: string): string {
  const [opening, ...rest] = smallBriefing().events;
  const source = smallBriefingYaml({ events: [{ ...opening, action }, ...rest] });
  const parsed = parseBriefing(source, 'jembatan-sanggau.yaml', vocabulary);
  if (parsed.kind === 'briefing') throw new Error('taken');
  return parsed.complaints.map(({ message }) => message).join('; ');
}

describe('a key that the lexicon does not have', () => {
  it.each([
    ['detain', '(did you mean "arrest"?)'],
    ['go-up', '(did you mean "rise"?)'],
    ['tahan', '"arrest"'],
    ['strike', '"go-on-strike"'],
  ])('leads to what is called so: %s', (action, expected) => {
    expect(complaintOf(action)).toContain(expected);
  });

  it('leads to the key that is spelt like it where nothing is called so', () => {
    expect(complaintOf('arrezt')).toContain('(did you mean "arrest"?)');
  });

  it('leads nowhere where nothing comes near', () => {
    expect(complaintOf('qwertyuiop')).not.toContain('did you mean');
  });
});
