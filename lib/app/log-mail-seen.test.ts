import { beforeEach, expect, test } from 'vitest';
import type { Interaction } from '@/lib/domain/fact';
import { unreplaced } from '@/lib/domain/fact';
import type { PageMessage } from '@/lib/domain/page-reading';
import { changeRepSettings } from '@/lib/settings/rep-settings';
import { newSiteSettings } from '@/lib/settings/site-settings';
import { readHistory } from '@/lib/store/history';
import { findLastAct } from '@/lib/store/undo';
import { hashTables, readWhole } from '@/lib/store/whole';
import { openFreshStore } from '@/tests/tools/fresh-store';
import { keepSiteSettings } from '@/tests/tools/keep-site-settings';
import { ANNA, BEN, capture, NOON, ORIGIN, REP } from '@/tests/tools/people';
import { entry, pageMessage, tabReading } from '@/tests/tools/readings';
import { setContactSwitch } from './edit-contact';
import { logMailSeen } from './log-mail-seen';
import { saveContact } from './save-contact';

openFreshStore();

let anna = '';
beforeEach(async () => {
  ({ contactId: anna } = await saveContact(capture(ANNA), NOON));
});

interface Shown extends Partial<Omit<PageMessage, 'from' | 'to' | 'cc'>> {
  from?: string;
  to?: string[];
  cc?: string[];
}
const shown = ({ from = ANNA, to = [REP], cc = [], ...rest }: Shown = {}) =>
  pageMessage({
    key: 'INBOX/1',
    subject: 'Coffee',
    dateText: '2026-11-19 10:00',
    ...rest,
    from: [entry(from, 'from')],
    to: to.map((one) => entry(one, 'to')),
    cc: cc.map((one) => entry(one, 'cc')),
  });
const look = (messages: PageMessage[], { self = [REP], origin = ORIGIN, moment = NOON } = {}) =>
  logMailSeen(tabReading({ self, messages }, origin), moment);
const logged = async () =>
  (await readWhole()).facts.filter((fact): fact is Interaction => fact.kind === 'interaction');
const crowd = (size: number) => Array.from({ length: size }, (_, index) => `p${index}@x.example`);

test('mail of a contact is logged by itself: what it was, when, which way, on which page', async () => {
  await look([shown()]);
  expect(await logged()).toMatchObject([
    {
      contactId: anna,
      at: '2026-11-19T10:00:00.000Z',
      recordedAt: NOON.now,
      dir: 'in',
      subject: 'Coffee',
      page: `${ORIGIN}/`,
      auto: false,
    },
  ]);
  expect((await readHistory(anna, 1))[0]?.change).toMatchObject({ act: 'logMail', by: 'system' });
  expect((await findLastAct())?.act).toBe('saveContact');
});

test.each<[string, Shown, number]>([
  ['from the person, whoever else gets it', { to: crowd(9) }, 1],
  ['to the person alone', { from: REP, to: [ANNA] }, 1],
  ['to the person among five', { from: REP, to: [ANNA, ...crowd(2)], cc: crowd(4).slice(2) }, 1],
  ['to the person among six', { from: REP, to: [ANNA, ...crowd(5)] }, 0],
  ['from somebody else to the person', { from: BEN, to: [ANNA, REP] }, 0],
  ['about nobody who is saved', { from: BEN }, 0],
  ['by a machine', { headers: ['auto-submitted: auto-generated'] }, 0],
  ['without a date', { dateText: null }, 0],
  ['with a date that cannot be read', { dateText: 'some day' }, 0],
])('%s', async (_, message, count) => {
  await look([shown(message)]);
  expect(await logged()).toHaveLength(count);
});

test('which way it went is known only when self is known, and is corrected once it is', async () => {
  await look([shown()], { self: [] });
  await look([shown()], { self: [] });
  expect((await logged()).map((fact) => fact.dir)).toEqual([null]);
  await changeRepSettings({ ownAddresses: [REP] });
  await look([shown()], { self: [] });
  const all = await logged();
  expect(unreplaced(all).map((fact) => fact.dir)).toEqual(['in']);
  expect(all).toHaveLength(2);
  await look([shown()], { self: [] });
  expect(await logged()).toHaveLength(2);
});

test('looked at again it is the same message: nothing is logged, no Change is made', async () => {
  await look([shown(), shown({ key: 'INBOX/2', dateText: '2026-11-19 11:00' })]);
  expect(await logged()).toHaveLength(2);
  const [hash, acts] = [await hashTables(), await readHistory(null, 9)];
  await look([shown({ key: 'INBOX/2', dateText: '2026-11-19 11:00' }), shown()]);
  expect(await hashTables()).toBe(hash);
  expect(await readHistory(null, 9)).toEqual(acts);
});

test('moved to another folder, or opened in another webmail, it is not logged twice', async () => {
  await look([shown()]);
  await look([shown({ key: 'Archive/77', subject: 'Re: Coffee' })]);
  await look([shown({ key: 'xyz' })], { origin: 'https://other.example' });
  expect(await logged()).toHaveLength(1);
});

test('the same message shown twice on one page is logged once', async () => {
  await look([shown(), shown()]);
  expect(await logged()).toHaveLength(1);
});

test('a message that nothing tells from another is never logged: it would be, at every look', async () => {
  const nameless = shown({ key: null, dateText: '2026-11-19' });
  await look([nameless]);
  await look([nameless]);
  expect(await logged()).toEqual([]);
});

test('a mail between two contacts is logged for each as it concerns them', async () => {
  const { contactId: ben } = await saveContact(capture(BEN), NOON);
  await look([shown({ to: [REP, BEN] })]);
  expect((await logged()).map((fact) => [fact.contactId === ben, fact.dir])).toEqual([
    [false, 'in'],
  ]);
  await look([shown({ key: 'Sent/1', subject: 'Both', from: REP, to: [ANNA, BEN] })]);
  const both = (await logged()).filter((fact) => fact.subject === 'Both');
  expect(both.map((fact) => fact.contactId).sort()).toEqual([anna, ben].sort());
});

test('nothing is logged on a site, or for a person, marked never-log', async () => {
  await setContactSwitch(anna, 'neverLog', true, NOON);
  await look([shown()]);
  await setContactSwitch(anna, 'neverLog', false, NOON);
  await keepSiteSettings({ ...newSiteSettings(ORIGIN, 'roundcube'), on: true, logMail: false });
  await look([shown()]);
  expect(await logged()).toEqual([]);
  await keepSiteSettings({ ...newSiteSettings(ORIGIN, 'roundcube'), on: true });
  await look([shown()]);
  expect(await logged()).toHaveLength(1);
});

test('the hour on the page is an hour of the rep: logged in the zone that is set', async () => {
  const inShanghai = { ...NOON, tz: 'Asia/Shanghai' };
  await look([shown({ dateText: '2026-11-20 01:30' })], { moment: inShanghai });
  expect((await logged()).map((fact) => fact.at)).toEqual(['2026-11-19T17:30:00.000Z']);
});
