import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type App, startApp } from './app.ts';
import { launchChromium, watchPage } from './chromium.ts';

let app: App;
let browser: Browser;
let page: Page;
let complaints: readonly string[];

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

beforeEach(async () => {
  app = await startApp();
  page = await browser.newPage({ viewport: { width: 390, height: 844 }, colorScheme: 'light' });
  complaints = watchPage(page, app.root);
  await page.goto(app.root);
});
afterEach(async () => {
  await page.close();
  expect(await app.stop()).toEqual([0, null]);
  expect(complaints).toEqual([]);
});

const incoming = () => page.locator('.message.in');
const newest = () => incoming().last();
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });

async function start(label: string) {
  await button(label).click();
  await incoming().first().waitFor();
}

/** Waits until the bot has said one thing more. */
async function saysMoreAfter(action: () => Promise<unknown>) {
  const before = await incoming().count();
  await action();
  await incoming().nth(before).waitFor();
  return incoming().nth(before);
}

/** Says something and waits for the first message that answers it. */
const say = (text: string) =>
  saysMoreAfter(async () => {
    await page.locator('#text').fill(text);
    await page.keyboard.press('Enter');
  });

/** Chooses somebody to be, on the desk, which on a phone lies behind a button. */
async function become(name: RegExp) {
  await page.locator('#open-desk').click();
  await page.getByRole('button', { name }).click();
  await page.keyboard.press('Escape');
}

test('the menu offers the commands of the reader’s language, and one of them tells the story', async () => {
  await start('Mulai');
  await button('Menu').click();
  const options = await page.getByRole('option').allInnerTexts();
  expect(options.join('\n')).toMatch(/\/ringkasan[\s\S]*\/siapa/);
  expect(options.join('\n')).not.toMatch(/\/summary/);
  const summary = await saysMoreAfter(() => page.getByRole('option', { name: '/ringkasan' }).click());
  expect(await summary.innerText()).toMatch(/Presiden Rusia Vladimir Putin menelepon/);
  expect(await summary.locator('.inside').innerText()).toMatch(/Russian President Vladimir Putin phoned/);
});

test('/siapa opens one of those involved in the same message, and leads back', async () => {
  await start('Mulai');
  const who = await say('/siapa');
  await who.getByText('Siapa saja yang terlibat').waitFor();
  const said = await incoming().count();
  await who.getByRole('button', { name: 'Pompeo', exact: true }).click();
  await who.getByText('menitipkan terima kasih').waitFor();
  await who.getByRole('button', { name: '‹ Siapa' }).click();
  await who.getByText('Siapa saja yang terlibat').waitFor();
  expect(await incoming().count()).toBe(said);
});

test('a question is answered in its own language, the other one unfolds under it', async () => {
  await start('Mulai');
  const answer = await say('sp sih yg ditangkep?');
  await answer.getByText('Tujuh anggota sel ISIS').waitFor();
  expect(await answer.locator('.inside').innerText()).toMatch(/Seven members of an ISIS cell/);
  const english = await say('who tipped them off?');
  await english.getByText('The CIA gave Russia information').waitFor();
  expect(await english.locator('.inside').innerText()).toMatch(/CIA memberi Rusia informasi/);
  const summary = await say('/ringkasan');
  const folded = (await summary.locator('.inside').boundingBox())?.height ?? 0;
  await summary.getByRole('button', { name: 'Bentangkan kutipan' }).click();
  expect((await summary.locator('.inside').boundingBox())?.height ?? 0).toBeGreaterThan(folded * 1.5);
});

test('the sentences behind an answer are one tap away, and so are the next questions', async () => {
  await start('Mulai');
  const answer = await say('siapa yang ditangkap?');
  const next = await saysMoreAfter(() =>
    answer.getByRole('button', { name: /^Siapa yang menangkap/ }).click(),
  );
  await next.getByText('FSB menangkap tujuh anggota sel ISIS').waitFor();
  const source = await saysMoreAfter(() => answer.getByRole('button', { name: 'Sumber' }).click());
  await source.getByText('bahwa mereka menangkap tujuh anggota sel ISIS').waitFor();
  await source.getByText('that it had arrested seven members').waitFor();
});

test('what the article does not say is said not to be there', async () => {
  await start('Mulai');
  const answer = await say('siapa nama ketujuh orang itu?');
  expect(await answer.innerText()).toMatch(/Artikel ini tidak menyebutkan/);
  expect(await answer.getByRole('button', { name: /\?$|…$/ }).count()).toBeGreaterThan(0);
});

test('the other reader has a chat of her own, in English', async () => {
  await start('Mulai');
  await become(/Emma/);
  expect(await incoming().count()).toBe(0);
  await start('Start');
  expect(await newest().innerText()).toMatch(/^Hello, this is Ringkas/);
  const answer = await say('Why did Trump phone Putin?');
  await answer.getByText('The other way round').waitFor();
  await become(/Sari/);
  await incoming().first().getByText('Halo, ini Ringkas').waitFor();
  expect(await incoming().count()).toBe(1);
});

test('/bahasa decides whether the other language is folded in', async () => {
  await start('Mulai');
  const choice = await say('/bahasa');
  await choice.getByRole('button', { name: 'Indonesia', exact: true }).click();
  await choice.getByRole('button', { name: '✓ Indonesia' }).waitFor();
  expect(await (await say('/kapan')).locator('.inside').count()).toBe(0);
  const both = await say('/bahasa both');
  expect(await both.locator('.inside').count()).toBe(1);
});

test('dark is as readable as light', async () => {
  await start('Mulai');
  await say('/ringkasan');
  await page.locator('#open-desk').click();
  await button('Gelap').click();
  await page.keyboard.press('Escape');
  const { back, ink } = await page
    .locator('.message.in .bubble')
    .last()
    .evaluate((bubble) => {
      const { backgroundColor, color } = getComputedStyle(bubble);
      return { back: backgroundColor, ink: color };
    });
  expect(contrast(back, ink)).toBeGreaterThan(7);
});

test('the digest comes when its minute does, and once', async () => {
  await start('Mulai');
  const offer = await say('/langganan');
  await offer.getByRole('button', { name: '07.00', exact: true }).click();
  await page.getByText('Digest datang setiap hari pukul 07.00 WIB').waitFor();
  await page.locator('#open-desk').click();
  const digest = await saysMoreAfter(() => button('Ke 07.00').click());
  expect(await digest.innerText()).toMatch(/^Kabar [\s\S]*Putin menelepon Trump/);
  const said = await incoming().count();
  await button('+1 hari').click();
  await page.keyboard.press('Escape');
  // Nothing is new the day after; what is said next is the answer to this.
  await say('/zona');
  expect(await incoming().count()).toBe(said + 1);
  await digest.getByRole('button').first().scrollIntoViewIfNeeded();
  const story = await saysMoreAfter(() => digest.getByRole('button', { name: /^Putin menelepon/ }).click());
  await story.getByText('18 Desember 2017').waitFor();
});

/** How far two opaque colours stand apart: 1 to 21 (Web Content Accessibility Guidelines 2.2, contrast ratio). */
function contrast(...colours: readonly [string, string]): number {
  const [one, other] = colours.map((colour) => {
    const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).slice(0, 3).map((part) => {
      const share = Number(part) / 255;
      return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05;
  });
  if (one === undefined || other === undefined) throw new Error('expected two colours');
  return Math.max(one, other) / Math.min(one, other);
}
