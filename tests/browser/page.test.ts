import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer, type ServerType } from '@hono/node-server';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { systemClock } from '../../src/clock.ts';
import { createPreview, type Preview } from '../../src/preview/preview.ts';
import { launchChromium, watchPage } from './chromium.ts';
import { type ScriptedBot, startScriptedBot } from './scripted-bot.ts';

let browser: Browser;
let preview: Preview;
let server: ServerType;
let bot: ScriptedBot;
let page: Page;
let complaints: readonly string[];

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

beforeEach(async () => {
  preview = createPreview({ clock: systemClock });
  server = createAdaptorServer({ fetch: preview.routes.fetch });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  bot = await startScriptedBot(root, preview.token);
  page = await browser.newPage({ viewport: { width: 1180, height: 920 }, colorScheme: 'light' });
  complaints = watchPage(page, root);
  await page.goto(root);
});
afterEach(async () => {
  await page.close();
  await bot.stop();
  await preview.stop();
  server.close();
  expect(complaints).toEqual([]);
});

const incoming = () => page.locator('.message.in');
const outgoing = () => page.locator('.message.out');
const write = (text: string) => page.getByRole('combobox', { name: /Pesan|Message/ }).fill(text);
const enter = () => page.keyboard.press('Enter');

async function start() {
  await page.getByRole('button', { name: 'Mulai', exact: true }).click();
  await incoming().first().waitFor();
}

async function ask(text: string) {
  const before = await incoming().count();
  await write(text);
  await enter();
  await incoming().nth(before).waitFor();
  return incoming().nth(before);
}

test('an empty chat says what the bot is for, and starting it opens the line to write in', async () => {
  await page.getByText('Berita dalam bentuk ringkas.').waitFor();
  expect(await page.locator('#composer').isVisible()).toBe(false);
  await start();
  expect(await outgoing().innerText()).toContain('/start');
  expect(await incoming().locator('strong').innerText()).toBe('Sari');
  expect(await page.locator('#composer').isVisible()).toBe(true);
});

test('the menu lists the commands of the reader’s language and sends the chosen one', async () => {
  await start();
  await page.getByRole('button', { name: 'Menu' }).click();
  expect(await page.getByRole('option').allInnerTexts()).toEqual([
    expect.stringContaining('/start'),
    expect.stringContaining('Data saya'),
    expect.stringContaining('/siapa'),
  ]);
  await page.getByRole('option', { name: '/data' }).click();
  const file = page.getByRole('link', { name: 'dataku.json' });
  await file.waitFor();
  const [download] = await Promise.all([page.waitForEvent('download'), file.click()]);
  expect(download.suggestedFilename()).toBe('dataku.json');
});

test('typing / suggests commands, which the keyboard alone can choose', async () => {
  await start();
  await write('/s');
  expect(await page.getByRole('option').count()).toBe(2);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  expect(await page.locator('#text').inputValue()).toBe('/siapa ');
  expect(await page.getByRole('option').count()).toBe(0);
  await write('/');
  await page.keyboard.press('Escape');
  expect(await page.locator('#commands').isVisible()).toBe(false);
});

test('a folded quotation shows three lines and opens in place', async () => {
  await start();
  const answer = await ask('siapa yang ditangkap?');
  const quotation = answer.locator('.inside');
  const folded = (await quotation.boundingBox())?.height ?? 0;
  await answer.getByRole('button', { name: 'Bentangkan kutipan' }).click();
  const open = (await quotation.boundingBox())?.height ?? 0;
  expect(open).toBeGreaterThan(folded * 1.5);
  expect(await answer.getByRole('button', { name: 'Lipat kutipan' }).getAttribute('aria-expanded')).toBe(
    'true',
  );
});

test('a button edits the message in place', async () => {
  await start();
  const answer = await ask('siapa?');
  await answer.getByRole('button', { name: 'Sumber' }).click();
  await answer.getByText('Kalimat 4 dan 5').waitFor();
  expect(await incoming().count()).toBe(2);
  expect(await answer.getByRole('button', { name: 'Sumber' }).count()).toBe(0);
});

