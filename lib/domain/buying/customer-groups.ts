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
  /** Customers with a repeat purchase. */
  readonly repeaters: number;
  readonly totalRepeats: number;
  readonly totalAgeWeeks: number;
}

/** Groups customers; whatever their order, the same customers give the same groups. */
export function groupCustomers(customers: readonly Watched[]): CustomerGroups {
  const repeats = columnOf(customers, (customer) => customer.repeats);
  const recency = columnOf(customers, (customer) => customer.recencyWeeks);
  const age = columnOf(customers, (customer) => customer.ageWeeks);
  const [recencies, ages] = [recency.values.length, age.values.length];
  const keys = new Float64Array(customers.length);
  for (let index = 0; index < keys.length; index += 1) {
    const pair = placeAt(repeats, index) * recencies + placeAt(recency, index);
    keys[index] = pair * ages + placeAt(age, index);
  }
  const rows = runsOf(keys.sort());
  return {
    repeats: repeats.values,
    recencyWeeks: recency.values,
    ageWeeks: age.values,
    rows: {
      repeats: Int32Array.from(rows.values, (key) => Math.floor(key / ages / recencies)),
      recency: Int32Array.from(rows.values, (key) => Math.floor(key / ages) % recencies),
      age: Int32Array.from(rows.values, (key) => key % ages),
      customers: rows.counts,
    },
    repeaters: totalOf(repeats, (x) => Number(x > 0)),
    totalRepeats: totalOf(repeats, (x) => x),
    totalAgeWeeks: totalOf(age, (weeks) => weeks),
  };
}

/** One thing known of all customers: distinct values, ascending, and which of them each has. */
interface Column {
  readonly values: Float64Array;
  readonly counts: Float64Array;
  /** A customer's value, counted in the order of first sight. */
  readonly seen: Int32Array;
  /** Where the values stand that were seen first, second, … */
  readonly places: Int32Array;
}

const placeAt = ({ seen, places }: Column, index: number): number => places[seen[index] ?? 0] ?? 0;

function columnOf(customers: readonly Watched[], read: (customer: Watched) => number): Column {
  const order = new Map<number, number>();
  const seen = new Int32Array(customers.length);
  const counted: number[] = [];
  customers.forEach((customer, index) => {
    const value = read(customer);
    const known = order.get(value);
    const place = known ?? order.size;
    if (known === undefined) order.set(value, place);
    counted[place] = (counted[place] ?? 0) + 1;
    seen[index] = place;
  });
  const values = Float64Array.from(order.keys()).sort();
  const first = Array.from(values, (value) => order.get(value) ?? 0);
  const places = new Int32Array(values.length);
  first.forEach((place, rank) => {
    places[place] = rank;
  });
  return { values, counts: Float64Array.from(first, (place) => counted[place] ?? 0), seen, places };
}

/** Distinct values of a sorted list, and how often each is there. */
function runsOf(sorted: Float64Array): { values: Float64Array; counts: Float64Array } {
  const ends: number[] = [];
  for (let index = 1; index <= sorted.length; index += 1) {
    if (sorted[index] !== sorted[index - 1]) ends.push(index);
  }
  return {
    values: Float64Array.from(ends, (end) => sorted[end - 1] ?? 0),
    counts: Float64Array.from(ends, (end, run) => end - (ends[run - 1] ?? 0)),
  };
}

const totalOf = ({ values, counts }: Column, measure: (value: number) => number): number =>
  values.reduce((sum, value, place) => sum + measure(value) * (counts[place] ?? 0), 0);
