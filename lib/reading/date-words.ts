/**
 * Names of months and weekdays come from the browser itself, in the page's language first; only
 * the words that it does not know (today, yesterday, fillers) are tables here.
 */
const LANGUAGES = 'en de fr es it pt nl ru zh zh-TW ja ko sv da nb pl cs tr uk fi'.split(' ');

const set = (words: string) => new Set(words.split(' '));
/** One word each, as they stand before a time; two-word forms are joined by the reader. */
const TODAY = set(
  "today heute aujourd'hui aujourd’hui hoy oggi hoje vandaag сегодня 今天 今日 오늘 idag i_dag dziś dzisiaj dnes bugün сьогодні tänään",
);
const YESTERDAY = set(
  'yesterday gestern hier ayer ieri ontem gisteren вчера 昨天 昨日 어제 igår i_går wczoraj včera dün вчора eilen',
);
const FILLERS = set(
  'at on of the de del la le el los em em_ a à às as alle ore om um uhr den der dem die klo kl o ob в г год года um h in il lo di dia día от 日',
);

export type NameTable = ReadonlyMap<string, number>;
type Kind = 'month' | 'weekday';
const tables = new Map<string, NameTable>();

/** Is this word "today" (0) or "yesterday" (1) in a language we know? */
export function daysBack(word: string): 0 | 1 | null {
  if (TODAY.has(word)) return 0;
  return YESTERDAY.has(word) ? 1 : null;
}

/** A word that may stand in a date and says nothing. */
export function isFiller(word: string): boolean {
  return FILLERS.has(word.replace(/\.$/, ''));
}

/** The month (1 to 12) that a word names, null when none or when languages disagree. */
export function monthOf(word: string, language: string | null): number | null {
  return lookUp('month', word, language);
}

/** The weekday (0 = Sunday) that a word names, null when none or when languages disagree. */
export function weekdayOf(word: string, language: string | null): number | null {
  return lookUp('weekday', word, language);
}

function lookUp(kind: Kind, word: string, language: string | null): number | null {
  const name = bare(word);
  if (name === '') return null;
  const own = language === null ? undefined : namesOf(kind, language).get(name);
  const first = own ?? namesOf(kind, 'en').get(name);
  if (first !== undefined) return first;
  const found = new Set(LANGUAGES.map((other) => namesOf(kind, other).get(name)));
  found.delete(undefined);
  const [only] = found;
  return found.size === 1 && only !== undefined ? only : null;
}

function namesOf(kind: Kind, language: string): NameTable {
  const key = `${kind} ${language}`;
  const known = tables.get(key);
  if (known) return known;
  const table = kind === 'month' ? monthNames(language) : weekdayNames(language);
  tables.set(key, table);
  return table;
}

function monthNames(language: string): NameTable {
  const table = new Map<string, number>();
  for (const style of ['long', 'short'] as const) {
    // Alone and beside a day: many languages bend the name ("май", "13 мая").
    for (const options of [{ month: style }, { month: style, day: 'numeric' as const }]) {
      const format = formatter(language, options);
      for (let month = 1; format && month <= 12; month += 1) {
        add(table, format, Date.UTC(2026, month - 1, 15), 'month', month);
      }
    }
  }
  return table;
}

function weekdayNames(language: string): NameTable {
  const table = new Map<string, number>();
  for (const style of ['long', 'short'] as const) {
    const format = formatter(language, { weekday: style });
    // 4 January 2026 is a Sunday.
    for (let day = 0; format && day < 7; day += 1) {
      add(table, format, Date.UTC(2026, 0, 4 + day), 'weekday', day);
    }
  }
  return withChineseForms(table, language);
}

/** Mail programs write 周四 and 星期四 alike, whichever of them the browser prefers. */
function withChineseForms(table: Map<string, number>, language: string): NameTable {
  if (!/^zh/i.test(language)) return table;
  for (const [day, sign] of [...'日一二三四五六'].entries()) {
    for (const prefix of ['周', '週', '星期', '礼拜', '禮拜']) table.set(prefix + sign, day);
  }
  return table.set('周天', 0).set('星期天', 0);
}

function add(
  table: Map<string, number>,
  format: Intl.DateTimeFormat,
  ms: number,
  type: Kind,
  value: number,
) {
  const name = format.formatToParts(ms).find((part) => part.type === type)?.value;
  const word = bare(name ?? '');
  if (word === '' || /^\d/.test(word)) return;
  table.set(word, value);
}

function formatter(language: string, options: Intl.DateTimeFormatOptions) {
  try {
    return new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' });
  } catch {
    return null;
  }
}

const bare = (word: string) =>
  word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[.,]+$/, '');
