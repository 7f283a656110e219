import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { sharedPath } from '@/tests/tools/labelled-data';
import { judgeBgnbd } from './bgnbd';

const file = sharedPath('data', 'domain', 'domain-bgnbd-table.json');
const verdicts = file ? await judgeBgnbd(file) : [];
const folder = mkdtempSync(join(tmpdir(), 'alongside-bgnbd-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe.skipIf(!file)(
  'the table of the purchase model (skipped when data/domain/domain-bgnbd-table.json is absent)',
  () => {
    test('every row is judged', () => {
      expect(verdicts.length).toBe(7 + 7 + 26 + 6 + 8 + 5 + 1 + 6 + 1);
    });

    test.each(verdicts)('$name is met', ({ wrong }) => {
      expect(wrong).toEqual([]);
    });

    test('every expected value that is moved a little is found', async () => {
      const tables = [
        'cdnow_customers_summary.csv',
        'cdnow_customers_summary_with_transactions.csv',
      ];
      for (const table of tables) cpSync(join(dirname(file ?? ''), table), join(folder, table));
      const { rfmFile, ...lists } = JSON.parse(readFileSync(file ?? '', 'utf8'));
      for (const [list, names] of Object.entries(EXPECTED)) {
        const moved = lists[list].flatMap((row: Row) => eachMoved(row, names));
        const verdicts = await judgeAgain({ [list]: moved });
        expect(verdicts.length).toBe(moved.length);
        expect(verdicts.filter(({ wrong }) => wrong.length !== 1)).toEqual([]);
      }
      for (const moved of eachMoved(rfmFile, ['n', 'customers', 'counts'])) {
        const [verdict] = await judgeAgain({ rfmFile: moved });
        expect(verdict?.wrong).not.toEqual([]);
      }
    });
  },
);

describe('a file that cannot be judged', () => {
  const fit = { model: 'BG/NBD', data: 'few.csv', method: 'none', unit: 'weeks', tolerance: 0 };

  test.each([
    ['an empty one', {}, /holds nothing that is judged/],
    ['an unknown list', { surprises: [1] }, /no such list is known/],
    ['a row without its numbers', { clv: [{ x: 1 }] }, /expected number/],
    [
      'a table that is not there',
      { fits: [{ ...fit, data: 'no.csv', rows: 'all rows' }] },
      /no\.csv does not lie beside/,
    ],
    [
      'an unreadable selection',
      { fits: [{ ...fit, rows: 'the good ones' }] },
      /cannot read which rows/,
    ],
    ['another number of rows', { fits: [{ ...fit, rows: 'all 9 rows' }] }, /the file has 3 rows/],
    ['an unknown unit', { fits: [{ ...fit, rows: 'all rows', unit: 'moons' }] }, /unit "moons"/],
    ['an unknown column', { fits: [{ ...fit, rows: 'height > 2' }] }, /no column height/],
    [
      'a purchase after today',
      {
        mbg: [
          {
            params: { r: 1, alpha: 1, a: 1, b: 1 },
            x: 1,
            t_x: 3,
            T: 2,
            t: 1,
            pAlive: 1,
            expected_t: 1,
            logLik: 1,
            tolerance: 1,
          },
        ],
      },
      /last at 3 of 2 weeks/,
    ],
  ])('%s is answered with a sentence', async (_, content, sentence) => {
    writeFileSync(join(folder, 'few.csv'), 'ID,frequency,recency,T\n1,0,0,9\n2,1,3,9\n3,2,4,8\n');
    const [verdict] = await judgeAgain(content);
    expect(verdict?.wrong.join()).toMatch(sentence);
  });

  test('no file, or one that is no object, is no judgement', async () => {
    await expect(judgeBgnbd(join(folder, 'gone.json'))).rejects.toThrow('ENOENT');
    await expect(judgeAgain([1])).rejects.toThrow();
  });

  test('rows are chosen as the words say', async () => {
    writeFileSync(join(folder, 'few.csv'), 'ID,frequency,recency,T\n1,0,0,9\n2,1,3,9\n3,2,4,8\n');
    const chosen: [string, number][] = [
      ['all 3 rows', 3],
      ['ID <= 2', 2],
      ['ID divisible by 2', 1],
      ['x >= 1 and T - t_x < 5', 1],
      ['frequency = 0 or (T - recency) * 2 >= 12', 2],
      ['ID % 2 = 1 and ID > 1', 1],
    ];
    const fits = chosen.map(([rows, n]) => ({ ...fit, rows, n }));
    expect((await judgeAgain({ fits })).flatMap(({ wrong }) => wrong)).toEqual([]);
  });
});

function judgeAgain(content: unknown) {
  const copy = join(folder, 'copy.json');
  writeFileSync(copy, JSON.stringify(content));
  return judgeBgnbd(copy);
}

type Row = Readonly<Record<string, unknown>>;

const TIMES = ['pAlive', 'pBuyWithin_t', 'expected_t', 'logLik'];
const EXPECTED = {
  fits: 'n repeaters method fallback rough r alpha a b p q v logLik objective'.split(' '),
  published: ['value'],
  rows: TIMES,
  mbg: TIMES,
  unconditional: ['expected'],
  gammaGamma: ['expectedSpend'],
  clv: ['clv'],
  rfm: ['scores'],
};

/** Copies of a row, each with one of its expected values moved and all else as it is. */
const eachMoved = (row: Row, names: readonly string[]): Row[] =>
  names
    .filter((name) => row[name] !== undefined && !(row['method'] === 'none' && name === 'rough'))
    .map((name) => ({ ...row, [name]: moved(row[name]) }));

function moved(value: unknown): unknown {
  if (typeof value === 'number')
    return Number.isInteger(value) ? value + 1 : value * 1.003 + Math.sign(value) * 0.001;
  if (typeof value === 'boolean') return !value;
  if (Array.isArray(value)) return [moved(value[0]), ...value.slice(1)];
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, moved(part)]));
  return value === 'MLE' ? 'MAP' : 'MLE';
}
