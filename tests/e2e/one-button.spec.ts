import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { test } from './alongside';
import type { Browser } from './browser';
import { readRows, readTables } from './steps';
import { goTo, tellPeople } from './told-people';

/** Each kind of step that the one button of a suggestion takes, in a state in which it is suggested. */

const inDays = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const undo = (desk: Page) => desk.locator('.toast').getByRole('button', { name: 'Undo' }).click();
const time = (desk: Page) => desk.locator('.time');
const choose = async (desk: Page, name: string) => {
  await desk.locator('.grid').getByRole('button', { name, exact: true }).click();
  await desk.locator('.add-fact').waitFor();
};

/** People in real states of buying, on the desk of a rep who tracks purchases. */
async function buyers(alongside: Browser): Promise<Page> {
  const desk = await tellPeople(alongside, {
    // Buys every 60 days; that day is past, and no order is known.
    Ordi: { saved: 300, theirs: [20], ours: [10], bought: [210, 150, 90] },
    // Bought lately, with little contact wanted: a survey.
    Surva: { saved: 300, theirs: [60], ours: [15], bought: [20], care: 'basic' },
    // The same, by somebody whom the rep answers for: a call.
    Calla: { saved: 300, theirs: [60], ours: [15], bought: [20] },
  });
  await goTo(desk, 'settings');
  await desk.getByLabel('Purchases decide the stage').check();
  await goTo(desk, 'contacts');
  return desk;
}

test('the one button records the purchase whose day has passed, and the suggestion is done with it', async ({
  alongside,
}) => {
  const desk = await buyers(alongside);
  await choose(desk, 'Ordi');
  const next = desk.locator('.next');
  await expect(next.locator('.ground')).toContainText(
    'no order is recorded here. Did one come in?',
  );
  // It is not known whether there was one: two equal buttons, none of them filled.
  await expect(next.getByRole('link', { name: 'Open draft' })).toBeVisible();
  await expect(next.locator('.btn.primary')).toHaveCount(0);
  const before = await readRows(alongside);
  await next.getByRole('button', { name: 'Record purchase' }).press('Enter');
  const form = next.locator('.add-form');
  await expect(form.getByLabel('Amount')).toBeFocused();
  await desk.keyboard.press('Enter');
  await expect(form.getByRole('alert')).toContainText('Write the amount');
  await desk.keyboard.type('240');
  await desk.keyboard.press('Enter');
  await expect(time(desk)).toContainText('Bought for €240.00');
  await expect(next).not.toContainText('Did one come in?');
  const { facts } = await readTables(alongside);
  expect(facts).toContainEqual(expect.objectContaining({ play: 'upsell', action: 'done' }));
  await undo(desk);
  await expect(time(desk)).not.toContainText('€240.00');
  await expect.poll(() => readRows(alongside)).toBe(before);
});

test('feedback is asked for by a draft, and what was sent can be followed up', async ({
  alongside,
}) => {
  const desk = await buyers(alongside);
  await choose(desk, 'Surva');
  const next = desk.locator('.next');
  const ask = next.getByRole('link', { name: 'Ask for feedback' });
  await expect(ask).toHaveAttribute('href', /^mailto:surva@told\.example\?/);
  // No mail program is here: what the link would do is looked at, not done.
  await ask.evaluate((link) => link.addEventListener('click', (event) => event.preventDefault()));
  await ask.click();
  await next.getByLabel('Follow up on').fill(inDays(5));
  await next.getByRole('button', { name: 'Yes, sent' }).click();
  await expect(desk.locator('.todo')).toContainText('Follow up with Surva');
  await expect(time(desk)).toContainText('Mail to Surva');
});

test('a call is told with its result and a day to follow up, in one act', async ({ alongside }) => {
  const desk = await buyers(alongside);
  await choose(desk, 'Calla');
  const before = await readRows(alongside);
  const next = desk.locator('.next');
  await next.getByRole('button', { name: 'Log a call' }).click();
  await next.getByRole('radio', { name: 'Left a message' }).check();
  await next.getByLabel('What was said').fill('About the delivery');
  await next.getByLabel('Follow up on').fill(inDays(4));
  await next.getByRole('button', { name: 'Save' }).click();
  await expect(time(desk)).toContainText('Call to Calla, message left');
  await expect(desk.locator('.todo')).toContainText('Follow up with Calla');
  await undo(desk);
  await expect.poll(() => readRows(alongside)).toBe(before);
});
