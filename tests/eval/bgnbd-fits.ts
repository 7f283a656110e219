import type { SpendFit, TimingFit } from '@/lib/domain/buying/buying-model';
import { fitTiming } from '@/lib/domain/buying/fit-timing';
import { fitSpend } from '@/lib/domain/buying/gamma-gamma';
import type { FitRow } from './bgnbd-rows';
import { farFrom } from './nearness';
import type { TableRow } from './selection';
import { columnOf, selectRows } from './selection';
import type { Tables } from './tables';

/** Fits what the row names and says in what the fit differs from it. */
export function judgeFit(row: FitRow, tables: Tables): string[] {
  const chosen = selectRows(tables.rowsOf(row.data), row.rows);
  const wrong = differs('n', chosen.length, row.n);
  if (row.model === 'Gamma-Gamma') {
    return [...wrong, ...judgeSpend(row, fitSpend(chosen.map(spentOf)))];
  }
  const daysAWeek = unitInDays(row.unit);
  const customers = chosen.map((each) => watchedOf(each, daysAWeek));
  const found = fitTiming(customers, row.model);
  return [...wrong, ...judgeRule(row, found), ...judgeTiming(row, found)];
}

function judgeRule(row: Exclude<FitRow, { model: 'Gamma-Gamma' }>, found: TimingFit): string[] {
  const fallback = found.method === 'MAP' && found.fallback;
  return [
    ...differs('method', found.method, row.method),
    ...differs('repeaters', found.repeaters, row.repeaters),
    ...differs('fallback', fallback, row.fallback),
    ...differs('rough', found.method === 'MAP', row.rough),
  ];
}

function judgeTiming(row: FitRow, found: TimingFit): string[] {
  if (row.model === 'Gamma-Gamma' || row.method === 'none' || found.method === 'none') return [];
  const { params, logLik, objective = logLik } = row.tolerance;
  const prior = found.method === 'MAP' ? found.prior : undefined;
  const names = ['r', 'alpha', 'a', 'b'] as const;
  return [
    ...names.flatMap((name) => farFrom(name, found.params[name], row[name], { tolerance: params })),
    ...names.flatMap((name) =>
      farFrom(`prior ${name}`, prior?.[name], row.prior?.centre[name], { tolerance: params }),
    ),
    ...farFrom('logLik', found.logLik, row.logLik, absolute(logLik)),
    ...farFrom(
      'objective',
      found.method === 'MAP' ? found.objective : undefined,
      row.objective,
      absolute(objective),
    ),
  ];
}

function judgeSpend(row: FitRow & { model: 'Gamma-Gamma' }, found: SpendFit | undefined): string[] {
  const { params, logLik } = row.tolerance;
  const names = ['p', 'q', 'v'] as const;
  return [
    ...names.flatMap((name) =>
      farFrom(name, found?.params[name], row[name], { tolerance: params }),
    ),
    ...farFrom('logLik', found?.logLik, row.logLik, absolute(logLik)),
  ];
}

const absolute = (tolerance: number) => ({ tolerance, reason: 'absolute' });

function differs<T>(what: string, answer: T, expected: T | undefined): string[] {
  if (expected === undefined || answer === expected) return [];
  return [`${what}: ${answer}, expected ${expected}`];
}

function unitInDays(unit: string): number {
  if (/^weeks\b/.test(unit)) return 1;
  if (/^days\b/.test(unit)) return 7;
  throw new Error(`cannot read the unit "${unit}"`);
}

function watchedOf(row: TableRow, unitsAWeek: number) {
  const watched = {
    repeats: columnOf(row, 'x'),
    recencyWeeks: columnOf(row, 't_x') / unitsAWeek,
    ageWeeks: columnOf(row, 'T') / unitsAWeek,
  };
  const { repeats, recencyWeeks, ageWeeks } = watched;
  if (!(Number.isInteger(repeats) && repeats >= 0 && 0 <= recencyWeeks && recencyWeeks <= ageWeeks))
    throw new Error(`no customer can have ${JSON.stringify(row)}`);
  return watched;
}

export function spentOf(row: TableRow) {
  return { repeats: columnOf(row, 'x'), meanSpend: columnOf(row, 'zbar') };
}
