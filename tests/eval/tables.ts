import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCsv } from './csv';
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
  return parseCsv(text.replace(/^\uFEFF/, '')).map((cells, index) =>
    Object.fromEntries(
      Object.entries(cells).map(([column, cell]) => {
        const value = cell === '' ? Number.NaN : Number(cell);
        if (Number.isNaN(value))
          throw new Error(`${name}, row ${index + 1}: ${column} is no number: "${cell}"`);
        return [column, value];
      }),
    ),
  );
}
