import { expect, onTestFinished, test } from 'vitest';
import { systemClock } from '../../../src/clock.ts';
import { fetchArticle } from '../../../src/newsroom/pages/fetch-article.ts';
import { createGuardedFetch } from '../../../src/newsroom/pages/guarded-fetch.ts';
import { onlyLoopback, startSite } from '../../harness/site.ts';

const sentence =
  'Wali Kota Rina Lestari membuka jembatan sepanjang 1.200 meter, Senin (3/2), kata panitia, kemarin.';

async function open() {
  const site = await startSite({
    '/old': { status: 301, headers: { location: '/new' } },
    '/new': { body: `<html><body><article><p>${sentence}</p><p>${sentence}</p></article></body></html>` },
    '/plain': { body: `${sentence}\n`, headers: { 'content-type': 'text/plain' } },
    '/empty': { body: '<html></html>' },
    '/picture': { headers: { 'content-type': 'image/png' } },
  });
  const fetch = createGuardedFetch({ clock: systemClock, rules: onlyLoopback });
  onTestFinished(() => fetch.close());
  return {
    site,
    get: (path: string) =>
      fetchArticle(`${site.origin}${path}`, { fetch, clock: systemClock, timeZone: 'Asia/Jakarta' }),
  };
}

test('a page becomes an article, called by where the redirects led', async () => {
  const { site, get } = await open();
  expect(await get('/old')).toMatchObject({
    kind: 'article',
    article: { text: `${sentence}\n${sentence}`, url: `${site.origin}/new` },
  });
});

test('a plain text is taken as it is', async () => {
  const { site, get } = await open();
  expect(await get('/plain')).toMatchObject({
    kind: 'article',
    article: { text: sentence, title: null, url: `${site.origin}/plain` },
  });
});

test('what is no article is told, and why', async () => {
  const { get } = await open();
  expect(await get('/empty')).toMatchObject({ kind: 'failed', reason: 'no-article' });
  expect(await get('/picture')).toMatchObject({ kind: 'failed', reason: 'type' });
  expect(await get('/missing')).toMatchObject({ kind: 'failed', reason: 'status' });
});
