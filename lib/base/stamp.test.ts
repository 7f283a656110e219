import { expect, test } from 'vitest';
import { nextStamp, stampToMs } from './stamp';

test('acts keep their order although the clock is set back', () => {
  const first = nextStamp(undefined, 2_000, 'a');
  const second = nextStamp(first, 1_000, 'a');
  const third = nextStamp(second, 3_000, 'a');
  expect([third, first, second].sort()).toEqual([first, second, third]);
  expect(stampToMs(second)).toBe(2_000);
});

test('text that is no stamp is refused, not read as a time', () => {
  expect(() => stampToMs('yesterday')).toThrow(/Not a clock stamp/);
});
