import { describe, expect, it } from 'vitest';
import { toldAmongAll as told } from './told.ts';

const first = 'putin-trump-petersburg';

describe('whoever a pronoun means', () => {
  it('is of its sex, even where only the sentences beside what was told name her', () => {
    const turns = ['how long did the St. Brendan strike last?', 'who settled it?', 'what did she say?'];
    expect(told('st-brendan-strike', ...turns)).toMatch(/^Miriam Lindqvist/);
  });

  it('is nobody where he is only whom it was done to: the deed alone decides', () => {
    const turns = ['who got hurt during the rescue?', 'by what?', 'where was he treated?'];
    expect(told('gajah-wana-asri', ...turns)).toMatch(/Labuhan/);
  });
});

describe('kinship of two who were spoken of', () => {
  it('is what "are they related" asks, with nobody named', () => {
    expect(
      told(
        'port-eldran-vote',
        'How many votes did Lena Marchetti get?',
        'who came third?',
        'are they related?',
      ),
    ).toMatch(/^Yes\..*cousin/);
    expect(told('truk-karangjati', 'Supirnya siapa?', 'keneknya gimana?', 'mereka saudaraan?')).toMatch(
      /^Ya\..*adik/,
    );
  });

  it('is denied as the article denies it', () => {
    const turns = ['Berapa tahun hukuman Herlambang?', 'kalau ajudannya?', 'mereka saudara?'];
    expect(told('vonis-wanasari', ...turns)).toMatch(/^Tidak\./);
  });
});

describe('a word for somebody, gone on with', () => {
  it('is whoever holds that office with one who was spoken of', () => {
    expect(told('banjir-anau', 'sp yg nuduh tambang', 'kata direkturnya?')).toMatch(
      /^Gerald Wongso membantah/,
    );
  });

  it('with "gimana" asks what became of him', () => {
    expect(told('truk-karangjati', 'Supirnya siapa?', 'keneknya gimana?')).toMatch(/menyerahkan diri/);
    expect(
      told('menteri-anggraini', 'Laksmi ngasih suratnya ke siapa?', 'terus presidennya gimana?'),
    ).toMatch(/menerima pengunduran diri/);
  });

  it('for a successor is asked of the person, not of the body that was told with him', () => {
    expect(told('menteri-anggraini', 'Kenapa menterinya mundur?', 'siapa penggantinya?')).toMatch(/^Teguh/);
  });

  it('by a number is whom the article counts so', () => {
    expect(told('truk-karangjati', 'How many people were killed?', 'who was the fourth?')).toMatch(
      /^Joko Susilo/,
    );
  });
});

describe('the time of what was told', () => {
  it('is what "then" and "that day" mean', () => {
    expect(
      told(first, 'What topics came up on Thursday?', 'And on Sunday?', 'Was Korea mentioned then?'),
    ).not.toMatch(/^Yes/);
    expect(told(first, 'apa yang dibahas hari kamis?', 'and who called whom that day?')).toMatch(/Thursday/);
  });

  it('is asked of by what somebody was doing then', () => {
    expect(told('festival-teluk-biru', 'laras ditemuin dmn', 'wkt itu dia lg ngapain')).toMatch(/mengamen/);
  });
});

describe('what a follow-up keeps of the questions before it', () => {
  it('is the one before the last where the last says nothing of whom it names', () => {
    const turns = ['Berapa tahun hukuman Herlambang?', 'dendanya?', 'kalau ajudannya?'];
    expect(told('vonis-wanasari', ...turns)).toMatch(/^Dua tahun/);
  });

  it('is asked of a relative as of anybody named', () => {
    expect(told('karvonia-hacker', "Who is Velik's lawyer?", 'What did she say?', 'And his sister?')).toMatch(
      /potatoes/,
    );
  });

  it('leaves out how the reader finds what was told', () => {
    expect(told('banjir-anau', 'When did the first aid arrive?', 'why so late?')).toMatch(/landslide/);
  });
});

describe('what was told', () => {
  it('was said by whoever says it in the same sentence', () => {
    expect(told(first, 'What will Russia do for America?', 'who said so?')).toMatch(/^Putin assured/);
  });

  it('stays what is spoken of while those who took part in it are counted', () => {
    const turns = ['Which party will expel its members?', 'how many of them?', 'who announced it?'];
    expect(told('valmora-voting-age', ...turns)).toMatch(/^Gordon Pell/);
  });

  it('befalls them to whom something is to be done', () => {
    const turns = ['How many votes were in favour?', 'why did it pass?', 'what will happen to them?'];
    expect(told('valmora-voting-age', ...turns)).toMatch(/will expel the three rebels/);
  });

  it('is answered by the head of the body that was spoken of', () => {
    expect(told('vaksin-dengara', 'Who accused Nordvax?', 'how did the boss respond?')).toMatch(
      /^Mads Holm denied/,
    );
  });

  it('of a child of whom no child is told is whose child he is', () => {
    expect(told('port-eldran-vote', 'siapa yang diperiksa polisi?', 'anaknya siapa?')).toMatch(/putra Oskar/);
  });
});

describe('"before that"', () => {
  it('is what the article tells as having been before', () => {
    const turns = [
      'Siapa yang menandatangani perjanjian dari pihak Indonesia?',
      'Sebelumnya beliau singgah di mana?',
    ];
    expect(told('durian-hanoi', ...turns)).toMatch(/^Bangkok/);
  });
});

describe('all of it', () => {
  it('is not said where only that there was some is told', () => {
    const turns = ['Film apa yang menang?', 'sutradaranya?', 'dia dapat duit berapa?', 'semuanya buat dia?'];
    expect(told('festival-teluk-biru', ...turns)).toMatch(/^Artikel ini tidak menyebutkan/);
  });
});

describe('a thing told of in words', () => {
  it('tells what it says', () => {
    expect(told(first, 'Kenapa Rusia berterima kasih?', 'informasinya tentang apa?')).toMatch(
      /^Informasi yang/,
    );
  });

  it('tells whose it is', () => {
    expect(told('vonis-wanasari', 'apa yang disita?', 'itu punya siapa?')).toMatch(/^Yuliana/);
  });

  it('of a group tells which body that is of', () => {
    expect(told(first, 'who planned the attack?', 'kelompoknya apa namanya?')).toMatch(/^ISIS/);
  });
});

describe('anybody', () => {
  it('is somebody, not an animal', () => {
    expect(told('gajah-wana-asri', 'did anyone get hurt?')).toMatch(/^Yes\. Anwar Sitepu/);
    expect(told('gajah-wana-asri', 'Who led the rangers?', 'did anyone get hurt?')).toMatch(
      /^Yes\. Anwar Sitepu/,
    );
  });
});
