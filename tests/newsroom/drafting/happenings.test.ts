import { describe, expect, test } from 'vitest';
import { actorsOf, draft, eventsOf } from '../../harness/draft.ts';

describe('whose deed it is', () => {
  test('"whom" is the one to whom it is done', () => {
    const made = draft('Anna Sey dismissed Lucas Banda, whom unions accuse of ignoring complaints.');
    expect(eventsOf(made)).toContain('unions > accuse > banda');
    expect(eventsOf(made).join()).not.toContain('sey > accuse');
  });

  test('some of those who were named do something of their own', () => {
    expect(
      eventsOf(draft('Hundreds of relatives waited outside, some throwing stones at the guards.')),
    ).toContain('Hundreds of relatives > throw > stones');
  });

  test('a participle with "by" further off is undergone', () => {
    const made = draft('Norlink, a company founded in 2016 by Leo Ferrant, sold its boats.');
    expect(eventsOf(made).join('\n')).toMatch(/ferrant > establish > /);
  });

  test('what is used for something does not do it', () => {
    expect(eventsOf(draft('Uang korban dipakai untuk membeli mobil mewah.')).join()).not.toContain(
      'Uang korban > buy',
    );
  });

  test('somebody is charged under a law, and not by it', () => {
    const made = draft('Hendra Wiguna dijerat Pasal 378 KUHP.', 'Hendra ditahan.');
    expect(eventsOf(made)).toContain(' > charge > hendra');
    expect(actorsOf(made)).toEqual(['Hendra Wiguna (person)']);
  });

  test('"mereka" behind a noun says whose', () => {
    expect(eventsOf(draft('Massa pulang setelah perwakilan mereka ditemui Siti Aminah.')).join()).toContain(
      'aminah > meet > perwakilan mereka',
    );
  });

  test('what stands between commas with "seorang" is not whom the verb is about', () => {
    expect(
      eventsOf(draft('Kasus kedua, seorang bocah dari desa tetangga, dikonfirmasi laboratorium.')),
    ).toEqual(['laboratorium > confirm > Kasus kedua']);
  });

  test('"tengah" before a verb is no thing', () => {
    expect(eventsOf(draft('Kabar bohong itu tengah diselidiki Polda Lumira.'))).toEqual([
      'polda-lumira > investigate > Kabar bohong',
    ]);
  });

  test('how much of something belongs to what it is', () => {
    expect(eventsOf(draft('Anna Sey declared three days of mourning.'))).toEqual([
      'sey > announce > three days of mourning',
    ]);
  });

  test('hours behind an object only say when', () => {
    expect(eventsOf(draft('Dirk Vogel left the country hours after the collapse.'))).toEqual([
      'vogel > leave > country',
    ]);
  });
});

describe('clauses that hang on others', () => {
  test('what tells more of a thing does not hold up the deed', () => {
    const made = draft(
      'Armed men hijacked an aid convoy carrying vaccines in the hills on Sunday, killing a driver.',
    );
    expect(eventsOf(made)).toEqual([
      'Armed men > hack > aid convoy',
      'aid convoy > transport > vaccines',
      'Armed men > kill > driver',
    ]);
    expect(made.events[0]?.date).toBe('2025-03-09');
  });

  test('those who are at something are whom the main verb is about', () => {
    expect(eventsOf(draft('Two soldiers escorting the convoy were wounded.'))).toContain(
      ' > injure > Two soldiers',
    );
    expect(eventsOf(draft('The forty singers wrapped in blankets performed the mass.'))).toContain(
      'forty singers > perform > mass',
    );
  });

  test('what somebody says in between does not part a deed from what it is done to', () => {
    const made = draft('Martin Pell denies it.', 'The bell, he says, is being repaired by a foundry.');
    expect(eventsOf(made)).toContain('foundry > fix > bell');
  });

  test('a participle behind a number is no deed', () => {
    expect(eventsOf(draft('The rebels freed 14 kidnapped teachers.'))).toEqual([
      'rebels > release > 14 kidnapped teachers',
    ]);
  });

  test('whoever is due to do something will do it', () => {
    const made = draft('Lawmakers are due to question the minister, Ruth Abana, on Monday.');
    expect(made.events[0]).toMatchObject({ status: 'planned', date: '2025-03-17' });
    expect(eventsOf(made)[0]).toContain('Lawmakers > question');
  });

  test('what was never promised, asked for or done is not told', () => {
    expect(eventsOf(draft('The bishop, Martin Pell, never promised to open the church.'))).toEqual([]);
    expect(eventsOf(draft('Hallam & Pike, a firm, is not accused of breaking the law.'))).toEqual([]);
    expect(eventsOf(draft('The builder, Luis Ortega, refused to be paid.')).join()).not.toContain('pay');
  });

  test('a phrase that means a deed leaves what it is done to', () => {
    expect(eventsOf(draft('The spokesman, Tindo Achan, rejected the accusation.'))).toEqual([
      'achan > deny > accusation',
    ]);
  });
});

