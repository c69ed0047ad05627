import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test, vi } from 'vitest';
import { runCommandLine } from '../../src/newsroom/command-line.ts';
import { previewCommand } from '../../src/newsroom/preview.ts';
import { testDesk } from '../harness/desk.ts';
import { smallBriefingYaml } from '../harness/small-briefing.ts';
import { temporaryFolder } from '../harness/temporary-folder.ts';

vi.setConfig({ testTimeout: 90_000 });

/** What is on the page's two screens now: the first thing that its stream of events says. */
async function screens(address: string): Promise<string> {
  const response = await fetch(new URL('/preview/events', address));
  let text = '';
  for await (const part of response.body ?? []) {
    text += Buffer.from(part).toString();
    if (text.includes('\n\n')) break;
  }
  return text;
}

async function until(isTrue: () => Promise<boolean> | boolean, what: () => string): Promise<void> {
  for (const end = Date.now() + 60_000; !(await isTrue()); await sleep(50))
    if (Date.now() > end) expect.fail(what());
}

test('an editor sees a draft as readers will, anew with each save, although a bot with readers is set up here', async () => {
  vi.stubEnv('PORT', '0');
  vi.stubEnv('BOT_TOKEN', '1:nobody');
  const folder = join(temporaryFolder(), 'content');
  mkdirSync(folder);
  const file = join(folder, 'jembatan-sanggau.yaml');
  const save = (outlet: string) => writeFileSync(file, smallBriefingYaml({ status: 'draft', outlet }));
  save('TODO');
  const leaving = new AbortController();
  const desk = testDesk({ signal: leaving.signal });
  const running = runCommandLine(['preview', file], [previewCommand], desk);
  onTestFinished(async () => {
    leaving.abort();
    await running;
    vi.unstubAllEnvs();
  });
  await until(
    () => desk.said.length > 0,
    () => desk.noted.join('\n'),
  );
  const address = /http:\S+/.exec(desk.said[0] ?? '')?.[0] ?? '';
  expect(desk.noted).toEqual([expect.stringContaining('outlet: TODO, to write')]);
  await until(
    async () => (await screens(address)).includes('Rina Lestari membuka jembatan'),
    () => 'the draft shows',
  );
  save('Warta Baru');
  await until(
    async () => (await screens(address)).includes('Warta Baru'),
    () => 'what was saved shows',
  );
  leaving.abort();
  expect(await running).toBe(0);
});
