// @vitest-environment node
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { countLine, readPlaywright, readVitest } from './test-results';

const file = join(mkdtempSync(join(tmpdir(), 'alongside-results-')), 'report.json');
const write = (report: unknown): void => writeFileSync(file, JSON.stringify(report));

const spec = (title: string, status: string, tags: string[] = []) => ({
  title,
  file: 'a.spec.ts',
  tags,
  tests: [{ status, results: [{ errors: [{ message: 'because' }] }] }],
});

describe('the count', () => {
  it('adds both runners up', () => {
    write({
      testResults: [
        {
          name: 'a.test.ts',
          assertionResults: [
            { fullName: 'works', status: 'passed', failureMessages: [] },
            { fullName: 'breaks', status: 'failed', failureMessages: ['no'] },
          ],
        },
      ],
    });
    const unit = readVitest(file, false, '');
    write({ suites: [{ title: 'a', specs: [spec('x', 'expected'), spec('y', 'skipped')] }] });
    const browser = readPlaywright(file, { isOk: true, said: '', mustRunWebmail: false });
    expect(countLine([...unit, ...browser])).toBe('2 passed, 1 failed, 1 skipped');
  });

  it('counts a webmail test left out as failed where it must run', () => {
    write({ suites: [{ title: 'a', specs: [spec('x', 'skipped', ['webmail'])] }] });
    const results = readPlaywright(file, { isOk: true, said: '', mustRunWebmail: true });
    expect(countLine(results)).toBe('0 passed, 1 failed');
  });

  it('counts a runner that ran nothing, or failed without a test, as failed', () => {
    expect(countLine(readVitest('/nowhere.json', true, ''))).toBe('0 passed, 1 failed');
    write({ suites: [{ title: 'a', specs: [spec('x', 'expected')] }] });
    const results = readPlaywright(file, { isOk: false, said: 'broke', mustRunWebmail: false });
    expect(countLine(results)).toBe('1 passed, 1 failed');
  });
});
