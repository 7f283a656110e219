import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

interface Room {
  room: string;
  is: string;
  may: string[];
  types?: string[];
}

const { ROOMS } = createRequire(import.meta.url)('./rooms.cjs') as { ROOMS: Room[] };
const FILE = 'ARCHITECTURE.md';
const BETWEEN = /(<!-- rooms -->\n)([\s\S]*?)(<!-- \/rooms -->)/;

/** The same rows that make the walls, as ARCHITECTURE.md prints them. */
function roomsTable(): string {
  const rows = ROOMS.map(({ room, is, may, types = [] }) => {
    const imports = [
      ...may.map((one) => `\`${one}\``),
      ...types.map((one) => `types of \`${one}\``),
    ];
    return `| \`${room}\` | ${is} | ${imports.join(', ') || 'nothing of ours'} |`;
  });
  return ['| room | what | may import |', '|---|---|---|', ...rows, ''].join('\n');
}

export function findRoomsFault(root: string): string[] {
  const file = join(root, FILE);
  if (!existsSync(file))
    return [`${FILE} is missing: it prints the rooms between <!-- rooms --> marks`];
  const printed = BETWEEN.exec(readFileSync(file, 'utf8'))?.[2];
  if (printed === undefined) return [`${FILE} has no <!-- rooms --> … <!-- /rooms --> marks`];
  return printed === roomsTable() ? [] : [`${FILE} prints other rooms than tests/tools/rooms.cjs`];
}

/** Writes the table between the marks; says whether it could. */
export function writeRoomsTable(root: string): boolean {
  const file = join(root, FILE);
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  if (!BETWEEN.test(text)) return false;
  writeFileSync(
    file,
    text.replace(BETWEEN, (_, open, __, close) => `${open}${roomsTable()}${close}`),
  );
  return true;
}
