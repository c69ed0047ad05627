import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

const main = join(import.meta.dirname, '../../../src/preview/bot-api/main.ts');
let child: ChildProcess;
let root: string;
let token: string;

beforeEach(async () => {
  child = spawn(process.execPath, [main, '--open-to-all', '--token', '1:abc', '--private-burst', '1000'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (!child.stdout) throw new Error('the process has no output');
  const [line] = await once(child.stdout, 'data');
  ({ root, token } = JSON.parse(String(line)));
});
afterEach(async () => {
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  expect(await ended).toEqual([0, null]);
});

async function control(path: string, body?: unknown, method = body === undefined ? 'GET' : 'POST') {
  const response = await fetch(`${root}/control/${path}`, {
    method,
    ...(body !== undefined && {
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  });
  return { status: response.status, body: await response.json() };
}
const call = async (method: string, parameters: object = {}) =>
  (
    await fetch(`${root}/bot${token}/${method}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(parameters),
    })
  ).json();

test('in a process of its own it is steered from outside', async () => {
  await control('people', [{ id: 5, firstName: 'Sari', languageCode: 'id' }, { id: 6 }]);
  await control('groups', { id: -1005, title: 'G' });
  await control('say', { from: 5, text: '/start' });
  await control('say', { from: 6, chatId: -1005, text: 'halo' });
  const updates = await call('getUpdates');
  expect(updates.result).toMatchObject([
    { message: { from: { id: 5, language_code: 'id' }, text: '/start' } },
    { message: { from: { id: 6 }, chat: { id: -1005 } } },
  ]);
  expect((await control('pending')).body).toEqual({ pending: 2 });

  await control('faults', { fault: { kind: 'server-error', status: 503 }, methods: ['sendMessage'] });
  expect(await call('sendMessage', { chat_id: 5, text: 'x' })).toMatchObject({ error_code: 503 });
  await control('faults', undefined, 'DELETE');
  const reply_markup = { inline_keyboard: [[{ text: 'a', callback_data: 'b' }]] };
  const { result } = await call('sendMessage', { chat_id: 5, text: 'x', reply_markup });
  expect(await call('sendMessage', { chat_id: 123_456, text: 'a stranger' })).toMatchObject({ ok: true });
  expect((await control('ledger?since=1')).body).toMatchObject({
    entries: [{ index: 1, chatId: 123_456, text: 'a stranger', answered: true }],
    calls: { 'sendMessage 503': 1, 'sendMessage 200': 2 },
    struck: { 'server-error': 1 },
  });
  const press = { from: 5, chatId: 5, messageId: result.message_id, data: 'b' };
  expect((await control('press', press)).body).toEqual({ queryId: expect.any(String) });
  expect((await control('messages/5')).body).toHaveLength(2);

  await control('status', { chatId: 5, status: 'kicked' });
  expect(await call('sendMessage', { chat_id: 5, text: 'x' })).toMatchObject({ error_code: 403 });
  await control('migrate', { chatId: -1005, newId: -1006 });
  expect(await call('sendMessage', { chat_id: -1005, text: 'x' })).toMatchObject({
    parameters: { migrate_to_chat_id: -1006 },
  });
  await control('updates', { message: { text: 'no chat at all' } });
  expect((await call('getUpdates', { offset: -1 })).result).toMatchObject([
    { message: { text: 'no chat at all' } },
  ]);
});

test('a wrong order is refused with the reason', async () => {
  expect(await control('faults', { fault: { kind: 'earthquake' } })).toMatchObject({ status: 400 });
  expect(await control('say', { from: 5, chatId: -404, text: 'x' })).toEqual({
    status: 400,
    body: { error: 'expected the id of a chat that was opened, got -404' },
  });
});
