import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { generic } from '@/lib/sites/generic/generic';
import '@/lib/sites/global';

export default defineUnlistedScript(() => {
  globalThis.alongsideSite = generic;
});
