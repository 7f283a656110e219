import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { readRecords, savedValues, standBeside, test } from './alongside';
import type { Browser } from './browser';
import { clickOverlayPart, findOverlayPart, waitForOverlayPart } from './closed-root';
import type { ServedPage } from './mail-pages';

/** Pages with strict headers: the frame stands there, or a calm sentence does, never a hole. */

const SENTENCE = 'This page does not let Alongside stand beside it. The side panel can.';
const STORAGE_SENTENCE = 'This page keeps Alongside from its storage';

const page = (name: string, headers: Record<string, string>): ServedPage => ({
  mail: { name: `Person ${name}`, address: `${name.toLowerCase()}@strict.example` },
  headers,
});

async function panelOpensFrom(alongside: Browser, tab: Page, person: string): Promise<void> {
  const panel = await alongside.panel(tab);
  await panel.waitFor(`document.body.innerText.includes(${JSON.stringify(person)})`);
  await panel.evaluate('setTimeout(() => window.close())');
  await panel.detach();
}

/** In the frame itself, with nothing laid over it, and the button there leads on. */
async function saysStorageIsRefused(alongside: Browser, tab: Page, person: string): Promise<void> {
  const frame = await alongside.sidebarFrame(tab);
  await frame.getByRole('heading', { name: STORAGE_SENTENCE }).waitFor();
  await tab.waitForTimeout(4_500);
  expect(await findOverlayPart(tab, 'notice')).toBeUndefined();
  await frame.getByRole('button', { name: 'Open in side panel' }).click();
  await panelOpensFrom(alongside, tab, person);
}

test('policies against frames and scripts do not concern the frame of an extension', async ({
  alongside,
  serve,
}) => {
  const strict: Record<string, Record<string, string>> = {
    Plain: {},
    Policy: { 'content-security-policy': "default-src 'none'; frame-src 'none'" },
    Deny: { 'x-frame-options': 'DENY' },
    Types: {
      'content-security-policy': "require-trusted-types-for 'script'; trusted-types 'none'",
    },
    Isolation: { 'document-isolation-policy': 'isolate-and-require-corp' },
  };
  const pages = await serve(
    Object.fromEntries(
      Object.entries(strict).map(([name, headers]) => [name, page(name, headers)]),
    ),
  );
  const tab = await alongside.context.newPage();
  await tab.goto(pages.url('Plain'));
  await standBeside(alongside, tab);
  for (const name of Object.keys(strict)) {
    await test.step(name, async () => {
      await tab.goto(pages.url(name));
      const frame = await alongside.sidebarFrame(tab);
      await frame.getByRole('button', { name: 'Save contact' }).click();
      await frame.getByText(`Saved Person ${name}`).waitFor();
      expect(await findOverlayPart(tab, 'notice')).toBeUndefined();
    });
  }
  expect(savedValues(await readRecords(alongside), 'name')).toEqual(
    Object.keys(strict)
      .map((name) => `Person ${name}`)
      .sort(),
  );
});

test('isolated pages refuse the frame: a sentence stands there, and its button opens the panel', async ({
  alongside,
  serve,
}) => {
  const isolated = (policy: string) => ({
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-embedder-policy': policy,
  });
  const pages = await serve({
    Plain: page('Plain', {}),
    Corp: page('Corp', isolated('require-corp')),
    Credentialless: page('Credentialless', isolated('credentialless')),
  });
  const tab = await alongside.context.newPage();
  await tab.goto(pages.url('Plain'));
  await standBeside(alongside, tab);
  for (const name of ['Corp', 'Credentialless']) {
    await test.step(name, async () => {
      await tab.goto(pages.url(name));
      expect(await tab.evaluate(() => crossOriginIsolated)).toBe(true);
      const notice = await waitForOverlayPart(tab, 'notice');
      expect(notice.text).toContain(SENTENCE);
      await clickOverlayPart(tab, 'panel');
      await panelOpensFrom(alongside, tab, `Person ${name}`);
      await clickOverlayPart(tab, 'close');
      await waitForOverlayPart(tab, 'handle');
      await clickOverlayPart(tab, 'handle');
      await waitForOverlayPart(tab, 'notice');
    });
  }
});

test('a page in a sandbox keeps the frame from its storage: it says so and offers the panel', async ({
  alongside,
  serve,
}) => {
  const pages = await serve({
    Plain: page('Plain', {}),
    Sandbox: page('Sandbox', { 'content-security-policy': 'sandbox allow-scripts' }),
  });
  const tab = await alongside.context.newPage();
  await tab.goto(pages.url('Plain'));
  await standBeside(alongside, tab);
  await tab.goto(pages.url('Sandbox'));
  await saysStorageIsRefused(alongside, tab, 'Person Sandbox');
});

test.describe('with all cookies blocked', () => {
  const profile = mkdtempSync(join(tmpdir(), 'alongside-no-cookies-'));
  mkdirSync(join(profile, 'Default'));
  writeFileSync(
    join(profile, 'Default/Preferences'),
    JSON.stringify({
      extensions: { ui: { developer_mode: true } },
      profile: { default_content_setting_values: { cookies: 2 } },
    }),
  );
  test.use({ browserOptions: { profile } });
  test.afterAll(() => rmSync(profile, { recursive: true, force: true, maxRetries: 5 }));

  test('the frame says that storage is refused, and its button opens the panel', async ({
    alongside,
    serve,
  }) => {
    const pages = await serve({ Plain: page('Plain', {}) });
    const tab = await alongside.context.newPage();
    await tab.goto(pages.url('Plain'));
    await alongside.clickToolbar(tab);
    const panel = await alongside.panel(tab);
    await panel.waitFor(`document.body.innerText.includes('Person Plain')`);
    await panel.clickButton('Always beside this site');
    await panel.evaluate('setTimeout(() => window.close())');
    await panel.detach();
    await saysStorageIsRefused(alongside, tab, 'Person Plain');
  });
});
