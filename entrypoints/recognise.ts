import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { roundcube } from '@/lib/sites/roundcube/roundcube';

export default defineUnlistedScript(() =>
  roundcube.recognise(document, new URL(location.href)) ? 'roundcube' : 'generic',
);
