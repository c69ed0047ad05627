import { z } from 'zod';
import { languages } from './language.ts';
import { logLevels } from './log.ts';

const telegramsOwn = 'https://api.telegram.org';

/** Settings that hold whatever the bot does. Each is named after its environment variable. */
const common = {
  /** Folder of everything that is kept. */
  DATA_DIR: z.string().min(1).default('./data'),
  /** Folder of the briefings. */
  CONTENT_DIR: z.string().min(1).default('./content'),
  /** The address that the web server listens on. */
  HOST: z.string().min(1).default('127.0.0.1'),
  /** Its port; 0: any that is free. */
  PORT: wholeNumber(0, 65_535, '8080'),
  /** The language of a reader of whom Telegram tells none. */
  DEFAULT_LANGUAGE: z.enum(languages, { error: expected(languages.join(' or ')) }).default('id'),
  /** The time zone of a subscriber who names none. */
  DEFAULT_TIME_ZONE: z
    .string()
    .refine(isTimeZone, { error: expected('an IANA time zone such as Asia/Jakarta') })
    .default('Asia/Jakarta'),
  /** The time of day of a digest for which none is named, HH:MM. */
  DIGEST_TIME: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: expected('a time of day HH:MM from 00:00 to 23:59') })
    .default('07:00'),
  /** Messages a second that Telegram allows this bot. */
  SEND_RATE: wholeNumber(1, 10_000, '30'),
  /** Telegram users who run the newsroom. */
  ADMIN_IDS: z
    .string()
    .regex(/^\s*(\d{1,16}(\s*,\s*\d{1,16})*)?\s*$/, {
      error: expected('Telegram user ids, whole numbers with commas between them'),
    })
    .transform((list) =>
      list
        .split(',')
        .map((id) => id.trim())
        .filter(Boolean)
        .map(Number),
    )
    .default([]),
  /** Addresses of RSS, Atom or JSON Feed whose new items become drafts. */
  FEEDS: z
    .string()
    .refine((list) => partsOf(list).every(isFeedUrl), {
      error: expected('http:// or https:// addresses without user and password, with commas between them'),
    })
    .transform((list) => [...new Set(partsOf(list))])
    .default([]),
  /** Hosts of the newsroom's own network that feeds and pages may come from, as `URL.host` writes them. */
  INTERNAL_HOSTS: z
    .string()
    .refine((list) => partsOf(list).every(isHost), {
      error: expected('hosts such as cms.example.lan or 127.0.0.1:8000, with commas between them'),
    })
    .transform((list) => [...new Set(partsOf(list).map((host) => host.toLowerCase()))])
    .default([]),
  /** After so many hours without a briefing, or without news from a feed, the newsroom is told; left out: never. */
  STALE_AFTER_HOURS: z
    .string()
    .refine(isWhole(1, 8_760), { error: expected('a whole number from 1 to 8760') })
    .transform(Number)
    .optional(),
  /** An OpenAI-compatible endpoint that helps with drafts; left out: no model is asked. */
  MODEL_BASE_URL: z
    .string()
    .refine(isHttpUrl, { error: expected('an http:// or https:// address without user, query or #') })
    .optional(),
  /** Which of its models. */
  MODEL_NAME: z.string().optional(),
  /** What it is to be shown; left out: it asks for none. */
  MODEL_KEY: z.string().optional(),
  LOG_LEVEL: z.enum(logLevels, { error: expected(`one of ${logLevels.join(', ')}`) }).default('info'),
  NODE_ENV: z
    .enum(['development', 'production', 'test'], { error: expected('development, production or test') })
    .default('development'),
};

