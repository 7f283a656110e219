import type { Page } from '@playwright/test';

/** How long one look at the list may take before it is asked for again, milliseconds. */
const PATIENCE_MS = 20_000;
const MOST_LOOKS = 6;

/**
 * Signs in to Roundcube and waits until mail is listed. Now and then the webmail's first list stays
 * away after a sign-in, also where nothing of ours is in the page yet: it is asked for again, as by
 * a reload.
 * @throws when mail is still not listed after six looks, with what the page says
 */
export async function signInToRoundcube(
  page: Page,
  url: string,
  { user, password }: { user: string; password: string },
): Promise<void> {
  const list = new URL('?_task=mail&_mbox=INBOX', url).href;
  const first = page.locator('#messagelist tr.message').first();
  for (let look = 0; look < MOST_LOOKS; look += 1) {
    await page.goto(look === 0 ? url : list);
    if (await page.locator('#rcmloginuser').isVisible()) {
      await page.fill('#rcmloginuser', user);
      await page.fill('#rcmloginpwd', password);
      await page.click('#rcmloginsubmit');
    }
    const isListed = await first.waitFor({ timeout: PATIENCE_MS }).then(
      () => true,
      () => false,
    );
    if (isListed) return;
  }
  const said = await page.locator('body').textContent();
  throw new Error(`Roundcube lists no mail for ${user}: ${said?.slice(0, 400)}`);
}
