import { beforeEach, expect, test } from 'vitest';
import { changeRepSettings, readOwnAddresses, readRepSettings } from '@/lib/settings/rep-settings';
import { newSiteSettings } from '@/lib/settings/site-settings';
import { openFreshStore } from '@/tests/tools/fresh-store';
import { keepSiteSettings } from '@/tests/tools/keep-site-settings';
import { ANNA, BEN, capture, NOON, ORIGIN, REP } from '@/tests/tools/people';
import { entry, pageMessage, tabReading } from '@/tests/tools/readings';
import { findShownContact, readKnown, readPeopleShown } from './people-shown';
import { saveContact } from './save-contact';
import { setOwnAddresses } from './set-own-addresses';

openFreshStore();

let anna = '';
beforeEach(async () => {
  ({ contactId: anna } = await saveContact(capture(ANNA), NOON));
});
const shown = (to: string[], self = [REP], origin = ORIGIN) =>
  tabReading(
    {
      self,
      messages: [
        pageMessage({
          key: 'm1',
          from: [entry(`Anna Berg <${ANNA}>`, 'from')],
          to: to.map((one) => entry(one, 'to')),
          dateText: '2026-11-19 10:00',
        }),
      ],
    },
    origin,
  );

test('the same address on any site is the known contact, not a stranger', async () => {
  for (const origin of [ORIGIN, 'https://other.example']) {
    const { people } = await readPeopleShown(shown([REP], [REP], origin));
    expect(await readKnown(people)).toEqual(new Map([[ANNA, anna]]));
    expect(await findShownContact(shown([REP], [REP], origin))).toBe(anna);
  }
});

test('with several people, or only a stranger, there is no short road to one', async () => {
  expect(await findShownContact(shown([REP, BEN]))).toBeUndefined();
  const { people } = await readPeopleShown(shown([REP, BEN]));
  expect(people.map((person) => person.address).sort()).toEqual([ANNA, BEN].sort());
  expect(await readKnown(people)).toEqual(new Map([[ANNA, anna]]));
});

test('the rep is nobody to save: by the page, or by the setting where the page is silent', async () => {
  const addresses = async (self: string[]) =>
    (await readPeopleShown(shown([REP], self))).people.map((person) => person.address);
  expect(await addresses([REP])).toEqual([ANNA]);
  expect((await addresses([])).sort()).toEqual([ANNA, REP].sort());
  expect(await setOwnAddresses(`Robin <${REP.toUpperCase()}>`, NOON)).toEqual(['Robin']);
  expect(await setOwnAddresses(`${REP.toUpperCase()}; robin@home.example，`, NOON)).toEqual([]);
  expect(await addresses([])).toEqual([ANNA]);
});

test('own addresses are kept as keys, each once; a word that is none is named and nothing is kept', async () => {
  expect(await setOwnAddresses(`${REP} ${REP}\nRobin@Home.example`, NOON)).toEqual([]);
  expect((await readRepSettings()).ownAddresses).toEqual([REP, 'robin@home.example']);
  expect(await setOwnAddresses('new@home.example nonsense', NOON)).toEqual(['nonsense']);
  expect((await readRepSettings()).ownAddresses).toEqual([REP, 'robin@home.example']);
  expect(await readOwnAddresses(shown([REP], ['ROBIN@alongside.example', 'x']).reading)).toEqual([
    REP,
    'robin@home.example',
  ]);
  expect(await setOwnAddresses(' ', NOON)).toEqual([]);
  expect((await readRepSettings()).ownAddresses).toEqual([]);
});

test('on a site where no mail is logged the card says so', async () => {
  expect((await readPeopleShown(shown([REP]))).logsMail).toBe(true);
  await keepSiteSettings({ ...newSiteSettings(ORIGIN, 'roundcube'), logMail: false });
  expect((await readPeopleShown(shown([REP]))).logsMail).toBe(false);
});

test('hours on a page are hours of the rep, in the zone that is set', async () => {
  await changeRepSettings({ timeZone: 'Asia/Shanghai' });
  const { messages } = await readPeopleShown(shown([REP]));
  expect(messages[0]?.at).toBe('2026-11-19T02:00:00.000Z');
});
