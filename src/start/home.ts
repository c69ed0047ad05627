import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Config } from '../config.ts';

/** The folder of everything that is kept. */
export interface Home {
  readonly folder: string;
  /** Whether the next start finds it again. */
  readonly isLasting: boolean;
  leave(): void;
}

/** Where everything is kept. The preview's Telegram forgets at each start, so what the bot keeps of it must not last either. */
export function openHome(config: Config): Home {
  if (config.mode !== 'preview') return { folder: config.DATA_DIR, isLasting: true, leave: () => {} };
  const folder = mkdtempSync(join(tmpdir(), 'ringkas-preview-'));
  return { folder, isLasting: false, leave: () => rmSync(folder, { recursive: true, force: true }) };
}
