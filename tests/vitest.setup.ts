import 'fake-indexeddb/auto';
import { cleanup } from '@testing-library/react';
import { afterEach, beforeEach } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { fakeLocks } from './tools/fake-locks';

beforeEach(() => {
  fakeBrowser.reset();
  // Tests of the tools run without a page around them.
  if (typeof navigator === 'undefined') return;
  Object.defineProperty(navigator, 'locks', { value: fakeLocks(), configurable: true });
});
afterEach(() => cleanup());
