import type { Site } from './site';

declare global {
  /**
   * The reader that was put into this page. It lives in the extension's isolated world: the page
   * has its own `globalThis` and cannot see or replace it.
   */
  var alongsideSite: Site | undefined;
  /** Ends the loader that runs in this world. */
  var alongsideEnd: (() => void) | undefined;
}
