import { defineConfig } from 'vitest/config';

/** Tests in folders of this name get a Postgres server, which is started only for them. */
const needPostgres = 'tests/**/postgres/**/*.test.ts';

/**
 * Tests of what keeps nothing but what it has read: they share one process, in which the lexicon is opened, each briefing
 * made ready and the program loaded once for all of them.
 */
const together = [
  ...['answer', 'briefing', 'chat', 'digest', 'evaluation', 'lexicon', 'question'],
  ...['reader', 'render', 'text'],
].map((folder) => `tests/${folder}/**/*.test.ts`);

export default defineConfig({
  test: {
    setupFiles: ['tests/setup.ts'],
    // Generous, for slow machines: nothing here is judged by how long it takes.
    testTimeout: 300_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'together',
          include: together,
          exclude: [needPostgres],
          isolate: false,
          // A hundred thousand questions leave much behind that costs less to collect in large portions.
          execArgv: ['--min-semi-space-size=64', '--max-semi-space-size=128'],
        },
      },
      {
        extends: true,
        test: {
          name: 'alone',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/browser/**', needPostgres, ...together],
        },
      },
      {
        extends: true,
        test: {
          name: 'postgres',
          include: [needPostgres],
          globalSetup: 'tests/harness/postgres/global-setup.ts',
          // A server of one's own is created and started in a hook.
          hookTimeout: 60_000,
          testTimeout: 60_000,
        },
      },
    ],
  },
});
