import { act, cleanup, configure, render, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { saveContact } from '@/lib/app/save-contact';
import type { TabReading } from '@/lib/domain/page-reading';
import { loadLaterWords, loadWords } from '@/lib/i18n/language';
import { changeRepSettings } from '@/lib/settings/rep-settings';
import { openFreshStore } from '@/tests/tools/fresh-store';
import { ANNA, BEN, capture, NOON, REP } from '@/tests/tools/people';
import { entry, pageMessage, tabReading } from '@/tests/tools/readings';
import { ActsProvider } from './acts';
import { MomentProvider } from './moment';
import { PageView } from './page-view';
import { WordsProvider } from './words';

// Patience, not a measure: what reads signatures is fetched first.
configure({ asyncUtilTimeout: 10_000 });
openFreshStore();
beforeEach(async () => {
  await Promise.all([loadWords('en'), loadLaterWords('en')]);
  await saveContact(capture(ANNA), NOON);
});

let serial = 0;
/** A mail from somebody to the rep, told of once more. */
function told(from: string): TabReading {
  serial += 1;
  const message = pageMessage({ from: [entry(from, 'from')], to: [entry(REP, 'to')] });
  return { ...tabReading({ viewKey: from, messages: [message] }), serial };
}

const showing = (reading: TabReading) => (
  <WordsProvider language="en" tz="UTC" vocabulary="stages">
    <MomentProvider choices={{ tz: 'UTC' }}>
      <ActsProvider>
        <PageView
          tab={{ tabId: 1, state: { reading, moving: false, serial: reading.serial } }}
          onHistory={() => undefined}
        />
      </ActsProvider>
    </MomentProvider>
  </WordsProvider>
);

const pass = (millis: number) => act(() => new Promise((done) => setTimeout(done, millis)));

test('back from another mail, at whatever moment of its being read, the rep is known by the address set meanwhile', async () => {
  for (let wait = 0; wait < 16; wait += 1) {
    await changeRepSettings({ ownAddresses: [] });
    const { rerender, container } = render(showing(told(ANNA)));
    // Nobody says which of the two is the rep.
    await screen.findByRole('heading', { name: '2 people here' });
    await changeRepSettings({ ownAddresses: [REP] });
    rerender(showing(told(BEN)));
    await pass(wait);
    rerender(showing(told(ANNA)));
    await waitFor(() =>
      expect(container.querySelector('.who .strip'), `after ${wait} ms`).not.toBeNull(),
    );
    cleanup();
  }
});
