import { render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Contact } from '@/lib/domain/contact';
import type { Language } from '@/lib/i18n/language';
import { loadLaterWords, loadWords } from '@/lib/i18n/language';
import { database } from '@/lib/store/database';
import { openFreshStore } from '@/tests/tools/fresh-store';
import { payingCustomers, purchasesOf } from '@/tests/tools/made-up-purchases';
import { NearWorker } from '@/tests/tools/near-worker';
import { NOON } from '@/tests/tools/people';
import { MomentProvider } from './moment';
import { PurchaseOutlook } from './outlook';
import { WordsProvider } from './words';

openFreshStore();
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(NOON.now) });
  vi.stubGlobal('Worker', NearWorker);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** The rows and the lines below them, once they are there. */
async function told(count: number, language: Language): Promise<string[]> {
  await Promise.all([loadWords(language), loadLaterWords(language)]);
  const facts = purchasesOf(payingCustomers(count));
  await database.facts.bulkAdd(facts);
  const choices = { tz: 'UTC', model: { purchaseTracking: true, currency: 'EUR' } };
  const { container } = render(
    <WordsProvider language={language} tz="UTC" vocabulary="stages">
      <MomentProvider choices={choices}>
        <PurchaseOutlook
          contact={{ id: 'c0' } as Contact}
          facts={facts.filter(({ contactId }) => contactId === 'c0')}
        />
      </MomentProvider>
    </WordsProvider>,
  );
  await waitFor(() => expect(screen.queryByRole('heading')).not.toBeNull());
  const lines = [...container.querySelectorAll('dl > div, p')];
  return lines.map((line) =>
    [...line.childNodes]
      .map(({ textContent }) => textContent?.replace(/[\u00a0\u2060]/g, ' '))
      .join(': '),
  );
}

test.each<[number, Language, string[]]>([
  [
    40,
    'en',
    [
      'Expected: Not enough yet: 12 more customers with a second purchase',
      'Beside others: Not enough yet: 10 more customers who have bought',
    ],
  ],
  [
    300,
    'en',
    [
      'In 4 weeks: 22% chance of buying',
      'In 13 weeks: 49% chance of buying; 0.79 purchases expected',
      'In a year: Purchases worth €28 today',
      'Recency: 5 of 5, highest',
      'Frequency: 5 of 5, highest',
      'Amount: 3 of 5, middle',
      'Recency, frequency and amount: as they stand among 300 customers.',
      'A rough estimate: few customers have bought a second time, or they buy otherwise than the model assumes.',
      'The model counted 16% too few purchases on the data it was checked with. It decides no stage.',
    ],
  ],
  [
    300,
    'zh_CN',
    [
      '4 周内: 购买的可能为22%',
      '13 周内: 购买的可能为49%；预计购买0.79 次',
      '一年内: 购买额约合今天的€28',
      '近度: 5（满分5），最高',
      '频次: 5（满分5），最高',
      '金额: 3（满分5），中',
      '近度、频次、金额：在300 位客户中的位置。',
      '粗略估计：再次购买的客户还少，或客户的购买方式与模型的假设不同。',
      '在检验所用的数据上，模型少算了16%的购买。它不决定阶段。',
    ],
  ],
])('of %d customers, in %s, the card says what may be said', async (count, language, lines) => {
  expect(await told(count, language)).toEqual(lines);
});

test('where the worker breaks down the card stays, and says what is missing', async () => {
  vi.stubGlobal(
    'Worker',
    class {
      constructor() {
        throw new Error('no worker');
      }
    },
  );
  expect(await told(41, 'en')).toEqual([expect.stringMatching(/^This could not be worked out/)]);
});
