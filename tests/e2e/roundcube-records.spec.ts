import type { Frame } from '@playwright/test';
import { expect } from '@playwright/test';
import { test } from './roundcube-rep';
import { openDesk, readRows, readTables, waitUntilSeen } from './steps';

/** What is logged, what a suggestion does, and that every act has its way back. */

test.describe.configure({ mode: 'default' });

const undo = (frame: Frame) => frame.getByRole('button', { name: 'Undo', exact: true });

test.describe('the records of a rep beside Roundcube', { tag: '@webmail' }, () => {
  test('later mail of a saved person is logged once, also after it moved to another folder', async ({
    rep,
    page,
  }) => {
    const [first, second] = rep.allOf('ingrid').filter(({ folder }) => folder === 'INBOX');
    if (!first || !second) throw new Error('Ingrid wrote too little');
    await rep.save(page, first);
    const countFacts = async () => (await readTables(rep.browser)).facts.length;
    expect(await countFacts()).toBe(1);
    await rep.open(page, second);
    await expect.poll(countFacts).toBe(2);
    const opened = page.url();
    await page.evaluate(() => {
      const { rcmail } = window as unknown as {
        rcmail: { command(name: string, to: string): void };
      };
      rcmail.command('move', 'Sent');
    });
    await page.waitForURL((url) => url.href !== opened);
    await page.waitForLoadState();
    const sent = rep.sample.messages.filter(({ folder }) => folder === 'Sent').length;
    const moved = `?_task=mail&_mbox=Sent&_uid=${sent + 1}&_action=show`;
    await page.goto(new URL(moved, rep.webmail.url).href);
    await page.locator('#message-header h2.subject', { hasText: second.subject }).waitFor();
    const frame = await rep.browser.sidebarFrame(page);
    await frame.locator('.who .strip').waitFor();
    await page.waitForTimeout(500);
    expect(await countFacts()).toBe(2);
  });

  test('nothing is logged of a person or on a site where the rep wants none', async ({
    rep,
    page,
  }) => {
    const [first, second, third] = rep.allOf('hannah');
    if (!first || !second || !third) throw new Error('Hannah wrote too little');
    const frame = await rep.save(page, first);
    await frame.getByRole('checkbox', { name: 'Never log mail with this contact' }).click();
    await expect(frame.getByRole('status').last()).toContainText('Changed mail logging');
    await rep.open(page, second);
    await page.waitForTimeout(500);
    expect((await readTables(rep.browser)).facts).toHaveLength(1);

    const desk = await openDesk(rep.browser, 'settings');
    await desk.getByRole('checkbox', { name: 'Log mail seen here' }).click();
    await expect(desk.getByRole('checkbox', { name: 'Log mail seen here' })).not.toBeChecked();
    await page.bringToFront();
    const other = await rep.open(page, rep.newestFrom('maya'));
    await expect(other.locator('.save')).toContainText('Mail on this site is not logged.');
    await other.getByRole('button', { name: 'Save contact' }).click();
    await other.locator('.who .strip').waitFor();
    await expect(other.locator('.who .rhythm-cap')).toContainText('No contact seen here yet');
    expect((await readTables(rep.browser)).facts).toHaveLength(1);
  });

  test('an act is taken back in one click, and later from the history, row for row', async ({
    rep,
    page,
  }) => {
    const frame = await rep.open(page, rep.newestFrom('maya'));
    await frame.getByRole('button', { name: 'Save contact' }).waitFor();
    const empty = await readRows(rep.browser);
    await frame.getByRole('button', { name: 'Save contact' }).click();
    await frame.locator('.who .strip').waitFor();
    const saved = await readRows(rep.browser);
    await undo(frame).click();
    await frame.getByRole('button', { name: 'Save contact' }).waitFor();
    expect(await readRows(rep.browser)).toBe(empty);
    // The undo is an act too: one more click, and she is there again.
    await undo(frame).click();
    await frame.locator('.who .strip').waitFor();
    expect(await readRows(rep.browser)).toBe(saved);

    await frame.getByRole('button', { name: 'Edit Title' }).click();
    await frame.getByRole('textbox', { name: 'Title' }).fill('Owner');
    await frame.getByRole('textbox', { name: 'Title' }).press('Enter');
    await expect(frame.locator('.who .role')).toHaveText('Owner · Okafor Kitchens');
    const desk = await openDesk(rep.browser, 'history');
    const edit = desk.locator('.history > li', { hasText: 'Changed Maya Okafor' });
    await expect(edit).toContainText('Founder');
    await edit.getByRole('button', { name: /^Undo this/ }).click();
    await expect(edit).toContainText('Taken back');
    expect(await readRows(rep.browser)).toBe(saved);
  });

  test('a suggestion is done, put off or dismissed, and each can be taken back', async ({
    rep,
    page,
  }) => {
    const frame = await rep.save(page, rep.newestFrom('maya'));
    const fact = frame.locator('.next .fact');
    await expect(fact).toContainText('Hibiscus and ginger');
    const before = await readRows(rep.browser);
    const takeBack = async () => {
      await undo(frame).click();
      await expect(fact).toContainText('Hibiscus and ginger');
      expect(await readRows(rep.browser)).toBe(before);
    };
    await frame.locator('.next').getByRole('button', { name: 'Dismiss' }).click();
    await frame.getByRole('menuitem', { name: /Already done/ }).click();
    await expect(fact).not.toContainText('Hibiscus and ginger');
    await takeBack();
    await frame.getByRole('button', { name: 'Later' }).click();
    await frame.getByRole('menuitem').nth(1).click();
    await expect(frame.locator('.held')).toContainText('it sleeps until');
    await takeBack();
    await frame.getByRole('button', { name: 'Dismiss' }).click();
    await frame.getByRole('menuitem', { name: /Not for Maya Okafor/ }).click();
    await expect(fact).not.toContainText('Hibiscus and ginger');
    await takeBack();
  });

  test('who must not be contacted is left in peace, until the rep takes it back', async ({
    rep,
    page,
  }) => {
    const frame = await rep.save(page, rep.newestFrom('maya'));
    await frame.getByRole('checkbox', { name: 'Do not contact' }).click();
    await expect(frame.locator('.next .fact')).toHaveText('Leave Maya Okafor in peace');
    await undo(frame).click();
    await expect(frame.locator('.next .fact')).toContainText('Hibiscus and ginger');
    await expect(frame.getByRole('checkbox', { name: 'Do not contact' })).not.toBeChecked();
  });

  test('another language is spoken at once, on the desk and beside the page', async ({
    rep,
    page,
  }) => {
    const frame = await rep.save(page, rep.newestFrom('maya'));
    const desk = await openDesk(rep.browser, 'settings');
    await desk.getByLabel('Language').selectOption('zh_CN');
    await expect(desk.getByRole('heading', { level: 1 })).toHaveText('设置');
    await expect(frame.locator('.who .strip')).toContainText('潜在');
    await expect(frame.locator('.next h2')).toHaveText('下一步：回复');
    expect(await frame.evaluate(() => document.documentElement.lang)).toBe('zh-CN');
    await page.bringToFront();
    await waitUntilSeen(frame);
    await frame.locator('.next').getByRole('button', { name: '忽略' }).click();
    await frame.getByRole('menuitem', { name: /已经做过了/ }).click();
    await desk.bringToFront();
    await desk.getByLabel('语言').selectOption('en');
    await expect(frame.locator('.who .strip')).toContainText('Prospect');
  });
});
