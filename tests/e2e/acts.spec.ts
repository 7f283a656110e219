import type { Frame, Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { standBeside, test } from './alongside';
import { openDesk, readRows, waitUntilSeen } from './steps';
import { tellPeople } from './told-people';

/** What a rep records beyond a talk, whom they leave alone, and how much is due. */

const PAGES = {
  mara: {
    mail: { name: 'Mara Lindqvist', address: 'mara@brightmoor.example', subject: 'Swatches' },
  },
  ben: { mail: { name: 'Ben Okoro', address: 'ben@shop.example', subject: 'Delivery' } },
};
const inDays = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

type Screen = Frame | Page;

async function save(frame: Frame): Promise<void> {
  await waitUntilSeen(frame);
  await frame.getByRole('button', { name: 'Save contact' }).click();
  await frame.locator('.add-fact').waitFor();
}

const formOf = (screen: Screen): Locator => screen.locator('.add-form');
const open = async (screen: Screen, kind: string): Promise<Locator> => {
  await screen.locator('.add-fact').getByRole('button', { name: kind, exact: true }).click();
  await formOf(screen).waitFor();
  return formOf(screen);
};
const undo = (screen: Screen) =>
  screen.locator('.toast').getByRole('button', { name: 'Undo' }).click();
const time = (screen: Screen) => screen.locator('.time');
const choose = async (desk: Page, name: string) => {
  await desk.locator('.grid').getByRole('button', { name, exact: true }).click();
  await desk.locator('.add-fact').waitFor();
};

test('A1-18 a referral links both cards: each tells it and leads to the other, until it is undone', async ({
  alongside,
  serve,
}) => {
  const pages = await serve(PAGES);
  const page = await alongside.context.newPage();
  await page.goto(pages.url('ben'));
  await save(await standBeside(alongside, page));
  await page.goto(pages.url('mara'));
  const frame = await alongside.sidebarFrame(page);
  await save(frame);
  const before = await readRows(alongside);

  // By keys alone: who came, whom of those saved it means, and record.
  await frame.locator('.add-fact').getByRole('button', { name: 'Referral' }).press('Enter');
  const form = formOf(frame);
  const who = form.getByLabel('Who came through them');
  await expect(who).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(form.getByRole('alert')).toHaveText('Write who came.');
  await expect(who).toBeFocused();
  await page.keyboard.type('okoro');
  const [saved, nameOnly] = [
    form.getByRole('radio', { name: 'Ben Okoro · ben@shop.example' }),
    form.getByRole('radio', { name: 'Somebody not saved' }),
  ];
  await expect(saved).toBeVisible();
  await expect(nameOnly).toBeChecked();
  await page.keyboard.press('Tab');
  await expect(nameOnly).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(saved).toBeChecked();
  await page.keyboard.press('Enter');
  await expect(form).toHaveCount(0);
  await expect(time(frame)).toContainText('Brought Ben Okoro');
  await expect(frame.locator('.toast')).toContainText('Recorded a referral by Mara Lindqvist');

  const opening = alongside.context.waitForEvent('page');
  await frame.getByRole('button', { name: 'Open Ben Okoro' }).press('Enter');
  const desk = await opening;
  await expect(desk.locator('#who-name')).toHaveText('Ben Okoro');
  await expect(time(desk)).toContainText('Came through Mara Lindqvist');
  await desk.getByRole('button', { name: 'Open Mara Lindqvist' }).click();
  await expect(desk.locator('#who-name')).toHaveText('Mara Lindqvist');
  await expect(time(desk)).toContainText('Brought Ben Okoro');
  await desk.getByRole('button', { name: 'Open Ben Okoro' }).click();
  await expect(time(desk)).toContainText('Came through Mara Lindqvist');

  // A second time the same is no second referral.
  const again = await open(frame, 'Referral');
  await again.getByLabel('Who came through them').fill('ben@shop.example');
  await expect(again.getByRole('radio', { name: 'Ben Okoro' })).toBeChecked();
  await again.getByRole('button', { name: 'Record referral' }).click();
  await expect(again.getByRole('alert')).toContainText('recorded already');
  await again.getByRole('button', { name: 'Cancel' }).click();

  await undo(frame);
  await expect(time(frame)).not.toContainText('Brought');
  await expect(time(desk)).not.toContainText('Came through');
  await expect.poll(() => readRows(alongside)).toBe(before);
});

test('somebody who is not saved is kept by name, and linked by a correction', async ({
  alongside,
}) => {
  const desk = await tellPeople(alongside, {
    'Mara Lindqvist': { saved: 9 },
    'Cleo Hart': { saved: 2 },
  });
  await choose(desk, 'Mara Lindqvist');
  let form = await open(desk, 'Referral');
  await form.getByLabel('Who came through them').fill('Cleo from the fair');
  await form.getByRole('button', { name: 'Record referral' }).click();
  const entry = time(desk).locator('li', { hasText: 'Brought Cleo' });
  await expect(entry).toContainText('Brought Cleo from the fair');
  await expect(entry.getByRole('button', { name: /^Open/ })).toHaveCount(0);
  await entry.getByRole('button', { name: 'Correct: Brought Cleo' }).click();
  form = formOf(desk);
  await form.getByLabel('Who came through them').fill('cleo h');
  await form.getByRole('radio', { name: 'Cleo Hart' }).check();
  await form.getByRole('button', { name: 'Keep correction' }).click();
  await entry.getByRole('button', { name: 'Open Cleo Hart' }).click();
  await expect(desk.locator('#who-name')).toHaveText('Cleo Hart');
  await expect(time(desk)).toContainText('Came through Mara Lindqvist');
});

test('parts of a purchase are given back until nothing is left; what cannot be is said', async ({
  alongside,
}) => {
  const desk = await tellPeople(alongside, { 'Mara Lindqvist': { saved: 90, bought: [30] } });
  await choose(desk, 'Mara Lindqvist');
  let form = await open(desk, 'Refund');
  const alert = form.getByRole('alert');
  const amount = form.getByLabel('Given back, EUR');
  await expect(amount).toHaveValue('100');
  for (const [typed, sentence] of [
    ['', 'Write how much was given back'],
    ['0', 'needs an amount above 0'],
    ['100.01', 'more than is left'],
    ['some', 'This is no amount'],
  ] as const) {
    await amount.fill(typed);
    await amount.press('Enter');
    await expect(alert).toContainText(sentence);
    await expect(amount).toBeFocused();
  }
  await amount.fill('30,50');
  await form.getByLabel('Day').fill(inDays(-40));
  await form.getByRole('button', { name: 'Record refund' }).click();
  await expect(alert).toContainText('before the purchase');
  await expect(form.getByLabel('Day')).toBeFocused();
  await form.getByLabel('Day').fill(inDays(0));
  await form.getByRole('button', { name: 'Record refund' }).click();
  await expect(time(desk)).toContainText('Bought for €100.00; €30.50 given back');
  // A refund asks for a word from the rep.
  await expect(desk.locator('.next .fact')).toContainText('was refunded');

  form = await open(desk, 'Refund');
  await expect(form.locator('select')).toContainText('€69.50 left');
  await expect(amount).toHaveValue('69.5');
  await form.getByRole('button', { name: 'Record refund' }).click();
  await expect(time(desk)).toContainText('€30.50 given back');
  await expect(time(desk)).toContainText('€69.50 given back');
  form = await open(desk, 'Refund');
  await expect(form).toContainText('No purchase is recorded that could be given back');
  await form.getByRole('button', { name: 'Cancel' }).click();

  // What was wrong is unticked where the purchase is corrected; the last undo brings it back.
  const before = await readRows(alongside);
  await time(desk)
    .getByRole('button', { name: /^Correct: Bought/ })
    .click();
  form = formOf(desk);
  await form.getByLabel('Amount').fill('90');
  await form.getByRole('button', { name: 'Keep correction' }).click();
  await expect(form.getByRole('alert')).toContainText('More than that was given back');
  await form.getByLabel('Amount').fill('100');
  await form.getByRole('checkbox', { name: '€69.50 on' }).uncheck();
  await form.getByRole('button', { name: 'Keep correction' }).click();
  await expect(time(desk)).not.toContainText('€69.50 given back');
  await undo(desk);
  await expect(time(desk)).toContainText('€69.50 given back');
  await expect.poll(() => readRows(alongside)).toBe(before);
});

test('leave a person alone until a day: from the suggestion or the card, with its end in sight', async ({
  alongside,
  serve,
}) => {
  const pages = await serve(PAGES);
  const page = await alongside.context.newPage();
  await page.goto(pages.url('mara'));
  const frame = await standBeside(alongside, page);
  await save(frame);
  const before = await readRows(alongside);
  const fact = frame.locator('.next .fact');
  await expect(fact).toContainText('Mara Lindqvist wrote on');

  // By keys: the menu, past its entries and the other day, the date, Enter.
  await frame.locator('.next').getByRole('button', { name: 'Later' }).press('Enter');
  const until = frame.getByLabel('Leave Mara Lindqvist alone until');
  await until.focus();
  await until.fill(inDays(20));
  await until.press('Enter');
  await expect(fact).toContainText('Nothing to do');
  await expect(frame.locator('.toast')).toContainText('Mara Lindqvist is left alone until');
  await expect(frame.locator('.next .ground')).toContainText(
    'You leave Mara Lindqvist alone until',
  );
  await frame.locator('.why-not summary').press('Enter');
  await expect(frame.locator('.held').first()).toContainText('you leave this contact alone until');
  await undo(frame);
  await expect(fact).toContainText('Mara Lindqvist wrote on');
  await expect.poll(() => readRows(alongside)).toBe(before);

  await frame.getByRole('button', { name: 'Leave alone until' }).press('Enter');
  const own = frame.locator('section', { hasText: 'Do not contact' });
  await own.getByLabel('Leave Mara Lindqvist alone until').fill(inDays(9));
  await own.getByRole('button', { name: 'Leave alone', exact: true }).press('Enter');
  await expect(own.locator('.alone')).toContainText('You leave Mara Lindqvist alone until');
  await expect(fact).toContainText('Nothing to do');
  await own.getByRole('button', { name: 'End it now' }).click();
  await expect(frame.locator('.toast')).toContainText('no longer left alone');
  await expect(fact).toContainText('Mara Lindqvist wrote on');
});

test('the desk says how much is due, and the sidebar what comes first where a page shows nobody', async ({
  alongside,
  serve,
}) => {
  const pages = await serve({ ...PAGES, empty: { mail: { name: '', address: '' } } });
  const page = await alongside.context.newPage();
  await page.goto(pages.url('mara'));
  await save(await standBeside(alongside, page));
  const desk = await openDesk(alongside, 'contacts');
  const tab = desk.locator('.segs a[href="#today"]');
  await expect(tab).toContainText('1 due');
  await page.goto(pages.url('empty'));
  const frame = await alongside.sidebarFrame(page);
  await expect(frame.getByRole('heading', { name: 'Due today: 1' })).toBeVisible();
  await expect(frame.locator('.today-top')).toContainText('Mara Lindqvist wrote on');
  const opening = alongside.context.waitForEvent('page');
  await waitUntilSeen(frame);
  await frame.locator('.today-top').getByRole('button', { name: 'Mara Lindqvist' }).press('Enter');
  const other = await opening;
  await expect(other.locator('#who-name')).toHaveText('Mara Lindqvist');
  // Done there: nothing is due here any more, in either place.
  await other.locator('.next').getByRole('button', { name: 'Dismiss' }).click();
  await other.getByRole('menuitem', { name: /Needs no answer/ }).click();
  await expect(frame.locator('.today-top')).toHaveCount(0);
  await expect(tab).not.toContainText('due');
});
