import { describe, expect, test } from 'vitest';
import { parseConfig, secretsOf } from '../src/config.ts';

const token = '123456:AAF-not_a_real_token_of_anybody_00000';

/** The complaints about these settings, one text. */
function complaintsAbout(env: Record<string, string>): string {
  const result = parseConfig(env);
  return result.kind === 'wrong' ? result.complaints.join('\n') : 'no complaint';
}

describe('the mode', () => {
  test('without a token it is the preview, with every default', () => {
    expect(parseConfig({})).toEqual({
      kind: 'config',
      config: {
        mode: 'preview',
        DATA_DIR: './data',
        CONTENT_DIR: './content',
        HOST: '127.0.0.1',
        PORT: 8080,
        DEFAULT_LANGUAGE: 'id',
        DEFAULT_TIME_ZONE: 'Asia/Jakarta',
        DIGEST_TIME: '07:00',
        SEND_RATE: 30,
        ADMIN_IDS: [],
        FEEDS: [],
        INTERNAL_HOSTS: [],
        LOG_LEVEL: 'warn',
        NODE_ENV: 'development',
      },
    });
  });

  test('with a token it polls Telegram itself', () => {
    expect(parseConfig({ BOT_TOKEN: token })).toMatchObject({
      config: {
        mode: 'polling',
        BOT_TOKEN: token,
        TELEGRAM_API_ROOT: 'https://api.telegram.org',
        LOG_LEVEL: 'info',
      },
    });
  });

  test('an empty variable counts as not set', () => {
    expect(parseConfig({ BOT_TOKEN: '', PORT: '' })).toMatchObject({
      config: { mode: 'preview', PORT: 8080 },
    });
  });
});

test('every setting is read', () => {
  const env = {
    BOT_TOKEN: token,
    TELEGRAM_API_ROOT: 'http://127.0.0.1:8081',
    DATA_DIR: '/var/lib/ringkas',
    CONTENT_DIR: '/srv/briefings',
    HOST: '0.0.0.0',
    PORT: '0',
    DEFAULT_LANGUAGE: 'en',
    DEFAULT_TIME_ZONE: 'Europe/Berlin',
    DIGEST_TIME: '23:59',
    SEND_RATE: '1000',
    ADMIN_IDS: ' 7, 123456789 ',
    FEEDS: 'https://a.example/feed, http://b.example/?f=rss,',
    INTERNAL_HOSTS: 'CMS.example.lan, 127.0.0.1:8000, [::1]:8000',
    STALE_AFTER_HOURS: '12',
    MODEL_BASE_URL: 'http://127.0.0.1:8000/v1',
    MODEL_NAME: 'some-model',
    MODEL_KEY: 'hush',
    LOG_LEVEL: 'debug',
    NODE_ENV: 'production',
  };
  expect(parseConfig(env)).toMatchObject({
    config: {
      ...env,
      mode: 'polling',
      PORT: 0,
      SEND_RATE: 1000,
      ADMIN_IDS: [7, 123456789],
      FEEDS: ['https://a.example/feed', 'http://b.example/?f=rss'],
      INTERNAL_HOSTS: ['cms.example.lan', '127.0.0.1:8000', '[::1]:8000'],
      STALE_AFTER_HOURS: 12,
    },
  });
});

