import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium, watchPage } from './chromium.ts';

const main = join(import.meta.dirname, '../../src/main.ts');
let app: ChildProcess;
let root: string;
let browser: Browser;

beforeAll(async () => {
  const { PATH = '' } = process.env;
  app = spawn(process.execPath, [main], { env: { PATH, PORT: '0' }, stdio: ['ignore', 'pipe', 'inherit'] });
  root = await addressOf(app);
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
  const ended = once(app, 'exit');
  app.kill('SIGTERM');
  expect(await ended).toEqual([0, null]);
});

/** The address that the app prints; its output is read on, so that it never writes into a closed pipe. */
function addressOf({ stdout }: ChildProcess): Promise<string> {
  if (!stdout) throw new Error('the app has no output');
  let printed = '';
  return new Promise((resolve) => {
    stdout.on('data', (chunk) => {
      printed += chunk;
      const address = /open (http:\S+) in a browser/.exec(printed)?.[1];
      if (address) resolve(address);
    });
  });
}

test.each([
  ['Sari', 'Mulai'],
  ['Emma', 'Start'],
])('%s starts the real bot with %s and is answered', async (name, label) => {
  const page = await browser.newPage();
  const complaints = watchPage(page, root);
  await page.goto(root);
  await page.getByRole('button', { name: new RegExp(name) }).click();
  await page.getByRole('button', { name: label, exact: true }).click();
  await page.locator('.message.in').first().waitFor();
  await page.close();
  expect(complaints).toEqual([]);
});
