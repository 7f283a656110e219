import type { Page } from '@playwright/test';
import { nameOf, readingOf } from './page/people';
import type { Row } from './pairs';
import { addedRow, measurePairs, ratioRow } from './pairs';
import type { ScriptWorld, Stage } from './stage';
import { scriptWorld } from './stage';

const PERSON = 7;
const FRAME_MS = 1_000 / 60;

/**
 * Opening the sidebar beside a mail of a known contact: from the moment the frame is put into the
 * page until its card holds the person's name, against an extension page in the same frame that
 * gets the same contact by one raw get. Clocks of two processes are compared; both rows bear that.
 * Second open: from the rep's click on the handle to the next frame but one, against a button that
 * shows a kept frame.
 */
export async function measureOpening(stage: Stage): Promise<Row[]> {
  const { browser, desk, url } = stage;
  const page = await browser.context.newPage();
  await page.addInitScript(NOTE_NAME);
  await page.goto(url('/b/'));
  const world = await scriptWorld(page, browser.extensionId);
  const reading = JSON.stringify(readingOf(PERSON, 'message/INBOX/open'));
  await world.run(`chrome.runtime.sendMessage({ kind: 'reading', reading: ${reading}, move: 0 })`);
  const id = await desk.evaluate((index) => bench.contactIdOf(index), PERSON);
  const first = await measurePairs(
    () => openFrame(page, world, '/sidebar.html'),
    () => openFrame(page, world, `/bench-empty.html?id=${id}`),
  );
  await page.close();
  return [
    ratioRow('open the sidebar with a known contact / empty page + get', first, 2),
    addedRow('open it again / showing a kept frame', await measureAgain(stage), FRAME_MS),
  ];
}

/** In every frame: when the heading first holds words. */
const NOTE_NAME = `addEventListener('DOMContentLoaded', () => {
  const look = () => {
    const name = document.querySelector('h1')?.textContent;
    if (!name || globalThis.named) return;
    globalThis.named = { name, at: performance.timeOrigin + performance.now() };
  };
  new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true });
});`;

async function openFrame(page: Page, world: ScriptWorld, path: string): Promise<number> {
  const start = await world.run<number>(`(() => {
    const frame = document.createElement('iframe');
    frame.id = 'bench';
    frame.style.cssText = 'position:fixed;right:0;top:0;width:360px;height:600px';
    frame.src = chrome.runtime.getURL(${JSON.stringify(path)});
    const start = performance.timeOrigin + performance.now();
    document.documentElement.append(frame);
    return start;
  })()`);
  for (let look = 0; look < 400; look += 1) {
    const frame = page.frames().find((one) => one.url().startsWith('chrome-extension://'));
    const named = await frame
      ?.evaluate<{ name: string; at: number } | undefined>('globalThis.named')
      .catch(() => undefined);
    if (named) {
      if (named.name !== nameOf(PERSON)) throw new Error(`the frame shows ${named.name}`);
      await page.waitForTimeout(150);
      await page.evaluate(() => document.querySelector('#bench')?.remove());
      await page.waitForTimeout(50);
      return named.at - start;
    }
    await page.waitForTimeout(20);
  }
  throw new Error(`${path} never showed a name`);
}

/** Both frames are kept; a trusted click shows them. */
async function measureAgain({ browser, url }: Stage) {
  const page = await browser.context.newPage();
  await page.goto(url('/a/'));
  await page.evaluate(PLAIN);
  const worker = await browser.serviceWorker();
  const layout = { open: false, width: 360, side: 'right', language: 'en' };
  const hide = () =>
    worker.evaluate(async (closed) => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      if (tab?.id) await chrome.tabs.sendMessage(tab.id, { kind: 'stand', layout: closed });
    }, layout);
  const width = page.viewportSize()?.width ?? (await page.evaluate(() => innerWidth));
  const height = await page.evaluate(() => innerHeight);
  const click = async (x: number, y: number) => {
    await page.evaluate('globalThis.shown = undefined');
    await page.mouse.click(x, y);
    await page.waitForFunction('globalThis.shown !== undefined');
    return page.evaluate<number>('globalThis.shown');
  };
  await page.waitForTimeout(500);
  const ours = async () => {
    const took = await click(width - 10, height * 0.28 + 30);
    const isOpen = await page.evaluate(
      () => document.documentElement.style.marginRight === '360px',
    );
    if (!isOpen) throw new Error('the click did not open the sidebar');
    await page.waitForTimeout(100);
    await hide();
    await page.waitForTimeout(100);
    return took;
  };
  await ours();
  const plain = async () => {
    const took = await click(20, 20);
    await page.waitForTimeout(50);
    return took;
  };
  const pairs = await measurePairs(ours, plain);
  await page.close();
  return pairs;
}

/** A kept frame and the button that shows it; and the clock of every click, to the frame after next. */
const PLAIN = `(() => {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'position:fixed;left:60px;top:0;width:360px;height:600px;display:none';
  const button = document.createElement('button');
  button.style.cssText = 'position:fixed;left:0;top:0;width:40px;height:40px;z-index:9';
  button.addEventListener('click', () => {
    frame.style.display = frame.style.display === 'none' ? 'block' : 'none';
  });
  document.documentElement.append(frame, button);
  addEventListener('click', (event) => {
    requestAnimationFrame(() => requestAnimationFrame((now) => {
      globalThis.shown = now - event.timeStamp;
    }));
  }, true);
})()`;
