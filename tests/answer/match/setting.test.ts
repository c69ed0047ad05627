import { describe, expect, it } from 'vitest';
import { toldLine } from '../told.ts';

describe('when something was, told by something else', () => {
  it.each([
    ['st-brendan-strike', ['Siapa yang meninggal waktu mogok?'], /^Walter Pym/],
    ['st-brendan-strike', ['who died during the strike?'], /^Walter Pym/],
    ['st-brendan-strike', ['Siapa yang meninggal waktu mogok?', 'umurnya?'], /^81 tahun/],
    ['kotuku-moon', ['Apa yang rusak sebelum pendaratan?'], /Altimeter laser/],
    ['kotuku-moon', ['what failed before the landing?'], /altimeter/],
  ])('is no deed of its own (%s: %s)', (slug, turns, answer) => {
    expect(toldLine(slug, ...turns)).toMatch(answer);
  });

  it('is no matter of what it has nothing to do with', () => {
    expect(toldLine('st-brendan-strike', 'Who was dismissed during the vote?')).toMatch(/does not/);
  });
});

describe('what something came of', () => {
  it('is told by the tie between the two', () => {
    expect(toldLine('karvonia-hacker', 'Were there any deaths because of the hack?')).toMatch(
      /^Yes\. Two patients/,
    );
  });
});
