import type { Frame } from '@playwright/test';
import { expect, test } from '@playwright/test';
import type { BesideMails } from './beside-mails';
import { addPromise, button, openBesideMails, save, toast } from './beside-mails';
import { forgetEverything, readTables } from './steps';
import { addressOf, tellPeople } from './told-people';

/** A rep's day beside the mail: what each act takes, and that every step of it is kept. */

test.describe.configure({ mode: 'default' });

let rep: BesideMails;
test.beforeAll(async () => {
  rep = await openBesideMails({
    mara: { name: 'Mara Lind', address: addressOf('Mara Lind'), subject: 'Sizes' },
    ben: { name: 'Ben Okoro', address: 'ben@shop.example', subject: 'Delivery' },
  });
});
test.beforeEach(() => forgetEverything(rep.browser));
test.afterAll(() => rep.close());

test('A0-01 A3-01 A3-07: the mail of a known person brings the card with the last five touches, and every value with its site and date', async () => {
  const desk = await tellPeople(rep.browser, {
    'Mara Lind': { saved: 400, theirs: [390, 200, 100, 60, 21], ours: [389, 199, 99, 58] },
  });
  await desk.close();
  const frame = await rep.beside('mara');
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText('Mara Lind');
  // Interaction: what passed between both, the latest first.
  const touches = frame.locator('.time li', { hasText: /^Mail (from|to) Mara Lind/ });
  await expect(touches.nth(4)).toBeVisible();
  const dates = await touches
    .locator('time')
    .evaluateAll((all) => all.map((one) => one.getAttribute('datetime') ?? ''));
  expect(dates).toEqual(dates.toSorted().toReversed());
  // Tiers, and the way through the life cycle.
  for (const axis of ['Stage', 'Momentum', 'Tier', 'Care']) {
    await expect(frame.locator('.strip').getByRole('button', { name: axis })).toBeVisible();
  }
  await frame.locator('.strip').getByRole('button', { name: 'Stage' }).click();
  await frame.locator('.why-body').getByRole('button', { name: 'History' }).click();
  await expect(frame.locator('.story > li').last()).toContainText('Began as Prospect');
  // Data: whatever is known, with the site and the day on which it was read.
  const fields = frame.locator('.facts:not(.gauges) > div');
  await expect(fields).toHaveCount(2);
  for (const field of await fields.all()) {
    await expect(field.locator('.ev')).toHaveText(/From line on mail\.example, .*20\sNov/);
  }
});

