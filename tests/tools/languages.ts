import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The languages in step: the same keys, the same {{placeholders}}, in both. */

export interface Words {
  [key: string]: string | Words;
}

/** Each pair says the same in both languages. */
const FILES = [
  [
    { file: 'lib/i18n/en.ts', exported: 'en' },
    { file: 'lib/i18n/zh-cn.ts', exported: 'zhCN' },
  ],
  [
    { file: 'lib/i18n/en-later.ts', exported: 'enLater' },
    { file: 'lib/i18n/zh-cn-later.ts', exported: 'zhCNLater' },
  ],
] as const;
const LOCALES = [
  'public/_locales/en/messages.json',
  'public/_locales/zh_CN/messages.json',
] as const;

/** English has two plural forms, Chinese one: they are one key here. */
const PLURAL = /_(zero|one|two|few|many|other)$/;

/** Key (plural forms folded into one) to its placeholders, sorted. */
function flatten(words: Words, prefix = ''): Map<string, Set<string>> {
  const flat = new Map<string, Set<string>>();
  for (const [key, value] of Object.entries(words)) {
    const path = `${prefix}${key}`;
    if (typeof value !== 'string') {
      for (const [inner, found] of flatten(value, `${path}.`)) flat.set(inner, found);
      continue;
    }
    const name = path.replace(PLURAL, '');
    const placeholders = [...value.matchAll(/\{\{-?\s*([\w.]+)[^}]*\}\}|\$([A-Z_0-9]+)\$/gi)];
    const all = flat.get(name) ?? new Set<string>();
    for (const [, double, dollar] of placeholders) all.add(double ?? dollar ?? '');
    flat.set(name, all);
  }
  return flat;
}

export function compareWords(a: Words, b: Words, names: readonly [string, string]): string[] {
  const [first, second] = [flatten(a), flatten(b)];
  const missing = (here: typeof first, there: typeof first, name: string) =>
    [...here.keys()].filter((key) => !there.has(key)).map((key) => `${name} has no "${key}"`);
  const differing = [...first].flatMap(([key, placeholders]) => {
    const other = second.get(key);
    if (!other) return [];
    const [left, right] = [[...placeholders].sort().join(), [...other].sort().join()];
    return left === right
      ? []
      : [`"${key}" fills in {${left}} in ${names[0]} but {${right}} in ${names[1]}`];
  });
  return [...missing(first, second, names[1]), ...missing(second, first, names[0]), ...differing];
}

function emptyWords(words: Words, name: string): string[] {
  return Object.entries(words).flatMap(([key, value]) => {
    if (typeof value !== 'string') return emptyWords(value, `${name}.${key}`);
    return value.trim() ? [] : [`${name}.${key} is empty`];
  });
}

async function loadWords(root: string, file: string, exported: string): Promise<Words> {
  const module = (await import(pathToFileURL(join(root, file)).href)) as Record<string, unknown>;
  const words = module[exported];
  if (typeof words !== 'object' || words === null) {
    throw new Error(`${file} does not export ${exported}`);
  }
  return words as Words;
}

export async function findLanguageFaults(root: string): Promise<string[]> {
  const wanted = [...FILES.flat().map(({ file }) => file), ...LOCALES];
  const absent = wanted.filter((file) => !existsSync(join(root, file)));
  if (absent.length > 0) return absent.map((file) => `${file} is missing: both languages need it`);
  const faults = await Promise.all(FILES.map((pair) => findFaultsOf(root, pair)));
  const locales = LOCALES.map((file) => readLocale(join(root, file)));
  const [enLocale = {}, zhLocale = {}] = locales;
  return [...faults.flat(), ...compareWords(enLocale, zhLocale, LOCALES)];
}

async function findFaultsOf(root: string, [en, zh]: (typeof FILES)[number]): Promise<string[]> {
  const enWords = await loadWords(root, en.file, en.exported);
  const zhWords = await loadWords(root, zh.file, zh.exported);
  return [
    ...compareWords(enWords, zhWords, [en.file, zh.file]),
    ...emptyWords(enWords, en.exported),
    ...emptyWords(zhWords, zh.exported),
  ];
}

function readLocale(file: string): Words {
  const messages = JSON.parse(readFileSync(file, 'utf8')) as Record<string, { message: string }>;
  return Object.fromEntries(Object.entries(messages).map(([key, { message }]) => [key, message]));
}
