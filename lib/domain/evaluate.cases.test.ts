import { describe, expect, test } from 'vitest';
import { judgeModel } from '@/tests/eval/model';
import { sharedPath } from '@/tests/tools/labelled-data';

const file = sharedPath('data', 'domain', 'domain-cases.json');
const verdicts = file ? await judgeModel(file) : [];

describe.skipIf(!file)(
  'worked cases of MODEL.md (skipped when data/domain/domain-cases.json is absent)',
  () => {
    test('all 249 cases are judged', () => {
      expect(verdicts).toHaveLength(249);
    });

    test.each(verdicts)('$name', ({ wrong }) => expect(wrong).toEqual([]));
  },
);
