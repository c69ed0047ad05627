import { expect, test } from 'vitest';
import { systemClock } from '../../../src/clock.ts';
import { readPageApart } from '../../../src/newsroom/pages/read-page-apart.ts';
import { createStillClock } from '../../harness/still-clock.ts';

const context = { url: 'https://warta.example/a', timeZone: 'Asia/Jakarta' };
const page = `<article>${'<p>Wali Kota Rina Lestari membuka jembatan, Senin (3/2), katanya.</p>'.repeat(9)}</article>`;

test('the article of a page, from another thread', async () => {
  const read = await readPageApart(page, context, { clock: systemClock });
  expect(read).toMatchObject({ kind: 'article', article: { url: context.url } });
});

test('none in it', async () => {
  expect(await readPageApart('', context, { clock: systemClock })).toEqual({
    kind: 'none',
    message: 'expected a page with an article, found none in it',
  });
});

test('a page that is built to take for ever is given up', async () => {
  const endless = `<article>${'<div>'.repeat(2_000)}${page}</article>`;
  expect(await readPageApart(endless, context, { clock: createStillClock() })).toEqual({
    kind: 'none',
    message: 'expected a page with an article, got one that takes more than 10 s to read',
  });
});
