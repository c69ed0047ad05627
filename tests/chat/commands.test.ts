import { describe, expect, test } from 'vitest';
import { type Briefing, briefingSchema } from '../../src/briefing/schema.ts';
import type { AnswerQuestion, QuestionAnswer } from '../../src/chat/answer-question.ts';
import type { Replied, Reply } from '../../src/chat/incoming.ts';
import { addressOf, encodeAddress } from '../../src/render/address.ts';
import { everyBriefing, petersburg } from '../harness/briefings.ts';
import { buttonsOf, createTestChat, dataOf, messageOf, plainOf, unfolded } from '../harness/chat.ts';
import { smallBriefing } from '../harness/small-briefing.ts';

const small = (changes: Record<string, unknown> = {}): Briefing =>
  briefingSchema.parse(smallBriefing(changes));
const said = (replies: readonly Reply[]) => unfolded(messageOf(replies));
const english = { languageCode: 'en' };

describe('every reading command, under both names', () => {
  const commands: readonly (readonly [string, string, RegExp, RegExp])[] = [
    ['/mulai', '/start', /^Halo, ini Ringkas\./, /^Hello, this is Ringkas\./],
    ['/berita', '/news', /^Berita\n\n1\. Putin menelepon/, /^News\n\n1\. Putin phones/],
    ['/ringkasan', '/summary', /^Putin menelepon Trump, berterima/, /^Putin phones Trump to thank/],
    ['/ringkasan 1', '/summary 1', /^Putin menelepon/, /^Putin phones/],
    ['/ringkasan katedral bom', '/summary cathedral', /^Putin menelepon/, /^Putin phones/],
    ['/siapa', '/who', /^Siapa saja yang terlibat\n• Vladimir Putin/, /^Who is involved\n• Vladimir Putin/],
    ['/siapa pompeo', '/who pompeo', /^Mike Pompeo — Direktur CIA/, /^Mike Pompeo — Director of the CIA/],
    ['/siapa pompio', '/who pompoe', /^Mike Pompeo — /, /^Mike Pompeo — /],
    ['/siapa CIA', '/who the CIA', /^CIA — badan intelijen/, /^The CIA — the intelligence agency/],
    ['/apa', '/what', /^Apa yang terjadi\n• Putin menelepon/, /^What happened\n• Putin phones/],
    ['/kapan', '/when', /^Kapan\n• Kamis \(14\/12\)/, /^When\n• Thursday \(14\/12\)/],
    ['/dimana', '/where', /^Di mana\nSerangan bom/, /^Where\nThe suicide bombing/],
    ['/mengapa', '/why', /^Mengapa\n• Putin menelepon/, /^Why\n• Putin phoned/],
    ['/kenapa', '/why', /^Mengapa\n/, /^Why\n/],
    ['/bagaimana', '/how', /^Bagaimana\n• /, /^How\n• /],
    ['/linimasa', '/timeline', /^Urutan kejadian\nKamis/, /^The order of events\nThursday/],
    ['/kutipan', '/quotes', /^Kutipan\n\n“Berdasarkan/, /^Quotes\n\n“Based on/],
    ['/angka', '/figures', /^Angka\n• tujuh orang/, /^Figures\n• seven people/],
    ['/sumber', '/source', /^Sumber\nDreamers\.id, melalui/, /^Source\nDreamers\.id, via/],
    ['/cari bom', '/search bomb', /^1 berita tentang “bomb?”/, /^One story about “bomb?”/],
    ['/bahasa', '/language', /^Balasan dalam dua bahasa/, /^Replies come in two languages/],
    ['/bantuan', '/help', /^Tulis pertanyaan/, /^Write a question/],
    ['/privasi', '/privacy', /^Yang disimpan/, /^Kept: /],
  ];

  test.each(commands)('%s and %s', async (id, en, indonesian, inEnglish) => {
    const chat = createTestChat([petersburg()]);
    expect(said(await chat.command(id))).toMatch(indonesian);
    expect(said(await chat.command(en))).toMatch(indonesian);
    const other = createTestChat([petersburg()], { speaker: english });
    expect(said(await other.command(en))).toMatch(inEnglish);
    expect(said(await other.command(id))).toMatch(inEnglish);
  });

  test('fold the other language under the reader’s', async () => {
    const { html } = messageOf(await createTestChat([petersburg()]).command('/siapa pompeo'));
    expect(html).toMatch(/<blockquote expandable><b>Mike Pompeo<\/b> — Director of the CIA\./);
  });

  test('say kindly that there is no story yet', async () => {
    const chat = createTestChat([]);
    for (const command of [
      '/berita',
      '/ringkasan',
      '/ringkasan 1',
      '/siapa',
      '/siapa putin',
      '/sumber',
      '/kapan',
    ]) {
      expect(said(await chat.command(command)), command).toContain('Belum ada berita.');
    }
    expect(said(await chat.command('/mulai'))).toContain('Halo');
  });
});

