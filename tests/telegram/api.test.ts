import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { createApi } from '../../src/telegram/api.ts';
import { documentCall } from '../../src/telegram/payload.ts';

const token = '123456:the-secret-part';

async function serve(answer: (request: IncomingMessage, response: ServerResponse, body: string) => void) {
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (part) => {
      body += part;
    });
    request.on('end', () => answer(request, response, body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

test('a call reaches the method under the root and its path, and gives back the result', async () => {
  const seen: string[] = [];
  const root = await serve((request, response, body) => {
    seen.push(`${request.url} ${body}`);
    response.end('{"ok":true,"result":{"id":7}}');
  });
  const api = createApi({ token, root: `${root}/below` });
  expect(await api.call('getMe', { a: 'ß' })).toEqual({ kind: 'ok', result: { id: 7 } });
  expect(seen).toEqual([`/below/bot${token}/getMe {"a":"ß"}`]);
});

test.each([
  [429, '"parameters":{"retry_after":4}', { retryAfterSeconds: 4, migrateToChatId: null }],
  [
    400,
    '"parameters":{"migrate_to_chat_id":-1001234567890}',
    { retryAfterSeconds: null, migrateToChatId: -1001234567890 },
  ],
  [403, '"parameters":{}', { retryAfterSeconds: null, migrateToChatId: null }],
])('a refusal %i is a value with its parameters', async (code, parameters, expected) => {
  const root = await serve((_, response) => {
    response.statusCode = code;
    response.end(`{"ok":false,"error_code":${code},"description":"no to ${token}",${parameters}}`);
  });
  expect(await createApi({ token, root }).call('sendMessage', {})).toEqual({
    kind: 'refused',
    code,
    description: 'no to [token]',
    ...expected,
  });
});

test('a server that fails without JSON is a refusal with its status', async () => {
  const root = await serve((_, response) => {
    response.statusCode = 502;
    response.end('<html>Bad Gateway</html>');
  });
  expect(await createApi({ token, root }).call('getMe', {})).toMatchObject({ kind: 'refused', code: 502 });
});

test('a connection that breaks off is silence that may have arrived, and tells no token', async () => {
  const root = await serve((request) => request.socket.destroy());
  const answer = await createApi({ token, root }).call('sendMessage', {});
  expect(answer).toMatchObject({ kind: 'silent', mayHaveArrived: true });
  expect(JSON.stringify(answer)).not.toContain('the-secret-part');
});

test('a connection that was never made cannot have arrived', async () => {
  const answer = await createApi({ token, root: 'http://127.0.0.1:1' }).call('sendMessage', {});
  expect(answer).toMatchObject({ kind: 'silent', mayHaveArrived: false });
  expect(JSON.stringify(answer)).not.toContain('the-secret-part');
});

test('an answer that is not the Bot API is silence', async () => {
  const root = await serve((_, response) => response.end('hello'));
  const answer = await createApi({ token, root }).call('getMe', {});
  expect(answer).toMatchObject({ kind: 'silent' });
  expect(JSON.stringify(answer)).not.toContain('the-secret-part');
});

test('a server that never answers is silence after the time limit', async () => {
  const root = await serve(() => {});
  expect(await createApi({ token, root }).call('getMe', {}, { timeoutMs: 30 })).toEqual({
    kind: 'silent',
    description: 'getMe: expected an answer within 30 ms, got none',
    mayHaveArrived: true,
  });
});

test('an aborted call ends at once', async () => {
  const root = await serve(() => controller.abort());
  const controller = new AbortController();
  const answer = await createApi({ token, root }).call('getUpdates', {}, { signal: controller.signal });
  expect(answer).toMatchObject({ kind: 'silent' });
});

test('a document goes out as a file with its name', async () => {
  let seen = '';
  const root = await serve((_, response, body) => {
    seen = body;
    response.end('{"ok":true,"result":{"message_id":1}}');
  });
  const document = { fileName: 'data.json', content: '{"zona":"WIB"}', caption: 'Data Anda' };
  const { method, fields } = documentCall(document, { priority: 'reply' });
  await createApi({ token, root }).call(method, { chat_id: 5, ...fields });
  expect(seen).toContain('filename="data.json"');
  expect(seen).toContain('{"zona":"WIB"}');
  expect(seen).toContain('Data Anda');
});
