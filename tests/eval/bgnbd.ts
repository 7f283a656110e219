import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import * as z from 'zod';
import {
  chanceAlive,
  chanceOfBuying,
  expectedOfNew,
  expectedPurchases,
} from '@/lib/domain/buying/bg-nbd';
import type { TimingName } from '@/lib/domain/buying/buying-model';
import { groupCustomers } from '@/lib/domain/buying/customer-groups';
import { customerValue } from '@/lib/domain/buying/customer-value';
import { expectedSpend } from '@/lib/domain/buying/gamma-gamma';
import { likelihoodOf } from '@/lib/domain/buying/likelihood';
import { scoreCustomers, scoresAmong, scoresReversed } from '@/lib/domain/buying/rfm';
import { judgeFit, spentOf } from './bgnbd-fits';
import type { PublishedRow, RfmFile, TimingRow, ValueRow } from './bgnbd-rows';
import { ROWS, rfmFile } from './bgnbd-rows';
import { farFrom } from './nearness';
import { columnOf } from './selection';
import { Tables } from './tables';
import type { Verdict } from './verdict';

/** Not a target, only to recognise a mix-up of units (MODEL.md §2.6). */
const NOT_JUDGED = ['exactDays'];

/**
 * Judges the purchase model on a file in the format of MODEL.md §2.6: one verdict a row. A row that
 * cannot be read is wrong, and it is said in a sentence why.
 * @param file the JSON file; the tables it names lie beside it
 * @throws when there is no such file, or it is no JSON object
 */
export async function judgeBgnbd(file: string): Promise<Verdict[]> {
  const tables = new Tables(dirname(file));
  const content = z.record(z.string(), z.unknown()).parse(JSON.parse(readFileSync(file, 'utf8')));
  const verdicts = Object.entries(content).flatMap(([name, value]) =>
    judgePart(name, value, tables),
  );
  const isEmpty = verdicts.length === 0;
  return isEmpty ? [{ name: file, wrong: ['holds nothing that is judged'] }] : verdicts;
}

function judgePart(name: string, value: unknown, tables: Tables): Verdict[] {
  if (NOT_JUDGED.includes(name) || typeof value !== 'object') return [];
  if (name === 'rfmFile')
    return [verdict('rfmFile', () => judgeRfmFile(rfmFile.parse(value), tables))];
  const judge = judgesWith(tables)[name];
  if (!judge || !Array.isArray(value))
    return [{ name, wrong: ['no such list is known, so nothing of it was judged'] }];
  return value.map((row: unknown, index) =>
    verdict(`${name}[${index}]${labelOf(row)}`, () => judge(row)),
  );
}

function judgesWith(tables: Tables): Readonly<Record<string, (row: unknown) => string[]>> {
  return {
    fits: (row) => judgeFit(ROWS.fits.parse(row), tables),
    published: (row) => judgePublished(ROWS.published.parse(row), tables),
    rows: (row) => judgeTiming('BG/NBD', ROWS.rows.parse(row)),
    mbg: (row) => judgeTiming('MBG/NBD', ROWS.mbg.parse(row)),
    unconditional: (row) => {
      const { params, t, expected, ...tolerance } = ROWS.unconditional.parse(row);
      return farFrom('expected', expectedOfNew(params, t), expected, tolerance);
    },
    gammaGamma: (row) => {
      const { params, x, mean, expectedSpend: expected, ...tolerance } = ROWS.gammaGamma.parse(row);
      const answer = expectedSpend(params, { repeats: x, meanSpend: mean });
      return farFrom('expectedSpend', answer, expected, tolerance);
    },
    clv: (row) => judgeValue(ROWS.clv.parse(row)),
    rfm: (row) => {
      const { values, reversed, scores } = ROWS.rfm.parse(row);
      return differ('scores', reversed ? scoresReversed(values) : scoresAmong(values), scores);
    },
  };
}

