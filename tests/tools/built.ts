import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { SourceFile } from './source-files';

/** What is asserted of the built extension: its manifest, its sizes, and that all code is inside. */

const PERMISSIONS = [
  'activeTab',
  'alarms',
  'contextMenus',
  'scripting',
  'sidePanel',
  'storage',
  'unlimitedStorage',
];

type Manifest = Record<string, unknown>;

export function findManifestFaults(manifest: Manifest): string[] {
  const faults: string[] = [];
  const expect = (isTrue: boolean, fault: string) => {
    if (!isTrue) faults.push(`manifest: ${fault}`);
  };
  const permissions = [...((manifest['permissions'] as string[] | undefined) ?? [])].sort();
  expect(
    permissions.join() === PERMISSIONS.join(),
    `permissions are ${permissions.join(', ')}; they must be exactly ${PERMISSIONS.join(', ')}`,
  );
  for (const key of ['host_permissions', 'content_scripts', 'externally_connectable']) {
    expect(!(key in manifest), `${key} must not be there`);
  }
  expect(manifest['incognito'] === 'not_allowed', 'incognito must be not_allowed');
  const accessible = (manifest['web_accessible_resources'] ?? []) as {
    resources: string[];
    use_dynamic_url?: boolean;
  }[];
  expect(
    accessible.length === 1 &&
      accessible.every(
        ({ resources, use_dynamic_url }) => resources.join() === 'sidebar.html' && use_dynamic_url,
      ),
    'web_accessible_resources must be only sidebar.html, with use_dynamic_url',
  );
  return faults;
}

/** Words that would fetch code from elsewhere or make it out of text. */
const REMOTE = [
  /https?:\/\/[^"'`\s)]+\.m?js\b/g,
  /\bnew Function\b/g,
  /(?<![\w.$])eval\(/g,
  /\bimportScripts\(/g,
] as const;

/** Known and safe, each with the reason. */
const HARMLESS: { pattern: RegExp; because: string }[] = [];

export function findRemoteCode(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path, text }) => {
    const inCode = path.endsWith('.js')
      ? REMOTE.flatMap((pattern) => text.match(pattern) ?? [])
      : [];
    const inPage = path.endsWith('.html')
      ? [...text.matchAll(/<script[^>]+src="(https?:)?\/\/[^"]+"/g)].map(([whole]) => whole)
      : [];
    return [...inCode, ...inPage]
      .filter((found) => !HARMLESS.some(({ pattern }) => pattern.test(found)))
      .map((found) => `${path} holds ${found.slice(0, 80)}`);
  });
}

export interface Size {
  name: string;
  bytes: number;
  limit: number;
}

const LOADER_LIMIT = 4096;
const SITE_LIMIT = 8192;
const SIDEBAR_LIMIT = 153_600;
const WORKER_LIMIT = 81_920;

/** Words of libraries that survive minifying; the worker starts for every mail without them. */
const NOT_IN_WORKER = [
  { name: 'React', mark: 'react.transitional.element' },
  { name: 'libphonenumber-js', mark: 'country_calling_codes' },
  { name: 'tldts', mark: 'allowIcannDomains' },
  { name: 'an HTML parser', mark: 'http://www.w3.org/1998/Math/MathML' },
  // The browser refuses it in a service worker, and only when it is reached.
  { name: 'an import() that a worker may not make', mark: 'import(' },
] as const;

const packed = (dir: string, path: string): number =>
  gzipSync(readFileSync(join(dir, path)), { level: 9 }).length;

/** The files that have a budget. What is missing is a fault, never a small file. */
export function measure(
  dir: string,
  paths: readonly string[],
): { sizes: Size[]; faults: string[] } {
  const named = (pattern: RegExp) => paths.filter((path) => pattern.test(path));
  const loaders = named(/(^|\/)loader\.js$/);
  const sites = named(/^site-[^/]+\.js$/);
  const sizes: Size[] = [
    ...loaders.map((name) => ({ name, bytes: packed(dir, name), limit: LOADER_LIMIT })),
    ...sites.map((name) => ({ name, bytes: packed(dir, name), limit: SITE_LIMIT })),
  ];
  const faults: string[] = [];
  if (loaders.length === 0) faults.push('the build has no loader.js');
  if (sites.length === 0) faults.push('the build has no site-*.js');
  if (paths.includes('sidebar.html')) {
    const first = firstLoad(dir, 'sidebar.html');
    const bytes = first.reduce((sum, path) => sum + packed(dir, path), 0);
    const name = `sidebar first load (${first.length} files)`;
    sizes.push({ name, bytes, limit: SIDEBAR_LIMIT });
    if (first.length === 0) faults.push('sidebar.html loads no script');
  } else {
    faults.push('the build has no sidebar.html');
  }
  if (paths.includes('background.js')) {
    const worker = importedAtOnce(dir, ['background.js']);
    const bytes = worker.reduce((sum, path) => sum + packed(dir, path), 0);
    sizes.push({ name: `worker (${worker.length} files)`, bytes, limit: WORKER_LIMIT });
    faults.push(...findHeavyWorker(dir, worker));
  } else {
    faults.push('the build has no background.js');
  }
  const tooBig = sizes
    .filter(({ bytes, limit }) => bytes > limit)
    .map(({ name, bytes, limit }) => `${name}: ${bytes} bytes packed, at most ${limit}`);
  return { sizes, faults: [...faults, ...tooBig] };
}

function findHeavyWorker(dir: string, files: readonly string[]): string[] {
  return files.flatMap((path) => {
    const text = readFileSync(join(dir, path), 'utf8');
    return NOT_IN_WORKER.filter(({ mark }) => text.includes(mark)).map(
      ({ name }) => `the worker holds ${name}, in ${path}`,
    );
  });
}

const STATIC_IMPORT =
  /(?:^|[;}\s])(?:import|export)\s*(?:[\w$*{}\s,]+?\s*from\s*)?["']([^"']+\.js)["']/g;

/** A page's scripts and every chunk they import at once; what is imported later is not waited for. */
export function firstLoad(dir: string, page: string): string[] {
  const html = readFileSync(join(dir, page), 'utf8');
  const tags = [...html.matchAll(/<(?:script|link)\b[^>]*>/g)].map(([tag]) => tag);
  const starts = tags
    .filter((tag) => tag.startsWith('<script') || tag.includes('modulepreload'))
    .map((tag) => /(?:src|href)="([^"]+)"/.exec(tag)?.[1])
    .filter((path) => path !== undefined);
  return importedAtOnce(
    dir,
    starts.map((path) => path.replace(/^\//, '')),
  );
}

/** Files and all that they import without asking, in turn. */
function importedAtOnce(dir: string, starts: readonly string[]): string[] {
  const seen = new Set<string>();
  const waiting = [...starts];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (seen.has(path) || !existsSync(join(dir, path))) continue;
    seen.add(path);
    const text = readFileSync(join(dir, path), 'utf8');
    for (const [, named = ''] of text.matchAll(STATIC_IMPORT)) {
      const from = new URL(named, `https://x.example/${path}`);
      waiting.push(from.pathname.slice(1));
    }
  }
  return [...seen].sort();
}