const preview = z.object({
  mode: z.literal('preview'),
  ...common,
  // Someone reads along in the terminal.
  LOG_LEVEL: common.LOG_LEVEL.removeDefault().default('warn'),
});
/** What a bot on a Telegram that is not ours needs, however it gets its updates. */
const withToken = {
  BOT_TOKEN: z.string().regex(/^\d+:[\w-]+$/, {
    // Never shown: what is wrong with it may be one letter only.
    error:
      'expected a bot token as BotFather gives it (digits, a colon, letters and digits), got something else',
  }),
  TELEGRAM_API_ROOT: z
    .string()
    .refine(isHttpUrl, { error: expected('an http:// or https:// address without user, query or #') })
    .default(telegramsOwn),
  /** The Postgres that everything is kept in, for more than one process; left out: SQLite in DATA_DIR. */
  DATABASE_URL: z
    .string()
    .refine(isPostgresUrl, {
      error: 'expected postgres://user:password@host:port/database, got something else', // never shown
    })
    .optional(),
  ...common,
};
const polling = z.object({ mode: z.literal('polling'), ...withToken });
const webhook = z.object({
  mode: z.literal('webhook'),
  ...withToken,
  /** Where Telegram is to bring updates; its path is the path on PORT. */
  WEBHOOK_URL: z.string().refine(isWebhookUrl, {
    error: expected(
      'a complete address https://host/path of letters, digits, / _ . ~ and -, not one of /healthz, /readyz, /metrics',
    ),
  }),
  /** How Telegram shows that it is Telegram; left out: one is made and kept. */
  WEBHOOK_SECRET: z
    .string()
    .regex(/^[\w-]{16,256}$/, {
      error: 'expected 16 to 256 of A-Z, a-z, 0-9, _ and -, got something else', // never shown
    })
    .optional(),
});

/**
 * How the bot is to run: `preview` without a token on a Telegram of its own; with one, `webhook` where it has an address
 * for it, else `polling`.
 */
export type Config = z.infer<typeof preview> | z.infer<typeof polling> | z.infer<typeof webhook>;

const everywhere = z.object(common);

/** What holds for every command line, whether or not there is a bot. */
export type Settings = z.infer<typeof everywhere>;

/** What came of reading the settings of a command line. */
export type SettingsResult =
  | { readonly kind: 'settings'; readonly settings: Settings }
  | { readonly kind: 'wrong'; readonly complaints: readonly string[] };

/** Reads what a command line needs of the environment; how the bot is to run is not looked at. */
export function parseSettings(env: Readonly<Record<string, string | undefined>>): SettingsResult {
  const parsed = everywhere.safeParse(valuesIn(env));
  const complaints = [
    ...(parsed.success ? [] : complaintsOf(parsed.error)),
    ...modelComplaints(valuesIn(env)),
  ];
  return parsed.success && complaints.length === 0
    ? { kind: 'settings', settings: parsed.data }
    : { kind: 'wrong', complaints };
}

/** What came of reading the settings: all of them, or every complaint about them, one line each. */
export type ConfigResult =
  | { readonly kind: 'config'; readonly config: Config }
  | { readonly kind: 'wrong'; readonly complaints: readonly string[] };

/** Reads the environment. An empty variable counts as not set; `BOT_TOKEN` and `WEBHOOK_URL` decide the mode. */
export function parseConfig(env: Readonly<Record<string, string | undefined>>): ConfigResult {
  const set = valuesIn(env);
  const complaints: string[] = [];
  const parsed = !set.BOT_TOKEN
    ? preview.safeParse({ ...set, mode: 'preview' })
    : set.WEBHOOK_URL
      ? webhook.safeParse({ ...set, mode: 'webhook' })
      : polling.safeParse({ ...set, mode: 'polling' });
  if (!parsed.success) complaints.push(...complaintsOf(parsed.error));
  complaints.push(...modelComplaints(set));
  if (!set.BOT_TOKEN && set.NODE_ENV === 'production')
    complaints.push('BOT_TOKEN: expected a bot token, since NODE_ENV is production, got none');
  for (const name of ['TELEGRAM_API_ROOT', 'DATABASE_URL', 'WEBHOOK_URL', 'WEBHOOK_SECRET'])
    if (!set.BOT_TOKEN && set[name])
      complaints.push(`BOT_TOKEN: expected a bot token, since ${name} is set, got none`);
  if (set.BOT_TOKEN && set.WEBHOOK_SECRET && !set.WEBHOOK_URL)
    complaints.push('WEBHOOK_URL: expected an address, since WEBHOOK_SECRET is set, got none');
  const isTelegramsOwn = (set.TELEGRAM_API_ROOT ?? telegramsOwn) === telegramsOwn;
  if (set.WEBHOOK_URL?.startsWith('http:') && isTelegramsOwn)
    complaints.push(
      'WEBHOOK_URL: expected https, since only a local Bot API server (TELEGRAM_API_ROOT) takes http',
    );
  return parsed.success && complaints.length === 0
    ? { kind: 'config', config: parsed.data }
    : { kind: 'wrong', complaints };
}