function judgeTiming(model: TimingName, row: TimingRow): string[] {
  const { params, t } = row;
  const watched = watchedOf(row);
  const logLik = likelihoodOf(model, groupCustomers([watched]))(params);
  const chance = chanceOfBuying(model, params, watched, t);
  const expected = expectedPurchases(model, params, watched, t);
  return [
    ...farFrom('pAlive', chanceAlive(model, params, watched), row.pAlive, row),
    ...farFrom('pBuyWithin_t', chance, row.pBuyWithin_t, row),
    ...farFrom('expected_t', expected, row.expected_t, row),
    ...farFrom('logLik', logLik, row.logLik, row),
  ];
}

function judgePublished(row: PublishedRow, tables: Tables): string[] {
  if (row.fn === 'condExp') {
    const { t } = row.args;
    const answer = expectedPurchases('BG/NBD', row.params, watchedOf(row.args), t);
    return farFrom('condExp', answer, row.value, row);
  }
  if (row.fn === 'expUncond') {
    return farFrom('expUncond', expectedOfNew(row.params, row.args.t), row.value, row);
  }
  const data = row.data ?? /\S+\.csv/.exec(row.what)?.[0];
  if (data === undefined) throw new Error(`"${row.what}" names no table`);
  const customers = tables.rowsOf(data);
  return row.value.flatMap((value, index) => {
    const customer = customers[index];
    const answer = customer && expectedSpend(row.params, spentOf(customer));
    return farFrom(`ggMean of row ${index + 1}`, answer, value, row);
  });
}

function judgeValue(row: ValueRow): string[] {
  const { params, mean, periods, discount } = row;
  const value = customerValue('BG/NBD', params, watchedOf(row), mean, periods, discount);
  return farFrom('clv', value, row.clv, row);
}

function judgeRfmFile({ data, n, customers, counts }: RfmFile, tables: Tables): string[] {
  const rows = tables.rowsOf(data);
  const scores = scoreCustomers(
    rows.map((row) => ({
      repeats: columnOf(row, 'x'),
      recencyWeeks: columnOf(row, 't_x'),
      ageWeeks: columnOf(row, 'T'),
      spend: { currency: null, mean: columnOf(row, 'zbar') },
    })),
  );
  const wrong = n === undefined ? [] : differ('n', [rows.length], [n]);
  for (const { ID, ...expected } of customers) {
    const answer = scores[rows.findIndex((row) => columnOf(row, 'ID') === ID)];
    wrong.push(
      ...differ(
        `R, F, M of customer ${ID}`,
        [answer?.R, answer?.F, answer?.M],
        [expected.R, expected.F, expected.M],
      ),
    );
  }
  for (const axis of counts ? (['R', 'F', 'M'] as const) : []) {
    const found = [1, 2, 3, 4, 5].map((one) => scores.filter((each) => each[axis] === one).length);
    wrong.push(...differ(`counts of ${axis}`, found, counts?.[axis] ?? []));
  }
  return wrong;
}

function watchedOf({ x, t_x, T }: { x: number; t_x: number; T: number }) {
  if (t_x > T) throw new Error(`no customer can have bought last at ${t_x} of ${T} weeks`);
  return { repeats: x, recencyWeeks: t_x, ageWeeks: T };
}

function differ(what: string, answer: readonly unknown[], expected: readonly unknown[]): string[] {
  const [is, should] = [answer.join(', '), expected.join(', ')];
  return is === should ? [] : [`${what}: ${is}, expected ${should}`];
}

function verdict(name: string, judge: () => string[]): Verdict {
  try {
    return { name, wrong: judge() };
  } catch (error) {
    return { name, wrong: [sentenceOf(error)] };
  }
}

function sentenceOf(error: unknown): string {
  if (error instanceof z.ZodError) return z.prettifyError(error).replaceAll(/\s*\n\s*/g, ' ');
  return error instanceof Error ? error.message : String(error);
}

/** What tells a row from its neighbours, as far as it says so itself. */
function labelOf(row: unknown): string {
  if (typeof row !== 'object' || row === null) return '';
  const { model, what, label, rows } = row as Readonly<Record<string, unknown>>;
  const words = [model, what, label, rows].filter((word) => typeof word === 'string');
  return words.length > 0 ? ` ${words.join(', ')}` : '';
}
