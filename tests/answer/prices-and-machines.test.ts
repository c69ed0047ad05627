import { describe, expect, it } from 'vitest';
import { expectTold, toldOrNot as told } from './told.ts';

describe('a deed in the words of the event’s own text', () => {
  it.each([
    ['kotuku-moon', 'What failed?', /^The laser altimeter failed/],
    ['kotuku-moon', 'Mengapa Kea jatuh?', /^Karena galat perangkat lunak/],
  ])('is that of the event: %s, %s', expectTold);

  it('is not where another event of the same is of that deed', () => {
    expect(told('mount-sirawan', 'why did the volcano erupt')).toMatch(/^not said/);
  });

  it('is asked with "cannot" as well as with "not"', () => {
    expect(told('kotuku-moon', "What can't be used?")).toMatch(/^The drill/);
  });
});

describe('how much', () => {
  it.each([
    ['By how much has the price of crude oil risen?', /^38 percent/],
    ['How many times did the price of diesel go up in 2022?', /^Twice/],
    ['Tahun 2022 solar naik berapa kali?', /^Dua kali/],
    ['Bantuan tunai itu dikasih berapa bulan?', /^Tiga bulan/],
    ['How many families will receive the aid?', /^9.4 million/],
    ['Berapa bantuannya?', /^Rp 300.000 per bulan/],
    ['pertalite price now berapa', /^Rp 10.000/],
  ])('is told by the figure of just this: %s', (question, expected) => {
    expect(told('harga-solar', question)).toMatch(expected);
  });

  it.each(['Berapa harga solar nonsubsidi?', 'How many fishermen get diesel?'])(
    'is not told by the figure of something else: %s',
    (question) => {
      expect(told('harga-solar', question)).toMatch(/^not said/);
    },
  );
});

describe('what was left as it was', () => {
  it('was neither raised nor cut', () => {
    expect(told('harga-solar', 'Miranti naikin suku bunga?')).toMatch(
      /Tidak\. Miranti Soebroto mempertahankan/,
    );
    expect(told('harga-solar', 'Did Miranti cut the interest rate?')).toMatch(/No\. Miranti Soebroto kept/);
  });

  it('did not rise because something of another sort did', () => {
    expect(told('harga-solar', 'Apakah harga pertalite ikut naik?')).not.toMatch(/^Ya/);
  });
});

describe('when something is, or was', () => {
  it('keeps the part of the day that its date stands before', () => {
    expect(told('harga-solar', 'kapan diumumkan?')).toMatch(/Istana Negara, Jumat \(1\/5\) malam/);
  });

  it('leaves no comma where the text began with the date', () => {
    expect(told('harga-solar', 'Kapan terakhir kali harga solar naik?')).toMatch(/^2022: Harga solar/);
  });

  it('is told with what put it off', () => {
    expect(told('kotuku-moon', 'Kapan Takahe diluncurkan?')).toMatch(
      /November\..*menunda.*sampai tahun depan/,
    );
  });
});

describe('two who are no relatives', () => {
  it.each([
    ['kotuku-moon', 'Are the two Whitfields related?', /^No\. .*not related to the chief executive/],
    ['kotuku-moon', 'is Aroha related to the minister?', /^No\. .*not related to the chief executive/],
    ['harga-solar', 'Apa hubungan Hendro dan Lukman?', /tidak berkerabat dengan Hendro/],
  ])('are told of by the sentence that says so, be it of one by what he is: %s, %s', expectTold);
});

describe('who is asked for or counted', () => {
  it('is not whoever did something like it, where the very thing was done by nobody who is named', () => {
    expect(told('harga-solar', 'siapa yang demo?')).toMatch(/^not said.*unjuk rasa/);
  });

  it('is no claim that somebody did it', () => {
    expect(told('kotuku-moon', 'how many landers has the company built?')).toMatch(/^not said/);
  });
});
