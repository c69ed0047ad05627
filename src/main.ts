import './prepare-node.mjs';
import { randomBytes, randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate as immediately } from 'node:timers/promises';
import { type Answerer, createAnswerer } from './answer/answerer.ts';
import { type Bot, createBot } from './bot/create-bot.ts';
import { createTurns } from './bot/turns.ts';
import type { WebhookPlace } from './bot/webhook.ts';
import { openBriefingCache } from './briefing/cache.ts';
import { type Library, LibraryError, type OpenLibrary } from './briefing/library.ts';
import { vocabularyOf } from './briefing/vocabulary.ts';
import type { Feature } from './chat/feature.ts';
import { createDraftsFeature } from './chat/features/drafts/feature.ts';
import { createPersonalDataFeature } from './chat/features/personal-data.ts';
import { createStatisticsFeature } from './chat/features/statistics.ts';
import { createSubscriptionFeature } from './chat/features/subscription/feature.ts';
import { createPhrases } from './chat/phrases.ts';
import { createProfile } from './chat/profile.ts';
import { createAnswerQuestion } from './chat/questions.ts';
import { createReaderFeatures } from './chat/reader-features.ts';
import { createRespond } from './chat/respond.ts';
import { type Clock, steadyClock, systemClock } from './clock.ts';
import { type Config, parseConfig, secretsOf } from './config.ts';
import { createDailyDigest } from './digest/daily-digest.ts';
import { createI18n, createSay, type I18n } from './i18n.ts';
import type { Lexicon } from './lexicon/lexicon.ts';
import { createLog, type Log } from './log.ts';
import type { OpenWatchOptions } from './newsroom/watch/open-watch.ts';
import { openHome } from './start/home.ts';
import { openBriefings } from './start/open-briefings.ts';
import { openLexicon } from './start/open-lexicon.ts';
import { SetupError } from './start/setup-error.ts';
import { openStorage } from './storage/open.ts';
import { keepTidy } from './storage/retention.ts';
import type { Store } from './storage/store.ts';
import { StoreError } from './storage/store-error.ts';
import { createApi } from './telegram/api.ts';
import { createContact } from './telegram/contact.ts';
import { createSender } from './telegram/create-sender.ts';
import { endThrift } from './thrift/end.ts';
import { createWeb, type Routes, WebError } from './web/create-web.ts';
import { createMetrics, type Metrics } from './web/metrics.ts';
import { createReadinessRoutes } from './web/readiness.ts';
import { createWebhookRoutes } from './web/webhook-routes.ts';

const lexiconFolder = join(import.meta.dirname, '../locales/lexicon');
/** For this long what is in hand is let finish after a signal; the rest comes again at the next start. */
const drainMs = 9_000;
/** So long after it is ready, what had to be got ready is. */
const settleMs = 3_000;
/** By then it has ended, whatever holds it up (a Postgres that is away, a call that hangs): as safe as a crash. */
const endMs = 10_000;

