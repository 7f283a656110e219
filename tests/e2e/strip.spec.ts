import type { Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { readRecords, standBeside, test } from './alongside';
import { waitUntilSeen } from './steps';
import { addressOf, goTo, tellPeople } from './told-people';

/** The strip on the card: where a relationship stands, why, what would change it, and the rep's word. */

const cardOf = (desk: Page) => desk.locator('.desk-card');
const strip = (card: Locator, axis: string) =>
  card.locator('.strip').getByRole('button', { name: axis });
const names = (desk: Page) => desk.locator('.grid .nm').allTextContents();

/** Opens somebody's card at the desk, with the why of one axis. */
async function openWhy(desk: Page, who: string, axis: string): Promise<Locator> {
  const card = cardOf(desk);
  await desk.locator('.grid .nm', { hasText: who }).click();
  await card.getByRole('heading', { level: 1, name: who }).waitFor();
  await strip(card, axis).click();
  await card.locator('.why-body h3').first().waitFor();
  return card;
}

test('A0-39: beside a mail, every word of the strip opens the facts it rests on, by keyboard', async ({
  alongside,
  serve,
}) => {
  const desk = await tellPeople(alongside, {
    'Mara Lind': { saved: 200, theirs: [150, 100, 60], ours: [149, 99, 58], bought: [90] },
  });
  await desk.close();
  const pages = await serve({
    mara: { mail: { name: 'Mara Lind', address: addressOf('Mara Lind') } },
  });
  const tab = await alongside.context.newPage();
  await tab.goto(pages.url('mara'));
  const frame = await standBeside(alongside, tab);
  await frame.locator('.who .strip').waitFor();
  await waitUntilSeen(frame);
  const why = frame.locator('.why-body');
  const rests = {
    Stage: [/Last contact/, /A purchase on 1 day is known/, /What would change it.*Lapsed/s],
    Momentum: [
      /Last seen here/,
      /The rhythm reckoned with/,
      /What would change it.*No contact before/s,
    ],
    Tier: [/Momentum is/, /No amount is set/, /What would change it/],
    Care: [/About every 45 days; cooling after/, /Missing for Proactive/],
  };
  for (const [axis, words] of Object.entries(rests)) {
    const button = frame.locator('.strip').getByRole('button', { name: axis });
    await button.focus();
    await button.press('Enter');
    await expect(button).toHaveAttribute('aria-expanded', 'true');
    for (const word of words) await expect(why).toContainText(word);
  }
  await frame.locator('.strip').getByRole('button', { name: 'Care' }).press('Enter');
  await expect(why).toBeHidden();
});

test('A2-44: a stage, a tier and a care set by hand stand in the history with before, after, who and why, each with its undo', async ({
  alongside,
}) => {
  const desk = await tellPeople(alongside, {
    'Mara Lind': { saved: 200, theirs: [150, 100, 60], ours: [149, 99, 58] },
  });
  const card = await openWhy(desk, 'Mara Lind', 'Stage');
  const why = card.locator('.why-body');
  await why.getByRole('button', { name: 'Set by hand' }).click();
  await why.getByLabel('Stage', { exact: true }).selectOption('Loyal');
  await why.getByRole('button', { name: 'Set the stage' }).click();
  await expect(why.getByRole('alert')).toContainText('Write the reason');
  await why.getByLabel('Reason').fill('Agreed a yearly order at the fair');
  await why.getByRole('button', { name: 'Set the stage' }).click();
  await expect(strip(card, 'Stage')).toHaveText('Loyal');
  await expect(why).toContainText('The facts alone say Active.');
  await expect(card.locator('.strip')).toContainText('the facts say something else');

  await strip(card, 'Tier').click();
  await why.getByRole('button', { name: 'Value' }).click();
  await expect(strip(card, 'Tier')).toHaveText('Value');
  await strip(card, 'Care').click();
  await why.getByRole('button', { name: 'Partner' }).click();
  await expect(strip(card, 'Care')).toHaveText('Partner');

  await strip(card, 'Stage').click();
  await why.getByRole('button', { name: 'History' }).click();
  const story = why.locator('.story > li');
  const told = story.filter({ hasText: 'Active → Loyal' });
  await expect(told).toContainText('Set by you');
  await expect(told).toContainText('“Agreed a yearly order at the fair”');
  await expect(told.locator('time')).toBeVisible();
  await expect(story.filter({ hasText: 'Tier: as the facts say → Value' })).toContainText('you');
  await expect(
    story.filter({ hasText: 'Care: Accountable, as for everybody → Partner' }),
  ).toContainText('you');
  await expect(story.last()).toContainText('Began as Prospect');

  await told.getByRole('button', { name: /^Undo/ }).click();
  await expect(strip(card, 'Stage')).toHaveText('Active');
  await expect(story.filter({ hasText: 'Stage set: Loyal' })).toContainText('Taken back');
  await expect(strip(card, 'Care')).toHaveText('Partner');
});

test('A0-08 A0-13 A0-17 A0-22: the facts point to a kind of care, with the evidence, and it is never set by itself', async ({
  alongside,
}) => {
  const pointed = {
    'Basil Kern': {
      past: { saved: 90, bought: [60], theirs: [40], ours: [39] },
      to: 'Basic',
      evidence: ['Bought on 1 day', 'Nothing bought after the first order', 'in the last 180: 1'],
      now: 'Accountable',
    },
    'Rhea Pass': {
      past: { saved: 300, bought: [200, 120], ours: [250, 200, 150, 99], theirs: [100] },
      to: 'Reactive',
      evidence: ['Orders after the first: 1', 'one side began: 4', 'begun by you: 75'],
      now: 'Accountable',
    },
    'Ada Mund': {
      past: {
        saved: 200,
        bought: [120],
        said: [180, 170, 160].map((days) => [days, 'need'] as [number, 'need']),
        care: 'basic' as const,
      },
      to: 'Accountable',
      evidence: ['Needs they named before the first order: 3'],
      now: 'Basic',
    },
    'Pia Kive': {
      past: {
        saved: 200,
        said: [100, 30].map((days) => [days, 'suggestion'] as [number, 'suggestion']),
      },
      to: 'Proactive',
      evidence: ['Suggestions of theirs in the last 365 days: 2'],
      now: 'Accountable',
    },
  };
  const people = Object.fromEntries(Object.entries(pointed).map(([who, { past }]) => [who, past]));
  const desk = await tellPeople(alongside, people);
  const before = await readRecords(alongside);
  for (const [who, { to, evidence, now }] of Object.entries(pointed)) {
    const card = await openWhy(desk, who, 'Care');
    const proposal = card.locator('.by-hand');
    await expect(proposal).toContainText(`The facts point to ${to}`);
    for (const line of evidence) await expect(proposal).toContainText(line);
    await expect(strip(card, 'Care')).toHaveText(now);
  }
  expect((await readRecords(alongside)).contacts).toEqual(before.contacts);
});

test('A0-07 A0-29 A0-30: setting the kind of care by keyboard, its meaning read with it, changes rhythm and suggestion at once', async ({
  alongside,
}) => {
  const desk = await tellPeople(alongside, {
    'Pia Kive': { saved: 200, theirs: [60], ours: [59], said: [[30, 'suggestion']] },
  });
  const card = await openWhy(desk, 'Pia Kive', 'Care');
  const why = card.locator('.why-body');
  await expect(why).toContainText('Missing for Proactive');
  await expect(why).toContainText('2 suggestions of theirs within 365 days; so far 1');
  await expect(strip(card, 'Momentum')).toHaveText('Steady');
  await expect(card.locator('.next')).toContainText('Nothing to do');

  const picks = why.getByRole('group').getByRole('button');
  const meanings = [
    /Sold and delivered/,
    /when something is wrong/,
    /soon after a sale/,
    /in touch all the time/,
    /plan together/,
  ];
  await picks.first().focus();
  for (const [index, meaning] of meanings.entries()) {
    await expect(picks.nth(index)).toBeFocused();
    await expect(picks.nth(index)).toHaveAccessibleDescription(meaning);
    if (index < meanings.length - 1) await desk.keyboard.press('Tab');
  }
  await desk.keyboard.press('Shift+Tab');
  await desk.keyboard.press('Enter');
  await expect(strip(card, 'Care')).toHaveText('Proactive');
  await expect(strip(card, 'Momentum')).toHaveText('Cooling');
  await expect(card.locator('.next')).toContainText('reconnect');
  await expect(why).toContainText('Missing for Partner');
});

test('A1-01 A1-26 A2-08: other words, the four natures and the four phases among them, change no data, and all four natures can be set by keyboard', async ({
  alongside,
}) => {
  const desk = await tellPeople(alongside, {
    'Mara Lind': { saved: 200, theirs: [150, 100, 60], ours: [149, 99, 58] },
  });
  const before = JSON.stringify(await readRecords(alongside));
  const card = cardOf(desk);
  await goTo(desk, 'settings');
  const offered = await desk.getByLabel('Words for it').locator('option').allTextContents();
  expect(offered).toContain('Potential, Existing, Long-term, Lost');
  expect(offered).toContain('Potential, New, Loyal, Lost');
  const words = {
    natures: ['Nature', 'Existing'],
    kinds: ['Kind', 'New'],
    phases: ['Phase', 'New'],
    periods: ['Period', 'Forming'],
    stages: ['Stage', 'Active'],
  };
  for (const [vocabulary, [label = '', word = '']] of Object.entries(words)) {
    await goTo(desk, 'settings');
    await desk.getByLabel('Words for it').selectOption(vocabulary);
    await goTo(desk, 'contacts');
    await desk.locator('.grid .nm').first().click();
    await expect(strip(card, label)).toHaveText(word);
    await expect(desk.locator('.grid tbody')).toContainText(word);
  }
  expect(JSON.stringify(await readRecords(alongside))).toBe(before);

  await goTo(desk, 'settings');
  await desk.getByLabel('Words for it').selectOption('natures');
  await goTo(desk, 'contacts');
  await desk.locator('.grid .nm').first().click();
  const why = card.locator('.why-body');
  await strip(card, 'Nature').focus();
  await desk.keyboard.press('Enter');
  for (const nature of ['Potential', 'Existing', 'Long-term', 'Lost']) {
    const open = why.getByRole('button', { name: 'Set by hand' });
    await open.focus();
    await desk.keyboard.press('Enter');
    await desk.keyboard.press('Tab');
    await desk.keyboard.press('Tab');
    await expect(why.locator('select')).toBeFocused();
    await desk.keyboard.type(nature);
    await desk.keyboard.press('Tab');
    await desk.keyboard.type('As I know them');
    await desk.keyboard.press('Enter');
    await expect(strip(card, 'Nature')).toHaveText(nature);
  }
});

test('A1-25: the list is filtered by 性质:流失 and by nature:lost alike, and says what it did not understand', async ({
  alongside,
}) => {
  const desk = await tellPeople(alongside, {
    'Ada Mund': { saved: 500, theirs: [400], ours: [399] },
    'Mara Lind': { saved: 200, theirs: [150, 100, 60], ours: [149, 99, 58] },
    'Nora Neu': { saved: 5 },
  });
  await desk.keyboard.press('/');
  const filter = desk.getByRole('searchbox', { name: 'Filter' });
  await expect(filter).toBeFocused();
  for (const text of ['性质:流失', 'nature:lost', '阶段：流失', 'stage:lapsed']) {
    await filter.fill(text);
    await expect(desk.locator('.grid .nm')).toHaveText(['Ada Mund']);
    await expect(desk.getByText('1 of 3')).toBeVisible();
  }
  await filter.fill('tier:ordinary care:accountable told.example mar');
  expect(await names(desk)).toEqual(['Mara Lind']);
  await filter.fill('stage:lpased');
  await expect(desk.getByText('Not understood: stage:lpased.')).toBeVisible();
  expect(await names(desk)).toHaveLength(3);
  await filter.fill('nobody');
  await expect(desk.getByText('Nobody fits.')).toBeVisible();
});

test('A1-10 A3-02: changing the window or the amount in the settings moves natures and tiers at once, and the rule is shown', async ({
  alongside,
}) => {
  const desk = await tellPeople(alongside, { 'Basil Kern': { saved: 90, bought: [60] } });
  await goTo(desk, 'settings');
  await desk.getByLabel('Words for it').selectOption('natures');
  await desk.getByLabel('Purchases decide the stage').check();
  const shows = async (...words: string[]) => {
    await goTo(desk, 'contacts');
    for (const word of words) await expect(desk.locator('.grid tbody')).toContainText(word);
    await goTo(desk, 'settings');
  };
  await shows('Existing', 'Ordinary');
  await desk.getByLabel('Days until another purchase is expected').fill('25');
  await desk.getByLabel('Of value from this sum of purchases on').fill('100');
  await desk.getByRole('button', { name: 'Save numbers' }).click();
  await expect(desk.getByText('Everybody stands by it now.')).toBeVisible();
  await shows('Lost', 'Value');
  await goTo(desk, 'contacts');
  const card = await openWhy(desk, 'Basil Kern', 'Tier');
  await expect(card.locator('.why-body')).toContainText(
    'Purchases worth €100.00; value from €100.00 on',
  );
});
