import { expect } from '@playwright/test';
import { nextFrame, readRecords, savedValues, standBeside, test } from './alongside';
import { mailMarkup } from './mail-pages';

const ADA = { name: 'Ada Person', address: 'ada@people.example' };
const BEA = { name: 'Bea Person', address: 'bea@people.example' };
const SWAP = `<script>
  window.show = (name, markup) => {
    history.pushState(null, '', '?_task=mail&_mbox=INBOX&_action=show&_uid=' + name);
    document.querySelector('#layout-content').innerHTML = markup;
  };
</script>`;

test('an extension that is reloaded under an open page stands there once, and reports once', async ({
  alongside,
  serve,
}) => {
  const pages = await serve({ Ada: { mail: ADA, head: SWAP } });
  const page = await alongside.context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  await page.goto(pages.url('Ada'));
  const frame = await standBeside(alongside, page);
  await frame.getByRole('button', { name: 'Save contact' }).click();
  await frame.getByText('Saved Ada Person').waitFor();

  const old = await alongside.serviceWorker();
  const gone = new Promise((resolve) => old.once('close', resolve));
  await old.evaluate(() => setTimeout(() => chrome.runtime.reload())).catch(() => undefined);
  await gone;
  await expect.poll(() => alongside.context.serviceWorkers().length).toBe(1);
  await expect(page.locator('alongside-frame')).toHaveCount(1);
  const again = await nextFrame(alongside, page, frame);
  await again.getByRole('heading', { name: 'Ada Person' }).waitFor();
  await expect(page.locator('alongside-frame')).toHaveCount(1);

  const worker = await alongside.serviceWorker();
  await worker.evaluate(() => {
    const heard: string[] = [];
    Reflect.set(globalThis, 'heard', heard);
    chrome.runtime.onMessage.addListener((message: { kind: string }) => {
      heard.push(message.kind);
    });
  });
  await page.evaluate(
    (markup) =>
      (Reflect.get(window, 'show') as (name: string, markup: string) => void)('Bea', markup),
    mailMarkup(BEA),
  );
  await again.getByRole('heading', { name: 'Bea Person' }).waitFor();
  await page.waitForTimeout(500);
  const heard = await worker.evaluate(() => Reflect.get(globalThis, 'heard') as string[]);
  const byThePage = heard.filter((kind) => kind !== 'frameShows');
  expect(byThePage).toEqual(['moved', 'reading']);
  await again.getByRole('button', { name: 'Save contact' }).click();
  await again.getByText('Saved Bea Person').waitFor();
  const records = await readRecords(alongside);
  expect(savedValues(records, 'name')).toEqual(['Ada Person', 'Bea Person']);
  expect(records.facts).toHaveLength(2);
  expect(faults).toEqual([]);
});
