import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { systemClock } from '../../../src/clock.ts';
import { createWatch } from '../../harness/watch.ts';
import { type Served, serveBotApi } from './served.ts';

let served: Served;
let bot: Server;
let url: string;
let statuses: number[];
let got: { text: string; headers: IncomingHttpHeaders }[];
const watch = createWatch(5000);

beforeEach(async () => {
  // Waits between tries are skipped, so that a retry comes at once.
  served = await serveBotApi({ clock: { ...systemClock, wait: async () => {} } });
  statuses = [];
  got = [];
  bot = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      got.push({ text: JSON.parse(body).message.text, headers: request.headers });
      response.writeHead(statuses.shift() ?? 200).end();
      watch.look();
    });
  });
  bot.listen(0, '127.0.0.1');
  await once(bot, 'listening');
  url = `http://127.0.0.1:${(bot.address() as AddressInfo).port}/hook`;
});
afterEach(async () => {
  await served.api.stop();
  bot.closeAllConnections();
  bot.close();
});

const received = (count: number) =>
  watch.until(
    () => got.length >= count,
    () => `${count} deliveries`,
  );
const info = () => served.ok<{ url: string; pending_update_count: number }>('getWebhookInfo');

test('updates are brought with the secret, waiting ones first, and polling is a conflict meanwhile', async () => {
  await served.ok('setWebhook', { url, secret_token: 'S3cret_-' });
  served.api.people.say(served.sari, 7, 'a');
  await received(2);
  expect(got.map(({ text }) => text)).toEqual(['/start', 'a']);
  expect(got[0]?.headers['x-telegram-bot-api-secret-token']).toBe('S3cret_-');
  expect(await served.call('getUpdates')).toMatchObject({ status: 409 });
  await served.ok('deleteWebhook');
  expect(await info()).toMatchObject({ url: '' });
  expect(await served.call('getUpdates')).toMatchObject({ status: 200 });
});

test('what is not answered 2xx comes again before the chat’s next one', async () => {
  statuses = [500, 403];
  await served.ok('setWebhook', { url, drop_pending_updates: true });
  served.api.people.say(served.sari, 7, 'a');
  served.api.people.say(served.sari, 7, 'b');
  await received(4);
  expect(got.map(({ text }) => text)).toEqual(['a', 'a', 'a', 'b']);
  expect(await info()).toMatchObject({
    url,
    last_error_message: 'Wrong response from the webhook: 403 Forbidden',
  });
});

test.each([
  [{ url: 'ftp://x' }, 'Bad Request: bad webhook: an HTTPS URL must be provided for webhook'],
  [{ url: 'https://a.co', secret_token: 'a b' }, 'Bad Request: secret token contains unallowed characters'],
  [{ url: 'https://a.co', max_connections: 101 }, 'Bad Request: max_connections: expected 1 to 100, got 101'],
])('%j is refused', async (parameters, description) => {
  expect((await served.call('setWebhook', parameters)).description).toBe(description);
});
