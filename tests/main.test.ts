import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import packageJson from '../package.json' with { type: 'json' };
import { freePort } from './harness/free-port.ts';
import { startedBefore } from './harness/lexicon.ts';
import { startTelegram, type Telegram } from './harness/telegram.ts';
import { temporaryFolder } from './harness/temporary-folder.ts';

const [, ...asStarted] = packageJson.scripts.start.split(' ');
const root = join(import.meta.dirname, '..');

/** The whole program as `npm start` runs it, with only these settings in its environment. */
function startProgram(settings: Record<string, string>) {
  const child: ChildProcess = spawn(process.execPath, asStarted, {
    cwd: root,
    env: { PATH: process.env.PATH, PORT: '0', ...settings },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let output = '';
  const heard = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (part) => {
      output += part;
      for (const look of heard) look();
    });
  const ended = once(child, 'close').then(([code, signal]) => ({ code, signal }));
  return {
    child,
    ended,
    output: () => output,
    /** The first match of `pattern` in what it prints, or an error with all of that when it ends without. */
    prints: (pattern: RegExp) =>
      new Promise<RegExpExecArray>((resolve, reject) => {
        const look = () => {
          const match = pattern.exec(output);
          if (match) resolve(match);
        };
        heard.add(look);
        look();
        void ended.then(() => reject(new Error(`ended without printing ${pattern}:\n${output}`)));
      }),
  };
}

// A process each, on a machine that may be busy with all the other tests.
vi.setConfig({ testTimeout: 60_000 });

describe('the preview', () => {
  test('prints its address, serves its page and its health there, and ends at a signal', async () => {
    const program = startProgram({});
    const [, address] = await program.prints(/open (http:\/\/\S+) in a browser/);
    expect((await fetch(`${address}/healthz`)).status).toBe(200);
    expect(await (await fetch(`${address}/`)).text()).toContain('<!doctype html>');
    program.child.kill('SIGTERM');
    program.child.kill('SIGINT');
    expect(await program.ended).toEqual({ code: 0, signal: null });
  });

  test('its clock is the newsroom’s too: hours ahead it tells that nothing was published', async () => {
    const program = startProgram({
      ...{ CONTENT_DIR: temporaryFolder(), STALE_AFTER_HOURS: '3', ADMIN_IDS: '1001' },
    });
    const [, address] = await program.prints(/open (http:\/\/\S+) in a browser/);
    await fetch(`${address}/preview/clock`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ minutes: 181 }),
    });
    await program.prints(/"kind":"nothing-published".*"hours":3/);
  });
});

describe('wrong settings', () => {
  test('end it with every complaint at once', async () => {
    const program = startProgram({ PORT: 'x', SEND_RATE: '0', NODE_ENV: 'production' });
    expect(await program.ended).toEqual({ code: 1, signal: null });
    expect(program.output().trim().split('\n')).toEqual([
      'PORT: expected a whole number from 0 to 65535, got "x"',
      'SEND_RATE: expected a whole number from 1 to 10000, got "0"',
      'BOT_TOKEN: expected a bot token, since NODE_ENV is production, got none',
    ]);
  });

  test('a port that is taken is told in one line', async () => {
    const telegram = await startTelegram();
    onTestFinished(() => telegram.stop());
    const program = startProgram({ PORT: new URL(telegram.root).port, LOG_LEVEL: 'silent' });
    expect((await program.ended).code).toBe(1);
    expect(program.output()).toMatch(
      /^HOST and PORT: expected to listen on 127\.0\.0\.1, port \d+, got: .*EADDRINUSE.*\n$/,
    );
  });
});

