import type { CDPSession, Page } from '@playwright/test';
import type { Pairs, Row } from './pairs';
import { addedRow, measurePairs } from './pairs';
import type { Stage } from './stage';
import { scriptWorld } from './stage';

const THOUSANDS = 10;

/**
 * A page after its load: thread time of ten thousand rows that come and go in the list Roundcube's
 * reader watches, a hundred a task, and of the half second after them, with the product in the page
 * and without; per 1,000 mutations. A hidden tab does the same again. Where a site is switched off
 * no file of ours is in the page at all: that row is the same page twice, and shows the noise.
 */
export async function measureMutations({ browser, url }: Stage): Promise<Row[]> {
  const withOurs = await watched(await browser.context.newPage(), url('/a/'));
  const without = await watched(await browser.context.newPage(), url('/c/'));
  const off = await watched(await browser.context.newPage(), url('/c/'));
  const compare = (ours: Watched): Promise<Pairs> => measurePairs(ours.mutate, without.mutate);
  const seen = await compare(withOurs);
  const switchedOff = await compare(off);
  await hide({ page: withOurs.page, extensionId: browser.extensionId });
  const rows = [
    addedRow('1,000 mutations of a watched list / no observer', seen, 0.3),
    addedRow('the same, site switched off', switchedOff, NOISE_MS),
    addedRow('the same, tab hidden', await compare(withOurs), NOISE_MS),
  ];
  for (const { page } of [withOurs, without, off]) await page.close();
  return rows;
}

/** Nothing: what two equal pages differ by in this measure. */
const NOISE_MS = 0.05;

interface Watched {
  page: Page;
  mutate(): Promise<number>;
}

async function watched(page: Page, address: string): Promise<Watched> {
  await page.goto(address);
  await page.waitForTimeout(500);
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return {
    page,
    async mutate() {
      await page.bringToFront();
      const before = await threadMs(session);
      const rows = await page.evaluate<number>(MUTATE);
      const took = (await threadMs(session)) - before;
      if (rows !== THOUSANDS * 1_000) throw new Error(`${rows} mutations`);
      return took / THOUSANDS;
    },
  };
}

/**
 * Tells our script that the tab is hidden, in its own world and by the browser's own event. Driven
 * browsers call every tab visible, so the rest of the page goes on as before.
 */
async function hide({ page, extensionId }: { page: Page; extensionId: string }): Promise<void> {
  const world = await scriptWorld(page, extensionId);
  await world.run(`Object.defineProperty(document, 'hidden', { get: () => true })`);
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
}

async function threadMs(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  const found = metrics.find(({ name }) => name === 'TaskDuration');
  if (!found) throw new Error('no TaskDuration');
  return found.value * 1_000;
}

const MUTATE = `(async () => {
  const list = document.querySelector('#messagelist > tbody');
  const rows = Array.from({ length: 50 }, () => {
    const row = document.createElement('tr');
    row.innerHTML = '<td>row</td>';
    return row;
  });
  const { port1, port2 } = new MessageChannel();
  let mutations = 0;
  for (let task = 0; task < ${THOUSANDS * 10}; task += 1) {
    for (const row of rows) list.append(row);
    for (const row of rows) row.remove();
    mutations += rows.length * 2;
    await new Promise((done) => { port1.onmessage = done; port2.postMessage(0); });
  }
  await new Promise((done) => setTimeout(done, 500));
  return mutations;
})()`;
