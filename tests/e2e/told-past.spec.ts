import type { Locator, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import type { Browser } from './browser';
import { openBrowser } from './browser';
import type { Past } from './told-people';
import { addressOf, goTo, tellPeople } from './told-people';

/** What the card makes of a past: where somebody stands, what is next, and why, for ten people. */

test.describe.configure({ mode: 'default' });

const everyFortyDays = (from: number) =>
  Array.from({ length: 20 }, (_, index) => from - 40 * index);

const PEOPLE = {
  'Newt Fresh': { saved: 5 },
  'Nora Neu': { saved: 20, theirs: [10], ours: [9] },
  'Ida Quiet': { saved: 300, theirs: [250, 200, 150, 100], ours: [249, 199, 149, 99] },
  'Lea Lang': { saved: 800, theirs: everyFortyDays(790), ours: everyFortyDays(789) },
  'Ada Mund': { saved: 500, theirs: [400], ours: [399] },
  'Wes Write': { saved: 9, theirs: [3] },
  'Cora Plain': {
    saved: 90,
    theirs: [40],
    ours: [39],
    rated: [
      [60, 5],
      [4, 2],
    ],
  },
  'Rhea Pass': { saved: 90, theirs: [80], ours: [79], bought: [10], care: 'reactive' },
  'Olaf Push': { saved: 300, theirs: [227], ours: [50, 45, 40, 35, 30] },
  'Bo Glad': {
    saved: 200,
    theirs: [20],
    ours: [19],
    bought: [120, 60],
    rated: [
      [100, 5],
      [50, 5],
    ],
  },
  'Basil Once': { saved: 90, bought: [60] },
  'Rena Again': { saved: 200, bought: [120, 60] },
} satisfies Record<string, Past>;
type Who = keyof typeof PEOPLE;

let browser: Browser;
let desk: Page;

test.beforeAll(async () => {
  browser = await openBrowser();
  desk = await tellPeople(browser, PEOPLE);
});
test.afterAll(async () => {
  expect(browser.outsideRequests()).toEqual([]);
  await browser.close();
});

/** Somebody's card at the desk. */
async function cardOf(who: Who): Promise<Locator> {
  await desk.locator('.grid .nm', { hasText: who }).click();
  const card = desk.locator('.desk-card');
  await card.getByRole('heading', { level: 1, name: who }).waitFor();
  await card.locator('.add-fact').waitFor();
  return card;
}

const next = (card: Locator) => card.locator('.next');
const strip = (card: Locator, axis: string) =>
  card.locator('.strip').getByRole('button', { name: axis });
const undo = async () => {
  await desk.locator('.toast').getByRole('button', { name: 'Undo' }).click();
  await expect(desk.locator('.toast')).toContainText('Took back');
};

/** Everything in which the reasons of an axis are told. */
async function whyOf(card: Locator, axis: string): Promise<Locator> {
  const why = card.locator('.why-body');
  if ((await strip(card, axis).getAttribute('aria-expanded')) !== 'true') {
    await strip(card, axis).click();
  }
  await why.locator('h2').first().waitFor();
  return why;
}

/** Purchases decide for as long as it takes. */
async function withPurchases(act: () => Promise<void>): Promise<void> {
  const decide = async (isOn: boolean) => {
    await goTo(desk, 'settings');
    await desk.getByLabel('Purchases decide the stage').setChecked(isOn);
    await goTo(desk, 'contacts');
  };
  await decide(true);
  try {
    await act();
  } finally {
    await decide(false);
  }
}

test('A3-15: each of the five stages is reckoned from the facts, stands in the list, and can be set by hand', async () => {
  const stands = {
    'Newt Fresh': 'Prospect',
    'Nora Neu': 'New',
    'Ida Quiet': 'Active',
    'Lea Lang': 'Loyal',
    'Ada Mund': 'Lapsed',
  };
  for (const [who, stage] of Object.entries(stands)) {
    await expect(desk.locator('.grid tbody tr', { hasText: who })).toContainText(stage);
  }
  const card = await cardOf('Nora Neu');
  const why = await whyOf(card, 'Stage');
  await why.getByRole('button', { name: 'Set by hand' }).click();
  const choice = why.getByLabel('Stage', { exact: true });
  expect(await choice.locator('option').allTextContents()).toEqual(Object.values(stands));
  await choice.selectOption('Loyal');
  await why.getByLabel('Reason').fill('A customer of ten years, from the old list');
  await why.getByRole('button', { name: 'Set the stage' }).click();
  await expect(strip(card, 'Stage')).toHaveText('Loyal');
  await undo();
  await expect(strip(card, 'Stage')).toHaveText('New');
});

test('A2-33: the way from the first touch to loyalty is told step by step, each with its date', async () => {
  const card = await cardOf('Lea Lang');
  const why = await whyOf(card, 'Stage');
  await why.getByRole('button', { name: 'History' }).click();
  const steps = why.locator('.story > li');
  await expect(steps.locator('> span:first-child')).toHaveText([
    'Active → Loyal',
    'New → Active',
    'Prospect → New',
    'Began as Prospect',
  ]);
  const dates = await steps
    .locator('time')
    .evaluateAll((all) => all.map((one) => one.getAttribute('datetime') ?? ''));
  expect(dates).toHaveLength(4);
  expect(dates.toSorted().toReversed()).toEqual(dates);
  expect(new Set(dates.map((at) => at.slice(0, 10))).size).toBe(4);
});

test('A1-33: a suggestion says which facts it combines, and how sure that makes it, in a word', async () => {
  let card = await cardOf('Ida Quiet');
  await expect(next(card).locator('.fact')).toContainText('99 days since the last contact');
  await expect(next(card).locator('.ground')).toContainText('usually speak every 49 days');
  await expect(next(card).locator('.conf')).toHaveText('Sure');
  await next(card).locator('.why-not summary').click();
  await expect(next(card)).toContainText('Sure: it goes by how often you two usually speak.');
  card = await cardOf('Wes Write');
  await expect(next(card).locator('.fact')).toContainText(/wrote on .* and has no answer/);
  await expect(next(card).locator('.conf')).toHaveText('Fairly sure');
  card = await cardOf('Newt Fresh');
  await expect(next(card).locator('.fact')).toContainText(/saved .* and no mail between you/);
  await expect(next(card).locator('.conf')).toHaveText('Unsure');
});

test('A4-19: another tier changes the suggestion at once', async () => {
  const card = await cardOf('Ida Quiet');
  await expect(next(card).getByRole('link', { name: 'Open draft' })).toBeVisible();
  const why = await whyOf(card, 'Tier');
  await why.getByRole('button', { name: 'Value' }).click();
  await expect(next(card).locator('.ground')).toContainText('a call, with nothing to sell');
  await expect(next(card).getByRole('button', { name: 'Log a call' })).toBeVisible();
  await undo();
  await expect(next(card).getByRole('link', { name: 'Open draft' })).toBeVisible();
});

test('A2-29: a draft is for one person, and nothing writes to several', async () => {
  const hrefs: string[] = [];
  for (const who of ['Ida Quiet', 'Newt Fresh'] as const) {
    const draft = next(await cardOf(who)).getByRole('link', { name: 'Open draft' });
    hrefs.push((await draft.getAttribute('href')) ?? '');
  }
  const drafts = hrefs.map((href) => new URL(href));
  expect(drafts.map(({ pathname }) => pathname)).toEqual(
    ['Ida Quiet', 'Newt Fresh'].map(addressOf),
  );
  for (const { searchParams } of drafts)
    expect([...searchParams.keys()]).toEqual(['subject', 'body']);
  // Lists take one contact at a time: there is nothing to tick, and no mail but the one on a card.
  for (const part of ['contacts', 'today'] as const) {
    await desk.locator(`.segs a[href="#${part}"]`).click();
    await desk.locator('table tbody tr').first().waitFor();
    await expect(desk.locator('table input, table select, table a')).toHaveCount(0);
  }
  await goTo(desk, 'contacts');
});

test('A0-06 A1-12 A3-13: feedback that waits past its day is red and comes first, sooner for more stars, until it is answered', async () => {
  const card = await cardOf('Cora Plain');
  await expect(next(card).getByRole('heading')).toHaveText('Next: resolve');
  const late = next(card).locator('.late');
  await expect(late).toContainText('1 day late for 1 star');
  const [red = 0, green = 0, blue = 0] = await late.evaluate((element) =>
    (getComputedStyle(element).color.match(/[\d.]+/g) ?? []).map(Number),
  );
  expect(red).toBeGreaterThan(1.5 * Math.max(green, blue));
  await (await whyOf(card, 'Tier')).getByRole('button', { name: 'Value' }).click();
  await expect(late).toContainText('3 days late for 3 stars');
  await expect(next(card)).toContainText('Satisfaction fell from 5 to 2');
  await next(card).getByRole('button', { name: 'Log a call' }).click();
  await next(card).getByLabel('What was said').fill('Two rolls go out again tomorrow.');
  await next(card).getByRole('button', { name: 'Save' }).click();
  await expect(next(card)).not.toContainText('was not content');
  await undo();
  await expect(late).toContainText('3 days late');
});

test('A0-02: a score of 2 moves the gauge, shows the trend, and changes what is next', async () => {
  const card = await cardOf('Bo Glad');
  const gauges = card.locator('section[aria-labelledby=gauges]');
  const content = gauges.getByRole('meter', { name: 'Content' });
  await expect(content).toHaveJSProperty('value', 5);
  await expect(gauges).toContainText(/5 of 5 on .*, as before/);
  await expect(gauges).toContainText('1 of 3 signs');
  await gauges.locator('summary').click();
  await expect(gauges).toContainText('Bought on 2 days: they come back');
  await expect(gauges).toContainText('They have sent nobody yet');
  await expect(next(card)).not.toContainText('was not content');
  await card.locator('.add-fact').getByRole('button', { name: 'Feedback' }).click();
  const form = card.locator('.add-form');
  await form.getByLabel('Content, 1 to 5').selectOption('2');
  await form.getByRole('button', { name: 'Record feedback' }).click();
  await expect(content).toHaveJSProperty('value', 2);
  await expect(gauges).toContainText(/2 of 5 on .*, down from 5/);
  await expect(next(card).getByRole('heading')).toHaveText('Next: resolve');
  await expect(next(card)).toContainText('Satisfaction fell from 5 to 2');
  await undo();
  await expect(content).toHaveJSProperty('value', 5);
});

test('A0-12: P-08 opens the draft that invites a reactive customer to tell what is wrong', async () => {
  const card = await cardOf('Rhea Pass');
  await expect(next(card).getByRole('heading')).toHaveText('Next: ask for feedback');
  await expect(next(card).locator('.ground')).toContainText('any trouble may be told to you');
  const href = await next(card).getByRole('link', { name: 'Open draft' }).getAttribute('href');
  const { searchParams } = new URL(href ?? '');
  expect(searchParams.get('subject')).toBe('If anything is wrong, tell me');
  expect(searchParams.get('body')).toContain('Whatever does not work as it should');
});

test('A2-40: P-43 shows who of both writes, and hints to ask rather than to push', async () => {
  const card = await cardOf('Olaf Push');
  const line = card.locator('.rhythm');
  await expect(line).toHaveAccessibleName(/5 contact days in the last 180 days/);
  // All five below the line: from the rep.
  const marks = line.locator('i');
  await expect(marks).toHaveCount(5);
  const heights = await marks.evaluateAll((all) => all.map((one) => getComputedStyle(one).top));
  expect(new Set(heights).size).toBe(1);
  await expect(line.locator('i.from')).toHaveCount(0);
  await expect(next(card).locator('.ground')).toContainText(
    'You wrote on 5 of the last 60 days and heard nothing: ask, and do not push.',
  );
});

test('A2-14 A3-06 A1-30: who bought once is told from who came back, the tier says what it goes by, and of few buyers no level is made up', async () => {
  await withPurchases(async () => {
    for (const [who, stage, reason] of [
      ['Basil Once', 'New', 'First purchase; lapsed after'],
      ['Rena Again', 'Active', 'Bought again; lapsed after'],
    ] as const) {
      const card = await cardOf(who);
      await expect(strip(card, 'Stage')).toHaveText(stage);
      await expect(await whyOf(card, 'Stage')).toContainText(reason);
      await strip(card, 'Stage').click();
    }
    const card = await cardOf('Rena Again');
    const outlook = card.locator('section', { hasText: 'What purchases lead one to expect' });
    await expect(outlook).toContainText(/Not enough yet: \d+ more customers? who ha(s|ve) bought/);
    await expect(outlook).not.toContainText('of 5');

    await goTo(desk, 'settings');
    const cutoff = desk.getByLabel('Of value from this sum of purchases on');
    await cutoff.fill('150');
    await desk.getByRole('button', { name: 'Save numbers' }).click();
    await expect(desk.getByText('Everybody stands by it now.')).toBeVisible();
    await goTo(desk, 'contacts');
    const again = await cardOf('Rena Again');
    const why = await whyOf(again, 'Tier');
    await expect(why).toContainText('Purchases worth €200.00; value from €150.00 on');
    await expect(why).toContainText('Momentum is');
    await goTo(desk, 'settings');
    await cutoff.fill('');
    await desk.getByRole('button', { name: 'Save numbers' }).click();
  });
});
