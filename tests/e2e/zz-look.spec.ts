import { test } from './alongside';
import { goTo, tellPeople } from './told-people';

const shot = (n: string) => `/tmp/wt/shots-figures/${n}.png`;
for (const lang of ['en', 'zh_CN'] as const) {
  test(`look ${lang}`, async ({ alongside }) => {
    test.setTimeout(120_000);
    const desk = await tellPeople(alongside, {
      'Mara Lind': {
        saved: 700,
        theirs: [200, 130, 77, 56, 35, 7],
        ours: [199, 40, 6, 130],
        bought: [500, 440, 380, 260, 190, 170, 100, 70],
        product: '春季布样 Linen',
        said: [
          [90, 'suggestion'],
          [20, 'praise'],
        ],
        rated: [
          [60, 5],
          [10, 3],
        ],
        referred: [20],
      },
      'New Person': { saved: 5, theirs: [3] },
    });
    await goTo(desk, 'settings');
    await desk.locator('input[type=checkbox]').first().check();
    await desk.setViewportSize({ width: 1180, height: 3000 });
    await desk.locator('select').first().selectOption(lang);
    if (lang === 'zh_CN') await desk.emulateMedia({ colorScheme: 'dark' });
    await desk.locator('table.service').waitFor();
    await desk.waitForTimeout(500);
    await desk.locator('.page').screenshot({ path: shot(`${lang}-settings`) });
    await goTo(desk, 'contacts');
    const card = desk.locator('.desk-card');
    for (const who of ['Mara Lind', 'New Person']) {
      await desk.locator('.grid .nm', { hasText: who }).click();
      await card.locator('details.fold summary', { hasText: /Habits|往来规律/ }).click();
      await desk.waitForTimeout(400);
      await card.screenshot({ path: shot(`${lang}-${who}-card`) });
      for (const [i, axis] of [
        [0, 'stage'],
        [1, 'momentum'],
        [2, 'tier'],
      ] as const) {
        await card.locator('.strip button').nth(i).click();
        await desk.waitForTimeout(300);
        await card.locator('.who').screenshot({ path: shot(`${lang}-${who}-${axis}`) });
      }
    }
  });
}