test('A2-09: every common act takes two clicks at most', async () => {
  const frame = await rep.beside('mara');
  await frame.evaluate(() => {
    addEventListener(
      'click',
      ({ isTrusted, detail }) => {
        // A key that presses a button, or a label that passes a click on, is no click of the rep.
        if (!isTrusted || detail === 0) return;
        Reflect.set(window, 'clicks', Number(Reflect.get(window, 'clicks') ?? 0) + 1);
      },
      true,
    );
  });
  const took: Record<string, number> = {};
  const act = async (name: string, steps: () => Promise<void>) => {
    await frame.evaluate(() => Reflect.set(window, 'clicks', 0));
    await steps();
    took[name] = await frame.evaluate(() => Number(Reflect.get(window, 'clicks')));
  };
  const undo = () =>
    act('take it back', async () => {
      await toast(frame).getByRole('button', { name: 'Undo' }).click();
      await expect(toast(frame)).toContainText('Took back');
    });
  const said = (words: string) => expect(toast(frame)).toContainText(words);

  await act('save the person', () => save(frame));
  await act('open an answer', async () => {
    const draft = frame.getByRole('link', { name: 'Open reply draft' });
    // No mail program is here to open it.
    await draft.evaluate((link) =>
      link.addEventListener('click', (event) => event.preventDefault()),
    );
    await draft.click();
    await expect(button(frame, 'Yes, sent')).toBeVisible();
  });
  await button(frame, 'Not yet').click();
  await act('write a note', async () => {
    await frame.getByLabel('Quick note').click();
    await rep.page.keyboard.type('Wants the blue one');
    await button(frame, 'Save note').click();
    await said('Wrote a note');
  });
  await act('promise', async () => {
    await addPromise(frame).click();
    await rep.page.keyboard.type('The swatches');
    await button(frame, 'Keep it').click();
    await said('Added a task');
  });
  await act('keep a promise', async () => {
    await frame.getByRole('checkbox', { name: 'The swatches' }).click();
    await said('Finished a task');
  });
  await act('log a call', async () => {
    await button(frame, 'Call').click();
    await button(frame, 'Reached').click();
    await said('Logged contact');
  });
  await undo();
  await act('record a purchase', async () => {
    await button(frame, 'Purchase').click();
    await expect(frame.getByLabel('Amount')).toBeFocused();
    await rep.page.keyboard.type('120');
    await button(frame, 'Record purchase').click();
    await said('Recorded a purchase');
  });
  await act('record feedback', async () => {
    await button(frame, 'Feedback').click();
    await expect(frame.getByLabel('Kind')).toBeFocused();
    await rep.page.keyboard.type('Praise');
    await frame.getByLabel('What was said').focus();
    await rep.page.keyboard.type('Fits well');
    await button(frame, 'Record feedback').click();
    await said('Recorded feedback');
  });
  await act('put off', async () => {
    await button(frame, 'Later').click();
    await frame.getByRole('menuitem').first().click();
    await said('Put off');
  });
  await undo();
  await act('dismiss', async () => {
    await button(frame, 'Dismiss').click();
    await frame.getByRole('menuitem', { name: /Needs no answer/ }).click();
    await said('Dismissed');
  });
  await act('set the care', async () => {
    await frame.locator('.strip').getByRole('button', { name: 'Care' }).click();
    await frame.locator('.why-body').getByRole('button', { name: 'Partner' }).click();
    await said('Changed the care');
  });
  await act('leave in peace', async () => {
    await frame.getByLabel('Do not contact').click();
    await said('Changed contact wishes');
  });
  await act('see the history', async () => {
    await button(frame, 'History of this contact').click();
    await frame.locator('.history li').first().waitFor();
  });
  expect(Object.keys(took)).toHaveLength(14);
  expect(Object.entries(took).filter(([, clicks]) => clicks < 1 || clicks > 2)).toEqual([]);
});

test('A2-36 A2-45 A4-05 A4-38: with the network off, a person is collected, told apart and looked after, and every step of it is recorded by itself', async () => {
  const worker = await rep.browser.serviceWorker();
  await worker.evaluate(async () => {
    const { rep: kept } = await chrome.storage.local.get('rep');
    await chrome.storage.local.set({ rep: { ...(kept as object), purchaseTracking: true } });
  });
  const frame = await rep.beside('ben');
  await rep.browser.context.setOffline(true);
  try {
    // Collected: what would be saved, and one button.
    await expect(frame.getByRole('heading', { name: 'What would be saved' })).toBeVisible();
    await save(frame);
    // Told apart: where it stands.
    const stage = frame.locator('.strip').getByRole('button', { name: 'Stage' });
    await expect(stage).toHaveText('Prospect');
    // Looked after: what passed and what is owed, until there is an order.
    await frame.getByLabel('Quick note').fill('Asked for the price list');
    await button(frame, 'Save note').click();
    await expect(frame.locator('.time')).toContainText('Asked for the price list');
    await button(frame, 'Call').click();
    await button(frame, 'Reached').click();
    await expect(frame.locator('.time')).toContainText('Call with Ben Okoro');
    await addPromise(frame).click();
    await frame.getByLabel('What is to be done').fill('The price list');
    await frame.getByLabel('By when').fill(new Date().toLocaleDateString('en-CA'));
    await button(frame, 'Keep it').click();
    await expect(frame.locator('.next .fact')).toContainText('The price list');
    await button(frame, 'Purchase').click();
    await frame.getByLabel('Amount').fill('80');
    await button(frame, 'Record purchase').click();
    await expect(stage).toHaveText('New');
    const opened = rep.browser.context.waitForEvent('page');
    await button(frame, 'Today').click();
    const desk = await opened;
    await expect(desk.locator('table.today')).toContainText('Ben Okoro');
    await desk.close();

    await stage.click();
    await frame.locator('.why-body').getByRole('button', { name: 'History' }).click();
    await expect(frame.locator('.story > li > span:first-child')).toHaveText([
      'Prospect → New',
      'Began as Prospect',
    ]);
    await button(frame, 'History of this contact').click();
    const steps = frame.locator('.history > li > span:first-child');
    await expect(steps).toHaveText([
      'Recorded a purchase of Ben Okoro',
      'Added a task about Ben Okoro',
      'Logged contact with Ben Okoro',
      'Wrote a note about Ben Okoro',
      'Saved Ben Okoro',
    ]);
    await expect(frame.locator('.history > li > time')).toHaveCount(5);
  } finally {
    await rep.browser.context.setOffline(false);
  }
});

