import { describe, expect, it } from 'vitest';
import { readUtterance } from '../../../src/question/utterance/normalise.ts';
import { wordsOf } from '../parsed.ts';

const meant = (text: string) => wordsOf(readUtterance(text, 'id'));

describe('words that stand for plainer ones', () => {
  it.each([
    ['apakah tujuannya', 'apa tujuan'],
    ['siapakah itu dan apakah pekerjaannya', 'siapa itu dan apa pekerjaan'],
    ['apakah Pompeo', 'apakah pompeo'],
    ['apa yang ditegaskannya', 'apa yang ditegaskan dia'],
    ['how many robbers were there', 'how many robbers were'],
    ['who was there', 'who was there'],
  ])('%s → %s', (typed, expected) => {
    expect(meant(typed)).toBe(expected);
  });

  it('a run of words repeated again and again is read once', () => {
    const once = meant('siapa yang ditangkap oleh fsb kemarin');
    expect(meant(`${'siapa yang ditangkap oleh fsb kemarin '.repeat(4)}`)).toContain(once);
    expect(meant('tolong dijawab ya min '.repeat(20)).split(' ').length).toBeLessThan(12);
  });
});
