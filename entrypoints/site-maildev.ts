import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { maildev } from '@/lib/sites/maildev/maildev';
import '@/lib/sites/global';

export default defineUnlistedScript(() => {
  globalThis.alongsideSite = maildev;
});
