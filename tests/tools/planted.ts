import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PlantedFault } from './planted-faults';
import { PLANTED_FAULTS, plant } from './planted-faults';
import { ROOT, runTool } from './run-tool';
import type { Result } from './test-results';
import { countLine, readVitest } from './test-results';

/**
 * Each invariant of the engine is shown to be able to fail: the property tests run once for every
 * planted fault, on an engine that has it, and the tests of its invariant must fail.
 */
export async function runPlanted(): Promise<Result[]> {
  const results: Result[] = [];
  const waiting = [...PLANTED_FAULTS.entries()];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      results.push(await runWith(...next));
    }
  };
  await Promise.all([work(), work()]);
  return results;
}

async function runWith(index: number, fault: PlantedFault): Promise<Result> {
  const name = `${fault.invariant} sees "${fault.faulty}" for "${fault.sound}" in ${fault.file}`;
  const report = join(ROOT, `.output/reports/planted-${index}.json`);
  rmSync(report, { force: true });
  plant(fault);
  const { isOk, said } = await runTool(
    'vitest',
    [
      ...[
        'run',
        '--pool',
        'threads',
        'lib/domain/evaluate.property.test.ts',
        '-t',
        `${fault.invariant} `,
      ],
      ...[
        '--config',
        'tests/vitest.planted.config.ts',
        '--reporter',
        'json',
        '--outputFile',
        report,
      ],
    ],
    // A faulty engine may never end: threads end with their process, and the process is ended.
    { env: { ALONGSIDE_PLANTED: String(index) }, patience: 180_000 },
  );
  const ran = readVitest(report, isOk, said).filter(({ outcome }) => outcome !== 'skipped');
  const failed = ran.filter(({ outcome }) => outcome === 'failed');
  const isCaught = failed.some(
    ({ name, message }) =>
      name.includes(` ${fault.invariant} `) && message?.includes('Property failed'),
  );
  if (isCaught) return { name, outcome: 'passed' };
  const why = failed[0]?.message ?? `${ran.length} tests ran and none failed`;
  return { name, outcome: 'failed', message: why };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const results = await runPlanted();
  for (const { name, outcome, message } of results) {
    console.log(`${outcome === 'passed' ? 'caught' : 'MISSED'}  ${name}`);
    if (message) console.log(`    ${message.split('\n').slice(0, 6).join('\n    ')}`);
  }
  console.log(countLine(results));
  process.exit(results.some(({ outcome }) => outcome === 'failed') ? 1 : 0);
}
