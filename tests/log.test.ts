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