describe('short answers', () => {
  test('keep to 220 characters a language and 480 in all', async () => {
    const chat = createTestChat(everyBriefing());
    for (const command of [
      '/mulai',
      '/privasi',
      '/bahasa',
      '/bahasa xx',
      '/cari',
      '/ringkasan 99',
      '/siapakah',
    ]) {
      const message = messageOf(await chat.command(command));
      expect(unfolded(message).length, command).toBeLessThanOrEqual(220);
      expect(plainOf(message).length, command).toBeLessThanOrEqual(480);
      expect(plainOf(message), command).not.toContain('…');
    }
  });
});

describe('/ringkasan', () => {
  const newer = small({ published: { date: '2026-01-01', zone: 'Asia/Jakarta' } });

  test('counts as /berita does', async () => {
    const chat = createTestChat([petersburg(), newer]);
    expect(said(await chat.command('/berita'))).toMatch(/1\. Rina Lestari[\s\S]*2\. Putin menelepon/);
    expect(said(await chat.command('/ringkasan 2'))).toMatch(/^Putin menelepon/);
    expect(said(await chat.command('/ringkasan 3'))).toBe('Hanya ada 2 berita.');
    expect(said(await chat.command('/ringkasan 0'))).toBe('Hanya ada 2 berita.');
  });

  test('without words is the newest, then the one talked about, for half an hour', async () => {
    const chat = createTestChat([petersburg(), newer]);
    expect(said(await chat.command('/ringkasan'))).toMatch(/^Rina Lestari/);
    await chat.command('/ringkasan 2');
    expect(said(await chat.command('/ringkasan'))).toMatch(/^Putin/);
    expect(said(await chat.command('/angka'))).toContain('tujuh orang');
    chat.pass(30 * 60 * 1000);
    expect(said(await chat.command('/ringkasan'))).toMatch(/^Rina Lestari/);
  });

  test('with words that no briefing has says so, and says the words back shortened and escaped', async () => {
    const chat = createTestChat([petersburg()]);
    const message = messageOf(await chat.command(`/ringkasan <b>${'x'.repeat(4000)}`));
    expect(unfolded(message)).toMatch(/^Tidak ada berita tentang “<b>x{36}…”\.$/);
  });
});

describe('/siapa', () => {
  test('a name that several bear is asked back with buttons', async () => {
    const chat = createTestChat(everyBriefing());
    await chat.command('/mulai b_kebakaran-tirtamaya');
    const message = messageOf(await chat.command('/siapa hartanto'));
    expect(unfolded(message)).toMatch(/^Siapa yang dimaksud dengan “hartanto”\?\n• [\s\S]*\n• /);
    expect(unfolded(message)).toContain('Rudi Hartanto');
    expect(unfolded(message)).toContain('Bambang Hartanto');
    const card = await chat.press(dataOf(message, 'Rudi Hartanto'));
    expect(said(card)).toMatch(/^Rudi Hartanto/);
  });

  test('a name of another briefing is found there, and that one is talked about from then on', async () => {
    const chat = createTestChat(everyBriefing());
    await chat.command('/mulai b_putin-trump-petersburg');
    expect(said(await chat.command('/siapa bambang hartanto'))).toMatch(/^Bambang Hartanto/);
    expect(said(await chat.command('/ringkasan'))).not.toContain('Putin');
  });

  test('a stranger is not taken for a known name: the words go to the answerer', async () => {
    const asked: string[] = [];
    const chat = createTestChat([petersburg()], { answerQuestion: noting(asked) });
    await chat.command('/siapa biden');
    await chat.command('/siapa yang ditangkap FSB?');
    await chat.command('/who is the mayor');
    expect(asked).toEqual(['siapa biden', 'siapa yang ditangkap FSB?', 'who is the mayor']);
  });
});

/** Answers nothing of use and notes what it was asked. */
const noting =
  (asked: string[]): AnswerQuestion =>
  (text) => {
    asked.push(text);
    return nothing;
  };

const nothing: QuestionAnswer = {
  kind: 'answer',
  language: 'en',
  line: { id: { lead: 'Entah.', rest: '' }, en: { lead: 'Who knows.', rest: '' } },
  more: [],
  slug: null,
  sentences: [],
  suggestions: [],
  focus: null,
};

test('a side of the story with words after it is that question', async () => {
  const asked: string[] = [];
  const chat = createTestChat([petersburg()], { answerQuestion: noting(asked) });
  for (const line of [
    '/kapan serangannya?',
    '/dimana katedralnya',
    '/kenapa   dia\nmenelepon',
    '/how did it end',
  ]) {
    await chat.command(line);
  }
  expect(asked).toEqual([
    'kapan serangannya?',
    'di mana katedralnya',
    'kenapa dia menelepon',
    'how did it end',
  ]);
});

