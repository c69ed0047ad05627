import { expect, test } from 'vitest';
import { findEntities, formatText } from '../../../src/preview/bot-api/text.ts';

const typesOf = (text: string) =>
  findEntities(text).map(({ type, offset, length }) => `${type} ${text.slice(offset, offset + length)}`);

test('commands, mentions, addresses and hashtags are found as Telegram finds them', () => {
  expect(typesOf('/siapa@RingkasBot cia, lihat @RingkasBot #berita https://t.me/x?a=1. /d')).toEqual([
    'bot_command /siapa@RingkasBot',
    'mention @RingkasBot',
    'hashtag #berita',
    'url https://t.me/x?a=1',
    'bot_command /d',
  ]);
  expect(typesOf('a/b 1/2 //x /a/b redaksi@example.com')).toEqual(['email redaksi@example.com']);
  expect(typesOf('no entity here, 10.30')).toEqual([]);
});

test('nothing is found inside code, and a link is not a url a second time', () => {
  const formatted = formatText({
    text: '<code>/a</code> <a href="https://a.co">@b_c</a>',
    parseMode: 'HTML',
  });
  expect(formatted).toMatchObject({ entities: [{ type: 'code' }, { type: 'text_link' }] });
});

test('text is trimmed, control characters become spaces, and entities move along', () => {
  expect(formatText({ text: ' \r\n<b> a\tb </b>\n', parseMode: 'html' })).toEqual({
    text: 'a b',
    entities: [{ type: 'bold', offset: 0, length: 3 }],
  });
});

test.each([
  ['lone \ud800 surrogate', undefined],
  ['spelled &#xD800;', 'HTML'],
])('half a surrogate pair is refused: %j', (text, parseMode) => {
  expect(formatText({ text, parseMode })).toMatchObject({
    error_code: 400,
    description: 'Bad Request: strings must be encoded in UTF-8',
  });
});

test('a parse mode that is not known is refused', () => {
  expect(formatText({ text: 'x', parseMode: 'XML' })).toMatchObject({
    description: 'Bad Request: unsupported parse_mode',
  });
});
