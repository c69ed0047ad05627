import { describe, expect, it } from 'vitest';
import { answersRightly, told } from './told.ts';

describe('a day of the time line, when it is asked for', () => {
  answersRightly([
    ['pelatih-rajawali', 'When does his contract run out?', /^June 2027/],
    ['pelatih-rajawali', 'kontraknya habis kapan', /^Juni 2027/],
    ['pelatih-rajawali', 'until when does his contract run', /^June 2027/],
    ['serai-hostages', 'when is the deadline', /^Wednesday \(10\/12\)/],
    ['serai-hostages', 'apa tenggat waktunya', /^Rabu \(10\/12\)/],
    ['serai-hostages', 'videonya diunggah kapan', /^Sabtu \(22\/11\): Video Yusuf Rusafi diunggah/],
  ]);

  it('is not told of something else that ends', () => {
    expect(told('pelatih-rajawali', 'when does the season end?').text).not.toMatch(/June 2027/);
  });
});

describe('how it ended', () => {
  answersRightly([
    ['valmora-voting-age', 'by how much did it pass', /^61 to 58/],
    ['valmora-voting-age', 'hasil pemungutan suaranya berapa', /^61 lawan 58/],
    ['valmora-voting-age', 'berapa lawan berapa', /^61 lawan 58/],
    ['valmora-voting-age', 'how close was the vote', /^61 to 58/],
    ['final-senawang', 'apa hasilnya', /^4-2/],
    ['kebakaran-tirtamaya', 'what was the result', /^Four workers died and 19 people were injured/],
    ['port-eldran-vote', 'what was the margin', /^312 votes/],
    ['pilkada-randusari', 'selisih suaranya berapa', /^312 suara/],
  ]);

  it('is no vote where none is told, and no age that fell from one to another', () => {
    expect(told('kebakaran-tirtamaya', 'berapa lawan berapa').answer.kind).toBe('not-said');
    expect(told('valmora-voting-age', 'what was the tally').text).not.toMatch(/^21 to 18/);
  });
});

describe('where something went or came from', () => {
  answersRightly([
    ['pelatih-rajawali', 'kiper dijual kemana', /^Persiwa Mahakam/],
    ['pelatih-rajawali', 'where was the keeper sold', /^Persiwa Mahakam/],
    ['pelatih-rajawali', 'mau gugat ke mana', /^Pengadilan arbitrase olahraga/],
    ['putin-trump-petersburg', 'infonya dikasih ke mana', /^Rusia/],
    ['gajah-wana-asri', 'Where did the digger come from?', /^An irrigation project/],
    ['gajah-wana-asri', 'Where did they get the digger from?', /^An irrigation project/],
    ['gajah-wana-asri', 'ekskavatornya minjem dari mana', /^Proyek irigasi/],
    ['gajah-wana-asri', 'ekskavatornya dari mana', /^Proyek irigasi/],
  ]);

  it('is not where it came from, nor where it was given', () => {
    expect(told('pelatih-rajawali', 'where was the keeper sold from').text).not.toMatch(/^Persiwa/);
    expect(told('putin-trump-petersburg', 'where did the CIA give the information').answer.kind).toBe(
      'not-said',
    );
  });
});

describe('what is counted and done to', () => {
  answersRightly([
    ['serai-hostages', 'how many prisoners will the government release', /^120 prisoners/],
    ['serai-hostages', 'how many prisoners are they freeing', /^120 prisoners/],
    ['serai-hostages', 'how many hostages have the rebels released', /^Fourteen engineers/],
  ]);
});

describe('whoever holds somebody', () => {
  answersRightly([
    ['serai-hostages', 'who was holding the engineers', /^The Serai Front/],
    ['serai-hostages', 'who held them', /^The Serai Front/],
    ['putin-trump-petersburg', 'who is holding them', /FSB/],
  ]);
});

describe('what is told of somebody and of a thing', () => {
  answersRightly([
    ['serai-hostages', 'apa ancaman Yusuf', /^Anak buahnya akan kembali mengangkat senjata/],
    ['valmora-voting-age', 'what did Tarrant use to do', /former teacher/],
    ['valmora-voting-age', 'Tarrant dulunya kerja apa', /mantan guru/],
    ['pelatih-rajawali', 'How long was the recording?', /^Four minutes/],
    ['pelatih-rajawali', 'rekamannya berapa lama', /^Empat menit/],
  ]);
});

