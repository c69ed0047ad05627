import { describe, expect, it } from 'vitest';
import { toldOrNot as told } from './told.ts';

describe('how many are counted by name', () => {
  it.each([
    ['how many Malaysians?', /^Nine Malaysians/],
    ['berapa warga Malaysia yang dibebaskan?', /^Sembilan warga Malaysia/],
    ['berapa sandera dari Italia?', /^Dua warga Italia/],
    ['Berapa tahanan akan dibebaskan?', /120 tahanan/],
  ])('%s', (question, expected) => {
    expect(told('serai-hostages', question)).toMatch(expected);
  });

  it('is asked again of others', () => {
    expect(told('serai-hostages', 'berapa yang dari Malaysia?', 'and Kenya?')).toMatch(/^Three Kenyans/);
  });

  it('is told of what was spoken of, whatever the people are called', () => {
    expect(
      told('serai-hostages', 'Who is Ingrid Solheim?', 'Where is she going?', 'With how many people?'),
    ).toMatch(/^25 observers/);
  });
});

it.each([
  ['siapa yang jadi duta besar Karvonia?', /^Radomir Koss/],
  ['siapa yang jadi hakim?', /^Claire Fontenoy/],
])('an office that nobody is told to have come to is held by somebody: %s', (question, expected) => {
  expect(told('karvonia-hacker', question)).toMatch(expected);
});

it.each([
  ['Where will Solheim travel to?', /^Ordak/],
  ['Solheim mau ke mana?', /^Ordak/],
  ['Where will she go on Thursday?', /^Ordak/],
])('where a journey leads is where it was: %s', (question, expected) => {
  expect(told('serai-hostages', 'Who is Ingrid Solheim?', question)).toMatch(expected);
});

it('what somebody said to reporters is what he said', () => {
  expect(told('serai-hostages', 'siapa yang nelpon Busri?', 'apa katanya ke wartawan?')).toMatch(
    /melakukan dengan tenang/,
  );
});

it('a paper that the article tells of is told where just that is asked', () => {
  expect(told('serai-hostages', 'which newspaper reported the ransom?')).toMatch(/Velin Herald/);
});

it('what sort of thing befell somebody is told whole, not by those whom it befell too', () => {
  expect(told('karvonia-hacker', 'siapa Pavel Drozd?', 'dia kena sanksi apa?')).toMatch(/^Aset Pavel Drozd/);
});

it.each([
  ['berapa korban jiwa?', /^Dua pasien/],
  ['what was the death toll?', /^Two patients/],
  ['ada korban jiwa?', /^Ya/],
])('a word for the dead asks how many died: %s', (question, expected) => {
  expect(told('karvonia-hacker', question)).toMatch(expected);
});

it('to hand somebody over is to extradite him', () => {
  expect(told('karvonia-hacker', 'when was he handed over to Canada?')).toMatch(/19\/5/);
});

it.each([
  ['naik apa mereka ke muscat?', /^Pesawat angkatan udara/],
  ['dengan apa mereka diterbangkan?', /^Pesawat angkatan udara/],
])('how is told by what it was done with: %s', (question, expected) => {
  expect(told('serai-hostages', 'siapa yang disandera?', question)).toMatch(expected);
});

it('a name that only stands in the same sentence makes no event an answer', () => {
  expect(told('serai-hostages', 'By when must the prisoners be out?')).toMatch(/^not said/);
});

it('the name of the company is the name of the one that takes part, not of whoever was spoken of', () => {
  expect(told('serai-hostages', 'siapa yang bangun bendungan?', 'apa nama perusahaan itu?')).toMatch(
    /^Jatera/,
  );
});
