import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { runInPage } from '@/lib/overlay/run-in-page';
import '@/lib/sites/global';
import { watchPage } from '@/lib/sites/page-watch';

/** Runs beside one site's reader, in pages of sites that are switched on or were clicked for. */
export default defineUnlistedScript(() => {
  const site = globalThis.alongsideSite;
  if (!site) return;
  globalThis.alongsideEnd?.();
  globalThis.alongsideEnd = runInPage({
    read: () => site.readPage(document, new URL(location.href)),
    watch: (host) => watchPage(site, document, host),
  });
});
