import { describe, expect, it } from 'vitest';
import { toldLine as told } from './told.ts';

const real = 'putin-trump-petersburg';

describe('English sentences that stress one of their parts', () => {
  it.each([
    ['Was it Mike Pompeo that Putin rang up?', /^No\. Putin phoned Trump/],
    ['Was it Trump that Putin rang up?', /^Yes\. Putin phoned Trump/],
    ["Putin's the one who phoned, right?", /^Yes\. Putin phoned Trump/],
    ["Who's the one that passed on the tip?", /^The CIA gave Russia information/],
    ['Was North Korea one of the things they talked about?', /^Yes\. .*Korea/],
    ['Was Korea what they talked about on Thursday?', /^Yes\. .*Korea/],
  ])('are read as plain ones: %s', (question, expected) => {
    expect(told(real, question)).toMatch(expected);
  });
});

describe('what somebody is to another, asked with a verb', () => {
  it.each([
    ['Does Pompeo run the CIA?', /^Yes\. Mike Pompeo, Director of the CIA/],
    ['Does Trump run the CIA?', /^No\. Mike Pompeo/],
    ['Did the suspects belong to ISIS?', /^Yes\. Seven members of an ISIS cell/],
    ['Are the suspects from ISIS?', /^Yes\. Seven members of an ISIS cell/],
    ["how's the fsb tied to russia", /^The FSB, Russia's federal security service/],
    ['Whose agency is the FSB?', /^The FSB, Russia's federal security service/],
  ])('is told by offices and ties: %s', (question, expected) => {
    expect(told(real, question)).toMatch(expected);
  });

  it('is asked between two as well', () => {
    expect(told('menteri-anggraini', 'Who is Bima to Laksmi?')).toMatch(/younger brother/);
  });
});

describe('what is to come', () => {
  it.each([
    ['Will Russia give the US information?', /^Yes\. Putin promised/],
    ['Will Russia share information with the US?', /does not say/],
    ['Will Putin help the US?', /does not say/],
  ])('is not denied by what was done before: %s', (question, expected) => {
    expect(told(real, question)).toMatch(expected);
  });
});

describe('how it ended', () => {
  it.each([
    [real, 'How did the plot end up?', /foiled/],
    [real, 'What came of the tip?', /arrested/],
    ['truk-karangjati', 'What happened to the ex-driver who complained about the brakes?', /fired/],
  ])('is asked in many ways: %s, %s', (slug, question, expected) => {
    expect(told(slug, question)).toMatch(expected);
  });
});

describe('numbers asked without "how many"', () => {
  it.each([
    ['karvonia-hacker', "What's the damage bill for Canada?", /^260 million/],
    ['pelatih-rajawali', 'How much did the goalie go for?', /^Rp 4\.2 billion/],
    ['serai-hostages', "How long's the truce supposed to last?", /^60 days/],
    ['serai-hostages', 'How many of the freed men were Kenyan?', /^Three/],
    ['perampokan-pettarani', 'How much of the cash was recovered?', /^Rp 640 million/],
    [real, 'what number of people were detained', /^Seven/],
    [real, 'How many people could the attack have killed?', /large numbers of people/],
    [real, 'How long before the attack were they caught?', /^Shortly before/],
  ])('are told: %s, %s', (slug, question, expected) => {
    expect(told(slug, question)).toMatch(expected);
  });

  it('are not told by what is no sum', () => {
    expect(told('festival-teluk-biru', 'whats the budget of the movie')).toMatch(/does not say/);
  });
});

describe('what they were after, and who was behind it', () => {
  it.each([
    ['Was ISIS behind the attack?', /^Yes\./],
    ['Was the CIA behind the attack?', /^No\. It was seven members of an ISIS cell/],
    ['Is ISIS the group behind the plot?', /^Yes\./],
    ['what place of worship were they after?', /^The Kazan Cathedral/],
    ['Which places other than the cathedral were they after?', /^Saint Petersburg and several other large/],
  ])('is told: %s', (question, expected) => {
    expect(told(real, question)).toMatch(expected);
  });
});

describe('whether there is any, and what was refused', () => {
  it.each([
    ['kebakaran-tirtamaya', 'Were there any injuries?', /^Yes\. .*injured/],
    ['kebakaran-tirtamaya', 'are there any witnesses', /^Yes\. .*eleven witnesses/],
    ['kebakaran-tirtamaya', 'is there a suspect', /does not say/],
    ['perampokan-pettarani', 'were any hostages taken?', /does not say/],
    ['pelatih-rajawali', 'Did Tandean ever actually pay the coach?', /^No\. .*never paid/],
    ['port-eldran-vote', "Is Dario joining Lena's team?", /^No\. .*declined/],
  ])('is told as just that: %s, %s', (slug, question, expected) => {
    expect(told(slug, question)).toMatch(expected);
  });
});

describe('who else, and what is not denied by what was done to another', () => {
  it.each([
    [real, 'Did anyone other than the CIA help the Russians?', /does not say/],
    ['perampokan-pettarani', 'Was a pregnant woman hurt?', /does not say/],
    [real, 'Did the call come from Trump?', /^The other way round: Putin phoned Trump/],
    [real, 'Did the call come from Putin?', /^Yes\. Putin phoned Trump/],
  ])('is told with care: %s, %s', (slug, question, expected) => {
    expect(told(slug, question)).toMatch(expected);
  });
});

describe('what is asked around a corner', () => {
  it.each([
    ['How did things turn out for the seven men?', /tracked down|arrested/],
    ['How many guys are we talking about here, the ones arrested?', /^Seven/],
    ['which part of st petersburg is that cathedral in', /city centre/],
    ['Where in Saint Petersburg is the Kazan Cathedral?', /city centre/],
  ])('is read as if it were asked straight: %s', (question, expected) => {
    expect(told(real, question)).toMatch(expected);
  });
});
