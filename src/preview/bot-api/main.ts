import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { createAdaptorServer } from '@hono/node-server';
import { systemClock } from '../../clock.ts';
import { createBotApi } from './bot-api.ts';
import { createControlRoutes } from './control.ts';

/*
 * The local Bot API in a process of its own, for tests that kill the bot:
 *
 *     node src/preview/bot-api/main.ts [--port 0] [--token 1:abc] [--seed 1] [--lenient] [--open-to-all]
 *                                      [--per-second 30] [--private-burst 4] [--group-per-minute 20] [--profile-per-hour 30]
 *
 * Listens on 127.0.0.1 only and prints one line of JSON when it is ready: { "root": "http://127.0.0.1:…", "token": "…" }.
 * Remote control: control.ts. Ends on SIGTERM and SIGINT.
 */
const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    token: { type: 'string' },
    seed: { type: 'string', default: '1' },
    lenient: { type: 'boolean', default: false },
    'open-to-all': { type: 'boolean', default: false },
    'per-second': { type: 'string' },
    'private-burst': { type: 'string' },
    'group-per-minute': { type: 'string' },
    'profile-per-hour': { type: 'string' },
  },
});

const number = (name: string, text: string | undefined) => {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (Number.isFinite(value)) return value;
  process.stderr.write(`--${name}: expected a number, got "${text}"\n`);
  process.exit(2);
};
const flood = {
  perSecond: number('per-second', values['per-second']),
  privateBurst: number('private-burst', values['private-burst']),
  groupPerMinute: number('group-per-minute', values['group-per-minute']),
  profilePerHour: number('profile-per-hour', values['profile-per-hour']),
};

const api = createBotApi({
  clock: systemClock,
  strict: !values.lenient,
  openToAll: values['open-to-all'],
  seed: number('seed', values.seed) ?? 1,
  flood: Object.fromEntries(Object.entries(flood).filter(([, value]) => value !== undefined)),
  ...(values.token && { token: values.token }),
});
api.routes.route('/control', createControlRoutes(api));

const server = createAdaptorServer({ fetch: api.routes.fetch });
server.listen(number('port', values.port) ?? 0, '127.0.0.1');
await once(server, 'listening');
const address = server.address();
const port = typeof address === 'object' && address ? address.port : 0;
process.stdout.write(`${JSON.stringify({ root: `http://127.0.0.1:${port}`, token: api.token })}\n`);

for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => process.exit(0));
