import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, runTool } from './run-tool';
import { listFiles } from './source-files';

const BUILT = join(ROOT, '.output/chrome-mv3-local');
const STAMP = join(ROOT, '.output/chrome-mv3-local.stamp');
const FOLDERS = ['lib', 'components', 'entrypoints', 'public'] as const;
const FILES = ['wxt.config.ts', 'tsconfig.json', 'package-lock.json'] as const;

function sourcesStamp(): string {
  const hash = createHash('sha256');
  for (const path of [...FOLDERS.flatMap((folder) => listFiles(ROOT, folder)), ...FILES]) {
    hash.update(`${path}\0`).update(readFileSync(join(ROOT, path)));
  }
  return hash.digest('hex');
}

/** The build with the host permission for 127.0.0.1, made anew only when a source changed. */
export async function buildLocal(say: (line: string) => void): Promise<void> {
  const stamp = sourcesStamp();
  const isBuilt = existsSync(join(BUILT, 'manifest.json')) && existsSync(STAMP);
  if (isBuilt && readFileSync(STAMP, 'utf8') === stamp) return;
  say('building the extension');
  const { isOk, said } = await runTool('wxt', ['build'], { env: { ALONGSIDE_LOCAL: '1' } });
  if (!isOk) throw new Error(`the build failed:\n${said}`);
  writeFileSync(STAMP, stamp);
}
