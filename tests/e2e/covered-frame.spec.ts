import type { Frame, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { readRecords, savedValues, standBeside, test } from './alongside';

/**
 * A page can try to fade, cover, mask or push the frame to catch a click. What counts are the
 * pixels: either the rep still sees the button as it was, or a click on it does nothing.
 */

const ZEBULON = { name: 'Zebulon Quill', address: 'z.quill@inkwell.example' };

const root = (declarations: string) =>
  `document.documentElement.style.cssText += '${declarations}'`;
/** A popover of the page, opened after the frame, lies above it. */
const ABOVE = `
  const layer = document.createElement('div');
  layer.id = 'cover'; layer.popover = 'manual';
  layer.style.cssText = 'width:100vw;height:100vh;border:0;padding:0;pointer-events:none';
  document.body.append(layer); layer.showPopover()`;

const COVERS: Record<string, string> = {
  'a layer that lets clicks through': `
    const layer = document.createElement('div');
    layer.id = 'cover';
    layer.style.cssText = 'position:fixed;inset:0;z-index:2147483647;background:#fff;pointer-events:none';
    document.documentElement.append(layer)`,
  'a layer in the top layer': ABOVE,
  'a half transparent layer in the top layer': `${ABOVE}; layer.style.opacity = '.5'`,
  'a faded root': root('opacity:.05'),
  'a filter on the root': root('filter:contrast(0)'),
  'a tilted root': root('transform:rotate(1deg)'),
  'a clipped root': root('clip-path:polygon(0 130px, 100vw 130px, 100vw 100vh, 0 100vh)'),
  'a root pushed aside': root('min-height:100vh;transform:translateX(500px)'),
  'a root shrunk to nothing': root('min-height:100vh;transform:scale(.01)'),
  'a blend': root('mix-blend-mode:difference'),
  'a mask': root('mask-clip:no-clip;mask-image:linear-gradient(transparent, transparent)'),
  'a mask over a border box': root('mask:linear-gradient(transparent, transparent)'),
  'a hidden root': root('visibility:hidden'),
  'a root with hidden content': root('content-visibility:hidden'),
};

const HIDING = [
  'a layer in the top layer',
  'a half transparent layer in the top layer',
  'a root with hidden content',
];

test('a button that a page hides does nothing for a real click; one that is seen as it was works', async ({
  alongside,
  serve,
}) => {
  test.setTimeout(180_000);
  const pages = await serve({ one: { mail: ZEBULON } });
  const page = await alongside.context.newPage();
  await page.goto(pages.url('one'));
  const frame = await standBeside(alongside, page);
  const place = await placeOfSave(frame);
  const before = await pixelsOf(page, place);
  const own = await page.evaluate(() => document.documentElement.getAttribute('style') ?? '');
  const seenThrough: string[] = [];
  for (const [name, cover] of Object.entries(COVERS)) {
    await test.step(name, async () => {
      await page.evaluate(cover);
      await page.waitForTimeout(400);
      const isSeen = before.equals(await pixelsOf(page, place));
      await page.mouse.click(place.x + 40, place.y + place.height / 2);
      if (isSeen) {
        seenThrough.push(name);
        await frame.getByText('Saved Zebulon Quill').waitFor();
        await frame.getByRole('button', { name: 'Undo' }).click();
      } else {
        // Refused in words, or the click never came as far as the frame.
        await page.waitForTimeout(1_000);
        expect((await readRecords(alongside)).contacts, name).toEqual([]);
      }
      await page.evaluate((style) => {
        document.querySelector('#cover')?.remove();
        document.documentElement.setAttribute('style', style);
      }, own);
      await page.waitForTimeout(400);
      // A click that gets through takes the sentence away.
      await frame.getByRole('heading', { name: 'Zebulon Quill' }).click();
      await expect(frame.getByText('Nothing was done')).toBeHidden();
      await placeOfSave(frame);
    });
  }
  // Nothing that a page does to itself reaches the frame; only what lies above it hides it.
  expect(seenThrough).toEqual(Object.keys(COVERS).filter((name) => !HIDING.includes(name)));
  await frame.getByRole('button', { name: 'Save contact' }).click();
  await frame.getByText('Saved Zebulon Quill').waitFor();
  expect(savedValues(await readRecords(alongside), 'name')).toEqual(['Zebulon Quill']);
});

test('a covered frame says that nothing was done, and still opens the side panel', async ({
  alongside,
  serve,
}) => {
  const pages = await serve({ one: { mail: ZEBULON } });
  const page = await alongside.context.newPage();
  await page.goto(pages.url('one'));
  const frame = await standBeside(alongside, page);
  const place = await placeOfSave(frame);
  await page.evaluate(ABOVE);
  await page.waitForTimeout(400);
  await page.mouse.click(place.x + 40, place.y + place.height / 2);
  await frame.getByText('Nothing was done').waitFor();
  await frame.locator('.notice').getByRole('button', { name: 'Open in side panel' }).click();
  const panel = await alongside.panel(page);
  await panel.clickButton('Save contact');
  await panel.waitFor(`document.body.innerText.includes('Saved Zebulon Quill')`);
});

interface Place {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Where the rep sees the button; the mouse is elsewhere, so that it looks as it does at rest. */
async function placeOfSave(frame: Frame): Promise<Place> {
  const save = frame.getByRole('button', { name: 'Save contact' });
  await save.waitFor();
  await frame.page().mouse.move(5, 5);
  await frame.page().waitForTimeout(300);
  const place = await save.boundingBox();
  if (!place) throw new Error('no button to save');
  return place;
}

/** After a screenshot the browser needs a moment until clicks reach frames again. */
async function pixelsOf(page: Page, clip: Place): Promise<Buffer> {
  const pixels = await page.screenshot({ clip });
  await page.waitForTimeout(600);
  return pixels;
}
