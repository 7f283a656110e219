import { describe, expect, test } from 'vitest';
import { sharedPath } from '@/tests/tools/labelled-data';
import { judgeIdentity } from './identity';
import type { Verdict } from './verdict';

const file = sharedPath('data/domain/domain-identity-cases.json');
const verdicts: Verdict[] = file ? await judgeIdentity(file) : [];

describe.skipIf(!file)(
  'the worked identity cases (skipped when data/domain/domain-identity-cases.json is absent)',
  () => {
    test('39 e-mail keys, 28 phones, 31 profiles, 36 pairs, 10 merges and 7 lists of words are judged', () => {
      const counts: Record<string, number> = {};
      for (const { name } of verdicts) {
        const kind = name.slice(0, name.indexOf(':'));
        counts[kind] = (counts[kind] ?? 0) + 1;
      }
      expect(counts).toEqual({
        words: 7,
        email: 39,
        phone: 28,
        profile: 31,
        decide: 36,
        merge: 10,
      });
    });

    test.each(verdicts)('$name', ({ wrong }) => {
      expect(wrong).toEqual([]);
    });
  },
);
