/**
 * Every page that a site was seen to show lies in its `fixtures`, with what the reader must find
 * beside it. A page without its expectation fails: a new fixture must not pass by itself.
 */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parsePageReading } from '@/lib/domain/page-reading';
import { roundcube } from './roundcube/roundcube';
import type { Site } from './site';

const SITES: readonly Site[] = [roundcube];

interface FixturePage {
  document: Document;
  url: URL;
}

/** The first line of a fixture: where it was seen, and which frame of its page it belongs in. */
interface FixtureHead {
  url: string;
  frame?: string;
}

function openPage(path: string): FixturePage & { head: FixtureHead } {
  const html = readFileSync(path, 'utf8');
  const head: FixtureHead = JSON.parse(/^<!--(\{.*?\})-->\n/.exec(html)?.[1] ?? '');
  // A frame's page comes from the file beside; the test's browser shall not look for it.
  const still = html
    .slice(html.indexOf('\n') + 1)
    .replace(/(<iframe[^>]*?) src="[^"]*"/g, '$1 srcdoc');
  const page = new DOMParser().parseFromString(still, 'text/html');
  return { document: page, url: new URL(head.url), head };
}

/** Opens a fixture; `<name>.frame.html` beside it becomes the document of its frame. */
function openFixture(
  folder: string,
  name: string,
): FixturePage & { frame: FixturePage | undefined } {
  const top = openPage(`${folder}${name}.html`);
  const framePath = `${folder}${name}.frame.html`;
  if (!existsSync(framePath)) return { ...top, frame: undefined };
  const frame = openPage(framePath);
  const element = top.document.querySelector(frame.head.frame ?? 'iframe');
  if (!element) throw new Error(`${framePath} has no frame to stand in`);
  Object.defineProperty(element, 'contentDocument', { value: frame.document });
  Object.defineProperty(element, 'contentWindow', { value: { location: frame.url } });
  return { ...top, frame };
}

const markup = (page: FixturePage | undefined) => page?.document.documentElement.outerHTML;

function namesOf(folder: string): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.html') && !file.endsWith('.frame.html'))
    .map((file) => file.slice(0, -'.html'.length));
}

describe.each(SITES)('$id', (site) => {
  const folder = `lib/sites/${site.id}/fixtures/`;

  test.each(namesOf(folder))('reads %s and leaves it as it was', (name) => {
    const page = openFixture(folder, name);
    const before = [markup(page), markup(page.frame)];
    const reading = site.readPage(page.document, page.url);
    expect([markup(page), markup(page.frame)]).toEqual(before);

    const expected: unknown = JSON.parse(readFileSync(`${folder}${name}.json`, 'utf8'));
    expect(reading).toEqual(expected);
    expect(parsePageReading(reading)).toEqual(reading);
    expect(site.viewKey(page.document, page.url)).toBe(reading.viewKey);
    for (const { node } of site.watched(page.document)) expect(node.isConnected).toBe(true);
  });

  test('recognises every page of its own', () => {
    for (const name of namesOf(folder)) {
      const { document, url } = openFixture(folder, name);
      expect(site.recognise(document, url), name).toBe(true);
    }
  });

  test('an empty page shows nobody', () => {
    const empty = new DOMParser().parseFromString('', 'text/html');
    const reading = site.readPage(empty, new URL('https://empty.example/'));
    expect(reading.view).toBe('nothing');
    expect(reading.messages).toEqual([]);
    expect(reading.people).toEqual([]);
    site.watched(empty);
  });
});