test.each([
  ['PORT', '65536', 'a whole number from 0 to 65535'],
  ['PORT', '-1', 'a whole number from 0 to 65535'],
  ['PORT', 'http', 'a whole number from 0 to 65535'],
  ['DEFAULT_LANGUAGE', 'jv', 'id or en'],
  ['DEFAULT_TIME_ZONE', 'Asia/Bandung', 'an IANA time zone such as Asia/Jakarta'],
  ['DEFAULT_TIME_ZONE', '+07:00', 'an IANA time zone such as Asia/Jakarta'],
  ['DIGEST_TIME', '7:00', 'a time of day HH:MM from 00:00 to 23:59'],
  ['DIGEST_TIME', '24:00', 'a time of day HH:MM from 00:00 to 23:59'],
  ['SEND_RATE', '0', 'a whole number from 1 to 10000'],
  ['SEND_RATE', '10001', 'a whole number from 1 to 10000'],
  ['SEND_RATE', '29.5', 'a whole number from 1 to 10000'],
  ['ADMIN_IDS', '7 8', 'Telegram user ids, whole numbers with commas between them'],
  ['ADMIN_IDS', '@editor', 'Telegram user ids, whole numbers with commas between them'],
  [
    'FEEDS',
    'https://a.example/feed,b.example',
    'http:// or https:// addresses without user and password, with commas between them',
  ],
  [
    'INTERNAL_HOSTS',
    'http://cms.example.lan',
    'hosts such as cms.example.lan or 127.0.0.1:8000, with commas between them',
  ],
  [
    'INTERNAL_HOSTS',
    'cms.example.lan/feed',
    'hosts such as cms.example.lan or 127.0.0.1:8000, with commas between them',
  ],
  ['INTERNAL_HOSTS', 'a@b', 'hosts such as cms.example.lan or 127.0.0.1:8000, with commas between them'],
  ['STALE_AFTER_HOURS', '0', 'a whole number from 1 to 8760'],
  ['STALE_AFTER_HOURS', 'often', 'a whole number from 1 to 8760'],
  ['LOG_LEVEL', 'loud', 'one of trace, debug, info, warn, error, fatal, silent'],
  ['NODE_ENV', 'prod', 'development, production or test'],
  ['TELEGRAM_API_ROOT', 'api.telegram.org', 'an http:// or https:// address without user, query or #'],
  ['TELEGRAM_API_ROOT', 'ftp://api.telegram.org', 'an http:// or https:// address without user, query or #'],
  [
    'TELEGRAM_API_ROOT',
    'https://me@api.telegram.org',
    'an http:// or https:// address without user, query or #',
  ],
])('%s=%s is told: expected %s', (name, value, expectation) => {
  expect(complaintsAbout({ BOT_TOKEN: token, [name]: value })).toBe(
    `${name}: expected ${expectation}, got "${value}"`,
  );
});

describe('Postgres', () => {
  test('is where everything is kept when it is named', () => {
    const url = 'postgresql://bot:hush@db.example.org:5432/ringkas?sslmode=require';
    expect(parseConfig({ BOT_TOKEN: token, DATABASE_URL: url })).toMatchObject({
      config: { mode: 'polling', DATABASE_URL: url },
    });
  });

  test.each([
    'bot:hush@db/ringkas',
    'mysql://bot:hush@db/ringkas',
    'postgres://bot:hush@db',
    'postgres:///x',
  ])('%s is no address for it, and is not shown', (wrong) => {
    expect(complaintsAbout({ BOT_TOKEN: token, DATABASE_URL: wrong })).toBe(
      'DATABASE_URL: expected postgres://user:password@host:port/database, got something else',
    );
  });

  test('is not for the preview', () => {
    expect(complaintsAbout({ DATABASE_URL: 'postgres://db/ringkas' })).toBe(
      'BOT_TOKEN: expected a bot token, since DATABASE_URL is set, got none',
    );
  });
});

describe('the webhook', () => {
  const url = 'https://ringkas.example.org/telegram/x';
  const secret = 'abcdefgh_-345678';

  test('an address for it makes the mode, with the secret or without', () => {
    expect(parseConfig({ BOT_TOKEN: token, WEBHOOK_URL: url })).toMatchObject({
      config: { mode: 'webhook', BOT_TOKEN: token, WEBHOOK_URL: url },
    });
    expect(parseConfig({ BOT_TOKEN: token, WEBHOOK_URL: url, WEBHOOK_SECRET: secret })).toMatchObject({
      config: { mode: 'webhook', WEBHOOK_SECRET: secret },
    });
  });

  test.each([
    'ringkas.example.org/x',
    'https://a.example/x?y=1',
    'https://a.example/:x',
    'https://a.example/metrics',
  ])('%s is no address for it', (wrong) => {
    expect(complaintsAbout({ BOT_TOKEN: token, WEBHOOK_URL: wrong })).toMatch(
      /^WEBHOOK_URL: expected a complete address https:.+, got "/,
    );
  });

  test('http is for a local Bot API server only', () => {
    const local = { BOT_TOKEN: token, WEBHOOK_URL: 'http://127.0.0.1:8080/x' };
    expect(complaintsAbout(local)).toMatch(/^WEBHOOK_URL: expected https, since/);
    expect(parseConfig({ ...local, TELEGRAM_API_ROOT: 'http://127.0.0.1:8081' })).toMatchObject({
      config: { mode: 'webhook' },
    });
  });

  test.each(['short', `${secret} with blanks`, 'x'.repeat(257)])(
    'the secret %s is told without being shown',
    (wrong) => {
      const complaint = complaintsAbout({ BOT_TOKEN: token, WEBHOOK_URL: url, WEBHOOK_SECRET: wrong });
      expect(complaint).toBe(
        'WEBHOOK_SECRET: expected 16 to 256 of A-Z, a-z, 0-9, _ and -, got something else',
      );
    },
  );

  test('is nothing for the preview, nor a secret alone for a bot', () => {
    expect(complaintsAbout({ WEBHOOK_URL: url })).toBe(
      'BOT_TOKEN: expected a bot token, since WEBHOOK_URL is set, got none',
    );
    expect(complaintsAbout({ BOT_TOKEN: token, WEBHOOK_SECRET: secret })).toBe(
      'WEBHOOK_URL: expected an address, since WEBHOOK_SECRET is set, got none',
    );
  });
});

