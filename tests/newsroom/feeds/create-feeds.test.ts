import { expect, onTestFinished, test } from 'vitest';
import { systemClock } from '../../../src/clock.ts';
import type { Article } from '../../../src/newsroom/article.ts';
import {
  createFeeds,
  type DraftedArticle,
  draftsOfNewFeed,
  type ReadItem,
} from '../../../src/newsroom/feeds/create-feeds.ts';
import { createReadItem } from '../../../src/newsroom/feeds/read-item.ts';
import { createGuardedFetch } from '../../../src/newsroom/pages/guarded-fetch.ts';
import { openStore } from '../../harness/open-store.ts';
import { onlyLoopback, startSite } from '../../harness/site.ts';
import { createStillClock } from '../../harness/still-clock.ts';

const minute = 60_000;
const hour = 60 * minute;
const yes = async () => true;
const { signal } = new AbortController();
const log = { info: () => {}, warn: () => {} };

const sentence =
  'Wali Kota Rina Lestari membuka jembatan sepanjang 1.200 meter, Senin (3/2), kata panitia, kemarin.';
const page = (title: string) =>
  ({
    body: `<html><head><title>${title}</title></head><body><article><p>${sentence}</p><p>${sentence}</p></article></body></html>`,
  }) as const;

function feed(numbers: readonly number[], tag = '"1"') {
  const items = numbers.map(
    (number) =>
      `<item><guid isPermaLink="false">${number}</guid><link>/${number}</link><title>Judul ${number}</title></item>`,
  );
  return {
    headers: { 'content-type': 'application/rss+xml', etag: tag },
    body: `<rss version="2.0"><channel><title>Warta</title>${items.join('')}</channel></rss>`,
  };
}

async function open(numbers: readonly number[], options: { readItem?: ReadItem } = {}) {
  const site = await startSite({ '/feed': feed(numbers) });
  for (let number = 0; number < 20; number += 1) site.pages[`/${number}`] = page(`Judul ${number}`);
  const store = await openStore();
  const clock = createStillClock();
  const fetch = createGuardedFetch({ clock: systemClock, rules: onlyLoopback });
  onTestFinished(() => fetch.close());
  const articles: Article[] = [];
  let outcome: DraftedArticle = { kind: 'written', file: 'a.yaml' };
  const url = `${site.origin}/feed`;
  const create = () =>
    createFeeds({
      ...{ store: store.feeds, fetch, clock, log },
      urls: [url],
      readItem: options.readItem ?? createReadItem({ fetch, clock: systemClock, timeZone: 'Asia/Jakarta' }),
      draft: async (article) => {
        articles.push(article);
        return outcome;
      },
    });
  const feeds = create();
  return {
    ...{ site, store, clock, url, feeds, create },
    look: () => feeds.look(yes, signal),
    /** Titles of what became drafts since the last call. */
    drafts: () => articles.splice(0).map(({ title }) => title),
    answer: (next: DraftedArticle) => {
      outcome = next;
    },
    later: (milliseconds: number) => clock.set(clock.now() + milliseconds),
  };
}

test('of a new feed the newest few become drafts, afterwards each new item once', async () => {
  const room = await open([9, 8, 7, 6, 5]);
  await room.look();
  expect(room.drafts()).toEqual(['Judul 7', 'Judul 8', 'Judul 9']);
  expect(draftsOfNewFeed).toBe(3);
  room.site.pages['/feed'] = feed([11, 10, 9, 8], '"2"');
  room.later(5 * minute);
  await room.look();
  expect(room.drafts()).toEqual(['Judul 10', 'Judul 11']);
  room.later(5 * minute);
  await room.create().look(yes, signal); // after a restart
  expect(room.drafts()).toEqual([]);
});

test('it is asked every five minutes, and only for what has changed', async () => {
  const room = await open([1]);
  await room.look();
  room.site.pages['/feed'] = ({ headers }) =>
    headers['if-none-match'] === '"1"' ? { status: 304 } : { status: 500 };
  const asked = () => room.site.asked.filter((path) => path === '/feed').length;
  room.later(5 * minute - 1);
  await room.look();
  expect(asked()).toBe(1);
  room.later(1);
  await room.look();
  expect(asked()).toBe(2);
  expect(await room.store.feeds.find(room.url)).toMatchObject({ failures: 0, etag: '"1"' });
});

test('it is asked by the version that came last', async () => {
  const room = await open([1]);
  await room.look();
  room.site.pages['/feed'] = feed([2, 1], '"2"');
  room.later(5 * minute);
  await room.look();
  expect(await room.store.feeds.find(room.url)).toMatchObject({ etag: '"2"' });
  room.later(5 * minute);
  await room.look();
  expect(room.site.requests.at(-1)?.headers['if-none-match']).toBe('"2"');
});

