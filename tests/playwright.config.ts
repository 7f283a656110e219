import { defineConfig } from '@playwright/test';

/** Real browser, real extension. A test that needs a second try is a broken test: no retries. */
export default defineConfig({
  testDir: 'e2e',
  outputDir: '../test-results',
  workers: 2,
  fullyParallel: true,
  retries: 0,
  // Patience costs nothing where all is well: no test says how fast, only the bench does.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  reporter: process.env['PLAYWRIGHT_JSON_OUTPUT_NAME'] ? [['json']] : [['list']],
  use: { trace: 'off', screenshot: 'off', video: 'off' },
});
