/** What one writes and another leaves out (MODEL.md §5.6). */
const STREET_WORDS =
  'street st avenue ave av boulevard blvd road rd drive dr place pl suite ste'.split(' ');

/**
 * Folds a place's address for comparison: `2640 W. Lake St.` → `2640 w lake`. Among organisations one
 * good key beats weights (MODEL.md §5.6). Empty when nothing is left, and then it matches nothing.
 * @param town words that everybody's address holds: the town, its state
 */
export function streetKey(address: string, town: readonly string[] = []): string {
  const words = address.toLowerCase().split(/[^a-z\d]+/);
  return words
    .filter((word) => word !== '' && !STREET_WORDS.includes(word) && !town.includes(word))
    .join(' ');
}
