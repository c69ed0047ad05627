import { describe, expect, it } from 'vitest';
import { toldAmongAll as told } from './told.ts';

const first = 'putin-trump-petersburg';

describe('a clause without its question word', () => {
  it('asks for whoever did it, or whom it was done to', () => {
    expect(told(first, 'siapa yang ditangkap?', 'yang nangkep?')).toMatch(/FSB/);
    expect(told(first, 'siapa yang ditelepon Putin?', 'yang nangkep terorisnya?')).toMatch(/^FSB/);
    expect(told(first, 'apa yang direncanakan ISIS?', 'terus yang gagalin?')).toMatch(/^Rusia dan FSB/);
    expect(told(first, 'siapa yang ngasih info?', 'yang nerima?')).toMatch(/^Rusia dan FSB/);
    expect(told(first, 'Siapakah yang menelepon?', 'Dan yang ditelepon?')).toMatch(/^Donald Trump/);
    expect(told('pelatih-rajawali', 'siapa pelatih yang dipecat?', 'yang gantiin?')).toMatch(/^Dimas/);
  });

  it('asks for things too', () => {
    expect(told(first, 'siapa yang nelpon?', 'yang disita?')).toMatch(/^Bahan peledak/);
  });

  it('counts where it was counted before, and has no question word where more is said of him', () => {
    expect(told('kebakaran-tirtamaya', 'berapa yang tewas?', 'yang luka?')).toMatch(/^19 orang/);
    expect(told('orangutan-ketapang', 'yg nembak udah diciduk polisi?')).toMatch(/^Tidak\./);
  });
});

describe('a thing that hangs on the verb', () => {
  it('need be nobody who was spoken of', () => {
    expect(
      told(first, 'Janji apa yang disampaikan Putin kepada Trump?', 'Siapa yang akan mengirimkannya?'),
    ).toMatch(/^Dinas intelijen Rusia/);
    expect(
      told(
        'hadiah-lontar',
        'Novel apa yang menang?',
        'siapa yang menulisnya?',
        'siapa yang akan menerjemahkannya?',
      ),
    ).toMatch(/^Rosa Lim/);
  });

  it('is the latest of whom it is true', () => {
    expect(told(first, 'Siapakah yang memberi informasi kepada Rusia?', 'Siapa yang memimpinnya?')).toMatch(
      /^Mike Pompeo/,
    );
  });
});

describe('a place alone', () => {
  it('asks whether what was spoken of lies or was there', () => {
    expect(told(first, 'katedral apa?', 'di pusat kota bukan?')).toMatch(/^Ya\. Katedral Kazan/);
    expect(told('kebakaran-tirtamaya', 'pabriknya di mana?', 'di Jawa Barat?')).toMatch(/^Ya\./);
    expect(told('vonis-wanasari', 'di mana dia ditangkap?', 'di rumah dinas?')).toMatch(/^Ya\. KPK/);
  });

  it('that the article does not know is no "no"', () => {
    expect(told(first, 'di mana serangannya?', 'di Moskow?')).toMatch(/tidak menyebut Moskow/);
    expect(told('orangutan-ketapang', 'where was she found?', 'in Ketapang?')).not.toMatch(/^No\./);
  });
});

describe('who is what to an office', () => {
  it('is asked of whoever holds it', () => {
    expect(
      told('northgale-kestrel', 'who will vote against the sale?', 'how is she related to the founder?'),
    ).toMatch(/Marek Dahl's sister/);
  });
});

describe('what a question alone goes on from', () => {
  it('is what was asked, where nothing was told of it', () => {
    expect(told('vaksin-dengara', 'Where will the next study be?', 'when?')).not.toMatch(/83 percent/);
  });

  it('is what is still to be done to the same things', () => {
    expect(
      told('st-brendan-strike', 'how many operations were postponed?', 'when will they be done?'),
    ).toMatch(/^By the end of April/);
  });

  it('was done with nobody where one did it alone', () => {
    expect(told(first, 'kapan FSB mengumumkan penangkapan?', 'with whom?')).not.toMatch(/^The FSB/);
  });

  it('is not the winner himself where what is theirs is asked for', () => {
    expect(
      told('paramitha-sunda-strait', "Who won the Sunda Strait women's singles?", "and the men's?"),
    ).not.toMatch(/^Kirana/);
  });
});

describe('a word for saying and a name', () => {
  it('asks what he says to what was just told', () => {
    expect(told('durian-hanoi', 'siapa yang nolak perjanjian durian?', 'kata menterinya?')).toMatch(
      /^Hendra menampik/,
    );
    expect(told('pilkada-randusari', 'Ratna nuduh apa?', 'menurut Hendra?')).toMatch(/^Hendra membantah/);
  });
});

describe('another of the same', () => {
  it('heads another body, whatever his office is called', () => {
    expect(told('hadiah-lontar', 'who chairs the jury?', 'and the committee?')).toMatch(/^Nurul Wicaksono/);
  });

  it('takes the same part in what was told before it was asked who the first of them is', () => {
    expect(
      told('vaksin-dengara', 'siapa yang ngembangin Dengara?', 'Nordvax itu apa?', 'siapa lagi?'),
    ).toMatch(/^Institut Kartika/);
  });

  it('is asked by what means, where it was asked before what was meant to be done', () => {
    expect(told(first, 'where were they going to strike?', 'how?')).toMatch(/^With suicide bombs/);
    expect(told(first, 'did the attack succeed?', 'why not?')).toMatch(/information from the CIA/);
  });
});
