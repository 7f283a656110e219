import type { Watched } from './bg-nbd';

/** Customers of whom the same is known count as one row with a weight (MODEL.md §2.2, "Fit time"). */
export interface CustomerGroups {
  /** Distinct values, ascending. */
  readonly repeats: Float64Array;
  readonly recencyWeeks: Float64Array;
  readonly ageWeeks: Float64Array;
  /** One entry a distinct row: where its values stand above, and how many customers it holds. */
  readonly rows: {
    readonly repeats: Int32Array;
    readonly recency: Int32Array;
    readonly age: Int32Array;
    readonly customers: Float64Array;
  };
  readonly customers: number;
  /** Customers with a repeat purchase. */
  readonly repeaters: number;
  readonly totalRepeats: number;
  readonly totalAgeWeeks: number;
}

/** Groups customers; whatever their order, the same customers give the same groups. */
export function groupCustomers(customers: readonly Watched[]): CustomerGroups {
  const repeats = distinct(customers.map((customer) => customer.repeats));
  const recency = distinct(customers.map((customer) => customer.recencyWeeks));
  const age = distinct(customers.map((customer) => customer.ageWeeks));
  const counts = new Map<number, number>();
  for (const customer of customers) {
    const key =
      (placeIn(repeats, customer.repeats) * recency.values.length +
        placeIn(recency, customer.recencyWeeks)) *
        age.values.length +
      placeIn(age, customer.ageWeeks);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const keys = Float64Array.from(counts.keys()).sort();
  const rows = {
    repeats: new Int32Array(keys.length),
    recency: new Int32Array(keys.length),
    age: new Int32Array(keys.length),
    customers: new Float64Array(keys.length),
  };
  let [repeaters, totalRepeats, totalAgeWeeks] = [0, 0, 0];
  keys.forEach((key, row) => {
    const pair = Math.floor(key / age.values.length);
    const count = counts.get(key) ?? 0;
    rows.age[row] = key - pair * age.values.length;
    rows.repeats[row] = Math.floor(pair / recency.values.length);
    rows.recency[row] = pair % recency.values.length;
    rows.customers[row] = count;
    const x = repeats.values[rows.repeats[row] ?? 0] ?? 0;
    if (x > 0) repeaters += count;
    totalRepeats += count * x;
    totalAgeWeeks += count * (age.values[rows.age[row] ?? 0] ?? 0);
  });
  return {
    repeats: repeats.values,
    recencyWeeks: recency.values,
    ageWeeks: age.values,
    rows,
    customers: customers.length,
    repeaters,
    totalRepeats,
    totalAgeWeeks,
  };
}

interface Distinct {
  readonly values: Float64Array;
  readonly places: ReadonlyMap<number, number>;
}

function distinct(values: readonly number[]): Distinct {
  const sorted = Float64Array.from(new Set(values)).sort();
  return { values: sorted, places: new Map(Array.from(sorted, (value, place) => [value, place])) };
}

const placeIn = ({ places }: Distinct, value: number): number => places.get(value) ?? 0;
