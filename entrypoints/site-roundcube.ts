import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { roundcube } from '@/lib/sites/roundcube/roundcube';
import '@/lib/sites/global';

export default defineUnlistedScript(() => {
  globalThis.alongsideSite = roundcube;
});
