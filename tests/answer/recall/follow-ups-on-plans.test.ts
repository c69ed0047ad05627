import { describe, expect, it } from 'vitest';
import { toldAmongAll as told } from '../told.ts';

const first = 'putin-trump-petersburg';

describe('whether something came about', () => {
  it.each([
    ['Apakah rencana itu berhasil?'],
    ['was the plan carried out?'],
    ['did the plan work?'],
    ['rencananya kesampaian?'],
  ])('%s is not answered by that it was planned', (asked) => {
    expect(told(first, asked)).toMatch(/^(?:Tidak|No),.*(?:digagalkan|was foiled)/);
  });

  it('is asked of the plan that was just told', () => {
    expect(told(first, 'what were they planning?')).toMatch(/killing|kill residents/);
    expect(told(first, 'what were they planning?', 'did it work?')).toMatch(/^No,.*was foiled/);
  });

  it('is no yes of whoever gave up, nor of what was only asked for', () => {
    expect(told('northgale-kestrel', 'who else wanted Kestrel?', 'did they succeed?')).toMatch(
      /^Zephyr Jet withdrew/,
    );
    expect(told('pilkada-randusari', 'gugatan Ratna berhasil?')).not.toMatch(/^Ya\./);
  });

  it('is asked of the deed itself where "berhasil" stands before it', () => {
    expect(told('kebocoran-sehatkita', 'apakah peretas berhasil membobol server?')).toMatch(/^Ya\..*dibobol/);
  });
});

describe('what somebody would do', () => {
  it('is asked of whoever was told of last, without a word for him', () => {
    expect(told(first, 'brp org ditangkep?', 'mau ngapain emg?')).toMatch(/merencanakan serangan bunuh diri/);
    expect(told('truk-karangjati', 'siapa direktur perusahaannya?', 'mau diapain?')).toMatch(
      /memeriksa Lilis/,
    );
  });
});
