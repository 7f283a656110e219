import type { Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { test } from './alongside';
import { goTo, tellPeople } from './told-people';

/** What is only told of a contact: habits, the trend of purchases, periods, and service by stars. */

const cardOf = (desk: Page) => desk.locator('.desk-card');
const axis = (card: Locator, name: string) => card.locator('.strip').getByRole('button', { name });

async function openCard(desk: Page, who: string): Promise<Locator> {
  const card = cardOf(desk);
  await desk.locator('.grid .nm', { hasText: who }).click();
  await card.getByRole('heading', { level: 1, name: who }).waitFor();
  return card;
}

/** The why of one axis, opened by keyboard. */
async function openWhy(card: Locator, name: string): Promise<Locator> {
  const button = axis(card, name);
  await button.press('Enter');
  await expect(button).toHaveAttribute('aria-expanded', 'true');
  await card.locator('.why-body h2').first().waitFor();
  return card.locator('.why-body');
}

/** The habits of somebody, opened by keyboard. */
async function openHabits(card: Locator): Promise<Locator> {
  const fold = card.locator('details', { hasText: 'Habits' });
  await fold.locator('summary').press('Enter');
  await fold.locator('dl').waitFor();
  return fold;
}

const row = (fold: Locator, name: string) =>
  fold.locator('dl > div', { has: fold.page().locator('dt', { hasText: name }) }).locator('dd');

async function decideByPurchases(desk: Page): Promise<void> {
  await goTo(desk, 'settings');
  await desk.getByLabel('Purchases decide the stage').check();
  await goTo(desk, 'contacts');
}

test('A1-31: engagement is shown with its parts, and the parts add up on the screen', async ({
  alongside,
}) => {
  const desk = await tellPeople(alongside, {
    'Mara Lind': {
      saved: 400,
      theirs: [200, 130, 77, 41, 12],
      ours: [199, 40],
      said: [
        [90, 'suggestion'],
        [20, 'praise'],
      ],
    },
  });
  const engagement = row(await openHabits(await openCard(desk, 'Mara Lind')), 'Engagement');
  const lines = await engagement.locator('li').allTextContents();
  expect(lines.map((line) => line.replace(/[\d.]+/g, '#'))).toEqual([
    '# from #\u00a0days on which they wrote, called or met',
    '# from #\u00a0pieces of feedback',
    '# together',
  ]);
  const tenths = lines.map((line) => Math.round(10 * Number.parseFloat(line)));
  const [touches = 0, feedback = 0, together] = tenths;
  // 2^(-200/90) + 2^(-130/90) + 2^(-77/90) + 2^(-41/90) + 2^(-12/90), and 1/2 + 2^(-20/90).
  expect([touches, feedback]).toEqual([28, 14]);
  expect(touches + feedback).toBe(together);
});

test('A3-09: rhythm, best day and hours, and interest are told from five touches on, else how many are missing', async ({
  alongside,
}) => {
  // Days so far apart that all fall on one weekday, all at nine in the morning.
  const weeks = [7, 28, 49, 70, 91];
  const desk = await tellPeople(alongside, {
    'Ada Enough': {
      saved: 400,
      theirs: weeks,
      ours: weeks,
      bought: [100, 80, 60, 40, 20],
      product: 'Linen',
    },
    'Rhea Few': { saved: 400, theirs: weeks.slice(0, 4), ours: [] },
  });
  const enough = await openHabits(await openCard(desk, 'Ada Enough'));
  const weekday = new Date(Date.now() - 7 * 86_400_000).toLocaleDateString('en-GB', {
    weekday: 'long',
    timeZone: 'UTC',
  });
  await expect(row(enough, 'Rhythm')).toHaveText('Usually every 21\u00a0days');
  await expect(row(enough, 'Best day')).toHaveText(`${weekday}: 5 of 5\u00a0days of theirs`);
  await expect(row(enough, 'Best time')).toHaveText('9:00 to 12:00: 5 of 5 times');
  await expect(row(enough, 'Interest')).toContainText('Linen: rising, named 4 times in 90');

  const card = await openCard(desk, 'Rhea Few');
  const few = await openHabits(card);
  const oneDay = 'Not enough yet: 1 more day on which they write, call or meet';
  await expect(row(few, 'Engagement')).toHaveText('Not enough yet: 1 more day with contact');
  await expect(row(few, 'Best day')).toHaveText(oneDay);
  await expect(row(few, 'Best time')).toHaveText(oneDay);
  await expect(row(few, 'Rhythm')).toContainText('Not enough yet to say what is usual: 3 more');
  await expect(row(few, 'Interest')).toHaveText(
    'Not enough yet: 5 more mentions of a product they bought',
  );
  await expect(await openWhy(card, 'Momentum')).toContainText(
    'Not enough yet to say what is usual',
  );
});

test('A1-14: a screen reader reads how often and for how much they buy, and which way it goes', async ({
  alongside,
}) => {
  const days = [700, 500, 400, 300, 200, 100, 50, 0];
  const desk = await tellPeople(alongside, { 'Basil Kern': { saved: 800, bought: days } });
  const card = await openCard(desk, 'Basil Kern');
  const quarterOf = (ms: number) => {
    const date = new Date(ms);
    return date.getUTCFullYear() * 4 + Math.floor(date.getUTCMonth() / 3);
  };
  const running = quarterOf(Date.now());
  const counts = Array.from({ length: 8 }, (_, index) => {
    const quarter = running - 7 + index;
    return days.filter((day) => quarterOf(Date.now() - day * 86_400_000) === quarter).length;
  });
  const name = (quarter: number) => `Q${(quarter % 4) + 1}\u00a0${Math.floor(quarter / 4)}`;
  const trend = card.getByRole('region', { name: 'Purchases over time' });
  const [from, to] = [name(running - 7), name(running)];
  await expect(trend.getByRole('img')).toHaveAccessibleName(
    `Orders a quarter from ${from} to ${to}: ${counts.join(', ')}. ${to} is still running.`,
  );
  await expect(trend.getByRole('definition')).toHaveText([
    '5 in 12\u00a0months, 3 in the 12 before: up by 67%',
    '€500.00 in 12\u00a0months, €300.00 in the 12 before: up by 67%',
  ]);
  await expect(trend.getByRole('term')).toHaveText(['Orders', 'Amount']);
});

test('A2-03: the bar holds all four periods with their rules, and shows which one it is', async ({
  alongside,
}) => {
  const desk = await tellPeople(alongside, {
    'Paula Probe': { saved: 30 },
    'Fred Form': { saved: 100, bought: [80, 40, 15], theirs: [15] },
    'Stella Stable': { saved: 600, bought: [250, 190, 130, 70, 10] },
    'Dora Decline': { saved: 600, bought: [380, 320, 260, 200, 140] },
    'Lena Lost': { saved: 900, bought: [800] },
  });
  await decideByPurchases(desk);
  const periods = { Probing: 'Paula', Forming: 'Fred', Stable: 'Stella', Declining: 'Dora' };
  for (const [period, who] of Object.entries(periods)) {
    const why = await openWhy(await openCard(desk, who), 'Stage');
    await expect(why.locator('.period ol > li')).toHaveText([
      /^Probing.*prospect$/,
      /^Forming.*New, or active and not cooling$/,
      /^Stable.*Loyal, and warming or steady$/,
      /^Declining.*and cooling or silent$/,
    ]);
    await expect(why.locator('.period [aria-current=step]')).toContainText(period);
    await expect(why.locator('.period h2')).toHaveText(`In the four periods: ${period}`);
  }
  const lost = await openWhy(await openCard(desk, 'Lena'), 'Stage');
  await expect(lost.locator('.period')).toContainText('Lapsed: none of the four holds any more.');
  await expect(lost.locator('.period [aria-current]')).toHaveCount(0);
});

test('A2-01: the stable period lists its reasons: orders, an even gap, content, customers they sent', async ({
  alongside,
}) => {
  const desk = await tellPeople(alongside, {
    'Stella Stable': {
      saved: 600,
      bought: [250, 190, 130, 70, 10],
      rated: [[5, 4]],
      referred: [20, 9],
    },
  });
  await decideByPurchases(desk);
  const why = await openWhy(await openCard(desk, 'Stella'), 'Stage');
  await expect(why.locator('.period h2')).toHaveText('In the four periods: Stable');
  await expect(why.locator('.period ul li')).toHaveText([
    /rhythm|More contact/,
    'Bought on 5 days',
    'Orders come regularly, about every 60\u00a0days',
    'Content: 4 of 5, said last',
    'Sent 2 customers to you',
  ]);
});

test('A2-02: the same customer is warned of before being lost, first by signs, then by the period', async ({
  alongside,
}) => {
  /** Bought every 30 days, the last time so many days ago. */
  const every30 = (since: number) => [since + 90, since + 60, since + 30, since];
  const desk = await tellPeople(alongside, {
    'At Forty': { saved: 900, bought: every30(40) },
    'At Fifty': { saved: 900, bought: every30(50) },
    'At Ninety': { saved: 900, bought: every30(90) },
    'At Last': { saved: 900, bought: every30(200) },
  });
  await decideByPurchases(desk);
  const shows = async (who: string, stage: string, period: string | null, warns: string | null) => {
    const card = await openCard(desk, who);
    await expect(axis(card, 'Stage')).toHaveText(stage);
    // What comes below the warning is there, so that no warning is one that is not to come.
    await card.locator('details', { hasText: 'Habits' }).waitFor();
    const warning = card.getByRole('region', { name: 'Signs of decline' });
    if (warns) await expect(warning).toContainText(warns);
    const why = await openWhy(card, 'Stage');
    await expect(why.locator('.period h2')).toHaveText(`In the four periods: ${period ?? 'over'}`);
    if (!warns) await expect(warning).toHaveCount(0);
  };
  await shows('At Forty', 'Active', 'Forming', null);
  await shows('At Fifty', 'Active', 'Forming', 'No order for 50\u00a0days; the middle gap is 30');
  await shows('At Ninety', 'Active', 'Declining', 'No order for 90\u00a0days');
  await shows('At Last', 'Lapsed', null, null);
});

test('A2-23: a change of stars explains itself, by facts and by hand, and changes what is promised', async ({
  alongside,
}) => {
  const desk = await tellPeople(alongside, {
    'Ada Mund': { saved: 300, theirs: [2], ours: [90], bought: [200, 100] },
  });
  await goTo(desk, 'settings');
  await desk.getByLabel('Of value from this sum of purchases on').fill('250');
  await desk.getByRole('button', { name: 'Save numbers' }).click();
  await expect(desk.getByText('Everybody stands by it now.')).toBeVisible();
  const service = desk.getByRole('table');
  const days = (stars: string) =>
    service.getByRole('textbox', { name: `Answer within, days: ${stars}` });
  await expect(days('Value 3 stars')).toHaveValue('1');
  await days('Value 3 stars').fill('soon');
  await desk.getByRole('button', { name: 'Save service' }).click();
  await expect(desk.getByText('Write whole days')).toBeVisible();
  await days('Value 3 stars').fill('0');
  await service.getByRole('combobox', { name: 'Care: Value 3 stars' }).selectOption('Partner');
  await service
    .getByRole('textbox', { name: 'Offers: Value 3 stars' })
    .fill('First choice of the new range');
  await days('Ordinary 1 star').fill('5');
  await desk.getByRole('button', { name: 'Save service' }).click();
  await expect(desk.getByText('Every card stands by it now.')).toBeVisible();
  await expect(days('Value 3 stars')).toHaveValue('0');

  await goTo(desk, 'contacts');
  const card = await openCard(desk, 'Ada Mund');
  const tier = axis(card, 'Tier');
  const why = await openWhy(card, 'Tier');
  await expect(tier).toHaveText('Potential');
  await expect(why).toContainText('3 stars: purchases kept are worth €250.00 or more');
  await expect(why).toContainText(/2 stars since .+, 1 star before: momentum began to warm/);
  await expect(why).toContainText('Service for 2 stars');
  await expect(why).toContainText('Answer within 2 days');
  await expect(card.locator('.next')).toContainText('An answer is due today, as for 2 stars.');

  // Another order carries them over the amount.
  await card.locator('.add-fact').getByRole('button', { name: 'Purchase', exact: true }).click();
  await card.locator('.add-form').getByLabel('Amount').fill('50');
  await card.locator('.add-form').getByLabel('Currency').selectOption('EUR');
  await card.getByRole('button', { name: 'Record purchase' }).click();
  await expect(tier).toHaveText('Value');
  await expect(why).toContainText(/3 stars since .+, 2 stars before: purchases reached the amount/);
  await expect(why).toContainText('Service for 3 stars');
  await expect(why).toContainText('Answer on the same day');
  await expect(why).toContainText('Care: Partner; here it is Accountable');
  await expect(why).toContainText('Offers: First choice of the new range');
  await expect(card.locator('.next')).toContainText('The answer is 2 days late for 3 stars');

  await why.getByRole('button', { name: 'Ordinary' }).press('Enter');
  await expect(tier).toHaveText('Ordinary');
  await expect(why).toContainText('Set by you');
  await expect(why).toContainText('Answer within 5 days');
  await expect(card.locator('.next')).toContainText('as for 1 star.');
});

test('the rhythm line draws a square for each order at its day, and says so', async ({
  alongside,
}) => {
  const desk = await tellPeople(alongside, {
    'Basil Kern': { saved: 300, theirs: [120, 90], ours: [119], bought: [90, 45, 190] },
  });
  const card = await openCard(desk, 'Basil Kern');
  const line = card.getByRole('img', {
    name: '4 contact days in the last 180 days. Bought on 2 of them. Last seen here 45 days ago',
  });
  await expect(line).toBeVisible();
  const places = await line
    .locator('i.bought')
    .evaluateAll((marks) => marks.map((mark) => (mark as HTMLElement).style.insetInlineStart));
  expect(places.sort()).toEqual(['50%', '75%']);
});
