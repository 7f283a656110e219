// @vitest-environment node
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { ROOT } from './run-tool';
import { checkWalls } from './walls';

const made: string[] = [];

/** A small house with the real walls. */
function build(files: Record<string, string>): string {
  const dir = mkdtempSync(join(tmpdir(), 'alongside-walls-'));
  made.push(dir);
  for (const path of ['.dependency-cruiser.cjs', 'tests/tools/rooms.cjs']) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    cpSync(join(ROOT, path), join(dir, path));
  }
  const compilerOptions = {
    module: 'ESNext',
    moduleResolution: 'Bundler',
    verbatimModuleSyntax: true,
  };
  const all = { 'tsconfig.json': JSON.stringify({ compilerOptions }), ...files };
  for (const [path, text] of Object.entries(all)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), text);
  }
  return dir;
}

afterEach(() => {
  for (const dir of made.splice(0)) rmSync(dir, { recursive: true, force: true });
});

const DAY = 'export interface Day { day: number }\n';

describe('the walls', () => {
  it('see a planted fault even when only a type goes through the wall', async () => {
    const root = build({
      'lib/domain/day.ts': DAY,
      'lib/base/clock.ts':
        "import type { Day } from '../domain/day';\nexport const now = (): Day => ({ day: 1 });\n",
    });
    const { faults, cruised } = await checkWalls(root);
    expect(cruised).toBe(2);
    expect(faults).toEqual(['room-lib-base: lib/base/clock.ts -> lib/domain/day.ts']);
  }, 30_000);

  it('let the same import pass where the room may', async () => {
    const root = build({
      'lib/base/day.ts': DAY,
      'lib/domain/week.ts': "import type { Day } from '../base/day';\nexport type Week = Day[];\n",
    });
    expect(await checkWalls(root)).toEqual({ faults: [], cruised: 2 });
  }, 30_000);

  it('fail when a file was not cruised', async () => {
    const root = build({ 'lib/base/day.ts': DAY, 'lib/base/old.js': 'export {};\n' });
    writeFileSync(
      join(root, '.dependency-cruiser.cjs'),
      "module.exports = { forbidden: [], options: { exclude: { path: 'day' } } };\n",
    );
    const { faults } = await checkWalls(root);
    expect(faults).toContain('not cruised, so not judged: lib/base/day.ts');
  }, 30_000);
});
