import { describe, expect, it } from 'vitest';
import { toldOrNot } from './told.ts';

/** Rows of briefing, conversation (its turns parted by //) and what is told in the end. */
function tells(rows: readonly (readonly [slug: string, question: string, expected: RegExp])[]) {
  it.each(rows)('%s: %s', (slug, question, expected) => {
    expect(toldOrNot(slug, ...question.split(' // '))).toMatch(expected);
  });
}

describe('two figures of the article are compared', () => {
  tells([
    [
      'vonis-wanasari',
      'apakah hukumannya lebih berat dari tuntutan?',
      /^Tidak\. .*sepuluh tahun.*tujuh tahun/,
    ],
    ['vonis-wanasari', 'is the fine bigger than the bribe?', /^No\. .*3\.1 billion.*400 million/],
    ['vonis-wanasari', 'mana yang lebih banyak, suap atau uang pengganti?', /^Rp 3,1 miliar/],
    ['vonis-wanasari', 'siapa yang hukumannya lebih ringan, Lie atau Wahyu?', /^Wahyu Suryadi\. .*dua tahun/],
    [
      'nusawings-meridian',
      'who gets the bigger share?',
      /^NusaWings shareholders\. .*58 percent.*42 percent/,
    ],
    ['port-eldran-vote', 'who got fewer votes, Dario or Brandt?', /^Dario Marchetti\. .*6,105/],
    ['port-eldran-vote', 'Did Brandt get more votes than Marchetti?', /^No\. .*28,940.*28,628/],
    [
      'st-brendan-strike',
      'did the union ask for more than the hospital offered?',
      /^Yes\. .*15 percent.*four percent/,
    ],
  ]);
});

describe('where and when it was is told of the deed itself', () => {
  tells([
    ['karvonia-hacker', 'Was Velik arrested in Montreal?', /^No\. .*Faro/],
    ['karvonia-hacker', 'Was Velik arrested in Dubai?', /^No\. .*Faro/],
    [
      'putin-trump-petersburg',
      'ditangkapnya hari Jumat ya?',
      /^not said: .*mengumumkan penangkapan itu pada Jumat/,
    ],
    ['putin-trump-petersburg', 'Apakah penangkapan itu diumumkan hari Jumat?', /^Ya\. /],
  ]);
});

describe('how much is told of just what is asked for', () => {
  tells([
    ['vonis-wanasari', 'berapa nilai proyeknya?', /^not said: (?!.*400 juta)/],
    ['kebocoran-sehatkita', 'Pendapatan SehatKita setahun berapa?', /^Rp 1,2 triliun/],
    ['phk-sukarenda', 'Berapa persen pengurangan upah buruh?', /^not said: (?!.*60)/],
    ['putin-trump-petersburg', 'how many could have died', /^According to the White House, .*large numbers/],
    ['putin-trump-petersburg', 'Did anyone die? // how many could have?', /^not said: .*large numbers/],
    ['putin-trump-petersburg', 'how many weapons were seized?', /^not said: .*A quantity of explosives/],
  ]);
});

describe('a language that is wished for and nothing else is that of the last answer', () => {
  tells([
    ['putin-trump-petersburg', 'Putin nelpon siapa // In english please', /^Donald Trump, phoned by/],
    ['putin-trump-petersburg', 'who called Trump // bahasa indonesia dong', /^Putin menelepon Trump/],
    ['putin-trump-petersburg', 'siapa Pompeo? // english pls // dia menerima apa?', /Pompeo/],
    ['putin-trump-petersburg', 'Siapa Trump? // and in Russia?', /^(?!.*Donald Trump, President)/],
  ]);
});

describe('a verb with a space behind its prefix is one', () => {
  tells([
    ['putin-trump-petersburg', 'siapa yg ke tangkep', /^Tujuh anggota sel ISIS/],
    ['putin-trump-petersburg', 'siapa yang me nelpon trump', /^Putin menelepon Trump/],
    ['menteri-anggraini', 'apa kata Laksmi di jumpa pers?', /tidak bersalah/],
  ]);
});

describe('whoever passed a law or is against something did it', () => {
  tells([['northgale-kestrel', "who's against the sale?", /^Tove Dahl/]]);
});

