import type { Frame, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { standBeside, test } from './alongside';
import type { Browser } from './browser';
import { findFaults, readCollisions, readOverflow, walkByTab } from './judged';
import type { MailPages } from './mail-pages';
import { openDesk, waitUntilSeen } from './steps';
import type { Past } from './told-people';
import { addressOf, tellPeople } from './told-people';

/** What opens on the card and on the desk, each part open: read by everybody, whole, and reached by keys. */

test.describe.configure({ timeout: 300_000 });

const MARA = 'Mara Lindqvist-Oyelaran';
const PAGES = { mara: { mail: { name: MARA, address: addressOf(MARA), subject: 'Swatches' } } };

/** Somebody with all that a card can tell, among enough customers that it can tell what to expect. */
const PEOPLE: Record<string, Past> = {
  [MARA]: {
    saved: 400,
    theirs: [300, 200, 90, 12],
    ours: [299, 190, 80],
    bought: [320, 210, 95],
    said: [[15, 'complaint']],
  },
  ...Object.fromEntries(
    Array.from({ length: 34 }, (_, index): [string, Past] => [
      `Customer Number ${index}`,
      { saved: 420, theirs: [30 + index], bought: [400 - index, 200 - 3 * index, 60 + index] },
    ]),
  ),
};

interface Wish {
  language: 'en' | 'zh_CN';
  colorScheme: 'light' | 'dark';
  /** Of the frame, CSS pixels. */
  width: number;
}
type Look = (screen: Frame | Page, state: string) => Promise<void>;

/** Beside a mail of Mara, with everything about her there. */
async function besideMara(
  alongside: Browser,
  pages: MailPages,
  wish: Wish,
): Promise<[Page, Frame]> {
  const desk = await tellPeople(alongside, PEOPLE);
  await desk.close();
  const page = await alongside.context.newPage();
  await page.emulateMedia({ colorScheme: wish.colorScheme });
  await page.goto(pages.url('mara'));
  await standBeside(alongside, page);
  await choose(alongside, wish);
  await page.reload();
  const frame = await alongside.sidebarFrame(page);
  await waitUntilSeen(frame);
  await frame.locator('.add-fact').waitFor();
  // Last comes what the purchases of all let one expect.
  await frame.locator('.outlook .facts').waitFor();
  expect(await frame.evaluate(() => document.documentElement.clientWidth)).toBeLessThanOrEqual(
    wish.width,
  );
  return [page, frame];
}

/** As in the settings and at the frame's edge. */
async function choose(alongside: Browser, { language, width }: Wish): Promise<void> {
  const worker = await alongside.serviceWorker();
  await worker.evaluate(
    async ([spoken, wide]) => {
      const stored = await chrome.storage.local.get(null);
      const rep = { ...(stored['rep'] as object), language: spoken, purchaseTracking: true };
      await chrome.storage.local.set({ rep });
      for (const [key, site] of Object.entries(stored)) {
        if (key.startsWith('site:'))
          await chrome.storage.local.set({ [key]: { ...(site as object), width: wide } });
      }
    },
    [language, width] as const,
  );
}

/** Opens one part after the other, as a rep would, and looks at each. */
async function openEach(frame: Frame, look: Look): Promise<void> {
  await look(frame, 'the card');
  await openForms(frame, look);
  await openPromise(frame, look);
  await openMenus(frame, look);
  await openWhys(frame, look);
  const folded = frame.locator('details:not([open]) > summary');
  while ((await folded.count()) > 0) await folded.first().click();
  await look(frame, 'nothing folded');
  await frame.locator('.time button[aria-expanded]').first().click();
  await frame.locator('.time .add-form').waitFor();
  await look(frame, 'a correction');
}

/** Every form of what can be told, as it opens. */
async function openForms(frame: Frame, look: Look): Promise<void> {
  const form = frame.locator('.add-form');
  for (const kind of await frame.locator('.add-fact button').all()) {
    await kind.click();
    await form.waitFor();
    // What needs an amount is sent off without one: the sentence about it is a part of the form.
    const amounts = form.locator('[inputmode=decimal]');
    if ((await amounts.count()) > 0) {
      await amounts.first().fill('');
      await form.locator('[type=submit]').click();
      await form.getByRole('alert').waitFor();
    }
    await look(frame, `form: ${await kind.textContent()}`);
    await kind.click();
    await expect(form).toHaveCount(0);
  }
}

async function openPromise(frame: Frame, look: Look): Promise<void> {
  const promises = frame.locator('section[aria-labelledby=promises]');
  await promises.locator('.head button').click();
  await look(frame, 'form: promise');
  await promises
    .locator('input[type=text]')
    .fill('Send the autumn swatches before the range meeting');
  await promises.locator('input[type=date]').fill('2026-11-20');
  await promises.locator('[type=submit]').click();
  await promises.locator('.todo li').waitFor();
  await look(frame, 'a promise, and a word about it');
}

async function openMenus(frame: Frame, look: Look): Promise<void> {
  const menus = frame.locator('.next .acts [popovertarget]');
  for (let index = 0; index < (await menus.count()); index++) {
    await menus.nth(index).click();
    await look(frame, `menu: ${await menus.nth(index).textContent()}`);
    await frame.locator('.menu:popover-open').press('Escape');
  }
}

async function openWhys(frame: Frame, look: Look): Promise<void> {
  const axes = frame.locator('.strip button');
  const why = frame.locator('.why-body');
  for (let index = 0; index < (await axes.count()); index++) {
    await axes.nth(index).click();
    await why.locator('h2').first().waitFor();
    await look(frame, `why: ${await axes.nth(index).textContent()}`);
  }
  await axes.first().click();
  const parts = why.locator('.acts .btn[aria-expanded]');
  await parts.first().click();
  await why.locator('form').waitFor();
  await why.locator('[type=submit]').click();
  await look(frame, 'by hand, without a reason');
  await parts.last().click();
  await look(frame, 'the history of the stage');
}

const DESK = ['contacts', 'today', 'history', 'export', 'settings'] as const;

/** Each part of the desk, with somebody's card open where there is one to open. */
async function openDeskParts(
  alongside: Browser,
  look: Look,
  set: (desk: Page) => Promise<void>,
): Promise<void> {
  for (const part of DESK) {
    const desk = await openDesk(alongside, part);
    await set(desk);
    await desk.locator('main').getByRole('heading').first().waitFor();
    if (part === 'contacts' || part === 'today') {
      await desk.locator('.grid .nm').first().click();
      await desk.locator('.who .strip').waitFor();
    }
    await look(desk, `desk: ${part}`);
    await desk.close();
  }
}

for (const [language, colorScheme] of [
  ['en', 'light'],
  ['en', 'dark'],
  ['zh_CN', 'dark'],
] as const) {
  test(`every open form, menu, why and list can be read by everybody: ${language}, ${colorScheme}`, async ({
    alongside,
    serve,
  }) => {
    const wish = { language, colorScheme, width: 360 };
    const [, frame] = await besideMara(alongside, await serve(PAGES), wish);
    const faults: unknown[] = [];
    const look: Look = async (screen, state) => {
      for (const fault of await findFaults(screen)) faults.push({ state, ...fault });
    };
    await openEach(frame, look);
    await openDeskParts(alongside, look, (desk) => desk.emulateMedia({ colorScheme }));
    expect(faults).toEqual([]);
  });
}

for (const language of ['en', 'zh_CN'] as const) {
  test(`at 320 pixels no open part is cut off or lies on another, and Tab reaches all of it: ${language}`, async ({
    alongside,
    serve,
  }) => {
    const wish = { language, colorScheme: 'light', width: 320 } as const;
    const [page, frame] = await besideMara(alongside, await serve(PAGES), wish);
    const faults: unknown[] = [];
    const look: Look = async (screen, state) => {
      for (const part of await readOverflow(screen)) faults.push({ state, part });
      for (const part of await readCollisions(screen)) faults.push({ state, part });
    };
    await openEach(frame, look);
    for (const part of await walkByTab(page, frame)) faults.push({ state: 'by Tab', part });
    // A window of 1280 pixels at four times the size.
    await openDeskParts(
      alongside,
      async (desk, state) => {
        await look(desk, state);
        for (const part of await walkByTab(desk as Page, desk)) faults.push({ state, part });
      },
      (desk) => desk.setViewportSize({ width: 320, height: 640 }),
    );
    expect(faults).toEqual([]);
  });
}
