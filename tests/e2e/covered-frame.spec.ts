import { expect } from '@playwright/test';
import { readRecords, savedValues, standBeside, test } from './alongside';

/** A page can fade, cover or push the frame to catch a click: nothing is done then. */

const ZEBULON = { name: 'Zebulon Quill', address: 'z.quill@inkwell.example' };

const COVERS: Record<string, string> = {
  'a layer that lets clicks through': `
    const layer = document.createElement('div');
    layer.id = 'cover';
    layer.style.cssText = 'position:fixed;inset:0;z-index:2147483647;background:#fff;pointer-events:none';
    document.documentElement.append(layer)`,
  'a layer in the top layer': `
    const layer = document.createElement('div');
    layer.id = 'cover'; layer.popover = 'manual';
    layer.style.cssText = 'width:100vw;height:100vh;border:0;padding:0;pointer-events:none';
    document.body.append(layer); layer.showPopover()`,
  'a faded root': `document.documentElement.style.opacity = '0.05'`,
  'a filter on the root': `document.documentElement.style.filter = 'contrast(0)'`,
  'a tilted root': `document.documentElement.style.transform = 'rotate(1deg)'`,
  'a clipped root': `document.documentElement.style.clipPath =
    'polygon(0 130px, 100vw 130px, 100vw 100vh, 0 100vh)'`,
  'a root pushed aside': `document.documentElement.style.minHeight = '100vh';
    document.documentElement.style.transform = 'translateX(500px)'`,
  'a blend': `document.documentElement.style.mixBlendMode = 'difference'`,
};

test('a covered frame saves nothing for a real click, says so, and works again uncovered', async ({
  alongside,
  serve,
}) => {
  const pages = await serve({ one: { mail: ZEBULON } });
  const page = await alongside.context.newPage();
  await page.goto(pages.url('one'));
  const frame = await standBeside(alongside, page);
  const save = frame.getByRole('button', { name: 'Save contact' });
  for (const [name, cover] of Object.entries(COVERS)) {
    await test.step(name, async () => {
      await save.waitFor();
      await page.evaluate(cover);
      await page.waitForTimeout(400);
      // By the mouse, where the button is seen: a locator would scroll a pushed frame back first.
      const place = await save.boundingBox();
      if (!place) throw new Error('no button to save');
      await page.mouse.click(place.x + 40, place.y + place.height / 2);
      await expect(frame.getByText('Nothing was done')).toBeVisible();
      expect((await readRecords(alongside)).contacts, name).toEqual([]);
      await page.evaluate(() => {
        document.querySelector('#cover')?.remove();
        for (const property of [
          'opacity',
          'filter',
          'transform',
          'clip-path',
          'mask-image',
          'min-height',
        ])
          document.documentElement.style.removeProperty(property);
        document.documentElement.style.removeProperty('mix-blend-mode');
      });
      await page.waitForTimeout(400);
      // A click that gets through takes the sentence away.
      await frame.getByRole('heading', { name: 'Zebulon Quill' }).click();
      await expect(frame.getByText('Nothing was done')).toBeHidden();
    });
  }
  await save.click();
  await frame.getByText('Saved Zebulon Quill').waitFor();
  expect(savedValues(await readRecords(alongside), 'name')).toEqual(['Zebulon Quill']);
});

test('a covered frame still offers the side panel, and that click opens it', async ({
  alongside,
  serve,
}) => {
  const pages = await serve({ one: { mail: ZEBULON } });
  const page = await alongside.context.newPage();
  await page.goto(pages.url('one'));
  const frame = await standBeside(alongside, page);
  await page.evaluate(COVERS['a layer that lets clicks through'] ?? '');
  await page.waitForTimeout(400);
  await frame.getByRole('button', { name: 'Save contact' }).click({ force: true });
  await frame.locator('.notice').getByRole('button', { name: 'Open in side panel' }).click();
  const panel = await alongside.panel(page);
  await panel.clickButton('Save contact');
  await panel.waitFor(`document.body.innerText.includes('Saved Zebulon Quill')`);
});

// A known hole, kept in sight: the observer does not count masks, so this click still saves. The
// frame in the browser's top layer would be out of reach of its ancestors' effects.
test('a frame that a mask makes invisible saves nothing for a real click', async ({
  alongside,
  serve,
}) => {
  test.fail();
  const pages = await serve({ one: { mail: ZEBULON } });
  const page = await alongside.context.newPage();
  await page.goto(pages.url('one'));
  const frame = await standBeside(alongside, page);
  const save = frame.getByRole('button', { name: 'Save contact' });
  await save.waitFor();
  await page.evaluate(() => {
    const { style } = document.documentElement;
    style.maskClip = 'no-clip';
    style.maskImage = 'linear-gradient(transparent, transparent)';
  });
  await page.waitForTimeout(500);
  const place = await save.boundingBox();
  if (!place) throw new Error('no button to save');
  await page.mouse.click(place.x + 40, place.y + place.height / 2);
  await page.waitForTimeout(1_500);
  expect((await readRecords(alongside)).contacts).toEqual([]);
});