async function main(): Promise<void> {
  const parsed = parseConfig(process.env);
  if (parsed.kind === 'wrong') throw new SetupError(parsed.complaints.join('\n'));
  const { config } = parsed;
  const signalled = new Promise<void>((resolve) => {
    // They stay on, so that a second signal changes nothing while the first is obeyed.
    process.on('SIGTERM', () => resolve());
    process.on('SIGINT', () => resolve());
  });

  const preview = await previewOf(config);
  const clock = preview?.clock ?? systemClock;
  const log = createLog({
    level: config.LOG_LEVEL,
    secrets: secretsOf(config),
  });
  // Whatever is open by the time something ends or fails is closed in reverse.
  await using open = new AsyncDisposableStack();
  const home = openHome(config);
  open.defer(home.leave);
  const { store, turn, pace } = await openStorage({
    ...{ folder: home.folder, clock: systemClock, log },
    databaseUrl: config.mode === 'preview' ? undefined : config.DATABASE_URL,
  });
  open.defer(() => store.close());
  const { lexicon, source } = await openLexicon(lexiconFolder, home);
  const vocabulary = vocabularyOf(lexicon);
  const cache = home.isLasting
    ? openBriefingCache({ file: join(home.folder, 'briefings-cache.db'), vocabulary, words: source })
    : undefined;
  open.defer(() => cache?.close());
  const library = await openBriefings(config, vocabulary, cache, log, open);
  const web = createWeb({ host: config.HOST, port: config.PORT });
  open.defer(() => web.stop());
  if (preview) open.defer(() => preview.stop());
  const address = await web.start();

  const metrics = createMetrics();
  const contact = createContact(
    config.mode === 'preview'
      ? createApi({ token: preview?.token ?? '', root: address })
      : createApi({ token: config.BOT_TOKEN, root: config.TELEGRAM_API_ROOT }),
  );
  const { api } = contact;
  const sender = createSender({
    ...{ api, log, clock: steadyClock },
    ratePerSecond: config.SEND_RATE,
    paceStore: pace,
    onOutcome: (kind) => metrics.count('ringkas_sends_total', kind),
  });
  const i18n = createI18n();
  const defaultLanguage = config.DEFAULT_LANGUAGE;
  const answerer = createAnswerer({ lexicon, say: createSay(), ...(cache && { made: cache.made }) });
  const stopping = new AbortController();
  const learn = createLearning(answerer, library, stopping.signal);
  const digest = createDailyDigest({
    ...{ library, i18n, defaultLanguage, sender, clock, log },
    stores: store,
    turn,
    newOwner: randomUUID,
    ratePerSecond: config.SEND_RATE,
  });
  preview?.clock.onMove((now) => void digest.tick(now));
  const features = [
    ...createReaderFeatures({
      ...{ library, answerer, i18n },
      readers: store.readers,
      hasReceived: store.notices.hasReceived,
    }),
    createSubscriptionFeature({
      ...{ library, digest, i18n },
      readers: store.readers,
      notices: store.notices,
      subscriptions: store.subscriptions,
      defaults: { localTime: config.DIGEST_TIME, zone: config.DEFAULT_TIME_ZONE, days: 'daily' },
    }),
    createPersonalDataFeature({ personalData: store.personalData, i18n }),
    createStatisticsFeature({
      statistics: store.statistics,
      administrators: config.ADMIN_IDS,
      slugOf: digest.slugOf,
      onSendAgain: digest.wake,
      i18n,
    }),
    ...(await draftsOf(config, lexicon, library, i18n, clock)),
  ];
  const watch = await watchOf(config, { stores: store, lexicon, library, sender, i18n, log, clock });
  const webhook = await placeOfWebhook(config, store);
  const bot = createBot({
    api,
    sender,
    clock,
    steadyClock,
    log,
    webhook,
    onUpdate: (kind) => metrics.count('ringkas_updates_total', kind),
    onAnswer: (kind) => metrics.count('ringkas_answers_total', kind),
    turns: createTurns({ seenUpdates: store.seenUpdates, owner: randomUUID(), mostWaiting: 5, clock, log }),
    onMigration: store.personalData.move,
    // A StoreError while we run: Postgres is away, or too many were in each other's way.
    isPassing: (error) => error instanceof StoreError,
    respond: createRespond({
      ...{ library, i18n, features, defaultLanguage },
      readers: store.readers,
      focus: store.focus,
      answerQuestion: createAnswerQuestion({ answerer, library, i18n }),
    }),
    profile: createProfile({ features, i18n, defaultLanguage }),
    phrases: createPhrases({ i18n, defaultLanguage }),
    onReady: (username) => {
      log.info({ username, address }, 'Ringkas is ready');
      setTimeout(endThrift, settleMs).unref();
      // Not before Telegram has taken the token: a wrong one must not use up what is due.
      void digest.start();
      watch?.start();
      void learn();
      library.onChange(() => void learn());
    },
  });
  web.open([
    createReadinessRoutes(
      {
        store: store.check,
        telegram: contact.trouble,
        tick: () => digest.tickTrouble(clock.now()),
        content: () => readdir(config.CONTENT_DIR),
      },
      steadyClock,
    ),
    metrics.routes(async () => {
      const now = clock.now();
      const { waiting, oldestDueAt } = await store.statistics.backlog(now);
      return { waiting, lagSeconds: Math.max(0, now - (oldestDueAt ?? now)) / 1000 };
    }),
    ...(webhook ? [doorOf(webhook, bot, metrics, log)] : []),
    ...(preview ? [preview.routes] : []),
  ]);
  const tidied = keepTidy(store, clock, stopping.signal, (error) =>
    log.error({ err: error }, 'What has had its time could not be forgotten'),
  );
  const ended = bot.run();
  if (config.mode === 'preview')
    process.stdout.write(`Ringkas preview, no token needed: open ${address} in a browser\n`);

  const end = await Promise.race([ended, signalled]);
  setTimeout(() => {
    log.warn('Something would not end: leaving it');
    process.exit(end?.kind === 'token-refused' ? 1 : 0);
  }, endMs).unref();
  bot.stop();
  const digestStopped = Promise.all([digest.stop(), watch?.stop()]);
  await Promise.race([Promise.all([ended, digestStopped]), steadyClock.wait(drainMs, stopping.signal)]);
  stopping.abort();
  await sender.stop();
  await Promise.all([ended, digestStopped, tidied]);
  if (end?.kind === 'token-refused')
    throw new SetupError(`BOT_TOKEN: expected a token that Telegram knows, got from it: ${end.description}`);
}

