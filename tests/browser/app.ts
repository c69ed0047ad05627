import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** The whole bot in its preview, as `npm start` runs it, on a port of its own. */
export interface App {
  /** Where the page is. */
  readonly root: string;
  /** Ends it in peace; resolves to its exit code and the signal that ended it, if one did. */
  stop(): Promise<readonly unknown[]>;
}

const main = join(import.meta.dirname, '../../src/main.ts');

/** Resolves when it has printed its address. */
export async function startApp(): Promise<App> {
  const { PATH = '' } = process.env;
  const app = spawn(process.execPath, [main], {
    env: { PATH, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(app, 'exit');
  let printed = '';
  // Read on after the address, so that it never writes into a closed pipe.
  const root = new Promise<string>((resolve) => {
    app.stdout.on('data', (chunk) => {
      printed += chunk;
      const address = /open (http:\S+) in a browser/.exec(printed)?.[1];
      if (address) resolve(address);
    });
  });
  return {
    root: await Promise.race([
      root,
      ended.then(([code]) => {
        throw new Error(`expected the app to print its address, got its end with code ${code}`);
      }),
    ]),
    stop() {
      app.kill('SIGTERM');
      return ended;
    },
  };
}
