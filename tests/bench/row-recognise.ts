import { emailOf, readingOf } from './page/people';
import type { Row } from './pairs';
import { measurePairs, ratioRow } from './pairs';
import type { ScriptWorld, Stage } from './stage';
import { scriptWorld } from './stage';

/**
 * Recognising a known person, by the clock of the content script that tells of the mail.
 *
 * Ours: from the product's own `reading` message, through the worker (parse, own settings, the
 * tab's state in `storage.session`), to an extension page that follows the tab as the frame does
 * and looks the person up, and one word through a port back. Not in it: drawing the card, which is
 * part of opening the sidebar. Neither is the logging of the mail, but the next pair waits until it
 * is done: it must not slow the limit down.
 * Limit, warm: a word through a port, one raw get of the same row, a word back.
 * Limit, stopped: a message to the stopped worker of an empty extension, and its answer. Both
 * workers are stopped before every sample.
 */
export async function measureRecognising(stage: Stage): Promise<Row[]> {
  const { browser, desk, url } = stage;
  const page = await browser.context.newPage();
  await page.goto(url('/b/'));
  const product = await scriptWorld(page, browser.extensionId);
  const empty = await scriptWorld(page, emptyId(stage));
  await product.run(CONNECT);
  const known = new Map<number, string | undefined>();
  for (const index of [7, 8]) {
    known.set(index, await desk.evaluate((one) => bench.contactIdOf(one), index));
  }
  const ours = async (pair: number) => {
    const index = 7 + (pair % 2);
    const { took, id } = await tell(product, index, `message/INBOX/${serial++}`);
    if (!id || id !== known.get(index)) throw new Error(`recognised ${id} for person ${index}`);
    return took;
  };
  const rawGet = async (pair: number) => {
    const index = 7 + (pair % 2);
    const { took, id } = await product.run<Answer>(`askRaw(${JSON.stringify(emailOf(index))})`);
    if (!id || id !== known.get(index)) throw new Error(`looked up ${id} for person ${index}`);
    return took;
  };
  const warm = await measurePairs(ours, rawGet);
  const stopped = await measurePairs(
    async (pair) => {
      await browser.stopWorker();
      return ours(pair);
    },
    async () => {
      await browser.stopWorker();
      return empty.run<number>(WAKE);
    },
  );
  await page.close();
  return [
    ratioRow('recognise a known person, warm / port ping + raw get', warm, 2),
    ratioRow('recognise with the worker stopped / empty worker starts', stopped, 1.5),
  ];
}

let serial = 1;

interface Answer {
  took: number;
  id?: string;
}

function emptyId({ browser }: Stage): string {
  const worker = browser.context.serviceWorkers().find((one) => one.url().endsWith('/empty.js'));
  if (!worker) throw new Error('the empty extension has no worker');
  return new URL(worker.url()).host;
}

const tell = (world: ScriptWorld, index: number, viewKey: string) =>
  world.run<Answer>(`tell(${JSON.stringify(readingOf(index, viewKey))})`);

/** In the content script's world: both ports are open before the clock runs. */
const CONNECT = `(() => {
  const product = chrome.runtime.connect({ name: 'product' });
  const raw = chrome.runtime.connect({ name: 'raw' });
  globalThis.tell = async (reading) => {
    const start = performance.now();
    const answer = new Promise((done) => {
      const hear = ({ viewKey, id }) => {
        if (viewKey !== reading.viewKey) return;
        product.onMessage.removeListener(hear);
        done({ took: performance.now() - start, id });
      };
      product.onMessage.addListener(hear);
    });
    const logged = chrome.runtime.sendMessage({ kind: 'reading', reading, move: 0 });
    return (await Promise.all([answer, logged]))[0];
  };
  globalThis.askRaw = (address) => new Promise((done) => {
    const start = performance.now();
    const hear = (id) => {
      raw.onMessage.removeListener(hear);
      done({ took: performance.now() - start, id });
    };
    raw.onMessage.addListener(hear);
    raw.postMessage(address);
  });
})()`;

const WAKE = `(async () => {
  const start = performance.now();
  if ((await chrome.runtime.sendMessage('wake')) !== 'awake') throw new Error('still asleep');
  return performance.now() - start;
})()`;