test('a feed that fails is asked less and less often, and never before the time that it names', async () => {
  const room = await open([1]);
  room.site.pages['/feed'] = { status: 500 };
  const waits: number[] = [];
  for (let round = 0; round < 9; round += 1) {
    await room.look();
    const state = await room.store.feeds.find(room.url);
    waits.push(((state?.nextAt ?? 0) - room.clock.now()) / minute);
    room.clock.set(state?.nextAt ?? 0);
  }
  expect(waits).toEqual([5, 10, 20, 40, 80, 160, 320, 360, 360]);
  room.site.pages['/feed'] = { status: 503, headers: { 'retry-after': '36000' } };
  await room.look();
  expect(((await room.store.feeds.find(room.url))?.nextAt ?? 0) - room.clock.now()).toBe(10 * hour);
});

test('what is no feed counts as failed, and what was met before stays met', async () => {
  const room = await open([1]);
  await room.look();
  room.drafts();
  room.site.pages['/feed'] = { body: '<html>sorry</html>' };
  room.later(5 * minute);
  await room.look();
  expect(await room.store.feeds.find(room.url)).toMatchObject({ failures: 1 });
  room.site.pages['/feed'] = feed([2, 1], '"3"');
  room.later(5 * minute);
  await room.look();
  expect(room.drafts()).toEqual(['Judul 2']);
});

test('an item whose page does not come is tried three times, although the feed says nothing new', async () => {
  const room = await open([1]);
  await room.look();
  room.drafts();
  room.site.pages['/feed'] = (request) =>
    request.headers['if-none-match'] === '"2"' ? { status: 304 } : feed([2, 1], '"2"');
  room.site.pages['/2'] = { status: 500 };
  const tries = () => room.site.asked.filter((path) => path === '/2').length;
  for (const expected of [1, 2]) {
    room.later(5 * minute);
    await room.look();
    expect(tries()).toBe(expected);
  }
  room.site.pages['/2'] = page('Judul 2');
  room.later(5 * minute);
  await room.look();
  expect(room.drafts()).toEqual(['Judul 2']);
  room.later(5 * minute);
  await room.look();
  expect(tries()).toBe(3);
});

test('after the third time it is given up', async () => {
  const room = await open([1]);
  room.answer({ kind: 'refused', message: 'no sentences' });
  for (let round = 0; round < 5; round += 1) {
    await room.look();
    room.later(5 * minute);
  }
  expect(room.drafts()).toHaveLength(3);
});

test('a briefing that is there already is not made twice', async () => {
  const room = await open([1]);
  room.answer({ kind: 'there', file: 'a.yaml' });
  await room.look();
  room.later(5 * minute);
  await room.look();
  expect(room.drafts()).toHaveLength(1);
});

test('a whole article in the feed stands in for a page that cannot be had; a teaser does not', async () => {
  const room = await open([]);
  const item = (body: string) =>
    `<item><guid isPermaLink="false">${body.length}</guid><title>Judul</title><description><![CDATA[${body}]]></description></item>`;
  const whole = `<p>${sentence}</p>`.repeat(9);
  const { headers } = feed([]);
  room.site.pages['/feed'] = {
    headers,
    body: `<rss version="2.0"><channel><title>W</title>${item(whole)}${item('<p>Teaser</p>')}</channel></rss>`,
  };
  await room.look();
  expect(room.drafts()).toEqual(['Judul']);
});

test('another process that takes over ends the look at the next item', async () => {
  const room = await open([1, 2]);
  let asked = 0;
  await room.feeds.look(async () => ++asked <= 2, signal);
  expect(room.drafts()).toEqual(['Judul 2']);
  room.later(5 * minute);
  await room.look();
  expect(room.drafts()).toEqual(['Judul 1']);
});

test('a feed has stopped coming when it cannot be read for two hours, or brings nothing new for too long', async () => {
  const room = await open([1]);
  const begun = room.clock.now();
  expect(await room.feeds.stopped(hour)).toEqual([]);
  await room.look();
  room.later(6 * hour - 1);
  expect(await room.feeds.stopped(6 * hour)).toEqual([]);
  room.later(1);
  expect(await room.feeds.stopped(6 * hour)).toEqual([
    { kind: 'feed-silent', subject: room.url, since: begun },
  ]);
  expect(await room.feeds.stopped(null)).toEqual([]);
  room.site.pages['/feed'] = { status: 404 };
  await room.look();
  const failingSince = room.clock.now();
  room.later(2 * hour - 1);
  expect(await room.feeds.stopped(null)).toEqual([]);
  room.later(1);
  expect(await room.feeds.stopped(6 * hour)).toEqual([
    { kind: 'feed-failing', subject: room.url, since: failingSince },
  ]);
  room.site.pages['/feed'] = feed([2, 1], '"2"');
  await room.look();
  expect(await room.feeds.stopped(6 * hour)).toEqual([]);
});
