import { type Browser, chromium, type Page } from 'playwright-core';

/** A Chromium without a window that asks nothing of the network by itself. CHROMIUM: its path, default /usr/bin/chromium. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--disable-quic',
    ],
  });
}

/** What goes wrong on a page from now on: its errors, what its policy refused, requests to anywhere but `root`. */
export function watchPage(page: Page, root: string): readonly string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(root)) complaints.push(`asked ${request.url()}`);
  });
  return complaints;
}
