import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { recogniseSite } from '@/lib/sites/recognise';

/** What it returns is the result of `scripting.executeScript({ files: ['/recognise.js'] })`. */
export default defineUnlistedScript(() => recogniseSite(document, new URL(location.href)));
