import { describe, it } from 'vitest';
import { expectTold } from './told.ts';

describe('that somebody died', () => {
  it.each([
    ['st-brendan-strike', 'Did any patients die?', /^not said: .*Walter Pym died/],
    ['st-brendan-strike', 'Ada pasien yang meninggal?', /^not said: .*Walter Pym meninggal/],
    ['serai-hostages', 'Were any hostages killed?', /^not said: .*Karim Sol/],
    ['serai-hostages', 'Ada sandera yang tewas?', /^not said: .*Karim Sol/],
  ])('is no denial that any of a group did: %s: %s', expectTold);

  it.each([
    ['kebakaran-tirtamaya', 'Were any workers killed?', /^Yes\. Four/],
    ['kebakaran-tirtamaya', 'Ada pekerja yang meninggal?', /^Ya\. Empat/],
  ])('affirms it where it was one of them: %s: %s', expectTold);
});

describe('who voted against something', () => {
  it.each([
    ['northgale-kestrel', 'Who will vote against it?', /^Tove Dahl/],
    ['valmora-voting-age', 'Who voted against the bill?', /^Three members of the Harbour Party/],
    ['st-brendan-strike', 'Who voted against it?', /^not said/],
    ['port-eldran-vote', 'Who voted against it?', /^not said/],
  ])('is not whoever was against anything: %s: %s', expectTold);
});

describe('how much they wanted', () => {
  it.each([
    ['st-brendan-strike', 'How much had they wanted?', /^15 percent/],
    ['harga-solar', 'How much did Perada want?', /^15 percent/],
    ['pelatih-rajawali', 'How much did he want?', /^30,000 euros/],
  ])('is what they asked for: %s: %s', expectTold);
});

describe('what only colours a noun', () => {
  it.each([
    ['kotuku-moon', 'How heavy is the little rover?', /^Nine kilograms/],
    ['gajah-wana-asri', 'How old is the little calf?', /^About ten months/],
    ['st-brendan-strike', 'How many extra nurses are they getting?', /^140 more nurses/],
    ['nusawings-meridian', 'How much is the whole deal worth?', /^\$3\.4 billion/],
  ])('need not be told: %s: %s', expectTold);
});

describe('what was done, asked for by its noun', () => {
  it.each([
    ['st-brendan-strike', 'What pay rise did they get?', /^Pay is raised by 9 percent/],
    ['st-brendan-strike', 'What kind of raise did they get?', /^Pay is raised by 9 percent/],
  ])('is not told by whoever did it: %s: %s', expectTold);
});

describe('what made it do something', () => {
  it.each([
    ['kotuku-moon', 'What made it fall over?', /^Kotuku hit a boulder/],
    ['kotuku-moon', 'How many photos did it send back?', /^46 pictures/],
    ['karvonia-hacker', "What's his excuse?", /^not said: (?!.*Britain)/],
  ])('and other plain words: %s: %s', expectTold);
});

describe('any of a group', () => {
  it.each([
    ['mount-sirawan', 'Were any of the hikers hurt?', /^Yes\. Femke/],
    ['mount-sirawan', 'Ada pendaki yang terluka?', /^Ya\. Femke/],
    ['serai-hostages', 'Was any of the hostages taken to hospital?', /^Yes\. Marco Bellandi/],
    ['serai-hostages', 'Ada insinyur yang dirawat di rumah sakit?', /^Ya\. Marco Bellandi/],
    ['mount-sirawan', 'Were the hikers hurt?', /^not said/],
  ])('is each of those who belong to it: %s: %s', expectTold);
});

describe('what is like it', () => {
  it.each([
    ['mount-sirawan', 'Who got burnt?', /^Yosef Lado/],
    ['mount-sirawan', 'siapa yang luka bakar?', /^Yosef Lado/],
    ['mount-sirawan', 'Did the tour company have a permit?', /^not said/],
    ['paramitha-sunda-strait', "Who won the women's doubles?", /^not said/],
    ['paramitha-sunda-strait', "Who won the men's doubles?", /^Aiman Rashid/],
    ['paramitha-sunda-strait', 'Where was the final played?', /^The Krakatau Arena/],
    ['vaksin-dengara', 'When can I get it?', /^not said/],
    ['hadiah-lontar', 'kapan kita bisa beli novelnya?', /^Senin \(20\/4\)/],
  ])('is not it: %s: %s', expectTold);
});

describe('of what sort it is', () => {
  it.each([
    ['vaksin-dengara', 'vaksin ini buat penyakit apa?', /^Vaksin Dengara, vaksin dengue/],
    ['vaksin-dengara', 'What disease is it for?', /dengue/],
    ['paramitha-sunda-strait', 'How long was the match?', /^83 minutes/],
  ])('is told by what it is: %s: %s', expectTold);
});
