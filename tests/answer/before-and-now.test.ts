import { describe } from 'vitest';
import { answersRightly } from './told.ts';

describe('the number of then or of now, beside the one that was told or that the story begins with', () => {
  answersRightly([
    ['harga-solar', 'How much was it before?', /^Rp 6,800/],
    ['harga-solar', 'Berapa harga solar? // sebelumnya berapa?', /^Rp 6\.800/],
    ['harga-solar', 'what was the old price?', /^Rp 6,800/],
    ['harga-solar', 'harga lamanya berapa?', /^Rp 6\.800/],
    ['durian-hanoi', 'How much is the coffee tariff now? // and before?', /^20 percent/],
    ['durian-hanoi', 'bea masuk kopi jadi berapa? // sebelumnya?', /^20 persen/],
    ['port-eldran-vote', 'What was the turnout? // and before?', /^54 percent/],
    ['port-eldran-vote', 'Berapa partisipasinya? // sebelumnya berapa?', /^54 persen/],
    ['paramitha-sunda-strait', 'What rank did Kirana hold before the tournament?', /^47th/],
    ['paramitha-sunda-strait', 'Peringkat Kirana sekarang berapa? // sebelumnya?', /^Peringkat ke-47/],
    ['vaksin-dengara', 'how many doses were ordered // and how many now?', /^500,000 doses/],
    [
      'vaksin-dengara',
      'berapa dosis yang dipesan? // kenapa batal? // sekarang maunya berapa?',
      /^500\.000 dosis/,
    ],
  ]);
});

describe('when, of what only the hour is told', () => {
  answersRightly([
    ['truk-karangjati', 'when did the road reopen?', /^13:00/],
    ['truk-karangjati', 'kapan simpangnya dibuka lagi?', /^Pukul 13\.00/],
    ['keracunan-melati', 'When was the rice served?', /^11:30/],
    ['keracunan-melati', 'kapan nasinya dimasak?', /^Pukul 01\.00/],
  ]);
});

describe('who came for somebody, where that is told as such', () => {
  answersRightly([
    ['pelatih-rajawali', 'Who replaced the goalkeeper?', /^Samuel Rumkorem/],
    ['pelatih-rajawali', 'Siapa pengganti Agung?', /^Samuel Rumkorem/],
    ['pelatih-rajawali', 'Who replaced the coach?', /^Dimas Pratama/],
    ['pilkada-randusari', 'Who replaced Surya Wibisono?', /^Hendra/],
  ]);
});

describe('where to, of what was only tried', () => {
  answersRightly([
    ['karvonia-hacker', 'Where was he trying to fly to?', /^Dubai/],
    ['karvonia-hacker', 'Where is it that Velik was trying to fly to?', /^Dubai/],
    ['karvonia-hacker', 'ke mana Velik mau terbang?', /^Dubai/],
  ]);
});

describe('where somebody was headed, by the only way he is told to go', () => {
  answersRightly([
    ['karvonia-hacker', 'Where was Velik headed when they nabbed him?', /^Dubai/],
    ['karvonia-hacker', 'Where was Velik arrested? // when was that? // where was he headed?', /^Dubai/],
    ['karvonia-hacker', 'Where was he off to?', /^Dubai/],
    ['karvonia-hacker', 'dia mau ke mana?', /^Dubai/],
    ['serai-hostages', 'Where are they going?', /^Muscat/],
    ['serai-hostages', 'mereka mau ke mana?', /^Muskat/],
  ]);
});
