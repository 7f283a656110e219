/**
 * Which rows of a table are meant: `all 2357 rows`, or conditions joined by `and` and `or`, such as
 * `ID divisible by 10`, `frequency >= 1 and T - recency < 8.005`.
 */

export type TableRow = Readonly<Record<string, number>>;

type Value = (row: TableRow) => number;
type Test = (row: TableRow) => boolean;

/** One thing under the names that files give it. */
const ALIASES: readonly (readonly string[])[] = [
  ['x', 'frequency'],
  ['t_x', 'recency'],
  ['zbar', 'mean', 'monetary', 'monetary_value'],
  ['ID', 'id', 'customer_id'],
];
const ALL = /^all(?: (?:the )?(\d+))?(?: rows| customers)?$/i;
const TOKEN = /\s*(?:(\d+(?:\.\d+)?(?:e[+-]?\d+)?)|([A-Za-z_]\w*)|(<=|>=|==|!=|[<>=≤≥≠()+\-*/%]))/y;
const COMPARE: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '≤': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
  '≥': (a, b) => a >= b,
  '=': (a, b) => a === b,
  '==': (a, b) => a === b,
  '!=': (a, b) => a !== b,
  '≠': (a, b) => a !== b,
};
const SUM: Readonly<Record<string, (a: number, b: number) => number>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
};
const PRODUCT: Readonly<Record<string, (a: number, b: number) => number>> = {
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  '%': (a, b) => a % b,
};

/** Picks the rows that are meant. @throws a sentence when the words cannot be read. */
export function selectRows<R extends TableRow>(rows: readonly R[], words: string): R[] {
  const all = ALL.exec(words.trim());
  if (all) {
    const said = all[1];
    if (said !== undefined && Number(said) !== rows.length)
      throw new Error(`"${words}", but the file has ${rows.length} rows`);
    return [...rows];
  }
  const isMeant = new SelectionReader(words).read();
  return rows.filter(isMeant);
}

/** Reads a condition from left to right: `or` binds least, then `and`, comparison, sum, product. */
class SelectionReader {
  readonly #words: string;
  readonly #tokens: string[] = [];

  constructor(words: string) {
    this.#words = words;
    TOKEN.lastIndex = 0;
    while (TOKEN.lastIndex < words.trimEnd().length) {
      const [, ...found] = TOKEN.exec(words) ?? [];
      this.#tokens.push(found.find((token) => token !== undefined) ?? this.#give());
    }
  }

  read(): Test {
    const test = this.#either();
    return this.#tokens.length === 0 ? test : this.#give();
  }

  #either(): Test {
    const tests = [this.#both()];
    while (this.#takes('or')) tests.push(this.#both());
    return (row) => tests.some((test) => test(row));
  }

  #both(): Test {
    const tests = [this.#condition()];
    while (this.#takes('and')) tests.push(this.#condition());
    return (row) => tests.every((test) => test(row));
  }

  #condition(): Test {
    const left = this.#sum();
    if (this.#takes('divisible')) {
      if (!this.#takes('by')) this.#give();
      const by = this.#sum();
      return (row) => left(row) % by(row) === 0;
    }
    const compare = COMPARE[this.#tokens.shift() ?? ''] ?? this.#give();
    const right = this.#sum();
    return (row) => compare(left(row), right(row));
  }

  #sum(): Value {
    return this.#joined(SUM, () => this.#joined(PRODUCT, () => this.#single()));
  }

  #joined(signs: typeof SUM, part: () => Value): Value {
    let value = part();
    for (let join = signs[this.#next()]; join; join = signs[this.#next()]) {
      this.#tokens.shift();
      const [left, right, joined] = [value, part(), join];
      value = (row) => joined(left(row), right(row));
    }
    return value;
  }

  #single(): Value {
    if (this.#takes('(')) {
      const inner = this.#sum();
      return this.#takes(')') ? inner : this.#give();
    }
    const token = this.#tokens.shift() ?? '';
    if (/^\d/.test(token)) return () => Number(token);
    if (!/^[A-Za-z_]/.test(token)) this.#give();
    return (row) => columnOf(row, token);
  }

  readonly #next = (): string => this.#tokens[0] ?? '';

  #takes(word: string): boolean {
    const isNext = this.#next().toLowerCase() === word;
    if (isNext) this.#tokens.shift();
    return isNext;
  }

  #give(): never {
    throw new Error(`cannot read which rows "${this.#words}" means`);
  }
}

/** A value of a row, by any of the names it goes by. @throws a sentence when there is none. */
export function columnOf(row: TableRow, name: string): number {
  const names = ALIASES.find((each) => each.includes(name)) ?? [name];
  for (const one of names) {
    const value = row[one];
    if (value !== undefined) return value;
  }
  throw new Error(`the table has no column ${name}, only ${Object.keys(row).join(', ')}`);
}
