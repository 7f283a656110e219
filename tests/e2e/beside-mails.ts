import type { Frame, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { standBeside } from './alongside';
import type { Browser } from './browser';
import { openBrowser } from './browser';
import type { Mail } from './mail-pages';
import { serveMailPages } from './mail-pages';
import { besideOf } from './steps';

/** One browser beside a few mails, for tests that start from nothing each, and what a rep does there. */
export interface BesideMails {
  browser: Browser;
  /** The tab in which the mails are opened, unless another is named. */
  page: Page;
  /** The address that shows a mail. */
  url(name: string): string;
  /** The frame beside one of the mails. */
  beside(name: string, tab?: Page): Promise<Frame>;
  /** @param served hosts whose pages a test has served itself */
  close(served?: readonly string[]): Promise<void>;
}

export async function openBesideMails(mails: Readonly<Record<string, Mail>>): Promise<BesideMails> {
  const browser = await openBrowser();
  const served = Object.entries(mails).map(([name, mail]) => [name, { mail }]);
  const pages = await serveMailPages(Object.fromEntries(served));
  const page = await browser.context.newPage();
  await page.goto(pages.url(Object.keys(mails)[0] ?? ''));
  await standBeside(browser, page);
  return {
    browser,
    page,
    url: pages.url,
    async beside(name, tab = page) {
      await tab.goto(pages.url(name));
      await tab.bringToFront();
      return besideOf(browser, tab);
    },
    async close(hosts = []) {
      const asked = browser
        .outsideRequests()
        .filter((url) => !hosts.includes(new URL(url).hostname));
      await browser.close();
      await pages.stop();
      expect(asked, 'asked for outside this machine').toEqual([]);
    },
  };
}

export const save = async (frame: Frame) => {
  await frame.getByRole('button', { name: 'Save contact' }).click();
  await frame.locator('.add-fact').waitFor();
};
export const button = (frame: Frame, name: string) =>
  frame.getByRole('button', { name, exact: true });
export const addPromise = (frame: Frame) =>
  frame.locator('section[aria-labelledby=promises]').getByRole('button', { name: 'Add' });
export const toast = (frame: Frame) => frame.locator('.toast');
