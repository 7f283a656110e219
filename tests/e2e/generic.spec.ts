import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import type { Browser } from './browser';
import { openBrowser } from './browser';
import { besideOf, readTables, switchSiteOn } from './steps';

/** An ordinary page: what it says of people in forms that programs know, and what the rep selects. */

test.describe.configure({ mode: 'default' });

const PAGE = `<!doctype html><html lang="en"><head><title>Team of Alder Works</title>
<script type="application/ld+json">{"@context":"https://schema.org","@type":"Person","name":"Ruth Alder",
"jobTitle":"Managing Director","email":"ruth@alder-works.example","telephone":"+44 20 7946 0151",
"worksFor":{"@type":"Organization","name":"Alder Works"}}</script></head><body><h1>Team</h1>
<p>Sales: <a href="mailto:omar.said@alder-works.example">Omar Said</a>, <a href="tel:+442079460152">020 7946 0152</a></p>
<div class="h-card"><span class="p-name">Ines Prado</span> <span class="p-job-title">Workshop Lead</span>
<a class="u-email" href="mailto:ines@alder-works.example">ines@alder-works.example</a></div>
<p id="words">Kofi Mensah
Buyer, Mensah Trading
kofi@mensah-trading.example
+44 7700 900161</p></body></html>`;

let browser: Browser;
let page: Page;
const server = createServer((_, response) =>
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(PAGE),
);

test.beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  browser = await openBrowser();
  page = await browser.context.newPage();
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/team`);
  await switchSiteOn(browser, page);
});
test.afterAll(async () => {
  await browser.close();
  server.close();
});

test('everybody on a page is listed by what the page says, nobody is merged, one is saved', async () => {
  const frame = await besideOf(browser, page);
  const names = frame.locator('.rows .name');
  await names.first().waitFor();
  // The number beside Omar might be anybody's, so it stands alone.
  expect((await names.allTextContents()).sort()).toEqual([
    'Ines Prado',
    'Omar Said',
    'Ruth Alder',
    'Without a name',
  ]);
  await frame.getByRole('button', { name: /^Ruth Alder/ }).click();
  await expect(frame.locator('.who .role')).toHaveText('Managing Director · Alder Works');
  await expect(frame.locator('.pick')).toContainText('Described by the page');
  await expect(frame.locator('.pick')).not.toContainText(/omar|ines/i);
  await frame.getByRole('button', { name: 'Save contact' }).click();
  await frame.locator('.who .strip').waitFor();
  const { contacts, facts } = await readTables(browser);
  expect([contacts.length, facts.length]).toEqual([1, 0]);
  expect(JSON.stringify(contacts)).not.toMatch(/omar|ines|0152/i);
});

test('selected words are read as a person and saved', async () => {
  await page.evaluate(() => {
    const words = document.querySelector('#words');
    if (words) getSelection()?.selectAllChildren(words);
  });
  const frame = await besideOf(browser, page);
  await frame.getByRole('button', { name: /^Kofi Mensah/ }).click();
  await expect(frame.locator('.pick')).toContainText('Text you selected');
  await frame.getByRole('button', { name: 'Save contact' }).click();
  await frame.locator('.who .strip').waitFor();
  expect(JSON.stringify((await readTables(browser)).contacts)).toContain(
    'kofi@mensah-trading.example',
  );
});
