import { describe, expect, it } from 'vitest';
import { toldAmongAll as told } from './told.ts';

const first = 'putin-trump-petersburg';
const merger = 'northgale-kestrel';

describe('a question that leans on what was told', () => {
  it.each([
    [merger, ['who is Tove Dahl?', 'berapa sahamnya?'], /^18 persen/],
    [merger, ['who is Tove Dahl?', 'how much does she own?'], /^18 percent/],
    ['port-eldran-vote', ['Siapa yang minta penghitungan ulang?', 'biayanya berapa?'], /^Sekitar \$90\.000/],
    ['hadiah-lontar', ['Siapa Wulan?', 'berapa halaman bukunya?'], /^284 halaman/],
  ])('counts what belongs to it: %s %j', (slug, turns, line) => {
    expect(told(slug, ...turns)).toMatch(line);
  });

  it.each([
    [
      'hadiah-lontar',
      ['Siapa yang menang Hadiah Sastra Lontar?', 'bukunya soal apa?'],
      /perawat panti jompo/,
    ],
    ['hadiah-lontar', ['who won the lontar prize?', "what's the book about?"], /nurse/],
    ['festival-teluk-biru', ['who won best film', "what's the movie about"], /fisherman/],
  ])('is told what the thing is about: %s %j', (slug, turns, line) => {
    expect(told(slug, ...turns)).toMatch(line);
  });

  it.each([
    [first, ['apa kata Gedung Putih?', 'kedua pemimpin itu siapa?'], /^Vladimir Putin dan Donald Trump/],
    [
      first,
      ['what did the White House say?', 'who are the two leaders?'],
      /^Vladimir Putin and Donald Trump/,
    ],
    [first, ['apa yang dibahas hari Kamis?', 'siapa dua presiden itu?'], /^Vladimir Putin dan Donald Trump/],
  ])('is told who both of them are: %s %j', (slug, turns, line) => {
    expect(told(slug, ...turns)).toMatch(line);
  });

  it('never takes any two for both of them', () => {
    expect(told(first, 'siapa yang ditangkap?', 'siapa dua orang itu?')).not.toMatch(/^Vladimir/);
  });

  it('is told who of them said it only as far as that is told', () => {
    expect(told(first, 'gedung putih bilang apa?', 'itu kata siapa di gedung putih?')).toMatch(
      /^Gedung Putih/,
    );
    expect(told(first, 'what did the white house say?', 'who said that at the white house?')).toMatch(
      /^The White House/,
    );
  });

  it('is not told who a body is when it asks for the names of people', () => {
    expect(told(first, 'Berapa orang yang ditangkap FSB?', 'namanya siapa aja?')).toMatch(
      /tidak menyebutkan nama/,
    );
  });

  it('is told when something was promised by when it was said', () => {
    expect(told(first, 'siapa yang telepon Trump?', 'what did he say?', 'kapan?')).toMatch(
      /^Minggu \(17\/12\)/,
    );
  });

  it('is told of somebody who was not the answer what there is about him', () => {
    expect(told(merger, 'who will run it', 'and the kestrel boss?')).toMatch(/^Marek Dahl/);
  });
});

describe('whoever asks what was done to somebody', () => {
  it.each([
    [first, ['What happened to the suspects?'], /FSB arrested/],
    [first, ['siapa para tersangka?', 'what happened to them?'], /FSB arrested/],
    [first, ['para tersangka diapain?'], /FSB menangkap/],
    [first, ['siapa yang ditangkap?', 'trs mereka diapain sama FSB?'], /FSB menangkap/],
    [first, ['Katedral Kazan di mana?', 'mau diapain?'], /bom bunuh diri/],
    [first, ['Katedral Kazan di mana?', 'mau diapain?', 'sama siapa?'], /ISIS/],
    ['vonis-wanasari', ['Herlambang diapain hakim?'], /tujuh tahun penjara/],
    ['perampokan-pettarani', ['siapa yang ditangkap?', 'mereka diapain?'], /ditangkap di sebuah masjid/],
  ])('hears that, not what he did: %s %j', (slug, turns, line) => {
    expect(told(slug, ...turns)).toMatch(line);
  });
});

describe('a question word after a statement', () => {
  it.each([
    [first, ['fsb itu ap', 'ktnya nangkep org ya? brp?'], /^Tujuh orang/],
    [first, ['Putin called Trump. When?'], /^Sunday/],
    [first, ['FSB menangkap teroris. Kapan?'], /Jumat/],
    ['mount-sirawan', ['The mountain erupted. When?'], /^Sunday/],
    ['durian-hanoi', ['Menterinya tanda tangan perjanjian ya? kapan?'], /^Selasa/],
    [first, ['kapan putin nelpon trump?', 'itu telepon yang keberapa?'], /^Itu panggilan telepon kedua/],
  ])('asks of the statement: %s %j', (slug, turns, line) => {
    expect(told(slug, ...turns)).toMatch(line);
  });
});

describe('whoever takes note of an answer first', () => {
  it.each([
    [first, ['siapa Kamala Harris?', 'oke. balik ke Putin, dia nelpon siapa?'], /^Donald Trump/],
    [first, ['siapa yang ditangkap?', 'ok thanks, who arrested them?'], /^The FSB/],
    [first, ['siapa yang bantu Rusia?', 'ga, maksudnya yang nangkep'], /^FSB/],
    [merger, ['who will run it?', 'oh ok. and who will leave?'], /^Marek Dahl/],
  ])('is answered what he asks then: %s %j', (slug, turns, line) => {
    expect(told(slug, ...turns)).toMatch(line);
  });
});

describe('what came to nothing', () => {
  it('is told with what foiled all of the plan', () => {
    expect(told(first, 'was anyone killed?', 'why not?')).toMatch(/^With information from the CIA/);
  });
});

describe('for whom something is', () => {
  it('is whom the next question is about', () => {
    expect(told(first, 'Putin minta tolong apa ke Trump?', 'buat siapa?', 'emang dia siapa?')).toMatch(
      /^Mike Pompeo/,
    );
  });
});

describe('one short question after another', () => {
  it.each([
    [first, ['di mana serangannya?', 'kapan?', 'oleh siapa?'], /^Tujuh anggota sel ISIS/],
    [first, ['when was the arrest announced?', 'where?', 'by whom?'], /^The FSB/],
    ['vonis-wanasari', ['kapan vonisnya?', 'di mana?', 'oleh siapa?'], /^Majelis hakim/],
  ])('takes nobody for known whom only an answer named: %s %j', (slug, turns, line) => {
    expect(told(slug, ...turns)).toMatch(line);
  });
});