describe('/sumber', () => {
  test('shows the sentences behind the last answer; before there is one, those of the headline', async () => {
    const chat = createTestChat([petersburg()]);
    expect(said(await chat.command('/sumber'))).toMatch(/\[1\] Presiden Rusia(?![\s\S]*\[2\])/);
    await chat.command('/siapa pompeo');
    expect(said(await chat.command('/sumber'))).toMatch(/2017\n\[7\] Dalam percakapan/);
  });

  test('in reply to a message shows the sentences behind that message', async () => {
    const chat = createTestChat([petersburg(), small()]);
    const answer = messageOf(
      await createTestChat([petersburg()], {
        answerQuestion: () => ({ ...nothing, slug: 'putin-trump-petersburg', sentences: [6] }),
      }).say('apa yang disita?'),
    );
    await chat.command('/ringkasan jembatan');
    const replied: Replied = {
      messageId: 3,
      buttonData: buttonsOf(answer).flatMap((button) => ('data' in button ? button.data : [])),
    };
    expect(said(await chat.command('/sumber', {}, replied))).toMatch(/\[6\] Sejumlah bahan peledak/);
  });
});

describe('/bahasa', () => {
  test('id, en and both decide the language and what is folded, and last', async () => {
    const chat = createTestChat([petersburg()]);
    expect(said(await chat.command('/bahasa en'))).toBe('Replies come in English.');
    const { html } = messageOf(await chat.command('/siapa pompeo'));
    expect(html).toMatch(/^<b>Mike Pompeo<\/b> — Director/);
    expect(html).not.toContain('blockquote');
    expect(said(await chat.command('/bahasa both'))).toMatch(/^Replies come in two languages: English first/);
    expect(messageOf(await chat.command('/siapa pompeo')).html).toContain('<blockquote expandable>');
    expect(said(await chat.command('/bahasa INDONESIA'))).toBe('Balasan dalam bahasa Indonesia.');
    expect(await chat.readers.find(1)).toMatchObject({ chatId: 1, language: 'id', shows: 'id' });
  });

  test('by button too: in place, the choice ticked', async () => {
    const chat = createTestChat([petersburg()]);
    const message = messageOf(await chat.command('/bahasa'));
    const replies = await chat.press(dataOf(message, 'English'));
    expect(replies[0]?.kind).toBe('edit');
    expect(said(replies)).toBe('Replies come in English.');
    expect(buttonsOf(messageOf(replies)).map(({ text }) => text)).toEqual([
      'Indonesia',
      '✓ English',
      'Both',
      '‹ Back',
    ]);
  });

  test('an unknown choice names the known ones', async () => {
    const message = await createTestChat([]).command('/bahasa jawa');
    expect(said(message)).toMatch(/^Pilihannya: id, en, atau both\.\nBalasan/);
  });

  test('in a group only for administrators', async () => {
    const chat = createTestChat([petersburg()], { speaker: { chatId: -5, chatKind: 'group' } });
    expect(said(await chat.command('/bahasa en', { isAdministrator: false }))).toContain('hanya admin');
    const pressed = await chat.press(encodeAddress(addressOf('ls', '', 'en')), { isAdministrator: false });
    expect(pressed).toEqual([expect.objectContaining({ kind: 'toast', alert: true })]);
    expect(await chat.readers.find(-5)).toBeNull();
    expect(said(await chat.command('/bahasa en', { isAdministrator: true }))).toBe(
      'Replies come in English.',
    );
  });
});

test('first contact: id, ms, jv and su read Indonesian, any other English, none the default', async () => {
  const first = async (languageCode: string | null) =>
    said(await createTestChat([]).command('/start', { languageCode })).split(' ')[0];
  expect(await first('ms')).toBe('Halo,');
  expect(await first('jv-ID')).toBe('Halo,');
  expect(await first('en-GB')).toBe('Hello,');
  expect(await first('de')).toBe('Hello,');
  expect(await first(null)).toBe('Halo,');
});

describe('/cari', () => {
  test('finds in either language, best first, with the passage, a button a briefing', async () => {
    const chat = createTestChat(everyBriefing());
    const message = messageOf(await chat.command('/cari orangutan'));
    expect(unfolded(message)).toMatch(/berita tentang “orangutan”\n\n1\. /);
    const first = buttonsOf(message).find(({ text }) => text === '1');
    expect(first && 'data' in first && first.data).toContain('orangutan-ketapang');
    expect(said(await chat.command('/cari fire'))).toMatch(/1\. [^\n]*Tirtamaya terbakar/);
  });

  test('says what to write, and when nothing is found', async () => {
    const chat = createTestChat(everyBriefing());
    expect(said(await chat.command('/cari'))).toBe('Tulis kata yang dicari, misalnya: /cari telepon');
    expect(said(await chat.command('/cari qzxv'))).toBe('Tidak ada berita tentang “qzxv”.');
  });
});
