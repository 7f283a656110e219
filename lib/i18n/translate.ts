/**
 * Words with plurals and blanks to fill in. The language of the keys' values is that of i18next
 * (`key_one`, `key_other`, `{{name}}`), of which this is the small part that Alongside needs: the
 * whole weighed more than a tenth of the sidebar's first load. Plurals are the browser's own.
 */

const PLURALS = ['zero', 'one', 'two', 'few', 'many', 'other'] as const;
type Plural = (typeof PLURALS)[number];

type WithoutPlural<Key extends string> = Key extends `${infer Name}_${Plural}` ? Name : Key;

/** Every key that may be asked for, as `group.name`; the plural forms of a key are one. */
export type KeyOf<Words> = {
  [Key in keyof Words & string]: Words[Key] extends string
    ? WithoutPlural<Key>
    : `${Key}.${KeyOf<Words[Key]>}`;
}[keyof Words & string];

/** Puts something into words. `count` chooses the plural form. */
export type TranslateOf<Words> = (key: KeyOf<Words>, blanks?: object) => string;

type Tree = { readonly [key: string]: string | Tree };

const BLANK = /\{\{(\w+)\}\}/g;

/** The words of one language, as far as they were fetched. What stands in a blank is text, whatever it looks like. */
export interface WordBook {
  /** Adds words; those that are there already are the same. */
  add(words: object): void;
  isEmpty(): boolean;
  /** Puts a key into words; the key itself where there are none. */
  translate(key: string, blanks?: object): string;
}

/** A book without words, for a language by its tag. */
export function wordBook(languageTag: string): WordBook {
  const flat = new Map<string, string>();
  const lay = (tree: Tree, prefix: string) => {
    for (const [key, value] of Object.entries(tree)) {
      if (typeof value === 'string') flat.set(prefix + key, value);
      else lay(value, `${prefix}${key}.`);
    }
  };
  const plurals = new Intl.PluralRules(languageTag);
  const find = (key: string, count: unknown) =>
    (typeof count === 'number' ? flat.get(`${key}_${plurals.select(count)}`) : undefined) ??
    flat.get(key) ??
    flat.get(`${key}_other`) ??
    key;
  return {
    add: (words) => lay(words as Tree, ''),
    isEmpty: () => flat.size === 0,
    translate: (key, blanks = {}) => {
      const values = blanks as Record<string, unknown>;
      return find(key, values['count']).replace(BLANK, (_, name: string) => {
        const value = values[name];
        return value === undefined || value === null ? '' : String(value);
      });
    },
  };
}
