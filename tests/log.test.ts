import { expect, test } from 'vitest';
import { createLog } from '../src/log.ts';

function linesOf(write: (log: ReturnType<typeof createLog>) => void, secrets: string[] = []): string {
  const lines: string[] = [];
  write(createLog({ level: 'info', secrets, destination: { write: (line) => void lines.push(line) } }));
  return lines.join('');
}

test('a line is JSON with the level in words and the fields', () => {
  const line = JSON.parse(linesOf((log) => log.warn({ updateId: 7 }, 'Something')));
  expect(line).toMatchObject({ level: 'warn', updateId: 7, msg: 'Something' });
});

test('below the level nothing is written', () => {
  expect(linesOf((log) => log.debug('Too fine'))).toBe('');
});

test('a bot token is struck out, in a message, a field and an error', () => {
  const token = '123456789:AAF-x_00000000000000000000000000000';
  const lines = linesOf((log) => {
    log.info(`polling with ${token}`);
    log.info({ url: `https://api.telegram.org/bot${token}/getMe` }, 'x');
    log.error({ err: new Error(`reset by bot${token}`) }, 'y');
  });
  expect(lines).toContain('[token]');
  expect(lines).not.toContain('AAF-x');
});

test('a secret that does not look like a token is struck out too', () => {
  const lines = linesOf((log) => log.info('1:short is known'), ['1:short']);
  expect(lines).toContain('[secret] is known');
});

test('an error is told with its cause and its plain fields, without the machinery that hangs on it', () => {
  const error = Object.assign(new Error('the connection broke', { cause: new Error('reset') }), {
    code: '57P01',
    client: { host: 'db', queue: [] },
  });
  const { err } = JSON.parse(linesOf((log) => log.error({ err: error }, 'x')));
  expect(err).toMatchObject({ type: 'Error', message: 'the connection broke: reset', code: '57P01' });
  expect(err.stack).toContain('caused by: Error: reset');
  expect(err).not.toHaveProperty('client');
});
