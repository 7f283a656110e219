import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { ROOT } from '../tools/run-tool';
import type { Browser } from './browser';
import { openBrowser } from './browser';
import { watchVeil } from './closed-root';
import { isAnotherPerson, noteShownNames, pairsSeen } from './seen-together';
import { besideOf, forgetEverything, openDesk, readTables, switchSiteOn } from './steps';
import { sayWhatStood } from './what-stood';

/**
 * Gmail's page, made by hand, on Gmail's own host: no test can sign in to the real one. The page
 * changes as Gmail does: the hash, then the title and the view, without a load.
 */

test.describe.configure({ mode: 'default' });

const HOST = 'https://mail.google.com/';
const readPage = (name: string) =>
  readFileSync(join(ROOT, `lib/sites/gmail/fixtures/${name}.html`), 'utf8');
const addressOf = (html: string) => /"url":"([^"]+)"/.exec(html)?.[1] ?? HOST;

let browser: Browser;
let page: Page;

async function show(name: string): Promise<void> {
  const body = readPage(name);
  await page.unrouteAll();
  await page.route(`${HOST}**`, (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body }),
  );
  await page.goto('about:blank');
  await page.goto(addressOf(body));
}

test.beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.context.newPage();
  await show('thread');
  await switchSiteOn(browser, page);
});
test.beforeEach(() => forgetEverything(browser));
test.afterEach(({ browserName: _ }, info) => sayWhatStood(browser.context, info));
test.afterAll(() => browser.close());

test('an open thread shows who wrote, never the owner; saving logs both sides', async () => {
  await show('thread');
  const frame = await besideOf(browser, page);
  await frame.getByRole('heading', { name: '2 people here' }).waitFor();
  await expect(frame.locator('body')).not.toContainText('iris.vale@');
  await expect(frame.locator('body')).not.toContainText('elsewhere.example');
  await frame.getByRole('button', { name: /^Tomasz Wilk/ }).click();
  await expect(frame.locator('.pick')).toContainText('Site manager');
  await expect(frame.locator('.save')).toContainText('Also logs the 2 messages');
  await frame.getByRole('button', { name: 'Save contact' }).click();
  await frame.locator('.who .strip').waitFor();
  const { facts } = await readTables(browser);
  expect(facts.map(({ dir }) => dir).sort()).toEqual(['in', 'out']);
});

for (const name of ['thread-folded', 'thread-zh', 'list', 'reading-pane'] as const) {
  test(`people of the page are shown as it names them: ${name}`, async () => {
    await show(name);
    const wanted = JSON.parse(
      readFileSync(join(ROOT, `lib/sites/gmail/fixtures/${name}.json`), 'utf8'),
    );
    const frame = await besideOf(browser, page);
    const shown = [...wanted.people, ...wanted.messages.flatMap((one: { from: [] }) => one.from)];
    const others = shown.filter(({ address }) => !wanted.self.includes(address));
    for (const { name: person, address } of others) {
      await expect(frame.locator('main')).toContainText(person ?? address);
    }
    for (const own of wanted.self) await expect(frame.locator('main')).not.toContainText(own);
  });
}

test('a mail that imitates headers, runs script or names a field like a method is only text', async () => {
  await show('hostile');
  const wanted = JSON.parse(
    readFileSync(join(ROOT, 'lib/sites/gmail/fixtures/hostile.json'), 'utf8'),
  );
  const frame = await besideOf(browser, page);
  const senders = wanted.messages.flatMap((one: { from: { address: string }[] }) => one.from);
  for (const { address } of senders) await expect(frame.locator('main')).toContainText(address);
});

test('nobody of the last mail ever stands beside the next, however fast the rep goes', async () => {
  await show('thread');
  const frame = await besideOf(browser, page);
  await frame.getByRole('button', { name: /^Tomasz Wilk/ }).waitFor();
  const people = Array.from({ length: 12 }, (_, index) => `Person ${'ABCDEFGHIJKL'[index]}`);
  const readVeil = await watchVeil(page);
  const last = people.at(-1) ?? '';
  const shown = noteShownNames(frame, people);
  const opened: [number, string][] = [];
  for (const [index, name] of people.entries()) {
    opened.push([await openThread(page, index, name), name]);
    await page.waitForTimeout([0, 30, 130, 350][index % 4] ?? 0);
  }
  await frame.getByRole('heading', { name: last }).waitFor();
  const wrong = pairsSeen(opened, await readVeil(), await shown()).filter(isAnotherPerson);
  expect(wrong).toEqual([]);
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText(last);
});

/** Shows another thread as Gmail does; gives the moment from which it can be drawn. */
function openThread(page: Page, index: number, name: string): Promise<number> {
  return page.evaluate(
    async ({ name, index }) => {
      const id = `193300000000bb${String(index).padStart(2, '0')}`;
      const address = `${name.toLowerCase().replace(' ', '.')}@thread-${index}.example`;
      location.hash = `#inbox/${id}`;
      const views = [...document.querySelectorAll<HTMLElement>('[role="main"]')];
      const view = views.find((one) => one.style.display !== 'none');
      const subject = view?.querySelector('h2.hP');
      subject?.setAttribute('data-legacy-thread-id', id);
      for (const sender of view?.querySelectorAll('.gD[email]') ?? []) {
        if (sender.getAttribute('email')?.startsWith('iris')) continue;
        sender.setAttribute('email', address);
        sender.setAttribute('name', name);
      }
      for (const other of view?.querySelectorAll('.g2[email]:not([name="me"])') ?? [])
        other.remove();
      document.title = `${name} - iris.vale@lumen-textiles.example - Gmail`;
      // Nothing is drawn before the task and all that follows from it at once are over.
      await Promise.resolve();
      return performance.timeOrigin + performance.now();
    },
    { name, index },
  );
}

test('the site is listed in the settings by its host', async () => {
  const desk = await openDesk(browser, 'settings');
  await expect(desk.locator('.sites', { hasText: 'mail.google.com' })).toBeVisible();
  await desk.close();
});