/** The Telegram of the preview; null: Telegram itself. What it takes is read only where it is asked for. */
async function previewOf({ mode, DEFAULT_TIME_ZONE }: Config) {
  if (mode !== 'preview') return null;
  const { createPreview } = await import('./preview/preview.ts');
  return createPreview({ clock: systemClock, timeZone: DEFAULT_TIME_ZONE });
}

/** What the newsroom can do from Telegram, for who has named its people. */
async function draftsOf(
  { ADMIN_IDS, CONTENT_DIR }: Config,
  lexicon: Lexicon,
  library: OpenLibrary,
  i18n: I18n,
  clock: Clock,
): Promise<readonly Feature[]> {
  if (ADMIN_IDS.length === 0) return [];
  const { createDraftsDesk } = await import('./newsroom/drafts-desk.ts');
  const vocabulary = vocabularyOf(lexicon);
  const desk = createDraftsDesk({ folder: CONTENT_DIR, library, vocabulary, clock });
  return [createDraftsFeature({ desk, administrators: ADMIN_IDS, i18n })];
}

/** null: there is nothing to watch. What it takes is read only where there is. */
async function watchOf(config: Config, parts: Omit<OpenWatchOptions, 'settings'>) {
  const { FEEDS, STALE_AFTER_HOURS, ADMIN_IDS } = config;
  if (FEEDS.length === 0 && (STALE_AFTER_HOURS === undefined || ADMIN_IDS.length === 0)) return null;
  const { openWatch } = await import('./newsroom/watch/open-watch.ts');
  return openWatch({ ...parts, settings: config });
}

/** null: updates are fetched. A secret that nobody set is made once, for all who share the store. */
async function placeOfWebhook(config: Config, store: Store): Promise<WebhookPlace | null> {
  if (config.mode !== 'webhook') return null;
  const secret = config.WEBHOOK_SECRET ?? (await store.webhook.secret(randomBytes(32).toString('base64url')));
  return { url: config.WEBHOOK_URL, secret, store: store.webhook };
}

/** Where Telegram brings updates: the path of the address that it was told. */
function doorOf({ url, secret }: WebhookPlace, bot: Bot, metrics: Metrics, log: Log): Routes {
  return createWebhookRoutes({
    ...{ path: new URL(url).pathname, secret },
    receive: bot.receive,
    onRefused: (why) => {
      metrics.count('ringkas_webhook_refusals_total', why);
      log.warn({ why }, 'A request to the webhook was refused');
      if (why === 'secret') bot.doubtWebhook();
    },
  });
}

/** Lets the answerer get ready for what is published, a little between other work; a call while it does so adds nothing. */
function createLearning(answerer: Answerer, library: Library, signal: AbortSignal): () => Promise<void> {
  let isLearning = false;
  return async () => {
    if (isLearning) return;
    isLearning = true;
    while (!signal.aborted && answerer.learn(library.published()) > 0) await immediately();
    isLearning = false;
  };
}

try {
  await main();
} catch (error) {
  const isExpected = [SetupError, StoreError, LibraryError, WebError].some((kind) => error instanceof kind);
  process.stderr.write(
    `${isExpected && error instanceof Error ? error.message : ((error as Error)?.stack ?? error)}\n`,
  );
  process.exitCode = 1;
}
