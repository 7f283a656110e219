import type { Frame, Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { standBeside, test } from './alongside';
import type { Browser } from './browser';
import type { MailPages } from './mail-pages';
import { readRows, readTables, waitUntilSeen } from './steps';

/** What happened away from the page, told by hand: few keys, clear sentences, and always a way back. */

const MAIL = { name: 'Mara Lindqvist', address: 'mara@brightmoor.example', subject: 'Swatches' };

interface Rep {
  alongside: Browser;
  page: Page;
  frame: Frame;
}

/** Beside a mail of somebody saved. */
async function besideMara(alongside: Browser, pages: MailPages): Promise<Rep> {
  const page = await alongside.context.newPage();
  await page.goto(pages.url('mara'));
  const frame = await standBeside(alongside, page);
  await waitUntilSeen(frame);
  await frame.getByRole('button', { name: 'Save contact' }).click();
  await frame.locator('.add-fact').waitFor();
  return { alongside, page, frame };
}

const formOf = (frame: Frame): Locator => frame.locator('.add-form');
const open = async ({ frame }: Rep, kind: string): Promise<Locator> => {
  await frame.locator('.add-fact').getByRole('button', { name: kind, exact: true }).click();
  await formOf(frame).waitFor();
  return formOf(frame);
};

/** Does something, looks at it, takes it back from the toast: every row is as before. */
async function doAndUndo(rep: Rep, act: () => Promise<void>, look: () => Promise<void>) {
  const before = await readRows(rep.alongside);
  await act();
  await expect(formOf(rep.frame)).toHaveCount(0);
  await look();
  await rep.frame.locator('.toast').getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => readRows(rep.alongside)).toBe(before);
}

test('A2-35 a call is logged in three keys, and undone', async ({ alongside, serve }) => {
  const rep = await besideMara(alongside, await serve({ mara: { mail: MAIL } }));
  const { page, frame } = rep;
  await frame.locator('.who').click();
  await doAndUndo(
    rep,
    async () => {
      await page.keyboard.press('Alt+a');
      await expect(frame.getByRole('button', { name: 'Call', exact: true })).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(frame.getByRole('button', { name: 'Reached' })).toBeFocused();
      await page.keyboard.press('Enter');
    },
    async () => {
      await expect(frame.locator('.time li').first()).toContainText('Call with Mara Lindqvist');
      await expect(frame.getByRole('button', { name: 'Call', exact: true })).toBeFocused();
      const { facts } = await readTables(alongside);
      expect(facts).toContainEqual(
        expect.objectContaining({ channel: 'call', dir: 'both', result: 'reached' }),
      );
    },
  );
});

test('purchase, feedback, consent and birthday: what cannot be kept is said, what can be is undone', async ({
  alongside,
  serve,
}) => {
  const rep = await besideMara(alongside, await serve({ mara: { mail: MAIL } }));
  const { frame } = rep;
  const newest = frame.locator('.time li').first();
  const alert = formOf(frame).getByRole('alert');

  let form = await open(rep, 'Purchase');
  const amount = form.getByLabel('Amount');
  const day = form.getByLabel('Day');
  for (const [typed, sentence] of [
    ['', 'Write the amount'],
    ['-5', 'needs an amount above 0'],
    ['a lot', 'This is no amount'],
  ] as const) {
    await amount.fill(typed);
    await amount.press('Enter');
    await expect(alert).toContainText(sentence);
    await expect(amount).toBeFocused();
  }
  await amount.fill('1,200.50');
  await day.fill('');
  await amount.press('Enter');
  await expect(alert).toContainText('Choose the day');
  await expect(day).toBeFocused();
  await day.fill('2099-01-01');
  await expect(form).toContainText('This lies ahead');
  await day.fill('2026-11-18');
  await form.getByLabel('Product').fill('Linen');
  await form.getByLabel('Currency').selectOption('EUR');
  await doAndUndo(
    rep,
    () => form.getByRole('button', { name: 'Record purchase' }).click(),
    () => expect(frame.locator('.time')).toContainText('Bought Linen for €1,200.50'),
  );

  form = await open(rep, 'Feedback');
  await form.getByRole('button', { name: 'Record feedback' }).click();
  await expect(alert).toContainText('Give a score');
  await form.getByLabel('Kind').selectOption('complaint');
  await form.getByLabel('Content, 1 to 5').selectOption('2');
  await form.getByLabel('What was said').fill('Two rolls came late.');
  await doAndUndo(
    rep,
    () => form.getByRole('button', { name: 'Record feedback' }).click(),
    async () => {
      await expect(newest).toContainText('Complaint, content 2 of 5');
      await expect(newest).toContainText('Two rolls came late.');
    },
  );

  form = await open(rep, 'Consent');
  await form.getByLabel('Channel').selectOption('wechat');
  await doAndUndo(
    rep,
    () => form.getByRole('button', { name: 'No contact' }).click(),
    () => expect(newest).toContainText('Asked for no contact: WeChat'),
  );

  form = await open(rep, 'Birthday');
  await form.getByRole('button', { name: 'Keep birthday' }).click();
  await expect(alert).toContainText('Choose the month');
  await form.getByLabel('Month').selectOption('2');
  await form.getByLabel('Day', { exact: true }).selectOption('30');
  await form.getByRole('button', { name: 'Keep birthday' }).click();
  await expect(alert).toContainText('no such day');
  await form.getByLabel('Calendar').selectOption('lunar');
  await doAndUndo(
    rep,
    () => form.getByRole('button', { name: 'Keep birthday' }).click(),
    () => expect(frame.locator('.facts')).toContainText('Lunar month 2, day 30 (next: '),
  );
});

