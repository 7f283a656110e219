import type { PagePerson } from './page-person';
import { decodeEntities } from './page-text';

type Node = Readonly<Record<string, unknown>>;

const MAX_DEPTH = 8;
const MAX_NODES = 3_000;
const MAX_PEOPLE = 60;
/** Below these, people are named who only passed by. */
const PASSERS_BY = new Set([
  'comment',
  'review',
  'reviews',
  'interactionStatistic',
  'reviewedBy',
  'copyrightHolder',
]);

/** Reads the Persons of a JSON-LD block: arrays, `@graph`, nested, several types; broken text gives none. */
export function readJsonLdPeople(content: string): PagePerson[] {
  const root = parseLenient(content);
  const people: PagePerson[] = [];
  const stack: { value: unknown; depth: number }[] = [{ value: root, depth: 0 }];
  for (let count = 0; stack.length > 0 && count < MAX_NODES; count += 1) {
    const { value, depth } = stack.pop() ?? { value: null, depth: MAX_DEPTH };
    if (depth >= MAX_DEPTH || typeof value !== 'object' || value === null) continue;
    if (!Array.isArray(value) && isPerson(value as Node) && people.length < MAX_PEOPLE) {
      people.push(personOf(value as Node));
    }
    const entries = Object.entries(value).filter(([key]) => !PASSERS_BY.has(key));
    for (const [, child] of entries.reverse()) stack.push({ value: child, depth: depth + 1 });
  }
  return people;
}

/** Pages put raw line breaks and control characters into JSON, and wrap it in comments. */
function parseLenient(content: string): unknown {
  const text = content
    .replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\]\]>)\s*$/, '');
  for (const attempt of [
    text,
    text.replace(/\p{Cc}/gu, ' '),
    text.replace(/\p{Cc}/gu, ' ').replace(/,(\s{0,20}[}\]])/g, '$1'),
  ]) {
    try {
      return JSON.parse(attempt);
    } catch {
      // The next attempt is more lenient.
    }
  }
  return null;
}

function isPerson(node: Node): boolean {
  const types = [node['@type'] ?? node['type']].flat();
  return types.some((type) => typeof type === 'string' && /(?:^|[/#:])Person$/.test(type));
}

function personOf(node: Node): PagePerson {
  const joined = [first(node['givenName']), first(node['familyName'])].filter(
    (part) => part !== null,
  );
  return {
    part: 'jsonLd',
    name: first(node['name']) ?? (joined.length > 0 ? joined.join(' ') : null),
    emails: all(node['email']),
    phones: all(node['telephone']),
    title: first(node['jobTitle']),
    organisation: nameOf(node['worksFor']) ?? nameOf(node['affiliation']),
    website: first(node['url']),
  };
}

function all(value: unknown): string[] {
  return [value]
    .flat()
    .map((item) => (isNode(item) ? (item['@value'] ?? item['name']) : item))
    .filter((item): item is string => typeof item === 'string')
    .map((item) => decodeEntities(decodeEntities(item)).replace(/\s+/g, ' ').trim())
    .filter((item) => item !== '');
}

const first = (value: unknown): string | null => all(value)[0] ?? null;

function nameOf(value: unknown): string | null {
  const [item] = [value].flat();
  return isNode(item) ? first(item['name']) : first(item);
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
