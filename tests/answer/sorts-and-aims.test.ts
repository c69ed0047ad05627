import { describe, expect, it } from 'vitest';
import { expectTold, toldOrNot as told } from './told.ts';

describe('what sort of thing it was', () => {
  it.each([
    ['putin-trump-petersburg', 'was it a suicide attack?', /^Yes\. The suicide bombing planned/],
    ['putin-trump-petersburg', 'itu bom bunuh diri ya?', /^Ya\. Serangan bom bunuh diri/],
    ['perampokan-pettarani', 'was it a robbery?', /^Yes\. Four masked men/],
  ])('is told, though it never came to that: %s: %s', expectTold);

  it.each([
    ['putin-trump-petersburg', 'was there an attack?', /^No, it never came to that/],
    ['putin-trump-petersburg', 'was it an explosion?', /^not said/],
    ['orangutan-ketapang', 'was it a robbery?', /^not said/],
  ])('is neither whether there was one, nor another sort: %s: %s', expectTold);
});

describe('where the target was', () => {
  it.each(['where were the targets?', 'targetnya dimana aja', 'sasarannya di kota mana?'])(
    'is what was aimed at: %s',
    (text) => {
      expect(told('putin-trump-petersburg', text)).toMatch(/^Saint Petersburg(?:,| dan beberapa kota)/);
    },
  );

  it('in a conversation, where that was of which was told last', () => {
    expect(
      told(
        'putin-trump-petersburg',
        'siapa yang ditangkap FSB?',
        'mau ngapain mereka?',
        'targetnya di mana?',
      ),
    ).toMatch(/^Saint Petersburg, /);
  });
});

it.each([
  ['putin-trump-petersburg', 'mereka bahas apa pas telponan kamis', /^Hubungan AS-Rusia/],
  ['putin-trump-petersburg', 'Putin bilang apa waktu nelpon Trump?', /informasi/],
])('what was said while something was done is not who did it: %s: %s', expectTold);

it.each(['bomnya sempet meledak?', 'bomnya keburu meledak gak?'])('of what was foiled, "no": %s', (text) => {
  expect(told('putin-trump-petersburg', text)).toMatch(/^Tidak, itu tidak sampai terjadi/);
});

it("an owner's name goes before and behind", () => {
  expect(told('putin-trump-petersburg', "what's the second city of russia")).toMatch(/^Saint Petersburg/);
});

describe('whether somebody is a man or a woman', () => {
  it('is told where it is said', () => {
    expect(told('perampokan-pettarani', 'pelakunya cowok apa cewek?')).toMatch(/empat pria bertopeng/);
    expect(told('perampokan-pettarani', 'are the robbers men or women?')).toMatch(/four masked men/);
  });

  it.each([
    ['putin-trump-petersburg', 'pelakunya perempuan atau laki laki?'],
    ['putin-trump-petersburg', 'are the suspects men or women?'],
    ['perampokan-pettarani', 'satpamnya cowok apa cewek?'],
  ])('else it is not said: %s: %s', (slug, text) => {
    expect(told(slug, text)).toMatch(/^not said/);
  });
});

describe('what somebody is', () => {
  it.each(['was trump in russia?', 'apakah Trump di Rusia?', 'does putin like trump'])(
    'says nothing of where he was or what he thinks of another: %s',
    (text) => {
      expect(told('putin-trump-petersburg', text)).toMatch(/^not said/);
    },
  );

  it('puts right who is taken for somebody else', () => {
    expect(told('putin-trump-petersburg', 'is Putin the president of America?')).toMatch(/^No\. Vladimir/);
  });
});

it.each(['Were other cities targeted too?', 'was the Kazan Cathedral targeted?'])(
  'what was foiled was aimed at them all the same: %s',
  (text) => {
    expect(told('putin-trump-petersburg', text)).toMatch(/^Yes\. /);
  },
);

it.each([
  ['putin-trump-petersburg', 'wait who is mike pompeo', /^Mike Pompeo, Director of the CIA/],
  ['putin-trump-petersburg', 'bentar siapa yang nelpon', /^Putin menelepon Trump/],
  ['perampokan-pettarani', 'hold on a sec who got shot', /Sangkala Tompo/],
])('whoever takes his time asks on: %s: %s', expectTold);

it.each(['so who snitched', 'who ratted them out?'])('whoever tells on somebody informs: %s', (text) => {
  expect(told('putin-trump-petersburg', text)).toMatch(/^The CIA gave Russia information/);
});
