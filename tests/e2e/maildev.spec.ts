import type { Page } from '@playwright/test';
import { test as base, expect } from '@playwright/test';
import type { SampleWebmail } from '../tools/sample-webmail';
import { startSampleMailDev } from '../tools/sample-webmail';
import type { PersonKey, SampleMail } from '../webmail/sample-mail';
import { sampleMail } from '../webmail/sample-mail';
import type { Browser } from './browser';
import { openBrowser } from './browser';
import {
  besideOf,
  forgetEverything,
  openDesk,
  readTables,
  switchSiteOn,
  useFreshPage,
} from './steps';

/** The same loop in another webmail, one that does not say whose mailbox it is. */

interface Rep {
  browser: Browser;
  webmail: SampleWebmail;
  sample: SampleMail;
}

const test = base.extend<{ page: Page }, { rep: Rep }>({
  rep: [
    async ({ playwright: _ }, use) => {
      const sample = sampleMail(new Date());
      const webmail = await startSampleMailDev(sample);
      const browser = await openBrowser();
      try {
        const page = await browser.context.newPage();
        await webmail.open(page);
        await switchSiteOn(browser, page);
        await page.close();
        await use({ browser, webmail, sample });
      } finally {
        await browser.close();
        await webmail.stop();
      }
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  page: ({ rep }, use, info) => useFreshPage(rep.browser, use, info),
});

test.describe.configure({ mode: 'default' });

const mailOf = ({ sample }: Rep, key: PersonKey, folder: 'INBOX' | 'Sent') => {
  const mail = sample.messages.filter((one) => one.who === key && one.folder === folder).at(-1);
  if (!mail) throw new Error(`the sample mail holds nothing of ${key} in ${folder}`);
  return mail;
};

test.describe('beside MailDev', { tag: '@webmail' }, () => {
  test('without an own address no direction is claimed; once it is set, it is corrected', async ({
    rep,
    page,
  }) => {
    const { browser, webmail, sample } = rep;
    const mail = mailOf(rep, 'maya', 'INBOX');
    await webmail.open(page);
    await webmail.openMessage(page, mail);
    const frame = await besideOf(browser, page);
    // Nobody says who of the two is the rep, so both are offered.
    await frame.getByRole('button', { name: /^Maya Okafor/ }).click();
    await expect(frame.locator('.pick')).toContainText('Founder');
    await frame.getByRole('button', { name: 'Save contact' }).click();
    await frame.locator('.who .strip').waitFor();
    await expect(frame.getByText('does not know which address is yours')).toBeVisible();
    await expect(frame.locator('.next')).toHaveCount(0);
    await expect(frame.locator('.time')).toContainText('Mail, direction not known');
    expect((await readTables(browser)).facts).toMatchObject([{ dir: null }]);

    const desk = await openDesk(browser, 'settings');
    await desk.getByLabel('Your own addresses').fill(sample.self.address);
    await desk.getByRole('button', { name: 'Save addresses' }).click();
    await expect(desk.getByText('Saved.')).toBeVisible();
    await page.bringToFront();
    await webmail.openMessage(page, mailOf(rep, 'lin', 'INBOX'));
    await webmail.openMessage(page, mail);
    await expect(frame.locator('.next .fact')).toContainText('Maya Okafor wrote on');
    await expect(frame.locator('.time')).toContainText('Mail from Maya Okafor');
    await expect(frame.getByText('does not know which address is yours')).toHaveCount(0);
    // The first fact stays as it was; the correction replaces it.
    const { facts } = await readTables(browser);
    expect(facts.map(({ dir }) => dir).sort()).toEqual(['in', null]);
  });

  test('a person is saved, noted, known in the next mail, and taken back', async ({
    rep,
    page,
  }) => {
    const { browser, webmail, sample } = rep;
    await forgetEverything(browser, { ownAddresses: [sample.self.address] });
    await webmail.open(page);
    await webmail.openMessage(page, mailOf(rep, 'lin', 'INBOX'));
    const frame = await besideOf(browser, page);
    await frame.getByRole('heading', { level: 1, name: '林晓彤' }).waitFor();
    await expect(frame.locator('body')).not.toContainText(sample.self.address);
    await frame.getByRole('button', { name: 'Save contact' }).click();
    await frame.locator('.who .strip').waitFor();
    await frame.getByLabel('Quick note').fill('要样品');
    await frame.getByRole('button', { name: 'Save note' }).click();
    await expect(frame.locator('.note-words')).toHaveText('要样品');
    await webmail.openMessage(page, mailOf(rep, 'lin', 'Sent'));
    await expect(frame.locator('.who .strip .stage').first()).toHaveText('New');
    await expect(frame.locator('.time')).toContainText('Mail to 林晓彤');
    const { contacts, facts } = await readTables(browser);
    expect([contacts.length, facts.length]).toEqual([1, 2]);
    await frame.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect(frame.locator('.note-words')).toHaveCount(0);
    expect(browser.outsideRequests()).toEqual([]);
  });

  test('a machine’s mail is marked by its headers and not pushed', async ({ rep, page }) => {
    const mail = rep.sample.messages.find(({ kind }) => kind === 'auto-reply');
    if (!mail) throw new Error('the sample mail holds no automatic reply');
    await forgetEverything(rep.browser, { ownAddresses: [rep.sample.self.address] });
    await rep.webmail.open(page);
    await rep.webmail.openMessage(page, mail);
    const frame = await besideOf(rep.browser, page);
    await expect(frame.getByText('This is an automatic reply.')).toBeVisible();
    await expect(frame.getByRole('button', { name: 'Save contact' })).toHaveCount(0);
  });
});
