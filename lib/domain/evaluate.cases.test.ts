import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { sharedPath } from '@/tests/tools/labelled-data';
import type { ContactFacts } from './contact-facts';
import { evaluate } from './evaluate';
import type { PlayCounts } from './ranking';
import type { Standing } from './standing';

/** The worked cases of MODEL.md, as far as this version's plays and basis reach. */

interface WorkedCase {
  id: string;
  title: string;
  now: string;
  tz: string;
  config: { purchaseTracking: boolean };
  facts: ContactFacts & Record<string, unknown>;
  counts?: PlayCounts;
  expect: Omit<Standing, 'held'>;
}

const TOLERANCE = 1e-6;
const NOT_YET_READ = ['purchases', 'feedback', 'tasks', 'birthday'];
const PLAYS_SO_FAR = new Set<string>(
  'reply reconnect firstTouch followUp decide wait respect'.split(' '),
);

const file = sharedPath('data', 'domain', 'domain-cases.json');
const all: WorkedCase[] = file ? JSON.parse(readFileSync(file, 'utf8')).cases : [];
const inScope = all.filter(
  ({ config, facts }) =>
    !config.purchaseTracking && NOT_YET_READ.every((list) => facts[list] === undefined),
);
const namesOnlyOurPlays = ({ expect: { ranked, primary } }: WorkedCase) =>
  [...ranked, primary].every(({ play }) => PLAYS_SO_FAR.has(play));
const whole = inScope.filter(namesOnlyOurPlays);
const stageOnly = inScope.filter((each) => !namesOnlyOurPlays(each));

describe.skipIf(!file)(
  'worked cases (skipped when data/domain/domain-cases.json is absent)',
  () => {
    test('131 cases are in reach whole, 2 but for a play that comes later', () => {
      expect([whole.length, stageOnly.length]).toEqual([131, 2]);
    });

    test.each(whole)('$id $title', (each) => {
      const { held: _, ...standing } = run(each);
      expect(standing).toEqual(nearly(each.expect));
    });

    test.each(stageOnly)('$id $title (plays not compared)', (each) => {
      const shown = ({ ranked: _, primary: __, recheckAt: ___, ...rest }: WorkedCase['expect']) =>
        rest;
      const { held: _, ...standing } = run(each);
      expect(shown(standing)).toEqual(nearly(shown(each.expect)));
    });
  },
);

function run({ facts, now, tz, counts }: WorkedCase): Standing {
  return evaluate(facts, { purchaseTracking: false }, now, { tz, counts });
}

/** The same, but for numbers, which may differ by the tolerance of the file. */
function nearly(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (_, part) =>
    typeof part === 'number' ? new Nearly(part) : part,
  );
}

/** Equals, inside `toEqual`, every number within the tolerance. */
class Nearly {
  constructor(readonly number: number) {}
  asymmetricMatch(other: unknown): boolean {
    return typeof other === 'number' && Math.abs(other - this.number) <= TOLERANCE;
  }
  toString(): string {
    return String(this.number);
  }
}
