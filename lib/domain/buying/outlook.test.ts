import { describe, expect, test } from 'vitest';
import { madeUpCustomers } from '@/tests/tools/made-up-customers';
import { buyingModel } from './buying-model';
import type { Customer } from './customer-history';
import { fitModel } from './fit-model';
import { outlookOf } from './outlook';

const EUR = (mean: number) => ({ currency: 'EUR', mean });
const paying = madeUpCustomers(1_000).map((customer, index) => ({
  ...customer,
  spend: EUR(customer.repeats > 0 ? 10 + ((index * 37) % 91) : 0),
}));
const model = fitModel(paying);
const twice: Customer = { repeats: 2, recencyWeeks: 30, ageWeeks: 39, spend: EUR(22) };

describe('what is expected of a contact', () => {
  test('the chance of buying, purchases and value, each from this contact on', () => {
    const outlook = outlookOf(twice, model);
    if (!outlook.enough) throw new Error(`missing ${outlook.missing}`);
    expect(outlook.rough).toBe(false);
    expect(outlook.chanceIn4Weeks).toBeGreaterThan(0);
    expect(outlook.chanceIn13Weeks).toBeGreaterThan(outlook.chanceIn4Weeks);
    expect(outlook.purchasesIn13Weeks).toBeGreaterThan(outlook.chanceIn13Weeks);
    expect(outlook.alive).toBeGreaterThan(outlook.chanceIn13Weeks);
    expect(outlook.knownCountBias).toBe(-0.16);
    if (!outlook.value?.enough) throw new Error('no value');
    expect(outlook.value.currency).toBe('EUR');
    expect(outlook.value.aYear).toBeGreaterThan(
      outlook.value.aPurchase * outlook.purchasesIn13Weeks,
    );
  });

  test('whoever bought once has a chance of buying, but none of being alive', () => {
    const once = outlookOf({ ...twice, repeats: 0, recencyWeeks: 0, spend: EUR(0) }, model);
    expect(once).toMatchObject({ enough: true, alive: null });
  });

  test('with few customers who came back it is called rough', () => {
    const few = fitModel(paying.slice(0, 200));
    expect(outlookOf(twice, few)).toMatchObject({ enough: true, rough: true });
  });

  test('with too few it is said how many are missing', () => {
    const repeaters = paying.filter(({ repeats }) => repeats > 0).slice(0, 27);
    const missing = { enough: false, missing: 3, of: 'repeaters' };
    expect(outlookOf(twice, fitModel(repeaters))).toEqual(missing);
    expect(outlookOf(undefined, fitModel([]))).toEqual({ ...missing, missing: 30 });
  });

  test('whoever has not bought needs a first purchase', () => {
    const missing = { enough: false, missing: 1, of: 'purchases' };
    expect(outlookOf(undefined, model)).toEqual(missing);
  });

  test('no value is made up from another currency, nor from several', () => {
    const yen = outlookOf({ ...twice, spend: { currency: 'JPY', mean: 3_000 } }, model);
    expect(yen).toMatchObject({ value: { enough: false, missing: 30, of: 'repeaters' } });
    expect(outlookOf({ ...twice, spend: null }, model)).toMatchObject({ value: null });
  });

  test('a currency in which few came back does not borrow from the others', () => {
    const dollars = paying.filter(({ repeats }) => repeats > 0).slice(0, 12);
    const both = [
      ...paying,
      ...dollars.map((one) => ({ ...one, spend: { currency: 'USD', mean: 5 } })),
    ];
    const learnt = fitModel(both);
    expect(learnt.spend.map(({ currency, repeaters }) => [currency, repeaters])).toEqual([
      ['EUR', paying.filter(({ repeats }) => repeats > 0).length],
      ['USD', 12],
    ]);
    expect(learnt.spend[1]?.fit).toBeNull();
    const outlook = outlookOf({ ...twice, spend: { currency: 'USD', mean: 5 } }, learnt);
    expect(outlook).toMatchObject({ value: { enough: false, missing: 18, of: 'repeaters' } });
  });
});

test('a model keeps its shape when it is stored or sent', () => {
  for (const learnt of [model, fitModel([]), fitModel(paying.slice(0, 200))]) {
    expect(buyingModel.parse(JSON.parse(JSON.stringify(learnt)))).toEqual(learnt);
  }
});
