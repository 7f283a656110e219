import { expect, test } from 'vitest';
import { isSameMessage } from './seen-message';

test.each([
  [
    'moved to another folder: the hash knows it',
    ['c|site:o:a/1', 'c|hash:x'],
    ['c|site:o:b/7', 'c|hash:x'],
    true,
  ],
  [
    'a second account on the same webmail: the id comes again, the hash does not',
    ['c|site:o:a/1', 'c|hash:x'],
    ['c|site:o:a/1', 'c|hash:y'],
    false,
  ],
  [
    'without a readable date only the id tells',
    ['c|site:o:a/1'],
    ['c|site:o:a/1', 'c|hash:y'],
    true,
  ],
  ['another mail altogether', ['c|site:o:a/1', 'c|hash:x'], ['c|site:o:a/2', 'c|hash:y'], false],
])('%s', (_, logged, seen, isSame) => {
  expect(isSameMessage(logged, seen)).toBe(isSame);
});
