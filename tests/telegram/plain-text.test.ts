import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainText } from '../../src/telegram/plain-text.ts';

test.each([
  ['<b>Siapa</b> &lt;itu&gt; &amp; "dia"?', 'Siapa <itu> & "dia"?'],
  ['<blockquote expandable>dua\nbaris</blockquote>', 'dua\nbaris'],
  ['<a href="https://example.org/?a=1&amp;b=2">tautan</a> &#33; &#x41;', 'tautan ! A'],
  ['3 < 5 dan 7 > 2', '3 < 5 dan 7 > 2'],
  ['&#x110000; &salah;', '&#x110000; &salah;'],
])('%s reads %s', (html, text) => expect(plainText(html)).toBe(text));

test('escaped text comes back as it was', () => {
  const escaped = (text: string) =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(plainText(`<i>${escaped(text)}</i>`)).toBe(text);
    }),
  );
});
