import type { Frame, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import type { SampleWebmail } from '../tools/sample-webmail';
import { startSampleMailDev } from '../tools/sample-webmail';
import type { SampleMail, SampleMessage } from '../webmail/sample-mail';
import { sampleMail } from '../webmail/sample-mail';
import type { Browser } from './browser';
import { openBrowser } from './browser';
import { findFaults, readOverflow } from './judged';
import { besideOf, forgetEverything, openDesk, switchSiteOn, waitUntilSeen } from './steps';

/** Every screen can be read and reached by everybody: in both languages, in light and dark, narrow and large. */

test.describe.configure({ mode: 'default' });

const sample: SampleMail = sampleMail(new Date());
let browser: Browser;
let webmail: SampleWebmail;
let spoken: 'en' | 'zh_CN' = 'en';

test.beforeAll(async () => {
  test.setTimeout(60_000);
  webmail = await startSampleMailDev(sample);
  browser = await openBrowser();
  const page = await browser.context.newPage();
  await webmail.open(page);
  await switchSiteOn(browser, page);
  await page.close();
});
test.afterAll(async () => {
  await browser.close();
  await webmail.stop();
});

const mailOf = (who: SampleMessage['who'], folder = 'INBOX'): SampleMessage => {
  const mail = sample.messages.filter((one) => one.who === who && one.folder === folder).at(-1);
  if (!mail) throw new Error(`the sample mail holds nothing of ${who}`);
  return mail;
};

/** Walks through the states of the frame: nobody, a stranger, a machine, a known person, several. */
async function walk(page: Page, look: (frame: Frame, state: string) => Promise<void>, width = 360) {
  const ownAddresses = [sample.self.address];
  await forgetEverything(browser, { ownAddresses, language: spoken, width });
  await webmail.open(page);
  const frame = await besideOf(browser, page);
  await frame.locator('.say-so h1').waitFor();
  await look(frame, 'nobody');
  const spoofed = sample.messages.find(({ kind }) => kind === 'spoofed');
  if (spoofed) await webmail.openMessage(page, spoofed);
  await frame.locator('.warning').first().waitFor();
  await look(frame, 'a sender with warnings');
  await webmail.openMessage(page, mailOf('eleanor'));
  await frame.locator('.pick').waitFor();
  await look(frame, 'a person not saved yet');
  await waitUntilSeen(frame);
  await frame.locator('.btn.primary').click();
  await frame.locator('.who .strip').waitFor();
  for (const folder of ['Sent', 'INBOX']) {
    await webmail.openMessage(page, mailOf('eleanor', folder));
    await frame.locator('.who .strip').waitFor();
  }
  await frame.locator('details.why summary').click();
  await look(frame, 'a known person');
  const why = frame.locator('.why-body');
  for (const axis of [2, 3, 0]) {
    await frame.locator('.strip button').nth(axis).click();
    await why.locator('h2').first().waitFor();
    await look(frame, `why, ${axis + 1}`);
  }
  for (const part of [0, 1]) {
    await why.locator('.acts .btn[aria-expanded]').nth(part).click();
    await look(frame, `of the stage by hand, ${part + 1}`);
  }
  const menu = frame.locator('.next [popovertarget]').first();
  if ((await menu.count()) > 0) {
    await menu.click();
    await look(frame, 'an open menu');
    await frame.locator('.menu:popover-open').press('Escape');
  }
  await forgetOwnAddress();
  await webmail.openMessage(page, mailOf('lin'));
  await frame.locator('.rows').waitFor();
  await look(frame, 'several people');
}

async function forgetOwnAddress(): Promise<void> {
  const worker = await browser.serviceWorker();
  await worker.evaluate(async () => {
    const { rep } = await chrome.storage.local.get('rep');
    await chrome.storage.local.set({ rep: { ...(rep as object), ownAddresses: [] } });
  });
}

for (const language of ['en', 'zh_CN'] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`every screen can be read by everybody, and fits: ${language}, ${colorScheme}`, async () => {
      test.setTimeout(240_000);
      spoken = language;
      const faults: unknown[] = [];
      const isDark = colorScheme === 'dark';
      const look = async (screen: Frame | Page, state: string) => {
        const scheme = '(prefers-color-scheme: dark)';
        expect(await screen.evaluate((query) => matchMedia(query).matches, scheme)).toBe(isDark);
        for (const fault of await findFaults(screen)) faults.push({ state, ...fault });
        for (const part of await readOverflow(screen)) faults.push({ state, part });
      };
      const page = await browser.context.newPage();
      await page.emulateMedia({ colorScheme });
      await walk(page, look);
      for (const part of ['contacts', 'today', 'history', 'export', 'settings'] as const) {
        const desk = await openDesk(browser, part);
        await desk.emulateMedia({ colorScheme });
        if (part === 'contacts') await desk.locator('.grid .nm').first().click();
        await desk.locator('main').getByRole('heading').first().waitFor();
        await look(desk, `desk, ${part}`);
        await desk.close();
      }
      await page.close();
      expect(faults).toEqual([]);
    });
  }
}

test('nothing is cut off at 360 and 320 pixels, nor at twice the size', async () => {
  test.setTimeout(240_000);
  const faults: unknown[] = [];
  const worker = await browser.serviceWorker();
  for (const language of ['en', 'zh_CN'] as const) {
    spoken = language;
    for (const width of [360, 320]) {
      const page = await browser.context.newPage();
      await walk(
        page,
        async (frame, state) => {
          expect(await frame.evaluate(() => innerWidth)).toBeLessThanOrEqual(width);
          for (const part of await readOverflow(frame))
            faults.push({ language, width, state, part });
        },
        width,
      );
      await page.close();
    }
    const page = await browser.context.newPage();
    await webmail.open(page);
    await worker.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      if (tab?.id !== undefined) await chrome.tabs.setZoom(tab.id, 2);
    });
    await walk(page, async (frame, state) => {
      expect(await frame.evaluate(() => devicePixelRatio)).toBe(2);
      for (const part of await readOverflow(frame)) faults.push({ language, zoom: 2, state, part });
    });
    await worker.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      if (tab?.id !== undefined) await chrome.tabs.setZoom(tab.id, 1);
    });
    await page.close();
  }
  expect(faults).toEqual([]);
});
