/** `npm run backup -- FILE`: copies the store of DATA_DIR to FILE, also while the bot runs. */
import '../prepare-node.mjs';
import { join } from 'node:path';
import { backUpSqlite } from './sqlite/backup.ts';
import { StoreError } from './store-error.ts';

const [target, ...rest] = process.argv.slice(2);
if (target === undefined || rest.length > 0) {
  process.stderr.write('expected one file to write to: npm run backup -- FILE\n');
  process.exitCode = 1;
} else {
  const file = join(process.env.DATA_DIR || './data', 'ringkas.db');
  try {
    backUpSqlite(file, target);
    process.stdout.write(`${file} is copied to ${target}\n`);
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
