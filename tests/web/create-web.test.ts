import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { createWeb, type Routes } from '../../src/web/create-web.ts';

test('health is told on a free port, and no more once stopped', async () => {
  const web = createWeb({ host: '127.0.0.1', port: 0 });
  const url = await web.start();
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:[1-9]\d*$/);
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
  expect((await fetch(`${url}/elsewhere`)).status).toBe(503);
  const routes: Routes = new Hono();
  routes.get('/there', (context) => context.text('here'));
  web.open([routes]);
  expect(await (await fetch(`${url}/there`)).text()).toBe('here');
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
  expect((await fetch(`${url}/elsewhere`)).status).toBe(404);
  await web.stop();
  await expect(fetch(`${url}/healthz`)).rejects.toThrow();
});

test('a port that is taken is an error that says so', async () => {
  const first = createWeb({ host: '127.0.0.1', port: 0 });
  const port = Number(new URL(await first.start()).port);
  const second = createWeb({ host: '127.0.0.1', port });
  await expect(second.start()).rejects.toThrow('EADDRINUSE');
  await second.stop();
  await first.stop();
});
