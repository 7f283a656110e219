import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findManifestFaults, findRemoteCode, measure } from './built';
import { findDeadPaths, findHouseFaults } from './house';
import { sharedPath } from './labelled-data';
import { findLanguageFaults } from './languages';
import { findRoomsFault } from './rooms-table';
import { ROOT, runTool } from './run-tool';
import { SEED_WAITS } from './seed-waits';
import { findAnswers, findFalseClaims, findStaleWaits, readSeedRows, seedLines } from './seeds';
import { isCode, isTest, listFiles, readFiles } from './source-files';
import { checkWalls } from './walls';

/** `npm run check`: every judgement that needs no browser, in a fixed order, each with its cure. */

interface Verdict {
  faults: string[];
  /** Shown even when all is well. */
  note?: string;
}

interface Part {
  name: string;
  cure: string;
  judge(): Promise<Verdict> | Verdict;
}

export interface PartResult {
  name: string;
  isOk: boolean;
}

const BUILT = join(ROOT, '.output/chrome-mv3');

async function tool(name: string, args: string[]): Promise<Verdict> {
  const { isOk, said } = await runTool(name, args);
  const lines = said.split('\n').filter((line) => !line.startsWith('npm warn'));
  return { faults: isOk ? [] : lines };
}

const PARTS: Part[] = [
  {
    name: 'prepared',
    cure: 'read what "npx wxt prepare" says about wxt.config.ts',
    judge: () => tool('wxt', ['prepare']),
  },
  {
    name: 'types',
    cure: 'npx tsc --noEmit',
    judge: () => tool('tsc', ['--noEmit']),
  },
  {
    name: 'style',
    cure: 'npm run fix',
    judge: () => tool('biome', ['ci', '--error-on-warnings', '.']),
  },
  {
    name: 'walls',
    cure: 'put the line in the room whose name promises it (ARCHITECTURE.md)',
    judge: async () => {
      const { faults, cruised } = await checkWalls();
      return { faults, note: `${cruised} modules` };
    },
  },
  {
    name: 'dead code',
    cure: 'remove it, or name the exception and its reason under "knip" in package.json',
    judge: () => tool('knip', ['--no-progress']),
  },
  { name: 'house rules', cure: 'split, rename or date it', judge: judgeHouse },
  {
    name: 'documents',
    cure: 'npm run fix for the rooms; correct a path by hand',
    judge: judgeDocuments,
  },
  {
    name: 'languages',
    cure: 'give both languages the same keys and placeholders',
    judge: async () => ({ faults: await findLanguageFaults(ROOT) }),
  },
  {
    name: 'seeds',
    cure: 'name in a test only a row whose check it performs; take what is answered out of seed-waits.ts',
    judge: judgeSeeds,
  },
  { name: 'build', cure: 'npx wxt build', judge: () => tool('wxt', ['build']) },
  {
    name: 'manifest',
    cure: 'wxt.config.ts: nothing at install that warns',
    judge: () => ifBuilt(() => ({ faults: findManifestFaults(readManifest()) })),
  },
  {
    name: 'sizes',
    cure: 'import less, or later; a page pays for every byte',
    judge: () => ifBuilt(judgeSizes),
  },
  {
    name: 'code inside',
    cure: 'ship it with the extension, or name why it is harmless in tests/tools/built.ts',
    judge: () =>
      ifBuilt(() => {
        const paths = listFiles(BUILT, '.').filter((path) => /\.(js|html)$/.test(path));
        return { faults: findRemoteCode(readFiles(BUILT, paths)) };
      }),
  },
];

function judgeHouse(): Verdict {
  const folders = ['entrypoints', 'components', 'lib', 'tests'];
  const paths = folders.flatMap((folder) => listFiles(ROOT, folder)).filter(isCode);
  return { faults: findHouseFaults(readFiles(ROOT, paths)), note: `${paths.length} files` };
}

function judgeDocuments(): Verdict {
  const own = listFiles(ROOT, '.').filter((path) => path.endsWith('.md'));
  const dead = findDeadPaths(readFiles(ROOT, own), (path) => existsSync(join(ROOT, path)));
  return { faults: [...findRoomsFault(ROOT), ...dead] };
}

function judgeSeeds(): Verdict {
  const document = sharedPath('SEEDS.md');
  if (!document) return { faults: [], note: 'skipped: SEEDS.md does not lie beside the project' };
  const rows = readSeedRows(readFileSync(document, 'utf8'));
  const folders = ['components', 'lib', 'tests'];
  const paths = folders.flatMap((folder) => listFiles(ROOT, folder)).filter(isTest);
  const answers = findAnswers(readFiles(ROOT, paths));
  const ids = new Set(answers.map(({ id }) => id));
  const lines = seedLines(rows, answers, SEED_WAITS).map((line) => `\n    ${line}`);
  const note = `${ids.size} of ${rows.length} rows answered${lines.join('')}`;
  const faults = [...findFalseClaims(rows, answers), ...findStaleWaits(rows, answers, SEED_WAITS)];
  return { faults, note };
}

function ifBuilt(judge: () => Verdict): Verdict {
  const isThere = existsSync(join(BUILT, 'manifest.json'));
  return isThere ? judge() : { faults: ['there is no build to judge'] };
}

function readManifest(): Record<string, unknown> {
  return JSON.parse(readFileSync(join(BUILT, 'manifest.json'), 'utf8')) as Record<string, unknown>;
}

function judgeSizes(): Verdict {
  const { sizes, faults } = measure(BUILT, listFiles(BUILT, '.'));
  const rows = sizes.map(
    ({ name, bytes, limit }) =>
      `${name.padEnd(40)}${String(bytes).padStart(8)} of ${String(limit).padStart(7)} bytes packed`,
  );
  return { faults, note: rows.length > 0 ? `\n    ${rows.join('\n    ')}` : '' };
}

export async function runCheck(): Promise<PartResult[]> {
  const results: PartResult[] = [];
  for (const { name, cure, judge } of PARTS) {
    const start = Date.now();
    const { faults, note = '' } = await Promise.resolve()
      .then(judge)
      .catch((error: unknown): Verdict => ({ faults: [String(error)] }));
    const isOk = faults.length === 0;
    const seconds = ((Date.now() - start) / 1000).toFixed(1);
    console.log(`${isOk ? 'ok  ' : 'FAIL'} ${name.padEnd(12)} ${seconds.padStart(5)} s  ${note}`);
    for (const fault of faults) console.log(`    ${fault}`);
    if (!isOk) console.log(`  cure: ${cure}`);
    results.push({ name: `check: ${name}`, isOk });
  }
  return results;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const results = await runCheck();
  const failed = results.filter(({ isOk }) => !isOk).length;
  console.log(`${results.length - failed} passed, ${failed} failed`);
  process.exit(failed > 0 ? 1 : 0);
}
