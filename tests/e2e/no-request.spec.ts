import { expect } from '@playwright/test';
import { readRecords, savedValues, standBeside, test } from './alongside';
import { openBrowser } from './browser';

/** Every spec ends with this question; this one shows that the question is heard everywhere. */

const TRACKED = {
  name: 'Tracy Tracked',
  address: 'tracy@pixel.example',
  body: '<p>Hello</p><p>Tracy Tracked<br>https://pixel.example/me</p>',
};

test('a whole act asks for nothing outside: page, frame, panel and worker', async ({
  alongside,
  serve,
}) => {
  const pages = await serve({ one: { mail: TRACKED } });
  const page = await alongside.context.newPage();
  await page.goto(pages.url('one'));
  const frame = await standBeside(alongside, page);
  await frame.getByRole('button', { name: 'Save contact' }).click();
  await frame.getByText('Saved Tracy Tracked').waitFor();
  expect(savedValues(await readRecords(alongside), 'email')).toEqual(['tracy@pixel.example']);
  expect(alongside.outsideRequests()).toEqual([]);
});

test('an outside request is noticed in a page, in the frame and in the worker', async ({
  serve,
}) => {
  const alongside = await openBrowser();
  try {
    const pages = await serve({ one: { mail: TRACKED } });
    const page = await alongside.context.newPage();
    await page.goto(pages.url('one'));
    const frame = await standBeside(alongside, page);
    const ask = (url: string) =>
      fetch(url)
        .catch(() => undefined)
        .then(() => true);
    await page.evaluate(ask, 'http://page.test/');
    await frame.evaluate(ask, 'http://frame.test/');
    await (await alongside.serviceWorker()).evaluate(ask, 'http://worker.test/');
    await expect
      .poll(() =>
        alongside
          .outsideRequests()
          .map((url) => new URL(url).hostname)
          .sort(),
      )
      .toEqual(['frame.test', 'page.test', 'worker.test']);
  } finally {
    await alongside.close();
  }
});
