import { join } from 'node:path';
import type { Frame, Page } from '@playwright/test';
import type { Browser } from '../e2e/browser';
import type { PersonKey, SampleMail } from '../webmail/sample-mail';
import type { Card } from './kept-cards';
import { readKeptCards } from './kept-cards';
import { ROOT } from './run-tool';
import type { SampleWebmail } from './sample-webmail';

/** The launcher's job without a display: what a rep does in the first minutes, in the real browser. */

/** One for each kind of standing that mail alone can show. */
const FOUR = ['eleanor', 'lin', 'maya', 'piotr'] as const satisfies readonly PersonKey[];
/** No hand is quicker than this after a page has come. */
const HAND_MILLIS = 600;
const SCREENSHOT = join(ROOT, '.output/start.png');

export async function setOwnAddress(browser: Browser, address: string): Promise<void> {
  const worker = await browser.serviceWorker();
  await worker.evaluate(async (own) => {
    const rep = { language: 'en', timeZone: 'auto', ownAddresses: [own], lastExportAt: null };
    await chrome.storage.local.set({ rep });
  }, address);
}

/** Toolbar click, side panel, one button: from here on the frame stands beside this webmail. */
export async function switchSiteOn(browser: Browser, page: Page): Promise<void> {
  await browser.clickToolbar(page);
  const panel = await browser.panel(page);
  await panel.clickButton('Always beside this site');
  await panel.waitFor(`document.body.innerText.includes('Alongside stands beside')`);
  await panel.detach();
}

export async function runJob(
  browser: Browser,
  page: Page,
  webmail: SampleWebmail,
  sample: SampleMail,
): Promise<{ cards: Card[]; screenshot: string }> {
  const newest = (key: PersonKey) =>
    sample.messages.filter(({ who, folder }) => who === key && folder === 'INBOX').at(-1);
  const first = newest(FOUR[0]);
  if (!first) throw new Error('the sample mail holds nothing of the first person');
  await setOwnAddress(browser, sample.self.address);
  await webmail.open(page);
  await webmail.openMessage(page, first);
  await switchSiteOn(browser, page);
  const names: string[] = [];
  for (const key of FOUR) {
    const name = sample.people.find((person) => person.key === key)?.name ?? key;
    const last = newest(key);
    if (!last) throw new Error(`the sample mail holds nothing from ${name}`);
    await webmail.openMessage(page, last);
    const frame = await browser.sidebarFrame(page);
    const save = frame.getByRole('button', { name: 'Save contact' });
    await save.waitFor();
    // The frame believes a click only once the browser has told it that it is truly seen.
    await page.waitForTimeout(HAND_MILLIS);
    await save.click();
    await waitForPerson(frame, name);
    // What the rep opens is what Alongside knows: the earlier mail of this person, oldest first.
    const earlier = sample.messages.filter(({ who, id }) => who === key && id !== last.id);
    for (const message of [...earlier, last]) {
      await webmail.openMessage(page, message);
      await waitForPerson(await browser.sidebarFrame(page), name);
    }
    await restOf(await browser.sidebarFrame(page));
    names.push(name);
  }
  await page.screenshot({ path: SCREENSHOT });
  const cards = await readKeptCards(await browser.sidebarFrame(page));
  const missing = names.filter((name) => !cards.some(({ who }) => who === name));
  if (cards.length !== names.length || missing.length > 0) {
    throw new Error(`kept ${cards.length} contacts of ${names.length}; missing: ${missing.join()}`);
  }
  return { cards, screenshot: SCREENSHOT };
}

/** A saved person has a suggestion; before, only the name stands there. */
async function waitForPerson(frame: Frame, name: string): Promise<void> {
  await frame.getByRole('heading', { level: 1, name }).waitFor();
  await frame.locator('.next .fact').waitFor();
}

/** The card comes to rest when it says the same twice: what was logged has then been kept. */
async function restOf(frame: Frame): Promise<void> {
  let before = '';
  for (let look = 0; look < 20; look += 1) {
    const now = (await frame.locator('body').textContent()) ?? '';
    if (now === before) return;
    before = now;
    await frame.page().waitForTimeout(150);
  }
}
