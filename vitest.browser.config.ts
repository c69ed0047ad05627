import { defineConfig } from 'vitest/config';

// Clicks through the chat page in a real browser: `npm run test:browser`. Needs Chromium (CHROMIUM, default /usr/bin/chromium).
export default defineConfig({
  test: {
    include: ['tests/browser/**/*.test.ts'],
    setupFiles: ['tests/setup.ts'],
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
