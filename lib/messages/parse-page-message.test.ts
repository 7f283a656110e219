import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MAX_BODY, parsePageReading } from '@/lib/domain/page-reading';
import { entry, pageMessage, tabReading } from '@/tests/tools/readings';
import { parseFrameMessage } from './frame-to-background';
import { parsePageMessage } from './parse-page-message';

const KINDS = ['attach', 'reading', 'moved', 'layout', 'askPanel'];
const layout = { open: true, width: 360, side: 'right', language: 'en' };
const { reading } = tabReading({
  messages: [pageMessage({ key: 'm1', from: [entry('Anna <anna@shop.example>', 'from')] })],
});

test('what a reader reports is read; words beside it are left out', () => {
  expect(parsePageMessage({ kind: 'reading', reading, move: 3, tabId: 9, url: 'x' })).toEqual({
    kind: 'reading',
    reading,
    move: 3,
  });
  expect(parsePageMessage({ kind: 'layout', layout })).toEqual({ kind: 'layout', layout });
  expect(parsePageReading({ ...reading, contactId: 'x' })).toEqual(reading);
});

test('no message of a page makes reading throw, or gives another kind than the five', () => {
  const near = fc.record(
    {
      kind: fc.oneof(fc.constantFrom(...KINDS, 'hideFrame', '__proto__'), fc.anything()),
      reading: fc.oneof(fc.constant(reading), fc.anything()),
      layout: fc.oneof(fc.constant(layout), fc.anything()),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.oneof(near, fc.anything()), (given) => {
      const parsed = parsePageMessage(given);
      expect(parsed === undefined || KINDS.includes(parsed.kind)).toBe(true);
      expect(parsePageReading(given)).toBeUndefined();
      parseFrameMessage(given);
    }),
    { numRuns: 1_000 },
  );
});

/** Every place in a value, as the way to it. */
function placesIn(value: unknown, way: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [way];
  return [way, ...Object.entries(value).flatMap(([key, inner]) => placesIn(inner, [...way, key]))];
}
function withPlace(value: unknown, [key, ...rest]: string[], put: unknown): unknown {
  if (key === undefined) return put;
  const copy = Array.isArray(value) ? [...value] : { ...(value as object) };
  const held = copy as Record<string, unknown>;
  held[key] = withPlace(held[key], rest, put);
  return copy;
}

test('a reading with one wrong thing anywhere in it is none', () => {
  const wrong = fc.constantFrom<unknown>(undefined, 7, true, Symbol('x'), 'x'.repeat(MAX_BODY + 1));
  fc.assert(
    fc.property(fc.constantFrom(...placesIn(reading)), wrong, (place, put) => {
      expect(parsePageReading(withPlace(reading, place, put))).toBeUndefined();
    }),
    { numRuns: 500 },
  );
});

test.each([
  { ...layout, width: 279 },
  { ...layout, width: 521 },
  { ...layout, width: Number.NaN },
  { ...layout, width: '360' },
  { ...layout, side: 'top' },
  { ...layout, language: 'de' },
])('a layout that no rep can have chosen is ignored: %o', (bad) => {
  expect(parsePageMessage({ kind: 'layout', layout: bad })).toBeUndefined();
});

test('more people, mails or links than any page shows are no reading', () => {
  const many = <T>(one: T, count: number) => Array.from({ length: count }, () => one);
  const person = entry('a@b.example', 'to');
  for (const bad of [
    { ...reading, people: many(person, 201) },
    { ...reading, messages: many(pageMessage(), 101) },
    { ...reading, links: many({ href: 'https://x.example', text: 'x' }, 301) },
    { ...reading, messages: [pageMessage({ to: many(person, 201) })] },
  ]) {
    expect(parsePageReading(bad)).toBeUndefined();
  }
});
