import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TableRow } from './selection';

/** Reads the tables of numbers that lie beside a judged file, each once. */
export class Tables {
  readonly #folder: string;
  readonly #read = new Map<string, TableRow[]>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Rows of a CSV file with one line of names. @throws a sentence when it is not there or not numbers. */
  rowsOf(name: string): readonly TableRow[] {
    const known = this.#read.get(name);
    if (known) return known;
    const rows = parseTable(name, this.#textOf(name));
    this.#read.set(name, rows);
    return rows;
  }

  #textOf(name: string): string {
    try {
      return readFileSync(join(this.#folder, name), 'utf8');
    } catch {
      throw new Error(`${name} does not lie beside the judged file`);
    }
  }
}

function parseTable(name: string, text: string): TableRow[] {
  const [head = '', ...lines] = text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '');
  const columns = head.split(',').map((column) => column.trim());
  return lines.map((line, index) => {
    const cells = line.split(',');
    if (cells.length !== columns.length)
      throw new Error(
        `${name}, row ${index + 1}: ${cells.length} cells under ${columns.length} names`,
      );
    return Object.fromEntries(
      columns.map((column, place) => {
        const cell = cells[place]?.trim() ?? '';
        const value = Number(cell);
        if (cell === '' || Number.isNaN(value))
          throw new Error(`${name}, row ${index + 1}: ${column} is no number: "${cell}"`);
        return [column, value];
      }),
    );
  });
}
