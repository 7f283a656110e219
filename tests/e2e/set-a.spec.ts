import { readFileSync } from 'node:fs';
import type { Frame, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { sharedPath } from '../tools/labelled-data';
import type { Roundcube } from '../webmail/roundcube';
import { startRoundcube } from '../webmail/roundcube';
import { signInToRoundcube } from '../webmail/roundcube-sign-in';
import type { Browser } from './browser';
import { openBrowser } from './browser';
import { forgetEverything, switchSiteOn, waitUntilSeen } from './steps';
import { startTrace } from './trace';

/** The labelled mail of set A, and a mailbox of 500, in a real Roundcube with the real extension. */

interface Label {
  id: string;
  automated: boolean;
  suspicious: boolean;
  header_from: { name: string; email: string };
  must_not_extract: string[];
}

/** What the frame shows of one mail. */
interface Shown {
  ticked: string[];
  text: string;
  warnings: number;
  isAutomated: boolean;
}

const labels = sharedPath('webmail/seed/out/A/labels.json');
const setA = sharedPath('webmail/seed/out/A');
const load = sharedPath('webmail/seed/out/load');
const DEV = { user: 'dev@webmail.test', password: 'devpass-1' };
const LOAD = { user: 'load@webmail.test', password: 'loadpass-1' };

test.describe.configure({ mode: 'default' });
// Most machines do not have this mail, and then no machine is to be blamed for leaving it out.
const tag = labels ? '@webmail' : '@shared';

test.describe('labelled mail', { tag }, () => {
  test.skip(!labels, 'the labelled mail (../shared) is not on this machine');
  let server: Roundcube;
  let browser: Browser;

  test.beforeAll(async () => {
    test.setTimeout(240_000);
    if (!setA || !load) return;
    server = await startRoundcube({
      install: true,
      mailboxes: [
        { ...DEV, folders: { INBOX: setA } },
        { ...LOAD, folders: { INBOX: load } },
      ],
    });
    browser = await openBrowser();
    const page = await browser.context.newPage();
    await signIn(page, DEV);
    await switchSiteOn(browser, page);
    await page.close();
  });
  test.afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  async function signIn(page: Page, who: typeof DEV): Promise<void> {
    await browser.context.clearCookies();
    await signInToRoundcube(page, server.url, who);
  }

  interface Address {
    name: string | null;
    address: string | null;
  }

  /** The reading that the page gave, as the background keeps it for this tab. */
  async function readFrom(): Promise<Address | undefined> {
    const worker = await browser.serviceWorker();
    return worker.evaluate(async () => {
      const states = Object.entries(await chrome.storage.session.get(null));
      const [, state] = states.find(([key]) => key.startsWith('tab:')) ?? [];
      return (state as { reading?: { reading: { messages: { from: Address[] }[] } } })?.reading
        ?.reading.messages[0]?.from[0];
    });
  }

  async function readShown(frame: Frame): Promise<Shown> {
    await frame.locator('main :is(.pick, .rows, .say-so, .warning, .who)').first().waitFor();
    if ((await frame.locator('.rows').count()) > 0) {
      await waitUntilSeen(frame);
      await frame.locator('.rows button').first().click();
      await frame.locator('#back-to-people').waitFor();
    }
    return frame.evaluate(() => {
      const rows = [...document.querySelectorAll('.pick li')];
      const ticked = rows.filter((row) => row.querySelector<HTMLInputElement>('input')?.checked);
      const text = document.querySelector('main')?.textContent ?? '';
      return {
        ticked: ticked.map((row) => row.querySelector('.body > p')?.textContent ?? ''),
        text,
        warnings: document.querySelectorAll('.warning').length,
        isAutomated: text.includes('writes by machine'),
      };
    });
  }

  test('each of 26 mails shows its true sender, what is wrong with it, and nothing of others', async () => {
    test.setTimeout(240_000);
    const page = await browser.context.newPage();
    await signIn(page, DEV);
    await forgetEverything(browser);
    const all: Label[] = JSON.parse(readFileSync(labels ?? '', 'utf8'));
    const wrong: string[] = [];
    for (const [index, label] of all.entries()) {
      await page.goto(`${server.url}?_task=mail&_mbox=INBOX&_uid=${index + 1}&_action=show`);
      const frame = await browser.sidebarFrame(page);
      const shown = await readShown(frame);
      const from = await readFrom();
      const says = (what: string, found: unknown, wanted: unknown) => {
        if (found !== wanted) wrong.push(`${label.id} ${what}: ${found}, not ${wanted}`);
      };
      says('address', from?.address, label.header_from.email);
      says('name', from?.name ?? '', label.header_from.name);
      says('automated', shown.isAutomated, label.automated);
      says('suspicious', shown.warnings > 0, label.suspicious);
      for (const barred of label.must_not_extract) {
        if (shown.ticked.some((value) => holds(value, barred)))
          wrong.push(`${label.id} shows ${barred} as the contact's own`);
      }
      const pwned = await page.evaluate(() => [
        typeof (window as { __pwned?: unknown }).__pwned,
        document.title,
      ]);
      if (pwned[0] !== 'undefined' || pwned[1] === 'pwned')
        wrong.push(`${label.id} ran its script`);
    }
    expect(wrong).toEqual([]);
    expect(all).toHaveLength(26);
    expect(browser.outsideRequests()).toEqual([]);
    await page.close();
  });

  test('a list of 500 messages opens without a long task of ours', async () => {
    // The webmail's own first look at 500 messages may take a minute on a busy machine.
    test.setTimeout(240_000);
    const page = await browser.context.newPage();
    await signIn(page, LOAD);
    const trace = await startTrace(browser, page);
    await page.goto(`${server.url}?_task=mail&_mbox=INBOX`);
    await page.locator('#messagelist tr.message').nth(20).waitFor();
    await browser.sidebarFrame(page);
    await page.waitForTimeout(1_000);
    const { longest, calls, longTasks } = await trace.stop();
    console.log(`500 messages: ${calls} calls of ours, longest share of a task ${longest} ms`);
    console.log(`tasks over 50 ms, whoever caused them: ${longTasks}`);
    // None at all would mean that the trace did not see our scripts.
    expect(calls).toBeGreaterThan(0);
    expect(longest).toBeLessThan(50);
    await page.close();
  });
});

const digits = (text: string) => text.replace(/\D/g, '');

/** A number is the same however it is written: its last nine digits decide. */
function holds(shown: string, barred: string): boolean {
  if (/^\+\d+$/.test(barred)) return digits(shown).endsWith(barred.slice(-9));
  return shown.toLowerCase().includes(barred.toLowerCase());
}
