import { describe, expect, it } from 'vitest';
import { toldOrNot as lead } from './told.ts';

describe('what somebody receives', () => {
  it.each([
    ['Who received the telephone call on 17 December?', /^Donald Trump/],
    ['siapa yang dapat telepon dari Putin?', /^Donald Trump/],
    ['who got a call from putin', /^Donald Trump/],
    ['Which country received the information provided by the CIA?', /^Russia/],
  ])('was done to him, unless it is a thing: %s', (question, expected) => {
    expect(lead('putin-trump-petersburg', question)).toMatch(expected);
  });
});

describe('words that come between', () => {
  it.each([
    ['northgale-kestrel', 'Who gets to be at the helm of the merged carrier?', /^Ingrid Solheim/],
    ['putin-trump-petersburg', 'siapa yang kecipratan ucapan terima kasih selain Trump?', /^Mike Pompeo/],
    ['putin-trump-petersburg', 'siapa yang jadi bidikan para penyerang?', /^Warga/],
    ['putin-trump-petersburg', 'where does the cathedral stand?', /^The Kazan Cathedral/],
    ['hadiah-lontar', 'Wulan mengantongi duit berapa?', /^Rp 150 juta/],
  ])('leave who did it and to whom: %s, %s', (slug, question, expected) => {
    expect(lead(slug, question)).toMatch(expected);
  });
});

describe('when or in what something was done', () => {
  it.each([
    ['putin-trump-petersburg', 'Apa aja yang ketemu pas penggerebekan?', /^Bahan peledak/],
    ['putin-trump-petersburg', 'what did they find waktu penangkapan', /^Explosives/],
  ])('is no condition where both are told side by side: %s, %s', (slug, question, expected) => {
    expect(lead(slug, question)).toMatch(expected);
  });
});

it('whoever wants somebody to do something asks him to', () => {
  expect(lead('putin-trump-petersburg', 'What does Putin want Trump to do?')).toMatch(
    /^To pass on his thanks/,
  );
});

it.each(['apa saja yang disita polisi', 'barang bukti apa saja'])(
  'where nobody is told of who did it, whoever acted before may have: %s',
  (question) => {
    expect(lead('putin-trump-petersburg', question)).toMatch(/^Bahan peledak/);
  },
);

it('what somebody was told is no condition', () => {
  expect(lead('putin-trump-petersburg', 'Who told the FSB where to look?')).toMatch(/^The CIA/);
});

describe('a target', () => {
  it.each([
    ['Benarkah Katedral Kazan termasuk sasaran serangan?', /^Ya/],
    ['apakah katedral kazan jadi sasaran', /^Ya/],
    ['was the CIA a target of the attack?', /^not said/],
  ])('is what a plan would be done to: %s', (question, expected) => {
    expect(lead('putin-trump-petersburg', question)).toMatch(expected);
  });
});

describe('what somebody is part of', () => {
  it.each([
    ['To which organisation did the detained suspects belong?', /ISIS/],
    ['who were the suspects linked to?', /ISIS/],
    ['Para tersangka tergabung dalam kelompok apa?', /ISIS/],
    ['which organisation does Pompeo work for', /CIA/],
    ['Pompeo kerja di mana?', /CIA/],
  ])('is told by what he is: %s', (question, expected) => {
    expect(lead('putin-trump-petersburg', question)).toMatch(expected);
  });
});

it.each([
  ['What might the attack have led to?', /could have killed/],
  ['In what part of the city does the targeted cathedral stand?', /city centre/],
  ['Putin reach out ke Trump lewat apa?', /^Lewat telepon/],
  ['By whom was the tip-off supplied that led to the arrests?', /^The CIA/],
  ['Under whose directorship was the CIA at the time?', /^Mike Pompeo/],
  ['who is isis', /^ISIS/],
  ['How many times did they talk?', /^Twice/],
])('%s', (question, expected) => {
  expect(lead('putin-trump-petersburg', question)).toMatch(expected);
});

describe('of what sort a deed was', () => {
  it.each([
    ['jenis serangan apa yg direncanain', /^Dengan bom bunuh diri/],
    ['what kind of attack were they planning', /^With suicide bombs/],
    ['serangan jenis apa', /^Dengan bom bunuh diri/],
  ])('is told by its means, not by where or by whom: %s', (question, expected) => {
    expect(lead('putin-trump-petersburg', question)).toMatch(expected);
  });
});

describe('whether something came from somebody', () => {
  it.each([
    ['Did the information come from the FSB?', /^The other way round: The CIA/],
    ['apakah informasinya berasal dari CIA?', /^Ya/],
  ])('is told by who gave it: %s', (question, expected) => {
    expect(lead('putin-trump-petersburg', question)).toMatch(expected);
  });
});

describe('the victims of what was planned', () => {
  it.each([
    [['Siapa yang bakal jadi korban kalau serangannya kejadian?'], /^Warga/],
    [['who is behind the attack?', 'and the victims?'], /^Residents/],
  ])('are those to whom it would have been done: %s', (turns, expected) => {
    expect(lead('putin-trump-petersburg', ...turns)).toMatch(expected);
  });
});

it('what was meant to be done to others is not done the other way round', () => {
  expect(lead('putin-trump-petersburg', 'were the terrorists killed?')).toMatch(/^not said/);
});

it.each([
  ['Who kept the bombing from happening?', /^Russia and the FSB/],
  ['Who at the CIA did the Kremlin leader want to thank?', /^Mike Pompeo/],
  ['what was the thursday call for', /North Korea/],
])('in still other words: %s', (question, expected) => {
  expect(lead('putin-trump-petersburg', question)).toMatch(expected);
});

it.each([
  ['Kapan FSB ngasih pengumuman soal penangkapan?', /^Jumat \(15\/12\)/],
  ['Telepon yang sebelumnya ngomongin apa?', /Korea Utara/],
  ['Siapakah nama pejabat yang memimpin badan intelijen Amerika Serikat?', /^Mike Pompeo/],
  ['Pihak manakah yang menyatakan bahwa kerja sama kedua negara membawa hal positif?', /^Gedung Putih/],
  ['Who called it an example of positive cooperation?', /^The White House/],
  ['Where was Trump when Putin called?', /^not said/],
])('%s', (question, expected) => {
  expect(lead('putin-trump-petersburg', question)).toMatch(expected);
});

it('"that" may be what was announced', () => {
  expect(lead('putin-trump-petersburg', 'Who was arrested?', 'When was that announced?')).toMatch(/^Friday/);
});

it.each([
  [['What did the detainees intend to do?'], /suicide bombing/],
  [['Where was the attack to be carried out?', 'And by what means?'], /^With suicide bombs/],
  [['Selain Trump, siapa lagi yang mau dikasih ucapan terima kasih?'], /^Mike Pompeo/],
  [['brp x mrk telponan'], /^Dua kali/],
  [['sp yg ngucapin mksh ke trump'], /^Putin/],
  [['siapa yang bikin serangannya gagal'], /^Rusia dan FSB/],
  [['Apa tanggapan Kremlin atas pernyataan Gedung Putih?'], /^not said/],
])('%s', (turns, expected) => {
  expect(lead('putin-trump-petersburg', ...turns)).toMatch(expected);
});
