import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { WEIGHTS } from '@/lib/domain/identity/duplicate-weights';
import { sharedPath } from '@/tests/tools/labelled-data';
import { parseCsv } from './csv';
import { addressedPerson, judgeDuplicates } from './duplicates';
import { trainWeights } from './train-duplicate-weights';

const data = (name: string) => sharedPath(`data/domain/${name}.csv`);
const set1 = data('febrl_dataset1');
const chicago = 'dedupe_csv_example_with_true_ids';

describe.skipIf(!set1 || !data(chicago))(
  'duplicates in public data (skipped when data/domain is absent)',
  () => {
    // What MODEL.md §5.6 measured, to the pair.
    test.each<[name: string, found: string[]]>([
      ['febrl_dataset2', ['(1686 pairs right, 0 wrong)', '(1886 pairs right, 1 wrong)']],
      ['febrl_dataset3', ['(5601 pairs right, 0 wrong)', '(6295 pairs right, 0 wrong)']],
      [chicago, ['(5560 pairs right, 77 wrong)']],
    ])('%s: as many pairs right and wrong as were measured', async (name, found) => {
      const verdicts = await judgeDuplicates(data(name) ?? '');
      expect(verdicts.flatMap(({ wrong }) => wrong)).toEqual([]);
      expect(verdicts.map((verdict) => verdict.name.replace(/^[^(]*/, '')).slice(0, 2)).toEqual(
        found,
      );
    });

    test('the weights are what training on the first set alone gives', () => {
      const people = parseCsv(readFileSync(set1 ?? '', 'utf8')).map(addressedPerson);
      expect(trainWeights(people)).toEqual(WEIGHTS);
    });
  },
);
