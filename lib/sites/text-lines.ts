/** Collects text line by line, as a reader of the page would see the lines. */

/** The longest text of one message that a PageReading may hold. */
const MAX_TEXT = 60_000;
/** Deeper quotes than people make are written as this deep. */
const MAX_DEPTH = 20;

export class TextLines {
  /** How many quotes the next line lies in. */
  quoteDepth = 0;
  #lines: string[] = [];
  #linesLength = 0;
  #line = '';
  /** Something was put on the line, be it a no-break space: then its end makes a line. */
  #isStarted = false;

  get isFull(): boolean {
    return this.#linesLength + this.#line.length >= MAX_TEXT;
  }

  addText(text: string, isPreformatted: boolean): void {
    const clipped = text.slice(0, MAX_TEXT);
    if (!isPreformatted) {
      this.#add(clipped.replace(/[ \t\r\n\f\u00a0]+/g, toSpace));
      return;
    }
    const [first = '', ...others] = clipped.replace(/\r\n?/g, '\n').split('\n');
    this.#add(first, true);
    for (const other of others) {
      this.endLine();
      this.#add(other, true);
    }
  }

  /** Parts a table's cell from the one before it on the same line. */
  startCell(): void {
    if (this.#line !== '' && !this.#line.endsWith('\t')) this.#line = `${this.#line.trimEnd()}\t`;
  }

  /** Ends the line, empty or not. */
  endLine(): void {
    const line = this.#line.trimEnd();
    this.#line = '';
    this.#isStarted = false;
    const written = '> '.repeat(Math.min(this.quoteDepth, MAX_DEPTH)) + line;
    // Runs of empty lines are one: mails lay out with them by the dozen.
    if (line === '' && written === (this.#lines.at(-1) ?? '')) return;
    this.#lines.push(written);
    this.#linesLength += written.length + 1;
  }

  /** Ends the line where a block begins or ends: an untouched line makes none. */
  endBlock(): void {
    if (this.#isStarted) this.endLine();
  }

  toText(): string {
    this.endBlock();
    return this.#lines.join('\n').slice(0, MAX_TEXT).trimEnd();
  }

  #add(text: string, keepsSpaces = false): void {
    if (/[^ \t\r\n\f]/.test(text)) this.#isStarted = true;
    const plain = text.replaceAll('\u00a0', ' ');
    const isAfterSpace = this.#line === '' || this.#line.endsWith(' ') || this.#line.endsWith('\t');
    this.#line += keepsSpaces || !isAfterSpace ? plain : plain.trimStart();
  }
}

/** A run of spaces is one; it stays a no-break space where it has one, which holds a line open. */
function toSpace(run: string): string {
  return run.includes('\u00a0') ? '\u00a0' : ' ';
}
