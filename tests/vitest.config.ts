import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  plugins: await WxtVitest(),
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['{lib,components,entrypoints,tests}/**/*.test.{ts,tsx}'],
    environment: 'happy-dom',
    setupFiles: ['tests/vitest.setup.ts'],
    restoreMocks: true,
    // A bound against hanging, not a measure: the machine may be doing many things at once.
    testTimeout: 60_000,
  },
});
