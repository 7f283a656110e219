import type { SourceFile } from './source-files';
import { isTest } from './source-files';

/**
 * Which rows of the seeds are answered, and by which test: read from the names of the tests, so
 * that the table cannot be edited by hand. A test names a row only when it performs that row's check.
 */

export interface SeedRow {
  id: string;
  /** M must work, S should, R represented by a field or file, D covered by help. */
  class: string;
}

export interface Answer {
  id: string;
  path: string;
  test: string;
}

const ROW = /^\|\s*(A\d-\d\d)\s*\|.*$/gm;
const ID = /\bA\d-\d\d\b/g;
/** The first text of a test or a describe, in any of the three quotes. */
const TEST_NAME = /\b(?:test|it)(?:\.[\w.]+(?:\([^)]*\))?)*\(\s*(["'`])((?:\\.|(?!\1).)*)\1/gs;

/** The rows of the document: id and class, in its order. */
export function readSeedRows(document: string): SeedRow[] {
  return [...document.matchAll(ROW)].map(([line, id = '']) => {
    const cells = line.split('|').map((cell) => cell.trim());
    return { id, class: cells.find((cell) => /^[MSRD]$/.test(cell)) ?? '?' };
  });
}

/** Every row that a test's name says it performs. */
export function findAnswers(files: readonly SourceFile[]): Answer[] {
  return files
    .filter(({ path }) => isTest(path))
    .flatMap(({ path, text }) =>
      [...text.matchAll(TEST_NAME)].flatMap(([, , name = '']) =>
        (name.match(ID) ?? []).map((id) => ({ id, path, test: name.replace(/\s+/g, ' ') })),
      ),
    );
}

/** Names that claim a row which the document does not have. */
export function findFalseClaims(rows: readonly SeedRow[], answers: readonly Answer[]): string[] {
  const known = new Set(rows.map(({ id }) => id));
  return answers
    .filter(({ id }) => !known.has(id))
    .map(({ id, path }) => `${path} names ${id}, and there is no such row`);
}

/** What open rows wait for: a fact, and the rows that need it. */
type Waits = Readonly<Record<string, readonly string[]>>;

/** Rows that are said to wait although a test answers them, or of which there are none. */
export function findStaleWaits(
  rows: readonly SeedRow[],
  answers: readonly Answer[],
  waits: Waits,
): string[] {
  const known = new Set(rows.map(({ id }) => id));
  const answered = new Set(answers.map(({ id }) => id));
  const waiting = Object.values(waits).flat();
  return waiting.flatMap((id, index) => {
    if (answered.has(id)) return `${id} is answered, and waits for nothing any more`;
    if (!known.has(id)) return `${id} is said to wait, and there is no such row`;
    return waiting.indexOf(id) < index ? `${id} is said to wait for two things` : [];
  });
}

/**
 * The table: a line an answered row, then a line for each thing that open rows wait for, then the
 * other open ones in one line a class.
 */
export function seedLines(
  rows: readonly SeedRow[],
  answers: readonly Answer[],
  waits: Waits,
): string[] {
  const answered = rows.filter(({ id }) => answers.some((answer) => answer.id === id));
  const waiting = new Set(Object.values(waits).flat());
  const open = rows.filter((row) => !answered.includes(row) && !waiting.has(row.id));
  const classes = [...new Set(open.map((row) => row.class))];
  return [
    ...answered.flatMap(({ id }) =>
      answers
        .filter((answer) => answer.id === id)
        .map(({ path, test }) => `${id}  ${path}: ${test}`),
    ),
    ...Object.entries(waits).map(
      ([fact, ids]) => `waits for ${fact} (${ids.length}): ${ids.join(' ')}`,
    ),
    ...classes.map((name) => {
      const ids = open.filter((row) => row.class === name).map(({ id }) => id);
      return `open, class ${name} (${ids.length}): ${ids.join(' ')}`;
    }),
  ];
}