test('A1-07 A3-11: mail, call, meeting, social message, WeChat, website chat and SMS stand in one timeline, each logged by one click in its form and with a sign and a word; a correction keeps both in the history', async ({
  alongside,
  serve,
}) => {
  const rep = await besideMara(alongside, await serve({ mara: { mail: MAIL } }));
  const { frame } = rep;
  const told = [
    ['Call', undefined, 'No answer', 'Call to Mara Lindqvist, no answer'],
    ['Meeting', undefined, 'Log meeting', 'Meeting with Mara Lindqvist'],
    ['Chat', 'wechat', 'They wrote', 'WeChat from Mara Lindqvist'],
    ['Chat', 'whatsapp', 'You wrote', 'WhatsApp to Mara Lindqvist'],
    ['Chat', 'sms', 'Both wrote', 'SMS with Mara Lindqvist'],
    ['Chat', 'social', 'They wrote', 'Social message from Mara Lindqvist'],
    ['Chat', 'webChat', 'Both wrote', 'Website chat with Mara Lindqvist'],
  ] as const;
  for (const [kind, channel, button] of told) {
    const form = await open(rep, kind);
    if (channel) await form.getByLabel('Channel').selectOption(channel);
    await form.getByRole('button', { name: button }).click();
    await expect(form).toHaveCount(0);
  }
  await frame.getByRole('button', { name: /^Show \d+ earlier$/ }).click();
  for (const words of [...told.map((one) => one[3]), 'Mail from Mara Lindqvist']) {
    const entry = frame.locator('.time li', { hasText: words });
    await expect(entry).toHaveCount(1);
    await expect(entry.locator('> svg')).toBeVisible();
  }

  const meeting = frame.locator('.time li', { hasText: 'Meeting with' });
  await doAndUndo(
    rep,
    async () => {
      await meeting.getByRole('button', { name: 'Correct: Meeting' }).click();
      await formOf(frame).getByLabel('Minutes').fill('0');
      await formOf(frame).getByRole('button', { name: 'Keep correction' }).click();
      await expect(formOf(frame).getByRole('alert')).toContainText('whole minutes');
      await formOf(frame).getByLabel('Minutes').fill('45');
      await formOf(frame).getByRole('button', { name: 'Keep correction' }).click();
    },
    async () => {
      await expect(meeting).toHaveCount(1);
      await expect(meeting).toContainText('45 minutes');
      const { facts } = await readTables(alongside);
      const meetings = facts.filter(({ channel }) => channel === 'meeting');
      expect(meetings.map(({ minutes, replaces }) => [minutes, replaces])).toEqual(
        expect.arrayContaining([
          [undefined, undefined],
          [45, meetings.find(({ minutes }) => minutes === undefined)?.['id']],
        ]),
      );
    },
  );
  await doAndUndo(
    rep,
    async () => {
      await meeting.getByRole('button', { name: 'Correct: Meeting' }).click();
      await formOf(frame).getByRole('button', { name: 'Take it out' }).click();
    },
    () => expect(meeting).toHaveCount(0),
  );
  await frame.getByRole('button', { name: 'History of this contact' }).click();
  const history = frame.locator('.history li');
  await expect(history.filter({ hasText: 'Corrected a fact about Mara Lindqvist' })).toContainText(
    'Meeting with Mara Lindqvist, 45 minutes',
  );
  await expect(history.filter({ hasText: 'Took out a fact about' })).toContainText('taken out');
});
