import { defineConfig } from 'vitest/config';

/** Tests in folders of this name get a Postgres server, which is started only for them. */
const needPostgres = 'tests/**/postgres/**/*.test.ts';

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
          name: 'alone',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/browser/**', needPostgres],
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
