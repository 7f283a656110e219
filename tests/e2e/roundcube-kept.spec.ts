import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame } from '@playwright/test';
import { expect } from '@playwright/test';
import type { Browser } from './browser';
import { openBrowser } from './browser';
import { repOf, test } from './roundcube-rep';
import { openDesk, readRows, readTables, switchSiteOn, waitUntilSeen } from './steps';

/** What is written stays, whatever closes; and one file brings everything to another machine. */

test.describe.configure({ mode: 'default' });

const field = (frame: Frame) => frame.getByLabel('Quick note');

test.describe('what a rep has written', { tag: '@webmail' }, () => {
  test('a note as typed outlives the frame, the tab, the browser and a reload of the extension', async ({
    rep,
    page,
  }) => {
    test.setTimeout(90_000);
    const mail = rep.newestFrom('maya');
    const profile = mkdtempSync(join(tmpdir(), 'alongside-kept-'));
    let browser: Browser = await openBrowser({ profile });
    try {
      const first = await browser.context.newPage();
      await rep.webmail.open(first);
      await switchSiteOn(browser, first);
      const frame = await repOf(browser, rep.webmail, rep.sample).save(first, mail);
      // No blur and no button, and no pause that a hand would call one.
      // Until the words that wait are looked up, the field takes none: a key would go nowhere.
      await field(frame).click();
      await field(frame).pressSequentially('Ginger, 40 kg, asks for ');
      await frame.locator('.state', { hasText: 'Draft kept' }).waitFor();
      await first.waitForTimeout(250);
      await first.close();
      expect((await readTables(browser)).drafts).toMatchObject([
        { text: 'Ginger, 40 kg, asks for ' },
      ]);

      const second = await browser.context.newPage();
      const again = await repOf(browser, rep.webmail, rep.sample).open(second, mail);
      await expect(field(again)).toHaveValue('Ginger, 40 kg, asks for ');
      await field(again).press('End');
      await field(again).pressSequentially('a sample');
      await again.getByRole('button', { name: 'Hide sidebar (Esc)' }).click();
      await expect
        .poll(async () => (await readTables(browser)).drafts)
        .toMatchObject([{ text: 'Ginger, 40 kg, asks for a sample' }]);
      await browser.close();

      browser = await openBrowser({ profile });
      const desk = await openDesk(browser, 'contacts');
      await desk.getByRole('button', { name: 'Maya Okafor' }).click();
      await expect(desk.getByLabel('Quick note')).toHaveValue('Ginger, 40 kg, asks for a sample');
      const worker = await browser.serviceWorker();
      const gone = new Promise((resolve) => worker.once('close', resolve));
      await worker.evaluate(() => chrome.runtime.reload()).catch(() => undefined);
      await gone;
      await browser.context
        .waitForEvent('serviceworker', { timeout: 10_000 })
        .catch(() => undefined);
      const after = await openDesk(browser, 'contacts');
      await after.getByRole('button', { name: 'Maya Okafor' }).click();
      await expect(after.getByLabel('Quick note')).toHaveValue('Ginger, 40 kg, asks for a sample');
      await after.getByRole('button', { name: 'Save note' }).click();
      await expect(after.locator('.note-words')).toHaveText('Ginger, 40 kg, asks for a sample');
    } finally {
      await browser.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    }
    await page.close();
  });

  test('a file of everything, restored on another machine, gives the same rows', async ({
    rep,
    page,
  }) => {
    test.setTimeout(60_000);
    const frame = await rep.save(page, rep.newestFrom('maya'));
    await field(frame).fill('Asked for ginger samples');
    await frame.getByRole('button', { name: 'Save note' }).click();
    await expect(frame.locator('.note-words')).toHaveText('Asked for ginger samples');
    await rep.save(page, rep.newestFrom('chen'));
    const rows = await readRows(rep.browser);
    const desk = await openDesk(rep.browser, 'export');
    const download = desk.waitForEvent('download');
    await desk.getByRole('button', { name: 'Export everything' }).click();
    const file = await (await download).path();
    await expect(desk.getByText('Last export today').first()).toBeVisible();

    const other = await openBrowser();
    try {
      const there = await openDesk(other, 'export');
      await there.locator('input[type=file]').setInputFiles(file);
      await expect(there.locator('.preview')).toContainText('2 contacts, 1 notes and 2 facts');
      await there.getByRole('button', { name: 'Restore this file' }).click();
      await expect(there.getByRole('status').last()).toContainText('Restored');
      expect(await readRows(other)).toBe(rows);
      // The site is switched on in the file and allowed here, so the frame stands there again.
      const page = await other.context.newPage();
      await rep.webmail.open(page);
      const beside = await other.sidebarFrame(page);
      await waitUntilSeen(beside);

      const before = await readRows(other);
      const refused = async (text: string, sentence: string) => {
        const damaged = join(tmpdir(), `alongside-damaged-${process.pid}.json`);
        writeFileSync(damaged, text);
        await there.locator('input[type=file]').setInputFiles(damaged);
        await expect(there.getByRole('alert')).toContainText(sentence);
        rmSync(damaged);
        expect(await readRows(other)).toBe(before);
      };
      const text = readFileSync(file, 'utf8');
      await refused(text.replace('Okafor', 'Okafur'), 'its checksum does not fit');
      await refused(text.slice(0, -40), 'it cannot be read as JSON');
      await refused('{"a":1}', 'This file is JSON, but no export of Alongside.');
      await refused(text.replace(/"version":\d+/, '"version":9'), 'newer version (9)');
    } finally {
      await other.close();
    }
  });
});
