import { describe, expect, it } from 'vitest';
import { toldAmongAll as told } from '../told.ts';

describe('whose something is', () => {
  it('is asked of the place or thing that was spoken of, not of who took part in it', () => {
    expect(told('gajah-wana-asri', 'anak gajahnya jatuh ke mana?', 'itu milik siapa?')).toMatch(
      /^PT Tirta Agro/,
    );
    expect(told('gajah-wana-asri', 'anak gajahnya jatuh ke mana?', 'whose is it?')).toMatch(/^PT Tirta Agro/);
  });

  it('is told by its name where that says it', () => {
    expect(told('kebakaran-tirtamaya', 'pabrik apa yang kebakar?', 'punya siapa?')).toMatch(
      /^Pabrik mebel PT Jati Lestari Abadi/,
    );
  });

  it('of a thing in a list is not whoever took the list', () => {
    expect(told('vonis-wanasari', 'apa yang disita?', 'jipnya punya siapa?')).toMatch(/Yuliana Pertiwi/);
    expect(told('vonis-wanasari', 'apa yang disita?', 'jipnya punya siapa?')).not.toMatch(/^Penyidik/);
  });

  it('of what was taken is not whoever took it, but from whom it was, where that is told', () => {
    const real = 'putin-trump-petersburg';
    expect(told(real, 'apa aja yang disita?', 'punya siapa barangnya?')).toMatch(/^Tujuh anggota sel ISIS/);
    expect(told(real, 'What was seized?', 'whose was it?')).toMatch(/^Seven members of an ISIS cell/);
    expect(told('perampokan-pettarani', 'what was seized?', 'whose was it?')).toMatch(/does not say/);
    expect(told('vonis-wanasari', 'apa yang disita?', 'punya siapa?')).toMatch(/^Yuliana Pertiwi/);
  });
});
