import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { NameHalf } from './name-key';
import { isSameName, readNameKey } from './name-key';

test.each<[half: NameHalf, a: string, b: string, isSame: boolean]>([
  ['family', 'Núñez', 'NUNEZ', true],
  ['family', 'O’Brien', "o'brien", true],
  ['family', 'Saint-Just', 'saint just', true],
  ['family', 'Vance', 'Vanse', false],
  ['family', '', '', false],
  ['family', ' - ', '·', false],
  ['family', '鄧', '邓', true],
  ['family', '龐', '庞', true],
  ['family', '李', '黎', false],
  ['family', '解', 'Xie', true],
  ['family', '解', 'Jie', false],
  ['given', '解', 'Jie', true],
  ['family', '尉迟', 'Yu-Chi', true],
  ['family', '吕', 'Lü', true],
  ['family', '吕', 'Lv', true],
  ['family', '吕', 'LYU', true],
  ['family', '吕', 'Liu', false],
  ['family', '呂', 'lu', true],
  ['given', '晓 明', 'Xiaoming', true],
  ['given', '西安', "Xi'an", true],
  ['given', '西安', 'Xian', true],
  ['family', '王', 'Wong', false],
  // Nobody knows how the first is read; a text that holds Han is not its reading.
  ['given', '𠮷王', '𠮷wang', false],
])('%s names %s and %s: the same is %s', async (half, a, b, isSame) => {
  const [left, right] = [await readNameKey(a, half), await readNameKey(b, half)];
  expect(isSameName(left, right)).toBe(isSame);
  expect(isSameName(right, left)).toBe(isSame);
});

test('a folded name is its own folded name', async () => {
  const letters = fc.string({
    unit: fc.constantFrom(...'aÉñ -’·ßİﬁ王呂劉单欧阳ガ한'),
    maxLength: 6,
  });
  await fc.assert(
    fc.asyncProperty(letters, async (text) => {
      const { folded } = await readNameKey(text, 'given');
      expect((await readNameKey(folded, 'given')).folded).toBe(folded);
    }),
  );
});
