// @vitest-environment node
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findManifestFaults, findRemoteCode, firstLoad, measure } from './built';

const GOOD = {
  permissions: [
    'storage',
    'unlimitedStorage',
    'activeTab',
    'scripting',
    'contextMenus',
    'alarms',
    'sidePanel',
  ],
  incognito: 'not_allowed',
  web_accessible_resources: [
    { resources: ['sidebar.html'], matches: ['*://*/*'], use_dynamic_url: true },
  ],
};

describe('the manifest', () => {
  it('passes as it should be', () => expect(findManifestFaults(GOOD)).toEqual([]));

  it.each([
    ['a permission more', { permissions: [...GOOD.permissions, 'tabs'] }],
    ['a host', { host_permissions: ['http://127.0.0.1/*'] }],
    ['a content script', { content_scripts: [] }],
    ['an open door', { externally_connectable: {} }],
    ['incognito', { incognito: 'spanning' }],
    ['a fixed address', { web_accessible_resources: [{ resources: ['sidebar.html'] }] }],
  ])('fails with %s', (_, change) => {
    expect(findManifestFaults({ ...GOOD, ...change })).toHaveLength(1);
  });
});

describe('remote code', () => {
  it.each([
    ['a.js', 'import("https://cdn.example/x.js")'],
    ['a.js', 'x=new Function("return 1")'],
    ['a.js', ';eval(x)'],
    ['a.html', '<script src="https://cdn.example/x"></script>'],
  ])('is seen in %s: %s', (path, text) => {
    expect(findRemoteCode([{ path, text }])).toHaveLength(1);
  });

  it('is not seen in ordinary words', () => {
    const text = 'a.retrieval(1);b="https://react.example/errors/"';
    expect(findRemoteCode([{ path: 'a.js', text }])).toEqual([]);
  });
});

describe('sizes', () => {
  it('count what is imported at once, not what is imported later', () => {
    const dir = mkdtempSync(join(tmpdir(), 'alongside-sizes-'));
    const write = (name: string, text: string) => writeFileSync(join(dir, name), text);
    write('sidebar.html', '<script type="module" crossorigin src="/a.js"></script>');
    write('a.js', 'import{x as y}from"./b.js";import"./c.js";const l=()=>import("./later.js");');
    write('b.js', 'export{z}from"./d.js";');
    for (const name of ['c.js', 'd.js', 'later.js', 'loader.js']) write(name, 'x()');
    write('background.js', 'import"./e.js";x()');
    write('e.js', 'Symbol.for("react.transitional.element")');
    expect(firstLoad(dir, 'sidebar.html')).toEqual(['a.js', 'b.js', 'c.js', 'd.js']);
    expect(measure(dir, ['sidebar.html', 'loader.js', 'background.js']).faults).toEqual([
      'the build has no site-*.js',
      'the worker holds React, in e.js',
    ]);
    rmSync(dir, { recursive: true });
  });
});
