import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FOUND = fileURLToPath(
  new URL('../../node_modules/.cache/alongside/chromium.json', import.meta.url),
);

/** The browser that tests/tools/prepare.mjs found or installed. */
export function chromiumPath(): string {
  const wish = process.env['ALONGSIDE_CHROMIUM'];
  if (wish) return wish;
  const { path } = existsSync(FOUND)
    ? (JSON.parse(readFileSync(FOUND, 'utf8')) as { path: string })
    : { path: '' };
  if (path && existsSync(path)) return path;
  throw new Error('No Chromium is known yet: run "node tests/tools/prepare.mjs" first.');
}
