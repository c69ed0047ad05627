import { describe, expect, it } from 'vitest';
import { told } from './told.ts';

/** What is answered, in the question's own language, to one question about an article of the fixtures. */

describe('a list of those who are spoken of', () => {
  it.each([
    ['putin-trump-petersburg', 'siapa aja presiden yg disebut?', /^Vladimir Putin .* dan Donald Trump/],
    ['putin-trump-petersburg', 'negara mana aja yg disebut?', /^Rusia, Amerika Serikat dan Korea Utara\.$/],
    ['putin-trump-petersburg', 'which agencies are mentioned?', /^The CIA, the FSB/],
    ['putin-trump-petersburg', 'List all the people named in this article.', /Putin.*Trump.*Pompeo/],
    ['pelatih-rajawali', 'siapa aja pelatih yg disebut', /^Duarte Magalhaes .* dan Dimas Pratama/],
    ['pelatih-rajawali', 'klub apa aja yang disebut di berita?', /^Borneo Rajawali, Persiwa/],
    ['kebakaran-tirtamaya', 'which police officers are named?', /^Rudi Hartanto .* and Anton Siregar/],
    ['nusawings-meridian', 'negara mana aja yang disebut', /^Singapura, Indonesia dan Malaysia\.$/],
  ])('names all of the sort that is asked for: %s: %s', (slug, question, expected) => {
    expect(told(slug, question).text).toMatch(expected);
  });

  it('is the cast where no sort is asked for', () => {
    for (const question of [
      'siapa aja yg disebut?',
      'who is mentioned in the article?',
      'Who are the people in this story?',
      'siapa aja orang dalam berita ini',
    ])
      expect(told('putin-trump-petersburg', question).answer).toMatchObject({ kind: 'view', view: 'cast' });
  });

  it('is no answer to what somebody has or did', () => {
    expect(told('putin-trump-petersburg', 'ada korban?').answer.kind).not.toBe('view');
    expect(told('nusawings-meridian', 'which company is named in the union accusation').text).not.toMatch(
      /Luzon/,
    );
  });
});

describe('whoever something came from', () => {
  it.each([
    ['putin-trump-petersburg', 'info itu dari siapa', /^CIA\b/],
    ['putin-trump-petersburg', 'where did Russia get the information from?', /^The CIA\b/],
    ['putin-trump-petersburg', 'rusia tau dari mana ada rencana serangan?', /^CIA\b/],
    ['putin-trump-petersburg', 'siapa sumber bocorannya', /^CIA\b/],
    ['putin-trump-petersburg', 'Rusia menerima informasi dari siapa?', /^CIA\b/],
    ['pelatih-rajawali', 'duitnya diminta dari siapa?', /^Ricky Tandean\b/],
    ['pelatih-rajawali', 'Samuel dipinjam dari klub mana?', /^Mutiara Hitam Jaya\b/],
  ])('is named first: %s: %s', (slug, question, expected) => {
    expect(told(slug, question).text).toMatch(expected);
  });

  it('is not said of who only gave, and a newspaper is the source of the news', () => {
    expect(told('putin-trump-petersburg', 'cia dapet infonya dari mana?').answer.kind).toBe('not-said');
    expect(told('putin-trump-petersburg', 'sumber beritanya dari mana').answer).toMatchObject({
      kind: 'view',
      view: 'source',
    });
  });
});

describe('what somebody said', () => {
  it.each([
    ['putin-trump-petersburg', 'Apa pernyataan FSB?', /^FSB mengumumkan .* tujuh anggota/],
    ['putin-trump-petersburg', 'tanggapan amerika gimana?', /^Gedung Putih\b/],
    ['pilkada-randusari', 'gmn kubu hendra nanggepin tuduhan', /^Hendra membantah/],
    ['putin-trump-petersburg', 'siapa yang mengatakan kutipan pertama', /^Gedung Putih\b/],
  ])('is told in a line: %s: %s', (slug, question, expected) => {
    expect(told(slug, question).text).toMatch(expected);
  });

  it.each([
    ['he only talked along with another', "Trump's reaction?"],
    ['he did not answer', 'what did trump reply?'],
    ['only bodies of the country spoke', 'Kremlin bilang apa?'],
    ['the last quotation has no speaker', 'who said the last quote'],
    ['to inform is no statement', "CIA's statement?"],
  ])('is not said where %s', (_, question) => {
    expect(told('putin-trump-petersburg', question).answer.kind).toBe('not-said');
  });
});

describe('which one, and who of a body', () => {
  it.each([
    ['nusawings-meridian', 'which Santoso leads the union?', /^Priya Santoso\b/],
    ['nusawings-meridian', 'which Santoso runs NusaWings', /^Arief Santoso\b/],
    ['mount-sirawan', 'which Lado was the guide?', /^Mateus Lado\b/],
    ['putin-trump-petersburg', 'which city was it?', /^Saint Petersburg\b(?!.*Cathedral)/],
    ['putin-trump-petersburg', 'siapa korban yg diincar teroris itu?', /^Warga\b/],
    ['putin-trump-petersburg', 'what does FSB stand for', /^The FSB, Russia's federal security service/],
  ])('is told by name: %s: %s', (slug, question, expected) => {
    expect(told(slug, question).text).toMatch(expected);
  });

  it.each([
    ['only the body is told of', 'who at the CIA gave the information?', /The CIA gave/],
    ['only the body is told of', 'siapa di CIA yang ngasih info', /CIA memberi/],
    ['it was done by nobody who is named', 'who siezed the wepons?', /were seized/],
  ])('is not said where %s: %s', (_, question, nearest) => {
    const { answer, text } = told('putin-trump-petersburg', question);
    expect(answer.kind).toBe('not-said');
    expect(text).toMatch(nearest);
  });
});

it('whoever signs the article is told by what stands below its headline', () => {
  for (const [slug, question] of [
    ['putin-trump-petersburg', 'siapa rmh'],
    ['kotuku-moon', 'who is Helen Marsh?'],
  ] as const)
    expect(told(slug, question).answer).toMatchObject({ kind: 'view', view: 'source' });
  expect(told('putin-trump-petersburg', 'who is Helen Marsh?').answer.kind).toBe('not-said');
});
