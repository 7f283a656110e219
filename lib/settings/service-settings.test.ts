import { expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { USUAL_SERVICE } from '@/lib/domain/star-service';
import { changeServiceTable, readServiceTable } from './service-settings';
import { parseStoredSettings } from './stored-settings';

const { local } = fakeBrowser.storage;

test('the usual service stands until another was chosen, and comes along in an export', async () => {
  expect(await readServiceTable()).toEqual(USUAL_SERVICE);
  const table = {
    ...USUAL_SERVICE,
    value: { ...USUAL_SERVICE.value, answerDays: 0, offers: 'Fair' },
  };
  await changeServiceTable(table);
  expect(await readServiceTable()).toEqual(table);
  expect(parseStoredSettings(await local.get(null))).toEqual({ settings: { service: table } });
});

test.each([{ answerDays: -1 }, { answerDays: 1.5 }, { care: 'royal' as 'basic' }])(
  'what is no service is refused, in the settings and in a file: %o',
  async (bad) => {
    const table = { ...USUAL_SERVICE, value: { ...USUAL_SERVICE.value, ...bad } };
    await expect(changeServiceTable(table)).rejects.toThrow();
    expect(await readServiceTable()).toEqual(USUAL_SERVICE);
    expect(parseStoredSettings({ service: table })).toEqual({ broken: 'service' });
  },
);
