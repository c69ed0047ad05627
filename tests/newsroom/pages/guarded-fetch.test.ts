import { gzipSync } from 'node:zlib';
import { describe, expect, onTestFinished, test } from 'vitest';
import { systemClock } from '../../../src/clock.ts';
import {
  createGuardedFetch,
  type Fetched,
  type FetchRequest,
  type NetworkRules,
} from '../../../src/newsroom/pages/guarded-fetch.ts';
import { createFakeClock } from '../../harness/fake-clock.ts';
import { onlyLoopback, startSite } from '../../harness/site.ts';

const accept = ['text/html'];

function open(rules: NetworkRules | undefined, clock = systemClock) {
  const guarded = createGuardedFetch({ clock, ...(rules && { rules }) });
  onTestFinished(() => guarded.close());
  return (url: string, more: Partial<FetchRequest> = {}) => guarded.get({ url, accept, ...more });
}

function failureOf(outcome: Fetched) {
  if (outcome.kind !== 'failed') return expect.fail(`expected a failure, got ${outcome.kind}`);
  return outcome;
}

describe('what is fetched', () => {
  test('a text, with where it came from and its version', async () => {
    const { port } = await startSite({
      '/a': { body: 'Halo', headers: { etag: '"1"', 'last-modified': 'Mon, 23 Nov 2026 00:00:00 GMT' } },
    });
    const get = open(onlyLoopback);
    expect(await get(`http://news.example:${port}/a`)).toEqual({
      kind: 'fetched',
      url: `http://news.example:${port}/a`,
      text: 'Halo',
      version: { etag: '"1"', lastModified: 'Mon, 23 Nov 2026 00:00:00 GMT' },
    });
  });

  test('what is packed is unpacked, in its own charset', async () => {
    const { origin } = await startSite({
      '/a': {
        body: gzipSync(Buffer.from('Caf\xe9', 'latin1')),
        headers: { 'content-encoding': 'gzip', 'content-type': 'text/html; charset=iso-8859-1' },
      },
    });
    expect(await open(onlyLoopback)(`${origin}/a`)).toMatchObject({ kind: 'fetched', text: 'Café' });
  });

  test('the version that is known goes along, and nothing new is said so', async () => {
    const site = await startSite({
      '/a': ({ headers }) =>
        headers['if-none-match'] === '"1"' && headers['if-modified-since'] === 'yesterday'
          ? { status: 304 }
          : { body: 'new' },
    });
    const get = open(onlyLoopback);
    const known = { etag: '"1"', lastModified: 'yesterday' };
    expect(await get(`${site.origin}/a`, { known })).toEqual({ kind: 'not-modified' });
    expect(await get(`${site.origin}/a`, { known: { ...known, etag: null } })).toMatchObject({ text: 'new' });
  });

  test('redirects are followed, five and no more', async () => {
    const pages = Object.fromEntries(
      Array.from({ length: 6 }, (_, at) => [`/${at}`, { status: 302, headers: { location: `/${at + 1}` } }]),
    );
    const { origin } = await startSite({ ...pages, '/6': { body: 'there' } });
    const get = open(onlyLoopback);
    expect(await get(`${origin}/1`)).toMatchObject({ kind: 'fetched', url: `${origin}/6`, text: 'there' });
    expect(failureOf(await get(`${origin}/0`))).toMatchObject({ reason: 'redirects' });
  });
});

describe('bounds', () => {
  test('too large by its own word, and too large in fact', async () => {
    const { origin } = await startSite({
      '/told': { body: 'x'.repeat(101) },
      '/bomb': { body: gzipSync('x'.repeat(1_000_000)), headers: { 'content-encoding': 'gzip' } },
      '/fits': { body: 'x'.repeat(100) },
    });
    const get = open(onlyLoopback);
    expect(failureOf(await get(`${origin}/told`, { maxBytes: 100 }))).toMatchObject({ reason: 'too-large' });
    expect(failureOf(await get(`${origin}/bomb`, { maxBytes: 100_000 }))).toMatchObject({
      reason: 'too-large',
    });
    expect(await get(`${origin}/fits`, { maxBytes: 100 })).toMatchObject({ kind: 'fetched' });
  });

  test.each(['before the head', 'within the body'])(
    'a server that falls silent %s is left',
    async (where) => {
      let heard = () => {};
      const hasHeard = new Promise<void>((resolve) => {
        heard = resolve;
      });
      const { origin } = await startSite({
        '/a': (_, response) => {
          if (where === 'within the body') {
            response.writeHead(200, { 'content-type': 'text/html' });
            response.write('half a ');
          }
          heard();
          return undefined;
        },
      });
      const clock = createFakeClock();
      const outcome = open(onlyLoopback, clock)(`${origin}/a`, { timeoutMs: 20_000 });
      await hasHeard;
      await clock.advance(19_999);
      await clock.advance(1);
      expect(failureOf(await outcome)).toMatchObject({
        reason: 'too-slow',
        message: 'expected an answer within 20 s, got none',
      });
    },
  );

  test('whoever asked can stop it', async () => {
    const stop = new AbortController();
    const { origin } = await startSite({
      '/a': () => {
        stop.abort();
        return undefined;
      },
    });
    expect(failureOf(await open(onlyLoopback)(`${origin}/a`, { signal: stop.signal }))).toMatchObject({
      reason: 'stopped',
    });
  });

  test('only the kinds of text that are wanted', async () => {
    const { origin } = await startSite({
      '/pdf': { headers: { 'content-type': 'application/pdf' } },
      '/unsaid': (_, response) => {
        response.end('<p>unsaid');
        return undefined;
      },
    });
    const get = open(onlyLoopback);
    expect(failureOf(await get(`${origin}/pdf`)).message).toBe('expected text/html, got application/pdf');
    expect(await get(`${origin}/unsaid`)).toMatchObject({ text: '<p>unsaid' });
    expect(await get(`${origin}/unsaid`, { accept: ['text/*'] })).toMatchObject({ text: '<p>unsaid' });
  });

  test('a status that is no success, with the time that the server asks for', async () => {
    const { origin } = await startSite({ '/busy': { status: 503, headers: { 'retry-after': '120' } } });
    const get = open(onlyLoopback);
    expect(failureOf(await get(`${origin}/busy`))).toMatchObject({
      reason: 'status',
      retryAfterSeconds: 120,
    });
    expect(failureOf(await get(`${origin}/missing`))).toEqual({
      kind: 'failed',
      reason: 'status',
      message: 'expected an answer, got status 404',
      retryAfterSeconds: null,
    });
  });

  test('nobody there', async () => {
    const get = open(onlyLoopback);
    expect(failureOf(await get('http://127.0.0.1:1/'))).toMatchObject({ reason: 'unreachable' });
    const nowhere = open({ ...onlyLoopback, resolve: () => Promise.reject(new Error('ENOTFOUND x')) });
    expect(failureOf(await nowhere('http://x.example/'))).toMatchObject({
      reason: 'unreachable',
      message: 'expected to reach it, got: ENOTFOUND x',
    });
  });
});

