/**
 * Reads comma-separated text as RFC 4180 has it, quoted fields with line breaks included; spaces
 * around a field are dropped.
 * @returns one record a row, by the names in the first row
 */
export function parseCsv(text: string): Record<string, string>[] {
  const [names = [], ...rows] = readRows(text);
  return rows
    .filter((row) => row.length > 1)
    .map((row) => Object.fromEntries(names.map((name, index) => [name, row[index] ?? ''])));
}

function readRows(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain = '', end] of text.matchAll(
    /[^\S\n]*(?:"((?:[^"]|"")*)"[^\S\n]*|([^,"\n]*))(,|\n|$)/g,
  )) {
    row.push((quoted === undefined ? plain : quoted.replaceAll('""', '"')).trim());
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
