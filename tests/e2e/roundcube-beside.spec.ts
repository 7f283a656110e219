import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { test } from './roundcube-rep';
import { openDesk, pressCommand, readTables, switchSiteOn, waitUntilSeen } from './steps';

/** How the frame stands beside a page: aside, remembered, by key alone, and gone when it is off. */

test.describe.configure({ mode: 'default' });

/** Where the frame stands, and whether the page's own parts reach under it. */
async function readStand(page: Page) {
  return page.evaluate(() => {
    const host = document.querySelector('alongside-frame');
    const owner = (x: number, y: number) =>
      document.elementFromPoint(x, y) === host ? 'frame' : 'page';
    const { innerWidth, innerHeight } = window;
    const row = Array.from({ length: 40 }, (_, index) => (innerWidth * (index + 0.5)) / 40);
    const owned = row.map((x) => owner(x, innerHeight / 2));
    const parts = ['#layout-content', '#message-header', '#messagebody', '#layout-menu'].flatMap(
      (selector) => document.querySelector(selector)?.getBoundingClientRect() ?? [],
    );
    return {
      innerWidth,
      frameShare: owned.filter((one) => one === 'frame').length / row.length,
      onLeft: owned[0] === 'frame',
      onRight: owned.at(-1) === 'frame',
      left: Math.min(...parts.map((part) => part.left)),
      right: Math.max(...parts.map((part) => part.right)),
      style: document.documentElement.getAttribute('style') ?? '',
    };
  });
}

test.describe('beside Roundcube', { tag: '@webmail' }, () => {
  test('the page is pushed aside, never covered; width and side are kept over a reload', async ({
    rep,
    page,
  }) => {
    const mail = rep.newestFrom('maya');
    await rep.open(page, mail);
    const first = await readStand(page);
    expect(first.onRight).toBe(true);
    expect(first.right).toBeLessThanOrEqual(first.innerWidth - 360);
    expect(first.frameShare).toBeCloseTo(360 / first.innerWidth, 1);

    const middle = first.innerWidth - 360 - 4;
    await page.mouse.move(middle, 400);
    await page.mouse.down();
    await page.mouse.move(middle - 60, 410, { steps: 4 });
    await page.mouse.move(first.innerWidth - 480, 410, { steps: 2 });
    await page.mouse.up();
    await expect.poll(async () => (await readStand(page)).right).toBe(first.innerWidth - 480);
    await rep.open(page, mail);
    expect((await readStand(page)).right).toBe(first.innerWidth - 480);

    const desk = await openDesk(rep.browser, 'settings');
    await desk.getByLabel('Side', { exact: true }).selectOption('left');
    await page.bringToFront();
    await rep.open(page, mail);
    const left = await readStand(page);
    expect([left.onLeft, left.onRight]).toEqual([true, false]);
    expect(left.left).toBeGreaterThanOrEqual(480);
  });

  test('a hidden frame leaves a handle, stays hidden over a reload, and comes back by it', async ({
    rep,
    page,
  }) => {
    const frame = await rep.open(page, rep.newestFrom('maya'));
    await frame.getByRole('button', { name: 'Hide sidebar (Esc)' }).click();
    await expect.poll(async () => (await readStand(page)).frameShare).toBe(0);
    await page.reload();
    await page.locator('alongside-frame').waitFor({ state: 'attached' });
    const hidden = await readStand(page);
    expect([hidden.frameShare, hidden.right]).toEqual([0, hidden.innerWidth]);
    await expect
      .poll(() => page.frames().some((one) => one.url().startsWith('chrome-')))
      .toBe(false);
    await page.mouse.click(
      hidden.innerWidth - 14,
      Math.round(page.viewportSize()?.height ?? 860) * 0.3,
    );
    await rep.browser.sidebarFrame(page);
    await expect.poll(async () => (await readStand(page)).onRight).toBe(true);
  });

  test('a rep who uses only keys saves, notes, takes back, and is back in the page', async ({
    rep,
    page,
  }) => {
    const frame = await rep.open(page, rep.newestFrom('maya'));
    await frame.getByRole('button', { name: 'Save contact' }).waitFor();
    await page.locator('#message-header h2.subject a').first().focus();
    const focused = () => page.evaluate(() => document.activeElement?.localName);
    const before = await focused();
    await pressCommand(page, 'L');
    await expect.poll(focused).toBe('alongside-frame');
    await page.keyboard.press('Control+Enter');
    await frame.locator('.who .strip').waitFor();

    const tabTo = async (selector: string) => {
      for (let presses = 0; presses < 40; presses += 1) {
        await page.keyboard.press('Tab');
        const isThere = await frame.evaluate(
          (wanted) => document.activeElement?.matches(wanted) ?? false,
          selector,
        );
        if (isThere) return;
      }
      throw new Error(`no key leads to ${selector}`);
    };
    await tabTo('textarea');
    await page.keyboard.type('Send ginger samples by Friday');
    await page.keyboard.press('Control+Enter');
    await expect(frame.locator('.note-words')).toHaveText('Send ginger samples by Friday');
    await tabTo('button');
    await page.keyboard.press('Control+z');
    await expect(frame.locator('.note-words')).toHaveCount(0);
    expect((await readTables(rep.browser)).notes).toEqual([]);
    await page.keyboard.press('Control+z');
    await frame.getByRole('button', { name: 'Save contact' }).waitFor();
    expect((await readTables(rep.browser)).contacts).toEqual([]);

    await tabTo('input[type=checkbox]');
    await page.keyboard.press('Space');
    await expect(frame.getByRole('checkbox').first()).not.toBeChecked();
    await page.keyboard.press('Escape');
    await expect.poll(async () => (await readStand(page)).frameShare).toBe(0);
    await expect.poll(focused).toBe(before);
    await pressCommand(page, 'L');
    await expect.poll(async () => (await readStand(page)).onRight).toBe(true);
  });

  test('a site that is switched off holds nothing of Alongside, now or after a reload', async ({
    rep,
    page,
  }) => {
    const frame = await rep.open(page, rep.newestFrom('maya'));
    await waitUntilSeen(frame);
    const desk = await openDesk(rep.browser, 'settings');
    await desk.getByRole('button', { name: /^Switch off on this site/ }).click();
    try {
      await expect(page.locator('alongside-frame')).toHaveCount(0);
      expect((await readStand(page)).style).toBe('');
      await page.bringToFront();
      await page.reload();
      await page.waitForTimeout(800);
      const markup = await page.evaluate(() => document.documentElement.outerHTML);
      expect(markup).not.toMatch(/alongside|chrome-extension/i);
      expect(page.frames().map((one) => new URL(one.url()).protocol)).not.toContain(
        'chrome-extension:',
      );
    } finally {
      await page.bringToFront();
      await switchSiteOn(rep.browser, page);
    }
  });
});
