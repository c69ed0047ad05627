import { describe, expect, it } from 'vitest';
import { toldLine, toldOrNot } from './told.ts';

const airline = 'northgale-kestrel';
const hacker = 'karvonia-hacker';
const moon = 'kotuku-moon';

describe('how much', () => {
  it.each([
    [airline, 'Kestrel merugi berapa tahun kemarin?', /^22 juta euro/],
    [airline, 'How much did Northgale offer the first time?', /^510 million euros/],
    [airline, 'Pertama kali Northgale nawar berapa?', /^510 juta euro/],
    [hacker, 'How much was the damage?', /^260 million/],
  ])('is asked of a year, of what was first, of the thing itself (%s: %s)', (slug, question, answer) => {
    expect(toldLine(slug, question)).toMatch(answer);
  });

  it('is not told of another year', () => {
    expect(toldOrNot(airline, 'Kestrel rugi berapa tahun ini?')).toMatch(/^not said/);
  });
});

describe('who says so', () => {
  it.each([
    [hacker, ['Berapa operasi yang ditunda?', 'kata siapa?'], /^Kementerian Kesehatan/],
    [hacker, ['How many patients died?', 'according to whom?'], /^The Health Ministry/],
  ])('is whom the sentence gives it to (%s: %s)', (slug, turns, answer) => {
    expect(toldLine(slug, ...turns)).toMatch(answer);
  });
});

describe('what was to be', () => {
  it.each([
    ['Is Takahe still going to be launched in November?', /^No\. Tui Space put off/],
    ['Kapan Takahe diluncurkan?', /menunda peluncuran Takahe/],
    ['when will the inquiry report', /^September 2026/],
    ['kenapa pendaratnya miring?', /menabrak batu besar/],
  ])('is told in whatever word (%s)', (question, answer) => {
    expect(toldLine(moon, question)).toMatch(answer);
  });
});

describe('what somebody faces', () => {
  it.each([
    [['when is the trial', 'how long could he get'], /^15 years/],
    [['What will he get if he is found guilty?'], /^15 years/],
  ])('is told by the figure (%s)', (turns, answer) => {
    expect(toldLine(hacker, ...turns)).toMatch(answer);
  });
});

describe('a noun', () => {
  it.each([
    ['st-brendan-strike', 'How big a raise are the nurses getting?', /^9 percent/],
    ['st-brendan-strike', 'How much of a raise are the nurses getting?', /^9 percent/],
    ['gajah-wana-asri', 'What happened to the cover of the well?', /was stolen in February/],
    ['gajah-wana-asri', 'kenapa tutup sumurnya gak ada?', /dicuri orang pada Februari/],
  ])('stands in a verb’s word (%s: %s)', (slug, question, answer) => {
    expect(toldLine(slug, question)).toMatch(answer);
  });
});

describe('who brings two together, or will do something', () => {
  it.each([
    ['st-brendan-strike', 'sp yg nengahin antara perawat sama RS', /^Miriam Lindqvist/],
    ['st-brendan-strike', 'who mediated between the nurses and the hospital?', /^Miriam Lindqvist/],
    [airline, 'Who is going to run the merged airline?', /^Ingrid Solheim/],
    [airline, 'What is Northgale going to buy?', /^Kestrel Link/],
  ])('is told as such (%s: %s)', (slug, question, answer) => {
    expect(toldLine(slug, question)).toMatch(answer);
  });
});

describe('what came to somebody', () => {
  it.each([
    ['vonis-wanasari', 'How much did Herlambang receive from Lie?', /^Rp 3\.1 billion/],
    ['vonis-wanasari', 'Berapa yang diterima Herlambang dari Lie?', /^Rp 3,1 miliar/],
    ['vonis-wanasari', 'Herlambang dapat berapa?', /^Rp 3,1 miliar/],
    ['hadiah-lontar', 'pemenangnya dapet berapa?', /^Rp 150 juta/],
    ['final-senawang', 'persena dpt brp', /^Rp 5 miliar/],
    ['final-senawang', 'How much did Laskar get?', /^Rp 2\.5 billion/],
  ])(
    'is the sum, and not his age or what his neighbour is described with (%s: %s)',
    (slug, question, answer) => {
      expect(toldLine(slug, question)).toMatch(answer);
    },
  );
});

describe('a count', () => {
  it.each([
    ['final-senawang', 'gelar Persena ada berapa', /^Tiga gelar/],
    ['keracunan-melati', 'saksi kasus itu ada berapa', /^Sembilan saksi/],
    ['final-senawang', 'How many goals did Everton score?', /^Nine goals/],
    ['final-senawang', 'How many goals did Everton score in the tournament?', /^Nine goals/],
    ['final-senawang', 'berapa gol Everton di Piala Nusa?', /^Sembilan gol/],
    ['paramitha-sunda-strait', 'What was the score?', /^18-21, 21-16, 22-20/],
  ])(
    'is of the noun that stands first, of what somebody scored, of all in the tournament (%s: %s)',
    (slug, question, answer) => {
      expect(toldLine(slug, question)).toMatch(answer);
    },
  );
});

describe('how big something is', () => {
  it.each(['how big is the well?', 'seberapa besar sumurnya?'])(
    'is neither how deep it is nor how long anything took (%s)',
    (question) => {
      expect(toldOrNot('gajah-wana-asri', question)).toMatch(/^not said/);
      expect(toldLine('gajah-wana-asri', 'How deep is the well?')).toMatch(/^Four metres/);
    },
  );
});
