/**
 * Runs before `npm start` and `npm test`, when nothing may be installed yet: only node: imports.
 * Brings the npm packages and a Chromium, says one line for each thing it does and nothing else.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');
const MODULES = join(ROOT, 'node_modules');
const MARK = join(MODULES, '.package-lock.json');
const LOCK = join(ROOT, 'package-lock.json');
const FOUND = join(MODULES, '.cache/alongside/chromium.json');

/** @param {string} line */
const say = (line) => console.log(`alongside: ${line}`);

/**
 * @param {string} line
 * @returns {never}
 */
function giveUp(line) {
  console.error(`alongside: ${line}`);
  process.exit(1);
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 */
function run(command, args, env = {}) {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, ...env },
    // npm and npx are scripts on Windows; only a shell starts those there.
    shell: process.platform === 'win32',
    maxBuffer: 64 * 1024 * 1024,
  });
  const said = `${stdout ?? ''}${stderr ?? ''}${error ? String(error) : ''}`;
  return { isOk: status === 0, tail: said.trim().split('\n').slice(-15).join('\n') };
}

function installPackages() {
  const isThere = existsSync(MARK);
  if (isThere && statSync(MARK).mtimeMs >= statSync(LOCK).mtimeMs) return;
  // A fresh checkout stamps every file with now; the same content needs no second installation.
  if (isThere && hasLockedVersions()) {
    utimesSync(MARK, new Date(), new Date());
    return;
  }
  say(`installing npm packages (${isThere ? 'package-lock.json is newer' : 'none are there'})`);
  // Not `npm ci`: a registry may lack the optional packages of other platforms, and then the lock
  // file cannot name them and `npm ci` refuses it. This takes the locked versions all the same,
  // and leaves the lock file as it is.
  const install = run('npm', ['install', '--no-save', '--no-audit', '--no-fund']);
  if (install.isOk) return;
  giveUp(
    `npm could not install the packages: check the network and the registry, then run "npm install".\n${install.tail}`,
  );
}

function hasLockedVersions() {
  const wanted = readPackages(LOCK);
  const present = readPackages(MARK);
  return Object.entries(wanted).every(
    ([path, { version, optional, peer }]) =>
      path === '' || optional || peer || present[path]?.version === version,
  );
}

/**
 * @param {string} file
 * @returns {Record<string, {version?: string, optional?: boolean, peer?: boolean}>}
 */
function readPackages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
}

/** Where a Chromium may lie. macOS and Windows paths are written from their documents, unverified. */
function knownPlaces() {
  if (process.platform === 'darwin') {
    return ['Chromium', 'Google Chrome', 'Google Chrome for Testing', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (process.platform === 'win32') {
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map(
      (key) => process.env[key],
    );
    const parts = [
      'Chromium\\Application\\chrome.exe',
      'Google\\Chrome\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ];
    return roots.flatMap((root) => (root ? parts.map((part) => join(root, part)) : []));
  }
  const names = [
    'chromium',
    'chromium-browser',
    'google-chrome-for-testing',
    'google-chrome',
    'google-chrome-stable',
    'google-chrome-beta',
    'google-chrome-unstable',
  ];
  return ['/usr/bin', '/usr/local/bin', '/snap/bin'].flatMap((dir) =>
    names.map((name) => join(dir, name)),
  );
}

async function playwrightPath() {
  try {
    const { chromium } = await import('playwright');
    const path = chromium.executablePath();
    return path && existsSync(path) ? path : undefined;
  } catch {
    return undefined;
  }
}

async function findChromium() {
  const wish = process.env['ALONGSIDE_CHROMIUM'];
  if (wish) {
    if (existsSync(wish)) return wish;
    giveUp(`ALONGSIDE_CHROMIUM names ${wish}, where nothing is: correct it or unset it.`);
  }
  return knownPlaces().find((path) => existsSync(path)) ?? (await playwrightPath());
}

async function installChromium() {
  say('no Chromium found, fetching the one Playwright knows');
  const fetched = run('npx', ['--no-install', 'playwright', 'install', 'chromium']);
  const own = fetched.isOk ? await playwrightPath() : undefined;
  if (own) return own;
  if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    say('that did not work, installing the Debian package chromium (about 100 MB)');
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    const install = ['install', '-y', '--no-install-recommends', 'chromium'];
    if (!run('apt-get', install, env).isOk) {
      run('apt-get', ['update'], env);
      run('apt-get', install, env);
    }
  }
  return findChromium();
}

/** @param {string} path */
function keep(path) {
  const text = `${JSON.stringify({ path })}\n`;
  if (existsSync(FOUND) && readFileSync(FOUND, 'utf8') === text) return;
  mkdirSync(dirname(FOUND), { recursive: true });
  writeFileSync(FOUND, text);
}

installPackages();
const path = (await findChromium()) ?? (await installChromium());
if (!path) {
  giveUp(
    'no Chromium could be found or installed: install Chromium (or Chrome for Testing) and set ALONGSIDE_CHROMIUM to its path.',
  );
}
keep(path);
