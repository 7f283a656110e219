import type { Frame } from '@playwright/test';
import { expect } from '@playwright/test';
import { openList, test } from './roundcube-rep';
import { readTables, waitUntilSeen } from './steps';

/** What a rep gets beside a real Roundcube: who this is, saved in one click, known ever after. */

test.describe.configure({ mode: 'default' });

const heading = (frame: Frame, name: string) => frame.getByRole('heading', { level: 1, name });
const saveButton = (frame: Frame) => frame.getByRole('button', { name: 'Save contact' });

test.describe('beside Roundcube', { tag: '@webmail' }, () => {
  test('a mail in the preview or in full view shows its sender, and one click saves', async ({
    rep,
    page,
  }) => {
    const mail = rep.newestFrom('hannah');
    const frame = await rep.preview(page, mail);
    await heading(frame, 'Hannah Brandt').waitFor();
    await expect(frame.locator('.who .role')).toHaveText('Senior Forwarder · Kestrel Freight');
    await expect(frame.locator('.pick')).toContainText('hannah.brandt@kestrel-freight.example');
    await expect(frame.locator('.pick')).toContainText('+44 7700 900188');
    await expect(frame.locator('.pick')).toContainText('Signature, line');
    await expect(frame.locator('.save')).toContainText('Also logs the 1 message');

    const full = await rep.open(page, mail);
    await heading(full, 'Hannah Brandt').waitFor();
    await saveButton(full).click();
    await full.locator('.who .strip').waitFor();
    await expect(full.locator('.who .strip .stage').first()).toHaveText('Prospect');
    await expect(full.locator('.next .fact')).toContainText('Felixstowe is slow');
    await expect(full.locator('.next h2')).toHaveText('Next: reply');
    await expect(full.getByRole('status').last()).toContainText('Saved Hannah Brandt');
    const { contacts, facts } = await readTables(rep.browser);
    expect([contacts.length, facts.length]).toEqual([1, 1]);
  });

  test('what was seen on both sides puts the person where they stand', async ({ rep, page }) => {
    await rep.save(page, rep.newestFrom('eleanor'));
    for (const mail of rep.allOf('eleanor')) await rep.open(page, mail);
    const frame = await rep.open(page, rep.newestFrom('eleanor'));
    const strip = frame.locator('.who .strip .stage');
    await expect(strip.first()).toHaveText('Loyal');
    await frame.locator('details.why summary').click();
    await expect(frame.locator('.why-body')).toContainText('In touch both ways for');
    const { facts } = await readTables(rep.browser);
    expect(facts).toHaveLength(rep.allOf('eleanor').length);
  });

  test('another mail of the same person shows the known card, never a second contact', async ({
    rep,
    page,
  }) => {
    const [first, ...others] = rep.allOf('luca').filter(({ folder }) => folder === 'INBOX');
    if (!first || others.length === 0) throw new Error('Luca wrote too little');
    await rep.save(page, first);
    for (const mail of [...others, first]) {
      const frame = await rep.preview(page, mail);
      await heading(frame, 'Luca Ferri').waitFor();
      await frame.locator('.who .strip').waitFor();
      await expect(saveButton(frame)).toHaveCount(0);
    }
    const { contacts, addresses } = await readTables(rep.browser);
    expect([contacts.length, addresses.length]).toEqual([1, 1]);
  });

  test('a person saved in one tab is known at once in another, and stays one contact', async ({
    rep,
    page,
  }) => {
    const other = await rep.browser.context.newPage();
    const mail = rep.newestFrom('tomas');
    const here = await rep.open(page, mail);
    await saveButton(here).waitFor();
    // The second tab was opened before the first one saved.
    await rep.webmail.openMessage(other, mail);
    const there = await rep.browser.sidebarFrame(other);
    await saveButton(there).waitFor();
    await page.bringToFront();
    await waitUntilSeen(here);
    await saveButton(here).click();
    await here.locator('.who .strip').waitFor();
    await other.bringToFront();
    await there.locator('.who .strip').waitFor();
    expect((await readTables(rep.browser)).contacts).toHaveLength(1);
  });

  test('several people make a picker, with the rep left out; all new ones save as one act', async ({
    rep,
    page,
  }) => {
    const frame = await rep.open(page, rep.findMail('Who comes to the quay on Monday'));
    await heading(frame, '4 people here').waitFor();
    const rows = frame.locator('.rows li .name');
    await expect(rows.first()).toHaveText('Noor Haddad');
    await expect(frame.locator('.rows')).not.toContainText(rep.sample.self.address);
    await expect(frame.getByText('Left out: you (1 address)')).toBeVisible();

    await frame.getByRole('button', { name: /^Noor Haddad/ }).click();
    await heading(frame, 'Noor Haddad').waitFor();
    await expect(frame.locator('.pick')).not.toContainText('ewa.lis');
    await saveButton(frame).click();
    await frame.locator('.who .strip').waitFor();
    await frame.getByRole('button', { name: 'All people here' }).click();
    await expect(frame.locator('.rows .light.known')).toHaveCount(1);

    await frame.getByRole('button', { name: 'Save the 3 new people' }).click();
    await expect(frame.locator('.rows .light.known')).toHaveCount(4);
    expect((await readTables(rep.browser)).contacts).toHaveLength(4);
    await frame.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect(frame.locator('.rows .light.known')).toHaveCount(1);
    expect((await readTables(rep.browser)).contacts).toHaveLength(1);
  });

  test('the own address is never offered, not in a sent mail and not in the list', async ({
    rep,
    page,
  }) => {
    const sent = rep
      .allOf('hannah')
      .filter(({ folder }) => folder === 'Sent')
      .at(-1);
    if (!sent) throw new Error('nothing was sent to Hannah');
    const frame = await rep.open(page, sent);
    await heading(frame, 'Hannah Brandt').waitFor();
    await expect(frame.locator('body')).not.toContainText(rep.sample.self.address);
    await openList(page, rep.webmail);
    const list = await rep.browser.sidebarFrame(page);
    await list.locator('.rows li').first().waitFor();
    await expect(list.locator('.rows')).not.toContainText(rep.sample.self.address);
  });

  for (const kind of ['no-reply', 'newsletter'] as const) {
    test(`a ${kind} mail is marked and not pushed for saving`, async ({ rep, page }) => {
      const mail = rep.sample.messages.find((one) => one.kind === kind);
      if (!mail) throw new Error(`the sample mail holds no ${kind}`);
      const frame = await rep.open(page, mail);
      await expect(frame.getByText('writes by machine')).toBeVisible();
      await expect(saveButton(frame)).toHaveCount(0);
      await frame.getByRole('button', { name: 'Save it all the same' }).click();
      await saveButton(frame).waitFor();
    });
  }

  test('a name that shows another address than the sender is flagged', async ({ rep, page }) => {
    const frame = await rep.open(page, rep.findMail('Changed bank details'));
    const warning = frame.locator('.warning').first();
    await expect(warning).toContainText('daniel.osei@harbour-and-vine.example');
    await expect(warning).toContainText('accounts@quick-settle.example');
    // The name is not offered as if it were one.
    await expect(heading(frame, 'daniel.osei@harbour-and-vine.example')).toHaveCount(0);
  });

  test('a field is mended before saving, and again afterwards', async ({ rep, page }) => {
    const frame = await rep.open(page, rep.newestFrom('maya'));
    await heading(frame, 'Maya Okafor').waitFor();
    await frame.getByRole('button', { name: 'Edit Title' }).click();
    await frame.getByRole('textbox', { name: 'Title' }).fill('Founder and cook');
    await frame.getByRole('button', { name: 'Keep', exact: true }).click();
    await frame.getByRole('checkbox', { name: 'Phone' }).uncheck();
    await saveButton(frame).click();
    await expect(frame.locator('.who .role')).toHaveText('Founder and cook · Okafor Kitchens');
    await expect(frame.locator('.facts')).not.toContainText('202-555-0143');
    await expect(frame.locator('.facts')).toContainText('Typed by you');

    await frame.getByRole('button', { name: 'Edit Email' }).click();
    await frame.getByRole('textbox', { name: 'Email' }).fill('maya at okafor');
    await frame.getByRole('button', { name: 'Keep', exact: true }).click();
    await expect(frame.getByRole('alert')).toContainText('This is no e-mail address.');
    await frame.getByRole('textbox', { name: 'Email' }).press('Escape');
    await frame.getByRole('button', { name: 'Phone', exact: true }).click();
    await frame.getByRole('textbox', { name: 'Phone' }).fill('+1 202-555-0199');
    await frame.getByRole('button', { name: 'Keep', exact: true }).click();
    await expect(frame.locator('.facts')).toContainText('202-555-0199');
    const [contact] = (await readTables(rep.browser)).contacts;
    expect(JSON.stringify(contact)).toContain('+12025550199');
    expect(JSON.stringify(contact)).toContain('maya@okafor-kitchens.example');
  });
});
