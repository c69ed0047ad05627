import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FeedItem, parseFeed } from '../../../src/newsroom/feeds/parse-feed.ts';

const url = 'https://warta.example/feeds/news.xml';

const rss = (items: string) =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Warta</title>${items}</channel></rss>`;

function itemsOf(text: string): readonly FeedItem[] {
  const parsed = parseFeed(text, url);
  return parsed.kind === 'feed' ? parsed.items : expect.fail(parsed.message);
}

const expected = {
  url: 'https://warta.example/a',
  title: 'Jembatan & pelabuhan',
  byline: 'Dewi',
  html: '<p>Isi</p>',
};

test.each([
  [
    'RSS',
    rss(`<item><title>Jembatan &amp; pelabuhan</title><link>https://warta.example/a</link><guid isPermaLink="false">7</guid>
      <pubDate>Mon, 03 Feb 2025 18:30:00 GMT</pubDate><dc:creator>Dewi</dc:creator>
      <description>Teaser</description><content:encoded><![CDATA[<p>Isi</p>]]></content:encoded></item>`),
  ],
  [
    'Atom',
    `<feed xmlns="http://www.w3.org/2005/Atom"><title>Warta</title><entry><id>7</id>
      <title type="html">Jembatan &amp;amp; &lt;b&gt;pelabuhan&lt;/b&gt;</title><link rel="self" href="/self"/><link href="/a"/>
      <updated>2025-02-03T18:30:00Z</updated><author><name>Dewi</name></author>
      <content type="html">&lt;p&gt;Isi&lt;/p&gt;</content></entry></feed>`.replace('&amp;amp;', '&amp;'),
  ],
  [
    'JSON Feed',
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Warta',
      items: [
        {
          id: '7',
          url: 'https://warta.example/a',
          title: 'Jembatan & pelabuhan',
          content_html: '<p>Isi</p>',
          date_published: '2025-02-03T18:30:00Z',
          authors: [{ name: 'Dewi' }],
        },
      ],
    }),
  ],
])('%s is read', (_, text) => {
  const [item, ...others] = itemsOf(text);
  expect(item).toMatchObject(expected);
  expect(Date.parse(item?.published ?? '')).toBe(Date.UTC(2025, 1, 3, 18, 30));
  expect(item?.keys).toHaveLength(2);
  expect(others).toEqual([]);
});

describe('what an item is known by', () => {
  test('its id within its feed, its address everywhere', () => {
    const text = rss('<item><guid>1</guid><link>https://warta.example/a#top</link></item>');
    const [here] = itemsOf(text);
    const there = parseFeed(text.replace('#top', ''), 'https://other.example/feed');
    const keys = there.kind === 'feed' ? (there.items[0]?.keys ?? []) : [];
    expect(keys[0]).not.toBe(here?.keys[0]);
    expect(keys[1]).toBe(here?.keys[1]);
  });

  test('an address that several share names none of them; without a name it is none', () => {
    const shared = '<link>https://warta.example/</link>';
    const items = itemsOf(rss(`<item><guid>x1</guid>${shared}</item><item>${shared}</item>`));
    expect(items.map(({ keys }) => keys.length)).toEqual([1]);
  });

  test('a guid that is an address serves as one, unless it says that it is none', () => {
    const [one, two] = itemsOf(
      rss(
        '<item><guid>https://warta.example/b</guid></item><item><guid isPermaLink="false">https://warta.example/c</guid></item>',
      ),
    );
    expect([one?.url, two?.url]).toEqual(['https://warta.example/b', null]);
  });
});

test('the newest is first, where all have a date', () => {
  const item = (id: number, date: string) => `<item><guid>${id}</guid><title>${id}</title>${date}</item>`;
  const dated = [
    item(1, '<pubDate>Mon, 03 Feb 2025 18:30:00 GMT</pubDate>'),
    item(2, '<pubDate>Tue, 04 Feb 2025 18:30:00 GMT</pubDate>'),
  ];
  expect(itemsOf(rss(dated.join(''))).map(({ title }) => title)).toEqual(['2', '1']);
  expect(itemsOf(rss([...dated, item(3, '')].join(''))).map(({ title }) => title)).toEqual(['1', '2', '3']);
});

test.each(['', '<html></html>', '{}', 'nonsense', '<rss version="2.0"></rss>'])('%j is no feed', (text) => {
  expect(parseFeed(text, url)).toEqual({
    kind: 'none',
    message: 'expected RSS, Atom or JSON Feed, got something else',
  });
});

test('no text breaks it', () => {
  const part = fc.constantFrom(
    '<rss version="2.0">',
    '<channel>',
    '<item>',
    '</item>',
    '<feed>',
    '<entry>',
    '{"items":[',
    ']}',
    '&',
    '<![CDATA[',
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 20 }), (parts) =>
      ['feed', 'none'].includes(parseFeed(parts.join(''), url).kind),
    ),
  );
});