test('a malformed token is told without being shown', () => {
  const complaint = complaintsAbout({ BOT_TOKEN: 'hush hush' });
  expect(complaint).toMatch(/^BOT_TOKEN: expected a bot token/);
  expect(complaint).not.toContain('hush');
});

test('in production a missing token is an error, not a preview', () => {
  expect(complaintsAbout({ NODE_ENV: 'production' })).toBe(
    'BOT_TOKEN: expected a bot token, since NODE_ENV is production, got none',
  );
});

test('an API root without a token is an error, not a preview', () => {
  expect(complaintsAbout({ TELEGRAM_API_ROOT: 'http://127.0.0.1:8081' })).toBe(
    'BOT_TOKEN: expected a bot token, since TELEGRAM_API_ROOT is set, got none',
  );
});

test('all complaints come at once', () => {
  const complaints = complaintsAbout({ PORT: 'x', SEND_RATE: 'y', FEEDS: 'z', NODE_ENV: 'production' });
  expect(complaints.split('\n').map((line) => line.split(':')[0])).toEqual([
    'PORT',
    'SEND_RATE',
    'FEEDS',
    'BOT_TOKEN',
  ]);
});

test('a model is an address and a name, or nothing, and its key is never shown', () => {
  const address = 'https://models.example/v1';
  expect(complaintsAbout({ MODEL_BASE_URL: address, MODEL_KEY: 'hush-hush' })).toBe(
    'MODEL_NAME: expected the name of a model, since MODEL_BASE_URL is set, got none',
  );
  expect(complaintsAbout({ MODEL_NAME: 'some-model', MODEL_KEY: 'hush-hush' })).toBe(
    'MODEL_BASE_URL: expected an address, since MODEL_NAME is set, got none',
  );
  expect(complaintsAbout({ MODEL_KEY: 'hush-hush' })).toContain('since MODEL_KEY is set');
  expect(complaintsAbout({ MODEL_BASE_URL: address, MODEL_NAME: 'some-model' })).toBe('no complaint');
});

test('token, keys, password and secret are secrets; a password of a few letters is none', () => {
  const settings = {
    BOT_TOKEN: token,
    MODEL_BASE_URL: 'https://model.example/v1',
    MODEL_NAME: 'small',
    MODEL_KEY: 'key-of-a-model',
    WEBHOOK_URL: 'https://bot.example/hook',
    WEBHOOK_SECRET: 'secret-of-the-webhook',
  };
  const secretsWith = (password: string) => {
    const parsed = parseConfig({ ...settings, DATABASE_URL: `postgres://bot:${password}@host/ringkas` });
    return parsed.kind === 'config' ? secretsOf(parsed.config) : parsed.complaints;
  };
  const others = [token, 'key-of-a-model', 'secret-of-the-webhook'];
  expect(secretsWith('long-password').toSorted()).toEqual([...others, 'long-password'].toSorted());
  expect(secretsWith('bot').toSorted()).toEqual(others.toSorted());
});