test('A1-35: WeChat is a channel like any other: its id is kept and copied, a word on it is logged and answered', async () => {
  const frame = await rep.beside('mara');
  await save(frame);
  await frame.locator('.add-field').getByRole('button', { name: 'WeChat' }).click();
  await frame.getByRole('textbox', { name: 'WeChat', exact: true }).fill('mara_lind');
  await rep.page.keyboard.press('Enter');
  await expect(frame.locator('.facts')).toContainText('mara_lind');
  await button(frame, 'Copy WeChat').click();
  await expect(toast(frame)).toContainText('WeChat is copied.');
  await expect(pasted(frame)).resolves.toBe('mara_lind');

  await button(frame, 'Dismiss').click();
  await frame.getByRole('menuitem', { name: /Needs no answer/ }).click();
  await button(frame, 'Chat').click();
  await frame.getByLabel('Channel').selectOption('wechat');
  await button(frame, 'They wrote').click();
  await expect(frame.locator('.time li').first()).toContainText('WeChat from Mara Lind');
  await button(frame, 'Copy words for WeChat').click();
  await button(frame, 'Yes, sent').click();
  await expect(frame.locator('.time')).toContainText('WeChat to Mara Lind');
  await expect(pasted(frame)).resolves.toContain('Hello Mara Lind,');
});

test('A1-11: a call back is closed only with how the call went, from the list and from the suggestion', async () => {
  const frame = await rep.beside('mara');
  await save(frame);
  await button(frame, 'Dismiss').click();
  await frame.getByRole('menuitem', { name: /Needs no answer/ }).click();
  for (const text of ['Ask how the sizes fit', 'Ask again']) {
    await addPromise(frame).click();
    await frame.getByLabel('What is to be done').fill(text);
    await frame.getByLabel('By when').fill(new Date().toLocaleDateString('en-CA'));
    await frame.getByLabel(/^A call back/).check();
    await button(frame, 'Keep it').click();
    await expect(frame.locator('.todo')).toContainText(text);
  }
  const open = async () =>
    (await readTables(rep.browser)).tasks.filter(({ doneAt }) => doneAt === null).length;
  const form = frame.locator('.todo .step-form');
  const tick = frame.getByRole('checkbox', { name: 'Ask how the sizes fit' });
  await tick.click();
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form.getByRole('alert')).toContainText('Say how the call went');
  await expect(tick).not.toBeChecked();
  expect(await open()).toBe(2);
  await form.getByLabel('No answer').check();
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(tick).toBeChecked();
  await expect(frame.locator('.time')).toContainText('Call to Mara Lind, no answer');

  const suggestion = frame.locator('.next');
  await expect(suggestion.locator('.fact')).toContainText('Ask again');
  await suggestion.getByRole('button', { name: 'Log a call' }).click();
  await suggestion.getByRole('button', { name: 'Save' }).click();
  await expect(suggestion.getByRole('alert')).toContainText('Say how the call went');
  expect(await open()).toBe(1);
  await suggestion.getByLabel('Reached').check();
  await suggestion.getByRole('button', { name: 'Save' }).click();
  await expect(frame.getByRole('checkbox', { name: 'Ask again' })).toBeChecked();
  await expect(frame.locator('.time')).toContainText('Call with Mara Lind');
  await toast(frame).getByRole('button', { name: 'Undo' }).click();
  await expect(frame.getByRole('checkbox', { name: 'Ask again' })).not.toBeChecked();
});

/** What a rep would paste now, typed into the quick note and taken out again. */
async function pasted(frame: Frame): Promise<string> {
  const note = frame.getByLabel('Quick note');
  await note.fill('');
  await note.press('ControlOrMeta+V');
  const text = await note.inputValue();
  await note.fill('');
  return text;
}