describe('addresses', () => {
  test.each([
    'ftp://a.example/',
    'file:///etc/passwd',
    'data:text/html,x',
    'not an address',
    'http://me:pw@a.example/',
  ])('%s is none of the web', async (url) => {
    expect(failureOf(await open(undefined)(url))).toMatchObject({ reason: 'address' });
  });

  test('by itself it goes nowhere near the machine it runs on, under whatever name', async () => {
    const site = await startSite({ '/': { body: 'secret' } });
    const get = open(undefined);
    for (const host of [
      '127.0.0.1',
      'localhost',
      '[::1]',
      '[::ffff:127.0.0.1]',
      '2130706433',
      '0x7f.1',
      '0',
      '127.1',
    ])
      expect(failureOf(await get(`http://${host}:${site.port}/`)), host).toMatchObject({ reason: 'address' });
    expect(site.asked).toEqual([]);
  });

  test('a name that leads inside is not followed there, one of several addresses that may be is', async () => {
    const site = await startSite({ '/': { body: 'secret' } });
    const inside = open({ resolve: async () => [{ address: '127.0.0.1', family: 4 }] });
    expect(failureOf(await inside(`http://news.example:${site.port}/`))).toMatchObject({
      reason: 'address',
      message:
        'expected an address of the public internet or a host of INTERNAL_HOSTS, got news.example, which is 127.0.0.1',
    });
    expect(site.asked).toEqual([]);
    const mixed = open({
      isAllowed: (address) => address === '127.0.0.1',
      resolve: async () => [
        { address: '10.0.0.1', family: 4 },
        { address: '127.0.0.1', family: 4 },
      ],
    });
    expect(await mixed(`http://news.example:${site.port}/`)).toMatchObject({ text: 'secret' });
  });

  test('a host of the own network that is named is asked, by that name and port alone', async () => {
    const own = await startSite({
      '/': { body: 'article' },
      '/away': () => ({ status: 302, headers: { location: `http://127.0.0.1:${other.port}/` } }),
    });
    const other = await startSite({ '/': { body: 'secret' } });
    const guarded = createGuardedFetch({ clock: systemClock, internalHosts: [`127.0.0.1:${own.port}`] });
    onTestFinished(() => guarded.close());
    const get = (url: string) => guarded.get({ url, accept });
    expect(await get(`${own.origin}/`)).toMatchObject({ kind: 'fetched', text: 'article' });
    for (const url of [`${other.origin}/`, `http://localhost:${own.port}/`, `${own.origin}/away`])
      expect(failureOf(await get(url)), url).toMatchObject({ reason: 'address' });
    expect(other.asked).toEqual([]);
  });

  test('what counts is where the connection really leads', async () => {
    const site = await startSite({ '/': { body: 'secret' } });
    // The sieve lets the address through, as if the name had changed its mind after it.
    let looks = 0;
    const get = open({
      resolve: async () => [{ address: '127.0.0.1', family: 4 }],
      isAllowed: () => ++looks === 1,
    });
    expect(failureOf(await get(`http://news.example:${site.port}/`))).toMatchObject({ reason: 'address' });
    expect(looks).toBe(2);
    expect(site.asked).toEqual([]);
  });

  test('a redirect is looked at like any other address', async () => {
    const inner = await startSite({ '/': { body: 'secret' } });
    const outer = await startSite({
      '/inside': { status: 302, headers: { location: `http://inner.example:${inner.port}/` } },
      '/number': { status: 302, headers: { location: `http://[::1]:${inner.port}/` } },
      '/file': { status: 302, headers: { location: 'file:///etc/passwd' } },
    });
    const get = open({
      resolve: async (host) => [{ address: host === 'outer.example' ? '127.0.0.1' : '127.0.0.2', family: 4 }],
      isAllowed: (address) => address === '127.0.0.1',
    });
    for (const path of ['/inside', '/number', '/file'])
      expect(failureOf(await get(`http://outer.example:${outer.port}${path}`)), path).toMatchObject({
        reason: 'address',
      });
    expect(inner.asked).toEqual([]);
  });
});
