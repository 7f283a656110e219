import { describe, expect, it } from 'vitest';
import { findDeadPaths, findHouseFaults } from './house';

const faultsOf = (path: string, text: string): string[] => findHouseFaults([{ path, text }]);
const lines = (count: number): string => 'x;\n'.repeat(count);

describe('the rules of the house', () => {
  it('let an ordinary file be', () => {
    expect(faultsOf('lib/base/clock.ts', 'export const now = 1;\n')).toEqual([]);
  });

  it.each([
    ['lib/base/long.ts', lines(301), /301 lines/],
    ['lib/base/longish.ts', lines(181), /nine of ten/],
    ['entrypoints/background.ts', lines(61), /an entrypoint wires/],
    ['entrypoints/desk/main.tsx', lines(61), /an entrypoint wires/],
    ['components/Card.tsx', 'a.innerHTML = b;', /Card.tsx:1: writes HTML/],
    ['lib/overlay/frame.ts', 'a.insertAdjacentHTML("x", b);', /writes HTML/],
    ['lib/base/run.ts', 'eval(text)', /runs text as code/],
    ['lib/base/run.ts', 'new Function("a")', /runs text as code/],
    ['lib/utils/day.ts', 'x', /says nothing/],
    ['lib/base/helpers.ts', 'x', /says nothing/],
    ['lib/base/later.ts', `// TO${'DO'} tidy`, /without its \[date\]/],
    ['lib/sites/gmail/read.ts', 'page.querySelector("a")', /carry no date/],
  ])('see a fault in %s', (path, text, fault) => {
    expect(faultsOf(path, text).join('\n')).toMatch(fault);
  });

  it.each([
    ['lib/base/ask.ts', 'if (a.innerHTML === b) {}'],
    ['lib/base/later.ts', `// TO${'DO'} [2027-01-01] tidy`],
    ['lib/sites/gmail/read.ts', '// seen 2026-11-22\npage.querySelector("a")'],
    ['lib/base/retrieval.ts', 'retrieval(1)'],
  ])('see none in %s', (path, text) => {
    expect(faultsOf(path, text)).toEqual([]);
  });

  it('see the path in a document that is not there', () => {
    const text = 'See `lib/base/ids.ts`, `lib/gone.ts`, `npm test` and `lib/<room>`.';
    const exists = (path: string) => path === 'lib/base/ids.ts';
    expect(findDeadPaths([{ path: 'A.md', text }], exists)).toEqual([
      'A.md names lib/gone.ts, which is not there',
    ]);
  });
});
