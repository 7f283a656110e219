import { join } from 'node:path';
import type { Frame, Page } from '@playwright/test';
import type { Browser } from '../e2e/browser';
import type { PersonKey, SampleMail } from '../webmail/sample-mail';
import { ROOT } from './run-tool';
import type { SampleWebmail } from './sample-webmail';

/** The launcher's job without a display: what a rep does in the first minutes, in the real browser. */

interface Card {
  who: string;
  stage: string;
  fact: string;
  suggestion: string;
}

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
  const cards: Card[] = [];
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
    cards.push(await readCard(await browser.sidebarFrame(page), name));
  }
  await page.screenshot({ path: SCREENSHOT });
  await assertKept(await browser.sidebarFrame(page), cards);
  return { cards, screenshot: SCREENSHOT };
}

/** A saved person has a suggestion; before, only the name stands there. */
async function waitForPerson(frame: Frame, name: string): Promise<void> {
  await frame.getByRole('heading', { level: 1, name }).waitFor();
  await frame.locator('.next .fact').waitFor();
}

async function readCard(frame: Frame, name: string): Promise<Card> {
  await waitForPerson(frame, name);
  // The card follows the record by itself; it has come to rest when it says the same twice.
  let before = '';
  for (let look = 0; look < 20; look += 1) {
    const now = (await frame.locator('body').textContent()) ?? '';
    if (now === before) break;
    before = now;
    await frame.page().waitForTimeout(150);
  }
  const text = async (selector: string) => {
    const found = frame.locator(selector).first();
    return (await found.count()) > 0 ? ((await found.textContent()) ?? '').trim() : '';
  };
  return {
    who: name,
    stage: await text('.who .strip .stage'),
    fact: await text('.next .fact'),
    suggestion: (await text('.next .kind h2')) || 'Nothing to do',
  };
}

/** Read back where they are kept, not where they are shown. */
async function assertKept(frame: Frame, cards: readonly Card[]): Promise<void> {
  const kept = await frame.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open('alongside');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const all = opening.result.transaction('contacts').objectStore('contacts').getAll();
          all.onerror = () => reject(all.error);
          all.onsuccess = () => {
            opening.result.close();
            resolve(JSON.stringify(all.result));
          };
        };
      }),
  );
  const rows = JSON.parse(kept) as unknown[];
  const missing = cards.filter(({ who }) => !kept.includes(who)).map(({ who }) => who);
  if (rows.length !== cards.length || missing.length > 0) {
    throw new Error(`kept ${rows.length} contacts of ${cards.length}; missing: ${missing.join()}`);
  }
}
