import { leavingChances } from './bg-nbd';
import type { TimingName, TimingParams } from './buying-model';
import type { CustomerGroups } from './customer-groups';
import { logGamma } from './log-gamma';

/** Gamma ratios go from one distinct x to the next step by step, but for gaps longer than this. */
const LONGEST_WALK = 100;

/**
 * Prepares the total log-likelihood of customers under BG/NBD or MBG/NBD (MODEL.md §2.1), as a
 * function of the parameters. Gamma ratios are found by recurrence over the distinct x, logs once
 * for each distinct time; a distinct row then costs one exponential and one logarithm.
 */
export function likelihoodOf(
  model: TimingName,
  groups: CustomerGroups,
): (params: TimingParams) => number {
  const { repeats, rows } = groups;
  const chances = repeats.map((x) => leavingChances(model, x));
  const perRepeats = new Float64Array(repeats.length);
  const logOdds = new Float64Array(repeats.length);
  const logRecency = new Float64Array(groups.recencyWeeks.length);
  const logAge = new Float64Array(groups.ageWeeks.length);
  return ({ r, alpha, a, b }) => {
    const [constant, logA] = [r * Math.log(alpha), Math.log(a)];
    let [x, n, buying, staying] = [0, 0, 0, 0];
    for (let place = 0; place < repeats.length; place += 1) {
      const [nextX, nextN] = [repeats[place] ?? 0, chances[place] ?? 0];
      buying += logRising(r + x, nextX - x);
      staying += logRising(b + n, nextN - n) - logRising(a + b + n, nextN - n);
      [x, n] = [nextX, nextN];
      perRepeats[place] = constant + buying + staying;
      logOdds[place] = n === 0 ? -Infinity : logA - Math.log(b + n - 1);
    }
    fillLogs(logRecency, alpha, groups.recencyWeeks);
    fillLogs(logAge, alpha, groups.ageWeeks);
    let total = 0;
    for (let row = 0; row < rows.customers.length; row += 1) {
      const place = rows.repeats[row] ?? 0;
      const power = r + (repeats[place] ?? 0);
      const age = logAge[rows.age[row] ?? 0] ?? 0;
      const silence = age - (logRecency[rows.recency[row] ?? 0] ?? 0);
      const stayedOrLeft = logOnePlusExp((logOdds[place] ?? 0) + power * silence);
      total += (rows.customers[row] ?? 0) * ((perRepeats[place] ?? 0) - power * age + stayedOrLeft);
    }
    return total;
  };
}

/** ln of from (from + 1) … (from + steps - 1), which is ln Γ(from + steps) - ln Γ(from). */
function logRising(from: number, steps: number): number {
  if (steps > LONGEST_WALK) return logGamma(from + steps) - logGamma(from);
  let log = 0;
  for (let step = 0; step < steps; step += 1) log += Math.log(from + step);
  return log;
}

function fillLogs(logs: Float64Array, alpha: number, weeks: Float64Array): void {
  for (let place = 0; place < weeks.length; place += 1) {
    logs[place] = Math.log(alpha + (weeks[place] ?? 0));
  }
}

const logOnePlusExp = (value: number): number =>
  value > 0 ? value + Math.log1p(Math.exp(-value)) : Math.log1p(Math.exp(value));