describe('what stands between', () => {
  test('whoever acts in a clause with "when" does not do what the sentence tells', () => {
    expect(
      eventsOf(
        draft(
          'When the whistle blew at the mill, Brian Askew left his loom, walked home and bought the company.',
        ),
      ),
    ).toContain('askew > buy > company');
  });

  test('a clause between commas does not hold up whom the verb is about', () => {
    expect(eventsOf(draft('The bell, which Corvex had removed, was found on the beach.'))).toContain(
      ' > rule > bell',
    );
    expect(eventsOf(draft('The deal, worth £6.2m, was signed by the workers.')).join()).toMatch(
      /workers > sign\S* > deal/,
    );
    expect(
      eventsOf(
        draft('Roy Stubbs, the only one to vote against it, accused the mayor, Carla Nguyen, of theft.'),
      ).join(),
    ).toContain('stubbs > accuse');
  });

  test('"elected chair by her colleagues" is undergone', () => {
    expect(eventsOf(draft('Shazia Malik, elected chair by her colleagues, has cut the costs.'))).toContain(
      'colleagues > elect > malik',
    );
  });

  test('what was nearly done was not done', () => {
    expect(eventsOf(draft('The mission was nearly cancelled in 2018.'))).toEqual([]);
  });

  test('what would follow from a condition is not told', () => {
    expect(eventsOf(draft('Kalau Maria Bili membayar uang itu, polisi menahan bupati.'))).toEqual([]);
  });

  test('a body goes on behind its short form, and a clause about it ends before its deed', () => {
    const made = draft(
      'Lembaga Bantuan Hukum (LBH) Sumbawa Raya yang mendampingi warga telah melaporkan Agustinus.',
    );
    expect(eventsOf(made)).toContain('lbh > report > agustinus');
    expect(actorsOf(made).join()).not.toContain('Sumbawa Raya (person)');
  });
});

describe('"he" and "she"', () => {
  test('she is not the man who acted last', () => {
    const made = draft(
      'Ruth Tolliver counted her birds.',
      'Amos Reed mended his boat.',
      'In the evening Reed asked Tolliver for help.',
      'She taught him the steps.',
    );
    expect(eventsOf(made)).toContain('tolliver > teach > steps');
  });
});

describe('who speaks', () => {
  test('"says" before the name tells it', () => {
    const made = draft(
      '"I thought somebody had died," says Ruth Tolliver, 74, who taught here for thirty years.',
    );
    expect(made.quotes[0]?.speaker).toBe('tolliver');
  });
});

describe('"him" and "her" behind a verb', () => {
  test('the judge who banned her is no woman by that, and she pays', () => {
    const made = draft(
      'Joanne Tarrant blamed her dog but changed her plea.',
      'Judge Anthony Rowe banned her from the trade.',
      'He ordered her to pay the owner, Mei Sharpe, £8,000.',
    );
    expect(eventsOf(made).join('\n')).toMatch(/rowe > order\S* > tarrant/);
    expect(eventsOf(made).join('\n')).toMatch(/tarrant > pay/);
  });

  test('of two in a sentence the other one is meant', () => {
    const made = draft('Neda Brosz phoned the minister, Ilan Dursun, and urged him to open the bridge.');
    expect(eventsOf(made)).toContain('dursun > open > bridge');
  });
});

describe('who complains', () => {
  test('"keluh" behind a quotation tells it', () => {
    const made = draft('"Orang mati pun digusur," keluh Maria saat ditemui di tenda.', 'Maria Bili pulang.');
    expect(made.quotes[0]?.speaker).toBe('maria');
  });
});

describe('what names are', () => {
  test('the field of a minister is no country', () => {
    expect(actorsOf(draft('Anna Sey, the president, suspended Mines Minister Lucas Banda.'))).toEqual([
      'Anna Sey (person), president of ?',
      'Lucas Banda (person), minister of ?',
    ]);
  });

  test('two names with "&" between are a firm, and so is what is based somewhere', () => {
    expect(actorsOf(draft('Hallam & Pike, which sells data, sued Canada-based Northgate Copper.'))).toEqual([
      'Hallam & Pike (organisation)',
      'Northgate Copper (organisation)',
    ]);
  });

  test('a church title with a dot ends no sentence', () => {
    const made = draft('Uskup Lumira Mgr. Silvester Kewa mengimbau umat.');
    expect(made.sentences).toHaveLength(1);
    expect(actorsOf(made).join()).toContain('Silvester Kewa (person), bishop');
  });
});

describe('short names', () => {
  test('"the Front" is the body whose name ends so', () => {
    const made = draft('The Ridge Front signed a truce.', 'In May the Front attacked the town.');
    expect(actorsOf(made)).toEqual(['Ridge Front (organisation)']);
    expect(eventsOf(made)).toContain('ridge-front > attack > town');
  });

  test('a fund for children has one name', () => {
    expect(actorsOf(draft("The U.N. Children's Fund suspended all deliveries."))).toEqual([
      "U.N. Children's Fund (organisation)",
    ]);
  });
});

describe('days', () => {
  test('a month that a past verb tells of is over', () => {
    expect(draft('Norlink ended its contract in November.').times[0]?.date).toBe('2024-11');
  });

  test('a strike for a weekday is to come', () => {
    expect(draft('The union called a strike for Monday.').times[0]?.date).toBe('2025-03-17');
  });

  test('a month of last year is one date', () => {
    expect(draft('Kapal itu beroperasi sejak Agustus tahun lalu.').times.map(({ date }) => date)).toEqual([
      '2024-08',
    ]);
  });
});