describe('a number that is somebody’s', () => {
  answersRightly([
    ['port-eldran-vote', 'siapa Lena // suaranya berapa', /^28\.940 suara/],
    ['port-eldran-vote', 'siapa Dario // berapa suaranya?', /^6\.105 suara/],
  ]);
});

describe('whoever takes part in a talk', () => {
  answersRightly([
    ['putin-trump-petersburg', 'Who took part in the call?', /^Putin phoned Trump/],
    ['putin-trump-petersburg', 'siapa yang ambil bagian dalam telepon itu', /^Putin menelepon Trump/],
    [
      'putin-trump-petersburg',
      'siapa aja yang ikut dalam percakapan itu',
      /^Vladimir Putin dan Donald Trump/,
    ],
    ['phk-sukarenda', 'Berapa buruh yang batal diberhentikan?', /^1\.840/],
  ]);
});

describe('whose leave is needed', () => {
  answersRightly([
    ['nusawings-meridian', 'perlu izin siapa aja?', /regulator di Indonesia, Singapura, dan Malaysia/],
    ['nusawings-meridian', 'butuh persetujuan siapa', /regulator di Indonesia/],
    ['nusawings-meridian', 'whose approval do they need', /regulators in Indonesia/],
    ['northgale-kestrel', 'who has to approve the deal', /Two thirds of the shareholders/],
  ]);

  it('is nobody’s where none is told', () => {
    expect(told('putin-trump-petersburg', 'whose approval did the CIA need').answer.kind).toBe('not-said');
  });
});

describe('who else is mentioned', () => {
  answersRightly([
    ['putin-trump-petersburg', 'Who took part in the call? // who else is mentioned?', /^Mike Pompeo/],
  ]);

  it('is everybody where nobody was told of yet', () => {
    expect(told('putin-trump-petersburg', 'siapa lagi yang disebut?').answer).toMatchObject({
      kind: 'view',
      view: 'cast',
    });
  });
});

describe('who holds an office, by what he is called and whose he is', () => {
  answersRightly([
    ['st-brendan-strike', "Who is the hospital's chief executive?", /^Helen Brandt/],
    ['st-brendan-strike', 'siapa direktur utama rumah sakit itu', /^Helen Brandt/],
    ['putin-trump-petersburg', "Who is the CIA's director?", /^Mike Pompeo/],
    ['putin-trump-petersburg', "who is Russia's president", /^Vladimir Putin/],
  ]);
});

describe('for whom one works, and what money is for', () => {
  answersRightly([
    ['putin-trump-petersburg', 'who does Pompeo work for', /^The CIA: Mike Pompeo/],
    ['putin-trump-petersburg', 'Pompeo kerja di mana', /^CIA: Mike Pompeo/],
    ['serai-hostages', 'who did the engineers work for', /^Jatera\. The engineers were building a dam/],
    ['serai-hostages', 'insinyurnya kerja di perusahaan apa', /^Jatera/],
    ['pelatih-rajawali', 'duitnya buat apa', /^Supaya Wahyu Pratama dimainkan/],
    ['valmora-voting-age', 'what was the money for', /^To print new registers/],
  ]);

  it('is not made up where none of it is told', () => {
    expect(told('kebocoran-sehatkita', 'uangnya buat apa').answer.kind).toBe('not-said');
    expect(told('putin-trump-petersburg', 'where does Putin work').text).not.toMatch(/^Russia/);
  });
});

describe('what is to come', () => {
  answersRightly([['valmora-voting-age', 'when will they first vote', /^Sunday \(17\/5\)/]]);
});

describe('how many, of what is told of more than one year or never came about', () => {
  answersRightly([
    ['hadiah-lontar', 'how many manuscripts were there in 2025', /^870 manuscripts/],
    ['orangutan-ketapang', 'how many rescues were there in 2024?', /^Two rescues/],
    ['orangutan-ketapang', 'how many rescues were there?', /^Six rescues/],
  ]);

  it.each([
    ['hadiah-lontar', 'berapa naskah yang masuk', /^870/],
    ['hadiah-lontar', 'hadiahnya brp', /naskah/],
    ['phk-sukarenda', 'sisa karyawan berapa', /^1\.840|^17/],
    ['phk-sukarenda', 'berapa buruh yang dipecat', /^1\.840/],
    ['serai-hostages', 'what were the engineers working on', /47 days/],
  ])('another number is not told: %s: %s', (slug, question, wrong) => {
    expect(told(slug, question).text).not.toMatch(wrong);
  });
});
