import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { gmail } from '@/lib/sites/gmail/gmail';
import '@/lib/sites/global';

export default defineUnlistedScript(() => {
  globalThis.alongsideSite = gmail;
});
