import { expect, onTestFinished, test } from 'vitest';
import { type Profile, updateProfile } from '../../src/bot/profile.ts';
import { createLog } from '../../src/log.ts';
import { type ApiAnswer, createApi } from '../../src/telegram/api.ts';
import { createFakeClock } from '../harness/fake-clock.ts';
import { startTelegram } from '../harness/telegram.ts';

const id = {
  name: 'Ringkas',
  description: 'Berita yang ringkas',
  shortDescription: 'Berita',
  commands: [{ command: 'bantuan', description: 'Bantuan' }],
};
const en = { ...id, name: 'Ringkas news', commands: [{ command: 'help', description: 'Help' }] };
const profile: Profile = { default: 'en', id, en };
const log = createLog({ level: 'silent' });
const { signal } = new AbortController();

test('each part is set in each language where it differs, and nothing at the next start', async () => {
  const telegram = await startTelegram();
  onTestFinished(() => telegram.stop());
  const api = createApi({ token: telegram.token, root: telegram.root });
  const update = (wanted: Profile) =>
    updateProfile({ api, clock: createFakeClock(), log, profile: wanted, signal });
  const sets = () => [...telegram.api.ledger.calls].filter(([call]) => call.startsWith('setMy'));
  const { profile: shown } = telegram.api;

  await update(profile);
  expect([shown.text('name'), shown.text('name', 'id'), shown.text('name', 'en')]).toEqual([
    'Ringkas news',
    'Ringkas',
    'Ringkas news',
  ]);
  expect([shown.commands(), shown.commands(undefined, 'id'), shown.commands(undefined, 'en')]).toEqual([
    en.commands,
    id.commands,
    en.commands,
  ]);
  const before = sets();
  await update(profile);
  expect(sets()).toEqual(before);

  await update({ ...profile, id: { ...id, description: 'Baru' } });
  expect(shown.text('description', 'id')).toBe('Baru');
});

test('on 429 the call waits as long as asked, and an outage is waited out', async () => {
  const clock = createFakeClock();
  const calls: [string, number][] = [];
  const startAt = clock.now();
  const answers: (ApiAnswer | undefined)[] = [
    { kind: 'refused', code: 429, description: '', retryAfterSeconds: 3000, migrateToChatId: null },
    { kind: 'silent', description: 'reset', mayHaveArrived: true },
  ];
  const api = {
    async call(method: string): Promise<ApiAnswer> {
      calls.push([method, (clock.now() - startAt) / 1000]);
      return answers.shift() ?? { kind: 'ok', result: null };
    },
  };
  await clock.until(updateProfile({ api, clock, log, profile, signal }));
  expect(calls.slice(0, 4)).toEqual([
    ['getMyCommands', 0],
    ['getMyCommands', 3000],
    ['getMyCommands', 3030],
    ['setMyCommands', 3030],
  ]);
});

test('it ends while it waits when the bot stops', async () => {
  const clock = createFakeClock();
  const stopping = new AbortController();
  const call = async (): Promise<ApiAnswer> => ({ kind: 'silent', description: 'x', mayHaveArrived: false });
  const ended = updateProfile({ api: { call }, clock, log, profile, signal: stopping.signal });
  await clock.advance(1000);
  stopping.abort();
  await ended;
});
