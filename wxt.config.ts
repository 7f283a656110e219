import { resolve } from 'node:path';
import { defineConfig } from 'wxt';

/**
 * `local` builds are for the launcher and the real-browser tests only: they carry the host
 * permission for 127.0.0.1 and for the one host that Gmail's reader believes, because a permission
 * prompt cannot be answered without a display.
 * `npm run check` asserts that the build for people asks for nothing at install that warns.
 */
const LOCAL_HOSTS = ['http://127.0.0.1/*', 'https://mail.google.com/*'];
const isBench = Boolean(process.env['ALONGSIDE_BENCH']);
const isLocal = isBench || Boolean(process.env['ALONGSIDE_LOCAL']);
const variant = isBench ? '-bench' : isLocal ? '-local' : '';

/** What `npm run bench` measures with and against. In no other build. */
const BENCH_PAGES = isBench
  ? ([
      { name: 'bench', inputPath: 'page/index.html', type: 'unlisted-page' },
      // In one piece of its own: the product's files stay as they are in every other build.
      { name: 'bench-main', inputPath: 'page/main.ts', type: 'unlisted-script' },
      { name: 'bench-empty', inputPath: 'page/empty.html', type: 'unlisted-page' },
      { name: 'nothing', inputPath: 'page/nothing.content.ts', type: 'content-script' },
      { name: 'bench-loop', inputPath: 'page/loop.ts', type: 'unlisted-script' },
    ] as const)
  : [];

/** Dexie's build for browsers of today: a tenth smaller than the one its package names first. */
const MODERN_DEXIE = { find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' };

/** Terser names things so that they pack better: a twentieth less to load than with Vite's own. */
const SMALLEST = {
  minify: 'terser',
  terserOptions: { ecma: 2020, module: true, compress: { passes: 2 } },
} as const;

export default defineConfig({
  modules: ['@wxt-dev/module-react'],
  imports: false,
  manifestVersion: 3,
  vite: ({ command }) => ({
    build: command === 'build' ? SMALLEST : {},
    resolve: { alias: [MODERN_DEXIE] },
  }),
  outDirTemplate: `{{browser}}-mv{{manifestVersion}}${variant}`,
  hooks: {
    'entrypoints:found': (_, found) => {
      for (const page of BENCH_PAGES)
        found.push({ ...page, inputPath: resolve('tests/bench', page.inputPath) });
    },
  },
  manifest: {
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    minimum_chrome_version: '125',
    permissions: [
      'storage',
      'unlimitedStorage',
      'activeTab',
      'scripting',
      'contextMenus',
      'alarms',
      'sidePanel',
    ],
    optional_host_permissions: ['*://*/*'],
    ...(isLocal ? { host_permissions: LOCAL_HOSTS } : {}),
    incognito: 'not_allowed',
    action: { default_title: '__MSG_actionTitle__' },
    commands: {
      _execute_action: {
        suggested_key: { default: 'Alt+Shift+Y' },
      },
      'focus-sidebar': {
        suggested_key: { default: 'Alt+Shift+L' },
        description: '__MSG_commandFocus__',
      },
    },
    web_accessible_resources: [
      { resources: ['sidebar.html'], matches: ['*://*/*'], use_dynamic_url: true },
      ...(isBench ? [{ resources: ['bench-empty.html'], matches: ['*://*/*'] }] : []),
    ],
  },
});
