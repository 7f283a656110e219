import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, runTool } from './run-tool';
import { listFiles, SOURCE_ROOMS } from './source-files';

interface Cruise {
  modules: { source: string }[];
  summary: { violations: { from: string; to: string; rule: { name: string } }[] };
}

export interface Walls {
  faults: string[];
  cruised: number;
}

const isModule = (path: string): boolean => /\.tsx?$/.test(path) && !path.endsWith('.d.ts');

/**
 * The walls of .dependency-cruiser.cjs. A cruiser that cannot read TypeScript finds no module and no
 * fault, and would pass; so each source file must be among what it has cruised.
 */
export async function checkWalls(root: string = ROOT): Promise<Walls> {
  const folders = SOURCE_ROOMS.filter((folder) => existsSync(join(root, folder)));
  const { stdout, said } = await runTool(
    'depcruise',
    ['--config', '.dependency-cruiser.cjs', '--output-type', 'json', ...folders],
    { cwd: root },
  );
  const cruise = parseCruise(stdout);
  if (!cruise)
    return { faults: [`dependency-cruiser did not run: ${said.slice(0, 600)}`], cruised: 0 };
  const cruised = new Set(cruise.modules.map(({ source }) => source));
  const unseen = folders
    .flatMap((folder) => listFiles(root, folder))
    .filter((path) => isModule(path) && !cruised.has(path));
  const own = [...cruised].filter(
    (path) => isModule(path) && /^(lib|components|entrypoints)\//.test(path),
  );
  return {
    faults: [
      ...cruise.summary.violations.map(({ from, to, rule }) => `${rule.name}: ${from} -> ${to}`),
      ...unseen.map((path) => `not cruised, so not judged: ${path}`),
      ...(own.length === 0 ? ['not one module was cruised'] : []),
    ],
    cruised: own.length,
  };
}

function parseCruise(text: string): Cruise | undefined {
  try {
    return JSON.parse(text) as Cruise;
  } catch {
    return undefined;
  }
}
