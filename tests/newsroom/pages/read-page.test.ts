import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOf, readPage } from '../../../src/newsroom/pages/read-page.ts';

const jakarta = { url: 'https://warta.example/berita/jembatan?utm=1', timeZone: 'Asia/Jakarta' };
const long =
  'Wali Kota Rina Lestari membuka jembatan sepanjang 1.200 meter, Senin (3/2), dan ribuan warga datang, katanya.';

function page({ head = '', body = '', html = '<html lang="id">' } = {}): string {
  return `<!doctype html>${html}<head>${head}</head><body>
    <nav><a href="/">Beranda</a> <a href="/nasional">Nasional</a></nav>
    <article><h1>Jembatan dibuka</h1><p>${long}</p>${body}<p>Kedua.  ${long}</p><p>Ketiga. ${long}</p></article>
    <footer><a href="/redaksi">Redaksi</a> © 2025</footer></body></html>`;
}

describe('the text', () => {
  test('is the article without what stands around it, a paragraph a line', () => {
    const article = readPage(page(), jakarta);
    expect(article?.text).toBe(`${long}\nKedua. ${long}\nKetiga. ${long}`);
  });

  test('subheads, captions and tables are no sentences; lists, breaks and quotations are', () => {
    const body = `<h2>Anak judul</h2><figure><img src="a.jpg"><figcaption>Foto: dok</figcaption></figure>
      <ul><li>Satu hal.</li><li>Dua hal.</li></ul><p>Baris satu.<br>Baris <b>dua</b>.</p>
      <blockquote><p>“Kami senang.”</p></blockquote><table><tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table>`;
    const lines = readPage(page({ body }), jakarta)?.text.split('\n');
    expect(lines?.slice(1, -2)).toEqual([
      'Satu hal.',
      'Dua hal.',
      'Baris satu.',
      'Baris dua.',
      '“Kami senang.”',
    ]);
  });

  test('pieces of a page without a root are read too', () => {
    expect(readPage(`<p>${long}</p><p>${long}</p>`, jakarta)?.text).toBe(`${long}\n${long}`);
  });

  test.each([
    '',
    '   ',
    '<html></html>',
    '<html><body></body></html>',
    '<nav><a href="/">Beranda</a></nav>',
    `<html]]><<<p><<svg><p>${long}`,
  ])('there is none in %j', (html) => {
    expect(readPage(html, jakarta)).toBeNull();
  });

  test('no page breaks it', () => {
    const part = fc.constantFrom(
      '<p>',
      '</p>',
      '<html',
      '<',
      '>',
      '<!--',
      ']]>',
      '<title>',
      '<svg>',
      '&#x',
      long,
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        const article = readPage(parts.join(''), jakarta);
        return article === null || article.text.length > 0;
      }),
      { numRuns: 200 },
    );
  });
});

describe('what the page says about it', () => {
  test('in JSON-LD', () => {
    const about = {
      '@context': 'https://schema.org',
      '@graph': [
        { '@type': 'WebPage', name: 'Warta' },
        {
          '@type': 'NewsArticle',
          headline: 'Rina Lestari membuka jembatan',
          datePublished: '2025-02-03T18:30:00Z',
          author: [{ name: 'Dewi Sari' }, { name: 'Budi' }],
          publisher: { name: 'Warta Contoh' },
        },
      ],
    };
    const head = `<script type="application/ld+json">${JSON.stringify(about)}</script>
      <link rel="canonical" href="/berita/jembatan"><meta property="og:locale" content="id_ID">`;
    expect(readPage(page({ head }), jakarta)).toMatchObject({
      title: 'Rina Lestari membuka jembatan',
      byline: 'Dewi Sari, Budi',
      outlet: 'Warta Contoh',
      published: '2025-02-04', // half past one at night in Jakarta
      url: 'https://warta.example/berita/jembatan',
      language: 'id',
    });
  });

  test('in Open Graph', () => {
    const head = `<meta property="og:title" content="A bridge opens"><meta property="og:site_name" content="The Sample">
      <meta property="article:published_time" content="2025-02-04T08:00:00+07:00"><meta name="author" content="By Ann Lee">
      <meta property="og:url" content="https://sample.example/bridge">`;
    expect(readPage(page({ head, html: '<html lang="en-GB">' }), jakarta)).toMatchObject({
      title: 'A bridge opens',
      byline: 'Ann Lee',
      outlet: 'The Sample',
      published: '2025-02-04',
      url: 'https://sample.example/bridge',
      language: 'en',
    });
  });

  test('in plain HTML, or not at all', () => {
    const body = '<time datetime="2025-02-04 07:15">Selasa</time>';
    expect(readPage(page({ body, head: '<title>Jembatan dibuka</title>' }), jakarta)).toMatchObject({
      title: 'Jembatan dibuka',
      published: '2025-02-04',
    });
    expect(readPage(page({ html: '<html>' }), jakarta)).toMatchObject({
      byline: null,
      outlet: null,
      published: null,
      url: jakarta.url,
      language: null,
    });
  });

  test('an address that is none of the web is passed over', () => {
    const head = '<link rel="canonical" href="javascript:alert(1)">';
    expect(readPage(page({ head }), jakarta)?.url).toBe(jakarta.url);
    expect(readPage(page(), { ...jakarta, url: null })?.url).toBeNull();
  });

  test.each([
    ['<html lang="in">', '', 'id'],
    ['<html lang="en">', '<meta property="og:locale" content="id_ID">', null],
    ['<html lang="de">', '', null],
  ])('its language where it does not contradict itself: %s %s', (html, head, language) => {
    expect(readPage(page({ html, head }), jakarta)?.language).toBe(language);
  });
});

test.each([
  ['2025-02-03T18:30:00Z', '2025-02-04'],
  ['2025-02-03T18:30:00+00:00', '2025-02-04'],
  ['2025-02-03T23:30:00+0700', '2025-02-03'],
  ['Mon, 03 Feb 2025 18:30:00 GMT', '2025-02-04'],
  ['Mon, 03 Feb 2025 23:30:00 +0700', '2025-02-03'],
  ['2025-02-03', '2025-02-03'],
  ['2025-02-03T23:59:59', '2025-02-03'],
  ['2025-02-31', null],
  ['kemarin', null],
  ['', null],
  [null, null],
])('the day of %j in Jakarta is %j', (written, day) => {
  expect(dayOf(written, 'Asia/Jakarta')).toBe(day);
});
