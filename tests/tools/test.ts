import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { installRoundcube } from '../webmail/roundcube-install';
import { runCheck } from './check';
import { runPlanted } from './planted';
import { ROOT, runTool } from './run-tool';
import type { Result } from './test-results';
import { countLine, readPlaywright, readVitest } from './test-results';

/** `npm test`: check, unit tests, real browser; one count on the last line. */

const isCi = Boolean(process.env['CI']) && process.env['CI'] !== 'false';
const REPORTS = join(ROOT, '.output/reports');
const UNIT = join(REPORTS, 'unit.json');
const BROWSER = join(REPORTS, 'browser.json');

async function runUnitTests(): Promise<Result[]> {
  const { isOk, said } = await runTool('vitest', [
    'run',
    ...['--config', 'tests/vitest.config.ts'],
    ...['--reporter', 'json', '--outputFile', UNIT],
  ]);
  return readVitest(UNIT, isOk, said);
}

async function runBrowserTests(): Promise<Result[]> {
  const build = await runTool('wxt', ['build'], { env: { ALONGSIDE_LOCAL: '1' } });
  if (!build.isOk) return [{ name: 'local build', outcome: 'failed', message: build.said }];
  if (isCi) await installRoundcube(console.log);
  const { isOk, said } = await runTool(
    'playwright',
    ['test', '--config', 'tests/playwright.config.ts', ...process.argv.slice(2)],
    { env: { PLAYWRIGHT_JSON_OUTPUT_NAME: BROWSER, ALONGSIDE_BUILT: '1' } },
  );
  return readPlaywright(BROWSER, { isOk, said, mustRunWebmail: isCi });
}

/** A part that breaks down is a failure of its own, never the end of the count. */
async function runPart(name: string, run: () => Promise<Result[]>): Promise<Result[]> {
  const start = Date.now();
  const results = await run().catch((error: unknown): Result[] => [
    { name, outcome: 'failed', message: String(error) },
  ]);
  console.log(`${name}: ${countLine(results)} (${((Date.now() - start) / 1000).toFixed(1)} s)`);
  for (const { name: test, outcome, message = '' } of results) {
    if (outcome === 'passed') continue;
    const lines = message.split('\n').slice(0, 80);
    console.log(`\n${outcome === 'failed' ? 'FAILED' : 'skipped'}: ${test.replace(ROOT, '')}`);
    console.log(lines.map((line) => `    ${line}`).join('\n'));
  }
  return results;
}

rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });
const checked = (await runCheck()).map(
  ({ name, isOk }): Result => ({ name, outcome: isOk ? 'passed' : 'failed' }),
);
const results = [
  ...checked,
  ...(await runPart('unit tests', runUnitTests)),
  ...(await runPart('planted faults', runPlanted)),
  ...(await runPart('browser tests', runBrowserTests)),
];
console.log(`\n${countLine(results)}`);
process.exit(results.some(({ outcome }) => outcome === 'failed') ? 1 : 0);
