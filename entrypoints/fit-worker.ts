import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { answerFit } from '@/lib/app/answer-fit';

/** A dedicated worker of our own pages, started by `lib/app/fit-buying.ts`. */
export default defineUnlistedScript(() => {
  globalThis.onmessage = ({ data }: MessageEvent<unknown>) => {
    globalThis.postMessage(answerFit(data));
  };
});
