import { describe, expect, it } from 'vitest';
import { everyBriefing } from '../harness/briefings.ts';
import { testAnswerer } from '../harness/chat.ts';
import { lastLine } from './asked.ts';

const answerer = testAnswerer();
const published = everyBriefing();
const first = 'putin-trump-petersburg';

const told = (slug: string, ...turns: string[]) => lastLine(answerer, slug, turns, published);

describe('a thing that is only named', () => {
  it('is told of by the one event that befell it', () => {
    expect(told('keracunan-melati', 'sekolah libur sampai kapan?', 'and the exams?')).toMatch(/by a week/);
    expect(told('keracunan-melati', 'Berapa korbannya?', 'ujiannya gimana?')).toMatch(/ditunda sepekan/);
    expect(told('kotuku-moon', 'Who built Pip?', 'what about the shares?')).toMatch(/19 percent/);
  });

  it('is told by its number where only that is given', () => {
    expect(told('harga-solar', 'Harga solar naik jadi berapa?', 'mulai kapan?', 'pertalite?')).toMatch(
      /10\.000/,
    );
  });
});

describe('a pronoun', () => {
  it('means whom it meant in the question before, whether that was so', () => {
    const whether = ['Siapa yang masak makanannya?', 'dia saudaranya Ratih?'];
    expect(told('keracunan-melati', ...whether)).toMatch(/^Tidak/);
    expect(told('keracunan-melati', ...whether, 'dia bilang apa?')).toMatch(/Hartati Siregar/);
  });

  it('of several means the one who is kin', () => {
    expect(
      told('pelatih-rajawali', 'Siapa yang dipecat Rajawali?', 'penggantinya?', 'dia sodaraan sama siapa?'),
    ).toMatch(/paman Wahyu/);
  });

  it('beside a name means whom the name means', () => {
    expect(told(first, 'what did the White House say', 'and him, putin?', 'what did he promise')).toMatch(
      /terrorist threats/,
    );
  });
});

describe('kinship', () => {
  it('of any sort is asked by "related" and "saudara"', () => {
    expect(told('pelatih-rajawali', 'Who is Dimas related to?')).toMatch(/uncle of Wahyu/);
    expect(told('pelatih-rajawali', 'Wahyu sodaranya siapa?')).toMatch(/keponakan Dimas/);
  });

  it('is asked of whoever was spoken of', () => {
    expect(told('vonis-wanasari', 'wahyu suryadi siapa?', 'saudaranya herlambang bukan?')).toMatch(/^Tidak/);
  });
});

describe('the question before', () => {
  it('for who holds an office is not answered by what another body is', () => {
    for (const turns of [
      ['who runs the CIA?', 'and the FSB?'],
      ['siapa bosnya CIA?', 'kalau FSB?'],
    ])
      expect(told(first, ...turns)).toMatch(/tidak menyebutkan|does not say/);
    expect(told('pilkada-randusari', 'siapa kapolres randusari?', 'kalau KPU?')).toMatch(/^Dewi/);
  });

  it('of the first of two calls is gone on with of the second', () => {
    expect(
      told(first, 'How many times did they talk?', 'what was the first one about?', 'and the second?'),
    ).toMatch(/To thank him/);
  });

  it('for a number is left by whether there was one', () => {
    expect(told('mount-sirawan', 'Berapa pendaki yang terjebak?', 'berapa lama?', 'ada yang luka?')).toMatch(
      /^Ya\. Femke/,
    );
  });
});

describe('what was told', () => {
  it('of a plan goes on with what foiled it', () => {
    expect(told(first, 'where were they going to strike?', 'and then what happened?')).toMatch(
      /^Russia foiled/,
    );
    expect(told(first, 'Serangannya dimana?', 'terus?')).toMatch(/^Rusia menggagalkan/);
  });

  it('is answered by the one of two of a name who did', () => {
    expect(told('kotuku-moon', 'What did Borealis warn of?', 'what did Whitfield say to that?')).toMatch(
      /^Aroha Whitfield denied/,
    );
    expect(told('pilkada-randusari', 'Ratna nuduh Hendra apa?', 'Hendra bilang apa soal itu?')).toMatch(
      /membantah/,
    );
  });

  it('was done for a purpose, "biar apa"', () => {
    expect(told('pelatih-rajawali', 'Magalhaes minta berapa?', 'ke siapa?', 'biar apa?')).toMatch(/Wahyu/);
  });

  it('was called something', () => {
    expect(told('kotuku-moon', 'Who is Daniel Whitfield?', 'what did he call it?')).toMatch(
      /half a triumph/i,
    );
  });
});
