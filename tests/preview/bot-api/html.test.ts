import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseHtml } from '../../../src/preview/bot-api/html.ts';

function parsed(html: string) {
  const result = parseHtml(html);
  if (result.kind === 'refused') throw new Error(result.description);
  return result;
}

function refusal(html: string) {
  const result = parseHtml(html);
  return result.kind === 'refused' ? result.description : result;
}

describe('what parse mode HTML takes', () => {
  test.each([
    ['<b>a</b>', 'bold'],
    ['<strong>a</strong>', 'bold'],
    ['<i>a</i>', 'italic'],
    ['<em>a</em>', 'italic'],
    ['<u>a</u>', 'underline'],
    ['<ins>a</ins>', 'underline'],
    ['<s>a</s>', 'strikethrough'],
    ['<strike>a</strike>', 'strikethrough'],
    ['<del>a</del>', 'strikethrough'],
    ['<code>a</code>', 'code'],
    ['<pre>a</pre>', 'pre'],
    ['<blockquote>a</blockquote>', 'blockquote'],
    ['<blockquote expandable>a</blockquote>', 'expandable_blockquote'],
    ['<tg-spoiler>a</tg-spoiler>', 'spoiler'],
    ['<span class="tg-spoiler">a</span>', 'spoiler'],
    ['<B>a</b >', 'bold'],
    ['<b>a</>', 'bold'],
  ])('%s becomes %s', (html, type) => {
    expect(parsed(html)).toEqual({
      kind: 'parsed',
      text: 'a',
      entities: [{ type, offset: 0, length: 1 }],
    });
  });

  test('tags lie in each other, offsets count UTF-16 units, empty ones vanish', () => {
    expect(parsed('😀<b>a<i>b</i></b><u></u>c')).toEqual({
      kind: 'parsed',
      text: '😀abc',
      entities: [
        { type: 'bold', offset: 2, length: 2 },
        { type: 'italic', offset: 3, length: 1 },
      ],
    });
  });

  test('four named characters and all numeric ones are resolved, the semicolon may be missing, others stay', () => {
    expect(parsed('&lt;&gt;&amp;&quot; &#65;&#x1F600; &lt &nbsp; &copy; & &#0; &apos;').text).toBe(
      '<>&" A😀 < &nbsp; &copy; & &#0; &apos;',
    );
  });

  test('links keep their address; what is no address leaves the text alone', () => {
    expect(parsed('<a href="https://example.com/?a=1&amp;b=2">x</a>').entities).toEqual([
      { type: 'text_link', offset: 0, length: 1, url: 'https://example.com/?a=1&b=2' },
    ]);
    expect(parsed('<a href=example.com>x</a>').entities).toEqual([
      { type: 'text_link', offset: 0, length: 1, url: 'http://example.com/' },
    ]);
    expect(parsed('<a href="javascript:alert(1)">x</a>').entities).toEqual([]);
    expect(parsed('<a href="nowhere">x</a>').entities).toEqual([]);
  });

  test('a language belongs to code that fills a pre, nowhere else', () => {
    expect(parsed('<pre><code class="language-ts">x</code></pre>').entities).toEqual([
      { type: 'pre', offset: 0, length: 1, language: 'ts' },
    ]);
    expect(parsed('<code class="language-ts">x</code>').entities).toEqual([
      { type: 'code', offset: 0, length: 1 },
    ]);
  });
});

describe('what it refuses, in the words of TDLib', () => {
  test.each([
    ['🏟<b>x', `Can't find end tag corresponding to start tag "b"`],
    ['a<b>x</i>', 'Unmatched end tag at byte offset 5, expected "</b>", found "</i>"'],
    ['🏟</b>', 'Unexpected end tag at byte offset 4'],
    ['1 < 2', 'Unsupported start tag "" at byte offset 2'],
    ['a<p>x</p>', 'Unsupported start tag "p" at byte offset 1'],
    ['<br>', 'Unsupported start tag "br" at byte offset 0'],
    ['a <b', 'Unclosed start tag at byte offset 2'],
    ['<b>a</b', 'Unclosed end tag at byte offset 4'],
    ['<a href="x>y</a>', 'Unclosed start tag "a" at byte offset 0'],
    ['<i aba = 190azAz-.,>x</i>', 'Unexpected end of name token at byte offset 9'],
    ['<a ="x">y</a>', 'Empty attribute name in the tag "a" at byte offset 0'],
    ['<span>x</span>', 'Tag "span" must have class "tg-spoiler" at byte offset 0'],
  ])('%s → %s', (html, description) => {
    expect(refusal(html)).toBe(description);
  });
});

describe('laws', () => {
  const escaped = (text: string) =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

  test('escaped text comes back as it was, without entities', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(parsed(escaped(text))).toEqual({ kind: 'parsed', text, entities: [] });
      }),
    );
  });

  test('whatever comes is parsed or refused, and entities lie within the text', () => {
    const piece = fc.constantFrom(
      '<b>',
      '</b>',
      '<i>',
      '</i>',
      '<a href="t.me">',
      '</a>',
      '<',
      '>',
      '&',
      '&lt;',
      'x',
      '😀',
      '"',
      '</',
      '/',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const result = parseHtml(pieces.join(''));
        if (result.kind === 'refused') return;
        for (const { offset, length } of result.entities) {
          expect(length).toBeGreaterThan(0);
          expect(offset + length).toBeLessThanOrEqual(result.text.length);
        }
      }),
    );
  });
});
