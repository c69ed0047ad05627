/** `npx node tests/browser/picture.ts`: photographs the chat for the README, an Indonesian reader by day and an English one by night. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { startApp } from './app.ts';
import { launchChromium } from './chromium.ts';

const file = join(import.meta.dirname, '../../docs/chat.png');
const phone = { width: 390, height: 700 };
const scale = 1;

const app = await startApp();
const browser = await launchChromium();
try {
  const day = await photograph(browser, {
    reader: /Sari/,
    start: 'Mulai',
    theme: 'light',
    says: ['sp sih yg ditangkep?', 'siapa nama ketujuh orang itu?'],
  });
  const night = await photograph(browser, {
    reader: /Emma/,
    start: 'Start',
    theme: 'dark',
    says: ['who tipped them off?', 'Why did Trump phone Putin?'],
  });
  const sheet = await browser.newPage();
  const picture = await sheet.evaluate(
    sideBySide,
    [day, night].map((shot) => shot.toString('base64')),
  );
  writeFileSync(file, Buffer.from(picture, 'base64'));
  process.stdout.write(`${file}\n`);
} finally {
  await browser.close();
  await app.stop();
}

interface Scene {
  readonly reader: RegExp;
  readonly start: string;
  readonly theme: 'light' | 'dark';
  readonly says: readonly string[];
}

async function photograph(browser: Browser, { reader, start, theme, says }: Scene): Promise<Buffer> {
  const page = await browser.newPage({
    viewport: phone,
    deviceScaleFactor: scale,
    colorScheme: theme,
  });
  await page.goto(app.root);
  await page.locator('#open-desk').click();
  await page.getByRole('button', { name: reader }).click();
  await page.keyboard.press('Escape');
  await answered(page, () => page.getByRole('button', { name: start, exact: true }).click());
  for (const text of says) {
    await page.locator('#text').fill(text);
    await answered(page, () => page.keyboard.press('Enter'));
  }
  // Where bubbles and keys have come to rest.
  await page.waitForTimeout(1000);
  const shot = await page.screenshot();
  await page.close();
  return shot;
}

async function answered(page: Page, action: () => Promise<void>): Promise<void> {
  const before = await page.locator('.message.in').count();
  await action();
  await page.locator('.message.in').nth(before).waitFor();
}

/** In the browser: pictures in base64 → one, with round corners, a gap between them, in fewer shades, which halves the file. */
async function sideBySide(shots: readonly string[]): Promise<string> {
  const step = 255 / 36;
  const gap = 24;
  const corner = 28;
  const pictures = await Promise.all(
    shots.map(async (shot) => {
      const picture = new Image();
      picture.src = `data:image/png;base64,${shot}`;
      await picture.decode();
      return picture;
    }),
  );
  const canvas = document.createElement('canvas');
  canvas.width = pictures.reduce((sum, { width }) => sum + width + gap, -gap);
  canvas.height = pictures[0]?.height ?? 0;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('expected a canvas that can be drawn on');
  let left = 0;
  for (const picture of pictures) {
    context.save();
    context.beginPath();
    context.roundRect(left, 0, picture.width, picture.height, corner);
    context.clip();
    context.drawImage(picture, left, 0);
    context.restore();
    context.strokeStyle = '#8888';
    context.stroke();
    left += picture.width + gap;
  }
  const image = context.getImageData(0, 0, canvas.width, canvas.height);
  image.data.forEach((value, at) => {
    if (at % 4 !== 3) image.data[at] = Math.round(value / step) * step;
  });
  context.putImageData(image, 0, 0);
  return canvas.toDataURL('image/png').replace('data:image/png;base64,', '');
}
