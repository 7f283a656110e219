import 'fake-indexeddb/auto';
import { cleanup } from '@testing-library/react';
import { afterEach, beforeEach } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { fakeLocks } from './tools/fake-locks';

// A planted fault has only to be seen, on the same contacts each time: whether it is must not be a
// matter of luck, and the smallest contact that shows it is of no interest.
if (process.env['ALONGSIDE_PLANTED'] !== undefined) {
  (await import('fast-check')).default.configureGlobal({ endOnFailure: true, seed: 20261122 });
}

beforeEach(() => {
  fakeBrowser.reset();
  // Tests of the tools run without a page around them.
  if (typeof navigator === 'undefined') return;
  Object.defineProperty(navigator, 'locks', { value: fakeLocks(), configurable: true });
});
afterEach(() => cleanup());
