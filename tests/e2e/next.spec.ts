import type { Frame, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { readRecords, standBeside, test } from './alongside';
import type { Browser } from './browser';
import type { MailPages } from './mail-pages';
import { openDesk, readRows, readTables, waitUntilSeen } from './steps';

/** What to do next, on the card and across contacts; and that every answer does what it says. */

const PAGES = {
  mara: { mail: { name: 'Mara Lindqvist', address: 'mara@tarnfield.example', subject: 'Sizes' } },
  ben: { mail: { name: 'Ben Okoro', address: 'ben@shop.example', subject: 'Delivery' } },
};
const inDays = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toLocaleDateString('en-CA');

async function beside(alongside: Browser, pages: MailPages, name: keyof typeof PAGES) {
  const page = await alongside.context.newPage();
  await page.goto(pages.url(name));
  const frame = await standBeside(alongside, page);
  await save(frame);
  return { page, frame };
}

async function save(frame: Frame): Promise<void> {
  await waitUntilSeen(frame);
  await frame.getByRole('button', { name: 'Save contact' }).click();
  await frame.locator('.next .acts').getByRole('button', { name: 'Dismiss' }).waitFor();
  await frame.locator('.todo').waitFor({ state: 'attached' });
}

const fact = (frame: Frame) => frame.locator('.next .fact');
const undo = (frame: Frame) =>
  frame.locator('.toast').getByRole('button', { name: 'Undo' }).click();
const pick = async (frame: Frame, menu: 'Later' | 'Dismiss', entry: string | RegExp) => {
  await frame.locator('.next').getByRole('button', { name: menu }).click();
  await frame.getByRole('menuitem', { name: entry }).click();
};

/** Whatever is answered here is taken back, row for row. */
async function answered(
  alongside: Browser,
  frame: Frame,
  act: () => Promise<void>,
  look: () => Promise<void>,
): Promise<void> {
  const before = await readRows(alongside);
  await act();
  await look();
  // The word about this act, not that about the one before.
  await expect(frame.locator('.toast')).not.toContainText('Took back');
  await undo(frame);
  await expect(fact(frame)).toContainText('“Sizes”');
  await expect.poll(() => readRows(alongside)).toBe(before);
}

test('one button opens the draft, sending stays with the rep, and what was sent is noted', async ({
  alongside,
  serve,
}) => {
  const { frame } = await beside(alongside, await serve(PAGES), 'mara');
  await expect(fact(frame)).toContainText('Mara Lindqvist wrote on');
  await expect(frame.locator('.next .conf')).toHaveText('Fairly sure');
  const draft = frame.getByRole('link', { name: 'Open reply draft' });
  const href = new URL((await draft.getAttribute('href')) ?? '');
  expect([href.protocol, href.pathname]).toEqual(['mailto:', 'mara@tarnfield.example']);
  expect(href.searchParams.get('subject')).toBe('Re: Sizes');
  // No mail program is here: what the link would do is looked at, not done.
  await draft.evaluate((link) => link.addEventListener('click', (event) => event.preventDefault()));
  await draft.click();
  await answered(
    alongside,
    frame,
    () => frame.getByRole('button', { name: 'Yes, sent' }).click(),
    async () => {
      await expect(fact(frame)).toContainText('Nothing to do');
      await expect(frame.locator('.time')).toContainText('Mail to Mara Lindqvist');
    },
  );
});

test('later has an end that is shown: a day, any other day, or when they reply', async ({
  alongside,
  serve,
}) => {
  const { frame } = await beside(alongside, await serve(PAGES), 'mara');
  const held = frame.locator('.held');
  await answered(
    alongside,
    frame,
    () =>
      frame
        .locator('.next')
        .getByRole('button', { name: 'Later' })
        .press('Enter')
        .then(() => frame.getByRole('menuitem').first().press('2')),
    () => expect(held).toContainText('it sleeps until'),
  );
  await answered(
    alongside,
    frame,
    () => pick(frame, 'Later', /When they reply/),
    async () => {
      await expect(held).toContainText('it sleeps until');
      const [event] = (await readTables(alongside)).facts.filter((row) => row['wake'] === 'reply');
      expect(event).toMatchObject({ play: 'reply', action: 'snoozed' });
    },
  );
  await answered(
    alongside,
    frame,
    async () => {
      await frame.locator('.next').getByRole('button', { name: 'Later' }).click();
      await frame.getByLabel('Another day').fill(inDays(40));
      await frame.getByRole('button', { name: 'Set', exact: true }).click();
    },
    () => expect(held).toContainText('it sleeps until'),
  );
});

test('every reason to dismiss has its own key and does what it says beforehand', async ({
  alongside,
  serve,
}) => {
  const { frame } = await beside(alongside, await serve(PAGES), 'mara');
  await answered(
    alongside,
    frame,
    () => pick(frame, 'Dismiss', /Already done.*Logs a word from you today/),
    () => expect(frame.locator('.time')).toContainText('Mail to Mara Lindqvist'),
  );
  await answered(
    alongside,
    frame,
    () => pick(frame, 'Dismiss', /Needs no answer/),
    () => expect(frame.locator('.held')).toContainText('you dismissed it'),
  );
  await answered(
    alongside,
    frame,
    () => pick(frame, 'Dismiss', /Not for Mara Lindqvist/),
    async () => {
      await expect(frame.locator('.toast')).toContainText('no “Reply” for Mara Lindqvist');
      await expect(frame.locator('.held')).toContainText('not for this contact');
    },
  );
  // What is wrong is opened, in the form that puts it right; nothing is answered by that.
  const before = await readRows(alongside);
  await pick(frame, 'Dismiss', /A fact is wrong/);
  await expect(frame.locator('.time .add-form')).toBeVisible();
  expect(await readRows(alongside)).toBe(before);
});

test('"never this kind" holds for everybody, and comes back from the card or the settings', async ({
  alongside,
  serve,
}) => {
  const pages = await serve(PAGES);
  const { page, frame } = await beside(alongside, pages, 'mara');
  await pick(frame, 'Dismiss', /Never this kind/);
  await expect(fact(frame)).toContainText('Nothing to do');
  await page.goto(pages.url('ben'));
  const other = await alongside.sidebarFrame(page);
  await waitUntilSeen(other);
  await other.getByRole('button', { name: 'Save contact' }).click();
  await expect(fact(other)).toContainText('Nothing to do');
  await other.locator('.why-not summary').click();
  await expect(other.locator('.held')).toContainText('Reply: you never want this kind');
  const desk = await openDesk(alongside, 'settings');
  await desk.getByRole('button', { name: 'Suggest again: Reply' }).click();
  await expect(desk.getByRole('button', { name: 'Suggest again: Reply' })).toHaveCount(0);
  await page.bringToFront();
  await expect(fact(other)).toContainText('Ben Okoro wrote on');
});

test('A0-35: a task is made from a mail in two clicks, and ticked off where it stands', async ({
  alongside,
  serve,
}) => {
  const { page, frame } = await beside(alongside, await serve(PAGES), 'mara');
  await frame
    .locator('section[aria-labelledby=promises]')
    .getByRole('button', { name: 'Add' })
    .click();
  await page.keyboard.type('Send the size run');
  await frame.getByRole('button', { name: 'Keep it' }).click();
  await expect(frame.locator('.todo')).toContainText('Send the size run');
  await frame.getByRole('checkbox', { name: 'Send the size run' }).click();
  await expect(frame.locator('.todo .due')).toHaveText('Done today');
});

test('words of the quick note become a promise; due, it is suggested, and keeping it closes it', async ({
  alongside,
  serve,
}) => {
  const { frame } = await beside(alongside, await serve(PAGES), 'mara');
  await pick(frame, 'Dismiss', /Needs no answer/);
  await frame.getByLabel('Quick note').fill('The autumn swatches');
  await frame.getByRole('button', { name: 'As promise' }).click();
  await frame.getByLabel('By when').fill(inDays(-2));
  await frame.getByLabel('By when').press('Enter');
  await expect(fact(frame)).toContainText('You promised Mara Lindqvist by');
  await expect(frame.locator('.next .due.late')).toHaveText('2 days late');
  await expect(frame.getByLabel('Quick note')).toHaveValue('');
  expect((await readRecords(alongside)).drafts).toEqual([]);
  // Kept where it stands in the list: the suggestion closes itself.
  await frame.getByRole('checkbox', { name: 'The autumn swatches' }).click();
  await expect(fact(frame)).not.toContainText('You promised');
});

test('Today lists what is due, says why each stands where it stands, and goes by keys', async ({
  alongside,
  serve,
}) => {
  const pages = await serve(PAGES);
  const { page, frame } = await beside(alongside, pages, 'mara');
  await addPromise(frame, 'The swatches');
  await page.goto(pages.url('ben'));
  await save(await alongside.sidebarFrame(page));
  const desk = await openDesk(alongside, 'today');
  const rows = desk.locator('table.today tbody tr');
  await expect(rows).toHaveCount(2);
  await expect(rows.nth(0)).toContainText('Place 1 of 2: owed to them');
  await expect(rows.nth(1)).toContainText('Place 2 of 2');
  await rows.nth(0).getByRole('button').focus();
  await desk.keyboard.press('ArrowDown');
  await expect(rows.nth(1).getByRole('button')).toBeFocused();
  await desk.keyboard.press('Enter');
  const who = await rows.nth(1).getByRole('button').textContent();
  await expect(desk.locator('#who-name')).toHaveText(who ?? '');
  await pickOn(desk, /Needs no answer/);
  await expect(rows).toHaveCount(who === 'Ben Okoro' ? 1 : 2);
});

test('A2-28: when nothing is due, Today says so and what will appear there', async ({
  alongside,
}) => {
  const desk = await openDesk(alongside, 'today');
  await expect(desk.locator('main .fact')).toHaveText('Nothing is due today.');
  await expect(desk.locator('main')).toContainText('appears here on its day');
});

async function addPromise(frame: Frame, text: string): Promise<void> {
  await frame
    .locator('section[aria-labelledby=promises]')
    .getByRole('button', { name: 'Add' })
    .click();
  await frame.getByLabel('What is to be done').fill(text);
  await frame.getByLabel('By when').fill(inDays(0));
  await frame.getByRole('button', { name: 'Keep it' }).click();
  await expect(frame.locator('.todo')).toContainText(text);
}

const pickOn = async (desk: Page, entry: RegExp) => {
  await desk.locator('.next').getByRole('button', { name: 'Dismiss' }).click();
  await desk.getByRole('menuitem', { name: entry }).click();
};
