import type { Customer } from '@/lib/domain/buying/customer-history';

/**
 * What a page of ours gives its fitting worker: customers as columns, for 100,000 of them cross as
 * five blocks and not as 100,000 objects. Entry i of each column belongs to customer i. Read
 * without zod: the worker starts for each fit, and a small fit is done sooner than zod has loaded.
 */
export interface FitRequest {
  readonly kind: 'fit';
  readonly repeats: Float64Array<ArrayBuffer>;
  readonly recencyWeeks: Float64Array<ArrayBuffer>;
  readonly ageWeeks: Float64Array<ArrayBuffer>;
  readonly meanSpend: Float64Array<ArrayBuffer>;
  /** Which of the currencies; -1: several, so nothing is known of amounts. */
  readonly currency: Int32Array<ArrayBuffer>;
  readonly currencies: readonly (string | null)[];
}

const SEVERAL = -1;

/** Packs customers for the worker: a few milliseconds for 100,000, as the page has to wait. */
export function fitRequestOf(customers: readonly Customer[]): FitRequest {
  const places = new Map<string | null, number>();
  const request = columnsFor(customers.length);
  customers.forEach(({ repeats, recencyWeeks, ageWeeks, spend }, index) => {
    request.repeats[index] = repeats;
    request.recencyWeeks[index] = recencyWeeks;
    request.ageWeeks[index] = ageWeeks;
    request.meanSpend[index] = spend?.mean ?? 0;
    const place = spend ? (places.get(spend.currency) ?? places.size) : SEVERAL;
    if (spend && place === places.size) places.set(spend.currency, place);
    request.currency[index] = place;
  });
  return { kind: 'fit', ...request, currencies: [...places.keys()] };
}

const columnsFor = (count: number) => ({
  repeats: new Float64Array(count),
  recencyWeeks: new Float64Array(count),
  ageWeeks: new Float64Array(count),
  meanSpend: new Float64Array(count),
  currency: new Int32Array(count),
});

/** Reads what a page sent; undefined when it is no such message or a customer cannot be. */
export function parseFitRequest(input: unknown): Customer[] | undefined {
  if (!isFitRequest(input)) return undefined;
  const customers: Customer[] = [];
  for (let index = 0; index < input.repeats.length; index += 1) {
    const customer = customerAt(input, index);
    if (!customer) return undefined;
    customers.push(customer);
  }
  return customers;
}

function isFitRequest(input: unknown): input is FitRequest {
  if (typeof input !== 'object' || input === null) return false;
  const request = input as Partial<Record<keyof FitRequest, unknown>>;
  const isCurrency = (each: unknown) => each === null || typeof each === 'string';
  return (
    request.kind === 'fit' &&
    request.repeats instanceof Float64Array &&
    request.recencyWeeks instanceof Float64Array &&
    request.ageWeeks instanceof Float64Array &&
    request.meanSpend instanceof Float64Array &&
    request.currency instanceof Int32Array &&
    Array.isArray(request.currencies) &&
    request.currencies.every(isCurrency)
  );
}

/** One customer; undefined where a column is too short or holds what nobody can have. */
function customerAt(request: FitRequest, index: number): Customer | undefined {
  const repeats = request.repeats[index] ?? Number.NaN;
  const recencyWeeks = request.recencyWeeks[index] ?? Number.NaN;
  const ageWeeks = request.ageWeeks[index] ?? Number.NaN;
  const mean = request.meanSpend[index] ?? Number.NaN;
  const place = request.currency[index] ?? Number.NaN;
  const currency = request.currencies[place];
  const canBe =
    Number.isInteger(repeats) &&
    repeats >= 0 &&
    recencyWeeks >= 0 &&
    recencyWeeks <= ageWeeks &&
    Number.isFinite(ageWeeks) &&
    mean >= 0 &&
    Number.isFinite(mean) &&
    (place === SEVERAL || currency !== undefined);
  if (!canBe) return undefined;
  const spend = currency === undefined ? null : { currency, mean };
  return { repeats, recencyWeeks, ageWeeks, spend };
}
