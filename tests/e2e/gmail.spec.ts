import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { ROOT } from '../tools/run-tool';
import type { Browser } from './browser';
import { openBrowser } from './browser';
import { besideOf, forgetEverything, openDesk, readTables, switchSiteOn } from './steps';

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
  // Looks at every change of frame and page, and notes each pair that does not belong together.
  const watched = frame.evaluate(
    (names) =>
      new Promise<string[]>((resolve) => {
        const seen: string[] = [];
        const look = () => {
          const text = document.querySelector('main')?.textContent ?? '';
          const shown = names.filter((name) => text.includes(name));
          const now = Date.now();
          for (const name of shown) seen.push(`${now} ${name}`);
          if (shown.includes(names.at(-1) ?? '')) {
            observer.disconnect();
            setTimeout(() => resolve(seen), 300);
          }
        };
        const observer = new MutationObserver(look);
        observer.observe(document.body, { subtree: true, childList: true, characterData: true });
      }),
    people,
  );
  const opened: [number, string][] = [];
  for (const [index, name] of people.entries()) {
    const at = await page.evaluate(
      ({ name, index }) => {
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
        return Date.now();
      },
      { name, index },
    );
    opened.push([at, name]);
    await page.waitForTimeout([0, 30, 130, 350][index % 4] ?? 0);
  }
  const seen = await watched;
  const late = seen.filter((line) => {
    const [at, ...words] = line.split(' ');
    const shownFor = opened.filter(([when]) => when <= Number(at)).at(-1);
    // One drawing of the screen may be on its way when the page changes.
    const isFresh = shownFor !== undefined && Number(at) - shownFor[0] < 50;
    return shownFor?.[1] !== words.join(' ') && !isFresh;
  });
  expect(late).toEqual([]);
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText('Person L');
});

test('the site is listed in the settings by its host', async () => {
  const desk = await openDesk(browser, 'settings');
  await expect(desk.locator('.sites')).toContainText('mail.google.com');
  await desk.close();
});