describe('what is asked for is held against what each event is', () => {
  tells([
    ['putin-trump-petersburg', 'barang apa aja yang diamankan', /^Bahan peledak/],
    ['putin-trump-petersburg', 'Kamis itu siapa yang nelepon duluan, Putin atau Trump?', /^not said/],
    ['putin-trump-petersburg', 'siapa yang nelpon duluan?', /^Putin menelepon Trump/],
    [
      'putin-trump-petersburg',
      'Who would receive Russian intelligence in the future',
      /^(?!Russia and the FSB)/,
    ],
    ['phk-sukarenda', 'kapan phk nya?', /^Tidak, itu tidak sampai terjadi\./],
    ['phk-sukarenda', 'Jadi berapa buruh yang akhirnya dipecat?', /^Tidak, itu tidak sampai terjadi\./],
    ['vonis-wanasari', 'kenapa hukumannya diringankan?', /^not said/],
    ['port-eldran-vote', 'How narrow was the victory?', /^312 votes/],
    [
      'serai-hostages',
      'Are the 120 prisoners to be freed by the Serai Front?',
      /^No\. The Tarvenan government/,
    ],
  ]);
});

describe('what somebody claims is told as his claim', () => {
  tells([
    ['menteri-anggraini', 'is it true Bima masih punya saham?', /^According to Sorot/],
    ['menteri-anggraini', 'Bima sudah jual sahamnya?', /^Menurut Bima/],
  ]);
});

describe('who is whose elder brother', () => {
  tells([
    [
      'mount-sirawan',
      'Is Yosef the elder brother of Mateus?',
      /^No\. (?:Mateus Lado, elder|Yosef Lado, younger) brother/,
    ],
    ['mount-sirawan', 'Yosef itu kakaknya Mateus?', /^Tidak\./],
    ['mount-sirawan', 'Mateus itu kakaknya Yosef?', /^Ya\./],
    ['mount-sirawan', 'Is Yosef the younger brother of Mateus?', /^Yes\./],
  ]);
});

describe('how many did just that is not how many did something akin to it', () => {
  tells([['perampokan-pettarani', 'Yang belum ketangkep berapa orang?', /^not said|^Dua/]]);
});

it.each(['did anyone get fired?', 'jadi buruhnya dipecat gak?', 'ada yang dipecat?'])(
  'nobody was dismissed where it was called off: %s',
  (text) => {
    expect(toldOrNot('phk-sukarenda', text)).toMatch(/^(?:No, it never came|Tidak, itu tidak sampai)/);
  },
);

it.each(['pabrik itu bikin apa', 'what does the factory make?'])(
  'what is done at a factory is nothing that it makes: %s',
  (text) => {
    expect(toldOrNot('phk-sukarenda', text)).toMatch(/^not said/);
  },
);

describe('when something takes effect', () => {
  it.each(['when does it take effect?', 'kapan mulai berlaku?'])('is not when it was decided: %s', (text) => {
    expect(toldOrNot('valmora-voting-age', text)).toMatch(/^not said/);
  });

  it.each([
    ['harga-solar', 'when does it take effect?', /^Saturday \(2\/5\)/],
    ['durian-hanoi', 'kapan diberlakukan', /^Kamis \(1\/1\/2026\)/],
  ])('is told where the article does: %s: %s', (slug, text, expected) => {
    expect(toldOrNot(slug, text)).toMatch(expected);
  });
});

describe('what a merged body has', () => {
  it.each(['how many people work for Kestrel?', 'how many planes does Kestrel have?'])(
    'is not what either of the two has: %s',
    (text) => {
      expect(toldOrNot('northgale-kestrel', text)).not.toMatch(/^(?!not said).*(?:5,400|73)/);
    },
  );

  it('is its own', () => {
    expect(toldOrNot('northgale-kestrel', 'how many people will the combined airline employ?')).toMatch(
      /^About 5,400 people/,
    );
  });
});

describe('of two of a sort, the one that the article is about', () => {
  it.each([
    ['who negotiated the ceasefire?', /^Oman\. /],
    ['siapa yang merundingkan gencatan senjatanya?', /^Oman\. /],
    ['who negotiated the 2023 ceasefire?', /^Kenya\. /],
    ['who negotiated the earlier one?', /^Kenya\. /],
  ])('is meant unless the earlier one is asked for: %s', (text, expected) => {
    expect(toldOrNot('serai-hostages', text)).toMatch(expected);
  });
});

it.each(['kok bisa bocor?', 'how come it leaked?'])(
  'how it leaked is not how it became known: %s',
  (text) => {
    expect(toldOrNot('kebocoran-sehatkita', text)).toMatch(/mantan karyawan|former employee/);
  },
);

it.each(['how many people voted?', 'berapa orang yang nyoblos?'])(
  'all who live in a city are not those who did something: %s',
  (text) => {
    expect(toldOrNot('port-eldran-vote', text)).toMatch(/^not said(?!.*140)/);
  },
);

it.each([
  ['how many people live in the city?', /^140,000 people/],
  ['berapa penduduknya?', /^140\.000 orang/],
])('all who live in a city are its inhabitants: %s', (text, expected) => {
  expect(toldOrNot('port-eldran-vote', text)).toMatch(expected);
});
