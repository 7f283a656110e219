import { defineContentScript } from 'wxt/utils/define-content-script';

/** The limit of what is injected: WXT's own start, and nothing more. */
export default defineContentScript({
  matches: ['http://127.0.0.1/*'],
  registration: 'runtime',
  main() {},
});
