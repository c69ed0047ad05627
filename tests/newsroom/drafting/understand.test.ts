import { describe, expect, test } from 'vitest';
import { actorsOf, draft, eventsOf } from '../../harness/draft.ts';

describe('names', () => {
  test('a mayor whose first name is said alone later is no mayor of a city of that name', () => {
    const made = draft('Wali Kota Rina Lestari membuka jembatan.', '"Ini milik warga," kata Rina.');
    expect(actorsOf(made)).toEqual(['Rina Lestari (person), mayor of ?']);
    expect(made.quotes[0]?.speaker).toBe('rina');
  });

  test('a mayor spoken of by his city is whoever the article names, and no body', () => {
    const made = draft(
      'Wali Kota Tegal menutup pasar ikan selama tiga hari.',
      'Wali Kota Tegal Rini Handayani mengatakan pasar dibuka lagi pada Kamis (5/3).',
    );
    expect(actorsOf(made)).toEqual(['Rini Handayani (person), mayor of tegal']);
    expect(actorsOf(draft('Wali Kota Tegal menutup pasar ikan.'))).toEqual(['Wali Kota Tegal (person)']);
  });

  test('a place that a police chief or a hospital is of is no first name of its mayor', () => {
    const made = draft(
      'Festival di Taman Ria, Lembayung, Senin (2/3), bubar.',
      'Kapolres Lembayung AKBP Dewi Kartika meminta maaf.',
      'Wali Kota Lembayung Hendra Gunadi menjanjikan uang.',
    );
    expect(actorsOf(made)).toEqual([
      'Dewi Kartika (person), police-chief of lembayung',
      'Hendra Gunadi (person), mayor of lembayung',
    ]);
  });

  test.each([
    ['"Kata Ibu, tunggu dana cair."', []],
    ['Ratusan siswa kelas VIII dan murid SD muntah.', []],
    ['Laskar Luwung mengalahkan Persena. Laskar Rp 2,5 miliar.', ['Laskar Luwung', 'Persena']],
    [
      'Persena Senawang mengalahkan Laskar Luwung. Persena merayakannya. Gol itu dipuji pelatih Persena Marlon Siahaya.',
      ['Persena Senawang', 'Laskar Luwung', 'Marlon Siahaya'],
    ],
  ])('neither a word of saying, a class nor a sum is part of a name (%s)', (article, names) => {
    expect(actorsOf(draft(article)).map((actor) => actor.replace(/ \(.*/, ''))).toEqual(names);
  });

  test('a school is called by number and place, and its pupils and head are not', () => {
    const made = draft(
      'Sebanyak 12 siswa SMP Negeri 5 Wanareja dirawat di puskesmas.',
      'Kepala SMP Negeri 5 Wanareja, Darmini, mengatakan guru menelepon ambulans.',
    );
    expect(actorsOf(made)).toEqual([
      'SMP Negeri 5 Wanareja (organisation)',
      'Darmini (person), director of smp-negeri-5',
    ]);
    expect(made.figures).toMatchObject([{ value: 12, unit: { id: 'siswa' } }]);
  });

  test('a doctor behind his post, with his title in small letters, is one person', () => {
    const made = draft('Kepala Puskesmas Wanareja, dr. Yosef Ndolu, memeriksa 12 siswa.');
    expect(actorsOf(made).filter((actor) => actor.includes('person'))).toEqual([
      expect.stringMatching(/^Yosef Ndolu \(person\), /),
    ]);
  });

  test('what is said behind a comma tells that a name is a company, a clause does not', () => {
    expect(actorsOf(draft('The rocket was made by Orion Lift, a private company based in Redmont.'))).toEqual(
      ['Orion Lift (organisation)'],
    );
    const made = draft(
      'Pengamat politik dari Lembaga Kajian Demokrasi, Arman Tanjung, mengkritik Partai Rakyat.',
      'Menurut Arman, partai itu lemah.',
    );
    expect(actorsOf(made)).toContain('Arman Tanjung (person), political-scientist of lembaga-kajian');
    expect(actorsOf(made).join()).not.toContain('Arman (');
  });

  test('a country is not the agency that is called after it, a company is what it is called in short', () => {
    const made = draft(
      'The Norvale Space Agency sued Harrow Bank.',
      'Harrow rejected the claim.',
      'Norvale bought storm data from Japan.',
    );
    expect(eventsOf(made)).toEqual([
      'norvale-space-agency > sue > harrow-bank',
      'harrow-bank > deny > claim',
      'norvale > buy > storm data',
    ]);
  });

  test('one name behind a post and a comma is somebody, and so is a Bill', () => {
    expect(
      actorsOf(draft('Ketua koperasi, Sahrul, menuntut PLN.', '"Ini sudah lama," ujar Sahrul.')),
    ).toContain('Sahrul (person), chair of ?');
    expect(actorsOf(draft('Its president, Bill Garrity, sued Japan.')).join()).toContain(
      'Bill Garrity (person)',
    );
    expect(actorsOf(draft('Beekeeper Nora Whitfield sued Japan.')).join()).toContain(
      'Nora Whitfield (person)',
    );
  });

  test('a town is not the office of a company that is called after it', () => {
    const made = draft(
      'Manajer PLN Unit Karimas meminta maaf.',
      'Wakil Bupati Karimas Laila Hamid mengkritik PLN.',
    );
    expect(made.places.map(({ name, aliases }) => [name.id, ...aliases])).toContainEqual(['Karimas']);
  });

  test('a ship is nobody, although KM may be kilometres', () => {
    const made = draft('KM Pustaka Bahari menabrak dermaga di KM 12.');
    expect(actorsOf(made)).toEqual(['KM Pustaka Bahari (organisation)']);
  });

  test('nobody has a number in his name, and initials with an age are no money', () => {
    expect(actorsOf(draft('A twin, Comet-2, was sold to Japan.')).join()).not.toContain('person');
    const made = draft('Polisi menangkap pemilik warung berinisial RM (45).');
    expect(made.figures.map(({ unit }) => unit.id)).not.toContain('ringgit');
  });
});

describe('events', () => {
  test.each([
    ['Farhan Mulyana memeriksa gedung yang dibuka setiap hari.', 'mulyana > investigate > gedung'],
    ['Dewi Ayu menolak pindah karena takut kehilangan pembeli.', 'ayu > lose-thing > '],
    ['Sari Utami menelepon polisi begitu dua anak menangis.', 'utami > phone > polisi'],
    ['Budi Santoso dilarikan ke Rumah Sakit Umum Daerah Wanareja.', ' > hospitalise > santoso'],
  ])('%s', (sentence, event) => {
    expect(eventsOf(draft(sentence))).toContain(event);
  });

  test.each([
    ['Lydia Farrow announced an inquiry led by George Penhale.', 'farrow > announce > inquiry'],
    ['The inquiry was led by retired judge George Penhale.', 'penhale > lead > inquiry'],
    ['Tomas Brandt grounded his remaining rockets and paid investigators.', 'brandt > pay > investigators'],
    ['The guards ordered 30 boats out of the area.', 'guards > order-goods > 30 boats'],
  ])('%s', (sentence, event) => {
    expect(eventsOf(draft(sentence))).toContain(event);
  });

  test.each([
    ['Biro itu telah dua kali ditegur Kementerian Agama.', 'kementerian-agama > warn > Biro'],
    [
      'Polda Suranaga menangkap direktur biro, Fadhil Rahman, di bandara.',
      'polda-suranaga > arrest > rahman',
    ],
    ['Kementerian Agama mencabut izin biro itu.', 'kementerian-agama > repeal > izin biro'],
    ['Rina Utami membayar Rp 32 juta.', 'utami > pay > Rp 32 juta'],
  ])('%s', (sentence, event) => {
    expect(eventsOf(draft(sentence))).toContain(event);
  });

  test.each([
    ['Two brothers were arrested in 1996 and sentenced to six years in prison.', ' > sentence > brothers'],
    ['Norden Mutual paid the museum 1.1 million euros.', 'norden-mutual > pay > 1.1 million euros'],
    ['Arne Vik had repaired the heating two months before the robbery.', 'vik > fix > heating'],
  ])('%s', (sentence, event) => {
    expect(eventsOf(draft(sentence)).map((each) => each.replace('Two ', ''))).toContain(event);
  });

  test('a participle that only says what sort of man somebody is is no deed of his', () => {
    const made = draft('The map was found by police in the attic of a retired plumber.');
    expect(eventsOf(made).join()).not.toContain('retire');
  });

  test('"the company" is no union, although the union was named last', () => {
    const made = draft(
      'PT Sandang Abadi menutup pabrik di Wanareja.',
      'Serikat Pekerja Mandiri menolak pesangon yang ditawarkan perusahaan.',
    );
    expect(eventsOf(made)).toContain('pt-sandang-abadi > offer > pesangon');
  });

  test('an age before a name is no part of it, and a verb behind one no post of a city', () => {
    const made = draft('Sixteen-year-old Priya Nair, a student from Leeds, sacrificed her queen.');
    expect(actorsOf(made)).toEqual(['Priya Nair (person), student of ?']);
  });

  test('"she" in what "her coach" says is not the coach, and "her" is nobody’s name', () => {
    const made = draft(
      'Priya Nair beat Viktor Sorokin.',
      'The Chess Federation invited her to join the team.',
      'Her coach, Daniel Osei, said she had won the title.',
    );
    expect(eventsOf(made).join()).not.toMatch(/osei > win|\bher\b/);
  });

  test.each([
    ['PLN menyalakan kembali listrik di Karimas.', 'pln > activate > listrik'],
    ['The Health Ministry detected high levels of lead.', 'health-ministry > track > high levels'],
    ['Agrichem, the company that makes the spray, denied the claim.', 'agrichem > deny > claim'],
  ])('%s', (sentence, event) => {
    expect(eventsOf(draft(sentence))).toContain(event);
  });

  test('how long something lasts is nothing that it is done to', () => {
    expect(eventsOf(draft('Kapal Pustaka akan singgah tiga hari di Pulau Gosong.')).join()).not.toContain(
      'hari',
    );
  });

  test('what costs something is neither of two that stand before "which"', () => {
    const made = draft(
      'Norvale buys data from Japan and the European Union, which costs the country $9 million.',
    );
    expect(eventsOf(made).join()).not.toContain('european-union > cost');
  });

  test('"the agency" is the one that is called so, and the sentence that names it stands with the event', () => {
    const made = draft(
      'The Norvale Space Agency bought a rocket.',
      'Orion Lift, a private company, sold it.',
      'High winds forced the agency to cancel the launch.',
    );
    const cancel = made.events.find(({ action }) => action.includes('cancel') || action.includes('stop'));
    expect(cancel).toMatchObject({ agent: ['norvale-space-agency'], sentences: [1, 3] });
    expect(cancel?.text.en).toContain('Norvale Space Agency');
  });

  test('"ia" behind somebody without a name is nobody who was named before', () => {
    const made = draft(
      'Maria Goreti mendesak pemerintah.',
      'Pemilik warung membantah tuduhan itu.',
      'Ia menjual warungnya.',
    );
    expect(eventsOf(made).join()).not.toContain('goreti > sell');
  });

  test('"she" behind "his daughter" is the daughter', () => {
    const made = draft(
      'Foreign Minister Azlina Hamzah left the hall.',
      'Marco Bellandi was taken to a hospital.',
      'His daughter Giulia Bellandi said she had seen the video.',
    );
    expect(eventsOf(made).join()).not.toContain('hamzah > see');
  });
});

test('a name goes on behind a small particle that is joined to it', () => {
  expect(
    actorsOf(draft('President Ilyas Denmar telephoned Foreign Minister Salim al-Busri.')).join(),
  ).toContain('Salim al-Busri (person)');
});

test('a weekday of what is planned is the next one, this very day included', () => {
  const dates = (text: string) => draft(text).times.map(({ date }) => date);
  expect(dates('Ingrid Solheim plans to visit Jakarta on Thursday.')).toEqual(['2025-03-20']);
  expect(dates('Ingrid Solheim will visit Jakarta on Friday.')).toEqual(['2025-03-14']);
});

describe('a town that the lexicon knows is a place, whoever it stands beside', () => {
  test.each(['Tegal', 'Sragen', 'Sidoarjo', 'Kudus', 'Banyuwangi'])('%s', (town) => {
    const made = [
      draft(`Bupati ${town} Rina Sari membuka pasar.`, 'Warga menyambutnya.'),
      draft(`Pengusaha asal ${town}, Rina Sari, membuka pasar.`, `${town} menolak rencana itu.`),
      draft(`Rina Sari opened a market in the north.`, `${town} welcomed it.`),
    ];
    for (const { actors, places } of made) {
      expect(actors.map(({ name }) => name.id)).toEqual(['Rina Sari']);
      expect(places.map(({ name }) => name.id)).toEqual([town]);
    }
  });
});

// Published on 14 March 2025.
test.each([
  ['Festival kopi dijadwalkan pada Oktober.', '2025-10'],
  ['Pemerintah menargetkan jembatan rampung pada Desember.', '2025-12'],
  ['Pada November, jembatan itu akan dibuka.', '2025-11'],
  ['Jembatan itu akan dibuka pada Januari.', '2026-01'],
  ['Pedagang diminta pindah paling lambat Oktober.', '2025-10'],
  ['The board will vote on the budget in November.', '2025-11'],
  ['The bridge is expected to reopen in January.', '2026-01'],
  ['A festival is planned for December.', '2025-12'],
  ['Jembatan itu akan dibuka pada 5 Oktober.', '2025-10-05'],
  ['On October 5, the board will vote on the budget.', '2025-10-05'],
  ['Jembatan itu telah dibuka pada November.', '2024-11'],
  ['The airline ended its contract in May.', '2024-05'],
  ['The bridge was closed in December and will reopen.', '2024-12'],
  // Behind the time another clause looks elsewhere.
  ['Polisi menangkap tiga orang pada Oktober dan akan memeriksa mereka.', '2024-10'],
  ['Polisi menangkap tiga orang pada Rabu dan akan memeriksa mereka.', '2025-03-12'],
  ['The minister will visit the United States in November.', '2025-11'],
  ['The council will vote on the proposed rules in November.', '2025-11'],
])('a month lies where the words look: %s', (text, date) => {
  expect(draft(text).times.map((time) => time.date)).toEqual([date]);
});
