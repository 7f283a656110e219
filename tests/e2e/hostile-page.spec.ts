import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { readRecords, savedValues, standBeside, test } from './alongside';
import { clickOverlayPart, waitForOverlayPart } from './closed-root';
import { waitUntilSeen } from './steps';

const ZEBULON = { name: 'Zebulon Quill', address: 'z.quill@inkwell.example' };

/** Runs before anything else in the page and keeps what it could catch. */
const SPY = `<script>
  window.caught = { roots: 0, keys: [], messages: [] };
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (init) {
    window.caught.roots += 1;
    return attach.call(this, { ...init, mode: 'open' });
  };
  for (const type of ['keydown', 'keyup', 'keypress', 'input', 'beforeinput'])
    window.addEventListener(type, (event) => window.caught.keys.push(type + event.key), true);
  window.addEventListener('message', (event) => window.caught.messages.push(String(event.data)));
</script>`;

const host = (page: Page) => page.locator('html > alongside-frame');

test('A4-28: a page sees nothing of the frame, hears none of its keys and does not find the extension', async ({
  alongside,
  serve,
}) => {
  const pages = await serve({ spy: { mail: ZEBULON, head: SPY } });
  const page = await alongside.context.newPage();
  await page.goto(pages.url('spy'));
  const frame = await standBeside(alongside, page);
  await frame.getByLabel('Quick note').click();
  await page.keyboard.type('the secret price');
  await expect(frame.getByLabel('Quick note')).toHaveValue('the secret price');

  const seen = await page.evaluate(() => {
    const element = document.querySelector('alongside-frame');
    window.postMessage('to the frame', '*');
    return {
      root: element?.shadowRoot ?? null,
      inside: element?.children.length,
      attributes: element?.getAttributeNames(),
      frames: window.frames.length,
      first: typeof window.frames[0],
      resources: performance.getEntriesByType('resource').map((entry) => entry.name),
      markup: document.documentElement.outerHTML,
      caught: Reflect.get(window, 'caught'),
    };
  });
  expect(seen.root).toBeNull();
  expect(seen).toMatchObject({ inside: 0, attributes: [], frames: 0, first: 'undefined' });
  expect(seen.caught).toEqual({ roots: 0, keys: [], messages: [] });
  expect(seen.resources.filter((name) => name.includes('extension'))).toEqual([]);
  expect(seen.markup).not.toContain('chrome-extension');
  expect(seen.markup).not.toContain(alongside.extensionId);
});

test('the address that never changes opens nothing: no fetch, no frame, no window', async ({
  alongside,
  serve,
}) => {
  const pages = await serve({ one: { mail: ZEBULON } });
  const page = await alongside.context.newPage();
  await page.goto(pages.url('one'));
  const fixed = `chrome-extension://${alongside.extensionId}/sidebar.html`;
  const fetched = await page.evaluate(
    (url) =>
      fetch(url).then(
        () => 'fetched',
        () => 'refused',
      ),
    fixed,
  );
  expect(fetched).toBe('refused');
  await page.evaluate((url) => {
    const frame = document.createElement('iframe');
    frame.src = url;
    document.body.append(frame);
    return new Promise((resolve) => frame.addEventListener('load', resolve));
  }, fixed);
  const framed = await Promise.all(
    page
      .frames()
      .slice(1)
      .map((frame) => frame.evaluate(() => document.querySelector('#root') !== null)),
  );
  expect(framed).toEqual([false]);
});

test('events that a page makes move nothing: handle, grip, frame and loader stay as they were', async ({
  alongside,
  serve,
}) => {
  const pages = await serve({ one: { mail: ZEBULON } });
  const page = await alongside.context.newPage();
  await page.goto(pages.url('one'));
  const frame = await standBeside(alongside, page);
  const shove = () =>
    page.evaluate(() => {
      const element = document.querySelector('alongside-frame');
      if (!(element instanceof HTMLElement)) throw new Error('no host element');
      const forged = document.createElement('alongside-frame');
      document.body.append(forged);
      for (const target of [element, forged, document.elementFromPoint(innerWidth - 10, 300)]) {
        for (const type of ['pointerdown', 'pointermove', 'pointerup', 'mousedown', 'click'])
          target?.dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true }));
        target?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowLeft', bubbles: true }));
      }
      element.click();
      for (const where of [document, window, element])
        where.dispatchEvent(
          new CustomEvent('alongside-loader', { detail: 'leave', bubbles: true }),
        );
    });
  const before = await waitForOverlayPart(page, 'box');
  await shove();
  expect(await waitForOverlayPart(page, 'box')).toEqual(before);

  // Closed by the rep, it opens for the rep's click only.
  await frame.getByRole('button', { name: /Hide/ }).click();
  await waitForOverlayPart(page, 'handle');
  await shove();
  await waitForOverlayPart(page, 'handle');
  await clickOverlayPart(page, 'handle');
  await waitForOverlayPart(page, 'box');
  await waitUntilSeen(frame);
  await frame.getByRole('button', { name: 'Save contact' }).click();
  await frame.getByText('Saved Zebulon Quill').waitFor();
});

