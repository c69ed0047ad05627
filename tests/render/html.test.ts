import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Html, html, joinHtml, lengthOf, truncateHtml, truncateText } from '../../src/render/html.ts';
import { plainOf } from '../harness/chat.ts';

const text = fc.string({ unit: 'binary', maxLength: 60 });
const piece: fc.Arbitrary<Html> = fc.letrec<{ piece: Html }>((tie) => ({
  piece: fc.oneof(
    { depthSize: 'small' },
    text.map((value) => html`${value}`),
    tie('piece').map((inner) => html`<b>${inner}</b>`),
    tie('piece').map((inner) => html`<i>${inner}</i>`),
    fc.tuple(text, tie('piece')).map(([url, inner]) => html`<a href="${url}">${inner}</a>`),
    fc.array(tie('piece'), { maxLength: 4 }).map((parts) => joinHtml(parts, '\n')),
  ),
})).piece;

describe('html', () => {
  test('escapes text and leaves HTML as it is', () => {
    expect(html`<b>${'a < b & "c"'}</b> ${html`<i>${1}</i>`}`.toString()).toBe(
      '<b>a &lt; b &amp; &quot;c&quot;</b> <i>1</i>',
    );
  });

  test('whatever text goes in comes out as that text, never as a tag', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        const made = html`<b>${value}</b>`.toString();
        expect(plainOf({ html: made })).toBe(value.toWellFormed());
      }),
    );
  });

  test('a lone surrogate does not get through', () => {
    expect(html`a${'\ud83d'}b`.toString()).toBe('a\ufffdb');
  });

  test('is counted as Telegram counts it: no tags, an entity is one', () => {
    expect(lengthOf(html`<b>${'a&b'}</b>😀`)).toBe(5);
  });

  test('what is cut is still HTML that Telegram takes, is within the limit, and says the beginning', () => {
    fc.assert(
      fc.property(piece, fc.integer({ min: 1, max: 80 }), (whole, limit) => {
        const cut = truncateHtml(whole, limit);
        expect(lengthOf(cut)).toBeLessThanOrEqual(limit);
        const said = plainOf({ html: cut.toString() });
        expect(said.isWellFormed()).toBe(true);
        const all = plainOf({ html: whole.toString() });
        if (said !== all) expect(all.startsWith(said.slice(0, -1))).toBe(true);
      }),
    );
  });

  test('is cut between words where that keeps half of it', () => {
    expect(truncateHtml(html`<b>${'satu dua tiga empat'}</b>`, 12).toString()).toBe('<b>satu dua…</b>');
    expect(truncateHtml(html`${'sepanjangnya'}`, 5).toString()).toBe('sepa…');
    expect(truncateHtml(html`${'pas'}`, 3).toString()).toBe('pas');
  });

  test('a plain text is cut between characters', () => {
    expect(truncateText('aa😀😀', 5)).toBe('aa😀…');
    expect(truncateText('aa😀', 4)).toBe('aa😀');
  });

  test('a shortened text ends between words, unless little would be left', () => {
    expect(truncateText('siapa yang menangkap', 14)).toBe('siapa yang…');
    expect(truncateText('siapa yang menangkap', 11)).toBe('siapa yang…');
    expect(truncateText('ya ketidakberuntungan', 10)).toBe('ya ketida…');
  });
});
