import type { Frame, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { readRecords, savedValues, standBeside, test } from './alongside';
import type { Browser } from './browser';
import { watchVeil } from './closed-root';
import type { Mail } from './mail-pages';
import { mailMarkup } from './mail-pages';
import { isAnotherPerson, noteShownNames, pairsSeen } from './seen-together';

const PEOPLE = ['Ada', 'Bea', 'Cyd', 'Dov', 'Eli', 'Fay', 'Gus', 'Hal'];
const mailOf = (name: string): Mail => ({
  name: `${name} Person`,
  address: `${name.toLowerCase()}@people.example`,
  subject: `From ${name}`,
});

/** A page that shows another mail without a new document, as webmails do. */
const SWAPS = `<script>
  window.mails = ${JSON.stringify(Object.fromEntries(PEOPLE.map((name) => [name, mailMarkup(mailOf(name))])))};
  window.shown = [];
  window.show = (name) => {
    history.pushState(null, '', '?_task=mail&_mbox=INBOX&_action=show&_uid=' + name);
    document.querySelector('#layout-content').innerHTML = window.mails[name];
    // Nothing is drawn before this task and all that follows from it at once are over.
    const note = () => window.shown.push([performance.timeOrigin + performance.now(), name]);
    Promise.resolve().then(note);
  };
</script>`;

const PAGES = Object.fromEntries(PEOPLE.map((name) => [name, { mail: mailOf(name), head: SWAPS }]));

const show = (page: Page, name: string) =>
  page.evaluate((wanted) => (Reflect.get(window, 'show') as (name: string) => void)(wanted), name);
const nameOf = (name: string) => `${name} Person`;
const save = (frame: Frame) => frame.getByRole('button', { name: 'Save contact' });
const heading = (frame: Frame, name: string) =>
  frame.getByRole('heading', { name: `${name} Person` });

async function openPage(alongside: Browser, url: string): Promise<Page> {
  const page = await alongside.context.newPage();
  await page.goto(url);
  return page;
}

test('a worker that was stopped loses nothing: the next mail is read, the act under way is whole', async ({
  alongside,
  serve,
}) => {
  const pages = await serve(PAGES);
  const page = await openPage(alongside, pages.url('Ada'));
  const frame = await standBeside(alongside, page);
  await save(frame).click();
  await alongside.stopWorker();
  await frame.getByText('Saved Ada Person').waitFor();
  await page.bringToFront();
  await show(page, 'Bea');
  await heading(frame, 'Bea').waitFor();
  await save(frame).click();
  await frame.getByText('Saved Bea Person').waitFor();
  // Stopped while reports are on their way.
  await Promise.all([show(page, 'Cyd'), alongside.stopWorker()]);
  await page.bringToFront();
  await heading(frame, 'Cyd').waitFor();
  await show(page, 'Ada');
  await heading(frame, 'Ada').waitFor();
  const records = await readRecords(alongside);
  expect(savedValues(records, 'name')).toEqual(['Ada Person', 'Bea Person']);
  expect(records.facts).toHaveLength(2);
});

test('two tabs save one person at the same moment: one contact; two people: two', async ({
  alongside,
  serve,
}) => {
  const pages = await serve(PAGES);
  const first = await openPage(alongside, pages.url('Ada'));
  const left = await standBeside(alongside, first);
  const second = await openPage(alongside, pages.url('Ada'));
  const right = await alongside.sidebarFrame(second);
  await save(right).waitFor();
  // Both at once: by key, because only the tab in front is truly seen and can be clicked.
  // The finger lies on both buttons before either is pressed: what one saves the other soon shows.
  const press = async (...frames: Frame[]) => {
    await Promise.all(frames.map((frame) => save(frame).waitFor()));
    await Promise.all(
      frames.map((frame) =>
        frame.evaluate(() => {
          const root = document.querySelector('.btn.primary');
          if (!(root instanceof HTMLElement)) throw new Error('no button to save');
          const key = Object.keys(root).find((name) => name.startsWith('__reactProps'));
          const { onClick } = Reflect.get(root, key ?? '') as { onClick(): void };
          Reflect.set(globalThis, 'pressNow', onClick);
        }),
      ),
    );
    await Promise.all(frames.map((frame) => frame.evaluate('globalThis.pressNow()')));
  };
  await press(left, right);
  await expect.poll(async () => (await readRecords(alongside)).contacts.length).toBe(1);
  await Promise.all([show(first, 'Bea'), show(second, 'Cyd')]);
  await heading(right, 'Cyd').waitFor();
  await first.bringToFront();
  await heading(left, 'Bea').waitFor();
  await press(left, right);
  await expect
    .poll(async () => savedValues(await readRecords(alongside), 'name'))
    .toEqual(['Ada Person', 'Bea Person', 'Cyd Person']);
  const { contacts, counters, addresses, journal } = await readRecords(alongside);
  expect(counters).toEqual([{ key: 'contacts', count: 3 }]);
  expect(new Set(addresses.map((row) => row.contactId)).size).toBe(contacts.length);
  expect(journal.filter((change) => change.act === 'saveContact')).toHaveLength(3);
});

test('mails that change faster than they are read: never the last person beside the next mail', async ({
  alongside,
  serve,
}) => {
  const pages = await serve(PAGES);
  const page = await openPage(alongside, pages.url('Ada'));
  const frame = await standBeside(alongside, page);
  await heading(frame, 'Ada').waitFor();
  const readVeil = await watchVeil(page);
  const readFrame = noteShownNames(frame, PEOPLE.map(nameOf));
  for (const [round, last] of ['Dov', 'Hal', 'Bea', 'Gus'].entries()) {
    await page.evaluate(
      async ([names, final, pause]) => {
        const show = Reflect.get(window, 'show') as (name: string) => void;
        for (let step = 0; step < 40; step += 1) {
          show((names as string[])[step % (names as string[]).length] ?? '');
          await new Promise((resolve) => setTimeout(resolve, pause as number));
        }
        show(final as string);
      },
      // The last rounds are slow enough that some mails are read in between.
      [PEOPLE, last, round < 2 ? 20 : 130] as const,
    );
    await heading(frame, last).waitFor();
    await save(frame).click();
    await frame.getByText(`Saved ${last} Person`).waitFor();
  }
  const records = await readRecords(alongside);
  expect(savedValues(records, 'name')).toEqual(
    ['Bea', 'Dov', 'Gus', 'Hal'].map((name) => `${name} Person`),
  );
  for (const { fields } of records.contacts) {
    const [name, email] = ['name', 'email'].map(
      (kind) => Object.values(fields).find((field) => field.kind === kind)?.value ?? '',
    );
    expect(email).toBe(`${name?.split(' ')[0]?.toLowerCase()}@people.example`);
  }
  const shown = await page.evaluate(() => Reflect.get(window, 'shown') as [number, string][]);
  const opened = shown.map(([at, name]): [number, string] => [at, nameOf(name)]);
  const seen = pairsSeen(opened, await readVeil(), await readFrame());
  expect(seen.filter(isAnotherPerson)).toEqual([]);
  // Each of the four was seen when they were saved; else nothing was looked at.
  expect(seen.map(({ frame }) => frame)).toEqual(
    expect.arrayContaining(['Dov', 'Hal', 'Bea', 'Gus'].map(nameOf)),
  );
});

test('a save pressed as the mail changes keeps the person who stood on the button, or nobody', async ({
  alongside,
  serve,
}) => {
  const pages = await serve(PAGES);
  const page = await openPage(alongside, pages.url('Ada'));
  const frame = await standBeside(alongside, page);
  await heading(frame, 'Ada').waitFor();
  await frame.evaluate(() => {
    const pressed: string[] = [];
    Reflect.set(window, 'pressed', pressed);
    document.addEventListener(
      'click',
      (event) => {
        const button = event.target instanceof Element && event.target.closest('.btn.primary');
        if (button) pressed.push(document.querySelector('h1')?.textContent ?? '');
      },
      true,
    );
  });
  const place = await save(frame).boundingBox();
  if (!place) throw new Error('no button to save');
  const pressed = () => frame.evaluate(() => Reflect.get(window, 'pressed') as string[]);
  const press = () => page.mouse.click(place.x + 60, place.y + place.height / 2);
  for (const [index, name] of PEOPLE.slice(1, -1).entries()) {
    // From the very moment of the change to well after the next person stands there.
    const later = page.waitForTimeout(index * 50);
    const swapped = show(page, name);
    await later;
    await press();
    await swapped;
    await heading(frame, name).waitFor();
  }
  // How many of those presses reached a button depends on the machine. That a press at this place
  // does reach one, and is seen to, must not: the last person is pressed until it has.
  await show(page, 'Hal');
  await heading(frame, 'Hal').waitFor();
  await expect.poll(async () => press().then(pressed)).toContain('Hal Person');
  await expect
    .poll(async () => savedValues(await readRecords(alongside), 'name'))
    .toEqual([...new Set(await pressed())].sort());
  const { contacts, facts } = await readRecords(alongside);
  for (const { fields } of contacts) {
    const values = Object.values(fields).map((field) => field.value);
    const [name] = values.filter((value) => value.endsWith(' Person'));
    expect(values).toContain(`${name?.split(' ')[0]?.toLowerCase()}@people.example`);
  }
  // The one mail of each person, and no mail of anybody else.
  expect(new Set(facts.map((fact) => fact.contactId)).size).toBe(facts.length);
});

const wordsAbout = (name: string) => `${name} alone is meant here, and nobody else at all`;

test('words typed while the mail changes stay with the person they were about', async ({
  alongside,
  serve,
}) => {
  const pages = await serve(PAGES);
  const page = await openPage(alongside, pages.url('Ada'));
  const frame = await standBeside(alongside, page);
  const note = frame.getByLabel('Quick note');
  await save(frame).click();
  await frame.getByText('Saved Ada Person').waitFor();
  for (const [about, next] of [
    ['Ada', 'Bea'],
    ['Bea', 'Cyd'],
  ] as const) {
    await show(page, about);
    await heading(frame, about).waitFor();
    await note.click();
    const typing = page.keyboard.type(wordsAbout(about), { delay: 15 });
    await page.waitForTimeout(500);
    await show(page, next);
    await typing;
    await heading(frame, next).waitFor();
    await expect(note).toHaveValue('');
  }
  const { notes, drafts } = await readRecords(alongside);
  const words = [...notes, ...drafts].map((one) => one.text);
  for (const text of words) {
    const about = PEOPLE.filter((name) => wordsAbout(name).startsWith(text));
    expect(about, text).not.toEqual([]);
  }
  await show(page, 'Ada');
  await heading(frame, 'Ada').waitFor();
  await expect(note).toHaveValue(/^Ada/);
  await show(page, 'Bea');
  await heading(frame, 'Bea').waitFor();
  await expect(note).toHaveValue(/^Bea/);
});
