import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Customer } from '@/lib/domain/buying/customer-history';
import { fitModel } from '@/lib/domain/buying/fit-model';
import { fitRequestOf } from '@/lib/messages/page-to-fit-worker';
import { madeUpCustomers } from '@/tests/tools/made-up-customers';
import { NearWorker } from '@/tests/tools/near-worker';
import { answerFit } from './answer-fit';
import { fitBuying } from './fit-buying';

const customers: Customer[] = madeUpCustomers(500).map((customer, index) => ({
  ...customer,
  spend:
    [{ currency: 'EUR', mean: 20 + (index % 7) }, { currency: null, mean: 5 }, null][index % 3] ??
    null,
}));

beforeEach(() => {
  NearWorker.started = [];
  NearWorker.answer = answerFit;
  vi.stubGlobal('Worker', NearWorker);
});
afterEach(() => vi.unstubAllGlobals());

describe('fitting in a worker', () => {
  test('gives what fitting here would give, and leaves no worker behind', async () => {
    expect(await fitBuying(customers)).toEqual(fitModel(customers));
    expect(NearWorker.started.map(({ path, isOver }) => [path, isOver])).toEqual([
      ['/fit-worker.js', true],
    ]);
  });

  test('ends at once when it is not wanted any more', async () => {
    const ending = new AbortController();
    const fit = fitBuying(customers, ending.signal);
    ending.abort(new Error('another page'));
    await expect(fit).rejects.toThrow('another page');
    expect(NearWorker.started[0]?.isOver).toBe(true);
  });

  test('does not begin when it is not wanted to start with', async () => {
    await expect(fitBuying(customers, AbortSignal.abort(new Error('late')))).rejects.toThrow(
      'late',
    );
    expect(NearWorker.started).toEqual([]);
  });

  test.each([
    ['an answer that is no model', () => ({ kind: 'fitted', model: { timing: {} } }), /of no kind/],
    ['a refusal', () => ({ kind: 'refused' }), /refused/],
    [
      'a worker that breaks down',
      () => {
        throw new Error('no memory');
      },
      /no memory/,
    ],
  ])('%s is a failure, not a figure', async (_, answer, sentence) => {
    NearWorker.answer = answer;
    await expect(fitBuying(customers)).rejects.toThrow(sentence);
    expect(NearWorker.started[0]?.isOver).toBe(true);
  });
});

describe('what the worker hears', () => {
  const good = () => ({ ...fitRequestOf(customers.slice(0, 3)) });
  const put = (name: 'repeats' | 'recencyWeeks' | 'ageWeeks' | 'meanSpend', value: number) => {
    const request = good();
    request[name][1] = value;
    return request;
  };

  test.each([
    ['nothing', () => undefined],
    ['another message', () => ({ kind: 'hide' })],
    ['lists for columns', () => ({ ...good(), repeats: [1, 2, 3] })],
    ['a column too short', () => ({ ...good(), ageWeeks: new Float64Array(2) })],
    ['a currency that is not named', () => ({ ...good(), currencies: [] })],
    ['half a purchase', () => put('repeats', 0.5)],
    ['less than none', () => put('repeats', -1)],
    ['a purchase after today', () => put('recencyWeeks', 1e6)],
    ['no time', () => put('ageWeeks', Number.NaN)],
    ['endless time', () => put('ageWeeks', Number.POSITIVE_INFINITY)],
    ['no amount', () => put('meanSpend', Number.NaN)],
  ])('%s is refused', (_, message) => {
    expect(answerFit(message())).toEqual({ kind: 'refused' });
  });

  test('no customers are few customers', () => {
    expect(answerFit(fitRequestOf([]))).toMatchObject({ kind: 'fitted', model: { spend: [] } });
  });
});