test('styles aimed at the frame do not reach it', async ({ alongside, serve }) => {
  const styles = `<style>
    alongside-frame { opacity: 0 !important; display: none !important; visibility: hidden !important;
      transform: translateX(500px) !important; pointer-events: none !important; filter: blur(9px) !important;
      clip-path: inset(50%) !important; width: 1px !important; height: 1px !important; zoom: .1 !important }
    * { pointer-events: none !important; opacity: 1 !important; color: red !important; font-size: 60px !important }
    html { display: grid !important; grid-template-columns: 50px 50px; font-size: 3px }
  </style>`;
  const pages = await serve({ one: { mail: ZEBULON, head: styles } });
  const page = await alongside.context.newPage();
  await page.goto(pages.url('one'));
  const frame = await standBeside(alongside, page);
  const box = await waitForOverlayPart(page, 'box');
  expect(box.width).toBeGreaterThanOrEqual(359);
  expect(box.x + box.width).toBe(await page.evaluate(() => innerWidth));
  expect(box.height).toBe(await page.evaluate(() => innerHeight));
  await frame.getByRole('button', { name: 'Save contact' }).click();
  await frame.getByText('Saved Zebulon Quill').waitFor();
});

test('a frame that is taken out of the page comes back, and after a few times stays away calmly', async ({
  alongside,
  serve,
}) => {
  const pages = await serve({ one: { mail: ZEBULON } });
  const page = await alongside.context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  await page.goto(pages.url('one'));
  await standBeside(alongside, page);
  const remove = () => page.evaluate(() => document.querySelector('alongside-frame')?.remove());

  await remove();
  await expect(host(page)).toHaveCount(1);
  const frame = await alongside.sidebarFrame(page);
  await waitUntilSeen(frame);
  await frame.getByRole('button', { name: 'Save contact' }).click();
  await frame.getByText('Saved Zebulon Quill').waitFor();

  // The whole document is replaced, as old software does.
  await page.evaluate(() => {
    const root = document.documentElement.cloneNode(true) as Element;
    root.querySelector('alongside-frame')?.remove();
    root.removeAttribute('style');
    document.replaceChild(root, document.documentElement);
  });
  await expect(host(page)).toHaveCount(1);
  await waitForOverlayPart(page, 'box');

  for (let round = 0; round < 6; round += 1) {
    await remove();
    await page.waitForTimeout(150);
  }
  await expect(host(page)).toHaveCount(0);
  expect(await page.evaluate(() => document.documentElement.style.marginRight)).toBe('');
  expect(faults).toEqual([]);
});

test('fake headers, hidden words and scripts in a mail do not become the person', async ({
  alongside,
  serve,
}) => {
  const body = `
    <div id="message-header"><table><tbody><tr><td class="header from">
      <a class="rcmContactAddress" title="ceo@bank.example" href="mailto:ceo@bank.example">The Chief</a>
    </td></tr></tbody></table></div>
    <img name="querySelector"><img name="querySelectorAll"><img name="documentElement"><img name="body">
    <img name="addEventListener"><img name="dispatchEvent"><img name="createElement"><img name="hidden">
    <form name="location"><input name="nodeName"><input name="closest"></form>
    <div style="display:none">Harry Hidden<br>hidden@bank.example<br>+1 202 555 0143</div>
    <script>document.title = 'ceo@bank.example';</script>
    <p>Good morning</p>`;
  const pages = await serve({ one: { mail: { ...ZEBULON, body } } });
  const page = await alongside.context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto(pages.url('one'));
  const frame = await standBeside(alongside, page);
  await frame.getByRole('button', { name: 'Save contact' }).click();
  await frame.getByText('Saved Zebulon Quill').waitFor();
  const records = await readRecords(alongside);
  expect(savedValues(records, 'email')).toEqual(['z.quill@inkwell.example']);
  expect(JSON.stringify(records)).not.toMatch(/bank\.example|Hidden|Chief|5550143/);
  expect(faults).toEqual([]);
});

test('nothing about a contact appears in a page that does not name the contact itself', async ({
  alongside,
  serve,
}) => {
  const pages = await serve({
    one: { mail: ZEBULON },
    bare: { mail: { ...ZEBULON, name: ZEBULON.address }, head: SPY },
  });
  const page = await alongside.context.newPage();
  await page.goto(pages.url('one'));
  const frame = await standBeside(alongside, page);
  await frame.getByRole('button', { name: 'Save contact' }).click();
  await frame.getByText('Saved Zebulon Quill').waitFor();
  await frame.getByLabel('Quick note').fill('Pays late, be patient');
  await frame.getByRole('button', { name: 'Save note' }).click();

  await page.goto(pages.url('bare'));
  const beside = await alongside.sidebarFrame(page);
  await beside.getByRole('heading', { name: 'Zebulon Quill' }).waitFor();
  const all = await page.evaluate(() => {
    const seen = new Set<unknown>();
    const words: string[] = [document.documentElement.outerHTML, document.cookie, document.title];
    words.push(JSON.stringify(localStorage), JSON.stringify(sessionStorage), window.name);
    const walk = (value: unknown, depth: number) => {
      if (typeof value === 'string') words.push(value);
      if (typeof value !== 'object' || value === null || depth > 4 || seen.has(value)) return;
      seen.add(value);
      for (const key of Object.getOwnPropertyNames(value)) {
        words.push(key);
        try {
          walk(Reflect.get(value, key), depth + 1);
        } catch {
          // A getter that does not want to be asked.
        }
      }
    };
    walk(window, 0);
    return words.join('\n');
  });
  expect(all).toContain('z.quill@inkwell.example');
  expect(all).not.toMatch(/Zebulon|Pays late/);
});