test('what a bot answers a button with is a line over the chat, or a box to close', async () => {
  await start();
  await page.getByRole('button', { name: 'Berita' }).click();
  await page.locator('#toast', { hasText: 'Ini berita terbaru' }).waitFor();
  await page.getByRole('button', { name: 'English', exact: true }).click();
  await page.getByRole('dialog').getByText('English from now on.').waitFor();
  await enter();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  expect(await page.locator('.key.waiting').count()).toBe(0);
});

test('commands and links to the bot in a text are said when tapped', async () => {
  await start();
  await incoming().getByRole('button', { name: '/data' }).click();
  await page.getByRole('link', { name: 'dataku.json' }).waitFor();
  await incoming().getByRole('link', { name: 'buka berita' }).click();
  await incoming().filter({ hasText: '/start b_x' }).waitFor();
});

test('what the bot is doing stands under its name until a message comes', async () => {
  await start();
  const { token } = preview;
  const busy = `${new URL(page.url()).origin}/bot${token}/sendChatAction?chat_id=1001&action=typing`;
  expect((await fetch(busy)).status).toBe(200);
  await page.locator('#bot-status', { hasText: 'sedang mengetik…' }).waitFor();
  await ask('siapa?');
  expect(await page.locator('#bot-status').innerText()).toBe('bot');
});

test('a reply names what it answers', async () => {
  await start();
  await incoming().first().hover();
  await incoming().first().getByRole('button', { name: 'Balas' }).click();
  const answer = await ask('yang ini?');
  await answer.waitFor();
  expect(await outgoing().last().locator('.answered').innerText()).toContain('Halo, Sari');
});

test('each reader has a phone of their own, in their own language', async () => {
  await start();
  await page.getByRole('button', { name: /Emma/ }).click();
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  expect(await incoming().count()).toBe(0);
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await incoming().first().waitFor();
  await page.getByRole('button', { name: 'Menu' }).click();
  expect(await page.getByRole('option').allInnerTexts()).toEqual([
    expect.stringContaining('/start'),
    expect.stringContaining('Who is who'),
  ]);
  await page.reload();
  await incoming().first().waitFor();
  expect(await page.getByRole('button', { name: /Emma/ }).getAttribute('aria-pressed')).toBe('true');
});

test('light and dark follow the system until one is chosen, and the choice stays', async () => {
  const theme = () => page.locator('html').getAttribute('data-theme');
  expect(await theme()).toBe('light');
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.locator('html[data-theme="dark"]').waitFor({ state: 'attached' });
  await page.getByRole('button', { name: 'Terang' }).click();
  expect(await theme()).toBe('light');
  await page.reload();
  expect(await theme()).toBe('light');
});

test('the clock is moved ahead, and messages carry its time', async () => {
  await start();
  await page.getByRole('button', { name: 'Ke 07.00' }).click();
  await page.locator('#clock-time', { hasText: '07:00' }).waitFor();
  const answer = await ask('siapa?');
  expect(await answer.locator('time').innerText()).toBe('07:00');
});

test('a blocked bot is silent until it is started again', async () => {
  await start();
  await page.getByRole('button', { name: 'Blokir bot' }).click();
  await page.getByRole('button', { name: 'Mulai lagi' }).click();
  await incoming().nth(1).waitFor();
  expect(await page.locator('#composer').isVisible()).toBe(true);
});

test('on a small screen the chat fills it, and the desk opens over it', async () => {
  await page.setViewportSize({ width: 390, height: 800 });
  await start();
  expect(await page.locator('.phone').boundingBox()).toEqual({ x: 0, y: 0, width: 390, height: 800 });
  await page.getByRole('button', { name: 'Pembaca, jam, dan tampilan' }).click();
  await page.getByRole('button', { name: /Emma/ }).click();
  await page.keyboard.press('Escape');
  expect(await page.locator('#desk').isVisible()).toBe(false);
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
});
