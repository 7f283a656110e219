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

/** The table: a line an answered row, then the open ones in one line a class. */
export function seedLines(rows: readonly SeedRow[], answers: readonly Answer[]): string[] {
  const answered = rows.filter(({ id }) => answers.some((answer) => answer.id === id));
  const open = rows.filter((row) => !answered.includes(row));
  const classes = [...new Set(open.map((row) => row.class))];
  return [
    ...answered.flatMap(({ id }) =>
      answers
        .filter((answer) => answer.id === id)
        .map(({ path, test }) => `${id}  ${path}: ${test}`),
    ),
    ...classes.map((name) => {
      const ids = open.filter((row) => row.class === name).map(({ id }) => id);
      return `open, class ${name} (${ids.length}): ${ids.join(' ')}`;
    }),
  ];
}
