import { existsSync, readFileSync } from 'node:fs';

/** One line of the count, whichever runner it came from. */
export interface Result {
  name: string;
  outcome: 'passed' | 'failed' | 'skipped';
  message?: string;
}

interface VitestReport {
  testResults: {
    name: string;
    status: string;
    message: string;
    assertionResults: { fullName: string; status: string; failureMessages: string[] }[];
  }[];
}

function readReport<Report>(file: string): Report | undefined {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Report) : undefined;
}

/** `isOk` is what the runner's own exit said: it may fail with no test to blame. */
export function readVitest(file: string, isOk: boolean, said: string): Result[] {
  const report = readReport<VitestReport>(file);
  const results = (report?.testResults ?? []).flatMap((one): Result[] => {
    if (one.assertionResults.length === 0) {
      return [
        { name: one.name, outcome: 'failed', message: one.message || 'no test in this file' },
      ];
    }
    return one.assertionResults.map(({ fullName, status, failureMessages }) => ({
      name: `${one.name}: ${fullName}`,
      outcome: status === 'passed' || status === 'failed' ? status : 'skipped',
      message: failureMessages.join('\n'),
    }));
  });
  return withRunner('unit tests', results, isOk, said);
}

interface PlaywrightSuite {
  title: string;
  specs?: {
    title: string;
    file: string;
    tags?: string[];
    tests: {
      status: 'expected' | 'unexpected' | 'flaky' | 'skipped';
      annotations?: { type: string; description?: string }[];
      results: { errors?: { message?: string }[] }[];
    }[];
  }[];
  suites?: PlaywrightSuite[];
}

interface PlaywrightReport {
  suites: PlaywrightSuite[];
  errors?: { message?: string }[];
}

const WEBMAIL = /^@?webmail$/;

/** With `mustRunWebmail` a test in a real webmail that was left out has failed. */
export function readPlaywright(
  file: string,
  options: { isOk: boolean; said: string; mustRunWebmail: boolean },
): Result[] {
  const report = readReport<PlaywrightReport>(file);
  const readSuite = (suite: PlaywrightSuite, path: string[]): Result[] => [
    ...(suite.specs ?? []).flatMap((spec) =>
      spec.tests.map((test): Result => {
        const name = [...path, spec.title].join(' > ');
        if (test.status === 'expected') return { name, outcome: 'passed' };
        if (test.status === 'skipped') {
          const why = test.annotations?.map(({ description }) => description).join(', ');
          const isMissed = options.mustRunWebmail && spec.tags?.some((tag) => WEBMAIL.test(tag));
          const message = `left out${why ? `: ${why}` : ''}`;
          return { name, outcome: isMissed ? 'failed' : 'skipped', message };
        }
        const errors = test.results.flatMap(({ errors = [] }) => errors);
        return { name, outcome: 'failed', message: errors.map((e) => e.message).join('\n') };
      }),
    ),
    ...(suite.suites ?? []).flatMap((inner) => readSuite(inner, [...path, inner.title])),
  ];
  const results = (report?.suites ?? []).flatMap((suite) => readSuite(suite, [suite.title]));
  const errors = (report?.errors ?? []).map(({ message }) => message).join('\n');
  return withRunner('browser tests', results, options.isOk, errors || options.said);
}

function withRunner(name: string, results: Result[], isOk: boolean, said: string): Result[] {
  const isExplained = isOk || results.some(({ outcome }) => outcome === 'failed');
  if (isExplained && results.length > 0) return results;
  return [...results, { name, outcome: 'failed', message: said.slice(-3000) || 'no test ran' }];
}

/** The last line of `npm test`. */
export function countLine(results: readonly Result[]): string {
  const count = (wanted: Result['outcome']) =>
    results.filter(({ outcome }) => outcome === wanted).length;
  const skipped = count('skipped');
  const line = `${count('passed')} passed, ${count('failed')} failed`;
  return skipped > 0 ? `${line}, ${skipped} skipped` : line;
}
