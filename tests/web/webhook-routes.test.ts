import { connect } from 'node:net';
import { expect, onTestFinished, test, vi } from 'vitest';
import { createWeb } from '../../src/web/create-web.ts';
import { createWebhookRoutes, type WebhookRefusal } from '../../src/web/webhook-routes.ts';

const secret = 'S3cret_-of-the-hook';

/** The door on a real server; what came in, and why what did not. */
async function openDoor(received: 'answered' | 'later' | 'malformed' = 'answered') {
  const updates: unknown[] = [];
  const refused: WebhookRefusal[] = [];
  const web = createWeb({ host: '127.0.0.1', port: 0 });
  web.open([
    createWebhookRoutes({
      ...{ path: '/hook/x', secret },
      receive: async (update) => {
        updates.push(update);
        return received;
      },
      onRefused: (why) => void refused.push(why),
    }),
  ]);
  const address = await web.start();
  onTestFinished(() => web.stop());
  const post = async (body: string, headers: Record<string, string> = {}, method = 'POST') => {
    const response = await fetch(`${address}/hook/x`, {
      method,
      headers: { 'x-telegram-bot-api-secret-token': secret, ...headers },
      ...(method !== 'GET' && { body }),
    });
    return { status: response.status, text: await response.text() };
  };
  return { address, post, updates, refused };
}

test('an update with the secret is taken, and answered 200 without a body once it is dealt with', async () => {
  const { post, updates, refused } = await openDoor();
  expect(await post('{"update_id":5}')).toEqual({ status: 200, text: '' });
  expect(updates).toEqual([{ update_id: 5 }]);
  expect(refused).toEqual([]);
});

test('what cannot be dealt with now is to come again', async () => {
  const { post, refused } = await openDoor('later');
  expect(await post('{"update_id":5}')).toEqual({ status: 503, text: '' });
  expect(refused).toEqual([]);
});

test.each([
  ['another secret', '{}', { 'x-telegram-bot-api-secret-token': `${secret}x` }, 'POST', 403, 'secret'],
  ['an empty secret', '{}', { 'x-telegram-bot-api-secret-token': '' }, 'POST', 403, 'secret'],
  ['another method', '', {}, 'GET', 405, 'method'],
  ['another method with a body', '{}', {}, 'PUT', 405, 'method'],
  ['no JSON', '{"update_id":', {}, 'POST', 400, 'body'],
  ['a body that is too large', `{"a":"${'x'.repeat(1024 * 1024)}"}`, {}, 'POST', 413, 'size'],
])('%s is refused and counted, and nothing of it is taken', async (_, body, headers, method, status, why) => {
  const { post, updates, refused } = await openDoor();
  expect(await post(body, headers, method)).toEqual({ status, text: '' });
  expect(updates).toEqual([]);
  expect(refused).toEqual([why]);
});

test('a large body without a length is cut off too', async () => {
  const { address, updates, refused } = await openDoor();
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.enqueue(new Uint8Array(64 * 1024).fill(120)),
  });
  const sent = fetch(`${address}/hook/x`, {
    ...{ method: 'POST', body, headers: { 'x-telegram-bot-api-secret-token': secret }, duplex: 'half' },
  } as RequestInit).then(({ status }) => status);
  // The connection may be cut before all that is sent has been read.
  expect(await sent.catch(() => 413)).toBe(413);
  expect(updates).toEqual([]);
  expect(refused).toEqual(['size']);
});

test('who goes away in the middle of a body is counted like one who sent none', async () => {
  const { address, updates, refused } = await openDoor();
  const socket = connect(Number(new URL(address).port), '127.0.0.1');
  const head = `POST /hook/x HTTP/1.1\r\nhost: x\r\nx-telegram-bot-api-secret-token: ${secret}\r\n`;
  socket.write(`${head}content-length: 100\r\n\r\n{"update_id":5`, () => socket.destroy());
  await vi.waitUntil(() => refused.length > 0);
  expect([updates, refused]).toEqual([[], ['body']]);
});

test('what is no update is refused as malformed', async () => {
  const { post, refused } = await openDoor('malformed');
  expect(await post('{"update_id":"5"}')).toEqual({ status: 400, text: '' });
  expect(refused).toEqual(['body']);
});
