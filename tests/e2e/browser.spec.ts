import { expect, test } from '@playwright/test';
import { startMailDev } from '../webmail/maildev';
import { sampleMail } from '../webmail/sample-mail';
import { openBrowser } from './browser';

test('the extension runs in the real browser, wakes again, and nothing leaves this machine', async () => {
  const webmail = await startMailDev({ messages: sampleMail(new Date()).messages.slice(-3) });
  const browser = await openBrowser();
  try {
    const page = await browser.context.newPage();
    await page.goto(webmail.url);
    await browser.stopWorker();
    await browser.clickToolbar(page);
    const panel = await browser.panel(page);
    await panel.waitFor('document.body.textContent.trim()');
    expect(browser.outsideRequests()).toEqual([]);
  } finally {
    await browser.close();
    await webmail.stop();
  }
});
