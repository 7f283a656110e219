import type { Frame, Page } from '@playwright/test';
import { test as base } from '@playwright/test';
import type { SampleWebmail } from '../tools/sample-webmail';
import { startSampleRoundcube } from '../tools/sample-webmail';
import type { PersonKey, SampleMail, SampleMessage } from '../webmail/sample-mail';
import { sampleMail } from '../webmail/sample-mail';
import type { Browser } from './browser';
import { openBrowser } from './browser';
import { groupMail } from './group-mail';
import { besideOf, switchSiteOn, useFreshPage } from './steps';

/** A rep at work in a real Roundcube, with the sample mail and Alongside switched on beside it. */
export interface Rep {
  browser: Browser;
  webmail: SampleWebmail;
  sample: SampleMail;
  /** The newest mail that a person sent. */
  newestFrom(key: PersonKey): SampleMessage;
  allOf(key: PersonKey): SampleMessage[];
  findMail(subject: string): SampleMessage;
  /** The mail in full view, and the frame beside it. */
  open(page: Page, message: SampleMessage): Promise<Frame>;
  /** One click in the list: the mail in the preview pane. */
  preview(page: Page, message: SampleMessage): Promise<Frame>;
  /** Opens the mail of somebody new and saves the sender with one click. */
  save(page: Page, message: SampleMessage): Promise<Frame>;
}

export const test = base.extend<{ page: Page }, { rep: Rep }>({
  rep: [
    async ({ playwright: _ }, use) => {
      const mail = sampleMail(new Date());
      const sample = { ...mail, messages: [...mail.messages, groupMail(mail)] };
      const webmail = await startSampleRoundcube(sample, () => undefined);
      const browser = await openBrowser();
      try {
        const page = await browser.context.newPage();
        await webmail.open(page);
        await switchSiteOn(browser, page);
        await page.close();
        await use(repOf(browser, webmail, sample));
      } finally {
        await browser.close();
        await webmail.stop();
      }
    },
    { scope: 'worker', timeout: 300_000 },
  ],
  page: ({ rep }, use, info) => useFreshPage(rep.browser, use, info),
});

/** Opens the list of the inbox; the session of the first sign-in still stands. */
export async function openList(page: Page, webmail: SampleWebmail): Promise<void> {
  await page.goto(new URL('?_task=mail&_mbox=INBOX', webmail.url).href);
  await page.locator('#messagelist tr.message').first().waitFor();
}

export function repOf(browser: Browser, webmail: SampleWebmail, sample: SampleMail): Rep {
  const inbox = sample.messages.filter(({ folder }) => folder === 'INBOX');
  const allOf = (key: PersonKey) => sample.messages.filter(({ who }) => who === key);
  const rep: Rep = {
    browser,
    webmail,
    sample,
    allOf,
    newestFrom: (key) =>
      found(
        allOf(key)
          .filter(({ folder }) => folder === 'INBOX')
          .at(-1),
        key,
      ),
    findMail: (subject) =>
      found(
        sample.messages.find((one) => one.subject === subject),
        subject,
      ),
    async open(page, message) {
      await webmail.openMessage(page, message);
      return besideOf(browser, page);
    },
    async preview(page, message) {
      if (!page.url().includes('_mbox=INBOX') || page.url().includes('_action')) {
        await openList(page, webmail);
      }
      const uid = String(inbox.indexOf(message) + 1);
      const row = `rcmrow${Buffer.from(uid).toString('base64').replace(/=+$/, '')}`;
      await page.locator(`[id="${row}"] td.subject`).click();
      const pane = page.frameLocator('#messagecontframe');
      await pane.locator('#message-header h2.subject', { hasText: message.subject }).waitFor();
      return besideOf(browser, page);
    },
    async save(page, message) {
      const frame = await rep.open(page, message);
      await frame.getByRole('button', { name: 'Save contact' }).click();
      await frame.locator('.who .strip').waitFor();
      return frame;
    },
  };
  return rep;
}

function found<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new Error(`the sample mail holds nothing of ${name}`);
  return value;
}
