import { describe, expect, it } from 'vitest';
import { toldAmongAll as told } from './told.ts';

const first = 'putin-trump-petersburg';

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
      /^Ya\. (?:Femke|Yosef)/,
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

describe('a day', () => {
  it('alone is compared with that of what was told', () => {
    expect(told(first, 'Where was the attack to be?', 'hari Jumat ya?')).toMatch(/^(?:Tidak|No)\b.*16\/12/);
    expect(told(first, 'apa isi telepon hari minggu?', 'yang hari kamis?')).toMatch(/Korea Utara/);
  });

  it('behind "before" is a time, not whom somebody spoke before', () => {
    expect(told(first, 'When did Putin and Trump last speak before Sunday?')).toMatch(/^Thursday \(14\/12\)/);
    expect(told(first, 'had they spoken before Sunday?')).toMatch(/^Yes\b.*14\/12/);
  });

  it('of what was planned is not since when there was a plan', () => {
    expect(told(first, 'since when were they planning the attack?')).toMatch(/does not say/);
    expect(told(first, 'sejak kapan serangan itu direncanakan?')).toMatch(/tidak menyebutkan/);
    expect(told(first, 'kapan serangan itu direncanakan terjadi?')).toMatch(/16\/12/);
  });

  it('by which something is due is that of what was ordered', () => {
    expect(
      told('pilkada-randusari', 'di berapa TPS dihitung ulang?', 'paling lambat kapan selesainya?'),
    ).toMatch(/^Senin \(17\/2\)/);
  });
});

describe('a talk that two had together', () => {
  it('was begun by neither of them, as far as is told', () => {
    expect(told(first, 'Apa isi telepon hari Kamis?', 'siapa yang nelpon duluan?')).toMatch(
      /tidak menyebutkan/,
    );
    expect(told(first, 'What did they discuss on Thursday?', 'who called whom?')).toMatch(/does not say/);
    expect(told(first, 'siapa yang nelpon duluan?')).toMatch(/^Putin/);
  });
});

describe('what something rose to', () => {
  it('is not what it was before', () => {
    expect(told('keracunan-melati', 'harganya naik jadi berapa?')).toMatch(/^Rp 15 ribu/);
    expect(told('keracunan-melati', 'harganya naik dari berapa?')).toMatch(/^Rp 12 ribu/);
    expect(told('harga-solar', 'solar naik jadi berapa?')).toMatch(/^Rp 8\.200/);
  });
});

describe('the owner', () => {
  it('is whoever owns what was spoken of', () => {
    const turns = ['siapa yang nuduh Teras Trails?', 'what did the owner say?', "who's the owner?"];
    expect(told('mount-sirawan', ...turns)).toMatch(/^Carla Mendes/);
  });
});

describe('a thing that was just told of', () => {
  it('was made by whoever made just that', () => {
    expect(told('kotuku-moon', "What's wrong with the drill?", 'who made it?')).toMatch(/^Borealis/);
    expect(told('kotuku-moon', 'bornya buat apa?', 'siapa yang bikin itu?')).toMatch(/^Borealis/);
    expect(told('hadiah-lontar', 'Siapa yang menang?', 'who will translate it?')).toMatch(/^Rosa Lim/);
    expect(told('kotuku-moon', 'What is Pip?', 'who made it?')).toMatch(
      /^Students at the University of Penang/,
    );
    expect(told('festival-teluk-biru', 'kapan filmnya tayang?', 'who made it?')).toMatch(/^Maya Tumbelaka/);
  });

  it('is somewhere, wherever it is not', () => {
    expect(told(first, 'Is the Kazan Cathedral in Moscow?', 'where then?')).toMatch(/Saint Petersburg/);
    expect(told(first, 'Katedral Kazan di Paris?', 'terus di mana?')).toMatch(/Saint Petersburg/);
  });
});

describe('one more thing', () => {
  it('says nothing of what is asked', () => {
    expect(told(first, 'eh satu lagi, siapa direktur CIA?')).toMatch(/^Mike Pompeo/);
    expect(told(first, 'one more thing, who is the CIA director?')).toMatch(/^Mike Pompeo/);
    expect(told('kotuku-moon', 'last question: who designed the wheels?')).toMatch(/^Nur Izzati/);
    expect(told('harga-solar', 'pertanyaan terakhir: siapa menteri sosial?')).toMatch(/^Paulus Wenda/);
  });
});
