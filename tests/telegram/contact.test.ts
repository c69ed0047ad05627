import { expect, test } from 'vitest';
import type { Api, ApiAnswer } from '../../src/telegram/api.ts';
import { createContact } from '../../src/telegram/contact.ts';

const ok: ApiAnswer = { kind: 'ok', result: {} };
const silent: ApiAnswer = { kind: 'silent', description: 'sendMessage: reset', mayHaveArrived: true };
const refusal = (code: number): ApiAnswer => ({
  ...{ kind: 'refused', code, description: 'No', retryAfterSeconds: null, migrateToChatId: null },
});

function setUp(answers: ApiAnswer[]) {
  const asked: string[] = [];
  const api: Api = {
    call: async (method) => {
      asked.push(method);
      return answers.shift() ?? ok;
    },
  };
  return { ...createContact(api), asked };
}

test('at the start it is asked, then only after a failure', async () => {
  const { api, trouble, asked } = setUp([ok, ok, silent, refusal(502), ok]);
  expect(await trouble()).toBeNull();
  await api.call('sendMessage', {});
  expect(await trouble()).toBeNull();
  await api.call('sendMessage', {});
  expect(await trouble()).toBe('502 No');
  expect(await trouble()).toBeNull();
  expect(asked).toEqual(['getMe', 'sendMessage', 'sendMessage', 'getMe', 'getMe']);
});

test('a refused message is no trouble, a refused token is', async () => {
  const { api, trouble } = setUp([refusal(403), refusal(401), refusal(401)]);
  await api.call('sendMessage', {});
  expect(await trouble()).toBeNull();
  await api.call('sendMessage', {});
  expect(await trouble()).toBe('401 No');
});

test('a call that we gave up tells nothing', async () => {
  const { api, trouble, asked } = setUp([ok, silent]);
  await api.call('getMe', {});
  await api.call('getUpdates', {}, { signal: AbortSignal.abort() });
  expect(await trouble()).toBeNull();
  expect(asked).toEqual(['getMe', 'getUpdates']);
});
