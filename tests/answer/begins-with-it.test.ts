import { describe, expect, it } from 'vitest';
import { everyBriefing } from '../harness/briefings.ts';
import { testAnswerer } from '../harness/chat.ts';
import { lastAnswer } from './asked.ts';
import { expectTold, toldOrNot as told } from './told.ts';

describe('what comes closest', () => {
  it.each([
    [
      'serai-hostages',
      'Where did their plane take off?',
      /closest: The engineers were flown from Port Asmal/,
    ],
    ['kotuku-moon', "Why can't the drill be used?", /closest: The drill cannot be used because/],
  ])('is told once, without a word of it put before it: %s, %s', expectTold);

  it('does not begin with somebody who may not be the one asked for', () => {
    expect(told('putin-trump-petersburg', 'siapa yang dititipin salam terima kasih lewat Trump?')).toMatch(
      /mendekati: CIA memberi Rusia informasi/,
    );
  });
});

describe('what somebody is to do is told as the deed, not as what it is done to', () => {
  it.each([
    ['menteri-anggraini', 'What does Otto Pangaribuan plan to do?', /^Otto Pangaribuan plans to sue/],
    ['menteri-anggraini', 'Otto mau ngapain?', /^Otto Pangaribuan berencana menggugat/],
    ['putin-trump-petersburg', 'putin janji mau ngapain', /^Putin berjanji memberi/],
    ['menteri-anggraini', 'otto berencana ngapain?', /^Otto Pangaribuan berencana menggugat/],
  ])('%s, %s', expectTold);

  it('but who is meant stays a matter of who', () => {
    expect(told('orangutan-ketapang', 'Pihak mana yang dituding melakukan pembiaran?')).toMatch(
      /^PT Sawit Makmur Raya/,
    );
  });
});

describe('a messenger or a go-between', () => {
  it.each([
    ['putin-trump-petersburg', 'Whom did Putin use as a messenger to the CIA director?', /^Donald Trump/],
    ['putin-trump-petersburg', 'siapa perantara Putin untuk berterima kasih ke Pompeo?', /^Donald Trump/],
    ['putin-trump-petersburg', 'yg jd messenger makasih putin ke pompeo sp', /^Donald Trump/],
    ['putin-trump-petersburg', 'Who was supposed to tell Pompeo thanks?', /^Donald Trump/],
    ['putin-trump-petersburg', 'Yang harus nyampein terima kasih ke Pompeo siapa?', /^Donald Trump/],
  ])('is whoever something goes through: %s, %s', expectTold);

  it('is not asked for where somebody did it through one', () => {
    expect(told('vonis-wanasari', 'Who bribed Herlambang through a middleman?')).toMatch(/^Lie Hendrawan/);
  });
});

describe('whoever stopped what somebody did stopped him', () => {
  it.each([
    ['putin-trump-petersburg', 'How did Russia manage to stop the terrorists?', /^With information from/],
    ['putin-trump-petersburg', 'Did Russia stop the terrorists?', /^Yes/],
    ['northgale-kestrel', 'Siapakah yang menolak tawaran pertama Northgale?', /^Dewan direksi Kestrel/],
    ['harga-solar', "siapa sih yang turned down Perada's demand", /^Lukman Saputra/],
  ])('%s, %s', expectTold);
});

it.each([
  ['pilkada-randusari', 'Yudi Prasetyo menjabat sebagai apa?', /^Yudi Prasetyo, Kapolres Randusari/],
  ['kebocoran-sehatkita', 'what does Farid Kartawijaya serve as?', /^Farid Kartawijaya, head of the BPDN/],
  [
    'putin-trump-petersburg',
    'Explain how Mike Pompeo relates to the CIA.',
    /^Mike Pompeo, director of the CIA/,
  ],
])('as what somebody serves is who he is: %s, %s', expectTold);

it.each([
  ['putin-trump-petersburg', 'Siapakah yang menerima panggilan dari Presiden Rusia?', /^Donald Trump/],
  ['putin-trump-petersburg', 'Sopo wae sing dicekel karo FSB?', /^Tujuh anggota sel ISIS/],
  ['perampokan-pettarani', 'sapa sing dicekel polisi?', /^Rahmat/],
])('what befell somebody is read in any way of saying it: %s, %s', expectTold);

describe('what a body says that has nothing to say itself', () => {
  it.each([
    ['gajah-wana-asri', 'What does the company say?', /^Hendri Gunawan denied .* stolen/],
    ['gajah-wana-asri', 'apa kata perusahaan?', /^Hendri Gunawan membantah .* dicuri/],
    ['kebakaran-tirtamaya', 'apa kata perusahaan soal pintu darurat?', /^Tan Kian Seng membantah(?!.*SPKN)/],
  ])('is told by whoever speaks for it: %s, %s', expectTold);
});

describe('on what charge, and what reason is given, ask why', () => {
  it.each([
    [
      'putin-trump-petersburg',
      'atas tuduhan keterlibatan dalam hal apa tujuh orang itu ditahan?',
      /^Karena terlibat/,
    ],
    ['putin-trump-petersburg', 'on what charges were they arrested?', /^For their part/],
    ['putin-trump-petersburg', 'What reason does the FSB give for arresting the seven?', /^For their part/],
    ['harga-solar', 'on what grounds was KM detained?', /^KM is suspected of hoarding/],
  ])('%s, %s', expectTold);
});

it.each([
  ['putin-trump-petersburg', 'straits times itu apaan, knp disebut', /^The Straits Times, media/],
  ['putin-trump-petersburg', 'Who is Pompeo and why is he mentioned?', /^Mike Pompeo, Director/],
  ['hadiah-lontar', 'Bertha siapa sih kok ikut disebut?', /^Bertha Simanjuntak/],
])('that one wonders why somebody is mentioned adds nothing: %s, %s', expectTold);

describe('somebody who is named as another than the one asked for', () => {
  it('is not told as the answer', () => {
    expect(told('st-brendan-strike', 'who stood in for the chief executive?')).not.toMatch(/^Helen Brandt/);
  });

  it('but what is won may be what he is known as', () => {
    expect(told('festival-teluk-biru', 'who won best actress?')).toMatch(/^Laras Pusparani/);
  });
});

it('of a list too long for a line the whole cast is shown', () => {
  const published = everyBriefing().filter(({ slug }) => slug === 'final-senawang');
  const { answer } = lastAnswer(
    testAnswerer(),
    'final-senawang',
    ['Sebutkan semua tokoh yang disebut.'],
    published,
  );
  expect(answer).toMatchObject({ kind: 'view', view: 'cast' });
});

it.each(['pelakunya ternyata gak dari FSB?', 'mereka dari Rusia?', 'pelakunya dari Rusia?'])(
  'where somebody is from is not put right by who gave something: %s',
  (question) => {
    expect(told('putin-trump-petersburg', question)).not.toMatch(/Sebaliknya/);
  },
);