/** The variables that are set; an empty one is not. */
function valuesIn(env: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(Object.entries(env).flatMap(([name, value]) => (value ? [[name, value]] : [])));
}

/** A model is an address and a name, or nothing. */
function modelComplaints(set: Readonly<Record<string, string>>): string[] {
  const { MODEL_BASE_URL: address, MODEL_NAME: name, MODEL_KEY: key } = set;
  if (address && !name)
    return ['MODEL_NAME: expected the name of a model, since MODEL_BASE_URL is set, got none'];
  if (!address && (name || key))
    return [
      `MODEL_BASE_URL: expected an address, since ${name ? 'MODEL_NAME' : 'MODEL_KEY'} is set, got none`,
    ];
  return [];
}

function complaintsOf(error: z.ZodError): string[] {
  return error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

function expected(what: string) {
  return ({ input }: { readonly input?: unknown }) => `expected ${what}, got ${JSON.stringify(input)}`;
}

function wholeNumber(least: number, greatest: number, byDefault: string) {
  const error = expected(`a whole number from ${least} to ${greatest}`);
  return z.string().refine(isWhole(least, greatest), { error }).default(byDefault).transform(Number);
}

function isWhole(least: number, greatest: number): (text: string) => boolean {
  return (text) => /^\d{1,9}$/.test(text) && Number(text) >= least && Number(text) <= greatest;
}

function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false; // an offset such as +07:00 knows no daylight saving
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

function isHttpUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password, search, hash } = new URL(text);
  return /^https?:$/.test(protocol) && username + password + search + hash === '';
}

function isPostgresUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, pathname } = new URL(text);
  return /^postgres(ql)?:$/.test(protocol) && hostname !== '' && pathname.length > 1;
}

/** What stands between the commas of a list. */
function partsOf(list: string): string[] {
  return list.split(',').flatMap((part) => part.trim() || []);
}

function isFeedUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password } = new URL(text);
  return /^https?:$/.test(protocol) && username + password === '';
}

/** `host` or `host:port`, a port that is the default of http left out. */
function isHost(text: string): boolean {
  const url = `http://${text.toLowerCase()}`;
  return URL.canParse(url) && new URL(url).host === text.toLowerCase();
}

/** The paths that the web server has for itself. */
const ownPaths = ['/healthz', '/readyz', '/metrics'];

function isWebhookUrl(text: string): boolean {
  if (!isHttpUrl(text)) return false;
  const { pathname } = new URL(text);
  return /^[\w/.~-]+$/.test(pathname) && !ownPaths.includes(pathname);
}

/** Words that no line of the log may have. */
export function secretsOf(config: Config): string[] {
  if (config.mode === 'preview') return [config.MODEL_KEY ?? ''];
  const password = config.DATABASE_URL && new URL(config.DATABASE_URL).password;
  const secret = config.mode === 'webhook' && config.WEBHOOK_SECRET;
  // A password of a few letters would take half of every line with it.
  return [config.BOT_TOKEN, config.MODEL_KEY ?? '', password || '', secret || ''].filter(
    (word) => word.length > 5,
  );
}
