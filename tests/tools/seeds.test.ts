import { describe, expect, it } from 'vitest';
import { findAnswers, findFalseClaims, findStaleWaits, readSeedRows, seedLines } from './seeds';

// Put together here, so that this file answers no row itself.
const [FIRST, SECOND, NOWHERE] = ['A0', 'A1', 'A9'].map((part) => `${part}-01`) as [
  string,
  string,
  string,
];
const document = [
  '| ID | Seed | Requirement | In the sidebar | Class | Check |',
  '|---|---|---|---|---|---|',
  `| ${FIRST} | one | card | timeline | M | five touches |`,
  `| ${SECOND} | two | values | control | S | by keyboard |`,
].join('\n');
const rows = readSeedRows(document);
const file = (text: string) => ({ path: 'lib/x.test.ts', text });

describe('the rows of the seeds', () => {
  it('are read with their class', () => {
    expect(rows).toEqual([
      { id: FIRST, class: 'M' },
      { id: SECOND, class: 'S' },
    ]);
  });

  it.each([
    ['test', `test('${FIRST}: five touches', () => {});`],
    ['it', `it("five touches (${FIRST})", () => {});`],
    ['a table', `test.each([1, 2])(\`${FIRST} case %d\`, () => {});`],
  ])('are answered by the name of %s', (_, text) => {
    expect(findAnswers([file(text)]).map(({ id }) => id)).toEqual([FIRST]);
  });

  it('are not answered by a comment, a value, or a file that is no test', () => {
    const text = `// ${FIRST}\nconst id = '${FIRST}'; test('other', () => use('${FIRST}'));`;
    expect(findAnswers([file(text)])).toEqual([]);
    const named = { path: 'lib/x.ts', text: `test('${FIRST}', () => {})` };
    expect(findAnswers([named])).toEqual([]);
  });

  it('that do not exist are a fault to claim', () => {
    const answers = findAnswers([file(`test('${NOWHERE} does all', () => {})`)]);
    expect(findFalseClaims(rows, answers)).toEqual([
      `lib/x.test.ts names ${NOWHERE}, and there is no such row`,
    ]);
  });

  it('stand in the table answered by their test, waiting for a fact, or open', () => {
    const answers = findAnswers([file(`test('${FIRST}: five touches', () => {})`)]);
    expect(seedLines(rows, answers, {})).toEqual([
      `${FIRST}  lib/x.test.ts: ${FIRST}: five touches`,
      `open, class S (1): ${SECOND}`,
    ]);
    expect(seedLines(rows, [], { tickets: [SECOND] })).toEqual([
      `waits for tickets (1): ${SECOND}`,
      `open, class M (1): ${FIRST}`,
    ]);
  });

  it('wait for one thing, and for nothing once they are answered', () => {
    const answers = findAnswers([file(`test('${FIRST}: five touches', () => {})`)]);
    const waits = { tickets: [FIRST, SECOND], offers: [SECOND, NOWHERE] };
    expect(findStaleWaits(rows, answers, waits)).toEqual([
      `${FIRST} is answered, and waits for nothing any more`,
      `${SECOND} is said to wait for two things`,
      `${NOWHERE} is said to wait, and there is no such row`,
    ]);
    expect(findStaleWaits(rows, answers, { tickets: [SECOND] })).toEqual([]);
  });
});
