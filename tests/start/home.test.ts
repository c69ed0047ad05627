import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Config, parseConfig } from '../../src/config.ts';
import { openHome } from '../../src/start/home.ts';

const configOf = (env: Record<string, string>): Config => {
  const parsed = parseConfig(env);
  if (parsed.kind === 'wrong') throw new Error(parsed.complaints.join('\n'));
  return parsed.config;
};

test('what the preview keeps is gone when it ends', () => {
  const home = openHome(configOf({}));
  writeFileSync(join(home.folder, 'kept'), 'x');
  expect(home.isLasting).toBe(false);
  home.leave();
  expect(existsSync(home.folder)).toBe(false);
});

test('what a bot keeps stays in DATA_DIR', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ringkas-home-'));
  const home = openHome(
    configOf({ BOT_TOKEN: '123456:AAF-not_a_real_token_of_anybody_00000', DATA_DIR: folder }),
  );
  expect(home).toMatchObject({ folder, isLasting: true });
  writeFileSync(join(folder, 'kept'), 'x');
  home.leave();
  expect(existsSync(join(folder, 'kept'))).toBe(true);
  rmSync(folder, { recursive: true });
});
