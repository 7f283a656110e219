import type { BrowserContext, Frame, TestInfo } from '@playwright/test';

/** As much of one screen as a reader of a report looks through. */
const LONGEST = 2_500;

/**
 * After a test that failed, throws with what stood on every screen of ours: the words, and what had
 * the focus. A failure on a machine that nobody can look at is then one that can be explained.
 */
export async function sayWhatStood(context: BrowserContext, info: TestInfo): Promise<void> {
  if (info.status === info.expectedStatus || info.status === 'skipped') return;
  const frames = context.pages().flatMap((page) => page.frames());
  const ours = frames.filter((frame) => frame.url().startsWith('chrome-extension:'));
  const screens = await Promise.all(ours.map(readScreen));
  throw new Error(`What stood on the screens of the extension:\n${screens.join('\n')}`);
}

async function readScreen(frame: Frame): Promise<string> {
  const reading = async () => {
    const state = await frame.evaluate(() => {
      const had = document.activeElement?.outerHTML.slice(0, 160);
      const place = location.hash || location.pathname;
      return `${place}, ${document.visibilityState}, focus ${document.hasFocus()} on ${had}`;
    });
    const [words = ''] = await frame.locator('body').allInnerTexts();
    return `${state}: ${words.replace(/\s*\n\s*/g, ' / ').slice(0, LONGEST)}`;
  };
  const tooLate = new Promise<string>((resolve) => {
    setTimeout(() => resolve(`${frame.url()} gave no answer`), 3_000);
  });
  return Promise.race([reading(), tooLate]).catch((error: unknown) => String(error).slice(0, 200));
}
