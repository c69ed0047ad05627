import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer, type ServerType } from '@hono/node-server';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { systemClock } from '../../src/clock.ts';
import { createPreview, type Preview } from '../../src/preview/preview.ts';

let preview: Preview;
let server: ServerType;
let root: string;

beforeEach(async () => {
  preview = createPreview({ clock: systemClock });
  server = createAdaptorServer({ fetch: preview.routes.fetch });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(async () => {
  await preview.stop();
  server.close();
});

const post = (path: string, body: unknown, type = 'application/json') =>
  fetch(`${root}/preview/${path}`, {
    method: 'POST',
    headers: { 'content-type': type },
    body: JSON.stringify(body),
  });

/** The events of one page, parsed, in order. */
async function* events(): AsyncGenerator<{ event: string; data: Record<string, unknown> }> {
  const response = await fetch(`${root}/preview/events`);
  if (!response.body) throw new Error('no event stream');
  let text = '';
  for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
    text += chunk;
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const fields = new Map(
        text
          .slice(0, end)
          .split('\n')
          .map((line) => line.split(/: (.*)/s, 2) as [string, string]),
      );
      yield { event: fields.get('event') ?? '', data: JSON.parse(fields.get('data') ?? '{}') };
      text = text.slice(end + 2);
    }
  }
}

describe('the page', () => {
  test('is served with a policy that lets nothing in from elsewhere', async () => {
    const response = await fetch(root);
    expect(response.headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; script-src 'self';/,
    );
    const html = await response.text();
    const files = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, path]) => path);
    expect(files.length).toBeGreaterThan(4);
    for (const path of files) expect((await fetch(root + path)).status, path).toBe(200);
  });

  test('serves its own folder and nothing above it', async () => {
    for (const path of ['/page/nothing.js', '/page/..%2fpreview.ts', '/page/preview.ts', '/page/.%2e/x.js']) {
      expect((await fetch(root + path)).status, path).toBe(404);
    }
  });
});

describe('what the page asks for', () => {
  test('the whole state first, then what happens, in order', async () => {
    const stream = events();
    const first = (await stream.next()).value;
    expect(first).toMatchObject({
      event: 'state',
      data: {
        timeZone: 'Asia/Jakarta',
        readers: [
          { id: 1001, name: 'Sari', languageCode: 'id', commands: [], messages: [], blocked: false },
          { id: 1002, name: 'Emma', languageCode: 'en' },
        ],
      },
    });
    await post('chats/1001/messages', { text: '/start' });
    expect((await stream.next()).value).toMatchObject({
      event: 'chat',
      data: { kind: 'message', chatId: 1001, message: { text: '/start', from: { language_code: 'id' } } },
    });
    const commands = [{ command: 'mulai', description: 'Mulai' }];
    const url = `${root}/bot${preview.token}/setMyCommands?language_code=id&commands=${encodeURIComponent(JSON.stringify(commands))}`;
    expect((await fetch(url)).status).toBe(200);
    expect((await stream.next()).value).toMatchObject({
      event: 'state',
      data: { readers: [{ commands, messages: [{ text: '/start' }] }, { commands: [] }] },
    });
    await post('clock', { minutes: 1440 });
    expect((await stream.next()).value).toMatchObject({ event: 'clock' });
    await preview.stop();
    expect((await stream.next()).done).toBe(true);
  });

  test('pressing, blocking and moving the clock reach the bot', async () => {
    await post('chats/1002/messages', { text: '/start' });
    const markup = encodeURIComponent('{"inline_keyboard":[[{"text":"a","callback_data":"b"}]]}');
    await fetch(`${root}/bot${preview.token}/sendMessage?chat_id=1002&text=x&reply_markup=${markup}`);
    expect(await (await post('chats/1002/presses', { messageId: 2, data: 'b' })).json()).toEqual({
      queryId: expect.any(String),
    });
    await post('chats/1002/block', { blocked: true });
    expect(preview.botApi.pending().map((update) => Object.keys(update)[1])).toEqual([
      'message',
      'callback_query',
      'my_chat_member',
    ]);
    await post('clock', { timeOfDay: '07:00' });
    expect(new Date(preview.clock.now()).toISOString()).toMatch(/T00:00:0/);
    await post('clock', { nextMinute: true });
    expect(new Date(preview.clock.now()).toISOString()).toMatch(/T00:01:0/);
  });

  test.each([
    ['chats/404/messages', { text: 'x' }, 404],
    ['chats/1001/messages', { text: '' }, 400],
    ['chats/1001/messages', { text: 'x', replyTo: 99 }, 400],
    ['clock', { minutes: -5 }, 400],
    ['clock', { timeOfDay: '25:00' }, 400],
  ])('%s %j is answered %i', async (path, body, status) => {
    expect((await post(path, body)).status).toBe(status);
  });

  test('a form of another site is not taken', async () => {
    expect((await post('chats/1001/messages', { text: 'x' }, 'text/plain')).status).toBe(415);
    expect(preview.botApi.pending()).toEqual([]);
  });

  test('a document of the bot is handed out as a download', async () => {
    await post('chats/1001/messages', { text: '/start' });
    const form = new FormData();
    form.set('chat_id', '1001');
    form.set('document', new File(['<script>'], 'data é.html', { type: 'text/html' }));
    const sent = await fetch(`${root}/bot${preview.token}/sendDocument`, { method: 'POST', body: form });
    const { result } = (await sent.json()) as { result: { document: { file_id: string } } };
    const file = await fetch(`${root}/preview/files/${result.document.file_id}`);
    expect(file.headers.get('content-type')).toBe('application/octet-stream');
    expect(file.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''data%20%C3%A9.html");
    expect(await file.text()).toBe('<script>');
    expect((await fetch(`${root}/preview/files/none`)).status).toBe(404);
  });
});
