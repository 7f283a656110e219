import type { Row } from './pairs';
import { measurePairs, ratioRow } from './pairs';
import type { Stage } from './stage';

interface TraceEvent {
  name: string;
  tdur?: number;
  args?: { data?: { url?: string } };
}

/**
 * Files on a page load: thread time of evaluating the site's reader and the loader, against WXT's
 * do-nothing content script on the same page. The first read of the page is a task of its own, for
 * which the load does not wait; it is not in this figure.
 */
export async function measureInjected({ browser, url }: Stage): Promise<Row[]> {
  const page = await browser.context.newPage();
  const whole = browser.context.browser();
  if (!whole) throw new Error('no browser to trace');
  const load = async (path: '/a/' | '/b/', files: readonly string[]) => {
    await whole.startTracing(page, { categories: ['devtools.timeline', 'v8'] });
    await page.goto(url(path), { waitUntil: 'load' });
    await page.waitForTimeout(150);
    const trace = JSON.parse((await whole.stopTracing()).toString('utf8'));
    const evaluated = (trace.traceEvents as TraceEvent[]).filter(
      ({ name, args }) =>
        name === 'EvaluateScript' && args?.data?.url?.startsWith('chrome-extension://'),
    );
    const ours = files.map(
      (file) => evaluated.find(({ args }) => args?.data?.url?.endsWith(file))?.tdur,
    );
    if (ours.includes(undefined)) throw new Error(`not evaluated: ${files.join()}`);
    return ours.reduce<number>((sum, tdur) => sum + (tdur ?? 0), 0) / 1_000;
  };
  const pairs = await measurePairs(
    () => load('/a/', ['/site-roundcube.js', '/loader.js']),
    () => load('/b/', ['/nothing.js']),
  );
  await page.close();
  return [ratioRow('injected files [CPU] / do-nothing content script', pairs, 2)];
}