describe('with a token', () => {
  let telegram: Telegram;
  let settings: Record<string, string>;
  beforeEach(async () => {
    telegram = await startTelegram({ patienceMs: 45_000 });
    settings = { BOT_TOKEN: telegram.token, TELEGRAM_API_ROOT: telegram.root, DATA_DIR: startedBefore() };
  });
  afterEach(() => telegram.stop());

  test('it serves by long polling, and the log tells neither the words nor the token', async () => {
    // The first start of all: nothing is kept yet.
    const program = startProgram({ ...settings, DATA_DIR: temporaryFolder(), LOG_LEVEL: 'trace' });
    const sari = telegram.person({ languageCode: 'id' });
    await sari.asks('/start rahasia-sekali');
    program.child.kill('SIGTERM');
    expect(await program.ended).toEqual({ code: 0, signal: null });
    expect(program.output()).toContain('Ringkas is ready');
    expect(program.output()).not.toContain('rahasia-sekali');
    expect(program.output()).not.toContain('local-bot-api');
    expect(telegram.api.pending()).toEqual([]);
  });

  test('by webhook it serves, tells of itself without a reader, refuses what is not Telegram’s, and drains', async () => {
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const program = startProgram({
      ...{ ...settings, LOG_LEVEL: 'trace', PORT: String(port) },
      WEBHOOK_URL: `${url}/telegram`,
    });
    const sari = telegram.person({ languageCode: 'id' });
    await sari.asks('/start rahasia-sekali');
    const forged = await fetch(`${url}/telegram`, { method: 'POST', body: '{"update_id":1,"x":"curang"}' });
    expect(forged.status).toBe(403);
    const ready = await fetch(`${url}/readyz`);
    expect([ready.status, await ready.json()]).toEqual([
      200,
      { store: 'ok', telegram: 'ok', tick: 'ok', content: 'ok' },
    ]);
    const metrics = await (await fetch(`${url}/metrics`)).text();
    expect(metrics.split('\n')).toEqual(
      expect.arrayContaining([
        'ringkas_updates_total{kind="message"} 1',
        'ringkas_answers_total{kind="command"} 1',
        'ringkas_sends_total{outcome="sent"} 1',
        'ringkas_webhook_refusals_total{reason="secret"} 1',
        'ringkas_deliveries_waiting 0',
        'ringkas_digest_lag_seconds 0',
      ]),
    );
    expect(metrics).not.toMatch(new RegExp(`\\b${sari.chatId}\\b.*rahasia|rahasia`));
    program.child.kill('SIGTERM');
    expect(await program.ended).toEqual({ code: 0, signal: null });
    expect(program.output()).not.toMatch(/rahasia-sekali|curang|local-bot-api/);
    expect(program.output()).toMatch(/"updateId":\d+.*An update had its turn/);
  });

  test('the newsroom sees its drafts, and a feed that leads inside is not followed', async () => {
    const program = startProgram({ ...settings, ADMIN_IDS: '101', FEEDS: `${telegram.root}/feed` });
    const [sari, budi] = [telegram.person(), telegram.person()];
    expect((await sari.asks('/naskah')).text).toContain('No drafts are waiting.');
    expect((await budi.asks('/naskah')).text).toContain('There is no command /naskah.');
    await program.prints(
      /expected an address of the public internet or a host of INTERNAL_HOSTS, got 127\.0\.0\.1/,
    );
    program.child.kill('SIGTERM');
    expect(await program.ended).toEqual({ code: 0, signal: null });
  });

  test('a token that Telegram does not know ends it with a clear message', async () => {
    const program = startProgram({ ...settings, BOT_TOKEN: '5:wrong' });
    expect(await program.ended).toEqual({ code: 1, signal: null });
    expect(program.output()).toContain(
      'BOT_TOKEN: expected a token that Telegram knows, got from it: 401 Unauthorized',
    );
    expect(program.output()).not.toContain('5:wrong');
  });

  test('with Telegram down at the start it waits, and then serves', async () => {
    const port = Number(new URL(telegram.root).port);
    await telegram.stop();
    const program = startProgram(settings);
    await program.prints(/Telegram cannot be reached/);
    await telegram.api.start(port);
    const sari = telegram.person();
    expect(await sari.asks('/start')).toBeDefined();
  });

  test('killed and started again, over and over, it answers every update at least once', async () => {
    const people = Array.from({ length: 40 }, () => telegram.person());
    let asked = 0;
    for (let kill = 0; kill < 3; kill += 1) {
      const program = startProgram({ ...settings, SEND_RATE: '30' });
      for (const person of people.slice(asked, asked + 10)) person.says('/start');
      asked += 10;
      const goal = people.filter((person) => person.replies().length > 0).length + 4;
      await telegram.until(
        () => people.filter((person) => person.replies().length > 0).length >= goal,
        'a few answers before the kill',
      );
      program.child.kill('SIGKILL');
      await program.ended;
    }
    startProgram(settings);
    for (const person of people.slice(asked)) person.says('/start');
    await telegram.until(
      () => people.every((person) => person.replies().length > 0),
      'an answer for everyone',
    );
  });
});
