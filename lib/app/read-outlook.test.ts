import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Customer } from '@/lib/domain/buying/customer-history';
import { fitModel } from '@/lib/domain/buying/fit-model';
import { outlookOf } from '@/lib/domain/buying/outlook';
import { scoreCustomers } from '@/lib/domain/buying/rfm';
import type { Moment } from '@/lib/domain/moment';
import { database } from '@/lib/store/database';
import { openFreshStore } from '@/tests/tools/fresh-store';
import { madeUpPurchase, payingCustomers, purchasesOf } from '@/tests/tools/made-up-purchases';
import { NearWorker } from '@/tests/tools/near-worker';
import { NOON } from '@/tests/tools/people';
import { readOutlook } from './read-outlook';

const TRACKED: Moment = { ...NOON, model: { purchaseTracking: true, currency: 'EUR' } };
const TOMORROW: Moment = { ...TRACKED, now: '2026-11-21T12:00:00.000Z' };

const customers = payingCustomers(300);
const repeaters = customers.filter(({ repeats }) => repeats > 0).length;

const signal = () => new AbortController().signal;
const keep = (those: readonly Customer[]) => database.facts.bulkAdd(purchasesOf(those));

openFreshStore();
beforeEach(() => {
  NearWorker.started = [];
  vi.stubGlobal('Worker', NearWorker);
});
afterEach(() => vi.unstubAllGlobals());

describe('nothing is told', () => {
  test.each<[string, string, Moment]>([
    ['while purchases are not tracked', 'c0', { ...NOON, model: { purchaseTracking: false } }],
    ['while the rep chose nothing', 'c0', NOON],
    ['of somebody who has not bought', 'nobody', TRACKED],
    ['of somebody who gave everything back', 'back', TRACKED],
  ])('%s', async (_, contactId, moment) => {
    await keep(customers.slice(0, 60));
    await database.facts.add({ ...madeUpPurchase('back', '2026-11-01'), refundedAt: '2026-11-05' });
    expect(await readOutlook(contactId, moment, signal())).toBeUndefined();
  });
});

test('too few customers: how many are missing is told, and no figure', async () => {
  const few = customers.slice(0, 40);
  const back = few.filter(({ repeats }) => repeats > 0).length;
  expect(back).toBeLessThan(30);
  await keep(few);
  expect(await readOutlook('c0', TRACKED, signal())).toEqual({
    outlook: { enough: false, missing: 30 - back, of: 'repeaters' },
    scores: { enough: false, missing: 10, of: 'customers' },
  });
});

test('enough customers: everybody is told what the model says of them', async () => {
  expect(repeaters).toBeGreaterThanOrEqual(30);
  await keep(customers);
  const model = fitModel(customers);
  const scores = scoreCustomers(customers);
  for (const [index, customer] of customers.slice(0, 20).entries()) {
    expect(await readOutlook(`c${index}`, TRACKED, signal())).toEqual({
      outlook: outlookOf(customer, model),
      scores: { enough: true, of: scores[index], among: customers.length },
    });
  }
  expect(NearWorker.started).toHaveLength(1);
});

test('what was taken out or corrected is not learnt from', async () => {
  await keep(customers);
  const right = await readOutlook('c0', TRACKED, signal());
  const wrong = madeUpPurchase('c0', '2026-11-19', 5_000);
  await database.facts.bulkAdd([
    wrong,
    { ...madeUpPurchase('c0', '2026-11-19', 5_000), replaces: wrong.id, void: true },
  ]);
  expect(await readOutlook('c0', TRACKED, signal())).toEqual(right);
});

test.each<[string, () => Promise<unknown>, Moment, number]>([
  ['the same day and purchases', async () => undefined, TRACKED, 1],
  ['another purchase', () => database.facts.add(madeUpPurchase('c1', '2026-11-18')), TRACKED, 2],
  ['one purchase for another', () => swapOne(), TRACKED, 2],
  ['another day', async () => undefined, TOMORROW, 2],
])('it is learnt anew only when something is new: %s', async (_, change, moment, fits) => {
  await keep(customers.slice(0, 60));
  await readOutlook('c0', TRACKED, signal());
  await change();
  await readOutlook('c1', moment, signal());
  expect(NearWorker.started).toHaveLength(fits);
});

test('a card that goes away ends the fit, and the next one is not harmed', async () => {
  await keep(customers.slice(0, 60));
  const ending = new AbortController();
  class LeftWorker extends NearWorker {
    override postMessage(message: unknown, options: StructuredSerializeOptions): void {
      super.postMessage(message, options);
      ending.abort(new Error('gone'));
    }
  }
  vi.stubGlobal('Worker', LeftWorker);
  await expect(readOutlook('c0', TRACKED, ending.signal)).rejects.toThrow('gone');
  expect(NearWorker.started.map(({ isOver }) => isOver)).toEqual([true]);
  vi.stubGlobal('Worker', NearWorker);
  expect(await readOutlook('c0', TRACKED, signal())).toBeDefined();
});

test('a card that is gone already asks for nothing', async () => {
  await keep(customers.slice(0, 60));
  const gone = AbortSignal.abort(new Error('gone'));
  await expect(readOutlook('c0', TRACKED, gone)).rejects.toThrow('gone');
  expect(NearWorker.started).toEqual([]);
});

async function swapOne(): Promise<void> {
  const taken = await database.facts.where('contactId').equals('c1').first();
  await database.facts.delete(taken?.id ?? '');
  await database.facts.add(madeUpPurchase('c1', '2026-11-18'));
}
