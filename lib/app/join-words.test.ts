import { expect, test } from 'vitest';
import { joinWords } from './join-words';

test('what only one side has changed stands as that side has it', () => {
  expect(joinWords('a', 'a', 'ab')).toBe('ab');
  expect(joinWords('a', 'a', '')).toBe('');
  expect(joinWords('a', 'ac', 'a')).toBe('ac');
});

test('words of both sides stay, what both began with is said once', () => {
  expect(joinWords('', 'from the left tab', 'from the right')).toBe(
    'from the left tab\n\nfrom the right',
  );
  expect(joinWords('Likes', 'Likes tea', 'Likes maps')).toBe('Likes tea\n\nmaps');
  expect(joinWords('Likes', 'Likes tea', 'Loves maps')).toBe('Likes tea\n\nLoves maps');
});

test('what is typed after a joining goes on where the hand is', () => {
  expect(joinWords('map', 'tea\n\nmap', 'maps')).toBe('tea\n\nmaps');
});

test('words that were saved as a note elsewhere are not begun again', () => {
  expect(joinWords('Likes tea', '', 'Likes tea and maps')).toBe('and maps');
});
